-- 0.9--1.0.sql: what version 1.0 of the extension has beyond 0.9. make puts the labels that its enums have gained where
-- ENUMS stands and writes regledger--0.9--1.0.sql.
\echo Use "ALTER EXTENSION regledger UPDATE TO '1.0'" to load this file. \quit

-- ENUMS

CREATE FUNCTION penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean) IS 'window RANGE support';
ALTER OPERATOR FAMILY penalty_amount_ops USING btree
    ADD FUNCTION 3 (penalty_amount, penalty_amount) penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean);

COMMENT ON CAST (penalty_amount AS penalty_amount) IS 'Refuse an amount in another currency than the type''s';
COMMENT ON FUNCTION penalty_range(penalty_amount, penalty_amount) IS 'Range of amounts: [)';
COMMENT ON FUNCTION penalty_range(penalty_amount, penalty_amount, text) IS 'Range of amounts; the ends belong to it as in [), [], (] or ()';
COMMENT ON FUNCTION penalty_multirange() IS 'No range of amounts';
COMMENT ON FUNCTION penalty_multirange(penalty_range) IS 'The multirange of this one range';
COMMENT ON FUNCTION penalty_multirange(penalty_range[]) IS 'The multirange of these ranges';

CREATE FUNCTION grant_reader(reader name, ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION grant_reader(name, name) IS 'Let a role read a ledger, and see its keys as BI tools look for them';
CREATE FUNCTION grant_loader(loader name, ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION grant_loader(name, name) IS 'Let a role load documents into a ledger: add rows, merge instruments, and nothing more';

CREATE FUNCTION regledger_version() RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION regledger_version() IS 'Version of the library';
COMMENT ON FUNCTION parse_status(text) IS 'Status of an instrument that a text reports most surely';
