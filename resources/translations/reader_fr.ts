<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>Un article en onze langues, à lire hors ligne et à emporter en EPUB.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>Logiciel libre sous licence GNU Affero General Public License, version 3 ou ultérieure (AGPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Licences tierces</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>Réalisé avec</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Domaine public</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>Composants, versions et licences</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>Ni réseau, ni télémétrie, ni compte. Vos lectures et vos signets restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Afficher le journal dans son dossier</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>Signets, notes et recherche</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>Langues et apparence</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>Fenêtre et application</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>Sauter cette partie</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Arrêter la lecture à voix haute</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>Aller à l’emplacement…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>Signets et notes</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>Ajouter un signet nommé…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Afficher les signets</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>Surligner</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>Afficher les notes</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>Sélectionner au clavier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>Revenir à la langue précédente</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>Pages ou défilement</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>Exporter en EPUB…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>Exporter les notes…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>Importer des notes…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>Ajouter des livres à la bibliothèque…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>Ajouter un dossier à la bibliothèque…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>Ouvrir le livre</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>Retirer les livres sélectionnés</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>Revenir au texte</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>À propos de ce texte</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>Autoriser les scripts de ce livre</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>Effacer les données enregistrées par ce livre</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>Nous contacter…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>Rechercher une nouvelle version…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>À propos de ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>Zone suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Page de gauche</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Page de droite</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Descendre d’une ligne</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Monter d’une ligne</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Début du texte</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Fin du texte</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>Sélectionnez d’abord des mots. Au clavier&#x202f;: F7, puis Shift et les flèches.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Surligné</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>Il n’y a rien ici à annoter.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>Étiquette modifiée dans %n note</numerusform>
            <numerusform>Étiquette modifiée dans %n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>Ouvrir cette note</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>Supprimer ce surlignage</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>Écrire une note sur ce paragraphe…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>Le texte a changé. Notes à leur place&#x202f;: %1, déplacées&#x202f;: %2, introuvables&#x202f;: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Modification annulée</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Modification rétablie</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Signet supprimé</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Surlignage supprimé</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>Signet restauré</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>Surlignage restauré</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>Note restaurée</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>Livre</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>Comme prévu par le livre</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>Pages à tourner</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>Défiler</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>Texte continu à faire défiler</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>Autant que la largeur le permet</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Une colonne</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Deux colonnes</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>Couleurs de l’éditeur</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>Conserver les couleurs du livre dans les thèmes autres que «&#x202f;Clair&#x202f;»</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>Toutes les préférences…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>Chapitre {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Pages imprimées</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>texte</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>édition du texte</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>illustrations</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narration</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>préface</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>artiste</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>couverture</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>fabrication</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>balisage</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Date de publication</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>Éléments d’accessibilité</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>Risques</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>Conforme à</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>Certifié par</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>Version d’EPUB</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <extracomment>A book in a series: %1 is the name of the series, %2 the number</extracomment>
        <translation>%1, volume %2</translation>
    </message>
</context>
<context>
    <name>BookInfoDialog</name>
    <message>
        <source>About this text</source>
        <extracomment>As the menu&apos;s entry that opens this dialog</extracomment>
        <translation>À propos de ce texte</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>Couverture</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>Note de bas de page</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>Afficher en grand</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>Lire la vidéo</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Ajouter un signet à cette page</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Supprimer ce signet</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>Supprimer ce signet</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>Signet supprimé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Signet supprimé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>&amp;Aller au signet</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>Un signet vous ramène à une page. Pour en placer un, appuyez sur ces touches&#x202f;:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Aucun signet pour l’instant</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>Un signet ramène à un passage, quelle que soit la langue. Pour en ajouter un, cliquez dans la marge d’un paragraphe ou appuyez sur ces touches&#x202f;:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Introuvable. Localiser…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>Votre messagerie prend le relais. Si elle ne s’est pas ouverte, utilisez «&#x202f;Copier&#x202f;».</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>Il n’y a pas encore d’adresse de contact&#x202f;: le message s’ouvrira sans destinataire.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>Ce message est long. Si votre messagerie le tronque, utilisez «&#x202f;Copier&#x202f;».</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>L’envoi se fait depuis votre messagerie&#x202f;; d’ici là, rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Nous contacter</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Objet</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>&amp;Inclure la version et le système</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>Ou&amp;vrir la messagerie</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>En cours de lecture</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>Repliée par le filtre d’étiquettes</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>repliée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>dépliée</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>Enregistrer en EPUB</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>Livres EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>Choisir un dossier pour les livres</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>&amp;Enregistrer %n livre…</numerusform>
            <numerusform>&amp;Enregistrer %n livres…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>Un fichier par langue, pour toutes les liseuses.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>Un fichier par paire de langues, chaque paragraphe dans les deux.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>Toutes les langues choisies dans un seul fichier, l’une après l’autre.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>Exporter en EPUB</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>Création du livre %1 sur %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>%n livre enregistré</numerusform>
            <numerusform>%n livres enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>L’exportation a échoué</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Exportation annulée</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>Enregistrez à nouveau ou fermez.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>Aucune langue choisie</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>Choisissez-en au moins une ci-dessus.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>Il manque une langue</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>Un livre bilingue en réunit deux.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livre</numerusform>
            <numerusform>%n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Choisir toutes les langues</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>Ne choisir aucune langue</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>Édition</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>Un par langue</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>Bilingue</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>Tout en un</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>&amp;Langue principale&#x202f;:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>Langue principale</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>Limiter à l’é&amp;tiquette&#x202f;:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>Les notes sont enregistrées</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>L’exportation a échoué</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>Il n’y a pas encore de notes ici</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>Texte avec titres et citations, pour les éditeurs et les applications de prise de notes.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>Une page pour tout navigateur, à imprimer aussi.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>Un tableau pour les tableurs.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>Toutes les informations, pour cette application et pour d’autres.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>Un standard que d’autres applications de lecture comprennent, dans un fichier ZIP.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>Le même standard en un seul fichier, comme les applications l’écrivaient auparavant.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Exporter les notes</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>Signets, surlignages et notes dans un fichier à vous.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>&amp;Notes de&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>&amp;Seconde langue&#x202f;:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>Notes de</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Seconde langue</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Ce texte</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tous les textes</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Page HTML</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>W3C EPUB Annotations</source>
        <translation>W3C EPUB Annotations</translation>
    </message>
    <message>
        <source>W3C EPUB Annotations (JSON)</source>
        <translation>W3C EPUB Annotations (JSON)</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No second language</extracomment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Impossible de lire cette vidéo.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>Position dans la vidéo</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activer le son</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Fermer la vidéo</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vidéo</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Impossible de lire cette vidéo.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>Aucune police de cet ordinateur ne prend en charge cette écriture. Pour en installer une&#x202f;: sudo apt install %1</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>Aucune police de cet ordinateur ne prend en charge cette écriture. Ajoutez la langue dans les paramètres du système.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Page&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n heure restante</numerusform>
            <numerusform>%n heures restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute restante</numerusform>
            <numerusform>%n minutes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>Aller à l’emplacement</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Emplacement</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>Un pourcentage, par exemple 42&#xa0;%, ou le nom d’un emplacement du texte, par exemple #connection.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Une page du livre imprimé, par exemple %1, ou un pourcentage, par exemple 42&#x202f;%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>L’éditeur n’a pas encore de page pour les nouvelles versions.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>Aucun navigateur ne s’est ouvert. Adresse de la page&#x202f;: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>&amp;Importer %n note</numerusform>
            <numerusform>&amp;Importer %n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>L’importation a échoué</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>Toutes les notes sont déjà là.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>Les mots de %n note ne sont pas dans ce texte</numerusform>
            <numerusform>Les mots de %n notes ne sont pas dans ce texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>%n note cochée</numerusform>
            <numerusform>%n notes cochées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>%n d’entre elles attend parmi les notes perdues d’être retrouvée</numerusform>
            <numerusform>%n d’entre elles attendent parmi les notes perdues d’être retrouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>%n note importée</numerusform>
            <numerusform>%n notes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>De %1, pour «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>De %1.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importer des notes</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Notes dans le fichier</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>%n livre a été ajouté avant l’annulation.</numerusform>
            <numerusform>%n livres ont été ajoutés avant l’annulation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n livre a été ajouté.</numerusform>
            <numerusform>%n livres ont été ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>%n n’a pas pu être ajouté</numerusform>
            <numerusform>%n n’ont pas pu être ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>%n nouvelle édition d’un livre que vous avez</numerusform>
            <numerusform>%n nouvelles éditions de livres que vous avez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>%n a été retrouvé à un autre emplacement</numerusform>
            <numerusform>%n ont été retrouvés à un autre emplacement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>%n était déjà dans la bibliothèque</numerusform>
            <numerusform>%n étaient déjà dans la bibliothèque</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 sur %n</numerusform>
            <numerusform>%1 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>Recherche de livres…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>Ajout de livres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>Choisir un dossier&#x202f;: un fichier par livre</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Enregistrer les notes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Ouvrir l’emplacement</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Soulignement</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Texte barré</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Notes&#x202f;: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>Notes (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importer des notes</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>Vos propres livres ont aussi leur place ici</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>Déposez des fichiers EPUB ou des dossiers entiers n’importe où dans cette fenêtre. Les fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>Ajouter des livres…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>Ajouter des livres</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Livres et articles (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>Ajouter les livres d’un dossier</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>Surveiller les nouveaux livres d’un dossier</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>Des livres sont en cours d’ajout à la bibliothèque.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>«&#x202f;%1&#x202f;» a été ajouté.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>Aucun livre trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n livre a été ajouté.</numerusform>
            <numerusform>%n livres ont été ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>%n est une nouvelle édition.</numerusform>
            <numerusform>%n sont de nouvelles éditions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n était déjà là.</numerusform>
            <numerusform>%n étaient déjà là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n n’a pas pu être lu.</numerusform>
            <numerusform>%n n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Il se trouve aussi ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Il se trouvait ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>Vous aviez&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>Trié par&#x202f;: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>Utilisés récemment</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>Date d’ajout</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>Couvertures</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>Ajouter à la bibliothèque</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>Marquer comme non terminé</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>Marquer comme terminé</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>Localiser le fichier…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>À propos de ce livre</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>Supprimer cette étiquette</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>Rechercher de nouveaux livres</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>Ce qui est fourni avec l’application ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>«&#x202f;%1&#x202f;» a été retiré. Son fichier reste où il était.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>%n livre a été retiré. Son fichier reste où il était.</numerusform>
            <numerusform>%n livres ont été retirés. Leurs fichiers restent où ils étaient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>Où se trouve «&#x202f;%1&#x202f;» maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Livres (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>C’est un autre livre&#x202f;: «&#x202f;%1&#x202f;». Il a été ajouté comme tel.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>L’étiquette «&#x202f;%1&#x202f;» a été supprimée.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>«&#x202f;%1&#x202f;» n’est plus surveillé. Ses livres restent.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Library – ZeroOpposite Reader</source>
        <translation>Bibliothèque – ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <extracomment>The button and the key that lead to the search field of the library</extracomment>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>Surveiller un dossier…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>La bibliothèque n’a pas pu être entièrement indexée : les derniers ajouts peuvent rester introuvables.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1, %n livre</numerusform>
            <numerusform>%1, %n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>En cours de lecture</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>Lus récemment</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>Non lus</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1, %n livre, filtre</numerusform>
            <numerusform>%1, %n livres, filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>Ajoutez des étiquettes à un livre depuis son menu pour le retrouver ici.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>Les livres placés dans un dossier surveillé sont ajoutés automatiquement.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>Aucun livre trouvé</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Essayez avec moins de mots ou d’autres mots.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>Les livres que vous avez commencés apparaissent ici.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>Les livres que vous avez lus jusqu’à la fin apparaissent ici.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>Vous avez commencé tous les livres.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>Aucun livre ici</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livre</numerusform>
            <numerusform>%n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>Livres</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>Licences tierces</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>Rechercher dans ce texte</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Introuvable. Localiser…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>Une partie de ce texte est manquante&#x202f;: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>Fichier introuvable&#x202f;: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>Cet emplacement n’existe pas dans le texte&#x202f;: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>Article introuvable&#x202f;: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>Le dossier de synchronisation est introuvable&#x202f;: %1. Les modifications seront synchronisées plus tard.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>Aucune section ne porte cette étiquette&#x202f;: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>Ce signet n’existe plus.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Introuvable&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>Votre bibliothèque provient d’une version plus récente. Installez cette version pour continuer.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>%1 est protégé par %2. Ouvrez-le avec l’application de la librairie où il a été acheté.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>Par sécurité, %1 n’a pas été ouvert&#x202f;: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>Les livres ne s’ouvrent que dans un bac à sable, ce que ce système interdit. Pour l’autoriser&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>Ce texte n’existe pas dans cette langue&#x202f;: %1. Choisissez-en une autre en haut de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>Ce livre ne contient aucun enregistrement pour la lecture à voix haute.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>Il n’y a plus rien à lire à voix haute à partir d’ici.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>Aucune voix de ce système ne parle cette langue&#x202f;: les mots sont surlignés sans le son.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Ajouter un signet à ce paragraphe</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>Déplier cette section&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>Surlignage avec note</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>Plus récent dans le fichier</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>Introuvable dans le texte&#x202f;; gardé parmi les éléments perdus</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ignoré&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>Noté en %1</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>Renommer cette étiquette…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>Surlignages</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>Notes</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n note, filtre</numerusform>
            <numerusform>%1, %n notes, filtre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>&amp;Aller à l’emplacement</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Modifier la note</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>Couleur et style</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>Soulignement</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>Texte barré</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>Introuvables dans cette édition</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>Surlignage, %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n introuvable</numerusform>
            <numerusform>%n introuvables</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>Rechercher dans les notes</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Aucune note pour l’instant</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>Sélectionnez des mots dans le texte et choisissez une couleur, ou écrivez une note à leur sujet. Au clavier, surlignez les mots sélectionnés avec ces touches&#x202f;:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>Aucune note trouvée</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>Essayez avec moins de mots, d’autres mots ou un autre filtre.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>Remplacer %n fichier&#x202f;?</numerusform>
            <numerusform>Remplacer %n fichiers&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>Il existe déjà dans %1.</numerusform>
            <numerusform>Ils existent déjà dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>%1×</source>
        <extracomment>Speed of reading aloud, as a multiple of the usual one</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <extracomment>One of the things that are passed over while a book is read aloud; so are the following</extracomment>
        <translation>Numéros de page</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>Appels de note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>Encadrés</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>Exercices et aides</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>T&amp;aille du texte</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>La confiance grandit lentement.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>&amp;Langue des menus et dialogues</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>Langue des menus et dialogues</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>&amp;Couper les mots en fin de ligne dans les livres</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>Au démarrage, afficher aussitôt la dernière &amp;page lue</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>Afficher «&#x202f;Rechercher une &amp;nouvelle version&#x202f;» dans le menu</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>Ouvre la page de l’éditeur dans le navigateur&#x202f;; ZeroOpposite Reader reste hors ligne.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>Effacer l’&amp;historique de lecture…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>Dossier de &amp;synchronisation…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>Ce chapitre</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>Tout le livre</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>Imprimer ce chapitre ou tout le livre ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>L’impression a échoué.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>Votre bibliothèque était endommagée. Tout son contenu a été rétabli ; le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>Votre bibliothèque était endommagée. La dernière copie intacte a été restaurée&#x202f;; le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>Votre bibliothèque était endommagée. Une nouvelle a été créée&#x202f;; le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Livres et articles (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Livres (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>Articles en Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>Ouvrir un livre ou un article</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>le dossier ou le fichier est en lecture seule</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>un autre programme verrouille le fichier</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>le disque signale une erreur</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>le fichier est endommagé et n’a pas pu être mis de côté</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>un fichier se trouve là où il faut un dossier</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>un dossier se trouve là où il faut un fichier</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>vérifiez que c’est bien un fichier et que vous avez le droit de le lire</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>il appartient à la bibliothèque elle-même&#x202f;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>une autre fenêtre de l’application est ouverte&#x202f;; fermez-la d’abord</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>une étiquette a besoin d’un nom</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>%1 peut désigner %2 ; donnez-en davantage</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>ce n’est pas une sauvegarde de bibliothèque</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>la sauvegarde est endommagée</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>la bibliothèque qu’elle contient est endommagée</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>ce n’est pas une publication&#x202f;; indiquez un fichier .md, un dossier de contenu ou l’identifiant d’un article</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>aucun article à cet endroit&#x202f;; un article est un dossier contenant des fichiers comme en.md</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>%1 est un EPUB&#x202f;; cette version ne lit que les articles en Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>%1 est un EPUB décompressé&#x202f;; cette version ne lit que les articles en Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>ce n’est pas du texte UTF-8 (octet %1)&#x202f;; enregistrez-le en UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>plus de %L1 caractères&#x202f;; divisez l’article</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>TOML non valide&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>l’en-tête dépasse %L1 caractères</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>l’en-tête n’est pas du YAML valide à la ligne %1&#x202f;: «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>l’en-tête n’est pas du YAML valide&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>aucune note dans un format connu&#x202f;: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>plus de %1&#xa0;Mo&#x202f;; des notes ne sont pas si volumineuses</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>trop de niveaux imbriqués</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>JSON non valide</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>ce n’est pas une table de KOReader (ligne %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>les notes de calibre dans ce livre sont endommagées</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>écrit par une version plus récente de l’application&#x202f;; installez-la</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>plus de %1 notes</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>ce fichier de livre ne contient pas de notes</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>une position de lecture, pas une note</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>supprimé dans l’autre application</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>n’indique ni son emplacement ni les mots concernés</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>ce n’est pas une note</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>une marque sur une page de PDF</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>son livre n’est pas dans la bibliothèque</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>conservé avec un autre livre</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>appartient à un autre livre</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>modifié ici depuis</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>ce n’est pas un EPUB, mais apparemment %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>ce n’est pas un EPUB&#x202f;: ce n’est pas une archive ZIP</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>c’est une archive ZIP, mais pas un EPUB&#x202f;: elle ne contient aucun fichier OPF</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>impossible de lire le fichier&#x202f;: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>l’archive est incomplète&#x202f;; le fichier n’a peut-être pas été entièrement copié ou téléchargé</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>ce n’est qu’une partie d’une archive fractionnée&#x202f;; réunissez d’abord les parties</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>la liste des fichiers de l’archive est endommagée</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>dans l’archive, %1 est endommagé</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>dans l’archive, %1 est endommagé&#x202f;: la somme de contrôle ne correspond pas</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>%1 est compressé d’une façon que le format EPUB n’autorise pas (méthode %2)&#x202f;; seuls les fichiers non compressés ou compressés avec Deflate sont admis</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>META-INF/container.xml n’indique aucun fichier OPF, et aucun n’a été trouvé</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>il manque le fichier OPF %1</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>%1 n’est pas du XML bien formé&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 n’est pas un fichier OPF&#x202f;; son élément racine est &lt;%2&gt;</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>le fichier OPF n’indique aucun texte lisible</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 n’est pas un fichier de synchronisation audio (Media Overlay)&#x202f;; son élément racine est &lt;%2&gt;</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>plus de %L1 fichiers dans l’archive</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 dépasse %L2&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 devient plus de %L2&#xa0;fois plus gros à la décompression</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>les fichiers de l’archive dépassent %L1&#xa0;Go au total</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>les fichiers de l’archive se chevauchent</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 est un lien symbolique</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 mène hors du livre</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 se décompresse sans fin</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>c’est un bogue, merci de le signaler&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>%1 dépasse la fin du texte&#x202f;; indiquez un emplacement de 0&#xa0;% à 100&#xa0;%</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>il manque l’emplacement&#x202f;; indiquez #id, 42&#xa0;% ou spine:N</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>un livre Kindle (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>un livre Palm</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>un livre Kindle (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>un livre Kindle (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>un fichier d’aide Windows (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>un document DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>une archive 7-Zip</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>une archive gzip</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>une archive tar</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un document RTF</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>un ancien document Microsoft Office</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>une base de données SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>un programme Windows</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>une page web (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>un FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un fichier XML</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>un fichier texte</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>un document Microsoft Office</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>une archive Java</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>une application Android</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>un fichier OpenDocument</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>une archive de bande dessinée (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>`%1` doit être du texte</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>`%1` doit être une liste de noms</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>`%1` doit être une table de tables</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>`%1` dans l’en-tête doit être du texte</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>`%1` dans l’en-tête doit être une liste de noms</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>l’en-tête commence par --- et n’est pas refermé par un second ---</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>l’en-tête utilise un alias YAML (*nom)&#x202f;; écrivez la valeur elle-même</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>l’en-tête comporte trop de niveaux imbriqués</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>l’en-tête doit se composer de lignes de la forme `clé: valeur`</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>c’est un fichier&#x202f;; indiquez un dossier ou un fichier en .epub</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>un élément du chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>Renommer le signet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>Sans nom, le signet porte le titre de sa section.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>Nouveau signet</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>&amp;Renommer</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>Renommer l’étiquette</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>Dans toutes les notes, y compris celles d’autres textes. Avec le nom d’une autre étiquette, les deux n’en font plus qu’une.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Une étiquette doit avoir un nom.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>Cette étiquette existe déjà&#x202f;: les deux n’en feront qu’une.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Renommer l’étiquette</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
</context>
<context>
    <name>ReplacedTextsDialog</name>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is the text that a note has now</extracomment>
        <translation>Maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>Deux ordinateurs les ont modifiés en même temps. La modification la plus récente figure dans le texte&#x202f;; voici l’autre.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>Textes remplacés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Texte entier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>Sauvegardes (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Restaurer depuis un fichier</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Sauvegarder dans un fichier</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sauvegardes (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>%n note ou signet</numerusform>
            <numerusform>%n notes et signets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>%1 est enregistré, avec %2 et vos préférences.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>%n texte commencé</numerusform>
            <numerusform>%n textes commencés</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Restauration terminée&#x202f;: %1, %2. Le dossier de synchronisation n’est plus défini, sinon il annulerait la restauration.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Restauration terminée&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>%n note ou signet</numerusform>
            <numerusform>%n notes et signets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>%n texte commencé</numerusform>
            <numerusform>%n textes commencés</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>avant une nouvelle version</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>mise de côté lors d’une restauration</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Restaurer la bibliothèque</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>Notes, signets et positions de lecture redeviennent ce qu’ils étaient ce jour-là. Les livres et les articles ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Copies de la bibliothèque</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Il n’y a pas encore de copies</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>Une copie est faite chaque jour d’utilisation&#x202f;; dix sont conservées.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>L’état actuel est mis de côté&#x202f;: vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>À partir d’un &amp;fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>&amp;Restaurer</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>Les données enregistrées par ce livre ont été effacées.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>Les scripts de ce livre bloquaient la page et ont été arrêtés.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>Ce livre contient des scripts. Ils sont désactivés.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>Autoriser pour ce livre</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>%1 indique&#x202f;:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>mots à la suite</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>l’un des deux</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>proches l’un de l’autre</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>ce mot, pas plus long</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>sans ce mot</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>dans une langue</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>sous une étiquette</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>Rechercher dans ce texte</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Effacer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>%1 texte sur %n peut déjà être parcouru</numerusform>
            <numerusform>%1 textes sur %n peuvent déjà être parcourus</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>Cette langue</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>Rechercher dans la langue de lecture</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>Ce texte</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>Rechercher dans toutes les langues à la fois</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>Rechercher dans tous les livres et articles</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>Résultats</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>Majuscules et accents sont ignorés. Les mots entre guillemets sont recherchés comme une expression.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>Le filtre d’étiquettes masque les autres sections. Effacez-le pour rechercher dans tout le texte.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>Essayez avec moins de mots, d’autres mots ou dans toutes les langues.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Essayez avec moins de mots ou d’autres mots.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 sur %n résultat</numerusform>
            <numerusform>%1 sur %n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Plus de %n résultat</numerusform>
            <numerusform>Plus de %n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>Surlignage et note</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>Souligner</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>Barrer</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Ce lien ne mène nulle part&#x202f;: %1</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>Écrire à cette adresse&#x202f;?</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>C’est déjà un EPUB</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>Ouvrir la messagerie</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>Appeler ce numéro&#x202f;?</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Ouvrir cette adresse dans le navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>La page a cessé de fonctionner et a été rechargée au même endroit.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Supprimer ce signet</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Ajouter un signet à ce paragraphe</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>Afficher en grand</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>Effacer l’historique de lecture&#x202f;?</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>Chaque texte s’ouvrira à son début. Les signets sont conservés.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>L’historique de lecture a été effacé.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>Fichier introuvable</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Rechercher une action ou une touche</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>Aucun raccourci trouvé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>Choisir le dossier de synchronisation</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>Vous avez poursuivi la lecture de ce texte sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>Cet ordinateur n’échange rien.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Rien n’a encore été synchronisé.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Dernière synchronisation&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>%n autre ordinateur</numerusform>
            <numerusform>%n autres ordinateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>%n modification reçue d’eux</numerusform>
            <numerusform>%n modifications reçues d’eux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>%n modification de cet ordinateur écrite pour eux</numerusform>
            <numerusform>%n modifications de cet ordinateur écrites pour eux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>%n texte a été modifié sur deux ordinateurs à la fois&#x202f;; les deux versions sont conservées</numerusform>
            <numerusform>%n textes ont été modifiés sur deux ordinateurs à la fois&#x202f;; les deux versions sont conservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n ligne de %1 est endommagée et a été ignorée</numerusform>
            <numerusform>%n lignes de %1 sont endommagées et ont été ignorées</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>Certains fichiers étaient trop volumineux pour être lus jusqu’au bout.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>Les positions de lecture, notes et signets de plusieurs ordinateurs se retrouvent dans un dossier que transporte Syncthing, Nextcloud ou une clé USB.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>Dossier de synchronisation</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>L’application elle-même ne se connecte jamais à Internet. Les livres ne sont pas copiés.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>C&amp;hoisir un dossier…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>C&amp;hanger de dossier…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>Textes &amp;remplacés…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 sur %n livre</numerusform>
            <numerusform>%1 sur %n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>Étiquette %1 choisie</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livre</numerusform>
            <numerusform>%n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>Filtre d’étiquettes</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>Effacer le filtre d’étiquettes</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>Au moins une</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>Sections ayant au moins une des étiquettes choisies</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>Sections ayant toutes les étiquettes choisies</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n section, filtre</numerusform>
            <numerusform>%1, %n sections, filtre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Plus de %n résultat</numerusform>
            <numerusform>Plus de %n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>Dans les textes</translation>
    </message>
</context>
</TS>
