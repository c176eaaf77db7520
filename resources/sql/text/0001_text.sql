-- The words of the documents on this computer. Disposable: it is read from the documents again.
CREATE TABLE document(
    n INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,           -- of the bytes that were read, lower-case hex
    pages INTEGER NOT NULL,
    complete INTEGER NOT NULL              -- 1 once every page was read
);
CREATE TABLE page(
    n INTEGER PRIMARY KEY,                 -- document.n * 1,048,576 + page: the pages of a document stand together
    text TEXT NOT NULL
);
CREATE TABLE part(                         -- what bookmarks lead to, for "Tab C"
    document INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    title TEXT NOT NULL,
    page INTEGER NOT NULL,                 -- from 0
    depth INTEGER NOT NULL,
    PRIMARY KEY(document, seq)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE word USING fts5(text, content='page', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
