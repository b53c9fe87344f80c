-- The enums, generated from the lexicon: their order is their meaning.
SET search_path = public, regledger;
-- The life of an instrument, in its order.
SELECT enumsortorder AS rank, enumlabel AS status FROM pg_enum WHERE enumtypid = 'instrument_status'::regtype ORDER BY 1;
SELECT 'draft'::instrument_status < 'adopted' AS as_status, 'draft'::text < 'adopted' AS as_text;
SELECT status, status_rank(status) FROM unnest(enum_range(NULL::instrument_status)::text[]) status;
SELECT status_rank('no status') IS NULL AS other_word, status_rank(NULL) IS NULL AS null_in_null_out;
SELECT unnest(enum_range(NULL::section)) AS section;
SELECT unnest(enum_range(NULL::mention_kind)) AS mention_kind;
SELECT unnest(enum_range(NULL::enforcement_kind)) AS enforcement_kind;
SELECT 'MIIT' = ANY (enum_range(NULL::regulator)::text[]) AS miit, 'NO' = ANY (enum_range(NULL::regulator)::text[]) AS no;
SELECT 'no such kind'::instrument_kind;

-- code() is the label, and IMMUTABLE where the cast is not: an index may use it.
SELECT code('CAC'::regulator), code('in_force'::instrument_status), code('law'::instrument_kind), code('regulatory'::section), code('fine'::enforcement_kind),
       code('money'::mention_kind), code(NULL::regulator) IS NULL AS null_in_null_out;
CREATE TABLE act (regulator regulator);
CREATE INDEX ON act ((regulator::text));                    -- the cast is only STABLE
CREATE INDEX ON act (code(regulator));
DROP TABLE act;
