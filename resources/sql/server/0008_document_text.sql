-- Digests of what documents say, to tell that one was filed before. A digest lives as long as the document's bytes: of
-- a rejected document it goes with them.
-- Older programs may open the result: they write none and find none.

CREATE TABLE document_text(
    doc BLOB PRIMARY KEY,
    digest BLOB NOT NULL) WITHOUT ROWID;    -- SHA-256 of the folded text
CREATE INDEX document_text_same ON document_text(digest);
CREATE TRIGGER document_text_goes AFTER DELETE ON document WHEN OLD.part = 'filed'
    BEGIN DELETE FROM document_text WHERE doc = OLD.doc; END;
