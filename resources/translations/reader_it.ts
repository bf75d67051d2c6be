<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Informazioni su %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versione %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>Un articolo in undici lingue: da leggere offline, da portare con sé in EPUB.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>Software libero distribuito con la GNU Affero General Public License, versione 3 o successiva (AGPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Testo della licenza</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Licenze di terze parti</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>Realizzato con</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Pubblico dominio</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>Componenti, con versioni e licenze</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>Niente rete, niente telemetria, niente account. Ciò che leggi e segni resta su questo computer.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Mostra il registro nella sua cartella</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>Segnalibri, note e ricerca</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>Lingue e aspetto</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>Finestra e programma</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Sezione successiva</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Sezione precedente</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leggi ad alta voce</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>Frase successiva</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>Frase precedente</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>Salta questa parte</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>Ometti</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Interrompi lettura ad alta voce</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>Vai a…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>Segnalibri e note</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>Segnalibro</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>Segnalibro con nome…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Mostra segnalibri</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>Evidenzia</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>Scrivi una nota…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>Mostra note</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>Seleziona con la tastiera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>Cerca nel testo</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>Risultato successivo</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Risultato precedente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>Lingua del testo</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>Torna alla lingua precedente</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Ingrandisci testo</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Riduci testo</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Dimensione normale</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>Pagine o testo continuo</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra laterale</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Schermo intero</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>Esporta in EPUB…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>Esporta note…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>Importa note…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>Aggiungi libri alla biblioteca…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>Aggiungi una cartella alla biblioteca…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>Apri il libro</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>Rimuovi i libri selezionati</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Cerca nella biblioteca</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>Torna al testo</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>Informazioni sul testo</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>Consenti gli script di questo libro</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>Elimina i dati salvati da questo libro</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>Esegui backup…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>Ripristina…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferenze…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>Contattaci…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>Cerca una nuova versione…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>Informazioni su ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>Area successiva della finestra</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>Schermata successiva</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>Schermata precedente</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Pagina a sinistra</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Pagina a destra</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Riga giù</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Riga su</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Inizio del testo</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Fine del testo</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>Prima seleziona delle parole. Con la tastiera: F7, poi Shift e le frecce.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Evidenziato</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>Qui non c’è nulla su cui scrivere una nota.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>Tag modificato in %n nota</numerusform>
            <numerusform>Tag modificato in %n note</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>Apri questa nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>Rimuovi questa evidenziazione</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Rimuovi questa nota</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>Scrivi una nota su questo paragrafo…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>Il testo è cambiato. Note al loro posto: %1, spostate: %2, non trovate: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nulla da annullare</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nulla da ripetere</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Modifica annullata</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Modifica ripetuta</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Segnalibro rimosso</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Evidenziazione rimossa</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Nota rimossa</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>Segnalibro ripristinato</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>Evidenziazione ripristinata</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>Nota ripristinata</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Evidenziazione</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Seppia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Riduci testo</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Dimensione normale</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Ingrandisci testo</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>Impaginazione</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>Libro</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>Come previsto dal libro</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>Pagine da sfogliare</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>Continuo</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>Testo continuo da scorrere</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>Quante ne consente lo spazio</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Una colonna</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Due colonne</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>Colori dell’editore</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>Mantieni i colori del libro nei temi diversi da «Chiaro»</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>Tutte le preferenze…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>Capitolo {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>Punti di riferimento</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Pagine a stampa</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>testo</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traduzione</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>curatela</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>illustrazioni</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>voce narrante</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>prefazione</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>artista</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>copertina</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>produzione</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>marcatura</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>Contributi</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>Collana</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editore</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicazione</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Ultima modifica</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Argomenti</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Diritti</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatore</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilità</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>Caratteristiche di accessibilità</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>Rischi</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>Conforme a</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>Certificato da</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>Versione EPUB</translation>
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
        <translation>Informazioni sul testo</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>Copertina</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>Nota a piè di pagina</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>Vai alla nota</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>Mostra in grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>Adatta alla finestra</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>Riproduci il video</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Aggiungi segnalibro a questa pagina</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Rimuovi questo segnalibro</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>Rimuovi questo segnalibro</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>Segnalibro rimosso: %1</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Segnalibro rimosso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Segnalibro</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Segnalibri</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>&amp;Vai</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Rinomina…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>Un segnalibro riporta a una pagina. Per metterne uno, premere questi tasti:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Ancora nessun segnalibro</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>Un segnalibro riporta a un passo, in qualsiasi lingua. Per aggiungerne uno, fai clic sul margine accanto a un paragrafo o premi questi tasti:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Non trovato. Individua…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Giallo</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Viola</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>Ora tocca al programma di posta. Se non se n’è aperto nessuno, usa «Copia».</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>Non c’è ancora un indirizzo di contatto: il messaggio si apre senza destinatario.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>Il messaggio è lungo. Se il programma di posta lo taglia, usa «Copia».</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>A inviarlo è il tuo programma di posta; prima, nulla lascia questo computer.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Contattaci</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Oggetto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Messaggio</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>&amp;Includi versione e sistema</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>Apri programma di &amp;posta</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>In lettura</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>Ridotta dal filtro per tag</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>compressa</translation>
    </message>
    <message>
        <source>open</source>
        <translation>espansa</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copia dettagli</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>Salva in EPUB</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>Libri EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>Scegli una cartella per i libri</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salva…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>&amp;Salva %n libro…</numerusform>
            <numerusform>&amp;Salva %n libri…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>Un file per lingua, pronto per qualsiasi e-reader.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>Un file per coppia di lingue, ogni paragrafo in entrambe.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>Tutte le lingue scelte in un solo file, una dopo l’altra.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>Esporta in EPUB</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>Scrittura del libro %1 di %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annullamento…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>%n libro salvato</numerusform>
            <numerusform>%n libri salvati</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Esportazione non riuscita</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Esportazione annullata</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>Salva di nuovo o chiudi.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>Nessuna lingua scelta</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>Scegline almeno una qui sopra.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>Serve un’altra lingua</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>Un libro bilingue ne ha due.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libri</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostra nella &amp;cartella</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Scegli tutte le lingue</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>Non scegliere nessuna lingua</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>Edizione</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>Una per lingua</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>Bilingue</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>Tutte in una</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>&amp;Lingua principale:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>Lingua principale</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>S&amp;olo sezioni con tag:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>Le note sono state salvate</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Esportazione non riuscita</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>Qui non ci sono ancora note</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>Testo con titoli e citazioni, per editor e programmi per appunti.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>Una pagina per qualsiasi browser, anche da stampare.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>Una tabella per i fogli di calcolo.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>Tutti i dati disponibili, per questo programma e per altri.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>Uno standard che altri lettori riconoscono, in un file ZIP.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>Lo stesso standard in un unico file, come lo scrivevano prima i lettori.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Esporta note</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>Segnalibri, evidenziazioni e note in un file tutto tuo.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>&amp;Note di:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>Seconda &amp;lingua:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>Note di</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Seconda lingua</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Questo testo</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tutti i testi</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Pagina HTML</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabella (CSV)</translation>
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
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostra nella &amp;cartella</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salva…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Impossibile riprodurre questo video.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Riproduci</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>Posizione nel video</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Attiva audio</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Disattiva audio</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Chiudi il video</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Impossibile riprodurre questo video.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>Su questo computer manca un font per questa scrittura. Per installarlo: sudo apt install %1</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>Su questo computer manca un font per questa scrittura. Aggiungi la lingua nelle impostazioni di sistema.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Pagina %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>ancora %n ora</numerusform>
            <numerusform>ancora %n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>ancora %n minuto</numerusform>
            <numerusform>ancora %n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Punto</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>Una percentuale, come 42%, o il nome di un punto del testo, come #connection.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Una pagina del libro stampato, per esempio %1, o una percentuale, per esempio 42%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Vai</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>L’editore non ha ancora una pagina con le nuove versioni.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>Non si è aperto nessun browser. La pagina è %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>&amp;Importa %n nota</numerusform>
            <numerusform>&amp;Importa %n note</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Importazione non riuscita</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nessuna novità</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>Tutte le note sono già presenti.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>Le parole di %n nota non si trovano in questo testo</numerusform>
            <numerusform>Le parole di %n note non si trovano in questo testo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>%n nota selezionata</numerusform>
            <numerusform>%n note selezionate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>%n è tra quelle non trovate, in attesa di essere ritrovata</numerusform>
            <numerusform>%n sono tra quelle non trovate, in attesa di essere ritrovate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>%n nota importata</numerusform>
            <numerusform>%n note importate</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>Da %1, per «%2».</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>Da %1.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importa note</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Note nel file</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>%n libro aggiunto prima dell’annullamento.</numerusform>
            <numerusform>%n libri aggiunti prima dell’annullamento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n libro aggiunto.</numerusform>
            <numerusform>%n libri aggiunti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>Non è stato possibile aggiungere %n file</numerusform>
            <numerusform>Non è stato possibile aggiungere %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>%n nuova edizione di un libro che hai già</numerusform>
            <numerusform>%n nuove edizioni di libri che hai già</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>%n libro ritrovato in un’altra posizione</numerusform>
            <numerusform>%n libri ritrovati in altre posizioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>%n libro era già nella biblioteca</numerusform>
            <numerusform>%n libri erano già nella biblioteca</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 di %n</numerusform>
            <numerusform>%1 di %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>Ricerca di libri…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>Aggiunta di libri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editore</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Ultima modifica</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatore</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>Scegli una cartella: ogni libro avrà un suo file</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Salva note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Apri nel testo</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Segnalibro</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Evidenziazione</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Sottolineatura</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Barrato</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>giallo</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blu</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>arancione</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>viola</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>Note (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importa note</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>it</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>Qui c’è posto anche per i tuoi libri</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>Trascina file EPUB o intere cartelle in un punto qualsiasi di questa finestra. I file restano dove sono.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>Aggiungi libri…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>Aggiungi cartella…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>Lingua del testo</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>Aggiungi libri</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Libri e articoli (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>Aggiungi i libri di una cartella</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>Monitora una cartella per nuovi libri</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>Aggiunta dei libri alla biblioteca in corso.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>«%1» è stato aggiunto.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Operazione annullata.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>Non contiene libri.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n libro aggiunto.</numerusform>
            <numerusform>%n libri aggiunti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>%n è una nuova edizione.</numerusform>
            <numerusform>%n sono nuove edizioni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n era già presente.</numerusform>
            <numerusform>%n erano già presenti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>Impossibile leggere %n file.</numerusform>
            <numerusform>Impossibile leggere %n file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>Dettagli…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Si trova anche qui: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Si trovava in %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>Avevi: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>Ordinamento: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Cerca nella biblioteca</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Cancella la ricerca</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>Usati di recente</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>Data di aggiunta</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>Copertine</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>Aggiungi alla biblioteca</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>Tag…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>Segna come non completato</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>Segna come completato</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>Rimuovi dalla biblioteca</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>Individua il file…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>Apri</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>Informazioni sul libro</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>Rimuovi questo tag</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>Cerca nuovi libri</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>Interrompi monitoraggio</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>Ciò che è incluso nel programma non si può rimuovere.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>«%1» è stato rimosso. Il file resta dov’era.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>%n libro rimosso. Il file resta dov’era.</numerusform>
            <numerusform>%n libri rimossi. I file restano dov’erano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>Dove si trova ora «%1»?</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Libri (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>È un altro libro: «%1». È stato aggiunto come tale.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Il tag «%1» è stato rimosso.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>«%1» non è più monitorata. I suoi libri restano.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Library – ZeroOpposite Reader</source>
        <translation>Biblioteca – ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <extracomment>The button and the key that lead to the search field of the library</extracomment>
        <translation>Cerca nella biblioteca</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>Monitora una cartella…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>Non è stato possibile rendere ricercabile tutta la biblioteca: ciò che è stato aggiunto per ultimo potrebbe non essere trovato.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1, %n libro</numerusform>
            <numerusform>%1, %n libri</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>In lettura</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>Letti di recente</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>Completati</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>Da leggere</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1, %n libro, filtro</numerusform>
            <numerusform>%1, %n libri, filtro</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Raccolte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>Assegna dei tag a un libro dal suo menu e lo ritroverai qui.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>I libri messi in una cartella monitorata vengono aggiunti automaticamente.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Monitora una cartella…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>Nessun libro trovato</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Prova con meno parole o con parole diverse.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>Qui compaiono i libri che hai iniziato.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>Qui compaiono i libri che hai letto fino alla fine.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>Hai iniziato tutti i libri della biblioteca.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>Nessun libro qui</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>%n selezionato</numerusform>
            <numerusform>%n selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libri</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>Libri</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>Licenze di terze parti</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenza</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>Cerca in questo testo</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Non trovato. Individua…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>Manca una parte di questo testo: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>File non trovato: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>Punto non trovato in questo testo: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>Articolo non trovato: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>La cartella di sincronizzazione non è disponibile: %1. Le modifiche fatte nel frattempo verranno sincronizzate più tardi.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>Nessuna sezione ha questo tag: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>Questo segnalibro non esiste più.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Non trovato: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossibile leggere %1: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>La tua biblioteca è stata creata da una versione più recente. Per continuare, installa quella versione.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>%1 è protetto con %2. Aprilo con l’app del negozio in cui è stato acquistato.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>Per sicurezza %1 non è stato aperto: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>I libri si aprono solo in una sandbox, che questo sistema vieta. Per consentirla: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 esiste già. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossibile scrivere %1: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>Questo testo non è disponibile in questa lingua: %1. Scegline un’altra nella parte alta della finestra.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>Questo libro non contiene registrazioni per la lettura ad alta voce.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>Da qui in poi non c’è nulla da leggere ad alta voce.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>Nessuna voce di questo sistema parla questa lingua: le parole vengono evidenziate senza audio.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Aggiungi segnalibro a questo paragrafo</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>Apri questa sezione: %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Scrivi una nota…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>Tag, separati da virgole</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>Segnalibro</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>Evidenziazione con nota</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Evidenziazione</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Non importata</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importata</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuova</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornata</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>Più recente nel file</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>Assente dal testo; conservata tra quelle non trovate</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Già presente</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Non importata: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>Annotato in %1</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>Rinomina questo tag…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>Evidenziazioni</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n nota, filtro</numerusform>
            <numerusform>%1, %n note, filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>&amp;Vai alla nota</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Modifica nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>Colore e stile</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>Evidenziazione</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>Sottolineatura</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>Barrato</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>Assente in questa edizione</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>Evidenziazione, %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n non trovata</numerusform>
            <numerusform>%n non trovate</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>Cerca nelle note</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Ancora nessuna nota</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>Seleziona delle parole nel testo e scegli un colore, oppure scrivi una nota. Con la tastiera, evidenzia le parole selezionate con questi tasti:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>Nessuna nota trovata</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>Prova con meno parole, con parole diverse o con un altro filtro.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>Sostituire %n file?</numerusform>
            <numerusform>Sostituire %n file?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>Esiste già in %1.</numerusform>
            <numerusform>Esistono già in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Sostituisci</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
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
        <translation>Numeri di pagina</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>Rimandi alle note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>Riquadri</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Elenchi</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>Esercizi e aiuti</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lettura ad alta voce</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferenze</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Seppia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Dimensione del testo</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>La fiducia cresce piano.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>&amp;Lingua di menu e finestre di dialogo</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>Lingua di menu e finestre di dialogo</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>Dividi le parole a fine &amp;riga nei libri</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>All’avvio mostra subito l’ultima &amp;pagina letta</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>Mostra «Cerca una &amp;nuova versione» nel menu</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>Apre la pagina dell’editore nel browser; ZeroOpposite Reader non si collega mai alla rete.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>&amp;Cancella cronologia di lettura…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>Cartella di &amp;sincronizzazione…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>Questo capitolo</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>Tutto il libro</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>Stampare questo capitolo o tutto il libro?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>Non è stato possibile stampare.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>Stampa in corso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>La tua biblioteca era danneggiata. Tutto il suo contenuto è stato ripristinato; il file danneggiato è %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>La tua biblioteca era danneggiata. È stata ripristinata la copia integra più recente; il file danneggiato è %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>La tua biblioteca era danneggiata. Ne è stata creata una nuova; il file danneggiato è %1.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Libri e articoli (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Libri (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>Articoli in Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>Apri un libro o un articolo</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>il disco è pieno</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>la cartella o il file è in sola lettura</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>un altro programma tiene bloccato il file</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>il disco segnala un errore</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>il file è danneggiato e non è stato possibile metterlo da parte</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>c’è un file dove dovrebbe esserci una cartella</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>c’è una cartella dove dovrebbe esserci un file</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>verifica che sia un file e che tu abbia il permesso di leggerlo</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>fa parte della biblioteca stessa; scegli un altro nome</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>non è un file</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>è aperta un’altra finestra del programma; chiudila prima</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>un tag ha bisogno di un nome</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>%1 può essere uno qualsiasi di %2; indicane di più</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>non è il backup di una biblioteca</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>il backup è danneggiato</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>la biblioteca che contiene è danneggiata</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>non è una pubblicazione; indica un file .md, una cartella di contenuti o l’id di un articolo</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>non contiene articoli; un articolo è una cartella con file come en.md</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>%1 è un EPUB; questa versione legge solo articoli in Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>%1 è un EPUB estratto; questa versione legge solo articoli in Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>non è testo UTF-8 (byte %1); salvalo in UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>supera i %L1 caratteri; dividi l’articolo</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>TOML non valido: «%1»</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>l’intestazione supera i %L1 caratteri</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>l’intestazione non è YAML valido alla riga %1: «%2»</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>l’intestazione non è YAML valido: «%1»</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>nessuna nota in un formato noto: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>supera i %1 MB; un file di note non è così grande</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>ha troppi livelli annidati</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>non è JSON valido</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>non è una tabella di KOReader (riga %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>le note di calibre in questo libro sono danneggiate</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>creato da una versione più recente del programma; installala</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>contiene più di %1 note</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>questo file di libro non contiene note</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>è una posizione di lettura, non una nota</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>rimossa nell’altro programma</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>non indica né dove si trova né quali parole segna</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>non è una nota</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>è un segno sulla pagina di un PDF</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>il suo libro non è nella biblioteca</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>è conservata con un altro libro</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>appartiene a un altro libro</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>è stata modificata qui nel frattempo</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>il file è vuoto</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>non è un EPUB; sembra %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>non è un EPUB: non è un archivio ZIP</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>è un archivio ZIP, ma non un EPUB: non contiene alcun file OPF</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>impossibile leggere il file: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>l’archivio è incompleto; forse il file non è stato copiato o scaricato per intero</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>è solo una parte di un archivio suddiviso; prima unisci le parti</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>l’elenco dei file dell’archivio è danneggiato</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>nell’archivio, %1 è danneggiato</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>nell’archivio, %1 è danneggiato: la somma di controllo non corrisponde</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>%1 è compresso in un modo non ammesso in un EPUB (metodo %2); sono ammessi solo file non compressi o compressi con Deflate</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>META-INF/container.xml non indica alcun file OPF e non ne è stato trovato nessuno</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>manca il file OPF %1</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>%1 non è XML ben formato: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 non è un file OPF; l’elemento radice è &lt;%2&gt;</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>il file OPF non indica alcun testo leggibile</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 non è un file di sincronizzazione audio (Media Overlay); l’elemento radice è &lt;%2&gt;</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>l’archivio contiene più di %L1 file</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 supera i %L2&#xa0;MB</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 una volta estratto è oltre %L2 volte più grande</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>i file dell’archivio superano in tutto %L1&#xa0;GB</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>i file dell’archivio si sovrappongono</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 è un collegamento simbolico</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 porta fuori dal libro</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>l’estrazione di %1 non ha fine</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>è un errore del programma, segnalalo: «%1»</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>%1 va oltre la fine del testo; indica un punto da 0% a 100%</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>manca il punto; indica #id, 42% o spine:N</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>un libro Kindle (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>un libro Palm</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>un libro Kindle (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>un libro Kindle (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>un file della guida di Windows (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>un documento DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>un archivio RAR</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>un archivio 7-Zip</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>un archivio gzip</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>un archivio tar</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un documento RTF</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>un vecchio documento di Microsoft Office</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>un’immagine PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>un’immagine JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>un’immagine GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>un database SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programma</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>un programma per Windows</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>una pagina web (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>un FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un file XML</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>un file di testo</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>un documento di Microsoft Office</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>un archivio Java</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>un’app Android</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>un file OpenDocument</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>un archivio di fumetti (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>autorizzazione negata</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>`%1` deve essere un testo</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>`%1` deve essere un elenco di nomi</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>`%1` deve essere una tabella di tabelle</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>`%1` nell’intestazione deve essere un testo</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>`%1` nell’intestazione deve essere un elenco di nomi</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>l’intestazione inizia con --- e non è chiusa da un secondo ---</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>l’intestazione usa un alias YAML (*name); scrivi il valore per esteso</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>l’intestazione ha troppi livelli annidati</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>l’intestazione deve essere fatta di righe nella forma `key: value`</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>è un file; indica una cartella o un file che termina in .epub</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>il file o la cartella non esiste</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>una parte del percorso non è una cartella</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>il nome è troppo lungo</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>Rinomina segnalibro</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>Se lo lasci vuoto, prende il nome della sezione.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>Nuovo segnalibro</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>&amp;Aggiungi</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>&amp;Rinomina</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>Rinomina tag</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>In tutte le note, anche in quelle di altri testi. Se usi il nome di un altro tag, i due diventano uno.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rinomina</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Un tag deve avere un nome.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>Questo tag esiste già: i due diventeranno uno.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Rinomina</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Rinomina tag</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
</context>
<context>
    <name>ReplacedTextsDialog</name>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is the text that a note has now</extracomment>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>Modificati su due computer contemporaneamente. Nel testo compare la modifica più recente; qui trovi l’altra.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>Testi sostituiti</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Il testo completo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>&amp;Ripristina</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>Backup (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Ripristina da un file</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Esegui il backup in un file</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Backup (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>%n nota o segnalibro</numerusform>
            <numerusform>%n note e segnalibri</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>%1 è stato salvato, con %2 e le tue preferenze.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>%n testo iniziato</numerusform>
            <numerusform>%n testi iniziati</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Ripristino eseguito: %1, %2. La cartella di sincronizzazione non è più impostata, altrimenti annullerebbe il ripristino.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Ripristino eseguito: %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>%n nota o segnalibro</numerusform>
            <numerusform>%n note e segnalibri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>%n testo iniziato</numerusform>
            <numerusform>%n testi iniziati</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>prima di una nuova versione</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>messa da parte durante un ripristino</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Ripristina la biblioteca</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>Note, segnalibri e posizioni di lettura tornano com’erano quel giorno. Libri e articoli restano invariati.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Copie della biblioteca</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Non ci sono ancora copie</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>Ne viene creata una ogni giorno in cui usi il programma; se ne conservano dieci.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>Lo stato attuale viene messo da parte, così potrai tornarvi.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Da un &amp;file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>&amp;Ripristina</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>I dati salvati da questo libro sono stati eliminati.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>Gli script di questo libro bloccavano la pagina e sono stati interrotti.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>Questo libro contiene script. Sono disattivati.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>Consenti per questo libro</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>%1 dice:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>parole in fila</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>una delle due</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>vicine tra loro</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>questa parola, non più lunga</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>senza questa parola</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>in una lingua</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>sotto un tag</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>Cerca in questo testo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Cancella la ricerca</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>Finora si può cercare in %1 testo su %n</numerusform>
            <numerusform>Finora si può cercare in %1 testi su %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>Questa lingua</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>Cerca nella lingua che stai leggendo</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>Questo testo</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Tutte le lingue</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>Cerca in tutte le lingue insieme</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>Cerca in tutti i libri e gli articoli</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Risultato precedente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Risultato successivo</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>Risultati</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>%n testo</numerusform>
            <numerusform>%n testi</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Cerca nella biblioteca</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>Maiuscole e accenti non contano. Le parole tra virgolette vengono cercate come frase.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>Il filtro per tag nasconde altre sezioni. Azzeralo per cercare in tutto il testo.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>Prova con meno parole o con parole diverse, oppure cerca in tutte le lingue.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Prova con meno parole o con parole diverse.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Ricerca in corso…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 di %n risultato</numerusform>
            <numerusform>%1 di %n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Più di %n risultato</numerusform>
            <numerusform>Più di %n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>Evidenzia e annota</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>Sottolinea</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Questo link non porta da nessuna parte: %1</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>Scrivere a questo indirizzo?</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>È già un EPUB</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>Apri programma di posta</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>Chiamare questo numero?</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>Chiama</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Aprire questo indirizzo nel browser?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>Copia indirizzo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>La pagina ha smesso di funzionare ed è stata ricaricata nello stesso punto.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Rimuovi questo segnalibro</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Aggiungi segnalibro a questo paragrafo</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>Mostra in grande</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copia indirizzo del link</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>Cancellare la cronologia di lettura?</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>Ogni testo si aprirà dall’inizio. I segnalibri restano.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>Cancella</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>La cronologia di lettura è stata cancellata.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Completato</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Ieri</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>File non trovato</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Completato</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>%1 letto</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>Da leggere</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Cerca comandi e tasti</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>Nessuna scorciatoia trovata</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra laterale</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Segnalibri</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>Scegli la cartella di sincronizzazione</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>Hai proseguito la lettura di questo testo su un altro computer.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Vai a quel punto</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>Nessuna cartella scelta</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>Questo computer non si sincronizza con altri.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Sincronizzazione…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Nessuna sincronizzazione finora.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Ultima sincronizzazione: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>%n altro computer</numerusform>
            <numerusform>%n altri computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>%n modifica ricevuta dagli altri computer</numerusform>
            <numerusform>%n modifiche ricevute dagli altri computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>%n modifica di questo computer scritta per gli altri</numerusform>
            <numerusform>%n modifiche di questo computer scritte per gli altri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>%n testo modificato su due computer contemporaneamente; entrambe le versioni sono conservate</numerusform>
            <numerusform>%n testi modificati su due computer contemporaneamente; entrambe le versioni sono conservate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n riga in %1 è danneggiata ed è stata ignorata</numerusform>
            <numerusform>%n righe in %1 sono danneggiate e sono state ignorate</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>Alcuni file erano troppo grandi per essere letti fino alla fine.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>Posizioni di lettura, note e segnalibri di più computer si incontrano in una cartella trasportata da Syncthing, Nextcloud o da una chiavetta USB.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>Cartella di sincronizzazione</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>Il programma non si collega mai alla rete. I libri non vengono copiati.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>&amp;Scegli una cartella…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>A&amp;ltra cartella…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>&amp;Disattiva</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>Sincronizza &amp;ora</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>&amp;Testi sostituiti…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 di %n libro</numerusform>
            <numerusform>%1 di %n libri</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>Tag %1 scelto</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libri</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Nuovo tag</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>Filtro per tag</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>Azzera</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>Azzera il filtro per tag</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>Almeno uno</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>Sezioni con almeno uno dei tag scelti</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>Sezioni con tutti i tag scelti</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n sezione, filtro</numerusform>
            <numerusform>%1, %n sezioni, filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>Ricerca in corso…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Più di %n risultato</numerusform>
            <numerusform>Più di %n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>Nei testi</translation>
    </message>
</context>
</TS>
