-- Version 1. Documented for analysts in docs/schema.md.
--
-- Tables have an integer n for joins inside the file; what names a record for
-- ever, and everywhere else, is its id (a UUID). Times are milliseconds since
-- 1970-01-01 UTC. Positions are code points, start included, end excluded.

CREATE TABLE project (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  id      TEXT    NOT NULL,
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE label (
  n         INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  key       TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  name      TEXT    NOT NULL,
  color     TEXT    NOT NULL CHECK (color GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
  slot      INTEGER UNIQUE CHECK (slot BETWEEN 1 AND 20),
  guideline TEXT    NOT NULL
) STRICT;

CREATE TABLE content (
  hash   TEXT    PRIMARY KEY NOT NULL,
  length INTEGER NOT NULL CHECK (length >= 0),
  body   TEXT    NOT NULL
) STRICT;

CREATE TABLE article (
  n             INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  title         TEXT    NOT NULL,
  source        TEXT    NOT NULL,
  lang          TEXT    NOT NULL,
  status        TEXT    NOT NULL CHECK (status IN ('new', 'in_progress', 'done', 'flagged')),
  meta          TEXT    NOT NULL CHECK (CASE WHEN meta = '' THEN 1 WHEN json_valid(meta) THEN json_type(meta) = 'object' ELSE 0 END),
  text_hash     TEXT    NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,
  length        INTEGER NOT NULL CHECK (length >= 0),
  file_name     TEXT    NOT NULL,
  file_path     TEXT    NOT NULL,
  file_sha256   TEXT    NOT NULL,
  file_encoding TEXT    NOT NULL,
  created       INTEGER NOT NULL
) STRICT;

CREATE INDEX article_created ON article (created, id);
CREATE INDEX article_text_hash ON article (text_hash);

CREATE TABLE annotation (
  n         INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  article   INTEGER NOT NULL REFERENCES article (n) DEFERRABLE INITIALLY DEFERRED,
  label     INTEGER NOT NULL REFERENCES label (n) DEFERRABLE INITIALLY DEFERRED,
  start     INTEGER NOT NULL CHECK (start >= 0),
  end       INTEGER NOT NULL CHECK (end > start),
  quote     TEXT    NOT NULL CHECK (quote <> ''),
  annotator TEXT    NOT NULL,
  note      TEXT    NOT NULL,
  origin    TEXT    NOT NULL CHECK (origin IN ('hand', 'suggestion', 'import')),
  created   INTEGER NOT NULL,
  modified  INTEGER NOT NULL
) STRICT;

CREATE INDEX annotation_article ON annotation (article);
CREATE INDEX annotation_label ON annotation (label);

CREATE TABLE journal (
  number    INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target    INTEGER REFERENCES journal (number),
  act       TEXT    NOT NULL,
  subject   TEXT    NOT NULL,
  article   TEXT    NOT NULL,
  annotator TEXT    NOT NULL,
  time      INTEGER NOT NULL,
  state     TEXT    CHECK (state IN ('applied', 'undone', 'dropped')),
  CHECK ((kind = 'do') = (target IS NULL)),
  CHECK ((kind = 'do') = (state IS NOT NULL))
) STRICT;

CREATE INDEX journal_state ON journal (state) WHERE state IN ('applied', 'undone');

CREATE TABLE journal_part (
  number INTEGER NOT NULL REFERENCES journal (number) DEFERRABLE INITIALLY DEFERRED,
  part   INTEGER NOT NULL CHECK (part >= 0),
  body   ANY     NOT NULL CHECK (typeof(body) IN ('text', 'blob')),
  PRIMARY KEY (number, part)
) STRICT, WITHOUT ROWID;

CREATE VIEW mention AS
SELECT annotation.id,
       label.key           AS label,
       annotation.quote,
       annotation.start,
       annotation.end,
       article.title,
       annotation.annotator,
       annotation.note,
       annotation.origin,
       strftime('%Y-%m-%dT%H:%M:%fZ', annotation.created / 1000.0, 'unixepoch')  AS created,
       strftime('%Y-%m-%dT%H:%M:%fZ', annotation.modified / 1000.0, 'unixepoch') AS modified,
       article.id          AS article,
       article.status,
       article.lang,
       article.source,
       content.body        AS text
FROM annotation
JOIN label ON label.n = annotation.label
JOIN article ON article.n = annotation.article
LEFT JOIN content ON content.hash = article.text_hash;
