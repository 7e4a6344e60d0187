-- What is watched by hand: how a profile can be found, how many follow it, and what competitors do.

-- { phrase, description, ticked }, as the schema of channels says.
ALTER TABLE channels ADD COLUMN seo TEXT NOT NULL DEFAULT '{"phrase":"","description":"","ticked":[]}' CHECK (json_valid(seo));
-- [{ date, count }], by day.
ALTER TABLE channels ADD COLUMN followers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(followers));
-- Profiles with dated observations, as the schema of clients says.
ALTER TABLE clients ADD COLUMN competitors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(competitors));
