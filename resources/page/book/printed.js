// resources/page/book/printed.js: one document of a book on paper. It stands alone in its page, so there is neither
// spine nor frames; `style` and `fixed` are asked all the same, and ask for these.
zo.define("spine", () => ({ isFixed: () => false }))
zo.define("frames", () => ({ all: () => [], onArrival: () => {} }))
