-- Media plan and budget of a campaign plan. Amounts are whole minor units; a missing one is NULL, never 0.

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
CREATE INDEX placements_by_plan ON placements (plan_id);
CREATE INDEX placements_by_client ON placements (client_id);
CREATE INDEX placements_by_channel ON placements (channel_id);

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
CREATE INDEX budget_lines_by_plan ON budget_lines (plan_id);
CREATE INDEX budget_lines_by_client ON budget_lines (client_id);
