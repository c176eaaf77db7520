-- The words of the names in cases, as search knows them: of the head, and of each party whose record is here.
-- Filled from the bodies when the table is new (store/case_words). Older clients: they rebuild it.
CREATE TABLE case_word(
    word TEXT NOT NULL,                    -- without accents, case and marks
    case_id BLOB NOT NULL,
    id BLOB NOT NULL,                      -- the case itself, or the party
    name TEXT NOT NULL,                    -- all words of that name, each behind a space
    PRIMARY KEY(word, case_id, id)
) WITHOUT ROWID;
