-- ledger_functions.sql: what create_ledger makes beside the tables and views: the ledger's own functions. They are the
-- user's objects. Their bodies are bound when they are made, so that no search_path is asked when they run, and they
-- follow a schema that is renamed. upgrade_ledger runs this file, too, over what is there. Those that read texts are
-- simple enough to be inlined, so that the planner sees the function behind them.

-- What users added is found without reading what the lexicon brought.
CREATE INDEX IF NOT EXISTS authority_own_idx ON authority (authority_code) WHERE NOT builtin;
CREATE INDEX IF NOT EXISTS authority_alias_own_idx ON authority_alias (authority_code) WHERE NOT builtin;

CREATE OR REPLACE FUNCTION parse_authority(body text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE COST 300
    RETURN regledger.parse_authority(body, 'authority'::regclass);
COMMENT ON FUNCTION parse_authority(text) IS 'First authority that a text names, by the lexicon and the rows of this ledger';

CREATE OR REPLACE FUNCTION parse_regulator(body text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE COST 300
    RETURN regledger.parse_regulator(body, 'authority'::regclass);
COMMENT ON FUNCTION parse_regulator(text) IS
    'National head of the first authority that a text names, by the lexicon and the rows of this ledger';

CREATE OR REPLACE FUNCTION mentions(body text, anchor date DEFAULT NULL)
    RETURNS TABLE (kind regledger.mention_kind, char_from integer, char_to integer, value text, confidence numeric)
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000 ROWS 50
    BEGIN ATOMIC
        SELECT m.kind, m.char_from, m.char_to, m.value, m.confidence
        FROM regledger.mentions(body, anchor, 'authority'::regclass) AS m;
    END;
COMMENT ON FUNCTION mentions(text, date) IS
    'Everything in a text that carries a fact, by the lexicon and the rows of this ledger';

CREATE OR REPLACE FUNCTION developments_of(words text, month date DEFAULT NULL, published_by text DEFAULT NULL,
                                applies_in text DEFAULT NULL, uri text DEFAULT NULL)
    RETURNS TABLE (document_id text, development_no integer, publisher text, period_from date, section text, kind text,
                   event_date date, event_date_precision text, reported_date date, reporter text, lead_authority text,
                   authorities text, jurisdiction text, headline text, body text, topics text, language text,
                   confidence numeric, char_from integer, char_to integer, source_uri text)
    LANGUAGE sql STABLE PARALLEL SAFE COST 10000 ROWS 10
    BEGIN ATOMIC
        SELECT d.document_id, d.development_no, d.publisher, d.period_from, d.section, d.kind, d.event_date,
            d.event_date_precision, d.reported_date, d.reporter, d.lead_authority, d.authorities, d.jurisdiction,
            d.headline, d.body, d.topics, d.language, d.confidence, d.char_from, d.char_to, d.source_uri
        FROM regledger.developments_of(words, month, published_by, applies_in, uri, 'authority'::regclass) AS d;
    END;
COMMENT ON FUNCTION developments_of(text, date, text, text, text) IS
    'The developments that a text reports, by the lexicon and the rows of this ledger';

CREATE OR REPLACE FUNCTION authority_on(code text, on_date date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000
    BEGIN ATOMIC
        WITH RECURSIVE heir (authority_code, successor_code, valid_to, step) AS (
            SELECT a.authority_code, a.successor_code, a.valid_to, 0 FROM authority AS a
            WHERE a.authority_code = split_part(code, '/', 1) AND coalesce(a.valid_from <= on_date, true)
            UNION ALL
            SELECT a.authority_code, a.successor_code, a.valid_to, h.step + 1
            FROM heir AS h JOIN authority AS a ON a.authority_code = h.successor_code
            WHERE coalesce(a.valid_from, h.valid_to) <= on_date AND h.step < 32)
        SELECT h.authority_code || substr(code, length(split_part(code, '/', 1)) + 1)
        FROM heir AS h WHERE on_date IS NOT NULL ORDER BY h.step DESC LIMIT 1;
    END;
COMMENT ON FUNCTION authority_on(text, date) IS
    'Who does on a day what an authority did, by the rows of this ledger; an office keeps its place; NULL before it existed';

CREATE OR REPLACE FUNCTION office_of(office text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE WHEN strpos(office, '/') > 0 THEN a.authority_code ELSE a.parent_code END
        FROM authority AS a WHERE a.authority_code = split_part(office, '/', 1);
    END;
COMMENT ON FUNCTION office_of(text) IS
    'The authority that an office belongs to, by the rows of this ledger: PBOC for PBOC/Changsha; NULL at the top';

CREATE OR REPLACE FUNCTION office_of(office text, authority text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000
    BEGIN ATOMIC
        WITH RECURSIVE above (authority_code, parent_code, step) AS (
            SELECT a.authority_code, a.parent_code, 0 FROM authority AS a
            WHERE a.authority_code = split_part(office, '/', 1)
            UNION ALL
            SELECT a.authority_code, a.parent_code, b.step + 1
            FROM above AS b JOIN authority AS a ON a.authority_code = b.parent_code WHERE b.step < 32)
        SELECT bool_or(b.authority_code = $2 OR office = $2) FROM above AS b;
    END;
COMMENT ON FUNCTION office_of(text, text) IS
    'Whether an office is an authority or lies beneath it, by the rows of this ledger';

CREATE OR REPLACE FUNCTION regulator_of(code text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT a.regulator FROM authority AS a WHERE a.authority_code = split_part(code, '/', 1);
    END;
COMMENT ON FUNCTION regulator_of(text) IS 'National head of an authority or office, by the rows of this ledger';

-- The latest rate up to the day, of the pair or of its inverse; else by way of a third currency that both are quoted
-- in (as central banks do), each at its latest. The product and the quotient are exact, and rounded once. Every rate is
-- found by the table's key, however long its history: the third currencies one after another, each by the one before.
CREATE OR REPLACE FUNCTION penalty_convert(amount regledger.penalty_amount, currency text, on_date date)
    RETURNS regledger.penalty_amount
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000
    BEGIN ATOMIC
        SELECT CASE WHEN on_date IS NULL THEN NULL WHEN regledger.penalty_currency(amount) = currency THEN amount ELSE coalesce(
            (SELECT regledger.penalty_exchange(amount, currency, pair.rate, pair.per) FROM (
                (SELECT r.rate, 1::numeric AS per, r.rate_date, 1 AS way FROM exchange_rate AS r
                 WHERE r.base_currency = regledger.penalty_currency(amount) AND r.quote_currency = currency
                     AND r.rate_date <= on_date
                 ORDER BY r.rate_date DESC LIMIT 1)
                UNION ALL
                (SELECT 1, r.rate, r.rate_date, 2 FROM exchange_rate AS r
                 WHERE r.base_currency = currency AND r.quote_currency = regledger.penalty_currency(amount)
                     AND r.rate_date <= on_date
                 ORDER BY r.rate_date DESC LIMIT 1)) AS pair
             ORDER BY pair.rate_date DESC, pair.way LIMIT 1),
            (WITH RECURSIVE third (base_currency) AS (
                SELECT min(r.base_currency) FROM exchange_rate AS r
                UNION ALL
                SELECT (SELECT min(r.base_currency) FROM exchange_rate AS r WHERE r.base_currency > b.base_currency)
                FROM third AS b WHERE b.base_currency IS NOT NULL)
             SELECT regledger.penalty_exchange(amount, currency, t.rate, f.rate)
             FROM third AS b
             CROSS JOIN LATERAL (SELECT r.rate, r.rate_date FROM exchange_rate AS r
                 WHERE r.base_currency = b.base_currency AND r.quote_currency = currency AND r.rate_date <= on_date
                 ORDER BY r.rate_date DESC LIMIT 1) AS t
             CROSS JOIN LATERAL (SELECT r.rate, r.rate_date FROM exchange_rate AS r
                 WHERE r.base_currency = b.base_currency AND r.quote_currency = regledger.penalty_currency(amount)
                     AND r.rate_date <= on_date
                 ORDER BY r.rate_date DESC LIMIT 1) AS f
             ORDER BY least(t.rate_date, f.rate_date) DESC, b.base_currency LIMIT 1)) END;
    END;
COMMENT ON FUNCTION penalty_convert(regledger.penalty_amount, text, date) IS
    'Amount in another currency at the latest rate up to a day in exchange_rate; NULL where none is known';
