-- Pages without words, which may be pictures of some: a scan. What they look like is read beside the file, never into it.
CREATE TABLE picture(
    n INTEGER PRIMARY KEY,                 -- as in page
    words BLOB                             -- NULL while it waits; empty where there are none; else words with their places
);
CREATE INDEX picture_waiting ON picture(n) WHERE words IS NULL;
-- What was read before pages waited is read again.
INSERT INTO picture(n, words) SELECT n, NULL FROM page WHERE trim(text) = '';
