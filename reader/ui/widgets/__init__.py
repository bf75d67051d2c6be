"""What panels, dialogs and the shell build from: labels, chips, segments and the like. They know nothing of reading."""
