-- Clients, channels, posts, media, the words of reports, settings, and the journal that makes undo survive a restart.
-- Ids are UUIDv7 text. Dates and times are the client's wall clock; moments are UTC text. A missing value is NULL, never 0 or ''.

-- "Rytm", so that another program's database is never taken for a store.
PRAGMA application_id = 1383691373;

CREATE TABLE clients (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  name TEXT NOT NULL,
  industry TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  logo_id TEXT REFERENCES media (id) DEFERRABLE INITIALLY DEFERRED,
  time_zone TEXT NOT NULL,
  report_language TEXT NOT NULL CHECK (report_language IN ('pl', 'en')),
  currency TEXT NOT NULL,
  contracted_posts INTEGER CHECK (contracted_posts >= 0),
  notes TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
  is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1))
) STRICT;

CREATE TABLE channels (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  network TEXT NOT NULL,
  handle TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  slots TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(slots)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX channels_by_client ON channels (client_id, position);

CREATE TABLE media (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  width INTEGER,
  height INTEGER
) STRICT;
CREATE INDEX media_by_content ON media (sha256, client_id);
CREATE INDEX media_by_client ON media (client_id);

CREATE TABLE posts (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  date TEXT CHECK (date IS NULL OR length(date) = 10),
  time TEXT CHECK (time IS NULL OR length(time) = 5),
  zone TEXT NOT NULL,
  status TEXT NOT NULL,
  content_type TEXT,
  link TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  labels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(labels)),
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX posts_by_date ON posts (date, time, id) WHERE deleted_at IS NULL;
-- Whole, the trash too: a client that undo takes away is looked up here among its posts.
CREATE INDEX posts_by_client ON posts (client_id, date, time, id);

-- A channel of a post with the text that differs from the base; part of the post, whose rev stands for both.
CREATE TABLE post_channels (
  id TEXT PRIMARY KEY NOT NULL,
  post_id TEXT NOT NULL REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
  channel_id TEXT NOT NULL REFERENCES channels (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  format TEXT NOT NULL,
  text TEXT,
  published_url TEXT,
  UNIQUE (post_id, channel_id)
) STRICT;
CREATE INDEX post_channels_by_channel ON post_channels (channel_id);
-- Covers what a calendar card asks of it.
CREATE INDEX post_channels_in_order ON post_channels (post_id, position, channel_id);

-- A picture of a post; part of the post likewise.
CREATE TABLE post_media (
  id TEXT PRIMARY KEY NOT NULL,
  post_id TEXT NOT NULL REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
  media_id TEXT NOT NULL REFERENCES media (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  alt_text TEXT NOT NULL DEFAULT '',
  UNIQUE (post_id, media_id)
) STRICT;
CREATE INDEX post_media_by_media ON post_media (media_id);
CREATE INDEX post_media_in_order ON post_media (post_id, position, media_id);

-- The manager's words for a client's month.
CREATE TABLE report_notes (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  period TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  UNIQUE (client_id, period)
) STRICT;

-- How this person's window is set up. Not part of undo.
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- One row a gesture; `merge_key` lets the keystrokes of one field become one step.
CREATE TABLE history_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  at TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  merge_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;
CREATE INDEX history_steps_by_state ON history_steps (state, id);

-- Each row that a step touched, as it was and as it became; NULL where it was not.
CREATE TABLE history_rows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_rows_by_step ON history_rows (step_id, seq);
