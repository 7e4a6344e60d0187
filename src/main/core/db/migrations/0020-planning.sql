-- What planning a month needs beside its posts: campaigns, notes on days, series, own dates, pauses, saved views, texts kept for
-- reuse, templates, limits of networks that the person changed, versions of a post; and what a post says of its own purpose.

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  notes TEXT NOT NULL DEFAULT '',
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX campaigns_by_client ON campaigns (client_id, starts_on);

-- A note on a day or on several; without a client it stands in everybody's calendar.
CREATE TABLE day_notes (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  text TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX day_notes_by_client ON day_notes (client_id, starts_on);
CREATE INDEX day_notes_by_date ON day_notes (starts_on, ends_on);

-- A rule by which posts come back (RFC 5545, without DTSTART: that is starts_on and time, on the client's wall).
-- Its posts are ordinary rows, made up to `made_until`; each knows its series and the day that the rule gave it.
CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  time TEXT CHECK (time IS NULL OR length(time) = 5),
  -- Days that the rule gives and the person took out.
  exceptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exceptions)),
  made_until TEXT NOT NULL CHECK (length(made_until) = 10),
  -- What every post of it is made of, as the series room's schema says.
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX series_by_client ON series (client_id, starts_on);

-- A day of a client's own: the opening's anniversary, a supplier's deadline.
CREATE TABLE own_dates (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  date TEXT NOT NULL CHECK (length(date) = 10),
  repeats TEXT NOT NULL CHECK (repeats IN ('never', 'yearly')),
  -- So many days before, the calendar reminds; NULL is no reminder.
  lead_days INTEGER CHECK (lead_days BETWEEN 0 AND 365)
) STRICT;
CREATE INDEX own_dates_by_client ON own_dates (client_id, date);

-- A time in which posts of some clients are held or shifted: mourning, a crisis.
CREATE TABLE pauses (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  reason TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  mode TEXT NOT NULL CHECK (mode IN ('hold', 'shift')),
  client_ids TEXT NOT NULL CHECK (json_valid(client_ids)),
  CHECK (starts_on <= ends_on)
) STRICT;

-- Filters of the calendar under a name.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  name TEXT NOT NULL,
  filters TEXT NOT NULL CHECK (json_valid(filters)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Texts kept for reuse: snippets with fields, groups of hashtags, signatures. Without a client they are everybody's.
CREATE TABLE snippets (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('snippet', 'hashtags', 'signature')),
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX snippets_by_client ON snippets (client_id, kind, position);

-- A post to begin from; `content` is what the template room's schema says.
CREATE TABLE templates (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX templates_by_client ON templates (client_id, name);

-- A value of the networks' table as the person knows it better; `value` NULL lifts the limit.
-- Values are text because ratios of pictures are no whole numbers and JSON carries text without loss.
CREATE TABLE network_limits (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  network TEXT NOT NULL,
  format TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT,
  source TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL CHECK (length(date) = 10),
  level TEXT NOT NULL CHECK (level IN ('warn', 'block')),
  UNIQUE (network, format, key)
) STRICT;

-- A post as it stood after a sitting of work. Not part of undo, and bound to no row: what undo takes away keeps its versions.
CREATE TABLE post_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id TEXT NOT NULL,
  at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX post_versions_by_post ON post_versions (post_id, id);

ALTER TABLE clients ADD COLUMN cadence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(cadence));
-- Wanted shares of the content groups in whole percent, until the plan has them.
ALTER TABLE clients ADD COLUMN content_shares TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(content_shares));
ALTER TABLE clients ADD COLUMN holiday_countries TEXT NOT NULL DEFAULT '["PL"]' CHECK (json_valid(holiday_countries));
ALTER TABLE clients ADD COLUMN utm_template TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN alt_required INTEGER NOT NULL DEFAULT 0 CHECK (alt_required IN (0, 1));

ALTER TABLE media ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN labels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(labels));
ALTER TABLE media ADD COLUMN duration_ms INTEGER CHECK (duration_ms >= 0);

-- What the post is for: a marketing task by its aspect, the campaign, and for news how it touches the client's topic.
ALTER TABLE posts ADD COLUMN task TEXT;
ALTER TABLE posts ADD COLUMN context TEXT NOT NULL DEFAULT '';
ALTER TABLE posts ADD COLUMN campaign_id TEXT REFERENCES campaigns (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE posts ADD COLUMN first_comment TEXT NOT NULL DEFAULT '';
-- "Reel here": a place in the calendar before its text exists.
ALTER TABLE posts ADD COLUMN is_placeholder INTEGER NOT NULL DEFAULT 0 CHECK (is_placeholder IN (0, 1));
-- Its day or hour changed after it was approved.
ALTER TABLE posts ADD COLUMN moved_after_approval INTEGER NOT NULL DEFAULT 0 CHECK (moved_after_approval IN (0, 1));
ALTER TABLE posts ADD COLUMN series_id TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED;
-- The day that the rule gave it, which stays when the post is moved.
ALTER TABLE posts ADD COLUMN series_date TEXT CHECK (series_date IS NULL OR length(series_date) = 10);
ALTER TABLE posts ADD COLUMN pause_id TEXT REFERENCES pauses (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX posts_by_campaign ON posts (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX posts_by_series ON posts (series_id, series_date) WHERE series_id IS NOT NULL;
CREATE INDEX posts_by_pause ON posts (pause_id) WHERE pause_id IS NOT NULL;
-- The trash, which is listed and looked through at each start.
CREATE INDEX posts_in_trash ON posts (deleted_at) WHERE deleted_at IS NOT NULL;

-- Holds all that a calendar card says of a post but its text, so that a month is read from one place of the file instead of from
-- as many as it has posts. It takes the place of the index that only found them.
DROP INDEX posts_by_date;
CREATE INDEX posts_as_cards ON posts (
  date, time, id, client_id, rev, title, zone, status, content_type, labels, campaign_id, series_id, pause_id, is_placeholder,
  moved_after_approval
) WHERE deleted_at IS NULL;
-- Nearly always empty: a card asks it which pictures are in the trash.
CREATE INDEX media_in_trash ON media (id) WHERE deleted_at IS NOT NULL;
