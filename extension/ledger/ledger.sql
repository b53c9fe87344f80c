-- ledger.sql: the tables and views of a ledger, once, for PostgreSQL and SQLite. dialect.awk makes both from it.
--
-- Line by line:
--   a column          name type ..., -- comment      one a line; in a view table.column [AS name], -- comment
--                     A view's column without a comment has that of the table's column.
--   types             code (text of ASCII letters and digits, compared byte by byte), text, integer, bigint, boolean,
--                     decimal(p,s), numeric, date, timestamp
--   @name             the labels of a vocabulary of the lexicon, for CHECK (x IN (@name))
--   CHECK             without BETWEEN beside AND: PostgreSQL would print, and dump, other parentheses than it keeps,
--                     and upgrade_ledger could not tell a restored ledger's constraint from a changed one
--   #if D ... #end    only for D: postgres or sqlite
--   #include seed     the rows of the lexicon
--
-- A column that the extraction fills stands where row_tables.c has it; any further column follows and has a default.
-- Facts refer to document and development by key alone in PostgreSQL, where a trigger a row would triple the time of
-- a load, and by foreign keys in SQLite. Every fact's key begins with document_id, so a ledger can be distributed by it.
-- No name is qualified: who creates a ledger says where.

-- Reference data: what the lexicon knows, and what its users add.

CREATE TABLE authority ( -- Who acts and who reports: authorities, courts, standards bodies, associations, media. Rows of your own are used by the next load.
    authority_code code NOT NULL PRIMARY KEY CHECK (length(authority_code) >= 1 AND length(authority_code) <= 64 AND authority_code NOT LIKE '%/%'), -- Code of the authority, such as MIIT; no slash, which stands before an office's place.
    regulator code NOT NULL REFERENCES authority, -- Code of the national head; the code itself for a head.
    name_en text, -- Name in English.
    name_zh text, -- Name in Chinese.
    level code, -- national, provincial, municipal, foreign or international.
    kind code, -- ministry, regulator, court, standards_body, association, media and others.
    parent_code code REFERENCES authority, -- The authority that this one belongs to.
    jurisdiction code, -- Where it acts: a code of place.
    valid_from date, -- First day of its existence under this name, where known.
    valid_to date, -- Last day of its existence under this name; NULL: it exists, or it is not known.
    successor_code code REFERENCES authority, -- The authority that took over.
    builtin boolean NOT NULL DEFAULT false -- True: a row of the lexicon; false: a row of yours.
) WITHOUT ROWID;

CREATE TABLE authority_alias ( -- The names under which texts mention an authority. Rows of your own are used by the next load.
    authority_code code NOT NULL REFERENCES authority, -- The authority that is meant.
    alias text NOT NULL, -- The name as texts write it.
    language code NOT NULL, -- Language of the name: en, zh.
    kind code NOT NULL DEFAULT 'name' CHECK (kind IN ('name', 'acronym', 'short', 'former', 'department', 'misspelling')), -- name, acronym (letter case counts), short, former, department or misspelling.
    builtin boolean NOT NULL DEFAULT false, -- True: a row of the lexicon; false: a row of yours.
    PRIMARY KEY (authority_code, alias, language)
) WITHOUT ROWID;

CREATE TABLE place ( -- Countries, provinces, cities, counties and zones.
    place_code code NOT NULL PRIMARY KEY, -- ISO 3166 code, six digits of GB/T 2260, or a code of the lexicon.
    name_en text NOT NULL, -- Name in English without a suffix, as office_place has it.
    name_zh text, -- Name in Chinese.
    level code NOT NULL, -- country, province, prefecture, county or zone.
    parent_code code REFERENCES place -- The place that it lies in.
) WITHOUT ROWID;

CREATE TABLE topic ( -- The subjects that a development can be about.
    topic code NOT NULL PRIMARY KEY, -- Code of the topic, such as cross_border_transfer.
    name_en text, -- Name in English.
    name_zh text -- Name in Chinese.
) WITHOUT ROWID;

CREATE TABLE law ( -- The laws and standards that citations name.
    law_code code NOT NULL PRIMARY KEY, -- Code of the law, such as PIPL.
    title_en text, -- Title in English.
    title_zh text, -- Title in Chinese.
    kind code CHECK (kind IN (@instrument_kind)), -- Kind of instrument.
    issuer code REFERENCES authority, -- Code of the authority that made it.
    jurisdiction code, -- Where it applies: a code of place.
    adopted date, -- Day on which its first version was adopted, where known.
    effective date -- Day on which its first version came into force, where known.
) WITHOUT ROWID;

-- Documents.

CREATE TABLE document ( -- A document that was loaded.
    document_id code NOT NULL PRIMARY KEY CHECK (length(document_id) = 32), -- First 32 hexadecimal digits of the SHA-256 of the bytes.
    source_uri text, -- Where the bytes came from.
    sha256 code NOT NULL, -- SHA-256 of the bytes, in hexadecimal.
    media_type code, -- Format of the bytes, such as text/html.
    charset code, -- Character set that the bytes were read in.
    publisher text, -- Who published the document.
    title text, -- Title of the document.
    language code, -- Main language of the text: en, zh.
    period_from date, -- First day of the period that the document reports on.
    period_to date, -- Last day of that period.
    period_confidence decimal(3,2), -- How sure the period is, from 0 to 1.
    jurisdiction code, -- Where the document's developments are at home unless they say otherwise: a code of place.
    char_count integer NOT NULL, -- Length of the text in characters.
    text text NOT NULL, -- The normalised text, in which every char_from and char_to counts.
    loaded_at timestamp NOT NULL DEFAULT now -- When the document was loaded (UTC).
);

CREATE TABLE block ( -- A piece of a document's layout: heading, paragraph, list item, table row or boilerplate.
    document_id code NOT NULL, -- The document.
    block_no integer NOT NULL, -- Number of the block in the document, from 1.
    kind code NOT NULL CHECK (kind IN ('heading', 'paragraph', 'list_item', 'table_row', 'boilerplate')), -- heading, paragraph, list_item, table_row or boilerplate.
    level integer, -- Of a heading 1 to 6, of a list item its depth; 0 or NULL: unknown.
    char_from integer NOT NULL, -- First character in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last.
    development_no integer, -- The development that it belongs to; NULL: none.
#if sqlite
    FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
    FOREIGN KEY (document_id, development_no) REFERENCES development DEFERRABLE INITIALLY DEFERRED,
#end
    PRIMARY KEY (document_id, block_no)
) WITHOUT ROWID;

-- Facts.

CREATE TABLE development ( -- One event that a document reports.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- Number of the development in the document, from 1.
    section code CHECK (section IN (@section)), -- regulatory, enforcement, industry or international.
    kind code, -- What happened, in a word: a status of an instrument, a kind of enforcement, penalty or statement.
    event_date date, -- First day of the event.
    event_date_precision code CHECK (event_date_precision IN ('day', 'month', 'quarter', 'half', 'year', 'range')), -- How exact the text is about event_date: day, month, quarter, half, year or range.
    reported_date date, -- Day on which it was reported, where that is another day.
    reporter text, -- Who reported it, where the text says so.
    lead_authority code REFERENCES authority, -- The authority that acts; of several, the first.
    authorities text, -- All authorities that act, separated by commas.
    jurisdiction code, -- Where the instrument or the act applies: a code of place.
    headline text, -- The headline that stands over the development.
    body text NOT NULL, -- The words of the development; its headline is among them only where it alone tells what happened.
    topics text, -- Topics, separated by commas.
    language code, -- Language of the words.
    confidence decimal(3,2), -- How sure the development is, from 0 to 1.
    char_from integer NOT NULL, -- First character of the body in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the body.
#if sqlite
    FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no)
) WITHOUT ROWID;

CREATE TABLE development_authority ( -- An authority in a development, and what it does there.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    authority_no integer NOT NULL, -- Number of the authority in the development, from 1.
    authority_code code NOT NULL REFERENCES authority, -- Code of the national head.
    regulator code, -- Code of the national head.
    office_place text, -- Place of the local office that acts; NULL: the national head itself.
    role code NOT NULL CHECK (role IN (@authority_role)), -- What it does: issues, co_issues, imposes, publishes, adopts, consults, investigates, reports or mentioned.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, authority_no)
) WITHOUT ROWID;

CREATE TABLE instrument ( -- A law, rule, standard or other instrument; one row for all documents that report on it.
    instrument_id code NOT NULL PRIMARY KEY, -- 16 hexadecimal digits, made from jurisdiction and title.
    title text NOT NULL, -- Title as the texts give it.
    title_zh text, -- Title in Chinese, where a text gives it.
    kind code CHECK (kind IN (@instrument_kind)), -- Kind of instrument.
    hierarchy_rank integer, -- Rank of the kind within its jurisdiction, 1 highest.
    issuer text, -- Code of the authority that issues it.
    jurisdiction code, -- Where it applies: a code of place.
    status code CHECK (status IN (@instrument_status)), -- Its latest known status.
    status_rank integer, -- Position of the status in the life of an instrument: compare this, not the text.
    status_date date, -- Day of the event that gave it this status.
    effective_date date, -- Day on which it comes or came into force, where known.
    first_seen date, -- Day of its first event in the ledger.
    last_seen date -- Day of its latest event in the ledger.
) WITHOUT ROWID;

CREATE TABLE instrument_event ( -- A step in the life of an instrument, as a development reports it.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    event_no integer NOT NULL, -- Number of the step in the development, from 1.
    instrument_id code NOT NULL, -- The instrument.
    title text NOT NULL, -- Title as this text gives it.
    status code CHECK (status IN (@instrument_status)), -- Status that the development reports.
    status_rank integer, -- Position of the status in the life of an instrument: compare this, not the text.
    version text, -- Version of the draft, where the text says so.
    standard_number text, -- Number of the standard, such as GB/T 35273-2020.
    event_date date, -- Day of the event.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
    FOREIGN KEY (instrument_id) REFERENCES instrument,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, event_no)
) WITHOUT ROWID;

CREATE TABLE enforcement_action ( -- What an authority does to somebody, or announces that it will do.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    action_no integer NOT NULL, -- Number of the action in the development, from 1.
    event_date date, -- Day of the event.
    authority_code code REFERENCES authority, -- Code of the national head of who acts.
    office_place text, -- Place of the local office that acts; NULL: the national head itself.
    enforcement_kind code NOT NULL CHECK (enforcement_kind IN (@enforcement_kind)), -- Kind of action: fine, warning, inspection and others.
    subject text, -- Against whom or what.
    subject_count integer, -- How many they are, where the text says so.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, action_no)
) WITHOUT ROWID;

CREATE TABLE party ( -- A person, company or group that a development is about.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    party_no integer NOT NULL, -- Number of the party in the development, from 1.
    name text, -- Name or description as the text gives it.
    kind code, -- What it is: company, branch, individual, app or public_body; NULL: the text does not say.
    party_count integer, -- How many they are, where the text says so.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, party_no)
) WITHOUT ROWID;

CREATE TABLE penalty ( -- Money that was imposed, agreed or confiscated; one row for each amount. A sum of several named respondents has no respondent, and each of them a row without amount.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    penalty_no integer NOT NULL, -- Number of the penalty in the development, from 1.
    event_date date, -- Day of the event.
    authority_code code REFERENCES authority, -- Code of the national head of who imposed it.
    office_place text, -- Place of the local office that imposed it; NULL: the national head itself.
    respondent text, -- Who has to pay; NULL: not said, or several, who have rows of their own.
    respondent_kind code, -- What the respondent is: company, branch, individual, app or public_body; NULL: the text does not say.
    respondent_count integer, -- How many respondents there are, where the text says so.
    enforcement_kind code CHECK (enforcement_kind IN (@enforcement_kind)), -- fine, confiscation, settlement and others.
    amount_minor bigint CHECK (amount_minor >= 0), -- The amount in minor units of the currency (fen, cents).
    amount decimal(22,4), -- The amount in units of the currency; NULL: not said, or in the row of the sum that several pay.
    currency code CHECK (length(currency) = 3), -- ISO 4217 code of the currency.
    amount_bound code CHECK (amount_bound IN (@amount_bound)), -- What the words say about the number: exact, approximate, at_least or at_most.
    is_total boolean, -- True: the amount is for all respondents together; false: for each of them.
    reason text, -- What it was imposed for.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if postgres
    fine regledger.penalty_amount GENERATED ALWAYS AS (regledger.penalty_amount_of(amount_minor, currency, amount_bound)) STORED, -- Amount, currency and bound in one value; NULL where one of them is.
#end
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, penalty_no)
) WITHOUT ROWID;

CREATE TABLE app_notice ( -- Apps and SDKs that an authority named, ordered to be corrected or had removed.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    notice_no integer NOT NULL, -- Number of the notice in the development, from 1.
    event_date date, -- Day of the event.
    authority_code code REFERENCES authority, -- Code of the national head of who acts.
    office_place text, -- Place of the local office that acts; NULL: the national head itself.
    action code CHECK (action IN (@enforcement_kind)), -- What happened to the apps: app_notice or app_removal.
    app_count integer, -- How many apps.
    sdk_count integer, -- How many SDKs.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, notice_no)
) WITHOUT ROWID;

CREATE TABLE deadline ( -- A day by which something must be done, or from which it applies.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    deadline_no integer NOT NULL, -- Number of the deadline in the development, from 1.
    kind code NOT NULL CHECK (kind IN (@deadline_kind)), -- effective, consultation_close, target, grace_end or report_due.
    due_from date, -- First day of the stretch of time that the text names; NULL: only its end is said.
    due_to date, -- Last day of it: the day that counts.
    subject text, -- What is due.
    instrument_id code, -- The instrument that it belongs to; NULL: none.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    what text GENERATED ALWAYS AS (coalesce(subject, evidence)) VIRTUAL, -- The subject, or else the words: for the view calendar.
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
    FOREIGN KEY (instrument_id) REFERENCES instrument,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, deadline_no)
) WITHOUT ROWID;

CREATE TABLE citation ( -- A law or standard that a development cites.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    citation_no integer NOT NULL, -- Number of the citation in the development, from 1.
    law_code code REFERENCES law, -- Code of the law.
    law_title text, -- Title of the law as the text gives it.
    article text, -- Article, with its paragraph where the text names one.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, citation_no)
) WITHOUT ROWID;

CREATE TABLE instrument_relation ( -- What an instrument amends, repeals, implements or is based on, as a development tells it.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    relation_no integer NOT NULL, -- Number of the relation in the development, from 1.
    instrument_id code NOT NULL, -- The instrument that amends, repeals, implements or is based on the other.
    relation code NOT NULL CHECK (relation IN (@instrument_relation)), -- amends, repeals, implements or based_on.
    target_title text NOT NULL, -- Title of the other as the text gives it.
    target_law_code code REFERENCES law, -- Code of the other, when it is a known law.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
    FOREIGN KEY (instrument_id) REFERENCES instrument,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, relation_no)
) WITHOUT ROWID;

CREATE TABLE finding ( -- What somebody is said to have done wrong, or has to do.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    finding_no integer NOT NULL, -- Number of the finding in the development, from 1.
    category code, -- Category of the lexicon, such as excessive_collection; NULL: none fits.
    role code CHECK (role IN ('violation', 'obligation')), -- violation or obligation.
    text text, -- The finding in the words of the text.
    char_from integer NOT NULL, -- First character of the evidence in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last of the evidence.
    evidence text NOT NULL, -- The words that say so.
    confidence decimal(3,2), -- How sure the fact is, from 0 to 1.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    CHECK (confidence >= 0 AND confidence <= 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, finding_no)
) WITHOUT ROWID;

CREATE TABLE development_topic ( -- A topic of a development.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    topic code NOT NULL REFERENCES topic, -- The topic.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    PRIMARY KEY (document_id, development_no, topic)
) WITHOUT ROWID;

CREATE TABLE highlight ( -- A sentence in which a document announces its own developments.
    document_id code NOT NULL, -- The document.
    highlight_no integer NOT NULL, -- Number of the highlight in the document, from 1.
    text text NOT NULL, -- The sentence.
    development_no integer, -- The development that it announces; NULL: not found.
    char_from integer NOT NULL, -- First character in the document's text, from 0.
    char_to integer NOT NULL, -- Character after the last.
#if sqlite
    FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
    FOREIGN KEY (document_id, development_no) REFERENCES development DEFERRABLE INITIALLY DEFERRED,
#end
    PRIMARY KEY (document_id, highlight_no)
) WITHOUT ROWID;

-- What users write.

CREATE TABLE correction ( -- A reader's correction of one column of a fact. It outlives a document that is loaded again.
    table_name code NOT NULL CHECK (table_name IN ('document', 'development', 'development_authority', 'instrument_event', 'enforcement_action', 'party', 'penalty', 'app_notice', 'deadline', 'citation', 'instrument_relation', 'finding', 'highlight')), -- Table of the fact.
    document_id code NOT NULL, -- Key of the fact: the document.
    development_no integer NOT NULL DEFAULT 0, -- Key of the fact: the development; 0 where the table has none.
    item_no integer NOT NULL DEFAULT 0, -- Key of the fact: its number; 0 where the table has none.
    column_name code NOT NULL, -- The column.
    old_value text, -- What it said, as text.
    new_value text, -- What it should say, as text.
    reason text, -- Why.
    corrected_by text, -- Who says so.
    corrected_at timestamp NOT NULL DEFAULT now, -- When (UTC). Of several corrections of a column the latest counts.
    PRIMARY KEY (document_id, table_name, development_no, item_no, column_name, corrected_at)
) WITHOUT ROWID;

CREATE TABLE subscription ( -- What a reader wants to be told of. A NULL excludes nothing.
    name text NOT NULL PRIMARY KEY, -- Name of the subscription.
    query text, -- Words that the development must have.
    authority_code code REFERENCES authority, -- Only what this authority does.
    section code CHECK (section IN (@section)), -- Only this section.
    jurisdiction code, -- Only this jurisdiction.
    topic code REFERENCES topic, -- Only this topic.
    law_code code REFERENCES law, -- Only what cites this law.
    status code CHECK (status IN (@instrument_status)), -- Only instruments that reached this status.
    enforcement_kind code CHECK (enforcement_kind IN (@enforcement_kind)), -- Only this kind of action.
    min_amount decimal(22,4), -- Only penalties of at least this amount, in min_currency.
    min_currency code CHECK (length(min_currency) = 3), -- ISO 4217 code of the currency of min_amount.
    created_at timestamp NOT NULL DEFAULT now -- When it was made (UTC).
) WITHOUT ROWID;

CREATE TABLE alert ( -- A development that a subscription asked for.
    subscription text NOT NULL REFERENCES subscription ON DELETE CASCADE, -- The subscription.
    document_id code NOT NULL, -- The document.
    development_no integer NOT NULL, -- The development.
    raised_at timestamp NOT NULL DEFAULT now, -- When it was found (UTC).
    seen boolean NOT NULL DEFAULT false, -- True: somebody has seen it.
#if sqlite
    FOREIGN KEY (document_id, development_no) REFERENCES development ON DELETE CASCADE,
#end
    PRIMARY KEY (document_id, development_no, subscription)
) WITHOUT ROWID;

CREATE TABLE exchange_rate ( -- Rates of exchange, filled by its users: one unit of base_currency is rate units of quote_currency.
    base_currency code NOT NULL CHECK (length(base_currency) = 3), -- ISO 4217 code.
    quote_currency code NOT NULL CHECK (length(quote_currency) = 3), -- ISO 4217 code.
    rate_date date NOT NULL, -- The day on which the rate holds.
    rate numeric NOT NULL CHECK (rate > 0), -- Units of quote_currency for one unit of base_currency.
    source text, -- Where the rate comes from.
    PRIMARY KEY (base_currency, quote_currency, rate_date)
) WITHOUT ROWID;

-- What the loader writes about itself.

CREATE TABLE load_run ( -- A run of the loader. seen = loaded + unchanged + refused once it has finished.
    run_id code NOT NULL PRIMARY KEY, -- Key of the run.
    started_at timestamp NOT NULL DEFAULT now, -- When it began (UTC).
    finished_at timestamp, -- When it ended (UTC); NULL: it still runs, or it was cut off.
    status code NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'complete', 'stopped', 'interrupted')), -- running; complete: it went through all it was given; stopped: it gave up; interrupted: a signal ended it.
    seen integer NOT NULL DEFAULT 0, -- Documents that it found.
    loaded integer NOT NULL DEFAULT 0, -- Documents that it stored.
    unchanged integer NOT NULL DEFAULT 0, -- Documents that the ledger had already.
    refused integer NOT NULL DEFAULT 0 -- Documents that it could not read; see load_error.
) WITHOUT ROWID;

CREATE TABLE load_error ( -- A document that a run refused, and why.
    run_id code NOT NULL REFERENCES load_run ON DELETE CASCADE, -- The run.
    error_no integer NOT NULL, -- Number of the error in the run, from 1.
    source_uri text, -- Where the bytes came from.
    byte_offset bigint, -- Byte at which the trouble begins, from 0; NULL: no single place.
    code code NOT NULL, -- Name of the error, such as bad_utf8.
    message text NOT NULL, -- The error in words.
    PRIMARY KEY (run_id, error_no)
) WITHOUT ROWID;

CREATE TABLE ledger_version ( -- The versions that this ledger has had.
    version code NOT NULL PRIMARY KEY, -- Version of regledger that made the ledger or brought it up to date.
    created_at timestamp NOT NULL DEFAULT now -- When (UTC).
) WITHOUT ROWID;

-- Indexes: what the views are filtered by. A column that is mostly NULL has a partial one.

CREATE INDEX document_period_from_idx ON document (period_from);
CREATE INDEX document_period_to_idx ON document (period_to);
CREATE INDEX document_loaded_at_idx ON document (loaded_at);
CREATE INDEX development_event_date_idx ON development (event_date);
CREATE INDEX development_reported_date_idx ON development (reported_date) WHERE reported_date IS NOT NULL;
CREATE INDEX development_lead_authority_idx ON development (lead_authority);
CREATE INDEX development_authority_authority_code_idx ON development_authority (authority_code);
CREATE INDEX instrument_status_idx ON instrument (status);
CREATE INDEX instrument_status_rank_idx ON instrument (status_rank);
CREATE INDEX instrument_status_date_idx ON instrument (status_date);
CREATE INDEX instrument_effective_date_idx ON instrument (effective_date) WHERE effective_date IS NOT NULL;
CREATE INDEX instrument_first_seen_idx ON instrument (first_seen);
CREATE INDEX instrument_last_seen_idx ON instrument (last_seen);
CREATE INDEX instrument_event_instrument_id_idx ON instrument_event (instrument_id);
CREATE INDEX instrument_event_status_idx ON instrument_event (status);
CREATE INDEX instrument_event_status_rank_idx ON instrument_event (status_rank);
CREATE INDEX instrument_event_event_date_idx ON instrument_event (event_date);
CREATE INDEX enforcement_action_event_date_idx ON enforcement_action (event_date);
CREATE INDEX enforcement_action_authority_code_idx ON enforcement_action (authority_code);
CREATE INDEX penalty_event_date_idx ON penalty (event_date);
CREATE INDEX penalty_authority_code_idx ON penalty (authority_code);
CREATE INDEX penalty_amount_idx ON penalty (amount);
CREATE INDEX app_notice_event_date_idx ON app_notice (event_date);
CREATE INDEX app_notice_authority_code_idx ON app_notice (authority_code);
CREATE INDEX deadline_due_from_idx ON deadline (due_from);
CREATE INDEX deadline_due_to_idx ON deadline (due_to);
CREATE INDEX deadline_instrument_id_idx ON deadline (instrument_id) WHERE instrument_id IS NOT NULL;
CREATE INDEX citation_law_code_idx ON citation (law_code);
CREATE INDEX instrument_relation_instrument_id_idx ON instrument_relation (instrument_id);
CREATE INDEX instrument_relation_target_law_code_idx ON instrument_relation (target_law_code);
CREATE INDEX development_topic_topic_idx ON development_topic (topic);
CREATE INDEX alert_subscription_idx ON alert (subscription);

-- Views: the contract with readers. Columns of base tables only, so that SQLite knows their types and both databases
-- their indexes. New columns come last.

CREATE VIEW documents AS SELECT -- The documents of the ledger.
    document.document_id,
    document.source_uri,
    document.sha256,
    document.media_type,
    document.charset,
    document.publisher,
    document.title,
    document.language,
    document.period_from,
    document.period_to,
    document.loaded_at,
    document.period_confidence,
    document.jurisdiction,
    document.char_count
FROM document;

CREATE VIEW developments AS SELECT -- The developments that documents report: one event a row.
    development.document_id,
    development.development_no,
    document.publisher,
    document.period_from,
    development.section,
    development.kind,
    development.event_date,
    development.event_date_precision,
    development.reported_date,
    development.reporter,
    development.lead_authority,
    development.authorities,
    development.jurisdiction,
    development.headline,
    development.body,
    development.topics,
    development.language,
    development.confidence,
    development.char_from,
    development.char_to,
    document.source_uri
FROM development JOIN document ON document.document_id = development.document_id;

CREATE VIEW development_authorities AS SELECT -- The authorities of each development, and what they do there.
    development_authority.document_id,
    development_authority.development_no,
    development_authority.authority_code,
    authority.regulator,
    authority.name_en,
    authority.name_zh,
    development_authority.office_place,
    development_authority.role,
    development_authority.char_from,
    development_authority.char_to,
    development_authority.evidence,
    development_authority.confidence,
    development_authority.authority_no
FROM development_authority JOIN authority ON authority.authority_code = development_authority.authority_code;

CREATE VIEW instruments AS SELECT -- The instruments of the ledger with their latest known status.
    instrument.instrument_id,
    instrument.title,
    instrument.title_zh,
    instrument.kind,
    instrument.hierarchy_rank,
    instrument.issuer,
    instrument.jurisdiction,
    instrument.status,
    instrument.status_date,
    instrument.effective_date,
    instrument.first_seen,
    instrument.last_seen,
    instrument.status_rank
FROM instrument;

CREATE VIEW instrument_events AS SELECT -- The steps in the life of instruments.
    instrument_event.instrument_id,
    instrument_event.title,
    instrument_event.status,
    instrument_event.event_date,
    instrument_event.document_id,
    instrument_event.development_no,
    instrument_event.char_from,
    instrument_event.char_to,
    instrument_event.evidence,
    instrument_event.confidence,
    instrument_event.event_no,
    instrument_event.version,
    instrument_event.standard_number,
    instrument_event.status_rank
FROM instrument_event;

CREATE VIEW penalties AS SELECT -- Money that was imposed, agreed or confiscated; one row for each amount. A sum of several named respondents has no respondent, and each of them a row without amount.
    penalty.document_id,
    penalty.development_no,
    penalty.penalty_no,
    penalty.event_date,
    penalty.authority_code,
    penalty.respondent,
    penalty.respondent_kind,
    penalty.respondent_count,
    penalty.enforcement_kind,
    penalty.amount,
    penalty.currency,
    penalty.amount_bound,
    penalty.is_total,
    penalty.reason,
    penalty.char_from,
    penalty.char_to,
    penalty.evidence,
    penalty.confidence,
    penalty.office_place
FROM penalty;

CREATE VIEW enforcement_actions AS SELECT -- What authorities do to somebody, or announce that they will do.
    enforcement_action.document_id,
    enforcement_action.development_no,
    enforcement_action.action_no,
    enforcement_action.event_date,
    enforcement_action.authority_code,
    enforcement_action.enforcement_kind,
    enforcement_action.subject,
    enforcement_action.subject_count,
    enforcement_action.char_from,
    enforcement_action.char_to,
    enforcement_action.evidence,
    enforcement_action.confidence,
    enforcement_action.office_place
FROM enforcement_action;

CREATE VIEW app_notices AS SELECT -- Notices about apps and SDKs.
    app_notice.document_id,
    app_notice.development_no,
    app_notice.event_date,
    app_notice.authority_code,
    app_notice.action,
    app_notice.app_count,
    app_notice.sdk_count,
    app_notice.char_from,
    app_notice.char_to,
    app_notice.evidence,
    app_notice.confidence,
    app_notice.notice_no,
    app_notice.office_place
FROM app_notice;

CREATE VIEW deadlines AS SELECT -- Days by which something must be done, or from which it applies.
    deadline.document_id,
    deadline.development_no,
    deadline.deadline_no,
    deadline.kind,
    deadline.due_from,
    deadline.due_to,
    deadline.subject,
    deadline.char_from,
    deadline.char_to,
    deadline.evidence,
    deadline.confidence,
    deadline.instrument_id
FROM deadline;

CREATE VIEW citations AS SELECT -- The laws and standards that developments cite.
    citation.document_id,
    citation.development_no,
    citation.law_code,
    citation.law_title,
    citation.article,
    citation.char_from,
    citation.char_to,
    citation.evidence,
    citation.confidence,
    citation.citation_no
FROM citation;

CREATE VIEW instrument_relations AS SELECT -- What instruments amend, repeal, implement or are based on.
    instrument_relation.document_id,
    instrument_relation.development_no,
    instrument_relation.relation_no,
    instrument_relation.instrument_id,
    instrument.title,
    instrument_relation.relation,
    instrument_relation.target_title,
    instrument_relation.target_law_code,
    instrument_relation.char_from,
    instrument_relation.char_to,
    instrument_relation.evidence,
    instrument_relation.confidence
FROM instrument_relation LEFT JOIN instrument USING (instrument_id);

CREATE VIEW findings AS SELECT -- What somebody is said to have done wrong, or has to do.
    finding.document_id,
    finding.development_no,
    finding.finding_no,
    finding.category,
    finding.role,
    finding.text,
    finding.char_from,
    finding.char_to,
    finding.evidence,
    finding.confidence
FROM finding;

CREATE VIEW highlights AS SELECT -- The sentences in which documents announce their own developments.
    highlight.document_id,
    highlight.highlight_no,
    highlight.text,
    highlight.development_no,
    highlight.char_from,
    highlight.char_to
FROM highlight;

CREATE VIEW authorities AS SELECT -- Authorities, courts, standards bodies, associations and media that the ledger knows.
    authority.authority_code,
    authority.regulator,
    authority.name_en,
    authority.name_zh,
    authority.level,
    authority.kind,
    authority.parent_code,
    authority.jurisdiction,
    authority.valid_from,
    authority.valid_to,
    authority.successor_code
FROM authority;

-- An instrument that is reported as in force has its day of force here, unless the same development has it as a deadline.
CREATE VIEW calendar AS SELECT -- Each deadline and each day of force, past and to come; what lies ahead: due_date >= current_date.
    deadline.due_to AS due_date, -- The day.
#if postgres
    coalesce(deadline.subject, deadline.evidence) AS what, -- What is due, or the title of what comes into force; else the words that say so.
#end
#if sqlite
    deadline.what, -- What is due, or the title of what comes into force; else the words that say so.
#end
    deadline.kind, -- effective, consultation_close, target, grace_end or report_due.
    deadline.instrument_id,
    deadline.document_id,
    deadline.development_no
FROM deadline WHERE deadline.due_to IS NOT NULL
UNION ALL
SELECT event_date, title, 'effective', instrument_id, document_id, development_no
FROM instrument_event WHERE status = 'in_force' AND event_date IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM deadline WHERE deadline.document_id = instrument_event.document_id
    AND deadline.development_no = instrument_event.development_no AND deadline.kind = 'effective'
    AND deadline.due_to = instrument_event.event_date);

CREATE VIEW document_texts AS SELECT -- The normalised text of each document, in which every char_from and char_to counts.
    document.document_id,
    document.text
FROM document;

-- Rows.

#include seed
INSERT INTO ledger_version (version) VALUES ('@version');
