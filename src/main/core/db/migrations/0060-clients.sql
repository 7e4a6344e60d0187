-- What a manager has to know of a client beside the calendar: brand, people, and what was agreed a month.

-- { colours, tone, dos, donts, bannedWords }, as the schema of clients says.
ALTER TABLE clients ADD COLUMN brand TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(brand));
-- In the order in which they are to be asked.
ALTER TABLE clients ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contacts));
-- Numbers a month, fee in minor units, days; the number of posts has a column of its own.
ALTER TABLE clients ADD COLUMN contract TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(contract));
