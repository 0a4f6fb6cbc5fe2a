-- Lists that the office keeps: who is in them, which columns they show in which order. The body is read as one thing.
CREATE TABLE saved_list (
  id   TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
