-- What the client's owner says of the business and of its marketing before any plan is made, one row per question; and per client the
-- reason why a plan may be final although answers are missing.

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
CREATE UNIQUE INDEX brief_answers_by_question ON brief_answers (client_id, questionnaire, question);

CREATE TABLE brief_reasons (
  id TEXT PRIMARY KEY NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX brief_reasons_by_client ON brief_reasons (client_id);
