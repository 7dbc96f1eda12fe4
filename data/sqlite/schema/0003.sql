-- Version 3: the register of entities, suggestions, and what was dismissed.

CREATE TABLE entity (
  n        INTEGER PRIMARY KEY,
  id       TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  label    INTEGER REFERENCES label (n) DEFERRABLE INITIALLY DEFERRED,
  name     TEXT    NOT NULL CHECK (name <> ''),
  aliases  TEXT    NOT NULL,
  note     TEXT    NOT NULL,
  external TEXT    NOT NULL,
  created  INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;

CREATE INDEX entity_label ON entity (label) WHERE label IS NOT NULL;

ALTER TABLE annotation ADD COLUMN score REAL NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1);
ALTER TABLE annotation ADD COLUMN entity INTEGER REFERENCES entity (n) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX annotation_entity ON annotation (entity) WHERE entity IS NOT NULL;

CREATE TABLE dismissal (
  id        TEXT    PRIMARY KEY NOT NULL CHECK (id <> ''),
  kind      TEXT    NOT NULL CHECK (kind <> ''),
  article   TEXT    NOT NULL,
  label     TEXT    NOT NULL,
  start     INTEGER NOT NULL CHECK (start >= 0),
  end       INTEGER NOT NULL CHECK (end >= start),
  text      TEXT    NOT NULL,
  score     REAL    NOT NULL CHECK (score BETWEEN 0 AND 1),
  annotator TEXT    NOT NULL,
  created   INTEGER NOT NULL
) STRICT;

CREATE TABLE suggestion (
  n       INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  label   INTEGER NOT NULL REFERENCES label (n) ON DELETE CASCADE,
  start   INTEGER NOT NULL CHECK (start >= 0),
  end     INTEGER NOT NULL CHECK (end > start),
  quote   TEXT    NOT NULL,
  score   REAL    NOT NULL CHECK (score BETWEEN 0 AND 1),
  raw     REAL    NOT NULL CHECK (raw BETWEEN 0 AND 1),
  source  TEXT    NOT NULL CHECK (source IN ('article', 'seen', 'gazetteer', 'model')),
  count   INTEGER NOT NULL,
  tier    TEXT    NOT NULL CHECK (tier IN ('weak', 'strong', 'sure'))
) STRICT;

CREATE INDEX suggestion_place ON suggestion (article, start, end);
CREATE INDEX suggestion_label ON suggestion (label);

DROP VIEW mention;
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
       annotation.score,
       entity.name         AS entity,
       entity.external,
       strftime('%Y-%m-%dT%H:%M:%fZ', annotation.created / 1000.0, 'unixepoch')  AS created,
       strftime('%Y-%m-%dT%H:%M:%fZ', annotation.modified / 1000.0, 'unixepoch') AS modified,
       article.id          AS article,
       article.status,
       article.lang,
       article.source,
       entity.id           AS entity_id,
       content.body        AS text
FROM annotation
JOIN label ON label.n = annotation.label
JOIN article ON article.n = annotation.article
LEFT JOIN entity ON entity.n = annotation.entity
LEFT JOIN content ON content.hash = article.text_hash;
