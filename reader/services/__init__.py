"""What a reader does, without Qt. What the services need arrives in their constructors."""
