<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Sobre o %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>Um artigo em onze idiomas, para ler offline e levar em EPUB.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>Software livre sob a licença GNU Affero General Public License, versão 3 ou posterior (AGPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto da licença</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Licenças de terceiros</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>Feito com</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Domínio público</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>Componentes, versões e licenças</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>Sem rede, sem telemetria, sem conta. O que você lê e marca fica neste computador.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Mostrar o registro na pasta</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>Leitura</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>Marcadores, notas e pesquisa</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>Idiomas e aparência</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>Janela e programa</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Próxima seção</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Seção anterior</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Ler em voz alta</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>Próximo trecho</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>Trecho anterior</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>Sair desta parte</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Parar leitura em voz alta</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>Ir para a posição…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>Sumário</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>Marcadores e notas</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>Marcador com nome…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>Mostrar marcadores</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>Destacar</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>Escrever uma nota…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>Mostrar notas</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>Selecionar com o teclado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>Pesquisar no texto</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>Próximo resultado</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>Idioma do texto</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>Voltar ao idioma anterior</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Aumentar texto</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Diminuir texto</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamanho normal do texto</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>Páginas ou rolagem</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>Exportar como EPUB…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>Exportar notas…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>Importar notas…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>Adicionar livros à biblioteca…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>Adicionar uma pasta à biblioteca…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>Abrir o livro</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>Remover os livros selecionados</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Pesquisar na biblioteca</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>Voltar ao texto</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>Sobre este texto</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>Permitir scripts deste livro</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>Apagar dados salvos por este livro</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>Fazer backup…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferências…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>Fale conosco…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>Procurar nova versão…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>Sobre o ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>Próxima área da janela</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Página da esquerda</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>Página da direita</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Descer uma linha</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Subir uma linha</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Início do texto</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>Fim do texto</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>Primeiro selecione algumas palavras. Com o teclado: F7, depois Shift e as setas.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Destacado</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>Aqui não há nada sobre o que escrever uma nota.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>Etiqueta alterada em %n nota</numerusform>
            <numerusform>Etiqueta alterada em %n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>Abrir esta nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>Remover este destaque</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Remover esta nota</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>Escrever uma nota sobre este parágrafo…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>O texto mudou. Notas no lugar: %1, deslocadas: %2, não encontradas: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada a desfazer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada a refazer</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Alteração desfeita</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Alteração refeita</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Marcador removido</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Destaque removido</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Nota removida</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>Marcador restaurado</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>Destaque restaurado</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>Nota restaurada</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Destaque</translation>
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
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Diminuir texto</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamanho normal do texto</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Aumentar texto</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>Disposição</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>Livro</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>Conforme o livro</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>Páginas para virar</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>Rolagem</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>Texto contínuo para rolar</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>Quantas couberem</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Uma coluna</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Duas colunas</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>Cores da editora</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>Manter as cores do livro nos temas diferentes do Claro</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>Todas as preferências…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>Capítulo {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>Partes do livro</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Páginas impressas</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>autoria</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>tradução</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>edição</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>ilustrações</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>narração</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>introdução</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>arte</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>capa</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>produção do livro</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>marcação do texto</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>Colaborações</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>Série</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editora</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicação</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Última modificação</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Assuntos</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Acessibilidade</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>Recursos de acessibilidade</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>Riscos</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>Em conformidade com</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>Certificado por</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>Versão do EPUB</translation>
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
        <translation>Sobre este texto</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>Capa</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>Nota de rodapé</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>Ir para a nota</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>Ver ampliada</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>Ajustar à janela</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>Reproduzir o vídeo</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>Adicionar marcador a esta página</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Remover este marcador</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>Remover este marcador</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>Marcador removido: %1</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Marcador removido</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>&amp;Ir para o marcador</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renomear…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>Um marcador leva de volta a uma página. Para criar um, pressione estas teclas:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Nenhum marcador ainda</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>Um marcador leva de volta a um trecho, em qualquer idioma. Para adicionar um, clique na margem ao lado de um parágrafo ou pressione estas teclas:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Não encontrado. Localizar…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Amarelo</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Laranja</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>Roxo</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>O resto é com o seu programa de e-mail. Se nenhum abriu, use “Copiar”.</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>Ainda não há endereço de contato: a mensagem será aberta sem destinatário.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>Esta mensagem é longa. Se o seu programa de e-mail a cortar, use “Copiar”.</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>Quem envia é o seu programa de e-mail; antes disso, nada sai deste computador.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>Fale conosco</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Assunto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensagem</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>&amp;Incluir versão e sistema</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>A&amp;brir programa de e-mail</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>Lendo agora</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>Recolhida pelo filtro de etiquetas</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>recolhida</translation>
    </message>
    <message>
        <source>open</source>
        <translation>expandida</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Sumário</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalhes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>Salvar como EPUB</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>Livros EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>Escolher uma pasta para os livros</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>&amp;Salvar %n livro…</numerusform>
            <numerusform>&amp;Salvar %n livros…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>Um arquivo por idioma, para qualquer leitor de e-books.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>Um arquivo por par de idiomas, cada parágrafo nos dois.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>Todos os idiomas escolhidos em um só arquivo, um após o outro.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>Exportar como EPUB</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>Criando o livro %1 de %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>%n livro salvo</numerusform>
            <numerusform>%n livros salvos</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>A exportação falhou</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Exportação cancelada</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>Salve de novo ou feche.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>Nenhum idioma escolhido</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>Escolha pelo menos um acima.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>Falta mais um idioma</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>Um livro bilíngue tem dois.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livro</numerusform>
            <numerusform>%n livros</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar na &amp;pasta</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Escolher todos os idiomas</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>Não escolher nenhum idioma</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>Edição</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>Um por idioma</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>Bilíngue</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>Tudo em um</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>&amp;Idioma principal:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>Idioma principal</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>&amp;Apenas seções com etiqueta:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>As notas foram salvas</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>A exportação falhou</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>Ainda não há notas aqui</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>Texto com títulos e citações, para editores e programas de anotações.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>Uma página para qualquer navegador, também para imprimir.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>Uma tabela para planilhas.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>Todos os dados disponíveis, para este programa e para outros.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>Um padrão que outros leitores entendem, em um arquivo ZIP.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>O mesmo padrão em um único arquivo, como os leitores gravavam antes.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Exportar notas</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>Marcadores, destaques e notas em um arquivo só seu.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>&amp;Notas de:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>Segundo &amp;idioma:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>Notas de</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Segundo idioma</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Este texto</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Todos os textos</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Página HTML</translation>
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
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar na &amp;pasta</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Não é possível reproduzir este vídeo.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>Posição no vídeo</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ativar som</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Desativar som</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Fechar o vídeo</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>Não é possível reproduzir este vídeo.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>Este computador não tem fonte para esta escrita. Para instalar uma: sudo apt install %1</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>Este computador não tem fonte para esta escrita. Adicione o idioma nas configurações do sistema.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Página %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hora restante</numerusform>
            <numerusform>%n horas restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minuto restante</numerusform>
            <numerusform>%n minutos restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>Ir para a posição</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Posição</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>Uma porcentagem, como 42%, ou o nome de um lugar do texto, como #connection.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>Uma página do livro impresso, por exemplo %1, ou uma porcentagem, por exemplo 42%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>A editora ainda não tem uma página com novas versões.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>Nenhum navegador abriu. A página é %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>&amp;Importar %n nota</numerusform>
            <numerusform>&amp;Importar %n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>A importação falhou</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada de novo</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>Todas as notas já estão aqui.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>As palavras de %n nota não estão neste texto</numerusform>
            <numerusform>As palavras de %n notas não estão neste texto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>%n nota marcada</numerusform>
            <numerusform>%n notas marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>%n fica entre as não encontradas, à espera de ser localizada de novo</numerusform>
            <numerusform>%n ficam entre as não encontradas, à espera de serem localizadas de novo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>%n nota importada</numerusform>
            <numerusform>%n notas importadas</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>De %1, para “%2”.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>De %1.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importar notas</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>Notas no arquivo</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>%n livro foi adicionado antes do cancelamento.</numerusform>
            <numerusform>%n livros foram adicionados antes do cancelamento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n livro foi adicionado.</numerusform>
            <numerusform>%n livros foram adicionados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>Não foi possível adicionar %n arquivo</numerusform>
            <numerusform>Não foi possível adicionar %n arquivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>%n nova edição de um livro que você já tem</numerusform>
            <numerusform>%n novas edições de livros que você já tem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>%n livro reencontrado em outro local</numerusform>
            <numerusform>%n livros reencontrados em outro local</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>%n livro já estava na biblioteca</numerusform>
            <numerusform>%n livros já estavam na biblioteca</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 de %n</numerusform>
            <numerusform>%1 de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>Procurando livros…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>Adicionando livros</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Última modificação</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>Escolher uma pasta: haverá um arquivo por livro</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Salvar notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Abrir no texto</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Destaque</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Sublinhado</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Notas: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>amarelo</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>laranja</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>roxo</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>Notas (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importar notas</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>pt</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>Seus livros também cabem aqui</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>Arraste arquivos EPUB ou pastas inteiras para qualquer ponto desta janela. Os arquivos ficam onde estão.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>Adicionar livros…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>Adicionar pasta…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>Idioma do texto</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>Adicionar livros</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Livros e artigos (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>Adicionar os livros de uma pasta</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>Monitorar uma pasta em busca de novos livros</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>Os livros estão sendo adicionados à biblioteca.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>“%1” foi adicionado.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>Não contém livros.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>%n livro foi adicionado.</numerusform>
            <numerusform>%n livros foram adicionados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>%n é uma nova edição.</numerusform>
            <numerusform>%n são novas edições.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n já estava na biblioteca.</numerusform>
            <numerusform>%n já estavam na biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>Não foi possível ler %n arquivo.</numerusform>
            <numerusform>Não foi possível ler %n arquivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>Detalhes…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Também está aqui: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Estava em %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>Você tinha: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>Ordem: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Pesquisar na biblioteca</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Limpar a pesquisa</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>Usados recentemente</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>Título</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>Data de adição</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>Capas</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>Adicionar à biblioteca</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>Marcar como não concluído</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>Marcar como concluído</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>Remover da biblioteca</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>Localizar o arquivo…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>Sobre este livro</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>Renomear…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>Remover esta etiqueta</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>Procurar novos livros</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>Parar de monitorar</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>O que vem com o programa não pode ser removido.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>“%1” foi removido. O arquivo continua onde estava.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>%n livro foi removido. O arquivo continua onde estava.</numerusform>
            <numerusform>%n livros foram removidos. Os arquivos continuam onde estavam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>Onde está “%1” agora?</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Livros (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>Este é outro livro: “%1”. Ele foi adicionado como tal.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>A etiqueta “%1” foi removida.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>“%1” não é mais monitorada. Os livros dela são mantidos.</translation>
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
        <translation>Pesquisar na biblioteca</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>Monitorar uma pasta…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>Não foi possível tornar toda a biblioteca pesquisável: o que foi adicionado por último pode não ser encontrado.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1, %n livro</numerusform>
            <numerusform>%1, %n livros</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>Lendo</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>Lidos recentemente</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>Concluídos</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>Não lidos</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1, %n livro, filtro</numerusform>
            <numerusform>%1, %n livros, filtro</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Coleções</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Pastas monitoradas</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>Atribua etiquetas a um livro pelo menu dele e encontre-o aqui.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>Os livros colocados em uma pasta monitorada são adicionados automaticamente.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Monitorar uma pasta…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>Nenhum livro encontrado</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Tente menos palavras ou outras.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>Os livros que você começou aparecem aqui.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>Os livros que você leu até o fim aparecem aqui.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>Você já começou todos os livros.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>Nenhum livro aqui</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livro</numerusform>
            <numerusform>%n livros</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>Livros</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>Licenças de terceiros</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>Pesquisar neste texto</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nenhum resultado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>Não encontrado. Localizar…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>Falta uma parte deste texto: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>Arquivo não encontrado: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>Esta posição não existe no texto: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>Artigo não encontrado: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>A pasta de sincronização não está disponível: %1. As alterações feitas enquanto isso serão sincronizadas mais tarde.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>Nenhuma seção tem esta etiqueta: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>Este marcador não existe mais.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Não encontrado: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Não é possível ler %1: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>Sua biblioteca vem de uma versão mais recente. Instale essa versão para continuar.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>%1 está protegido por %2. Abra-o com o aplicativo da loja em que foi comprado.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>Por segurança, %1 não foi aberto: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>Os livros só abrem em um ambiente isolado (sandbox), e este sistema não permite isso. Para permitir: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>Este texto não existe neste idioma: %1. Escolha outro no alto da janela.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>Este livro não tem gravação para leitura em voz alta.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>Daqui em diante não há nada para ler em voz alta.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>Nenhuma voz deste sistema fala este idioma: as palavras são destacadas sem som.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Adicionar marcador a este parágrafo</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>Expandir esta seção: %1</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Escreva uma nota…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>Etiquetas, separadas por vírgulas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>Destaque com nota</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Destaque</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Não importada</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizada</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>Mais recente no arquivo</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>Não está no texto; é mantida entre as não encontradas</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Já existe</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Não importada: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>Anotado em %1</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>Renomear esta etiqueta…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>Destaques</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>Notas</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n nota, filtro</numerusform>
            <numerusform>%1, %n notas, filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>&amp;Ir para a nota</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Editar nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>Cor e estilo</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>Destaque</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>Sublinhado</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>Tachado</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>Não está nesta edição</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>Destaque, %1</translation>
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
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n não encontrada</numerusform>
            <numerusform>%n não encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>Pesquisar nas notas</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Nenhuma nota ainda</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>Selecione palavras no texto e escolha uma cor, ou escreva uma nota sobre elas. Com o teclado, destaque as palavras selecionadas com estas teclas:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>Nenhuma nota encontrada</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>Tente menos palavras, outras palavras ou outro filtro.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>Substituir %n arquivo?</numerusform>
            <numerusform>Substituir %n arquivos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>Ele já existe em %1.</numerusform>
            <numerusform>Eles já existem em %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Substituir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Números de página</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>Chamadas de nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>Textos laterais</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>Exercícios e ajuda</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leitura em voz alta</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>Idioma do sistema</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
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
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Ta&amp;manho do texto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>A confiança cresce devagar.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>&amp;Idioma dos menus e diálogos</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>Idioma dos menus e diálogos</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>&amp;Dividir palavras no fim das linhas nos livros</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>Ao iniciar, mostrar logo a última &amp;página lida</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>Mostrar “Procurar &amp;nova versão” no menu</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>Abre a página da editora no navegador; o ZeroOpposite Reader nunca se conecta à internet.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>&amp;Limpar histórico de leitura…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>Pasta de &amp;sincronização…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>Este capítulo</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>O livro inteiro</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>Imprimir este capítulo ou o livro inteiro?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>Não foi possível imprimir.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>Imprimindo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>Sua biblioteca estava danificada. Todo o conteúdo foi recuperado; o arquivo danificado é %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>Sua biblioteca estava danificada. A cópia íntegra mais recente foi restaurada; o arquivo danificado é %1.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>Sua biblioteca estava danificada. Uma nova foi criada; o arquivo danificado é %1.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>Livros e artigos (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>Livros (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>Artigos em Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>Abrir um livro ou artigo</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>o disco está cheio</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>a pasta ou o arquivo é somente leitura</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>outro programa está bloqueando o arquivo</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>o disco informou um erro</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>o arquivo está danificado e não pôde ser posto de lado</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>há um arquivo onde deveria haver uma pasta</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>há uma pasta onde deveria haver um arquivo</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>verifique se é um arquivo e se você tem permissão para lê-lo</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>pertence à própria biblioteca; escolha outro nome</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>não é um arquivo</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>há outra janela do programa aberta; feche-a primeiro</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>uma etiqueta precisa de um nome</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>%1 pode ser qualquer um de %2; informe mais</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>não é um backup de uma biblioteca</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>o backup está danificado</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>a biblioteca contida nele está danificada</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>não é uma publicação; indique um arquivo .md, uma pasta de conteúdo ou o identificador de um artigo</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>não contém nenhum artigo; um artigo é uma pasta com arquivos como en.md</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>%1 é um EPUB; esta versão só lê artigos em Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>%1 é um EPUB descompactado; esta versão só lê artigos em Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>não é texto UTF-8 (byte %1); salve-o como UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>tem mais de %L1 caracteres; divida o artigo</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>TOML inválido: “%1”</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>o cabeçalho tem mais de %L1 caracteres</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>o cabeçalho não é YAML válido na linha %1: “%2”</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>o cabeçalho não é YAML válido: “%1”</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>nenhuma nota em formato conhecido: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>tem mais de %1 MB; notas não são tão grandes</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>tem níveis aninhados demais</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>não é JSON válido</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>não é uma tabela do KOReader (linha %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>as notas do calibre neste livro estão danificadas</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>vem de uma versão mais recente do programa; instale-a</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>contém mais de %1 notas</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>este arquivo de livro não contém notas</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>é uma posição de leitura, não uma nota</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>removida no outro programa</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>não indica onde está nem quais palavras marca</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>não é uma nota</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>é uma marca na página de um PDF</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>o livro dela não está na biblioteca</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>está guardada com outro livro</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>é de outro livro</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>foi alterada aqui depois disso</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>o arquivo está vazio</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>não é um EPUB; parece ser %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>não é um EPUB, pois não é um arquivo ZIP</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>é um arquivo ZIP, mas não um EPUB: não contém um arquivo de pacote</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>não é possível ler o arquivo: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>falta o fim do arquivo ZIP; talvez ele não tenha sido copiado ou baixado por completo</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>é só uma parte de um arquivo ZIP dividido; junte as partes primeiro</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>a lista de arquivos do ZIP está danificada</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>no arquivo ZIP, %1 está danificado</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>no arquivo ZIP, %1 está danificado: a soma de verificação não confere</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>%1 está compactado de um modo que o EPUB não permite (método %2); só valem arquivos sem compactação ou com deflate</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>META-INF/container.xml não indica um arquivo de pacote, e nenhum foi encontrado</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>falta o arquivo de pacote %1</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>%1 não é XML bem formado: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 não é um arquivo de pacote; o elemento raiz é &lt;%2&gt;</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>o pacote não indica nenhum texto que possa ser lido</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 não é uma sobreposição de mídia (media overlay); o elemento raiz é &lt;%2&gt;</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>o arquivo ZIP contém mais de %L1 arquivos</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 tem mais de %L2 MB</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 aumenta mais de %L2 vezes ao ser descompactado</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>os arquivos no ZIP somam mais de %L1 GB</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>os arquivos no ZIP se sobrepõem</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 é um link simbólico</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>%1 leva para fora do livro</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>a descompactação de %1 não tem fim</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>isso é um erro do programa, avise-nos: “%1”</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>%1 passa do fim do texto; indique uma posição de 0% a 100%</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>falta a posição; indique #id, 42% ou spine:N</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>um documento PDF</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>um livro do Kindle (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>um livro do Palm</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>um livro do Kindle (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>um livro do Kindle (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>um arquivo de ajuda do Windows (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>um documento DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>um arquivo compactado RAR</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>um arquivo compactado 7-Zip</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>um arquivo compactado gzip</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>um pacote de arquivos tar</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>um documento RTF</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>um documento antigo do Microsoft Office</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>uma imagem PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>uma imagem JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>uma imagem GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>um banco de dados SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>um programa</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>um programa do Windows</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>uma página da web (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>um livro FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>um arquivo XML</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>um arquivo de texto</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>um documento do Microsoft Office</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>um pacote Java (JAR)</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>um aplicativo Android</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>um arquivo OpenDocument</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>uma história em quadrinhos (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>permissão negada</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>`%1` deve ser texto</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>`%1` deve ser uma lista de nomes</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>`%1` deve ser uma tabela de tabelas</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>`%1` no cabeçalho deve ser texto</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>`%1` no cabeçalho deve ser uma lista de nomes</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>o cabeçalho começa com --- e não é fechado por um segundo ---</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>o cabeçalho usa um alias YAML (*nome); escreva o valor por extenso</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>o cabeçalho tem níveis aninhados demais</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>o cabeçalho deve ter linhas no formato `chave: valor`</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>é um arquivo; indique uma pasta ou um arquivo terminado em .epub</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>arquivo ou pasta inexistente</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>é uma pasta</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>uma parte do caminho não é uma pasta</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>o nome é longo demais</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>Renomear marcador</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>Se ficar em branco, o marcador recebe o nome da seção.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>Novo marcador</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>&amp;Adicionar</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>&amp;Renomear</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>Renomear etiqueta</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>Em todas as notas, também nas de outros textos. Com o nome de outra etiqueta, as duas viram uma só.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renomear</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Uma etiqueta precisa de um nome.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>Essa etiqueta já existe: as duas vão virar uma só.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>&amp;Renomear</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Renomear etiqueta</translation>
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
        <translation>Agora: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>Alterados em dois computadores ao mesmo tempo. O texto mostra a alteração mais recente; aqui está a outra.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>Textos substituídos</translation>
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
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>O texto completo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>Backups (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Restaurar de um arquivo</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Fazer backup em um arquivo</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Backups (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>%n nota ou marcador</numerusform>
            <numerusform>%n notas e marcadores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>%1 foi salvo, com %2 e suas preferências.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>%n texto iniciado</numerusform>
            <numerusform>%n textos iniciados</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Restaurado: %1, %2. A pasta de sincronização não está mais definida; do contrário, ela desfaria a restauração.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>Restaurado: %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>%n nota ou marcador</numerusform>
            <numerusform>%n notas e marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>%n texto iniciado</numerusform>
            <numerusform>%n textos iniciados</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>antes de uma nova versão</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>posta de lado em uma restauração</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Restaurar a biblioteca</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>Notas, marcadores e posições de leitura voltam a ser como naquele dia. Livros e artigos não são alterados.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Cópias da biblioteca</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Ainda não há cópias</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>Uma é criada a cada dia em que o programa é usado; dez são mantidas.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>O estado atual é posto de lado para que você possa voltar a ele.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>De um &amp;arquivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>Os dados salvos por este livro foram apagados.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>Os scripts deste livro travavam a página e foram interrompidos.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>Este livro contém scripts. Eles estão desativados.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>Permitir neste livro</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>Mensagem do livro “%1”:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>palavras em sequência</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>uma das duas</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>próximas uma da outra</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>esta palavra, não mais longa</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>sem esta palavra</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>em um idioma</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>com uma etiqueta</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>Pesquisar neste texto</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>Limpar a pesquisa</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>Já se pode pesquisar em %1 de %n texto</numerusform>
            <numerusform>Já se pode pesquisar em %1 de %n textos</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>Este idioma</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>Pesquisar no idioma de leitura</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>Este texto</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>Pesquisar em todos os idiomas ao mesmo tempo</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>Pesquisar em todos os livros e artigos</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Próximo resultado</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>Resultados</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>%n texto</numerusform>
            <numerusform>%n textos</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Pesquisar na biblioteca</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Nenhum resultado</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>Maiúsculas e acentos não fazem diferença. Palavras entre aspas são pesquisadas como frase.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>O filtro de etiquetas oculta outras seções. Limpe-o para pesquisar no texto inteiro.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>Tente menos palavras, outras palavras ou todos os idiomas.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Tente menos palavras ou outras.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Pesquisando…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 de %n resultado</numerusform>
            <numerusform>%1 de %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Mais de %n resultado</numerusform>
            <numerusform>Mais de %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>Destacar e anotar</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>Sublinhar</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>Remover</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Este link não leva a lugar nenhum: %1</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>Escrever para este endereço?</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>Já é um EPUB</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>Abrir programa de e-mail</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>Ligar para este número?</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Abrir este endereço no navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>Copiar endereço</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>A página parou de funcionar e foi recarregada no mesmo ponto.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Remover este marcador</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>Adicionar marcador a este parágrafo</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>Ver ampliada</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copiar endereço do link</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>Limpar o histórico de leitura?</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>Todos os textos serão abertos no início. Os marcadores são mantidos.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>O histórico de leitura foi limpo.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>Ontem</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>Arquivo não encontrado</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>%1 lido</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>Não lido</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Pesquisar ações e teclas</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>Nenhum atalho encontrado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sumário</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisa</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>Escolher a pasta de sincronização</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>Você continuou a leitura deste texto em outro computador.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir para esse ponto</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>Nenhuma pasta escolhida</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>Este computador não se sincroniza com outros.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Nada foi sincronizado ainda.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Última sincronização: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>%n outro computador</numerusform>
            <numerusform>%n outros computadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>%n alteração recebida dos outros computadores</numerusform>
            <numerusform>%n alterações recebidas dos outros computadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>%n alteração deste computador gravada para os outros</numerusform>
            <numerusform>%n alterações deste computador gravadas para os outros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>%n texto alterado em dois computadores ao mesmo tempo; as duas versões são mantidas</numerusform>
            <numerusform>%n textos alterados em dois computadores ao mesmo tempo; as duas versões são mantidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n linha em %1 está danificada e foi ignorada</numerusform>
            <numerusform>%n linhas em %1 estão danificadas e foram ignoradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>Alguns arquivos eram grandes demais para serem lidos até o fim.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>Posições de leitura, notas e marcadores de vários computadores se encontram em uma pasta levada pelo Syncthing, pelo Nextcloud ou por um pendrive.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>Pasta de sincronização</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>O programa nunca se conecta à internet. Os livros não são copiados.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>&amp;Escolher uma pasta…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>&amp;Outra pasta…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>&amp;Desativar</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>Sincronizar &amp;agora</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>&amp;Textos substituídos…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 de %n livro</numerusform>
            <numerusform>%1 de %n livros</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>Etiqueta %1 escolhida</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>%n livro</numerusform>
            <numerusform>%n livros</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Nova etiqueta</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>Filtro de etiquetas</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>Limpar o filtro de etiquetas</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>Alguma</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>Seções com alguma das etiquetas escolhidas</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>Seções com todas as etiquetas escolhidas</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1, %n seção, filtro</numerusform>
            <numerusform>%1, %n seções, filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>Pesquisando…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>Mais de %n resultado</numerusform>
            <numerusform>Mais de %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>Nos textos</translation>
    </message>
</context>
</TS>
