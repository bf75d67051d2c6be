<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>Ein Artikel in elf Sprachen: offline lesen, als EPUB mitnehmen.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder später (AGPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>Verwendete Software</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>Komponenten, ihre Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>Kein Netz, keine Telemetrie, kein Konto. Was du liest und markierst, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Protokoll im Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>Lesezeichen, Notizen und Suche</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>Sprachen und Darstellung</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>Fenster und Programm</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Vorheriger Abschnitt</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>Nächste Textstelle</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>Vorherige Textstelle</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>Diesen Teil überspringen</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Vorlesen beenden</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>Gehe zu…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>Lesezeichen mit Namen…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Lesezeichen anzeigen</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>Notizen anzeigen</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>Mit der Tastatur auswählen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>Zur vorigen Sprache zurück</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Schrift vergrößern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Schrift verkleinern</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>Blättern oder scrollen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>Als EPUB exportieren…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>Notizen exportieren…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>Notizen importieren…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>Bücher zur Bibliothek hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>Ordner zur Bibliothek hinzufügen…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>Buch öffnen</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>Ausgewählte Bücher entfernen</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>Über diesen Text</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>Skripte dieses Buchs erlauben</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>Gespeicherte Daten dieses Buchs löschen</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>Kontakt…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>Nach neuer Version sehen…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>Über ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>Seite weiter</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Eine Zeile nach unten</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Eine Zeile nach oben</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Anfang des Textes</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Ende des Textes</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>Wähle zuerst Wörter aus. Mit der Tastatur: F7, dann Shift und Pfeiltasten.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>Hier ist nichts, wozu sich eine Notiz schreiben ließe.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>Schlagwort in %n Notiz geändert</numerusform>
            <numerusform>Schlagwort in %n Notizen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>Diese Notiz öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>Diese Markierung entfernen</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Diese Notiz entfernen</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>Notiz zu diesem Absatz schreiben…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>Der Text hat sich geändert. Notizen an ihrer Stelle: %1, mitgewandert: %2, nicht gefunden: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Änderung rückgängig gemacht</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Änderung wiederholt</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>Lesezeichen wiederhergestellt</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>Markierung wiederhergestellt</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>Notiz wiederhergestellt</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Schrift verkleinern</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Schrift vergrößern</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>Buch</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>Wie vom Buch vorgesehen</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>Seiten zum Umblättern</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>Fortlaufender Text zum Scrollen</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>So viele, wie Platz haben</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>Farben des Buchs</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>Die Farben des Buchs auch in anderen Designs als „Hell“ beibehalten</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>Alle Einstellungen…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>Kapitel {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>Wichtige Stellen</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Druckseiten</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Herausgabe</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>Lesung</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>Vorwort</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>Umschlaggestaltung</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>Herstellung</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>Textauszeichnung</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>Merkmale der Barrierefreiheit</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>Gefahren</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>Entspricht</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>Zertifiziert durch</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>EPUB-Version</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <extracomment>A book in a series: %1 is the name of the series, %2 the number</extracomment>
        <translation>%1, Band %2</translation>
    </message>
</context>
<context>
    <name>BookInfoDialog</name>
    <message>
        <source>About this text</source>
        <extracomment>As the menu&apos;s entry that opens this dialog</extracomment>
        <translation>Über diesen Text</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>Titelbild</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>Zur Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>Groß anzeigen</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>Video abspielen</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Lesezeichen für diese Seite</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>Lesezeichen entfernt: %1</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>Ein Lesezeichen führt zu einer Seite zurück. Mit diesen Tasten setzen Sie eines:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Noch keine Lesezeichen</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>Ein Lesezeichen führt zurück zu einer Stelle, in jeder Sprache. Zum Anlegen auf den Rand neben einem Absatz klicken oder diese Tasten drücken:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Nicht gefunden. Suchen…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>Von hier an übernimmt das Mailprogramm. Hat sich keines geöffnet, hilft „Kopieren“.</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>Es gibt noch keine Kontaktadresse: Die E-Mail öffnet sich ohne Empfänger.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>Diese Nachricht ist lang. Kürzt das Mailprogramm sie, hilft „Kopieren“.</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>Dein Mailprogramm verschickt sie; vorher verlässt nichts diesen Computer.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>&amp;Version und System angeben</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>&amp;Mailprogramm öffnen</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>Wird gerade gelesen</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>Vom Schlagwortfilter eingeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Angaben &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>Als EPUB speichern</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>EPUB-Bücher (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>Ordner für die Bücher wählen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>%n Buch &amp;speichern…</numerusform>
            <numerusform>%n Bücher &amp;speichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>Eine Datei je Sprache, für jeden E-Reader geeignet.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>Eine Datei je Sprachpaar, jeder Absatz in beiden Sprachen.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>Alle gewählten Sprachen nacheinander in einer Datei.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>Als EPUB exportieren</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>Buch %1 von %2 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>%n Buch gespeichert</numerusform>
            <numerusform>%n Bücher gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Export abgebrochen</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>Noch einmal speichern oder schließen.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>Keine Sprache gewählt</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>Oben mindestens eine wählen.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>Eine zweite Sprache fehlt</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>Ein zweisprachiges Buch braucht zwei.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Alle Sprachen wählen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>Keine Sprache wählen</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>Eine je Sprache</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>Zweisprachig</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>Alle in einer</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>&amp;Hauptsprache:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>Hauptsprache</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>&amp;Nur Abschnitte zu:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>Die Notizen sind gespeichert</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>Hier gibt es noch keine Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>Text mit Überschriften und Zitaten, für Editoren und Notizprogramme.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>Eine Seite für jeden Browser, auch zum Drucken.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>Eine Tabelle für die Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>Alle Angaben, für dieses Programm und für andere.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>Ein Standard, den andere Leseprogramme verstehen, in einer ZIP-Datei.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>Derselbe Standard als einzelne Datei, wie Leseprogramme ihn früher schrieben.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>Lesezeichen, Markierungen und Notizen in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>&amp;Notizen:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>&amp;Zweite Sprache:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Zweite Sprache</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Aus diesem Text</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Aus allen Texten</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
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
        <translation>Keine</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Dieses Video kann nicht abgespielt werden.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>Position im Video</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton ausschalten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Video schließen</translation>
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
        <translation>Dieses Video kann nicht abgespielt werden.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>Auf diesem Rechner fehlt eine Schriftart für diese Schrift. Installieren: sudo apt install %1</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>Auf diesem Rechner fehlt eine Schriftart für diese Schrift. Füge die Sprache in den Systemeinstellungen hinzu.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Seite %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>noch %n Stunde</numerusform>
            <numerusform>noch %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Stelle</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>Eine Prozentangabe wie 42% oder der Name einer Stelle im Text wie #connection.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Eine Seite des gedruckten Buchs, etwa %1, oder ein Anteil in Prozent, etwa 42&#xa0;%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Los</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>Der Herausgeber hat noch keine Seite mit neuen Versionen.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>Es hat sich kein Browser geöffnet. Die Seite ist %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>%n Notiz &amp;importieren</numerusform>
            <numerusform>%n Notizen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Der Import ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>Alle Notizen sind schon vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>Die Wörter von %n Notiz stehen nicht in diesem Text</numerusform>
            <numerusform>Die Wörter von %n Notizen stehen nicht in diesem Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>%n Notiz ist angekreuzt</numerusform>
            <numerusform>%n Notizen sind angekreuzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>%n davon wartet bei den verlorenen darauf, wiedergefunden zu werden</numerusform>
            <numerusform>%n davon warten bei den verlorenen darauf, wiedergefunden zu werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>%n Notiz importiert</numerusform>
            <numerusform>%n Notizen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>Aus %1, zu „%2“.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>Aus %1.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Notizen in der Datei</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>Vor dem Abbrechen wurde %n Buch hinzugefügt.</numerusform>
            <numerusform>Vor dem Abbrechen wurden %n Bücher hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n Buch wurde hinzugefügt.</numerusform>
            <numerusform>%n Bücher wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>%n konnte nicht hinzugefügt werden</numerusform>
            <numerusform>%n konnten nicht hinzugefügt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>%n neue Ausgabe eines vorhandenen Buchs</numerusform>
            <numerusform>%n neue Ausgaben vorhandener Bücher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>%n wurde an einem anderen Ort wiedergefunden</numerusform>
            <numerusform>%n wurden an einem anderen Ort wiedergefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>%n war schon in der Bibliothek</numerusform>
            <numerusform>%n waren schon in der Bibliothek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 von %n</numerusform>
            <numerusform>%1 von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>Bücher werden gesucht…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>Bücher werden hinzugefügt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>Ordner wählen: Jedes Buch bekommt eine Datei</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Notizen speichern</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Stelle öffnen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Unterstreichung</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Durchstreichung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Notizen: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>Notizen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>Auch deine eigenen Bücher gehören hierher</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>Zieh EPUB-Dateien oder ganze Ordner an eine beliebige Stelle in diesem Fenster. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>Bücher hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>Ordner hinzufügen…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>Bücher hinzufügen</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Bücher und Artikel (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>Bücher eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>Ordner auf neue Bücher überwachen</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>Bücher werden zur Bibliothek hinzugefügt.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>„%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>Darin sind keine Bücher.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n Buch wurde hinzugefügt.</numerusform>
            <numerusform>%n Bücher wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>%n davon ist eine neue Ausgabe.</numerusform>
            <numerusform>%n davon sind neue Ausgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n war schon vorhanden.</numerusform>
            <numerusform>%n waren schon vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden.</numerusform>
            <numerusform>%n konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>Details…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Es liegt auch hier: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Es lag hier: %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>Bisher vorhanden: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>Sortiert nach: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>Titelbilder</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>Zur Bibliothek hinzufügen</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>Als nicht beendet kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>Als beendet kennzeichnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>Über dieses Buch</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>Nach neuen Büchern suchen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>Was zum Programm gehört, lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>„%1“ wurde entfernt. Die Datei bleibt, wo sie war.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>%n Buch wurde entfernt. Die Datei bleibt, wo sie war.</numerusform>
            <numerusform>%n Bücher wurden entfernt. Die Dateien bleiben, wo sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>Wo ist „%1“ jetzt?</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Bücher (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>Das ist ein anderes Buch: „%1“. Es wurde als solches hinzugefügt.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Das Schlagwort „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>„%1“ wird nicht mehr überwacht. Die Bücher darin bleiben.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Library – ZeroOpposite Reader</source>
        <translation>Bibliothek – ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <extracomment>The button and the key that lead to the search field of the library</extracomment>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>Ordner überwachen…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>Die Bibliothek konnte nicht ganz durchsuchbar gemacht werden: Was zuletzt hinzukam, wird womöglich nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1, %n Buch</numerusform>
            <numerusform>%1, %n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>Ungelesen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1, %n Buch, Filter</numerusform>
            <numerusform>%1, %n Bücher, Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>Gib einem Buch in seinem Menü Schlagwörter, und du findest es hier.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>Bücher in einem überwachten Ordner werden von selbst hinzugefügt.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>Kein Buch gefunden</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Versuch es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>Hier erscheinen Bücher, die du angefangen hast.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>Hier erscheinen Bücher, die du zu Ende gelesen hast.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>Du hast schon alle Bücher angefangen.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>Keine Bücher hier</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>Bücher</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Nicht gefunden. Suchen…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>Ein Teil dieses Textes fehlt: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>Datei nicht gefunden: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>Diese Stelle gibt es im Text nicht: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>Artikel nicht gefunden: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>Der Sync-Ordner ist nicht da: %1. Änderungen werden später synchronisiert.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>Kein Abschnitt hat dieses Schlagwort: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>Dieses Lesezeichen gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Nicht gefunden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>Deine Bibliothek stammt von einer neueren Version. Installiere diese Version, um weiterzulesen.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>%1 ist durch %2 geschützt. Öffne es mit der App des Shops, in dem es gekauft wurde.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>%1 wurde aus Sicherheitsgründen nicht geöffnet: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>Bücher öffnen sich nur in einer Sandbox, und dieses System verbietet sie. So wird sie erlaubt: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>Diesen Text gibt es nicht auf %1. Oben im Fenster lässt sich eine andere Sprache wählen.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>Dieses Buch enthält keine Aufnahme zum Vorlesen.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>Ab hier lässt sich nichts mehr vorlesen.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>Keine Stimme in diesem System spricht diese Sprache: Die Wörter werden ohne Ton markiert.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Lesezeichen für diesen Absatz</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>Diesen Abschnitt aufklappen: %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>Markierung mit Notiz</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>In der Datei neuer</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>Im Text nicht gefunden; bleibt als verloren erhalten</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>Notiert in %1</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>Dieses Schlagwort umbenennen…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n Notiz, Filter</numerusform>
            <numerusform>%1, %n Notizen, Filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>Notiz &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>Farbe und Stil</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>Unterstreichung</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>Durchstreichung</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>In dieser Ausgabe nicht gefunden</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>Markierung, %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n nicht gefunden</numerusform>
            <numerusform>%n nicht gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>In den Notizen suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>Wähle im Text Wörter aus und dann eine Farbe, oder schreib eine Notiz dazu. Mit der Tastatur markierst du die ausgewählten Wörter mit diesen Tasten:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>Keine Notizen gefunden</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>Versuch es mit weniger oder anderen Wörtern oder mit einem anderen Filter.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>%n Datei ersetzen?</numerusform>
            <numerusform>%n Dateien ersetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>Es gibt sie schon in %1.</numerusform>
            <numerusform>Es gibt sie schon in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Seitenzahlen</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>Verweise auf Anmerkungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>Randtexte</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>Übungen und Hilfen</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>Vertrauen wächst langsam.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>S&amp;prache von Menüs und Dialogen</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>Sprache von Menüs und Dialogen</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>&amp;Wörter in Büchern am Zeilenende trennen</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>&amp;Beim Start sofort die zuletzt gelesene Seite anzeigen</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>„Nach &amp;neuer Version sehen“ im Menü anzeigen</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>Damit öffnet sich die Seite des Herausgebers im Browser; ZeroOpposite Reader selbst geht nie ins Netz.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>&amp;Leseverlauf löschen…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>S&amp;ync-Ordner…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>Dieses Kapitel</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>Das ganze Buch</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>Dieses Kapitel drucken oder das ganze Buch?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>Es konnte nicht gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>Deine Bibliothek war beschädigt. Alles darin wurde wiederhergestellt; die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>Deine Bibliothek war beschädigt. Die neueste unversehrte Sicherung wurde wiederhergestellt; die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>Deine Bibliothek war beschädigt. Eine neue wurde angelegt; die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Bücher und Artikel (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Bücher (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>Artikel in Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>Buch oder Artikel öffnen</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>Der Ordner oder die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>Ein anderes Programm hält die Datei gesperrt</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>Der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>Die Datei ist beschädigt und ließ sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>Wo ein Ordner sein muss, ist eine Datei</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>Wo eine Datei sein muss, ist ein Ordner</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>Prüfe, ob es eine Datei ist und ob du sie lesen darfst</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>Die Datei gehört zur Bibliothek selbst; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>Das ist keine Datei</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>Ein anderes Fenster des Programms ist offen; schließ es zuerst</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>ein Schlagwort braucht einen Namen</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>%1 kann jedes von diesen sein: %2; gib mehr davon an</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>Das ist keine Sicherung einer Bibliothek</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>Die Sicherung ist beschädigt</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>Die Bibliothek darin ist beschädigt</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>keine Publikation; gib eine .md-Datei, einen Inhaltsordner oder die Kennung eines Artikels an</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>kein Artikel darin; ein Artikel ist ein Ordner mit Dateien wie en.md</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>%1 ist ein EPUB; diese Version liest nur Artikel in Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>%1 ist ein entpacktes EPUB; diese Version liest nur Artikel in Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>kein UTF-8-Text (Byte %1); speichere ihn als UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>länger als %L1 Zeichen; teile den Artikel auf</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>kein gültiges TOML: „%1“</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>Kopfdaten mit mehr als %L1 Zeichen</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>Die Kopfdaten sind in Zeile %1 kein gültiges YAML: „%2“</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>Die Kopfdaten sind kein gültiges YAML: „%1“</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>keine Notizen in einem bekannten Format: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>größer als %1 MB; so groß sind Notizen nicht</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>keine Tabelle von KOReader (Zeile %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>Die Notizen von calibre in diesem Buch sind beschädigt</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>mit einer neueren Version des Programms geschrieben; installiere sie</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>mehr als %1 Notizen</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>Diese Buchdatei enthält keine Notizen</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>eine Leseposition, keine Notiz</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>im anderen Programm entfernt</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>nennt weder eine Stelle noch die markierten Wörter</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>keine Notiz</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>eine Markierung auf einer PDF-Seite</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>Das Buch dazu ist nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>wird bei einem anderen Buch aufbewahrt</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>gehört zu einem anderen Buch</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>wurde hier inzwischen geändert</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>Das ist kein EPUB, sondern anscheinend %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>Das ist kein EPUB: Es ist kein ZIP-Archiv</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>Das ist ein ZIP-Archiv, aber kein EPUB: Es enthält keine Paketdatei</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>Das Archiv ist unvollständig; die Datei wurde womöglich nicht ganz kopiert oder heruntergeladen</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>Das ist ein Teil eines aufgeteilten Archivs; füge die Teile zuerst zusammen</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>Das Dateiverzeichnis des Archivs ist beschädigt</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 im Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 im Archiv ist beschädigt: Die Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>%1 ist auf eine Weise gepackt, die EPUB nicht zulässt (Methode %2); zulässig sind nur unkomprimierte und mit Deflate gepackte Dateien</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>META-INF/container.xml nennt keine Paketdatei, und es wurde auch keine gefunden</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>Die Paketdatei %1 fehlt</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>%1 ist kein wohlgeformtes XML: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 ist keine Paketdatei; das Wurzelelement ist &lt;%2&gt;</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>Die Paketdatei nennt keinen lesbaren Text</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 ist keine Vorlesedatei (Media Overlay); das Wurzelelement ist &lt;%2&gt;</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>mehr als %L1 Dateien im Archiv</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 ist größer als %L2&#xa0;MB</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 wird beim Entpacken mehr als %L2-mal so groß</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>Die Dateien im Archiv sind zusammen größer als %L1&#xa0;GB</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>Die Dateien im Archiv überlappen sich</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 ist eine symbolische Verknüpfung</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 führt aus dem Buch hinaus</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 nimmt beim Entpacken kein Ende</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>Das ist ein Programmfehler, bitte melde ihn: „%1“</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>%1 liegt hinter dem Ende des Textes; gib eine Stelle von 0&#xa0;% bis 100&#xa0;% an</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>Die Stelle fehlt; gib #id, 42&#xa0;% oder spine:N an</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>ein Kindle-Buch (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>ein Palm-Buch</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>ein Kindle-Buch (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>ein Kindle-Buch (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>eine Windows-Hilfedatei (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>ein DjVu-Dokument</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>ein altes Microsoft-Office-Dokument</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>ein Windows-Programm</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>ein FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>ein Microsoft-Office-Dokument</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>ein Java-Archiv</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>eine Android-App</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>eine OpenDocument-Datei</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>ein Comic-Archiv (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>Die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>`%1` muss Text sein</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>`%1` muss eine Liste von Namen sein</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>`%1` muss eine Tabelle von Tabellen sein</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>`%1` in den Kopfdaten muss Text sein</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>`%1` in den Kopfdaten muss eine Liste von Namen sein</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>Die Kopfdaten beginnen mit --- und enden nirgends mit einem zweiten ---</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>Die Kopfdaten verwenden einen YAML-Alias (*name); schreib den Wert aus</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>Die Kopfdaten sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>Die Kopfdaten müssen Zeilen der Form `key: value` sein</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>Das ist eine Datei; nenne einen Ordner oder eine Datei, die auf .epub endet</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>Ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>Lesezeichen umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>Ohne Namen heißt es wie sein Abschnitt.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>Neues Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>&amp;Umbenennen</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>In allen Notizen, auch in denen anderer Texte. Mit dem Namen eines anderen Schlagworts werden beide zu einem.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>Dieses Schlagwort gibt es schon: Beide werden zu einem.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>ReplacedTextsDialog</name>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is the text that a note has now</extracomment>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>Zwei Computer haben diese Texte gleichzeitig geändert. Im Text steht die spätere Änderung; hier ist die andere.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>Ersetzte Texte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>&amp;Wieder einsetzen</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>Sicherungen (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>In einer Datei sichern</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sicherungen (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>%n Notiz oder Lesezeichen</numerusform>
            <numerusform>%n Notizen und Lesezeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>%1 ist gespeichert, mit %2 und deinen Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>%n angefangener Text</numerusform>
            <numerusform>%n angefangene Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Wiederhergestellt: %1, %2. Der Sync-Ordner ist nicht mehr eingestellt; er würde das sonst rückgängig machen.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Wiederhergestellt: %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>%n Notiz oder Lesezeichen</numerusform>
            <numerusform>%n Notizen und Lesezeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>%n angefangener Text</numerusform>
            <numerusform>%n angefangene Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>vor einer neuen Version</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>bei einer Wiederherstellung beiseitegelegt</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Bibliothek wiederherstellen</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>Notizen, Lesezeichen und Lesepositionen werden wieder so, wie sie an jenem Tag waren. Bücher und Artikel bleiben unberührt.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Kopien der Bibliothek</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Es gibt noch keine Kopien</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>An jedem Tag, an dem das Programm benutzt wird, entsteht eine; zehn werden aufbewahrt.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>Der jetzige Stand wird beiseitegelegt, damit du zu ihm zurückkehren kannst.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>Die von diesem Buch gespeicherten Daten wurden gelöscht.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>Die Skripte dieses Buchs haben die Seite blockiert und wurden beendet.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>Dieses Buch enthält Skripte. Sie sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>Für dieses Buch erlauben</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>%1 meldet:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>Wörter in dieser Folge</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>nahe beieinander</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>dieses Wort, kein längeres</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>ohne dieses Wort</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>in einer Sprache</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>unter einem Schlagwort</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>%1 von %n Text ist schon durchsuchbar</numerusform>
            <numerusform>%1 von %n Texten sind schon durchsuchbar</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>Diese Sprache</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>In der gelesenen Sprache suchen</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>Dieser Text</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>In allen Sprachen zugleich suchen</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>In allen Büchern und Artikeln suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>Groß- und Kleinschreibung und Akzente sind egal. Wörter in Anführungszeichen werden als Wortfolge gesucht.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>Der Schlagwortfilter blendet andere Abschnitte aus. Ohne ihn wird der ganze Text durchsucht.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>Versuch es mit weniger oder anderen Wörtern oder in allen Sprachen.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Versuch es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 von %n Treffer</numerusform>
            <numerusform>%1 von %n Treffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Mehr als %n Treffer</numerusform>
            <numerusform>Mehr als %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>Markierung und Notiz</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>Unterstreichen</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>Durchstreichen</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Dieser Link führt nirgendwohin: %1</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>An diese Adresse schreiben?</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>Das ist bereits ein EPUB</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>Diese Nummer anrufen?</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>Die Seite war abgestürzt und wurde an derselben Stelle neu geladen.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Lesezeichen für diesen Absatz</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>Groß anzeigen</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Linkadresse kopieren</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>Leseverlauf löschen?</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>Jeder Text öffnet sich dann wieder am Anfang. Lesezeichen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>Der Leseverlauf ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>Kein Tastenkürzel gefunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>Sync-Ordner wählen</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>Du hast diesen Text auf einem anderen Computer weitergelesen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Zur Stelle</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>Kein Ordner gewählt</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>Dieser Computer bleibt für sich.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Wird synchronisiert…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Noch wurde nichts synchronisiert.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Zuletzt synchronisiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>%n weiterer Computer</numerusform>
            <numerusform>%n weitere Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>%n Änderung kam von ihnen</numerusform>
            <numerusform>%n Änderungen kamen von ihnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>%n Änderung dieses Computers wurde für sie geschrieben</numerusform>
            <numerusform>%n Änderungen dieses Computers wurden für sie geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>%n Text wurde auf zwei Computern zugleich geändert; beide Fassungen bleiben erhalten</numerusform>
            <numerusform>%n Texte wurden auf zwei Computern zugleich geändert; beide Fassungen bleiben erhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n Zeile in %1 ist beschädigt und wurde übergangen</numerusform>
            <numerusform>%n Zeilen in %1 sind beschädigt und wurden übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>Einige Dateien waren zu groß, um sie bis zum Ende zu lesen.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>Lesepositionen, Notizen und Lesezeichen mehrerer Computer kommen in einem Ordner zusammen, den Syncthing, Nextcloud oder ein USB-Stick überträgt.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>Sync-Ordner</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>Das Programm selbst geht nie ins Netz. Bücher werden nicht kopiert.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>Anderer &amp;Ordner…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>Sync &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>&amp;Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>&amp;Ersetzte Texte…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 von %n Buch</numerusform>
            <numerusform>%1 von %n Büchern</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>Schlagwort %1 gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Neues Schlagwort</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>Schlagwortfilter</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>Schlagwortfilter aufheben</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>Eines</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>Abschnitte mit mindestens einem der gewählten Schlagwörter</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>Abschnitte mit allen gewählten Schlagwörtern</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n Abschnitt, Filter</numerusform>
            <numerusform>%1, %n Abschnitte, Filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Mehr als %n Treffer</numerusform>
            <numerusform>Mehr als %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>In den Texten</translation>
    </message>
</context>
</TS>
