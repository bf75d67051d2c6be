<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>حول %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>One article in eleven languages, read offline, taken along as EPUB.</source>
        <translation>مقال واحد بإحدى عشرة لغة، يُقرأ دون اتصال ويُصدَّر بصيغة EPUB.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later).</source>
        <translation>برنامج حر برخصة جنو أفيرو العمومية، الإصدار ٣ أو أي إصدار أحدث ⁨(AGPL-3.0-or-later)⁩.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>نص الرخصة</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>رخص الجهات الخارجية</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>Heading over the components</extracomment>
        <translation>المكوّنات</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>ملكية عامة</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>المكوّنات وإصداراتها ورخصها</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>No network, no telemetry, no account. What you read and mark stays on this computer.</source>
        <translation>لا اتصال بالشبكة، ولا جمع للبيانات، ولا حساب. كل ما يُقرأ أو يُعلَّم عليه يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>إظهار السجل في مجلده</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reading</source>
        <extracomment>Heading over keyboard shortcuts</extracomment>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Bookmarks, notes and search</source>
        <translation>الإشارات المرجعية والملاحظات والبحث</translation>
    </message>
    <message>
        <source>Languages and appearance</source>
        <translation>اللغات والمظهر</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>On or off: the library in the page&apos;s place</extracomment>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>النافذة والبرنامج</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>القسم التالي</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>القسم السابق</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the place before the last jump, as in a browser</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The reading aloud of a book rests</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Next phrase</source>
        <extracomment>A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph</extracomment>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Previous phrase</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Leave this part</source>
        <extracomment>Goes on reading aloud after the table, list, note or picture being read</extracomment>
        <translation>الخروج من هذا الجزء</translation>
    </message>
    <message>
        <source>Pass over</source>
        <extracomment>Button with a list: what is left out while a book is read aloud, like page numbers or notes</extracomment>
        <translation>تخطي العناصر</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>إيقاف القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>الانتقال إلى موضع…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The table of contents</extracomment>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <extracomment>Menu: bookmarks, highlights and notes, undo</extracomment>
        <translation>الإشارات المرجعية والملاحظات</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>On or off: whether there is a bookmark at this place</extracomment>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Bookmark with a name…</source>
        <translation>إضافة إشارة مرجعية باسم…</translation>
    </message>
    <message>
        <source>Show bookmarks</source>
        <translation>عرض الإشارات المرجعية</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>Marks the selected words</extracomment>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <extracomment>Writes a note about the selected words, or about the paragraph being read</extracomment>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Show notes</source>
        <extracomment>Highlights and notes, in the sidebar</extracomment>
        <translation>عرض الملاحظات</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <extracomment>On or off: a text cursor in the page, moved by the arrow keys</extracomment>
        <translation>التحديد بلوحة المفاتيح</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Does again what was undone</extracomment>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>A hit is a place that a search found</extracomment>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>Not the language of menus and dialogs</extracomment>
        <translation>لغة النص</translation>
    </message>
    <message>
        <source>Back to the previous language</source>
        <extracomment>Switches to and fro between the last two languages of the text</extracomment>
        <translation>الرجوع إلى اللغة السابقة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Pages or scrolling</source>
        <extracomment>Of a book: pages to turn, or one text to scroll</extracomment>
        <translation>صفحات أو تمرير</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Theme and text size</extracomment>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Export as EPUB…</source>
        <translation>تصدير بصيغة EPUB…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <extracomment>Bookmarks, highlights and notes as a file</extracomment>
        <translation>تصدير الملاحظات…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <extracomment>From a file that this or another reader wrote</extracomment>
        <translation>استيراد الملاحظات…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Add books to the library…</source>
        <extracomment>Chooses files of books for the library</extracomment>
        <translation>إضافة كتب إلى المكتبة…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <extracomment>Chooses a folder whose books come into the library</extracomment>
        <translation>إضافة مجلد إلى المكتبة…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <extracomment>Of a book in the library</extracomment>
        <translation>فتح الكتاب</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Of books in the library</extracomment>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Remove the chosen books</source>
        <extracomment>Books in the library; their files stay</extracomment>
        <translation>إزالة الكتب المختارة</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>From the library</extracomment>
        <translation>الرجوع إلى النص</translation>
    </message>
    <message>
        <source>About this text</source>
        <extracomment>Title, author, languages ... of the article being read; also the title of the dialog that shows them</extracomment>
        <translation>حول هذا النص</translation>
    </message>
    <message>
        <source>Allow the scripts of this book</source>
        <extracomment>On or off: whether the book being read may run its own scripts</extracomment>
        <translation>السماح بالبرامج النصية لهذا الكتاب</translation>
    </message>
    <message>
        <source>Forget what this book has stored</source>
        <extracomment>Deletes what the scripts of the book being read have stored, and the permission</extracomment>
        <translation>حذف ما خزّنه هذا الكتاب</translation>
    </message>
    <message>
        <source>Back up…</source>
        <extracomment>Writes notes, bookmarks, places and preferences into a file</extracomment>
        <translation>نسخ احتياطي…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>Goes back to an earlier copy of notes, bookmarks and places</extracomment>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Contact us…</source>
        <translation>التواصل معنا…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <extracomment>Opens the publisher&apos;s page with new versions in the browser</extracomment>
        <translation>البحث عن إصدار جديد…</translation>
    </message>
    <message>
        <source>About ZeroOpposite Reader</source>
        <translation>حول ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>The focus goes round: header, sidebar, page, footer</extracomment>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the window</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next screen</source>
        <extracomment>Scrolls by one screenful</extracomment>
        <translation>شاشة إلى الأسفل</translation>
    </message>
    <message>
        <source>Previous screen</source>
        <extracomment>Scrolls back by one screenful</extracomment>
        <translation>شاشة إلى الأعلى</translation>
    </message>
    <message>
        <source>Page on the left</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>الصفحة اليسرى</translation>
    </message>
    <message>
        <source>Page on the right</source>
        <extracomment>Turns a page of a book</extracomment>
        <translation>الصفحة اليمنى</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>سطر إلى الأسفل</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>سطر إلى الأعلى</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>بداية النص</translation>
    </message>
    <message>
        <source>End of the text</source>
        <extracomment>Goes there</extracomment>
        <translation>نهاية النص</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>Select some words first. With the keyboard: F7, then Shift and arrows.</source>
        <translation>يلزم تحديد كلمات أولًا. بلوحة المفاتيح: F7، ثم Shift والأسهم.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>تم التمييز</translation>
    </message>
    <message>
        <source>There is nothing here to write a note about.</source>
        <translation>لا شيء هنا لكتابة ملاحظة عنه.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message numerus="yes">
        <source>Tag changed in %n notes</source>
        <translation>
            <numerusform>لم يتغيّر الوسم في أي ملاحظة</numerusform>
            <numerusform>تغيّر الوسم في ملاحظة واحدة</numerusform>
            <numerusform>تغيّر الوسم في ملاحظتين</numerusform>
            <numerusform>تغيّر الوسم في %n ملاحظات</numerusform>
            <numerusform>تغيّر الوسم في %n ملاحظة</numerusform>
            <numerusform>تغيّر الوسم في %n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this note</source>
        <extracomment>Opens a highlight or note, to read or change it</extracomment>
        <translation>فتح هذه الملاحظة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Remove this highlight</source>
        <translation>إزالة هذا التمييز</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>إزالة هذه الملاحظة</translation>
    </message>
    <message>
        <source>Write a note about this paragraph…</source>
        <translation>كتابة ملاحظة عن هذه الفقرة…</translation>
    </message>
    <message>
        <source>The text has changed. Notes in their places: %1, moved along: %2, not found: %3.</source>
        <extracomment>After a new edition was opened; %1, %2 and %3 are numbers</extracomment>
        <translation>تغيّر النص. ملاحظات في مواضعها: %1، منقولة: %2، غير موجودة: %3.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>لا شيء لإعادته</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>تم التراجع عن التغيير</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>أُعيد التغيير</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>أُزيلت الإشارة المرجعية</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>أُزيل التمييز</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>أُزيلت الملاحظة</translation>
    </message>
    <message>
        <source>Bookmark restored</source>
        <translation>استُعيدت الإشارة المرجعية</translation>
    </message>
    <message>
        <source>Highlight restored</source>
        <translation>استُعيد التمييز</translation>
    </message>
    <message>
        <source>Note restored</source>
        <translation>استُعيدت الملاحظة</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>Of a book: pages, or one text to scroll</extracomment>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>A layout: the one that the book asks for</extracomment>
        <translation>حسب الكتاب</translation>
    </message>
    <message>
        <source>As the book wishes</source>
        <translation>كما يحدد الكتاب</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>A layout: pages to turn</extracomment>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Pages to turn</source>
        <translation>صفحات تُقلَّب</translation>
    </message>
    <message>
        <source>Scroll</source>
        <extracomment>A layout: one text to scroll</extracomment>
        <translation>تمرير</translation>
    </message>
    <message>
        <source>One text to scroll</source>
        <translation>نص متصل يُمرَّر</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Of a page: how many columns of text</extracomment>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>As many columns as there is room for</extracomment>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>بقدر ما تسمح المساحة</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>عمود واحد</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>عمودان</translation>
    </message>
    <message>
        <source>Publisher’s colours</source>
        <extracomment>Keep the colours that a book&apos;s publisher chose, where the theme is not Light</extracomment>
        <translation>ألوان الناشر</translation>
    </message>
    <message>
        <source>Keep the book’s own colours in themes other than Light</source>
        <translation>الإبقاء على ألوان الكتاب في السمات غير الفاتحة</translation>
    </message>
    <message>
        <source>All preferences…</source>
        <translation>كل التفضيلات…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
</context>
<context>
    <name>BookContentsController</name>
    <message>
        <source>Chapter {number}</source>
        <extracomment>Contents of a book that has none: a document without a title. {number} is its place in the book</extracomment>
        <translation>الفصل {number}</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <extracomment>Heading in the contents of a book: the beginnings of its parts, as in &quot;Cover&quot;, &quot;Bibliography&quot;</extracomment>
        <translation>الأجزاء الرئيسية</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>الصفحات المطبوعة</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>author</source>
        <extracomment>What somebody did for a book, in brackets behind the name</extracomment>
        <translation>تأليف</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>illustrator</source>
        <translation>رسوم توضيحية</translation>
    </message>
    <message>
        <source>narrator</source>
        <translation>قراءة صوتية</translation>
    </message>
    <message>
        <source>introduction</source>
        <extracomment>What somebody did: the foreword</extracomment>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>رسوم</translation>
    </message>
    <message>
        <source>cover designer</source>
        <extracomment>Of a book&apos;s cover</extracomment>
        <translation>تصميم الغلاف</translation>
    </message>
    <message>
        <source>book producer</source>
        <translation>إنتاج الكتاب</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>ترميز النص</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Contributors</source>
        <extracomment>Those who helped with a book</extracomment>
        <translation>المساهمون</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The series of books that it belongs to</extracomment>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>آخر تعديل</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>الموضوعات</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>إمكانية الوصول</translation>
    </message>
    <message>
        <source>Accessibility features</source>
        <extracomment>What makes a book accessible, as in &quot;alternativeText&quot;</extracomment>
        <translation>ميزات إمكانية الوصول</translation>
    </message>
    <message>
        <source>Hazards</source>
        <extracomment>Dangers of a book to some readers, as in &quot;flashing&quot;</extracomment>
        <translation>المخاطر</translation>
    </message>
    <message>
        <source>Conforms to</source>
        <extracomment>Standards that a book says it keeps</extracomment>
        <translation>مطابق لـ</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>جهة الاعتماد</translation>
    </message>
    <message>
        <source>EPUB version</source>
        <extracomment>The version of EPUB that a book is written in</extracomment>
        <translation>إصدار EPUB</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <extracomment>A book in a series: %1 is the name of the series, %2 the number</extracomment>
        <translation>%1، الجزء %2</translation>
    </message>
</context>
<context>
    <name>BookInfoDialog</name>
    <message>
        <source>About this text</source>
        <extracomment>As the menu&apos;s entry that opens this dialog</extracomment>
        <translation>حول هذا النص</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>What was found wrong in the file</extracomment>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>Cover</source>
        <extracomment>The picture on the front of a book</extracomment>
        <translation>الغلاف</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Footnote</source>
        <extracomment>Name of the card that shows a footnote, read out by screen readers</extracomment>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>Button on a footnote&apos;s card: show the note where it stands in the book</extracomment>
        <translation>الانتقال إليها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Rows and columns, in a book</extracomment>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>Button over a picture or a table</extracomment>
        <translation>فتح بحجم كبير</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: enlarge the picture</extracomment>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <extracomment>Button: show the whole of the picture again</extracomment>
        <translation>ملاءمة النافذة</translation>
    </message>
    <message>
        <source>Play the film</source>
        <extracomment>Button over a film of a book</extracomment>
        <translation>تشغيل الفيديو</translation>
    </message>
    <message>
        <source>Bookmark this page</source>
        <translation>إضافة إشارة مرجعية لهذه الصفحة</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>إزالة هذه الإشارة المرجعية</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Remove this bookmark</source>
        <translation>إزالة هذه الإشارة المرجعية</translation>
    </message>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>أُزيلت الإشارة المرجعية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>أُزيلت الإشارة المرجعية</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>الإشارات المرجعية</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the bookmarked place</extracomment>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a page. To make one, press these keys:</source>
        <translation>تعيدك الإشارة المرجعية إلى صفحة. لوضع واحدة، اضغط هذين المفتاحين:</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>لا إشارات مرجعية بعد</translation>
    </message>
    <message>
        <source>A bookmark brings you back to a passage, in any language. To make one, click the margin beside a paragraph or press these keys:</source>
        <translation>تعيدك الإشارة المرجعية إلى الموضع نفسه بأي لغة. ولإضافتها يكفي النقر على الهامش بجوار الفقرة أو الضغط على:</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>غير موجود. تحديد مكانه…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Orange</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>A colour of highlights</extracomment>
        <translation>أرجواني</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Your mail program takes over from here. If none has opened, use Copy.</source>
        <translation>يُستكمل الإرسال في برنامج البريد. وإن لم يُفتح، فيمكن استخدام «نسخ».</translation>
    </message>
    <message>
        <source>There is no contact address yet: the mail opens without an addressee.</source>
        <translation>لا يوجد عنوان للتواصل بعد: ستُفتح الرسالة دون مستلم.</translation>
    </message>
    <message>
        <source>This message is long. Should your mail program cut it short, use Copy.</source>
        <translation>هذه الرسالة طويلة. وإن اقتطع برنامج البريد منها شيئًا، فيمكن استخدام «نسخ».</translation>
    </message>
    <message>
        <source>Your own mail program sends it; nothing leaves this computer before that.</source>
        <translation>يرسلها برنامج البريد لديك، ولا يغادر شيء هذا الحاسوب قبل ذلك.</translation>
    </message>
    <message>
        <source>Contact us</source>
        <translation>التواصل معنا</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>&amp;Include version and system</source>
        <translation>إرفاق معلومات الإصدار والنظام</translation>
    </message>
    <message>
        <source>&amp;Open mail program</source>
        <extracomment>The button hands the message over; it does not send it</extracomment>
        <translation>فتح برنامج البريد</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Being read now</source>
        <translation>يُقرأ الآن</translation>
    </message>
    <message>
        <source>Folded by the tag filter</source>
        <extracomment>A section that shows only its heading</extracomment>
        <translation>مطوي بفعل تصفية الوسوم</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Of a branch in the contents, whether what is below it is shown; for screen readers</extracomment>
        <translation>مطوي</translation>
    </message>
    <message>
        <source>open</source>
        <translation>موسّع</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save as EPUB</source>
        <translation>حفظ بصيغة EPUB</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>كتب EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Choose a folder for the books</source>
        <translation>اختيار مجلد للكتب</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n books…</source>
        <translation>
            <numerusform>حفظ %n كتاب…</numerusform>
            <numerusform>حفظ كتاب واحد…</numerusform>
            <numerusform>حفظ كتابين…</numerusform>
            <numerusform>حفظ %n كتب…</numerusform>
            <numerusform>حفظ %n كتابًا…</numerusform>
            <numerusform>حفظ %n كتاب…</numerusform>
        </translation>
    </message>
    <message>
        <source>One file per language, ready for any e-reader.</source>
        <translation>ملف لكل لغة، جاهز لأي قارئ كتب إلكترونية.</translation>
    </message>
    <message>
        <source>One file per pair of languages, each paragraph in both.</source>
        <translation>ملف لكل لغتين، وكل فقرة بهما معًا.</translation>
    </message>
    <message>
        <source>All chosen languages in one file, one after the other.</source>
        <translation>كل اللغات المختارة في ملف واحد، الواحدة تلو الأخرى.</translation>
    </message>
    <message>
        <source>Export as EPUB</source>
        <translation>تصدير بصيغة EPUB</translation>
    </message>
    <message>
        <source>Writing book %1 of %2</source>
        <translation>جارٍ حفظ الكتاب %1 من %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message numerus="yes">
        <source>%n books saved</source>
        <translation>
            <numerusform>لم يُحفظ أي كتاب</numerusform>
            <numerusform>حُفظ كتاب واحد</numerusform>
            <numerusform>حُفظ كتابان</numerusform>
            <numerusform>حُفظت %n كتب</numerusform>
            <numerusform>حُفظ %n كتابًا</numerusform>
            <numerusform>حُفظ %n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>تعذّر التصدير</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>أُلغي التصدير</translation>
    </message>
    <message>
        <source>Save again, or close.</source>
        <translation>يمكن الحفظ مجددًا أو الإغلاق.</translation>
    </message>
    <message>
        <source>No language is chosen</source>
        <translation>لم تُختر أي لغة</translation>
    </message>
    <message>
        <source>Choose at least one above.</source>
        <translation>يلزم اختيار لغة واحدة على الأقل أعلاه.</translation>
    </message>
    <message>
        <source>One more language is needed</source>
        <translation>يلزم اختيار لغة ثانية</translation>
    </message>
    <message>
        <source>A bilingual book has two of them.</source>
        <translation>في الكتاب الثنائي اللغة لغتان.</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>two languages in one book</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>لا كتب</numerusform>
            <numerusform>كتاب واحد</numerusform>
            <numerusform>كتابان</numerusform>
            <numerusform>%n كتب</numerusform>
            <numerusform>%n كتابًا</numerusform>
            <numerusform>%n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: choose all languages</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>اختيار كل اللغات</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Button: choose no language</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Choose no language</source>
        <translation>إلغاء اختيار كل اللغات</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>What the books are to hold: one language each, two, or all</extracomment>
        <translation>الطبعة</translation>
    </message>
    <message>
        <source>One per language</source>
        <extracomment>A book for each language</extracomment>
        <translation>كتاب لكل لغة</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <extracomment>Books with each paragraph in two languages</extracomment>
        <translation>ثنائي اللغة</translation>
    </message>
    <message>
        <source>All in one</source>
        <extracomment>A single book with all the languages</extracomment>
        <translation>الكل في كتاب</translation>
    </message>
    <message>
        <source>&amp;Leading language:</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>اللغة الأولى:</translation>
    </message>
    <message>
        <source>Leading language</source>
        <extracomment>Of a bilingual book: each paragraph comes first in this language</extracomment>
        <translation>اللغة الأولى</translation>
    </message>
    <message>
        <source>&amp;Only sections tagged:</source>
        <extracomment>A tag is chosen beside it</extracomment>
        <translation>الأقسام ذات الوسم فقط:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The notes are saved</source>
        <translation>حُفظت الملاحظات</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>تعذّر التصدير</translation>
    </message>
    <message>
        <source>There are no notes here yet</source>
        <translation>لا ملاحظات هنا بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with headings and quotes, for editors and note-taking programs.</source>
        <translation>نص بعناوين واقتباسات، لبرامج التحرير وتدوين الملاحظات.</translation>
    </message>
    <message>
        <source>A page for any browser, also to print.</source>
        <translation>صفحة لأي متصفح، وللطباعة أيضًا.</translation>
    </message>
    <message>
        <source>A table for spreadsheets.</source>
        <translation>جدول لبرامج جداول البيانات.</translation>
    </message>
    <message>
        <source>Everything there is to know, for this program and for others.</source>
        <translation>كل ما يُعرف عنها، لهذا البرنامج ولغيره.</translation>
    </message>
    <message>
        <source>A standard that other readers understand, in a ZIP file.</source>
        <translation>معيار تفهمه برامج قراءة أخرى، في ملف ZIP.</translation>
    </message>
    <message>
        <source>The same standard as a single file, as readers wrote it before.</source>
        <translation>المعيار نفسه في ملف واحد، كما كانت برامج القراءة تكتبه سابقًا.</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>تصدير الملاحظات</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes in a file of your own.</source>
        <translation>الإشارات المرجعية والتمييزات والملاحظات في ملف مستقل.</translation>
    </message>
    <message>
        <source>&amp;Notes of:</source>
        <translation>ملاحظات:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>الصيغة:</translation>
    </message>
    <message>
        <source>&amp;Second language:</source>
        <extracomment>The same paragraph in another language, beside the words that were marked</extracomment>
        <translation>اللغة الثانية:</translation>
    </message>
    <message>
        <source>Notes of</source>
        <extracomment>Which notes are exported: of this text, of all</extracomment>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>هذا النص</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>كل النصوص</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>صفحة HTML</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
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
        <translation>بلا</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>حفظ…</translation>
    </message>
</context>
<context>
    <name>FilmOverlay</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>تعذّر تشغيل هذا الفيديو.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>الموضع في الفيديو</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>تشغيل الصوت</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>إغلاق الفيديو</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>فيديو</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>This film cannot be played.</source>
        <translation>تعذّر تشغيل هذا الفيديو.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>This machine has no font for this script. Install one: sudo apt install %1</source>
        <translation>لا خط لهذه الكتابة على هذا الجهاز. لتثبيت خط: ⁨sudo apt install %1⁩</translation>
    </message>
    <message>
        <source>This machine has no font for this script. Add the language in the system&apos;s settings.</source>
        <translation>لا خط لهذه الكتابة على هذا الجهاز. يمكن إضافة اللغة في إعدادات النظام.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>الصفحة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>لم تبقَ أي ساعة</numerusform>
            <numerusform>بقيت ساعة واحدة</numerusform>
            <numerusform>بقيت ساعتان</numerusform>
            <numerusform>بقيت %n ساعات</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>لم تبقَ أي دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم في القراءة</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to place</source>
        <translation>الانتقال إلى موضع</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>A percentage, as in 42%, or the name of a place in the text, as in #connection.</source>
        <translation>نسبة مئوية، مثل ٤٢٪، أو اسم موضع في النص، مثل ⁨#connection⁩.</translation>
    </message>
    <message>
        <source>A page of the printed book, as in %1, or a percentage, as in 42%.</source>
        <extracomment>%1 is the number of a page in the printed book, as in &quot;xii&quot; or &quot;57&quot;</extracomment>
        <translation>صفحة من الكتاب المطبوع، مثل %1، أو نسبة مئوية، مثل 42%.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>The publisher has no page with new versions yet.</source>
        <translation>ليس لدى الناشر صفحة للإصدارات الجديدة بعد.</translation>
    </message>
    <message>
        <source>No browser opened. The page is %1</source>
        <extracomment>%1 is the address of a web page</extracomment>
        <translation>لم يُفتح أي متصفح. عنوان الصفحة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>ImportNotesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n notes</source>
        <translation>
            <numerusform>استيراد %n ملاحظة</numerusform>
            <numerusform>استيراد ملاحظة واحدة</numerusform>
            <numerusform>استيراد ملاحظتين</numerusform>
            <numerusform>استيراد %n ملاحظات</numerusform>
            <numerusform>استيراد %n ملاحظة</numerusform>
            <numerusform>استيراد %n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>تعذّر الاستيراد</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>Every note is there already.</source>
        <translation>كل الملاحظات موجودة بالفعل.</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n notes are not in this text</source>
        <translation>
            <numerusform>كلمات كل الملاحظات موجودة في هذا النص</numerusform>
            <numerusform>كلمات ملاحظة واحدة غير موجودة في هذا النص</numerusform>
            <numerusform>كلمات ملاحظتين غير موجودة في هذا النص</numerusform>
            <numerusform>كلمات %n ملاحظات غير موجودة في هذا النص</numerusform>
            <numerusform>كلمات %n ملاحظة غير موجودة في هذا النص</numerusform>
            <numerusform>كلمات %n ملاحظة غير موجودة في هذا النص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are ticked</source>
        <translation>
            <numerusform>لم تُحدَّد أي ملاحظة</numerusform>
            <numerusform>حُدِّدت ملاحظة واحدة</numerusform>
            <numerusform>حُدِّدت ملاحظتان</numerusform>
            <numerusform>حُدِّدت %n ملاحظات</numerusform>
            <numerusform>حُدِّدت %n ملاحظة</numerusform>
            <numerusform>حُدِّدت %n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait among the lost ones, to be found again</source>
        <translation>
            <numerusform>لا شيء منها بين المفقودة</numerusform>
            <numerusform>واحدة منها تنتظر بين المفقودة حتى يُعثر على موضعها</numerusform>
            <numerusform>اثنتان منها تنتظران بين المفقودة حتى يُعثر على موضعيهما</numerusform>
            <numerusform>%n منها تنتظر بين المفقودة حتى يُعثر على مواضعها</numerusform>
            <numerusform>%n منها تنتظر بين المفقودة حتى يُعثر على مواضعها</numerusform>
            <numerusform>%n منها تنتظر بين المفقودة حتى يُعثر على مواضعها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are imported</source>
        <translation>
            <numerusform>لم تُستورد أي ملاحظة</numerusform>
            <numerusform>استُوردت ملاحظة واحدة</numerusform>
            <numerusform>استُوردت ملاحظتان</numerusform>
            <numerusform>استُوردت %n ملاحظات</numerusform>
            <numerusform>استُوردت %n ملاحظة</numerusform>
            <numerusform>استُوردت %n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, for “%2”.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;; %2 the title of a book</extracomment>
        <translation>من ⁨%1⁩، لكتاب «%2».</translation>
    </message>
    <message>
        <source>From %1.</source>
        <extracomment>%1 is a program that wrote a file, like &quot;calibre&quot;</extracomment>
        <translation>من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>استيراد الملاحظات</translation>
    </message>
    <message>
        <source>Notes in the file</source>
        <translation>الملاحظات في الملف</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n books were added before you cancelled.</source>
        <extracomment>Adding books to the library was cancelled; what was added before stays</extracomment>
        <translation>
            <numerusform>لم يُضف أي كتاب قبل الإلغاء.</numerusform>
            <numerusform>أُضيف كتاب واحد قبل الإلغاء.</numerusform>
            <numerusform>أُضيف كتابان قبل الإلغاء.</numerusform>
            <numerusform>أُضيفت %n كتب قبل الإلغاء.</numerusform>
            <numerusform>أُضيف %n كتابًا قبل الإلغاء.</numerusform>
            <numerusform>أُضيف %n كتاب قبل الإلغاء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>لم يُضف أي كتاب.</numerusform>
            <numerusform>أُضيف كتاب واحد.</numerusform>
            <numerusform>أُضيف كتابان.</numerusform>
            <numerusform>أُضيفت %n كتب.</numerusform>
            <numerusform>أُضيف %n كتابًا.</numerusform>
            <numerusform>أُضيف %n كتاب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>لم تتعذّر إضافة أي ملف</numerusform>
            <numerusform>تعذّرت إضافة ملف واحد</numerusform>
            <numerusform>تعذّرت إضافة ملفين</numerusform>
            <numerusform>تعذّرت إضافة %n ملفات</numerusform>
            <numerusform>تعذّرت إضافة %n ملفًا</numerusform>
            <numerusform>تعذّرت إضافة %n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new editions of books you have</source>
        <translation>
            <numerusform>لا طبعات جديدة لكتب لديك</numerusform>
            <numerusform>طبعة جديدة لكتاب لديك</numerusform>
            <numerusform>طبعتان جديدتان لكتابين لديك</numerusform>
            <numerusform>%n طبعات جديدة لكتب لديك</numerusform>
            <numerusform>%n طبعة جديدة لكتب لديك</numerusform>
            <numerusform>%n طبعة جديدة لكتب لديك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were found again in another place</source>
        <translation>
            <numerusform>لم يُعثر على أي كتاب في مكان آخر</numerusform>
            <numerusform>عُثر مجددًا على كتاب واحد في مكان آخر</numerusform>
            <numerusform>عُثر مجددًا على كتابين في مكان آخر</numerusform>
            <numerusform>عُثر مجددًا على %n كتب في مكان آخر</numerusform>
            <numerusform>عُثر مجددًا على %n كتابًا في مكان آخر</numerusform>
            <numerusform>عُثر مجددًا على %n كتاب في مكان آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the library already</source>
        <translation>
            <numerusform>لم يكن أي كتاب في المكتبة من قبل</numerusform>
            <numerusform>كان كتاب واحد في المكتبة من قبل</numerusform>
            <numerusform>كان كتابان في المكتبة من قبل</numerusform>
            <numerusform>كانت %n كتب في المكتبة من قبل</numerusform>
            <numerusform>كان %n كتابًا في المكتبة من قبل</numerusform>
            <numerusform>كان %n كتاب في المكتبة من قبل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <extracomment>While books are added: %1 of so many are done</extracomment>
        <translation>
            <numerusform>%1 من %n</numerusform>
            <numerusform>%1 من %n</numerusform>
            <numerusform>%1 من %n</numerusform>
            <numerusform>%1 من %n</numerusform>
            <numerusform>%1 من %n</numerusform>
            <numerusform>%1 من %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for books…</source>
        <extracomment>While the files of a folder are being looked for</extracomment>
        <translation>جارٍ البحث عن كتب…</translation>
    </message>
    <message>
        <source>Adding books</source>
        <translation>إضافة الكتب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>InformationController</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>آخر تعديل</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
</context>
<context>
    <name>InterchangeController</name>
    <message>
        <source>Choose a folder: each book gets a file</source>
        <translation>اختيار مجلد: ملف لكل كتاب</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>حفظ الملاحظات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>فتح الموضع</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>شطب</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>الملاحظات: %1</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Files of notes; the endings stay</extracomment>
        <translation>ملاحظات (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>استيراد الملاحظات</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this translation: its digits are used</comment>
        <translation>ar</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your own books belong here, too</source>
        <translation>لكتبك مكان هنا أيضًا</translation>
    </message>
    <message>
        <source>Drop EPUB files or whole folders anywhere in this window. The files stay where they are.</source>
        <translation>يمكن سحب ملفات EPUB أو مجلدات كاملة وإفلاتها في أي مكان من هذه النافذة. وتبقى الملفات في مكانها.</translation>
    </message>
    <message>
        <source>Add books…</source>
        <extracomment>Button: choose files of books for the library</extracomment>
        <translation>إضافة كتب…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <extracomment>Button: choose a folder whose books come into the library</extracomment>
        <translation>إضافة مجلد…</translation>
    </message>
</context>
<context>
    <name>LanguageSwitcher</name>
    <message>
        <source>Language of the text</source>
        <translation>لغة النص</translation>
    </message>
</context>
<context>
    <name>LibraryAdding</name>
    <message>
        <source>Add books</source>
        <translation>إضافة كتب</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>كتب ومقالات (*.epub *.md)</translation>
    </message>
    <message>
        <source>Add the books of a folder</source>
        <translation>إضافة الكتب من مجلد</translation>
    </message>
    <message>
        <source>Watch a folder for new books</source>
        <translation>مراقبة مجلد لإضافة كتبه الجديدة</translation>
    </message>
    <message>
        <source>Books are being added to the library.</source>
        <extracomment>Books were dropped on the page, or chosen while reading; reading goes on</extracomment>
        <translation>تجري إضافة الكتب إلى المكتبة.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: opens the library</extracomment>
        <translation>عرض</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>أُضيف «%1».</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>تم الإلغاء.</translation>
    </message>
    <message>
        <source>There are no books in it.</source>
        <translation>لم يُعثر على كتب.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were added.</source>
        <translation>
            <numerusform>لم يُضف أي كتاب.</numerusform>
            <numerusform>أُضيف كتاب واحد.</numerusform>
            <numerusform>أُضيف كتابان.</numerusform>
            <numerusform>أُضيفت %n كتب.</numerusform>
            <numerusform>أُضيف %n كتابًا.</numerusform>
            <numerusform>أُضيف %n كتاب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new editions.</source>
        <extracomment>Of the books that were added, so many are new editions of books that were there</extracomment>
        <translation>
            <numerusform>لا طبعات جديدة.</numerusform>
            <numerusform>طبعة جديدة واحدة.</numerusform>
            <numerusform>طبعتان جديدتان.</numerusform>
            <numerusform>%n طبعات جديدة.</numerusform>
            <numerusform>%n طبعة جديدة.</numerusform>
            <numerusform>%n طبعة جديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>لم يكن أي كتاب موجودًا من قبل.</numerusform>
            <numerusform>كان كتاب واحد موجودًا من قبل.</numerusform>
            <numerusform>كان كتابان موجودين من قبل.</numerusform>
            <numerusform>كانت %n كتب موجودة من قبل.</numerusform>
            <numerusform>كان %n كتابًا موجودًا من قبل.</numerusform>
            <numerusform>كان %n كتاب موجودًا من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>لم تتعذّر قراءة أي ملف.</numerusform>
            <numerusform>تعذّرت قراءة ملف واحد.</numerusform>
            <numerusform>تعذّرت قراءة ملفين.</numerusform>
            <numerusform>تعذّرت قراءة %n ملفات.</numerusform>
            <numerusform>تعذّرت قراءة %n ملفًا.</numerusform>
            <numerusform>تعذّرت قراءة %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <extracomment>Button: which books were added, which were not, and why</extracomment>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>It is here, too: %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>يوجد هنا أيضًا: %1</translation>
    </message>
    <message>
        <source>It was at %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>كان في %1</translation>
    </message>
    <message>
        <source>You had: %1</source>
        <extracomment>%1 is the title of an earlier edition</extracomment>
        <translation>الطبعة السابقة: %1</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Sorted by: %1</source>
        <extracomment>Tool tip of a button; %1 is the order that holds, like &quot;Title&quot;</extracomment>
        <translation>الترتيب: %1</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Recently used</source>
        <extracomment>An order of books: what was read or added last comes first</extracomment>
        <translation>الأحدث استخدامًا</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>An order of books</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>An order of books</extracomment>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Date added</source>
        <extracomment>An order of books: what was added last comes first</extracomment>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>An order of books: what was read furthest comes first</extracomment>
        <translation>التقدم في القراءة</translation>
    </message>
    <message>
        <source>Covers</source>
        <extracomment>Button: books as covers side by side</extracomment>
        <translation>أغلفة</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: books as lines below one another</extracomment>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <extracomment>Button: opens a menu with ways to add books to the library</extracomment>
        <translation>إضافة إلى المكتبة</translation>
    </message>
</context>
<context>
    <name>LibraryBooks</name>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Mark as unfinished</source>
        <extracomment>Entry of a book&apos;s menu: it was not read to its end</extracomment>
        <translation>وضع علامة «غير مكتمل»</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <extracomment>Entry of a book&apos;s menu: it was read to its end</extracomment>
        <translation>وضع علامة «مكتمل»</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <extracomment>Entry of a book&apos;s menu; its file stays where it is</extracomment>
        <translation>إزالة من المكتبة</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <extracomment>Entry of a book&apos;s menu: say where its file is now</extracomment>
        <translation>تحديد مكان الملف…</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Entry of a book&apos;s menu: read it</extracomment>
        <translation>فتح</translation>
    </message>
    <message>
        <source>About this book</source>
        <translation>حول هذا الكتاب</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Entry of a tag&apos;s menu</extracomment>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <extracomment>Entry of a tag&apos;s menu: take the tag off all books</extracomment>
        <translation>إزالة هذا الوسم</translation>
    </message>
    <message>
        <source>Look for new books</source>
        <extracomment>Entry of the menu of a watched folder: look for new books now</extracomment>
        <translation>البحث عن كتب جديدة</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <extracomment>Entry of the menu of a watched folder</extracomment>
        <translation>إيقاف المراقبة</translation>
    </message>
    <message>
        <source>What came with the program cannot be removed.</source>
        <translation>لا يمكن إزالة ما جاء مع البرنامج.</translation>
    </message>
    <message>
        <source>“%1” was removed. Its file is where it was.</source>
        <extracomment>%1 is the title of a book</extracomment>
        <translation>أُزيل «%1». وملفه باقٍ في مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>%n books were removed. Their files are where they were.</source>
        <translation>
            <numerusform>لم يُزل أي كتاب.</numerusform>
            <numerusform>أُزيل كتاب واحد. وملفه باقٍ في مكانه.</numerusform>
            <numerusform>أُزيل كتابان. وملفاهما باقيان في مكانهما.</numerusform>
            <numerusform>أُزيلت %n كتب. وملفاتها باقية في مكانها.</numerusform>
            <numerusform>أُزيل %n كتابًا. وملفاتها باقية في مكانها.</numerusform>
            <numerusform>أُزيل %n كتاب. وملفاتها باقية في مكانها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <extracomment>Title of a dialog that chooses a file; %1 is the title of a book</extracomment>
        <translation>أين «⁨%1⁩» الآن؟</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>كتب (*.epub)</translation>
    </message>
    <message>
        <source>This is another book: “%1”. It was added as such.</source>
        <extracomment>A file was chosen in place of one that is gone; %1 and %2 are titles of books</extracomment>
        <translation>هذا كتاب آخر: «%1». وقد أُضيف كتابًا مستقلًا.</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>أُزيل الوسم «%1».</translation>
    </message>
    <message>
        <source>“%1” is not watched any more. Its books stay.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>لم يعد المجلد «%1» مراقَبًا. وتبقى كتبه.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Library – ZeroOpposite Reader</source>
        <translation>المكتبة – ZeroOpposite Reader</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <extracomment>The button and the key that lead to the search field of the library</extracomment>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <extracomment>Entry of a menu: choose a folder whose new books are added by themselves</extracomment>
        <translation>مراقبة مجلد…</translation>
    </message>
</context>
<context>
    <name>LibraryParts</name>
    <message>
        <source>The library could not be made searchable throughout: what was added last may not be found.</source>
        <translation>تعذّر جعل المكتبة كلها قابلة للبحث: قد لا يُعثر على ما أُضيف أخيرًا.</translation>
    </message>
</context>
<context>
    <name>LibrarySide</name>
    <message numerus="yes">
        <source>%1, %n books</source>
        <extracomment>A screen reader says this of a collection (%1) of books</extracomment>
        <translation>
            <numerusform>%1، لا كتب</numerusform>
            <numerusform>%1، كتاب واحد</numerusform>
            <numerusform>%1، كتابان</numerusform>
            <numerusform>%1، %n كتب</numerusform>
            <numerusform>%1، %n كتابًا</numerusform>
            <numerusform>%1، %n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>A collection in the library: every book there is</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>A collection in the library: books that are being read</extracomment>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Recently read</source>
        <extracomment>A collection in the library</extracomment>
        <translation>المقروءة مؤخرًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>A collection in the library: books read to their end</extracomment>
        <translation>المكتملة</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>A collection in the library: books nobody has begun to read</extracomment>
        <translation>غير المقروءة</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n books, filter</source>
        <extracomment>A screen reader says this of a tag or a language (%1)</extracomment>
        <translation>
            <numerusform>%1، لا كتب، تصفية</numerusform>
            <numerusform>%1، كتاب واحد، تصفية</numerusform>
            <numerusform>%1، كتابان، تصفية</numerusform>
            <numerusform>%1، %n كتب، تصفية</numerusform>
            <numerusform>%1، %n كتابًا، تصفية</numerusform>
            <numerusform>%1، %n كتاب، تصفية</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>Give a book tags from its menu, and find it here.</source>
        <extracomment>How to get tags, where there are none</extracomment>
        <translation>يمكن إضافة وسوم إلى الكتاب من قائمته، ثم العثور عليه هنا.</translation>
    </message>
    <message>
        <source>Books put into a watched folder are added by themselves.</source>
        <extracomment>What a watched folder is, where there is none</extracomment>
        <translation>الكتب التي توضع في مجلد مراقَب تُضاف تلقائيًا.</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: a folder to be watched for new books</extracomment>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>مراقبة مجلد…</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>No book found</source>
        <extracomment>No book in the library has the words in its title, author or tags</extracomment>
        <translation>لم يُعثر على أي كتاب</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>قد تفيد كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Books you have begun appear here.</source>
        <translation>تظهر هنا الكتب التي بدأت قراءتها.</translation>
    </message>
    <message>
        <source>Books you have read to the end appear here.</source>
        <translation>تظهر هنا الكتب التي قُرئت حتى آخرها.</translation>
    </message>
    <message>
        <source>You have begun every book there is.</source>
        <translation>بدأت قراءة كل الكتب.</translation>
    </message>
    <message>
        <source>No books here</source>
        <extracomment>No book in the library is in the chosen collection or has the chosen tags</extracomment>
        <translation>لا كتب هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Of books in the library</extracomment>
        <translation>
            <numerusform>لم يُختر أي كتاب</numerusform>
            <numerusform>اختير كتاب واحد</numerusform>
            <numerusform>اختير كتابان</numerusform>
            <numerusform>اختيرت %n كتب</numerusform>
            <numerusform>اختير %n كتابًا</numerusform>
            <numerusform>اختير %n كتاب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>لا كتب</numerusform>
            <numerusform>كتاب واحد</numerusform>
            <numerusform>كتابان</numerusform>
            <numerusform>%n كتب</numerusform>
            <numerusform>%n كتابًا</numerusform>
            <numerusform>%n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Books</source>
        <extracomment>The books in the library</extracomment>
        <translation>الكتب</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licences of third parties</source>
        <translation>رخص الجهات الخارجية</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <extracomment>The licence in this dialog, not the article</extracomment>
        <translation>البحث في هذا النص</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Not found. Locate…</source>
        <extracomment>Under a book in the library: its file was moved or deleted; opening it asks where it is now</extracomment>
        <translation>غير موجود. تحديد مكانه…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes a message</extracomment>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A part of this text is missing: %1</source>
        <translation>جزء من هذا النص مفقود: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>لا يوجد هذا الملف: %1</translation>
    </message>
    <message>
        <source>There is no such place in this text: %1</source>
        <extracomment>%1 is what was typed, as in &quot;#connection&quot;</extracomment>
        <translation>لا يوجد هذا الموضع في النص: %1</translation>
    </message>
    <message>
        <source>There is no such article: %1</source>
        <translation>لا يوجد هذا المقال: %1</translation>
    </message>
    <message>
        <source>The sync folder is not there: %1. What changes meanwhile is exchanged later.</source>
        <extracomment>%1 is a folder, perhaps on a USB stick</extracomment>
        <translation>مجلد المزامنة غير موجود: %1. وما يتغيّر في هذه الأثناء يُزامَن لاحقًا.</translation>
    </message>
    <message>
        <source>No section has this tag: %1</source>
        <translation>لا قسم يحمل هذا الوسم: %1</translation>
    </message>
    <message>
        <source>This bookmark does not exist any more.</source>
        <translation>لم تعد هذه الإشارة المرجعية موجودة.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>غير موجود: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>تعذّرت قراءة %1: %2</translation>
    </message>
    <message>
        <source>Your library was written by a newer version. Install that version to go on.</source>
        <translation>المكتبة مكتوبة بإصدار أحدث من البرنامج. يلزم تثبيت ذلك الإصدار للمتابعة.</translation>
    </message>
    <message>
        <source>%1 is protected by %2. Open it with the app of the shop where it was bought.</source>
        <extracomment>%1 is a file, %2 the name of its copy protection</extracomment>
        <translation>الملف %1 محمي بنظام %2. يمكن فتحه بتطبيق المتجر الذي اشتُري منه.</translation>
    </message>
    <message>
        <source>%1 was not opened, for safety: %2</source>
        <translation>لم يُفتح %1 حرصًا على السلامة: %2</translation>
    </message>
    <message>
        <source>Books open only in a sandbox, and this system forbids it. What allows it: %1</source>
        <extracomment>%1 is a command for a terminal, or an option of one; it follows the sentence</extracomment>
        <translation>لا تُفتح الكتب إلا في بيئة معزولة، وهذا النظام يمنعها. يمكن السماح بها هكذا: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>يوجد %1 بالفعل. يلزم اختيار اسم آخر.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>تعذّرت كتابة %1: %2</translation>
    </message>
    <message>
        <source>This text does not exist in %1. Choose a language at the top of the window.</source>
        <extracomment>%1 is the language&apos;s own name, as in &quot;Deutsch&quot;</extracomment>
        <translation>هذا النص غير متاح بهذه اللغة: %1. يمكن اختيار لغة أخرى أعلى النافذة.</translation>
    </message>
</context>
<context>
    <name>NarrationController</name>
    <message>
        <source>This book has no recording to be read aloud.</source>
        <translation>ليس في هذا الكتاب تسجيل للقراءة بصوت عالٍ.</translation>
    </message>
    <message>
        <source>Nothing from here on can be read aloud.</source>
        <translation>لا شيء بعد هذا الموضع يمكن قراءته بصوت عالٍ.</translation>
    </message>
    <message>
        <source>No voice on this system speaks this language: the words are marked without sound.</source>
        <translation>لا صوت في هذا النظام ينطق هذه اللغة: تُبرَز الكلمات دون صوت.</translation>
    </message>
</context>
<context>
    <name>NavigatorController</name>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>إضافة إشارة مرجعية لهذه الفقرة</translation>
    </message>
    <message>
        <source>Open this section: %1</source>
        <extracomment>Tool tip of a section that the tag filter folded; %1 is its title</extracomment>
        <translation>فتح هذا القسم: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <extracomment>In an empty field: words that sort notes</extracomment>
        <translation>وسوم تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>تمييز مع ملاحظة</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Newer in the file</source>
        <translation>الأحدث في الملف</translation>
    </message>
    <message>
        <source>Not found in the text; it is kept as lost</source>
        <extracomment>A note whose words are not in the book any more; it waits in a list</extracomment>
        <translation>غير موجود في النص؛ يُحفظ ضمن المفقود</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>موجود بالفعل</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>مستبعد: %1</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Noted in %1</source>
        <extracomment>Of a highlight or note; %1 is a language of the text, or several: FR, DE</extracomment>
        <translation>دُوّن بلغة ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens a menu</extracomment>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>NotesFilterPanel</name>
    <message>
        <source>Rename this tag…</source>
        <translation>إعادة تسمية هذا الوسم…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Highlights and notes</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>Marked words, with a note or without</extracomment>
        <translation>التمييزات</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>What somebody wrote</extracomment>
        <translation>الملاحظات</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n notes, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1، لا ملاحظات، تصفية</numerusform>
            <numerusform>%1، ملاحظة واحدة، تصفية</numerusform>
            <numerusform>%1، ملاحظتان، تصفية</numerusform>
            <numerusform>%1، %n ملاحظات، تصفية</numerusform>
            <numerusform>%1، %n ملاحظة، تصفية</numerusform>
            <numerusform>%1، %n ملاحظة، تصفية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>&amp;Go to</source>
        <extracomment>Goes to the place of a note</extracomment>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>تعديل الملاحظة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Colour and style</source>
        <extracomment>Menu: the colours and styles of a highlight</extracomment>
        <translation>اللون والنمط</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>A style: words on a coloured ground</extracomment>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>A style: a line under the words</extracomment>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>A style: a line through the words</extracomment>
        <translation>شطب</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not found in this edition</source>
        <translation>غير موجود في هذه الطبعة</translation>
    </message>
    <message>
        <source>Highlight, %1</source>
        <extracomment>A screen reader says this of marked words; %1 is the colour</extracomment>
        <translation>تمييز، %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>لا ملاحظات مفقودة</numerusform>
            <numerusform>ملاحظة واحدة غير موجودة</numerusform>
            <numerusform>ملاحظتان غير موجودتين</numerusform>
            <numerusform>%n ملاحظات غير موجودة</numerusform>
            <numerusform>%n ملاحظة غير موجودة</numerusform>
            <numerusform>%n ملاحظة غير موجودة</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>البحث في الملاحظات</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button: shows what the list of notes can be narrowed down to</extracomment>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button: nothing is searched for, no filter is chosen any more</extracomment>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: looks for the words of notes once more in the text</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>لا ملاحظات بعد</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note about them. With the keyboard, mark the selected words with these keys:</source>
        <translation>يمكن تحديد كلمات في النص واختيار لون لها، أو كتابة ملاحظة عنها. وبلوحة المفاتيح تُميَّز الكلمات المحددة بالضغط على:</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>لم يُعثر على ملاحظات</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another filter.</source>
        <translation>قد تفيد كلمات أقل أو غيرها، أو تصفية أخرى.</translation>
    </message>
</context>
<context>
    <name>OneFieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>استبدال %n ملف؟</numerusform>
            <numerusform>استبدال ملف واحد؟</numerusform>
            <numerusform>استبدال ملفين؟</numerusform>
            <numerusform>استبدال %n ملفات؟</numerusform>
            <numerusform>استبدال %n ملفًا؟</numerusform>
            <numerusform>استبدال %n ملف؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They exist already in %1.</source>
        <extracomment>Beneath &quot;Replace %n files?&quot;; %1 is the path of a folder, the number is not shown</extracomment>
        <translation>
            <numerusform>توجد هذه الملفات بالفعل في %1.</numerusform>
            <numerusform>يوجد هذا الملف بالفعل في %1.</numerusform>
            <numerusform>يوجد هذان الملفان بالفعل في %1.</numerusform>
            <numerusform>توجد هذه الملفات بالفعل في %1.</numerusform>
            <numerusform>توجد هذه الملفات بالفعل في %1.</numerusform>
            <numerusform>توجد هذه الملفات بالفعل في %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of file names</extracomment>
        <translation>
            <numerusform>و%n ملف آخر</numerusform>
            <numerusform>وملف آخر</numerusform>
            <numerusform>وملفان آخران</numerusform>
            <numerusform>و%n ملفات أخرى</numerusform>
            <numerusform>و%n ملفًا آخر</numerusform>
            <numerusform>و%n ملف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
        <translation>أرقام الصفحات</translation>
    </message>
    <message>
        <source>References to notes</source>
        <translation>الإحالات إلى الحواشي</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Sidebars</source>
        <extracomment>Text that stands beside the main text</extracomment>
        <translation>النصوص الجانبية</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Exercises and help</source>
        <translation>التمارين والمساعدة</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>A choice of language</extracomment>
        <translation>لغة النظام</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as light or dark as the system</extracomment>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme</extracomment>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>A theme</extracomment>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme</extracomment>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Trust grows slowly.</source>
        <extracomment>A sample of the text at the chosen size; take a like sentence of your language</extracomment>
        <translation>الثقة تنمو على مهل.</translation>
    </message>
    <message>
        <source>&amp;Language of menus and dialogs</source>
        <translation>لغة القوائم ومربعات الحوار</translation>
    </message>
    <message>
        <source>Language of menus and dialogs</source>
        <translation>لغة القوائم ومربعات الحوار</translation>
    </message>
    <message>
        <source>&amp;Divide words at the ends of lines in books</source>
        <extracomment>Of long words, with a hyphen</extracomment>
        <translation>تقسيم الكلمات آخر السطر في الكتب</translation>
    </message>
    <message>
        <source>Show the &amp;page you left at once when starting</source>
        <extracomment>When the program starts: a picture of the page that was being read, until the page itself is loaded</extracomment>
        <translation>إظهار آخر صفحة فور بدء التشغيل</translation>
    </message>
    <message>
        <source>Show “Look for a &amp;new version” in the menu</source>
        <translation>إظهار «البحث عن إصدار جديد» في القائمة</translation>
    </message>
    <message>
        <source>It opens the publisher&apos;s page in your browser; ZeroOpposite Reader itself never goes online.</source>
        <extracomment>&quot;It&quot; is the entry of the menu</extracomment>
        <translation>يفتح صفحة الناشر في المتصفح، أما ⁨ZeroOpposite Reader⁩ نفسه فلا يتصل بالشبكة أبدًا.</translation>
    </message>
    <message>
        <source>Clear &amp;reading history…</source>
        <extracomment>Forgets how far the person has read in each text</extracomment>
        <translation>مسح سجل القراءة…</translation>
    </message>
    <message>
        <source>S&amp;ync folder…</source>
        <extracomment>Opens a dialog: the folder in which several computers exchange notes and places</extracomment>
        <translation>مجلد المزامنة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>This chapter</source>
        <translation>هذا الفصل</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>الكتاب كاملًا</translation>
    </message>
    <message>
        <source>Print this chapter or the whole book?</source>
        <translation>هل تريد طباعة هذا الفصل أم الكتاب كاملًا؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>تعذّرت الطباعة.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>Printing</source>
        <translation>جارٍ الطباعة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ProgramController</name>
    <message>
        <source>Your library was damaged. Everything in it was put back; the damaged file is %1.</source>
        <translation>كانت المكتبة تالفة. استُعيد كل ما فيها، والملف التالف هو ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Your library was damaged. The newest sound copy was restored; the damaged file is %1.</source>
        <translation>كانت المكتبة تالفة. استُعيدت أحدث نسخة سليمة، والملف التالف هو ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Your library was damaged. A new one was begun; the damaged file is %1.</source>
        <translation>كانت المكتبة تالفة. أُنشئت مكتبة جديدة، والملف التالف هو ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Books and articles (*.epub *.md)</source>
        <translation>كتب ومقالات (*.epub *.md)</translation>
    </message>
    <message>
        <source>Books (*.epub)</source>
        <translation>كتب (*.epub)</translation>
    </message>
    <message>
        <source>Articles in Markdown (*.md)</source>
        <translation>مقالات Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open a book or an article</source>
        <translation>فتح كتاب أو مقال</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the disk is full</source>
        <extracomment>Reasons follow a colon: &quot;book.epub could not be written: the disk is full&quot;</extracomment>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the folder or the file is read-only</source>
        <translation>المجلد أو الملف للقراءة فقط</translation>
    </message>
    <message>
        <source>another program keeps the file locked</source>
        <translation>برنامج آخر يقفل الملف</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>القرص يبلّغ عن خطأ</translation>
    </message>
    <message>
        <source>the file is damaged and could not be set aside</source>
        <translation>الملف تالف وتعذّرت إعادة تسميته</translation>
    </message>
    <message>
        <source>there is a file where a folder has to be</source>
        <translation>يوجد ملف حيث يلزم مجلد</translation>
    </message>
    <message>
        <source>there is a folder where a file has to be</source>
        <translation>يوجد مجلد حيث يلزم ملف</translation>
    </message>
    <message>
        <source>see whether it is a file, and yours to read</source>
        <translation>يلزم التأكد من أنه ملف ومن صلاحية قراءته</translation>
    </message>
    <message>
        <source>it belongs to the library itself; choose another name</source>
        <extracomment>Of the file a backup was to be written into: it is the library</extracomment>
        <translation>هذا ملف المكتبة نفسها؛ يلزم اختيار اسم آخر</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>Of the file a backup was to be written into: it is a device</extracomment>
        <translation>ليس ملفًا</translation>
    </message>
    <message>
        <source>another window of the reader is open; close it first</source>
        <translation>نافذة أخرى للبرنامج مفتوحة؛ يلزم إغلاقها أولًا</translation>
    </message>
    <message>
        <source>a tag needs a name</source>
        <extracomment>A tag of the person&apos;s own, on a book</extracomment>
        <translation>لا بد للوسم من اسم</translation>
    </message>
    <message>
        <source>%1 may be any of %2; give more of it</source>
        <extracomment>%1 is what was typed for a book, %2 are the books that it may mean</extracomment>
        <translation>قد يعني %1 أيًّا من %2؛ اكتب المزيد منه</translation>
    </message>
    <message>
        <source>this is no backup of a library</source>
        <translation>هذه ليست نسخة احتياطية لمكتبة</translation>
    </message>
    <message>
        <source>the backup is damaged</source>
        <translation>النسخة الاحتياطية تالفة</translation>
    </message>
    <message>
        <source>the library in it is damaged</source>
        <extracomment>Of a backup</extracomment>
        <translation>المكتبة في النسخة الاحتياطية تالفة</translation>
    </message>
    <message>
        <source>not a publication; give a .md file, a content folder or an article&apos;s id</source>
        <translation>ليس منشورًا؛ المطلوب ملف ⁨.md⁩ أو مجلد محتوى أو معرّف مقال</translation>
    </message>
    <message>
        <source>no article in it; an article is a folder with files like en.md</source>
        <translation>لا مقال فيه؛ المقال مجلد فيه ملفات مثل ⁨en.md⁩</translation>
    </message>
    <message>
        <source>%1 is an EPUB; this version reads articles in Markdown only</source>
        <translation>الملف %1 كتاب EPUB؛ وهذا الإصدار لا يقرأ إلا المقالات بصيغة Markdown</translation>
    </message>
    <message>
        <source>%1 is an unpacked EPUB; this version reads articles in Markdown only</source>
        <translation>المجلد %1 كتاب EPUB مفكوك الضغط؛ وهذا الإصدار لا يقرأ إلا المقالات بصيغة Markdown</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte %1); save it as UTF-8</source>
        <extracomment>%1 is the position of a byte in the file</extracomment>
        <translation>ليس نصًا بترميز UTF-8 (البايت %1)؛ يلزم حفظه بترميز UTF-8</translation>
    </message>
    <message>
        <source>longer than %L1 characters; split the article</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>أطول من %L1 حرف؛ يلزم تقسيم المقال</translation>
    </message>
    <message>
        <source>not valid TOML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>ليس TOML سليمًا: «%1»</translation>
    </message>
    <message>
        <source>a front matter longer than %L1 characters</source>
        <translation>ترويسة المقال أطول من %L1 حرف</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML in line %1: “%2”</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>ترويسة المقال ليست YAML سليمًا في السطر %1: «%2»</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: “%1”</source>
        <extracomment>%1 is what another program found wrong, in its words, which are English</extracomment>
        <translation>ترويسة المقال ليست YAML سليمًا: «%1»</translation>
    </message>
    <message>
        <source>no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader</source>
        <translation>لا ملاحظات بصيغة معروفة: ⁨ZeroOpposite Reader⁩، ⁨W3C EPUB Annotations⁩، ⁨calibre⁩، ⁨Foliate⁩، ⁨KOReader⁩</translation>
    </message>
    <message>
        <source>larger than %1 MB; notes are not that large</source>
        <extracomment>%1 is a number</extracomment>
        <translation>أكبر من %1 ميجابايت؛ لا تبلغ الملاحظات هذا الحجم</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>التداخل أعمق من اللازم</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>ليس JSON سليمًا</translation>
    </message>
    <message>
        <source>not a table of KOReader&apos;s (line %1)</source>
        <extracomment>KOReader is a program; %1 is a number</extracomment>
        <translation>ليس جدولًا من KOReader (السطر %1)</translation>
    </message>
    <message>
        <source>calibre&apos;s notes in this book are damaged</source>
        <translation>ملاحظات calibre في هذا الكتاب تالفة</translation>
    </message>
    <message>
        <source>written by a newer version of the reader; install it</source>
        <translation>مكتوب بإصدار أحدث من البرنامج؛ يلزم تثبيته</translation>
    </message>
    <message>
        <source>more than %1 notes</source>
        <extracomment>%1 is a number</extracomment>
        <translation>أكثر من %1 ملاحظة</translation>
    </message>
    <message>
        <source>there are no notes in this book file</source>
        <translation>لا ملاحظات في ملف هذا الكتاب</translation>
    </message>
    <message>
        <source>a reading position, not a note</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>موضع قراءة، وليس ملاحظة</translation>
    </message>
    <message>
        <source>removed in the other program</source>
        <extracomment>Why one of the notes in a file is left out</extracomment>
        <translation>أُزيلت في البرنامج الآخر</translation>
    </message>
    <message>
        <source>it says neither where it is nor which words it marks</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>لا تذكر موضعها ولا الكلمات التي تميزها</translation>
    </message>
    <message>
        <source>not a note</source>
        <extracomment>Of an entry in a file of notes</extracomment>
        <translation>ليست ملاحظة</translation>
    </message>
    <message>
        <source>a mark on the page of a PDF</source>
        <translation>علامة على صفحة PDF</translation>
    </message>
    <message>
        <source>its book is not in the library</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>كتابها ليس في المكتبة</translation>
    </message>
    <message>
        <source>it is kept with another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>محفوظة مع كتاب آخر</translation>
    </message>
    <message>
        <source>it is of another book</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>من كتاب آخر</translation>
    </message>
    <message>
        <source>it was changed here since</source>
        <extracomment>Of one of the notes in a file</extracomment>
        <translation>تغيّرت هنا منذ ذلك الحين</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>this is no EPUB; it looks like %1</source>
        <extracomment>%1 is a kind of file, as in &quot;a PDF document&quot;</extracomment>
        <translation>هذا ليس كتاب EPUB؛ يبدو أنه %1</translation>
    </message>
    <message>
        <source>this is no EPUB: it is no zip archive</source>
        <translation>هذا ليس كتاب EPUB: الملف ليس أرشيف ZIP</translation>
    </message>
    <message>
        <source>this is a zip archive, but no EPUB: there is no package file in it</source>
        <translation>هذا أرشيف ZIP وليس كتاب EPUB: لا ملف حزمة فيه</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>تعذّرت قراءة الملف: %1</translation>
    </message>
    <message>
        <source>the archive has no end; the file may not have been copied or downloaded completely</source>
        <translation>لا نهاية للأرشيف؛ ربما لم يُنسخ الملف أو يُنزَّل كاملًا</translation>
    </message>
    <message>
        <source>this is one part of a split archive; join the parts first</source>
        <translation>هذا جزء من أرشيف مقسّم؛ يلزم ضم أجزائه أولًا</translation>
    </message>
    <message>
        <source>the list of files in the archive is damaged</source>
        <translation>قائمة الملفات في الأرشيف تالفة</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 في الأرشيف تالف</translation>
    </message>
    <message>
        <source>%1 in the archive is damaged: its checksum does not match</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 في الأرشيف تالف: مجموعه الاختباري غير مطابق</translation>
    </message>
    <message>
        <source>%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are</source>
        <extracomment>%1 is a file in the archive, %2 the number of a way to pack</extracomment>
        <translation>الملف %1 محزوم بطريقة لا تسمح بها صيغة EPUB (الطريقة %2)؛ لا يُسمح إلا بالتخزين دون ضغط أو بطريقة Deflate</translation>
    </message>
    <message>
        <source>META-INF/container.xml names no package file, and none was found</source>
        <translation>لا يذكر ⁨META-INF/container.xml⁩ أي ملف حزمة، ولم يُعثر على ملف كهذا</translation>
    </message>
    <message>
        <source>the package file %1 is missing</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>ملف الحزمة %1 مفقود</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: %2</source>
        <extracomment>%2 is what another program found wrong, in its words, which are English</extracomment>
        <translation>الملف %1 ليس XML سليم البناء: %2</translation>
    </message>
    <message>
        <source>%1 is no package file; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 ليس ملف حزمة؛ عنصره الجذر هو ⁨&lt;%2&gt;⁩</translation>
    </message>
    <message>
        <source>the package names no text that could be read</source>
        <translation>لا تذكر الحزمة أي نص يمكن قراءته</translation>
    </message>
    <message>
        <source>%1 is no media overlay; its root is &lt;%2&gt;</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 ليس ملف تزامن صوتي ⁨(Media Overlay)⁩؛ عنصره الجذر هو ⁨&lt;%2&gt;⁩</translation>
    </message>
    <message>
        <source>more than %L1 files in the archive</source>
        <extracomment>%L1 is a number, with the separators of the language</extracomment>
        <translation>في الأرشيف أكثر من %L1 ملف</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 أكبر من %L2 ميجابايت</translation>
    </message>
    <message>
        <source>%1 expands more than %L2 times</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 يكبر أكثر من %L2 مرة عند فك ضغطه</translation>
    </message>
    <message>
        <source>the files in the archive are larger than %L1 GB together</source>
        <translation>مجموع أحجام الملفات في الأرشيف أكبر من %L1 جيجابايت</translation>
    </message>
    <message>
        <source>the files in the archive overlap</source>
        <translation>الملفات في الأرشيف متداخلة</translation>
    </message>
    <message>
        <source>%1 is a symbolic link</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 رابط رمزي</translation>
    </message>
    <message>
        <source>%1 leads out of the book</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 يؤدي إلى خارج الكتاب</translation>
    </message>
    <message>
        <source>%1 expands without end</source>
        <extracomment>%1 is a file in the archive</extracomment>
        <translation>الملف %1 يكبر بلا نهاية عند فك ضغطه</translation>
    </message>
    <message>
        <source>this is a bug, please report it: “%1”</source>
        <extracomment>%1 is what a developer needs to know, in English</extracomment>
        <translation>هذا خلل في البرنامج، نرجو الإبلاغ عنه: «%1»</translation>
    </message>
    <message>
        <source>%1 lies beyond the end of the text; give a place from 0% to 100%</source>
        <extracomment>%1 is a percentage, as in &quot;120%&quot;</extracomment>
        <translation>القيمة %1 تتجاوز نهاية النص؛ المطلوب موضع من ٠٪؜ إلى ١٠٠٪؜</translation>
    </message>
    <message>
        <source>the place is missing; give #id, 42% or spine:N</source>
        <translation>لم يُذكر موضع؛ المطلوب ⁨#id⁩ أو ٤٢٪؜ أو ⁨spine:N⁩</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>A kind of file: &quot;this is no EPUB; it looks like a PDF document&quot;</extracomment>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>a Kindle book (MOBI)</source>
        <translation>كتاب Kindle (MOBI)</translation>
    </message>
    <message>
        <source>a Palm book</source>
        <translation>كتاب Palm</translation>
    </message>
    <message>
        <source>a Kindle book (Topaz)</source>
        <translation>كتاب Kindle (Topaz)</translation>
    </message>
    <message>
        <source>a Kindle book (KFX)</source>
        <translation>كتاب Kindle (KFX)</translation>
    </message>
    <message>
        <source>a Windows help file (CHM)</source>
        <translation>ملف تعليمات Windows (CHM)</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>مستند DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>أرشيف ⁨7-Zip⁩</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>أرشيف tar</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>مستند RTF</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>مستند Microsoft Office قديم</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>برنامج Windows</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>كتاب FictionBook</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>ملف XML</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>ملف نصي</translation>
    </message>
    <message>
        <source>a Microsoft Office document</source>
        <translation>مستند Microsoft Office</translation>
    </message>
    <message>
        <source>a Java archive</source>
        <translation>أرشيف Java</translation>
    </message>
    <message>
        <source>an Android app</source>
        <translation>تطبيق Android</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>ملف OpenDocument</translation>
    </message>
    <message>
        <source>a comic book archive (CBZ)</source>
        <translation>أرشيف قصص مصورة (CBZ)</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>To read or write the file</extracomment>
        <translation>لا توجد صلاحية لذلك</translation>
    </message>
    <message>
        <source>`%1` must be text</source>
        <extracomment>Of a key in a file; the backticks stay</extracomment>
        <translation>يجب أن يكون ⁨`%1`⁩ نصًا</translation>
    </message>
    <message>
        <source>`%1` must be a list of names</source>
        <translation>يجب أن يكون ⁨`%1`⁩ قائمة أسماء</translation>
    </message>
    <message>
        <source>`%1` must be a table of tables</source>
        <extracomment>TOML&apos;s word for a group of keys: [name]; here each value is such a group again</extracomment>
        <translation>يجب أن يكون ⁨`%1`⁩ جدول جداول</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be text</source>
        <extracomment>The front matter is what stands between two lines of --- above an article&apos;s text: its title, its tags ...</extracomment>
        <translation>يجب أن يكون ⁨`%1`⁩ في ترويسة المقال نصًا</translation>
    </message>
    <message>
        <source>`%1` in the front matter must be a list of names</source>
        <translation>يجب أن يكون ⁨`%1`⁩ في ترويسة المقال قائمة أسماء</translation>
    </message>
    <message>
        <source>the front matter begins with --- and is never closed by a second ---</source>
        <translation>تبدأ ترويسة المقال بـ ⁨---⁩ ولا تُغلق بـ ⁨---⁩ ثانية</translation>
    </message>
    <message>
        <source>the front matter uses a YAML alias (*name); write the value out</source>
        <translation>تستعمل ترويسة المقال اسمًا مستعارًا في YAML ⁨(*name)⁩؛ تلزم كتابة القيمة نفسها</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply</source>
        <translation>في ترويسة المقال تداخل أعمق من اللازم</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form `key: value`</source>
        <translation>يجب أن تكون ترويسة المقال أسطرًا بالصيغة ⁨`key: value`⁩</translation>
    </message>
    <message>
        <source>it is a file; name a folder, or a file ending in .epub</source>
        <translation>هذا ملف؛ المطلوب مجلد أو ملف ينتهي اسمه بـ ⁨.epub⁩</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>Reasons follow a colon</extracomment>
        <translation>لا ملف ولا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>في المسار جزء ليس مجلدًا</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم طويل جدًا</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename bookmark</source>
        <translation>إعادة تسمية الإشارة المرجعية</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Left empty, it is called after its section.</source>
        <extracomment>&quot;It&quot; is the bookmark</extracomment>
        <translation>إن تُرك فارغًا حملت الإشارة اسم قسمها.</translation>
    </message>
    <message>
        <source>New bookmark</source>
        <translation>إشارة مرجعية جديدة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>Button: add the bookmark</extracomment>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the bookmark this name</extracomment>
        <translation>إعادة تسمية</translation>
    </message>
</context>
<context>
    <name>RenameNoteTagDialog</name>
    <message>
        <source>Rename tag</source>
        <extracomment>Of notes: words that sort them</extracomment>
        <translation>إعادة تسمية الوسم</translation>
    </message>
    <message>
        <source>In all notes, also those of other texts. With the name of another tag, the two become one.</source>
        <translation>في كل الملاحظات، بما فيها ملاحظات النصوص الأخرى. وعند كتابة اسم وسم آخر يصبح الاثنان واحدًا.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
</context>
<context>
    <name>RenameTagDialog</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>يحتاج الوسم إلى اسم.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <extracomment>Two tags become one; &quot;it&quot; is the name that was typed</extracomment>
        <translation>يوجد وسم بهذا الاسم: سيصبح الاثنان واحدًا.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>Button: give the tag this name</extracomment>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>إعادة تسمية الوسم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>ReplacedTextsDialog</name>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is the text that a note has now</extracomment>
        <translation>الآن: %1</translation>
    </message>
    <message>
        <source>Two computers changed these at once. The later change is shown in the text; here is the other.</source>
        <translation>تغيّرت هذه على حاسوبين في الوقت نفسه. التغيير الأحدث ظاهر في النص، وهنا الآخر.</translation>
    </message>
    <message>
        <source>Replaced texts</source>
        <translation>النصوص المستبدلة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>النص كاملًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <extracomment>Let this text hold again; the one that holds now takes its place in this list</extracomment>
        <translation>استرجاع</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <extracomment>Files that &quot;Restore&quot; can read</extracomment>
        <translation>نسخ احتياطية (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>الاستعادة من ملف</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>نسخ احتياطي إلى ملف</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>نسخ احتياطية (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <translation>
            <numerusform>لا ملاحظات ولا إشارات مرجعية</numerusform>
            <numerusform>ملاحظة أو إشارة مرجعية واحدة</numerusform>
            <numerusform>ملاحظتان أو إشارتان مرجعيتان</numerusform>
            <numerusform>%n ملاحظات وإشارات مرجعية</numerusform>
            <numerusform>%n ملاحظة وإشارة مرجعية</numerusform>
            <numerusform>%n ملاحظة وإشارة مرجعية</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written, with %2 and your preferences.</source>
        <extracomment>%1 is a file, %2 what is in it: &quot;57 notes and bookmarks&quot;</extracomment>
        <translation>كُتب %1. وفيه تفضيلاتك، إضافةً إلى: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <translation>
            <numerusform>لا نصوص بدأت قراءتها</numerusform>
            <numerusform>نص واحد بدأت قراءته</numerusform>
            <numerusform>نصان بدأت قراءتهما</numerusform>
            <numerusform>%n نصوص بدأت قراءتها</numerusform>
            <numerusform>%n نصًا بدأت قراءتها</numerusform>
            <numerusform>%n نص بدأت قراءتها</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1, %2. The sync folder is no longer set, or it would undo this.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>تمت الاستعادة: %1، %2. ولم يعد مجلد المزامنة معيّنًا كي لا يُبطل ذلك.</translation>
    </message>
    <message>
        <source>Restored: %1, %2.</source>
        <extracomment>%1 and %2 are numbers with their words</extracomment>
        <translation>تمت الاستعادة: %1، %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>One moment…</source>
        <translation>لحظة واحدة…</translation>
    </message>
    <message numerus="yes">
        <source>%n notes and bookmarks</source>
        <extracomment>Notes, bookmarks and highlights in a copy of the library</extracomment>
        <translation>
            <numerusform>لا ملاحظات ولا إشارات مرجعية</numerusform>
            <numerusform>ملاحظة أو إشارة مرجعية واحدة</numerusform>
            <numerusform>ملاحظتان أو إشارتان مرجعيتان</numerusform>
            <numerusform>%n ملاحظات وإشارات مرجعية</numerusform>
            <numerusform>%n ملاحظة وإشارة مرجعية</numerusform>
            <numerusform>%n ملاحظة وإشارة مرجعية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts begun</source>
        <extracomment>Texts that were read in part or to the end</extracomment>
        <translation>
            <numerusform>لا نصوص بدأت قراءتها</numerusform>
            <numerusform>نص واحد بدأت قراءته</numerusform>
            <numerusform>نصان بدأت قراءتهما</numerusform>
            <numerusform>%n نصوص بدأت قراءتها</numerusform>
            <numerusform>%n نصًا بدأت قراءتها</numerusform>
            <numerusform>%n نص بدأت قراءتها</numerusform>
        </translation>
    </message>
    <message>
        <source>before a new version</source>
        <extracomment>Of a copy of the library</extracomment>
        <translation>قبل إصدار جديد</translation>
    </message>
    <message>
        <source>kept aside at a restore</source>
        <extracomment>Of a copy of the library that another one took the place of</extracomment>
        <translation>محفوظة جانبًا عند استعادة</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>استعادة المكتبة</translation>
    </message>
    <message>
        <source>Notes, bookmarks and places become what they were on that day. Books and articles are not touched.</source>
        <translation>تعود الملاحظات والإشارات المرجعية ومواضع القراءة إلى ما كانت عليه في ذلك اليوم. ولا تُمس الكتب والمقالات.</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>نسخ المكتبة</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>لا نسخ بعد</translation>
    </message>
    <message>
        <source>One is made on each day the program is used; ten are kept.</source>
        <translation>تُنشأ نسخة في كل يوم يُستخدم فيه البرنامج، ويُحتفظ بعشر نسخ.</translation>
    </message>
    <message>
        <source>What is there now is kept aside, so that you can come back to it.</source>
        <translation>يُحفظ الموجود الآن جانبًا ليمكن الرجوع إليه.</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>Go back to the marked copy</extracomment>
        <translation>استعادة</translation>
    </message>
</context>
<context>
    <name>ScriptsController</name>
    <message>
        <source>What this book had stored is deleted.</source>
        <translation>حُذف ما خزّنه هذا الكتاب.</translation>
    </message>
    <message>
        <source>The scripts of this book kept the page from working and were stopped.</source>
        <translation>عطّلت البرامج النصية لهذا الكتاب عمل الصفحة، فأُوقفت.</translation>
    </message>
    <message>
        <source>This book contains scripts. They are switched off.</source>
        <translation>في هذا الكتاب برامج نصية. وهي معطّلة.</translation>
    </message>
    <message>
        <source>Allow for this book</source>
        <extracomment>Button: let the scripts of this book run</extracomment>
        <translation>السماح لهذا الكتاب</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <extracomment>Above what a script of the book %1 says</extracomment>
        <translation>رسالة من الكتاب ⁨%1⁩:</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button: agree to the question of a script</extracomment>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>words in a row</source>
        <extracomment>Meaning of a sign in the search field: &quot;a b&quot;</extracomment>
        <translation>كلمات متتالية</translation>
    </message>
    <message>
        <source>either of them</source>
        <extracomment>Meaning of a sign in the search field: a OR b</extracomment>
        <translation>إحداهما</translation>
    </message>
    <message>
        <source>close together</source>
        <extracomment>Meaning of a sign in the search field: a NEAR b</extracomment>
        <translation>متقاربتان</translation>
    </message>
    <message>
        <source>this word, no longer one</source>
        <extracomment>Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it</extracomment>
        <translation>هذه الكلمة لا أطول منها</translation>
    </message>
    <message>
        <source>without this word</source>
        <extracomment>Meaning of a sign in the search field: -a leaves out paragraphs with the word a</extracomment>
        <translation>بلا هذه الكلمة</translation>
    </message>
    <message>
        <source>in one language</source>
        <extracomment>Meaning of a sign in the search field: lang:de</extracomment>
        <translation>بلغة واحدة</translation>
    </message>
    <message>
        <source>under one tag</source>
        <extracomment>Meaning of a sign in the search field: tag:love</extracomment>
        <translation>تحت وسم واحد</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in this text</source>
        <translation>البحث في هذا النص</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: empties the search field</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n texts can be searched so far</source>
        <extracomment>Texts that a search of the whole library finds already, of all there are</extracomment>
        <translation>
            <numerusform>يمكن البحث حتى الآن في %1 من %n نص</numerusform>
            <numerusform>يمكن البحث حتى الآن في %1 من نص واحد</numerusform>
            <numerusform>يمكن البحث حتى الآن في %1 من نصين</numerusform>
            <numerusform>يمكن البحث حتى الآن في %1 من %n نصوص</numerusform>
            <numerusform>يمكن البحث حتى الآن في %1 من %n نصًا</numerusform>
            <numerusform>يمكن البحث حتى الآن في %1 من %n نص</numerusform>
        </translation>
    </message>
    <message>
        <source>This language</source>
        <translation>هذه اللغة</translation>
    </message>
    <message>
        <source>Search in the language being read</source>
        <translation>البحث بلغة القراءة</translation>
    </message>
    <message>
        <source>This text</source>
        <extracomment>Where to search: only in the text that is open</extracomment>
        <translation>هذا النص</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>كل اللغات</translation>
    </message>
    <message>
        <source>Search in all languages at once</source>
        <translation>البحث بكل اللغات معًا</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>Where to search: in all books and articles there are</extracomment>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Search in all books and articles</source>
        <translation>البحث في كل الكتب والمقالات</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>The places that a search found</extracomment>
        <translation>النتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <extracomment>Books and articles in which a search found something; stands after the number of hits</extracomment>
        <translation>
            <numerusform>لا نصوص</numerusform>
            <numerusform>نص واحد</numerusform>
            <numerusform>نصّان</numerusform>
            <numerusform>%n نصوص</numerusform>
            <numerusform>%n نصًّا</numerusform>
            <numerusform>%n نص</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Capitals and accents need not match. Words in quotation marks are searched for as a phrase.</source>
        <translation>لا فرق بين حرف كبير وصغير، ولا أثر للتشكيل. والكلمات بين علامتي اقتباس يُبحث عنها عبارةً واحدة.</translation>
    </message>
    <message>
        <source>The tag filter hides other sections. Clear it to search in the whole text.</source>
        <translation>تصفية الوسوم تُخفي أقسامًا أخرى. مسحها يتيح البحث في النص كله.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or search in all languages.</source>
        <translation>قد تفيد كلمات أقل أو غيرها، أو البحث بكل اللغات.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>قد تفيد كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <extracomment>%1 is the number of the hit being shown</extracomment>
        <translation>
            <numerusform>%1 من %n نتيجة</numerusform>
            <numerusform>%1 من نتيجة واحدة</numerusform>
            <numerusform>%1 من نتيجتين</numerusform>
            <numerusform>%1 من %n نتائج</numerusform>
            <numerusform>%1 من %n نتيجة</numerusform>
            <numerusform>%1 من %n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>أكثر من %n نتيجة</numerusform>
            <numerusform>أكثر من نتيجة واحدة</numerusform>
            <numerusform>أكثر من نتيجتين</numerusform>
            <numerusform>أكثر من %n نتائج</numerusform>
            <numerusform>أكثر من %n نتيجة</numerusform>
            <numerusform>أكثر من %n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Highlight and note</source>
        <extracomment>A card with what can be done with words: highlight, underline, write a note</extracomment>
        <translation>تمييز وملاحظة</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>Draws a line under the words</extracomment>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>Strike through</source>
        <extracomment>Draws a line through the words</extracomment>
        <translation>شطب</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Button: writes a note about the words</extracomment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a highlight or note away</extracomment>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>هذا الرابط لا يؤدي إلى شيء: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>An e-mail, to an address in the text that was clicked</extracomment>
        <translation>إرسال رسالة إلى هذا العنوان؟</translation>
    </message>
    <message>
        <source>This is an EPUB already</source>
        <extracomment>Tool tip of the button that exports an article as an EPUB, which cannot be used</extracomment>
        <translation>هذا كتاب EPUB بالفعل</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <extracomment>Button: hand the address over to the mail program</extracomment>
        <translation>فتح برنامج البريد</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>A telephone number, in the text that was clicked</extracomment>
        <translation>الاتصال بهذا الرقم؟</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Button: hand the number over to the program that calls</extracomment>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>فتح هذا العنوان في المتصفح؟</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: open the address in the browser</extracomment>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Of a page or of a mailbox</extracomment>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The page stopped working and was reloaded at the same place.</source>
        <translation>توقفت الصفحة عن العمل، وأُعيد تحميلها عند الموضع نفسه.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>إزالة هذه الإشارة المرجعية</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>إضافة إشارة مرجعية لهذه الفقرة</translation>
    </message>
    <message>
        <source>Open large</source>
        <extracomment>A picture or a table of a book, over the whole page</extracomment>
        <translation>فتح بحجم كبير</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>نسخ عنوان الرابط</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Clear the reading history?</source>
        <extracomment>Forget how far the person has read in each text</extracomment>
        <translation>مسح سجل القراءة؟</translation>
    </message>
    <message>
        <source>Every text will open at its beginning. Bookmarks stay.</source>
        <translation>سيُفتح كل نص من بدايته. وتبقى الإشارات المرجعية.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: clear the reading history</extracomment>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The reading history is cleared.</source>
        <translation>مُسح سجل القراءة.</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>More</source>
        <extracomment>Tool tip of the button that opens the menu of a book</extracomment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>When a book was last read</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>When a book was last read</extracomment>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>File not found</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Of a book: read to its end</extracomment>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How much of a book has been read; %1 is like &quot;38%&quot;</extracomment>
        <translation>قُرئ %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Of a book: nobody has begun to read it</extracomment>
        <translation>غير مقروء</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>البحث في الأوامر والمفاتيح</translation>
    </message>
    <message>
        <source>No shortcut found</source>
        <translation>لا اختصار مطابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>الإشارات المرجعية</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of the sidebar: highlights and notes</extracomment>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
</context>
<context>
    <name>SyncController</name>
    <message>
        <source>Choose the sync folder</source>
        <extracomment>The title of the system&apos;s dialog</extracomment>
        <translation>اختيار مجلد المزامنة</translation>
    </message>
    <message>
        <source>You read on in this text on another computer.</source>
        <translation>استمرت قراءة هذا النص على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>No folder is chosen</source>
        <translation>لم يُختر أي مجلد</translation>
    </message>
    <message>
        <source>This computer keeps to itself.</source>
        <translation>هذا الحاسوب لا يتبادل شيئًا مع غيره.</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>تجري المزامنة…</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>لم تجرِ أي مزامنة بعد.</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>آخر مزامنة: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other computers</source>
        <extracomment>Computers that use the same folder</extracomment>
        <translation>
            <numerusform>لا حواسيب أخرى</numerusform>
            <numerusform>حاسوب واحد آخر</numerusform>
            <numerusform>حاسوبان آخران</numerusform>
            <numerusform>%n حواسيب أخرى</numerusform>
            <numerusform>%n حاسوبًا آخر</numerusform>
            <numerusform>%n حاسوب آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came from them</source>
        <extracomment>Notes and places that another computer changed</extracomment>
        <translation>
            <numerusform>لم يصل منها أي تغيير</numerusform>
            <numerusform>وصل منها تغيير واحد</numerusform>
            <numerusform>وصل منها تغييران</numerusform>
            <numerusform>وصلت منها %n تغييرات</numerusform>
            <numerusform>وصل منها %n تغييرًا</numerusform>
            <numerusform>وصل منها %n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of this computer were written for them</source>
        <extracomment>Notes and places that were changed on this computer</extracomment>
        <translation>
            <numerusform>لم يُكتب لها أي تغيير من هذا الحاسوب</numerusform>
            <numerusform>كُتب لها تغيير واحد من هذا الحاسوب</numerusform>
            <numerusform>كُتب لها تغييران من هذا الحاسوب</numerusform>
            <numerusform>كُتبت لها %n تغييرات من هذا الحاسوب</numerusform>
            <numerusform>كُتب لها %n تغييرًا من هذا الحاسوب</numerusform>
            <numerusform>كُتب لها %n تغيير من هذا الحاسوب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers at once; both are kept</source>
        <extracomment>A note that two computers changed at the same time: the later text is shown, the other one kept</extracomment>
        <translation>
            <numerusform>لم يتغيّر أي نص على حاسوبين معًا</numerusform>
            <numerusform>تغيّر نص واحد على حاسوبين معًا، واحتُفظ بالصيغتين</numerusform>
            <numerusform>تغيّر نصان على حاسوبين معًا، واحتُفظ بالصيغتين</numerusform>
            <numerusform>تغيّرت %n نصوص على حاسوبين معًا، واحتُفظ بالصيغتين</numerusform>
            <numerusform>تغيّر %n نصًا على حاسوبين معًا، واحتُفظ بالصيغتين</numerusform>
            <numerusform>تغيّر %n نص على حاسوبين معًا، واحتُفظ بالصيغتين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in %1 are damaged and were passed over</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>لا أسطر تالفة في %1</numerusform>
            <numerusform>سطر واحد في %1 تالف وجرى تخطيه</numerusform>
            <numerusform>سطران في %1 تالفان وجرى تخطيهما</numerusform>
            <numerusform>%n أسطر في %1 تالفة وجرى تخطيها</numerusform>
            <numerusform>%n سطرًا في %1 تالفة وجرى تخطيها</numerusform>
            <numerusform>%n سطر في %1 تالفة وجرى تخطيها</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were too large to be read to their end.</source>
        <translation>بعض الملفات أكبر من أن تُقرأ حتى آخرها.</translation>
    </message>
    <message>
        <source>Places, notes and bookmarks of several computers meet in a folder that Syncthing, Nextcloud or a USB stick carries.</source>
        <translation>تلتقي مواضع القراءة والملاحظات والإشارات المرجعية من عدة حواسيب في مجلد ينقله Syncthing أو Nextcloud أو ذاكرة USB.</translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation>مجلد المزامنة</translation>
    </message>
    <message>
        <source>The program itself never goes online. Books are not copied.</source>
        <translation>البرنامج نفسه لا يتصل بالشبكة أبدًا. ولا تُنسخ الكتب.</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Ot&amp;her folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stop exchanging with the folder; its files stay</extracomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>&amp;Exchange now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>&amp;Replaced texts…</source>
        <extracomment>Opens a list of texts that another computer&apos;s later text took the place of</extracomment>
        <translation>النصوص المستبدلة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%1 of %n books</source>
        <extracomment>A tag that some of the chosen books have</extracomment>
        <translation>
            <numerusform>%1 من %n كتاب</numerusform>
            <numerusform>%1 من كتاب واحد</numerusform>
            <numerusform>%1 من كتابين</numerusform>
            <numerusform>%1 من %n كتب</numerusform>
            <numerusform>%1 من %n كتابًا</numerusform>
            <numerusform>%1 من %n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 chosen</source>
        <extracomment>A screen reader says this when a tag (%1) was added to the chosen ones</extracomment>
        <translation>اختير الوسم %1</translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <translation>
            <numerusform>لا كتب</numerusform>
            <numerusform>كتاب واحد</numerusform>
            <numerusform>كتابان</numerusform>
            <numerusform>%n كتب</numerusform>
            <numerusform>%n كتابًا</numerusform>
            <numerusform>%n كتاب</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: add the tag</extracomment>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>TagFilterPanel</name>
    <message>
        <source>Tag filter</source>
        <translation>تصفية الوسوم</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: no tag is chosen any more</extracomment>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear the tag filter</source>
        <extracomment>What the button &quot;Clear&quot; does: no tag is chosen any more</extracomment>
        <translation>مسح تصفية الوسوم</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>Of the chosen tags: at least one must fit</extracomment>
        <translation>أي منها</translation>
    </message>
    <message>
        <source>Sections with any of the chosen tags</source>
        <translation>الأقسام التي تحمل أيًا من الوسوم المختارة</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Of the chosen tags: each must fit</extracomment>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Sections with all of the chosen tags</source>
        <translation>الأقسام التي تحمل كل الوسوم المختارة</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sections, filter</source>
        <extracomment>A screen reader says this of a tag (%1)</extracomment>
        <translation>
            <numerusform>%1، لا أقسام، تصفية</numerusform>
            <numerusform>%1، قسم واحد، تصفية</numerusform>
            <numerusform>%1، قسمان، تصفية</numerusform>
            <numerusform>%1، %n أقسام، تصفية</numerusform>
            <numerusform>%1، %n قسمًا، تصفية</numerusform>
            <numerusform>%1، %n قسم، تصفية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHits</name>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n hits</source>
        <extracomment>A search that found so much that it stopped there</extracomment>
        <translation>
            <numerusform>أكثر من %n نتيجة</numerusform>
            <numerusform>أكثر من نتيجة واحدة</numerusform>
            <numerusform>أكثر من نتيجتين</numerusform>
            <numerusform>أكثر من %n نتائج</numerusform>
            <numerusform>أكثر من %n نتيجة</numerusform>
            <numerusform>أكثر من %n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>In the texts</source>
        <extracomment>Heading over places in the texts of all books that a search found</extracomment>
        <translation>في النصوص</translation>
    </message>
</context>
</TS>
