-- regledger.sql: the extension's types, functions, operators, aggregates and operator classes. Nothing here stores a
-- row: tables and views are the user's own, made by create_ledger. make puts the enums of the lexicon where ENUMS
-- stands and writes regledger--VERSION.sql.
\echo Use "CREATE EXTENSION regledger" to load this file. \quit

-- ------------------------------------------------------------------------------------------------------- enums

-- ENUMS

CREATE FUNCTION code(regulator) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(regulator) IS 'Label of a regulator; unlike ::text it may stand in an index';
CREATE FUNCTION code(instrument_status) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(instrument_status) IS 'Label of a status; unlike ::text it may stand in an index';
CREATE FUNCTION code(instrument_kind) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(instrument_kind) IS 'Label of an instrument kind; unlike ::text it may stand in an index';
CREATE FUNCTION code(section) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(section) IS 'Label of a section; unlike ::text it may stand in an index';
CREATE FUNCTION code(enforcement_kind) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(enforcement_kind) IS 'Label of an enforcement kind; unlike ::text it may stand in an index';
CREATE FUNCTION code(mention_kind) RETURNS text LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION code(mention_kind) IS 'Label of a mention kind; unlike ::text it may stand in an index';

CREATE FUNCTION status_rank(status text) RETURNS integer LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION status_rank(text) IS 'Place of a status in the lifecycle of an instrument, from 0; NULL for another word';

-- ---------------------------------------------------------------------------------------------- penalty_amount

CREATE TYPE penalty_amount;

CREATE FUNCTION penalty_amount_in(cstring, oid, integer) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_in(cstring, oid, integer) IS 'I/O';
CREATE FUNCTION penalty_amount_out(penalty_amount) RETURNS cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_out(penalty_amount) IS 'I/O';
CREATE FUNCTION penalty_amount_recv(internal, oid, integer) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_recv(internal, oid, integer) IS 'I/O, binary';
CREATE FUNCTION penalty_amount_send(penalty_amount) RETURNS bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_send(penalty_amount) IS 'I/O, binary: minor units (8 bytes), currency (3 letters), bound (1 byte)';
CREATE FUNCTION penalty_amount_typmod_in(cstring[]) RETURNS integer
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_typmod_in(cstring[]) IS 'I/O, type modifier';
CREATE FUNCTION penalty_amount_typmod_out(integer) RETURNS cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_typmod_out(integer) IS 'I/O, type modifier';

CREATE TYPE penalty_amount (
    INPUT = penalty_amount_in,
    OUTPUT = penalty_amount_out,
    RECEIVE = penalty_amount_recv,
    SEND = penalty_amount_send,
    TYPMOD_IN = penalty_amount_typmod_in,
    TYPMOD_OUT = penalty_amount_typmod_out,
    INTERNALLENGTH = 16,
    ALIGNMENT = double
);
COMMENT ON TYPE penalty_amount IS
    'Money of a penalty: whole minor units, an ISO 4217 currency, and whether the number is exact, about, at least or at most';

CREATE FUNCTION penalty_amount(penalty_amount, integer, boolean) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'penalty_amount_enforce';
COMMENT ON FUNCTION penalty_amount(penalty_amount, integer, boolean) IS 'Refuse an amount in another currency than the type''s';
CREATE CAST (penalty_amount AS penalty_amount) WITH FUNCTION penalty_amount(penalty_amount, integer, boolean) AS IMPLICIT;
COMMENT ON CAST (penalty_amount AS penalty_amount) IS 'Refuse an amount in another currency than the type''s';

CREATE FUNCTION penalty_amount(amount numeric, currency text, bound text DEFAULT 'exact') RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'penalty_amount_from_numeric';
COMMENT ON FUNCTION penalty_amount(numeric, text, text) IS
    'Amount in currency units, with a currency; more decimals than the currency has are refused, not rounded';
CREATE FUNCTION penalty_amount_of(minor bigint, currency text, bound text) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_amount_of(bigint, text, text) IS 'Amount of so many minor units of a currency';

CREATE FUNCTION penalty_value(penalty_amount) RETURNS numeric
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_value(penalty_amount) IS 'The number, in currency units, with all minor digits';
CREATE FUNCTION penalty_minor(penalty_amount) RETURNS bigint
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_minor(penalty_amount) IS 'The number, in minor units';
CREATE FUNCTION penalty_currency(penalty_amount) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_currency(penalty_amount) IS 'The currency, by its ISO 4217 code';
CREATE FUNCTION penalty_bound(penalty_amount) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_bound(penalty_amount) IS 'What the words say about the number: exact, approximate, at_least, at_most';

-- Explicit: the number alone has lost its currency. Casts from and to text are those that every type has.
CREATE CAST (penalty_amount AS numeric) WITH FUNCTION penalty_value(penalty_amount);
COMMENT ON CAST (penalty_amount AS numeric) IS 'The number alone, in currency units';

-- ------------------------------------------------------------------------------------------- order and equality

-- Currency by its letters, then minor units, then bound: at most, exact, about, at least.
CREATE FUNCTION penalty_eq(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_eq(penalty_amount, penalty_amount) IS 'implementation of = operator';
CREATE FUNCTION penalty_ne(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_ne(penalty_amount, penalty_amount) IS 'implementation of <> operator';
CREATE FUNCTION penalty_lt(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_lt(penalty_amount, penalty_amount) IS 'implementation of < operator';
CREATE FUNCTION penalty_le(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_le(penalty_amount, penalty_amount) IS 'implementation of <= operator';
CREATE FUNCTION penalty_gt(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_gt(penalty_amount, penalty_amount) IS 'implementation of > operator';
CREATE FUNCTION penalty_ge(penalty_amount, penalty_amount) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_ge(penalty_amount, penalty_amount) IS 'implementation of >= operator';

CREATE OPERATOR = (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_eq,
    COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (penalty_amount, penalty_amount) IS 'equal';
CREATE OPERATOR <> (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_ne,
    COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (penalty_amount, penalty_amount) IS 'not equal';
CREATE OPERATOR < (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_lt,
    COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (penalty_amount, penalty_amount) IS 'less';
CREATE OPERATOR <= (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_le,
    COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (penalty_amount, penalty_amount) IS 'less or equal';
CREATE OPERATOR > (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_gt,
    COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (penalty_amount, penalty_amount) IS 'greater';
CREATE OPERATOR >= (
    LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_ge,
    COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (penalty_amount, penalty_amount) IS 'greater or equal';

CREATE FUNCTION penalty_cmp(penalty_amount, penalty_amount) RETURNS integer
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_cmp(penalty_amount, penalty_amount) IS 'less-equal-greater';
CREATE FUNCTION penalty_sortsupport(internal) RETURNS void
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_sortsupport(internal) IS 'sort support';
CREATE FUNCTION penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean) IS 'window RANGE support';
CREATE FUNCTION penalty_hash(penalty_amount) RETURNS integer
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_hash(penalty_amount) IS 'hash';
CREATE FUNCTION penalty_hash_extended(penalty_amount, bigint) RETURNS bigint
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_hash_extended(penalty_amount, bigint) IS 'hash';

CREATE OPERATOR CLASS penalty_amount_ops DEFAULT FOR TYPE penalty_amount USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 penalty_cmp(penalty_amount, penalty_amount),
    FUNCTION 2 penalty_sortsupport(internal),
    FUNCTION 3 penalty_in_range(penalty_amount, penalty_amount, penalty_amount, boolean, boolean),
    FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS penalty_amount_ops USING btree IS 'Order: currency, minor units, bound';
COMMENT ON OPERATOR FAMILY penalty_amount_ops USING btree IS 'Order: currency, minor units, bound';
CREATE OPERATOR CLASS penalty_amount_ops DEFAULT FOR TYPE penalty_amount USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 penalty_hash(penalty_amount),
    FUNCTION 2 penalty_hash_extended(penalty_amount, bigint);
COMMENT ON OPERATOR CLASS penalty_amount_ops USING hash IS 'Equality: currency, minor units and bound';
COMMENT ON OPERATOR FAMILY penalty_amount_ops USING hash IS 'Equality: currency, minor units and bound';
CREATE OPERATOR CLASS penalty_amount_minmax_ops DEFAULT FOR TYPE penalty_amount USING brin AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 brin_minmax_opcinfo(internal),
    FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
    FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
    FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS penalty_amount_minmax_ops USING brin IS 'Least and greatest amount of a range of blocks';
COMMENT ON OPERATOR FAMILY penalty_amount_minmax_ops USING brin IS 'Least and greatest amount of a range of blocks';

CREATE FUNCTION penalty_distance(penalty_amount, penalty_amount) RETURNS double precision
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_distance(penalty_amount, penalty_amount) IS 'Distance of two amounts, for indexes over ranges';
CREATE TYPE penalty_range AS RANGE (
    SUBTYPE = penalty_amount,
    SUBTYPE_OPCLASS = penalty_amount_ops,
    SUBTYPE_DIFF = penalty_distance,
    MULTIRANGE_TYPE_NAME = penalty_multirange
);
COMMENT ON TYPE penalty_range IS 'Range of amounts, in their order; @> asks whether an amount lies in it';
COMMENT ON TYPE penalty_multirange IS 'Ranges of amounts';
COMMENT ON CAST (penalty_range AS penalty_multirange) IS 'The multirange of this one range';
COMMENT ON FUNCTION penalty_range(penalty_amount, penalty_amount) IS 'Range of amounts: [)';
COMMENT ON FUNCTION penalty_range(penalty_amount, penalty_amount, text) IS 'Range of amounts; the ends belong to it as in [), [], (] or ()';
COMMENT ON FUNCTION penalty_multirange() IS 'No range of amounts';
COMMENT ON FUNCTION penalty_multirange(penalty_range) IS 'The multirange of this one range';
COMMENT ON FUNCTION penalty_multirange(penalty_range[]) IS 'The multirange of these ranges';

-- --------------------------------------------------------------------------------------------------- arithmetic

CREATE FUNCTION penalty_add(penalty_amount, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_add(penalty_amount, penalty_amount) IS 'implementation of + operator';
CREATE OPERATOR + (LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_add, COMMUTATOR = +);
COMMENT ON OPERATOR + (penalty_amount, penalty_amount) IS 'add amounts of one currency';
CREATE FUNCTION penalty_subtract(penalty_amount, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_subtract(penalty_amount, penalty_amount) IS 'implementation of - operator';
CREATE OPERATOR - (LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_subtract);
COMMENT ON OPERATOR - (penalty_amount, penalty_amount) IS 'subtract amounts of one currency; never below zero';
CREATE FUNCTION penalty_mul_int2(penalty_amount, smallint) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_mul_int2(penalty_amount, smallint) IS 'implementation of * operator';
CREATE FUNCTION int2_mul_penalty(smallint, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION int2_mul_penalty(smallint, penalty_amount) IS 'implementation of * operator';
CREATE FUNCTION penalty_div_int2(penalty_amount, smallint) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_div_int2(penalty_amount, smallint) IS 'implementation of / operator';
CREATE OPERATOR * (LEFTARG = penalty_amount, RIGHTARG = smallint, FUNCTION = penalty_mul_int2, COMMUTATOR = *);
COMMENT ON OPERATOR * (penalty_amount, smallint) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR * (LEFTARG = smallint, RIGHTARG = penalty_amount, FUNCTION = int2_mul_penalty, COMMUTATOR = *);
COMMENT ON OPERATOR * (smallint, penalty_amount) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR / (LEFTARG = penalty_amount, RIGHTARG = smallint, FUNCTION = penalty_div_int2);
COMMENT ON OPERATOR / (penalty_amount, smallint) IS 'divide; to the minor unit, halves up';
CREATE FUNCTION penalty_mul_int4(penalty_amount, integer) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_mul_int4(penalty_amount, integer) IS 'implementation of * operator';
CREATE FUNCTION int4_mul_penalty(integer, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION int4_mul_penalty(integer, penalty_amount) IS 'implementation of * operator';
CREATE FUNCTION penalty_div_int4(penalty_amount, integer) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_div_int4(penalty_amount, integer) IS 'implementation of / operator';
CREATE OPERATOR * (LEFTARG = penalty_amount, RIGHTARG = integer, FUNCTION = penalty_mul_int4, COMMUTATOR = *);
COMMENT ON OPERATOR * (penalty_amount, integer) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR * (LEFTARG = integer, RIGHTARG = penalty_amount, FUNCTION = int4_mul_penalty, COMMUTATOR = *);
COMMENT ON OPERATOR * (integer, penalty_amount) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR / (LEFTARG = penalty_amount, RIGHTARG = integer, FUNCTION = penalty_div_int4);
COMMENT ON OPERATOR / (penalty_amount, integer) IS 'divide; to the minor unit, halves up';
CREATE FUNCTION penalty_mul_int8(penalty_amount, bigint) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_mul_int8(penalty_amount, bigint) IS 'implementation of * operator';
CREATE FUNCTION int8_mul_penalty(bigint, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION int8_mul_penalty(bigint, penalty_amount) IS 'implementation of * operator';
CREATE FUNCTION penalty_div_int8(penalty_amount, bigint) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_div_int8(penalty_amount, bigint) IS 'implementation of / operator';
CREATE OPERATOR * (LEFTARG = penalty_amount, RIGHTARG = bigint, FUNCTION = penalty_mul_int8, COMMUTATOR = *);
COMMENT ON OPERATOR * (penalty_amount, bigint) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR * (LEFTARG = bigint, RIGHTARG = penalty_amount, FUNCTION = int8_mul_penalty, COMMUTATOR = *);
COMMENT ON OPERATOR * (bigint, penalty_amount) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR / (LEFTARG = penalty_amount, RIGHTARG = bigint, FUNCTION = penalty_div_int8);
COMMENT ON OPERATOR / (penalty_amount, bigint) IS 'divide; to the minor unit, halves up';
CREATE FUNCTION penalty_mul_numeric(penalty_amount, numeric) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_mul_numeric(penalty_amount, numeric) IS 'implementation of * operator';
CREATE FUNCTION numeric_mul_penalty(numeric, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION numeric_mul_penalty(numeric, penalty_amount) IS 'implementation of * operator';
CREATE FUNCTION penalty_div_numeric(penalty_amount, numeric) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_div_numeric(penalty_amount, numeric) IS 'implementation of / operator';
CREATE OPERATOR * (LEFTARG = penalty_amount, RIGHTARG = numeric, FUNCTION = penalty_mul_numeric, COMMUTATOR = *);
COMMENT ON OPERATOR * (penalty_amount, numeric) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR * (LEFTARG = numeric, RIGHTARG = penalty_amount, FUNCTION = numeric_mul_penalty, COMMUTATOR = *);
COMMENT ON OPERATOR * (numeric, penalty_amount) IS 'multiply; to the minor unit, halves up';
CREATE OPERATOR / (LEFTARG = penalty_amount, RIGHTARG = numeric, FUNCTION = penalty_div_numeric);
COMMENT ON OPERATOR / (penalty_amount, numeric) IS 'divide; to the minor unit, halves up';
CREATE FUNCTION penalty_ratio(penalty_amount, penalty_amount) RETURNS numeric
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_ratio(penalty_amount, penalty_amount) IS 'implementation of / operator';
CREATE OPERATOR / (LEFTARG = penalty_amount, RIGHTARG = penalty_amount, FUNCTION = penalty_ratio);
COMMENT ON OPERATOR / (penalty_amount, penalty_amount) IS 'how many times an amount goes into another';

-- --------------------------------------------------------------------------------------------------- aggregates

CREATE FUNCTION penalty_accum(internal, penalty_amount) RETURNS internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_accum(internal, penalty_amount) IS 'aggregate transition function';
CREATE FUNCTION penalty_accum_inverse(internal, penalty_amount) RETURNS internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_accum_inverse(internal, penalty_amount) IS 'aggregate transition function';
CREATE FUNCTION penalty_accum_combine(internal, internal) RETURNS internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_accum_combine(internal, internal) IS 'aggregate combine function';
CREATE FUNCTION penalty_accum_serial(internal) RETURNS bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_accum_serial(internal) IS 'aggregate serial function';
CREATE FUNCTION penalty_accum_deserial(bytea, internal) RETURNS internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_accum_deserial(bytea, internal) IS 'aggregate deserial function';
CREATE FUNCTION penalty_sum_final(internal) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_sum_final(internal) IS 'aggregate final function';
CREATE FUNCTION penalty_avg_final(internal) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_avg_final(internal) IS 'aggregate final function';
CREATE FUNCTION penalty_smaller(penalty_amount, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_smaller(penalty_amount, penalty_amount) IS 'smaller of two amounts of one currency';
CREATE FUNCTION penalty_larger(penalty_amount, penalty_amount) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_larger(penalty_amount, penalty_amount) IS 'larger of two amounts of one currency';

CREATE AGGREGATE sum(penalty_amount) (
    SFUNC = penalty_accum, STYPE = internal, SSPACE = 72, FINALFUNC = penalty_sum_final,
    COMBINEFUNC = penalty_accum_combine, SERIALFUNC = penalty_accum_serial, DESERIALFUNC = penalty_accum_deserial,
    MSFUNC = penalty_accum, MINVFUNC = penalty_accum_inverse, MSTYPE = internal, MSSPACE = 72,
    MFINALFUNC = penalty_sum_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sum(penalty_amount) IS 'sum of amounts of one currency';
CREATE AGGREGATE avg(penalty_amount) (
    SFUNC = penalty_accum, STYPE = internal, SSPACE = 72, FINALFUNC = penalty_avg_final,
    COMBINEFUNC = penalty_accum_combine, SERIALFUNC = penalty_accum_serial, DESERIALFUNC = penalty_accum_deserial,
    MSFUNC = penalty_accum, MINVFUNC = penalty_accum_inverse, MSTYPE = internal, MSSPACE = 72,
    MFINALFUNC = penalty_avg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE avg(penalty_amount) IS 'average of amounts of one currency, to the minor unit';
-- No SORTOP: an index would give the first amount without looking whether another has a different currency.
CREATE AGGREGATE min(penalty_amount) (
    SFUNC = penalty_smaller, STYPE = penalty_amount, COMBINEFUNC = penalty_smaller, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(penalty_amount) IS 'smallest of amounts of one currency';
CREATE AGGREGATE max(penalty_amount) (
    SFUNC = penalty_larger, STYPE = penalty_amount, COMBINEFUNC = penalty_larger, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(penalty_amount) IS 'largest of amounts of one currency';

-- --------------------------------------------------------------------------------------------- facts in a text

-- The lexicon is compiled in, so the same text gives the same answer for as long as the library is the same. COST: what
-- a paragraph takes, some hundred times as long as length(); developments_of is for whole documents.

CREATE FUNCTION parse_regulator(body text) RETURNS regulator
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_regulator(text) IS 'National head of the first authority that a text names';
CREATE FUNCTION parse_authority(body text) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_authority(text) IS 'First authority that a text names, with the place of its office: PBOC/Changsha';
CREATE FUNCTION parse_status(body text) RETURNS instrument_status
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_status(text) IS 'Status of an instrument that a text reports most surely';
CREATE FUNCTION parse_instrument_kind(title text) RETURNS instrument_kind
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_instrument_kind(text) IS 'Kind of the instrument that a title names';
CREATE FUNCTION parse_penalty(body text) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_penalty(text) IS 'First sum of money in a text';
CREATE FUNCTION parse_date(body text, anchor date DEFAULT NULL) RETURNS text
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_date(text, date) IS
    'First day or period in a text, ISO 8601; anchor is the day that a day without a year refers to';
CREATE FUNCTION normalise_title(title text) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION normalise_title(text) IS 'Title as the ledger stores it: without quotes, articles, draft and version notes';
CREATE FUNCTION normalise_text(body text) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION normalise_text(text) IS 'Text as the ledger stores it, in which every char_from and char_to counts';

CREATE FUNCTION mentions(body text, anchor date DEFAULT NULL)
    RETURNS TABLE (kind mention_kind, char_from integer, char_to integer, value text, confidence numeric)
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 50 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION mentions(text, date) IS 'Everything in a text that carries a fact; anchor is the day that a day without a year refers to';

CREATE FUNCTION developments_of(words text, month date DEFAULT NULL, published_by text DEFAULT NULL,
                                applies_in text DEFAULT NULL, uri text DEFAULT NULL)
    RETURNS TABLE (document_id text, development_no integer, publisher text, period_from date, section text, kind text,
                   event_date date, event_date_precision text, reported_date date, reporter text, lead_authority text,
                   authorities text, jurisdiction text, headline text, body text, topics text, language text,
                   confidence numeric, char_from integer, char_to integer, source_uri text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 10 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION developments_of(text, date, text, text, text) IS
    'The developments that a text reports, as the view developments shows them; month is any day of the month that the text reports on';

-- The same by the lexicon of a ledger, with what its users added to authority and authority_alias. lexicon is the
-- table authority of the ledger. A ledger has these as its own functions, without that argument: ledger.mentions(text).
-- STABLE, not IMMUTABLE: rows change.

CREATE FUNCTION parse_regulator(body text, lexicon regclass) RETURNS text
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_regulator(text, regclass) IS 'National head of the first authority that a text names, by the lexicon of a ledger';
CREATE FUNCTION parse_authority(body text, lexicon regclass) RETURNS text
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 300 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION parse_authority(text, regclass) IS 'First authority that a text names, by the lexicon of a ledger';
CREATE FUNCTION mentions(body text, anchor date, lexicon regclass)
    RETURNS TABLE (kind mention_kind, char_from integer, char_to integer, value text, confidence numeric)
    LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 50 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION mentions(text, date, regclass) IS 'Everything in a text that carries a fact, by the lexicon of a ledger';
CREATE FUNCTION developments_of(words text, month date, published_by text, applies_in text, uri text, lexicon regclass)
    RETURNS TABLE (document_id text, development_no integer, publisher text, period_from date, section text, kind text,
                   event_date date, event_date_precision text, reported_date date, reporter text, lead_authority text,
                   authorities text, jurisdiction text, headline text, body text, topics text, language text,
                   confidence numeric, char_from integer, char_to integer, source_uri text)
    LANGUAGE C STABLE PARALLEL SAFE COST 10000 ROWS 10 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION developments_of(text, date, text, text, text, regclass) IS
    'The developments that a text reports, by the lexicon of a ledger';

-- --------------------------------------------------------------------------------------------------- authorities

CREATE FUNCTION authority_on(code text, on_date date) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION authority_on(text, date) IS
    'Who does on a day what an authority did: CBIRC is NFRA from 18 May 2023 on; NULL before it existed';
CREATE FUNCTION office_of(office text) RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION office_of(text) IS 'The authority that an office belongs to: PBOC for PBOC/Changsha; NULL at the top';
CREATE FUNCTION office_of(office text, authority text) RETURNS boolean
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'office_of_authority';
COMMENT ON FUNCTION office_of(text, text) IS 'Whether an office is an authority or lies beneath it in the tree';
CREATE FUNCTION regulator_of(code text) RETURNS regulator
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION regulator_of(text) IS 'National head of an authority or office';

-- ---------------------------------------------------------------------------------------------------- conversion

CREATE FUNCTION penalty_exchange(amount penalty_amount, currency text, rate numeric, per numeric DEFAULT 1) RETURNS penalty_amount
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_exchange(penalty_amount, text, numeric, numeric) IS
    'Amount in another currency, of which rate units are per units of its own; rounded once, to the minor unit, halves up';
CREATE FUNCTION penalty_convert(amount penalty_amount, currency text, on_date date, ledger name DEFAULT 'ledger') RETURNS penalty_amount
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION penalty_convert(penalty_amount, text, date, name) IS
    'Amount in another currency, at the latest rate up to a day in the exchange_rate table of a ledger; NULL where none is known';

-- ------------------------------------------------------------------------------------------------------ ledgers

CREATE FUNCTION create_ledger(ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION create_ledger(name) IS 'Make a ledger: tables, views and functions in a schema, as objects of the caller''s own';
CREATE FUNCTION upgrade_ledger(ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION upgrade_ledger(name) IS 'Bring a ledger to the version of the extension';
CREATE FUNCTION grant_reader(reader name, ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION grant_reader(name, name) IS 'Let a role read a ledger, and see its keys as BI tools look for them';
CREATE FUNCTION grant_loader(loader name, ledger name DEFAULT 'ledger') RETURNS void
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION grant_loader(name, name) IS 'Let a role load documents into a ledger: add rows, merge instruments, and nothing more';

CREATE FUNCTION regledger_version() RETURNS text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION regledger_version() IS 'Version of the library';

-- Whoever may connect may use the types and functions; only the owner of the schema can add to it.
GRANT USAGE ON SCHEMA regledger TO PUBLIC;
