CREATE TABLE brief_answers (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  questionnaire TEXT NOT NULL CHECK (questionnaire IN ('business', 'marketing')),
  -- A key of briefs.questions.ts within its questionnaire.
  question TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE brief_reasons (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE budget_lines (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  plan_id TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL DEFAULT '',
  -- { "2027-03": { "planned": minor units or null, "spent": likewise } }, in the plan's currency.
  amounts TEXT NOT NULL CHECK (json_valid(amounts))
) STRICT;

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
, seo TEXT NOT NULL DEFAULT '{"phrase":"","description":"","ticked":[]}' CHECK (json_valid(seo)), followers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(followers))) STRICT;

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
, cadence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(cadence)), content_shares TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(content_shares)), holiday_countries TEXT NOT NULL DEFAULT '["PL"]' CHECK (json_valid(holiday_countries)), utm_template TEXT NOT NULL DEFAULT '', alt_required INTEGER NOT NULL DEFAULT 0 CHECK (alt_required IN (0, 1)), brand TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(brand)), contacts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contacts)), contract TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(contract)), competitors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(competitors))) STRICT;

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

CREATE TABLE history_rows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE history_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  at TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  merge_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

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
, folder TEXT NOT NULL DEFAULT '', labels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(labels)), duration_ms INTEGER CHECK (duration_ms >= 0)) STRICT;

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

CREATE TABLE placements (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  plan_id TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED,
  channel_id TEXT REFERENCES channels (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  model TEXT NOT NULL CHECK (model IN ('cpm', 'cpc', 'cpa', 'flat')),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  price INTEGER NOT NULL CHECK (price >= 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  -- Typed by hand, as decimal text with its day; only for a currency that is not the plan's.
  rate TEXT CHECK (rate IS NULL OR json_valid(rate)),
  forecast TEXT NOT NULL CHECK (json_valid(forecast)),
  spent INTEGER CHECK (spent IS NULL OR spent >= 0),
  actual TEXT NOT NULL CHECK (json_valid(actual)),
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE plan_versions (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version >= 1),
  sent_at TEXT NOT NULL,
  agreed_at TEXT,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- Media plan and budget as they were sent.
  account TEXT NOT NULL CHECK (json_valid(account))
) STRICT;

CREATE TABLE plans (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  -- Of the version that is worked on.
  status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'agreed')),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The blocks, as the schema of plans says; no money in it.
  content TEXT NOT NULL CHECK (json_valid(content)),
  CHECK (starts_on <= ends_on)
) STRICT;

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

CREATE TABLE post_media (
  id TEXT PRIMARY KEY NOT NULL,
  post_id TEXT NOT NULL REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
  media_id TEXT NOT NULL REFERENCES media (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  alt_text TEXT NOT NULL DEFAULT '',
  UNIQUE (post_id, media_id)
) STRICT;

CREATE TABLE post_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id TEXT NOT NULL,
  at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

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
, task TEXT, context TEXT NOT NULL DEFAULT '', campaign_id TEXT REFERENCES campaigns (id) DEFERRABLE INITIALLY DEFERRED, first_comment TEXT NOT NULL DEFAULT '', is_placeholder INTEGER NOT NULL DEFAULT 0 CHECK (is_placeholder IN (0, 1)), moved_after_approval INTEGER NOT NULL DEFAULT 0 CHECK (moved_after_approval IN (0, 1)), series_id TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED, series_date TEXT CHECK (series_date IS NULL OR length(series_date) = 10), pause_id TEXT REFERENCES pauses (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

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

CREATE TABLE sqlite_sequence(name,seq);

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

CREATE UNIQUE INDEX brief_answers_by_question ON brief_answers (client_id, questionnaire, question);

CREATE UNIQUE INDEX brief_reasons_by_client ON brief_reasons (client_id);

CREATE INDEX budget_lines_by_client ON budget_lines (client_id);

CREATE INDEX budget_lines_by_plan ON budget_lines (plan_id);

CREATE INDEX campaigns_by_client ON campaigns (client_id, starts_on);

CREATE INDEX channels_by_client ON channels (client_id, position);

CREATE INDEX day_notes_by_client ON day_notes (client_id, starts_on);

CREATE INDEX day_notes_by_date ON day_notes (starts_on, ends_on);

CREATE INDEX history_rows_by_step ON history_rows (step_id, seq);

CREATE INDEX history_steps_by_state ON history_steps (state, id);

CREATE INDEX media_by_client ON media (client_id);

CREATE INDEX media_by_content ON media (sha256, client_id);

CREATE INDEX media_in_trash ON media (id) WHERE deleted_at IS NOT NULL;

CREATE INDEX own_dates_by_client ON own_dates (client_id, date);

CREATE INDEX placements_by_channel ON placements (channel_id);

CREATE INDEX placements_by_client ON placements (client_id);

CREATE INDEX placements_by_plan ON placements (plan_id);

CREATE INDEX plan_versions_by_client ON plan_versions (client_id);

CREATE UNIQUE INDEX plan_versions_by_plan ON plan_versions (plan_id, version);

CREATE INDEX plans_by_client ON plans (client_id, starts_on);

CREATE INDEX post_channels_by_channel ON post_channels (channel_id);

CREATE INDEX post_channels_in_order ON post_channels (post_id, position, channel_id);

CREATE INDEX post_media_by_media ON post_media (media_id);

CREATE INDEX post_media_in_order ON post_media (post_id, position, media_id);

CREATE INDEX post_versions_by_post ON post_versions (post_id, id);

CREATE INDEX posts_as_cards ON posts (
  date, time, id, client_id, rev, title, zone, status, content_type, labels, campaign_id, series_id, pause_id, is_placeholder,
  moved_after_approval
) WHERE deleted_at IS NULL;

CREATE INDEX posts_by_campaign ON posts (campaign_id) WHERE campaign_id IS NOT NULL;

CREATE INDEX posts_by_client ON posts (client_id, date, time, id);

CREATE INDEX posts_by_pause ON posts (pause_id) WHERE pause_id IS NOT NULL;

CREATE INDEX posts_by_series ON posts (series_id, series_date) WHERE series_id IS NOT NULL;

CREATE INDEX posts_in_trash ON posts (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX series_by_client ON series (client_id, starts_on);

CREATE INDEX snippets_by_client ON snippets (client_id, kind, position);

CREATE INDEX templates_by_client ON templates (client_id, name);
