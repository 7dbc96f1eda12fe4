-- Version 4: named choices, such as those of an export.

CREATE TABLE preset (
  name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
