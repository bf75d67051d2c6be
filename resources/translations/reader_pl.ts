<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>O programie %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Wersja %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>Jeden artykuł w jedenastu językach: do czytania offline i jako EPUB.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>Wolne oprogramowanie na licencji GNU Affero General Public License, wersja 3 lub nowsza (AGPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Tekst licencji</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Licencje komponentów</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>Użyte komponenty</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Domena publiczna</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>Komponenty, ich wersje i licencje</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Prywatność</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>Bez sieci, bez telemetrii, bez konta. To, co czytasz i zaznaczasz, zostaje na tym komputerze.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Pokaż dziennik w folderze</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>Czytanie</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>Zakładki, notatki i wyszukiwanie</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>Języki i wygląd</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>Okno i program</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Następna sekcja</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Poprzednia sekcja</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Czytaj na głos</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>Następny fragment</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>Poprzedni fragment</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>Opuść tę część</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>Pomijaj</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Zakończ czytanie na głos</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>Przejdź do miejsca…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>Zakładki i notatki</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>Zakładka</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>Dodaj zakładkę z nazwą…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Pokaż zakładki</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>Wyróżnij</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>Napisz notatkę…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>Pokaż notatki</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>Zaznaczaj klawiaturą</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>Szukaj w tekście</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>Następny wynik</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Poprzedni wynik</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>Język tekstu</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>Wróć do poprzedniego języka</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Powiększ tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Pomniejsz tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normalny rozmiar tekstu</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>Strony lub przewijanie</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Panel boczny</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pełny ekran</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>Eksportuj jako EPUB…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>Eksportuj notatki…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>Importuj notatki…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Otwórz…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>Dodaj książki do biblioteki…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>Dodaj folder do biblioteki…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>Otwórz książkę</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>Usuń wybrane książki</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Szukaj w bibliotece</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>Wróć do tekstu</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>O tym tekście</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>Zezwalaj na skrypty tej książki</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>Usuń dane zapisane przez tę książkę</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>Utwórz kopię zapasową…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>Przywróć…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencje…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>Kontakt…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>Szukaj nowej wersji…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>O programie ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>Następna część okna</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Strona z lewej</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Strona z prawej</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Wiersz w dół</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Wiersz w górę</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Początek tekstu</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Koniec tekstu</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>Najpierw zaznacz słowa. Na klawiaturze: F7, potem Shift i strzałki.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Wyróżniono</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>Nie ma tu nic, do czego można napisać notatkę.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>Zmieniono etykietę w %n notatce</numerusform>
            <numerusform>Zmieniono etykietę w %n notatkach</numerusform>
            <numerusform>Zmieniono etykietę w %n notatkach</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>Otwórz tę notatkę</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>Usuń to wyróżnienie</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Usuń tę notatkę</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>Napisz notatkę do tego akapitu…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>Tekst się zmienił. Notatki na swoim miejscu: %1, przeniesione: %2, nieodnalezione: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nie ma czego cofnąć</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nie ma czego ponowić</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Cofnięto zmianę</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Ponowiono zmianę</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Usunięto zakładkę</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Usunięto wyróżnienie</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Usunięto notatkę</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>Przywrócono zakładkę</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>Przywrócono wyróżnienie</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>Przywrócono notatkę</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Wyróżnienie</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Systemowy</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Pomniejsz tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normalny rozmiar tekstu</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Powiększ tekst</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>Układ</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>Książka</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>Zgodnie z książką</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>Strony do przewracania</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>Przewijanie</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>Ciągły tekst do przewijania</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>Tyle, ile się zmieści</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Jedna kolumna</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Dwie kolumny</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>Kolory wydawcy</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>Zachowaj kolory książki w motywach innych niż Jasny</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>Wszystkie preferencje…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>Rozdział {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>Części książki</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Strony druku</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>autor</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>tłumaczenie</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>redakcja</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>ilustracje</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>lektor</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>wstęp</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>grafika</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>projekt okładki</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>produkcja książki</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>znakowanie tekstu</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>Współpraca</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>Seria</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Wydawca</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Data wydania</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Tematyka</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Prawa</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Dostępność</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>Udogodnienia</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>Zagrożenia</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>Zgodność</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>Certyfikat od</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>Wersja EPUB</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <extracomment>A book in a series: %1 is the name of the series, %2 the number</extracomment>
        <translation>%1, tom %2</translation>
    </message>
</context>
<context>
    <name>BookInfoDialog</name>
    <message>
        <source>About this text</source>
        <extracomment>As the menu&apos;s entry that opens this dialog</extracomment>
        <translation>O tym tekście</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>Ostrzeżenia</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>Okładka</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>Przypis</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>Przejdź do przypisu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>Otwórz w powiększeniu</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>Powiększ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Pomniejsz</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>Dopasuj do okna</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>Odtwórz film</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Dodaj zakładkę na tej stronie</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Usuń tę zakładkę</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Więcej</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>Usuń tę zakładkę</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>Usunięto zakładkę: %1</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Usunięto zakładkę</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Zakładka</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Zakładki</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>&amp;Przejdź do zakładki</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Zmień nazwę…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>Zakładka prowadzi z powrotem do strony. Aby ją dodać, naciśnij te klawisze:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Nie ma jeszcze zakładek</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>Zakładka pozwala wrócić do fragmentu w dowolnym języku. Aby ją dodać, kliknij margines obok akapitu lub naciśnij klawisze:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Nie znaleziono. Wskaż plik…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Żółty</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Różowy</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Pomarańczowy</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Fioletowy</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>Resztą zajmie się program pocztowy. Jeśli się nie otworzył, użyj przycisku „Kopiuj”.</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>Nie ma jeszcze adresu kontaktowego: wiadomość otworzy się bez adresata.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>Wiadomość jest długa. Jeśli program pocztowy ją utnie, użyj przycisku „Kopiuj”.</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>Wiadomość wyśle program pocztowy; do tego czasu nic nie opuści komputera.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Temat</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Wiadomość</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>&amp;Dołącz wersję i system</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>&amp;Otwórz program pocztowy</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>Teraz czytana</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>Zwinięta przez filtr etykiet</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>zwinięta</translation>
    </message>
    <message>
        <source>open</source>
        <translation>rozwinięta</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Kopiuj szczegóły</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>Zapisz jako EPUB</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>Książki EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>Wybierz folder na książki</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Zapisz…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>&amp;Zapisz %n książkę…</numerusform>
            <numerusform>&amp;Zapisz %n książki…</numerusform>
            <numerusform>&amp;Zapisz %n książek…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>Jeden plik na język, na każdy czytnik.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>Jeden plik na parę języków, każdy akapit w obu.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>Wszystkie wybrane języki w jednym pliku, jeden po drugim.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>Eksportuj jako EPUB</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>Zapisywanie książki %1 z %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Anulowanie…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>Zapisano %n książkę</numerusform>
            <numerusform>Zapisano %n książki</numerusform>
            <numerusform>Zapisano %n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Eksport się nie powiódł</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Anulowano eksport</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>Zapisz ponownie lub zamknij.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>Nie wybrano języka</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>Wybierz powyżej co najmniej jeden.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>Potrzebny jest drugi język</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>Książka dwujęzyczna ma dwa.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n książka</numerusform>
            <numerusform>%n książki</numerusform>
            <numerusform>%n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Pokaż w &amp;folderze</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Wybierz wszystkie języki</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>Żaden</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>Nie wybieraj żadnego języka</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>Wydanie</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>Po jednej na język</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>Dwujęzyczne</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>Wszystko w jednej</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>&amp;Język główny:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>Język główny</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>&amp;Tylko sekcje z etykietą:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>Zapisano notatki</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Eksport się nie powiódł</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>Nie ma tu jeszcze notatek</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>Tekst z nagłówkami i cytatami, do edytorów i programów do notatek.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>Strona do każdej przeglądarki, także do druku.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>Tabela do arkuszy kalkulacyjnych.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>Wszystkie dane, dla tego programu i dla innych.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>Standard zrozumiały dla innych programów do czytania, w pliku ZIP.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>Ten sam standard w jednym pliku, tak jak dawniej zapisywały go programy.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Eksportuj notatki</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>Zakładki, wyróżnienia i notatki we własnym pliku.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>&amp;Notatki:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>&amp;Drugi język:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Drugi język</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Z tego tekstu</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Ze wszystkich tekstów</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Strona HTML</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
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
        <translation>Żaden</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>P&amp;okaż w folderze</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Zapisz…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Nie można odtworzyć tego filmu.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>Pozycja w filmie</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Włącz dźwięk</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Wyłącz dźwięk</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Głośność</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Zamknij film</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Nie można odtworzyć tego filmu.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>Na tym komputerze nie ma czcionki dla tego pisma. Polecenie instalacji: sudo apt install %1</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>Na tym komputerze nie ma czcionki dla tego pisma. Dodaj język w ustawieniach systemu.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Strona %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>jeszcze %n godzina</numerusform>
            <numerusform>jeszcze %n godziny</numerusform>
            <numerusform>jeszcze %n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>jeszcze %n minuta</numerusform>
            <numerusform>jeszcze %n minuty</numerusform>
            <numerusform>jeszcze %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>Przejdź do miejsca</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Miejsce</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>Procent, np. 42%, lub nazwa miejsca w tekście, np. #connection.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Strona książki drukowanej, na przykład %1, albo procent, na przykład 42%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Przejdź</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>Wydawca nie ma jeszcze strony z nowymi wersjami.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>Nie otworzyła się żadna przeglądarka. Adres strony: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>&amp;Importuj %n notatkę</numerusform>
            <numerusform>&amp;Importuj %n notatki</numerusform>
            <numerusform>&amp;Importuj %n notatek</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Import się nie powiódł</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nic nowego</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>Wszystkie notatki już tu są.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>W tym tekście nie ma słów %n notatki</numerusform>
            <numerusform>W tym tekście nie ma słów %n notatek</numerusform>
            <numerusform>W tym tekście nie ma słów %n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>Zaznaczono %n notatkę</numerusform>
            <numerusform>Zaznaczono %n notatki</numerusform>
            <numerusform>Zaznaczono %n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>%n z nich czeka wśród zagubionych na odnalezienie</numerusform>
            <numerusform>%n z nich czekają wśród zagubionych na odnalezienie</numerusform>
            <numerusform>%n z nich czeka wśród zagubionych na odnalezienie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>Zaimportowano %n notatkę</numerusform>
            <numerusform>Zaimportowano %n notatki</numerusform>
            <numerusform>Zaimportowano %n notatek</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>Z programu %1, do książki „%2”.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>Z programu %1.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importuj notatki</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Notatki w pliku</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>Przed anulowaniem dodano %n książkę.</numerusform>
            <numerusform>Przed anulowaniem dodano %n książki.</numerusform>
            <numerusform>Przed anulowaniem dodano %n książek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>Dodano %n książkę.</numerusform>
            <numerusform>Dodano %n książki.</numerusform>
            <numerusform>Dodano %n książek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>Nie udało się dodać %n książki</numerusform>
            <numerusform>Nie udało się dodać %n książek</numerusform>
            <numerusform>Nie udało się dodać %n książek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>%n nowe wydanie posiadanej książki</numerusform>
            <numerusform>%n nowe wydania posiadanych książek</numerusform>
            <numerusform>%n nowych wydań posiadanych książek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>%n odnaleziono w innym miejscu</numerusform>
            <numerusform>%n odnaleziono w innym miejscu</numerusform>
            <numerusform>%n odnaleziono w innym miejscu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>%n była już w bibliotece</numerusform>
            <numerusform>%n były już w bibliotece</numerusform>
            <numerusform>%n było już w bibliotece</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 z %n</numerusform>
            <numerusform>%1 z %n</numerusform>
            <numerusform>%1 z %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>Szukanie książek…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>Dodawanie książek</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Wydawca</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>Wybierz folder: każda książka otrzyma plik</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Zapisz notatki</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Otwórz miejsce</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Zakładka</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Wyróżnienie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Podkreślenie</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Przekreślenie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Notatki: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>żółty</translation>
    </message>
    <message>
        <source>green</source>
        <translation>zielony</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>niebieski</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>różowy</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>pomarańczowy</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>fioletowy</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>Notatki (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importuj notatki</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>pl</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>Tu jest też miejsce na Twoje książki</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>Upuść pliki EPUB lub całe foldery w dowolnym miejscu tego okna. Pliki pozostaną tam, gdzie są.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>Dodaj książki…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>Dodaj folder…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>Język tekstu</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>Dodaj książki</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Książki i artykuły (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>Dodaj książki z folderu</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>Obserwuj folder w poszukiwaniu nowych książek</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>Trwa dodawanie książek do biblioteki.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>Dodano „%1”.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Anulowano.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>Nie znaleziono tam książek.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>Dodano %n książkę.</numerusform>
            <numerusform>Dodano %n książki.</numerusform>
            <numerusform>Dodano %n książek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>%n z nich to nowe wydanie.</numerusform>
            <numerusform>%n z nich to nowe wydania.</numerusform>
            <numerusform>%n z nich to nowe wydania.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n była tu już wcześniej.</numerusform>
            <numerusform>%n były tu już wcześniej.</numerusform>
            <numerusform>%n było tu już wcześniej.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n książki.</numerusform>
            <numerusform>Nie udało się odczytać %n książek.</numerusform>
            <numerusform>Nie udało się odczytać %n książek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>Szczegóły…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Jest także tutaj: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Poprzednie miejsce: %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>Poprzednie wydanie: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>Sortowanie: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Szukaj w bibliotece</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>Ostatnio używane</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>Data dodania</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>Okładki</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>Dodaj do biblioteki</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>Etykiety…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>Oznacz jako nieukończoną</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>Oznacz jako ukończoną</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>Usuń z biblioteki</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>Wskaż plik…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>O tej książce</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>Usuń tę etykietę</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>Szukaj nowych książek</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>Przestań obserwować</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>Nie można usunąć tego, co jest częścią programu.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>Usunięto „%1”. Plik pozostał na swoim miejscu.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>Usunięto %n książkę. Jej plik pozostał na swoim miejscu.</numerusform>
            <numerusform>Usunięto %n książki. Ich pliki pozostały na swoich miejscach.</numerusform>
            <numerusform>Usunięto %n książek. Ich pliki pozostały na swoich miejscach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>Gdzie jest teraz „%1”?</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Książki (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>To inna książka: „%1”. Dodano ją jako osobną.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Usunięto etykietę „%1”.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>Folder „%1” nie jest już obserwowany. Jego książki pozostają.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Library – ZeroOpposite Reader</source>
        <translation>Biblioteka – ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <extracomment>The button and the key that lead to the search field of the library</extracomment>
        <translation>Szukaj w bibliotece</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>Obserwuj folder…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>Nie udało się objąć wyszukiwaniem całej biblioteki: to, co dodano ostatnio, może nie zostać znalezione.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1, %n książka</numerusform>
            <numerusform>%1, %n książki</numerusform>
            <numerusform>%1, %n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>W trakcie czytania</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>Ostatnio czytane</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>Ukończone</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>Nieprzeczytane</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1, %n książka, filtr</numerusform>
            <numerusform>%1, %n książki, filtr</numerusform>
            <numerusform>%1, %n książek, filtr</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Kolekcje</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Obserwowane foldery</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>Dodaj książce etykiety z jej menu, a znajdziesz ją tutaj.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>Książki umieszczone w obserwowanym folderze są dodawane automatycznie.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>Dodaj…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Obserwuj folder…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>Nie znaleziono książek</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Wpisz mniej słów lub inne słowa.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>Tutaj pojawiają się rozpoczęte książki.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>Tutaj pojawiają się książki przeczytane do końca.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>Wszystkie książki są już rozpoczęte.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>Nie ma tu książek</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>Wybrano: %n</numerusform>
            <numerusform>Wybrano: %n</numerusform>
            <numerusform>Wybrano: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n książka</numerusform>
            <numerusform>%n książki</numerusform>
            <numerusform>%n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>Książki</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>Licencje komponentów</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>Szukaj w tym tekście</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Nie znaleziono. Wskaż plik…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>Brakuje części tego tekstu: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>Nie ma takiego pliku: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>W tym tekście nie ma takiego miejsca: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>Nie ma takiego artykułu: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>Brak folderu synchronizacji: %1. Zmiany zostaną zsynchronizowane później.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>Żadna sekcja nie ma tej etykiety: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>Ta zakładka już nie istnieje.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Nie znaleziono: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Nie można odczytać %1: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>Biblioteka pochodzi z nowszej wersji programu. Zainstaluj tę wersję, aby kontynuować.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>Plik %1 jest zabezpieczony (%2). Otwórz go w aplikacji księgarni, w której go kupiono.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>Ze względów bezpieczeństwa nie otwarto %1: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>Książki otwierają się tylko w piaskownicy (sandbox), a ten system na nią nie zezwala. Aby zezwolić: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 już istnieje. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie udało się zapisać %1: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>Ten tekst nie istnieje w tym języku: %1. Wybierz inny język u góry okna.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>Ta książka nie zawiera nagrania do czytania na głos.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>Od tego miejsca nie ma już nic do przeczytania na głos.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>Żaden głos w tym systemie nie obsługuje tego języka: słowa są wyróżniane bez dźwięku.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Dodaj zakładkę przy tym akapicie</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>Rozwiń tę sekcję: %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Napisz notatkę…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>Etykiety rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>Zakładka</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>Wyróżnienie z notatką</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Wyróżnienie</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Zaimportowano</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Zaktualizowano</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>Nowsze w pliku</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>Nie znaleziono w tekście; trafia do zagubionych</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Już istnieje</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Pominięto: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>Zanotowano w wersji: %1</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Więcej</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>Zmień nazwę tej etykiety…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>Wyróżnienia</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>Notatki</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n notatka, filtr</numerusform>
            <numerusform>%1, %n notatki, filtr</numerusform>
            <numerusform>%1, %n notatek, filtr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>&amp;Przejdź do miejsca</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Edytuj notatkę</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>Kolor i styl</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>Wyróżnienie</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>Podkreślenie</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>Przekreślenie</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>Nie znaleziono w tym wydaniu</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>Wyróżnienie, %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>Nie znaleziono: %n</numerusform>
            <numerusform>Nie znaleziono: %n</numerusform>
            <numerusform>Nie znaleziono: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>Szukaj w notatkach</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>Filtruj</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>Pokaż wszystkie</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Nie ma jeszcze notatek</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>Zaznacz słowa w tekście i wybierz kolor albo napisz do nich notatkę. Z klawiatury wyróżnisz zaznaczone słowa tymi klawiszami:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>Nie znaleziono notatek</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>Wpisz mniej słów, inne słowa lub wybierz inny filtr.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>Zastąpić %n plik?</numerusform>
            <numerusform>Zastąpić %n pliki?</numerusform>
            <numerusform>Zastąpić %n plików?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>Ten plik już istnieje w %1.</numerusform>
            <numerusform>Te pliki już istnieją w %1.</numerusform>
            <numerusform>Te pliki już istnieją w %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Zastąp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
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
        <translation>Numery stron</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>Odsyłacze do przypisów</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Przypisy</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>Ramki</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabele</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>Ćwiczenia i pomoc</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Czytanie na głos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Szybkość</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>Język systemu</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Motyw</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Systemowy</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Rozmiar tekstu</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>Zaufanie rośnie powoli.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>&amp;Język menu i okien dialogowych</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>Język menu i okien dialogowych</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>&amp;Dziel wyrazy na końcach wierszy w książkach</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>Po uruchomieniu od razu pokaż ostatnio czytaną &amp;stronę</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>Pokaż „Szukaj &amp;nowej wersji” w menu</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>Otwiera stronę wydawcy w przeglądarce; ZeroOpposite Reader nigdy nie łączy się z siecią.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>&amp;Wyczyść historię czytania…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>&amp;Folder synchronizacji…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>Ten rozdział</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>Cała książka</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>Wydrukować ten rozdział czy całą książkę?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>Nie udało się wydrukować.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>Drukowanie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>Biblioteka była uszkodzona. Przywrócono całą jej zawartość; uszkodzony plik to %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>Biblioteka była uszkodzona. Przywrócono najnowszą dobrą kopię; uszkodzony plik to %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>Biblioteka była uszkodzona. Utworzono nową; uszkodzony plik to %1.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Książki i artykuły (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Książki (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>Artykuły w formacie Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>Otwórz książkę lub artykuł</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>brak miejsca na dysku</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>folder lub plik jest tylko do odczytu</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>plik jest zablokowany przez inny program</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>dysk zgłasza błąd</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>plik jest uszkodzony i nie udało się go odłożyć na bok</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>zamiast folderu jest tam plik</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>zamiast pliku jest tam folder</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>sprawdź, czy to plik i czy masz prawo go odczytać</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>plik należy do samej biblioteki; wybierz inną nazwę</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>to nie jest plik</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>otwarte jest inne okno programu; najpierw je zamknij</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>etykieta musi mieć nazwę</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>%1 może oznaczać %2; podaj więcej</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>to nie jest kopia zapasowa biblioteki</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>kopia zapasowa jest uszkodzona</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>zawarta w niej biblioteka jest uszkodzona</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>to nie jest publikacja; podaj plik .md, folder z treścią lub identyfikator artykułu</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>nie zawiera artykułu; artykuł to folder z plikami takimi jak en.md</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>%1 to EPUB; ta wersja otwiera tylko artykuły w formacie Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>%1 to rozpakowany EPUB; ta wersja otwiera tylko artykuły w formacie Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>to nie jest tekst UTF-8 (bajt %1); zapisz go jako UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>ma więcej niż %L1 znaków; podziel artykuł</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>nieprawidłowy TOML: „%1”</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>blok metadanych ma więcej niż %L1 znaków</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>blok metadanych nie jest poprawnym kodem YAML w wierszu %1: „%2”</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>blok metadanych nie jest poprawnym kodem YAML: „%1”</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>brak notatek w znanym formacie: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>ma więcej niż %1 MB; notatki nie są tak duże</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zbyt głęboko zagnieżdżone</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>nieprawidłowy JSON</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>to nie jest tabela programu KOReader (wiersz %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>notatki programu calibre w tej książce są uszkodzone</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>zapisano w nowszej wersji programu; zainstaluj ją</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>ponad %1 notatek</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>w tym pliku książki nie ma notatek</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>pozycja czytania, nie notatka</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>usunięto w innym programie</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>nie podaje ani miejsca, ani wyróżnionych słów</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>to nie jest notatka</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>oznaczenie na stronie pliku PDF</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>jej książki nie ma w bibliotece</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>jest przechowywana przy innej książce</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>należy do innej książki</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>zmieniono ją tu w międzyczasie</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>plik jest pusty</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>to nie jest EPUB; wygląda na %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>to nie jest EPUB, bo nie jest to archiwum ZIP</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>to archiwum ZIP, ale nie EPUB: nie zawiera pliku pakietu</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>nie można odczytać pliku: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>brakuje końca archiwum; plik mógł nie zostać skopiowany lub pobrany w całości</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>to tylko jedna część podzielonego archiwum; najpierw połącz części</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>lista plików w archiwum jest uszkodzona</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>plik %1 w archiwum jest uszkodzony</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>plik %1 w archiwum jest uszkodzony: suma kontrolna się nie zgadza</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>plik %1 spakowano w sposób niedozwolony w EPUB (metoda %2); dozwolone są tylko pliki bez kompresji lub z kompresją deflate</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>META-INF/container.xml nie wskazuje pliku pakietu i żadnego nie znaleziono</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>brakuje pliku pakietu %1</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>%1 nie jest poprawnie sformułowanym dokumentem XML: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 nie jest plikiem pakietu; element główny to &lt;%2&gt;</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>pakiet nie wskazuje żadnego tekstu do odczytania</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 nie jest nakładką multimedialną (media overlay); element główny to &lt;%2&gt;</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>archiwum zawiera więcej niż %L1 plików</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>plik %1 ma więcej niż %L2 MB</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>plik %1 po rozpakowaniu jest ponad %L2 razy większy</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>pliki w archiwum mają łącznie więcej niż %L1 GB</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>pliki w archiwum nakładają się na siebie</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 to dowiązanie symboliczne</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 prowadzi poza książkę</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>rozpakowywanie pliku %1 nie ma końca</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>to błąd programu, prosimy o zgłoszenie: „%1”</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>%1 wykracza poza koniec tekstu; podaj miejsce od 0% do 100%</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>brakuje miejsca; podaj #id, 42% lub spine:N</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>dokument PDF</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>książkę Kindle (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>książkę Palm</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>książkę Kindle (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>książkę Kindle (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>plik pomocy systemu Windows (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>dokument DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>archiwum RAR</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>archiwum 7-Zip</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>archiwum gzip</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>archiwum tar</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>dokument RTF</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>stary dokument Microsoft Office</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>obraz PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>obraz JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>obraz GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>bazę danych SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>program</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>program systemu Windows</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>stronę internetową (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>książkę FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>plik XML</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>plik tekstowy</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>dokument Microsoft Office</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>archiwum Java (JAR)</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>aplikację na Androida</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>plik OpenDocument</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>archiwum z komiksem (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>brak uprawnień</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>`%1` musi być tekstem</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>`%1` musi być listą nazw</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>`%1` musi być tabelą tabel</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>`%1` w bloku metadanych musi być tekstem</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>`%1` w bloku metadanych musi być listą nazw</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>blok metadanych zaczyna się od --- i nie jest zamknięty drugim ---</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>blok metadanych zawiera alias YAML (*nazwa); wpisz samą wartość</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>blok metadanych jest zbyt głęboko zagnieżdżony</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>blok metadanych musi się składać z wierszy w postaci `klucz: wartość`</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>to jest plik; podaj folder lub plik z rozszerzeniem .epub</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>nie ma takiego pliku ani folderu</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>to jest folder</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>element ścieżki nie jest folderem</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>nazwa jest za długa</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>Zmień nazwę zakładki</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>Bez nazwy zakładka nosi tytuł swojej sekcji.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>Nowa zakładka</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>&amp;Dodaj</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>&amp;Zmień nazwę</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>Zmień nazwę etykiety</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>We wszystkich notatkach, także w innych tekstach. Po nadaniu nazwy innej etykiety obie staną się jedną.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Zmień nazwę</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Etykieta musi mieć nazwę.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>Taka etykieta już istnieje: obie staną się jedną.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Zmień nazwę</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Zmień nazwę etykiety</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
</context>
<context>
    <name>ReplacedTextsDialog</name>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is the text that a note has now</extracomment>
        <translation>Teraz: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>Dwa komputery zmieniły je równocześnie. W tekście widać późniejszą zmianę; tutaj jest ta druga.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>Zastąpione teksty</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Cały tekst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>&amp;Przywróć</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>Kopie zapasowe (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Przywróć z pliku</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Utwórz kopię zapasową w pliku</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Kopie zapasowe (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>%n notatka lub zakładka</numerusform>
            <numerusform>%n notatki i zakładki</numerusform>
            <numerusform>%n notatek i zakładek</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>Zapisano %1. Zawartość: %2 i preferencje.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>%n rozpoczęty tekst</numerusform>
            <numerusform>%n rozpoczęte teksty</numerusform>
            <numerusform>%n rozpoczętych tekstów</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Przywrócono: %1, %2. Folder synchronizacji nie jest już ustawiony, ponieważ cofnąłby tę zmianę.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Przywrócono: %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Chwileczkę…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>%n notatka lub zakładka</numerusform>
            <numerusform>%n notatki i zakładki</numerusform>
            <numerusform>%n notatek i zakładek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>%n rozpoczęty tekst</numerusform>
            <numerusform>%n rozpoczęte teksty</numerusform>
            <numerusform>%n rozpoczętych tekstów</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>przed nową wersją</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>odłożona przy przywracaniu</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Przywróć bibliotekę</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>Notatki, zakładki i pozycje czytania wrócą do stanu z tamtego dnia. Książki i artykuły pozostaną nietknięte.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Kopie biblioteki</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Nie ma jeszcze kopii</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>Kopia powstaje każdego dnia, w którym używany jest program; przechowywanych jest dziesięć.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>Obecny stan zostanie odłożony, aby można było do niego wrócić.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Z p&amp;liku…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>&amp;Przywróć</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>Usunięto dane zapisane przez tę książkę.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>Skrypty tej książki blokowały stronę i zostały zatrzymane.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>Ta książka zawiera skrypty. Są wyłączone.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>Zezwól w tej książce</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>Komunikat książki „%1”:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>słowa w tej kolejności</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>jedno z nich</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>blisko siebie</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>to słowo, nie dłuższe</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>bez tego słowa</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>w jednym języku</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>pod jedną etykietą</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>Szukaj w tym tekście</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>Można już przeszukać %1 z %n tekstu</numerusform>
            <numerusform>Można już przeszukać %1 z %n tekstów</numerusform>
            <numerusform>Można już przeszukać %1 z %n tekstów</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>Ten język</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>Szukaj w języku czytanego tekstu</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>Ten tekst</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>Szukaj we wszystkich językach naraz</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>Szukaj we wszystkich książkach i artykułach</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Poprzedni wynik</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Następny wynik</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>Wyniki</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>%n tekst</numerusform>
            <numerusform>%n teksty</numerusform>
            <numerusform>%n tekstów</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Szukaj w bibliotece</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>Wielkość liter i znaki diakrytyczne nie mają znaczenia. Słowa w cudzysłowie są wyszukiwane jako fraza.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>Filtr etykiet ukrywa inne sekcje. Wyczyść go, aby szukać w całym tekście.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>Wpisz mniej słów, inne słowa lub szukaj we wszystkich językach.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Wpisz mniej słów lub inne słowa.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wyszukiwanie…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 z %n wyniku</numerusform>
            <numerusform>%1 z %n wyników</numerusform>
            <numerusform>%1 z %n wyników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Ponad %n wynik</numerusform>
            <numerusform>Ponad %n wyniki</numerusform>
            <numerusform>Ponad %n wyników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>Wyróżnienie i notatka</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>Podkreśl</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>Przekreśl</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Ten link prowadzi donikąd: %1</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>Napisać na ten adres?</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>To już jest EPUB</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>Otwórz program pocztowy</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>Zadzwonić pod ten numer?</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>Zadzwoń</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Otworzyć ten adres w przeglądarce?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>Kopiuj adres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>Strona przestała działać i została wczytana ponownie w tym samym miejscu.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Usuń tę zakładkę</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Dodaj zakładkę przy tym akapicie</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>Otwórz w powiększeniu</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Kopiuj adres linku</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>Wyczyścić historię czytania?</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>Każdy tekst otworzy się od początku. Zakładki pozostaną.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>Wyczyszczono historię czytania.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Ukończona</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Wczoraj</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>Nie znaleziono pliku</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Ukończona</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>Przeczytano %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>Nieprzeczytana</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Szukaj poleceń i klawiszy</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>Nie znaleziono skrótu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Panel boczny</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Zakładki</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>Wybierz folder synchronizacji</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>Czytanie tego tekstu kontynuowano na innym komputerze.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Przejdź tam</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>Nie wybrano folderu</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>Ten komputer niczego nie wymienia.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Synchronizowanie…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Jeszcze niczego nie zsynchronizowano.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Ostatnia synchronizacja: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>%n inny komputer</numerusform>
            <numerusform>%n inne komputery</numerusform>
            <numerusform>%n innych komputerów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>Otrzymano od nich %n zmianę</numerusform>
            <numerusform>Otrzymano od nich %n zmiany</numerusform>
            <numerusform>Otrzymano od nich %n zmian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>Zapisano dla nich %n zmianę z tego komputera</numerusform>
            <numerusform>Zapisano dla nich %n zmiany z tego komputera</numerusform>
            <numerusform>Zapisano dla nich %n zmian z tego komputera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>%n tekst zmieniono równocześnie na dwóch komputerach; zachowano obie wersje</numerusform>
            <numerusform>%n teksty zmieniono równocześnie na dwóch komputerach; zachowano obie wersje</numerusform>
            <numerusform>%n tekstów zmieniono równocześnie na dwóch komputerach; zachowano obie wersje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>W pliku %1 pominięto %n uszkodzony wiersz</numerusform>
            <numerusform>W pliku %1 pominięto %n uszkodzone wiersze</numerusform>
            <numerusform>W pliku %1 pominięto %n uszkodzonych wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>Niektóre pliki były zbyt duże, aby odczytać je do końca.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>Pozycje czytania, notatki i zakładki z kilku komputerów spotykają się w folderze, który przenosi Syncthing, Nextcloud lub pendrive.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>Folder synchronizacji</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>Sam program nigdy nie łączy się z siecią. Książki nie są kopiowane.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>Wybierz &amp;folder…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>Inny &amp;folder…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>Z&amp;atrzymaj</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>&amp;Synchronizuj teraz</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>Zastąpione &amp;teksty…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 z %n książki</numerusform>
            <numerusform>%1 z %n książek</numerusform>
            <numerusform>%1 z %n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>Wybrano etykietę %1</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n książka</numerusform>
            <numerusform>%n książki</numerusform>
            <numerusform>%n książek</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Nowa etykieta</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>Filtr etykiet</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>Wyczyść filtr etykiet</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>Dowolna</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>Sekcje z dowolną z wybranych etykiet</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>Sekcje ze wszystkimi wybranymi etykietami</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n sekcja, filtr</numerusform>
            <numerusform>%1, %n sekcje, filtr</numerusform>
            <numerusform>%1, %n sekcji, filtr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>Wyszukiwanie…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Ponad %n wynik</numerusform>
            <numerusform>Ponad %n wyniki</numerusform>
            <numerusform>Ponad %n wyników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>W tekstach</translation>
    </message>
</context>
</TS>
