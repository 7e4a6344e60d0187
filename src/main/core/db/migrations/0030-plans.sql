-- The campaign plan: ten blocks and the KPIs for a client and a period. What was sent is kept as it was sent.

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
CREATE INDEX plans_by_client ON plans (client_id, starts_on);

-- A version as the client got it. Nothing of it changes; only that it was agreed is added.
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
CREATE UNIQUE INDEX plan_versions_by_plan ON plan_versions (plan_id, version);
CREATE INDEX plan_versions_by_client ON plan_versions (client_id);
