-- ledger-0.9.sql: a ledger of version 0.9, as create_ledger of that version made it, with few rows of its lexicon, one of
-- them changed since and one given up. Run it with the ledger's schema in search_path. Do not edit.
CREATE TABLE authority (
    authority_code text COLLATE "C" NOT NULL PRIMARY KEY,
    regulator text COLLATE "C" NOT NULL REFERENCES authority,
    name_en text,
    name_zh text,
    level text COLLATE "C",
    kind text COLLATE "C",
    parent_code text COLLATE "C" REFERENCES authority,
    jurisdiction text COLLATE "C",
    valid_from date,
    valid_to date,
    successor_code text COLLATE "C" REFERENCES authority,
    builtin boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE authority IS 'Who acts and who reports: authorities, courts, standards bodies, associations, media. Rows of your own are used by the next load.';
COMMENT ON COLUMN authority.authority_code IS 'Code of the authority, such as MIIT.';
COMMENT ON COLUMN authority.regulator IS 'Code of the national head; the code itself for a head.';
COMMENT ON COLUMN authority.name_en IS 'Name in English.';
COMMENT ON COLUMN authority.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN authority.level IS 'national, provincial, municipal, foreign or international.';
COMMENT ON COLUMN authority.kind IS 'ministry, regulator, court, standards_body, association, media and others.';
COMMENT ON COLUMN authority.parent_code IS 'The authority that this one belongs to.';
COMMENT ON COLUMN authority.jurisdiction IS 'Where it acts: a code of place.';
COMMENT ON COLUMN authority.valid_from IS 'First day of its existence under this name, where known.';
COMMENT ON COLUMN authority.valid_to IS 'Last day of its existence under this name; NULL: it exists, or it is not known.';
COMMENT ON COLUMN authority.successor_code IS 'The authority that took over.';
COMMENT ON COLUMN authority.builtin IS 'True: a row of the lexicon; false: a row of yours.';
CREATE TABLE authority_alias (
    authority_code text COLLATE "C" NOT NULL REFERENCES authority,
    alias text NOT NULL,
    language text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL DEFAULT 'name' CHECK (kind IN ('name', 'acronym', 'short', 'former', 'department', 'misspelling')),
    builtin boolean NOT NULL DEFAULT false,
    PRIMARY KEY (authority_code, alias, language)
);
COMMENT ON TABLE authority_alias IS 'The names under which texts mention an authority. Rows of your own are used by the next load.';
COMMENT ON COLUMN authority_alias.authority_code IS 'The authority that is meant.';
COMMENT ON COLUMN authority_alias.alias IS 'The name as texts write it.';
COMMENT ON COLUMN authority_alias.language IS 'Language of the name: en, zh.';
COMMENT ON COLUMN authority_alias.kind IS 'name, acronym (letter case counts), short, former, department or misspelling.';
COMMENT ON COLUMN authority_alias.builtin IS 'True: a row of the lexicon; false: a row of yours.';
CREATE TABLE place (
    place_code text COLLATE "C" NOT NULL PRIMARY KEY,
    name_en text NOT NULL,
    name_zh text,
    level text COLLATE "C" NOT NULL,
    parent_code text COLLATE "C" REFERENCES place
);
COMMENT ON TABLE place IS 'Countries, provinces, cities, counties and zones.';
COMMENT ON COLUMN place.place_code IS 'ISO 3166 code, six digits of GB/T 2260, or a code of the lexicon.';
COMMENT ON COLUMN place.name_en IS 'Name in English without a suffix, as office_place has it.';
COMMENT ON COLUMN place.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN place.level IS 'country, province, prefecture, county or zone.';
COMMENT ON COLUMN place.parent_code IS 'The place that it lies in.';
CREATE TABLE topic (
    topic text COLLATE "C" NOT NULL PRIMARY KEY,
    name_en text,
    name_zh text
);
COMMENT ON TABLE topic IS 'The subjects that a development can be about.';
COMMENT ON COLUMN topic.topic IS 'Code of the topic, such as cross_border_transfer.';
COMMENT ON COLUMN topic.name_en IS 'Name in English.';
COMMENT ON COLUMN topic.name_zh IS 'Name in Chinese.';
CREATE TABLE law (
    law_code text COLLATE "C" NOT NULL PRIMARY KEY,
    title_en text,
    title_zh text,
    kind text COLLATE "C" CHECK (kind IN ('law','act','decision','bill','administrative_regulation','departmental_rule','judicial_interpretation','local_regulation','local_rule','normative_document','national_standard','industry_standard','local_standard','group_standard','international_standard','practice_guide','guideline','code_of_practice','plan','catalogue','announcement','white_paper','report','faq','template','agreement','interpretation','treaty','directive','eu_regulation','eu_decision','executive_order')),
    issuer text COLLATE "C" REFERENCES authority,
    jurisdiction text COLLATE "C",
    adopted date,
    effective date
);
COMMENT ON TABLE law IS 'The laws and standards that citations name.';
COMMENT ON COLUMN law.law_code IS 'Code of the law, such as PIPL.';
COMMENT ON COLUMN law.title_en IS 'Title in English.';
COMMENT ON COLUMN law.title_zh IS 'Title in Chinese.';
COMMENT ON COLUMN law.kind IS 'Kind of instrument.';
COMMENT ON COLUMN law.issuer IS 'Code of the authority that made it.';
COMMENT ON COLUMN law.jurisdiction IS 'Where it applies: a code of place.';
COMMENT ON COLUMN law.adopted IS 'Day on which its first version was adopted, where known.';
COMMENT ON COLUMN law.effective IS 'Day on which its first version came into force, where known.';
CREATE TABLE document (
    document_id text COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(document_id) = 32),
    source_uri text,
    sha256 text COLLATE "C" NOT NULL,
    media_type text COLLATE "C",
    charset text COLLATE "C",
    publisher text,
    title text,
    language text COLLATE "C",
    period_from date,
    period_to date,
    period_confidence numeric(3,2),
    jurisdiction text COLLATE "C",
    char_count integer NOT NULL,
    text text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE document IS 'A document that was loaded.';
COMMENT ON COLUMN document.document_id IS 'First 32 hexadecimal digits of the SHA-256 of the bytes.';
COMMENT ON COLUMN document.source_uri IS 'Where the bytes came from.';
COMMENT ON COLUMN document.sha256 IS 'SHA-256 of the bytes, in hexadecimal.';
COMMENT ON COLUMN document.media_type IS 'Format of the bytes, such as text/html.';
COMMENT ON COLUMN document.charset IS 'Character set that the bytes were read in.';
COMMENT ON COLUMN document.publisher IS 'Who published the document.';
COMMENT ON COLUMN document.title IS 'Title of the document.';
COMMENT ON COLUMN document.language IS 'Main language of the text: en, zh.';
COMMENT ON COLUMN document.period_from IS 'First day of the period that the document reports on.';
COMMENT ON COLUMN document.period_to IS 'Last day of that period.';
COMMENT ON COLUMN document.period_confidence IS 'How sure the period is, from 0 to 1.';
COMMENT ON COLUMN document.jurisdiction IS 'Where the document''s developments are at home unless they say otherwise: a code of place.';
COMMENT ON COLUMN document.char_count IS 'Length of the text in characters.';
COMMENT ON COLUMN document.text IS 'The normalised text, in which every char_from and char_to counts.';
COMMENT ON COLUMN document.loaded_at IS 'When the document was loaded (UTC).';
CREATE TABLE block (
    document_id text COLLATE "C" NOT NULL,
    block_no integer NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('heading', 'paragraph', 'list_item', 'table_row', 'boilerplate')),
    level integer,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    development_no integer,
    PRIMARY KEY (document_id, block_no)
);
COMMENT ON TABLE block IS 'A piece of a document''s layout: heading, paragraph, list item, table row or boilerplate.';
COMMENT ON COLUMN block.document_id IS 'The document.';
COMMENT ON COLUMN block.block_no IS 'Number of the block in the document, from 1.';
COMMENT ON COLUMN block.kind IS 'heading, paragraph, list_item, table_row or boilerplate.';
COMMENT ON COLUMN block.level IS 'Of a heading 1 to 6, of a list item its depth; 0 or NULL: unknown.';
COMMENT ON COLUMN block.char_from IS 'First character in the document''s text, from 0.';
COMMENT ON COLUMN block.char_to IS 'Character after the last.';
COMMENT ON COLUMN block.development_no IS 'The development that it belongs to; NULL: none.';
CREATE TABLE development (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    section text COLLATE "C" CHECK (section IN ('regulatory','enforcement','industry','international')),
    kind text COLLATE "C",
    event_date date,
    event_date_precision text COLLATE "C" CHECK (event_date_precision IN ('day', 'month', 'quarter', 'half', 'year', 'range')),
    reported_date date,
    reporter text,
    lead_authority text COLLATE "C" REFERENCES authority,
    authorities text,
    jurisdiction text COLLATE "C",
    headline text,
    body text NOT NULL,
    topics text,
    language text COLLATE "C",
    confidence numeric(3,2),
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no)
);
COMMENT ON TABLE development IS 'One event that a document reports.';
COMMENT ON COLUMN development.document_id IS 'The document.';
COMMENT ON COLUMN development.development_no IS 'Number of the development in the document, from 1.';
COMMENT ON COLUMN development.section IS 'regulatory, enforcement, industry or international.';
COMMENT ON COLUMN development.kind IS 'What happened, in a word: a status of an instrument, a kind of enforcement, penalty or statement.';
COMMENT ON COLUMN development.event_date IS 'First day of the event.';
COMMENT ON COLUMN development.event_date_precision IS 'How exact the text is about event_date: day, month, quarter, half, year or range.';
COMMENT ON COLUMN development.reported_date IS 'Day on which it was reported, where that is another day.';
COMMENT ON COLUMN development.reporter IS 'Who reported it, where the text says so.';
COMMENT ON COLUMN development.lead_authority IS 'The authority that acts; of several, the first.';
COMMENT ON COLUMN development.authorities IS 'All authorities that act, separated by commas.';
COMMENT ON COLUMN development.jurisdiction IS 'Where the instrument or the act applies: a code of place.';
COMMENT ON COLUMN development.headline IS 'The headline that stands over the development.';
COMMENT ON COLUMN development.body IS 'The words of the development, without its headline.';
COMMENT ON COLUMN development.topics IS 'Topics, separated by commas.';
COMMENT ON COLUMN development.language IS 'Language of the words.';
COMMENT ON COLUMN development.confidence IS 'How sure the development is, from 0 to 1.';
COMMENT ON COLUMN development.char_from IS 'First character of the body in the document''s text, from 0.';
COMMENT ON COLUMN development.char_to IS 'Character after the last of the body.';
CREATE TABLE development_authority (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    authority_no integer NOT NULL,
    authority_code text COLLATE "C" NOT NULL REFERENCES authority,
    regulator text COLLATE "C",
    office_place text,
    role text COLLATE "C" NOT NULL CHECK (role IN ('issues','co_issues','imposes','publishes','adopts','consults','investigates','reports','mentioned')),
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, authority_no)
);
COMMENT ON TABLE development_authority IS 'An authority in a development, and what it does there.';
COMMENT ON COLUMN development_authority.document_id IS 'The document.';
COMMENT ON COLUMN development_authority.development_no IS 'The development.';
COMMENT ON COLUMN development_authority.authority_no IS 'Number of the authority in the development, from 1.';
COMMENT ON COLUMN development_authority.authority_code IS 'Code of the national head.';
COMMENT ON COLUMN development_authority.regulator IS 'Code of the national head.';
COMMENT ON COLUMN development_authority.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
COMMENT ON COLUMN development_authority.role IS 'What it does: issues, co_issues, imposes, publishes, adopts, consults, investigates, reports or mentioned.';
COMMENT ON COLUMN development_authority.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN development_authority.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN development_authority.evidence IS 'The words that say so.';
COMMENT ON COLUMN development_authority.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE instrument (
    instrument_id text COLLATE "C" NOT NULL PRIMARY KEY,
    title text NOT NULL,
    title_zh text,
    kind text COLLATE "C" CHECK (kind IN ('law','act','decision','bill','administrative_regulation','departmental_rule','judicial_interpretation','local_regulation','local_rule','normative_document','national_standard','industry_standard','local_standard','group_standard','international_standard','practice_guide','guideline','code_of_practice','plan','catalogue','announcement','white_paper','report','faq','template','agreement','interpretation','treaty','directive','eu_regulation','eu_decision','executive_order')),
    hierarchy_rank integer,
    issuer text,
    jurisdiction text COLLATE "C",
    status text COLLATE "C" CHECK (status IN ('planned','drafting','draft','revised_draft','under_review','adopted','issued','in_force','amended','repealed','withdrawn')),
    status_rank integer,
    status_date date,
    effective_date date,
    first_seen date,
    last_seen date
);
COMMENT ON TABLE instrument IS 'A law, rule, standard or other instrument; one row for all documents that report on it.';
COMMENT ON COLUMN instrument.instrument_id IS '16 hexadecimal digits, made from jurisdiction and title.';
COMMENT ON COLUMN instrument.title IS 'Title as the texts give it.';
COMMENT ON COLUMN instrument.title_zh IS 'Title in Chinese, where a text gives it.';
COMMENT ON COLUMN instrument.kind IS 'Kind of instrument.';
COMMENT ON COLUMN instrument.hierarchy_rank IS 'Rank of the kind within its jurisdiction, 1 highest.';
COMMENT ON COLUMN instrument.issuer IS 'Code of the authority that issues it.';
COMMENT ON COLUMN instrument.jurisdiction IS 'Where it applies: a code of place.';
COMMENT ON COLUMN instrument.status IS 'Its latest known status.';
COMMENT ON COLUMN instrument.status_rank IS 'Position of the status in the life of an instrument: compare this, not the text.';
COMMENT ON COLUMN instrument.status_date IS 'Day of the event that gave it this status.';
COMMENT ON COLUMN instrument.effective_date IS 'Day on which it comes or came into force, where known.';
COMMENT ON COLUMN instrument.first_seen IS 'Day of its first event in the ledger.';
COMMENT ON COLUMN instrument.last_seen IS 'Day of its latest event in the ledger.';
CREATE TABLE instrument_event (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    event_no integer NOT NULL,
    instrument_id text COLLATE "C" NOT NULL,
    title text NOT NULL,
    status text COLLATE "C" CHECK (status IN ('planned','drafting','draft','revised_draft','under_review','adopted','issued','in_force','amended','repealed','withdrawn')),
    status_rank integer,
    version text,
    standard_number text,
    event_date date,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, event_no)
);
COMMENT ON TABLE instrument_event IS 'A step in the life of an instrument, as a development reports it.';
COMMENT ON COLUMN instrument_event.document_id IS 'The document.';
COMMENT ON COLUMN instrument_event.development_no IS 'The development.';
COMMENT ON COLUMN instrument_event.event_no IS 'Number of the step in the development, from 1.';
COMMENT ON COLUMN instrument_event.instrument_id IS 'The instrument.';
COMMENT ON COLUMN instrument_event.title IS 'Title as this text gives it.';
COMMENT ON COLUMN instrument_event.status IS 'Status that the development reports.';
COMMENT ON COLUMN instrument_event.status_rank IS 'Position of the status in the life of an instrument: compare this, not the text.';
COMMENT ON COLUMN instrument_event.version IS 'Version of the draft, where the text says so.';
COMMENT ON COLUMN instrument_event.standard_number IS 'Number of the standard, such as GB/T 35273-2020.';
COMMENT ON COLUMN instrument_event.event_date IS 'Day of the event.';
COMMENT ON COLUMN instrument_event.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN instrument_event.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN instrument_event.evidence IS 'The words that say so.';
COMMENT ON COLUMN instrument_event.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE enforcement_action (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    action_no integer NOT NULL,
    event_date date,
    authority_code text COLLATE "C" REFERENCES authority,
    office_place text,
    enforcement_kind text COLLATE "C" NOT NULL CHECK (enforcement_kind IN ('fine','warning','confiscation','campaign','inspection','interview','rectification_order','app_notice','app_removal','suspension','licence_revocation','investigation','settlement','injunction','judgment','prosecution','detention','sentence','guiding_case','typical_case','ban')),
    subject text,
    subject_count integer,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, action_no)
);
COMMENT ON TABLE enforcement_action IS 'What an authority does to somebody, or announces that it will do.';
COMMENT ON COLUMN enforcement_action.document_id IS 'The document.';
COMMENT ON COLUMN enforcement_action.development_no IS 'The development.';
COMMENT ON COLUMN enforcement_action.action_no IS 'Number of the action in the development, from 1.';
COMMENT ON COLUMN enforcement_action.event_date IS 'Day of the event.';
COMMENT ON COLUMN enforcement_action.authority_code IS 'Code of the national head of who acts.';
COMMENT ON COLUMN enforcement_action.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
COMMENT ON COLUMN enforcement_action.enforcement_kind IS 'Kind of action: fine, warning, inspection and others.';
COMMENT ON COLUMN enforcement_action.subject IS 'Against whom or what.';
COMMENT ON COLUMN enforcement_action.subject_count IS 'How many they are, where the text says so.';
COMMENT ON COLUMN enforcement_action.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN enforcement_action.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN enforcement_action.evidence IS 'The words that say so.';
COMMENT ON COLUMN enforcement_action.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE party (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    party_no integer NOT NULL,
    name text,
    kind text COLLATE "C",
    party_count integer,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, party_no)
);
COMMENT ON TABLE party IS 'A person, company or group that a development is about.';
COMMENT ON COLUMN party.document_id IS 'The document.';
COMMENT ON COLUMN party.development_no IS 'The development.';
COMMENT ON COLUMN party.party_no IS 'Number of the party in the development, from 1.';
COMMENT ON COLUMN party.name IS 'Name or description as the text gives it.';
COMMENT ON COLUMN party.kind IS 'What it is: company, branch, individual, app or public_body; NULL: the text does not say.';
COMMENT ON COLUMN party.party_count IS 'How many they are, where the text says so.';
COMMENT ON COLUMN party.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN party.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN party.evidence IS 'The words that say so.';
COMMENT ON COLUMN party.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE penalty (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    penalty_no integer NOT NULL,
    event_date date,
    authority_code text COLLATE "C" REFERENCES authority,
    office_place text,
    respondent text,
    respondent_kind text COLLATE "C",
    respondent_count integer,
    enforcement_kind text COLLATE "C" CHECK (enforcement_kind IN ('fine','warning','confiscation','campaign','inspection','interview','rectification_order','app_notice','app_removal','suspension','licence_revocation','investigation','settlement','injunction','judgment','prosecution','detention','sentence','guiding_case','typical_case','ban')),
    amount_minor bigint CHECK (amount_minor >= 0),
    amount numeric(22,4),
    currency text COLLATE "C" CHECK (length(currency) = 3),
    amount_bound text COLLATE "C" CHECK (amount_bound IN ('exact','approximate','at_least','at_most')),
    is_total boolean,
    reason text,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    fine regledger.penalty_amount GENERATED ALWAYS AS (regledger.penalty_amount_of(amount_minor, currency, amount_bound)) STORED,
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, penalty_no)
);
COMMENT ON TABLE penalty IS 'Money that was imposed, agreed or confiscated; one row for each amount.';
COMMENT ON COLUMN penalty.document_id IS 'The document.';
COMMENT ON COLUMN penalty.development_no IS 'The development.';
COMMENT ON COLUMN penalty.penalty_no IS 'Number of the penalty in the development, from 1.';
COMMENT ON COLUMN penalty.event_date IS 'Day of the event.';
COMMENT ON COLUMN penalty.authority_code IS 'Code of the national head of who imposed it.';
COMMENT ON COLUMN penalty.office_place IS 'Place of the local office that imposed it; NULL: the national head itself.';
COMMENT ON COLUMN penalty.respondent IS 'Who has to pay.';
COMMENT ON COLUMN penalty.respondent_kind IS 'What the respondent is: company, branch, individual, app or public_body; NULL: the text does not say.';
COMMENT ON COLUMN penalty.respondent_count IS 'How many respondents there are, where the text says so.';
COMMENT ON COLUMN penalty.enforcement_kind IS 'fine, confiscation, settlement and others.';
COMMENT ON COLUMN penalty.amount_minor IS 'The amount in minor units of the currency (fen, cents).';
COMMENT ON COLUMN penalty.amount IS 'The amount in units of the currency.';
COMMENT ON COLUMN penalty.currency IS 'ISO 4217 code of the currency.';
COMMENT ON COLUMN penalty.amount_bound IS 'What the words say about the number: exact, approximate, at_least or at_most.';
COMMENT ON COLUMN penalty.is_total IS 'True: the amount is for all respondents together; false: for each of them.';
COMMENT ON COLUMN penalty.reason IS 'What it was imposed for.';
COMMENT ON COLUMN penalty.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN penalty.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN penalty.evidence IS 'The words that say so.';
COMMENT ON COLUMN penalty.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN penalty.fine IS 'Amount, currency and bound in one value; NULL where one of them is.';
CREATE TABLE app_notice (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    notice_no integer NOT NULL,
    event_date date,
    authority_code text COLLATE "C" REFERENCES authority,
    office_place text,
    action text COLLATE "C" CHECK (action IN ('fine','warning','confiscation','campaign','inspection','interview','rectification_order','app_notice','app_removal','suspension','licence_revocation','investigation','settlement','injunction','judgment','prosecution','detention','sentence','guiding_case','typical_case','ban')),
    app_count integer,
    sdk_count integer,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, notice_no)
);
COMMENT ON TABLE app_notice IS 'Apps and SDKs that an authority named, ordered to be corrected or had removed.';
COMMENT ON COLUMN app_notice.document_id IS 'The document.';
COMMENT ON COLUMN app_notice.development_no IS 'The development.';
COMMENT ON COLUMN app_notice.notice_no IS 'Number of the notice in the development, from 1.';
COMMENT ON COLUMN app_notice.event_date IS 'Day of the event.';
COMMENT ON COLUMN app_notice.authority_code IS 'Code of the national head of who acts.';
COMMENT ON COLUMN app_notice.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
COMMENT ON COLUMN app_notice.action IS 'What happened to the apps: app_notice or app_removal.';
COMMENT ON COLUMN app_notice.app_count IS 'How many apps.';
COMMENT ON COLUMN app_notice.sdk_count IS 'How many SDKs.';
COMMENT ON COLUMN app_notice.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN app_notice.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN app_notice.evidence IS 'The words that say so.';
COMMENT ON COLUMN app_notice.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE deadline (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    deadline_no integer NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('effective','consultation_close','target','grace_end','report_due')),
    due_from date,
    due_to date,
    subject text,
    instrument_id text COLLATE "C",
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, deadline_no)
);
COMMENT ON TABLE deadline IS 'A day by which something must be done, or from which it applies.';
COMMENT ON COLUMN deadline.document_id IS 'The document.';
COMMENT ON COLUMN deadline.development_no IS 'The development.';
COMMENT ON COLUMN deadline.deadline_no IS 'Number of the deadline in the development, from 1.';
COMMENT ON COLUMN deadline.kind IS 'effective, consultation_close, target, grace_end or report_due.';
COMMENT ON COLUMN deadline.due_from IS 'First day of the stretch of time that the text names; NULL: only its end is said.';
COMMENT ON COLUMN deadline.due_to IS 'Last day of it: the day that counts.';
COMMENT ON COLUMN deadline.subject IS 'What is due.';
COMMENT ON COLUMN deadline.instrument_id IS 'The instrument that it belongs to; NULL: none.';
COMMENT ON COLUMN deadline.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN deadline.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN deadline.evidence IS 'The words that say so.';
COMMENT ON COLUMN deadline.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE citation (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    citation_no integer NOT NULL,
    law_code text COLLATE "C" REFERENCES law,
    law_title text,
    article text,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, citation_no)
);
COMMENT ON TABLE citation IS 'A law or standard that a development cites.';
COMMENT ON COLUMN citation.document_id IS 'The document.';
COMMENT ON COLUMN citation.development_no IS 'The development.';
COMMENT ON COLUMN citation.citation_no IS 'Number of the citation in the development, from 1.';
COMMENT ON COLUMN citation.law_code IS 'Code of the law.';
COMMENT ON COLUMN citation.law_title IS 'Title of the law as the text gives it.';
COMMENT ON COLUMN citation.article IS 'Article, with its paragraph where the text names one.';
COMMENT ON COLUMN citation.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN citation.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN citation.evidence IS 'The words that say so.';
COMMENT ON COLUMN citation.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE finding (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    finding_no integer NOT NULL,
    category text COLLATE "C",
    role text COLLATE "C" CHECK (role IN ('violation', 'obligation')),
    text text,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    evidence text NOT NULL,
    confidence numeric(3,2),
    CHECK (confidence BETWEEN 0 AND 1 AND char_from <= char_to),
    PRIMARY KEY (document_id, development_no, finding_no)
);
COMMENT ON TABLE finding IS 'What somebody is said to have done wrong, or has to do.';
COMMENT ON COLUMN finding.document_id IS 'The document.';
COMMENT ON COLUMN finding.development_no IS 'The development.';
COMMENT ON COLUMN finding.finding_no IS 'Number of the finding in the development, from 1.';
COMMENT ON COLUMN finding.category IS 'Category of the lexicon, such as excessive_collection; NULL: none fits.';
COMMENT ON COLUMN finding.role IS 'violation or obligation.';
COMMENT ON COLUMN finding.text IS 'The finding in the words of the text.';
COMMENT ON COLUMN finding.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN finding.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN finding.evidence IS 'The words that say so.';
COMMENT ON COLUMN finding.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE TABLE development_topic (
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    topic text COLLATE "C" NOT NULL REFERENCES topic,
    PRIMARY KEY (document_id, development_no, topic)
);
COMMENT ON TABLE development_topic IS 'A topic of a development.';
COMMENT ON COLUMN development_topic.document_id IS 'The document.';
COMMENT ON COLUMN development_topic.development_no IS 'The development.';
COMMENT ON COLUMN development_topic.topic IS 'The topic.';
CREATE TABLE highlight (
    document_id text COLLATE "C" NOT NULL,
    highlight_no integer NOT NULL,
    text text NOT NULL,
    development_no integer,
    char_from integer NOT NULL,
    char_to integer NOT NULL,
    PRIMARY KEY (document_id, highlight_no)
);
COMMENT ON TABLE highlight IS 'A sentence in which a document announces its own developments.';
COMMENT ON COLUMN highlight.document_id IS 'The document.';
COMMENT ON COLUMN highlight.highlight_no IS 'Number of the highlight in the document, from 1.';
COMMENT ON COLUMN highlight.text IS 'The sentence.';
COMMENT ON COLUMN highlight.development_no IS 'The development that it announces; NULL: not found.';
COMMENT ON COLUMN highlight.char_from IS 'First character in the document''s text, from 0.';
COMMENT ON COLUMN highlight.char_to IS 'Character after the last.';
CREATE TABLE correction (
    table_name text COLLATE "C" NOT NULL CHECK (table_name IN ('document', 'development', 'development_authority', 'instrument_event', 'enforcement_action', 'party', 'penalty', 'app_notice', 'deadline', 'citation', 'finding', 'highlight')),
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL DEFAULT 0,
    item_no integer NOT NULL DEFAULT 0,
    column_name text COLLATE "C" NOT NULL,
    old_value text,
    new_value text,
    reason text,
    corrected_by text,
    corrected_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (document_id, table_name, development_no, item_no, column_name, corrected_at)
);
COMMENT ON TABLE correction IS 'A reader''s correction of one column of a fact. It outlives a document that is loaded again.';
COMMENT ON COLUMN correction.table_name IS 'Table of the fact.';
COMMENT ON COLUMN correction.document_id IS 'Key of the fact: the document.';
COMMENT ON COLUMN correction.development_no IS 'Key of the fact: the development; 0 where the table has none.';
COMMENT ON COLUMN correction.item_no IS 'Key of the fact: its number; 0 where the table has none.';
COMMENT ON COLUMN correction.column_name IS 'The column.';
COMMENT ON COLUMN correction.old_value IS 'What it said, as text.';
COMMENT ON COLUMN correction.new_value IS 'What it should say, as text.';
COMMENT ON COLUMN correction.reason IS 'Why.';
COMMENT ON COLUMN correction.corrected_by IS 'Who says so.';
COMMENT ON COLUMN correction.corrected_at IS 'When (UTC). Of several corrections of a column the latest counts.';
CREATE TABLE subscription (
    name text NOT NULL PRIMARY KEY,
    query text,
    authority_code text COLLATE "C" REFERENCES authority,
    section text COLLATE "C" CHECK (section IN ('regulatory','enforcement','industry','international')),
    jurisdiction text COLLATE "C",
    topic text COLLATE "C" REFERENCES topic,
    law_code text COLLATE "C" REFERENCES law,
    status text COLLATE "C" CHECK (status IN ('planned','drafting','draft','revised_draft','under_review','adopted','issued','in_force','amended','repealed','withdrawn')),
    enforcement_kind text COLLATE "C" CHECK (enforcement_kind IN ('fine','warning','confiscation','campaign','inspection','interview','rectification_order','app_notice','app_removal','suspension','licence_revocation','investigation','settlement','injunction','judgment','prosecution','detention','sentence','guiding_case','typical_case','ban')),
    min_amount numeric(22,4),
    min_currency text COLLATE "C" CHECK (length(min_currency) = 3),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE subscription IS 'What a reader wants to be told of. A NULL excludes nothing.';
COMMENT ON COLUMN subscription.name IS 'Name of the subscription.';
COMMENT ON COLUMN subscription.query IS 'Words that the development must have.';
COMMENT ON COLUMN subscription.authority_code IS 'Only what this authority does.';
COMMENT ON COLUMN subscription.section IS 'Only this section.';
COMMENT ON COLUMN subscription.jurisdiction IS 'Only this jurisdiction.';
COMMENT ON COLUMN subscription.topic IS 'Only this topic.';
COMMENT ON COLUMN subscription.law_code IS 'Only what cites this law.';
COMMENT ON COLUMN subscription.status IS 'Only instruments that reached this status.';
COMMENT ON COLUMN subscription.enforcement_kind IS 'Only this kind of action.';
COMMENT ON COLUMN subscription.min_amount IS 'Only penalties of at least this amount, in min_currency.';
COMMENT ON COLUMN subscription.min_currency IS 'ISO 4217 code of the currency of min_amount.';
COMMENT ON COLUMN subscription.created_at IS 'When it was made (UTC).';
CREATE TABLE alert (
    subscription text NOT NULL REFERENCES subscription ON DELETE CASCADE,
    document_id text COLLATE "C" NOT NULL,
    development_no integer NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT now(),
    seen boolean NOT NULL DEFAULT false,
    PRIMARY KEY (document_id, development_no, subscription)
);
COMMENT ON TABLE alert IS 'A development that a subscription asked for.';
COMMENT ON COLUMN alert.subscription IS 'The subscription.';
COMMENT ON COLUMN alert.document_id IS 'The document.';
COMMENT ON COLUMN alert.development_no IS 'The development.';
COMMENT ON COLUMN alert.raised_at IS 'When it was found (UTC).';
COMMENT ON COLUMN alert.seen IS 'True: somebody has seen it.';
CREATE TABLE exchange_rate (
    base_currency text COLLATE "C" NOT NULL CHECK (length(base_currency) = 3),
    quote_currency text COLLATE "C" NOT NULL CHECK (length(quote_currency) = 3),
    rate_date date NOT NULL,
    rate numeric NOT NULL CHECK (rate > 0),
    source text,
    PRIMARY KEY (base_currency, quote_currency, rate_date)
);
COMMENT ON TABLE exchange_rate IS 'Rates of exchange, filled by its users: one unit of base_currency is rate units of quote_currency.';
COMMENT ON COLUMN exchange_rate.base_currency IS 'ISO 4217 code.';
COMMENT ON COLUMN exchange_rate.quote_currency IS 'ISO 4217 code.';
COMMENT ON COLUMN exchange_rate.rate_date IS 'The day on which the rate holds.';
COMMENT ON COLUMN exchange_rate.rate IS 'Units of quote_currency for one unit of base_currency.';
COMMENT ON COLUMN exchange_rate.source IS 'Where the rate comes from.';
CREATE TABLE load_run (
    run_id text COLLATE "C" NOT NULL PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    status text COLLATE "C" NOT NULL DEFAULT 'running',
    seen integer NOT NULL DEFAULT 0,
    loaded integer NOT NULL DEFAULT 0,
    unchanged integer NOT NULL DEFAULT 0,
    refused integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE load_run IS 'A run of the loader. seen = loaded + unchanged + refused once it has finished.';
COMMENT ON COLUMN load_run.run_id IS 'Key of the run.';
COMMENT ON COLUMN load_run.started_at IS 'When it began (UTC).';
COMMENT ON COLUMN load_run.finished_at IS 'When it ended (UTC); NULL: it still runs, or it was cut off.';
COMMENT ON COLUMN load_run.status IS 'running, or how it ended.';
COMMENT ON COLUMN load_run.seen IS 'Documents that it found.';
COMMENT ON COLUMN load_run.loaded IS 'Documents that it stored.';
COMMENT ON COLUMN load_run.unchanged IS 'Documents that the ledger had already.';
COMMENT ON COLUMN load_run.refused IS 'Documents that it could not read; see load_error.';
CREATE TABLE load_error (
    run_id text COLLATE "C" NOT NULL REFERENCES load_run ON DELETE CASCADE,
    error_no integer NOT NULL,
    source_uri text,
    byte_offset bigint,
    code text COLLATE "C" NOT NULL,
    message text NOT NULL,
    PRIMARY KEY (run_id, error_no)
);
COMMENT ON TABLE load_error IS 'A document that a run refused, and why.';
COMMENT ON COLUMN load_error.run_id IS 'The run.';
COMMENT ON COLUMN load_error.error_no IS 'Number of the error in the run, from 1.';
COMMENT ON COLUMN load_error.source_uri IS 'Where the bytes came from.';
COMMENT ON COLUMN load_error.byte_offset IS 'Byte at which the trouble begins, from 0; NULL: no single place.';
COMMENT ON COLUMN load_error.code IS 'Name of the error, such as bad_utf8.';
COMMENT ON COLUMN load_error.message IS 'The error in words.';
CREATE TABLE ledger_version (
    version text COLLATE "C" NOT NULL PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ledger_version IS 'The versions that this ledger has had.';
COMMENT ON COLUMN ledger_version.version IS 'Version of regledger that made the ledger or brought it up to date.';
COMMENT ON COLUMN ledger_version.created_at IS 'When (UTC).';
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
CREATE INDEX development_topic_topic_idx ON development_topic (topic);
CREATE INDEX alert_subscription_idx ON alert (subscription);
CREATE VIEW documents AS SELECT
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
COMMENT ON VIEW documents IS 'The documents of the ledger.';
COMMENT ON COLUMN documents.document_id IS 'First 32 hexadecimal digits of the SHA-256 of the bytes.';
COMMENT ON COLUMN documents.source_uri IS 'Where the bytes came from.';
COMMENT ON COLUMN documents.sha256 IS 'SHA-256 of the bytes, in hexadecimal.';
COMMENT ON COLUMN documents.media_type IS 'Format of the bytes, such as text/html.';
COMMENT ON COLUMN documents.charset IS 'Character set that the bytes were read in.';
COMMENT ON COLUMN documents.publisher IS 'Who published the document.';
COMMENT ON COLUMN documents.title IS 'Title of the document.';
COMMENT ON COLUMN documents.language IS 'Main language of the text: en, zh.';
COMMENT ON COLUMN documents.period_from IS 'First day of the period that the document reports on.';
COMMENT ON COLUMN documents.period_to IS 'Last day of that period.';
COMMENT ON COLUMN documents.loaded_at IS 'When the document was loaded (UTC).';
COMMENT ON COLUMN documents.period_confidence IS 'How sure the period is, from 0 to 1.';
COMMENT ON COLUMN documents.jurisdiction IS 'Where the document''s developments are at home unless they say otherwise: a code of place.';
COMMENT ON COLUMN documents.char_count IS 'Length of the text in characters.';
CREATE VIEW developments AS SELECT
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
COMMENT ON VIEW developments IS 'The developments that documents report: one event a row.';
COMMENT ON COLUMN developments.document_id IS 'The document.';
COMMENT ON COLUMN developments.development_no IS 'Number of the development in the document, from 1.';
COMMENT ON COLUMN developments.publisher IS 'Who published the document.';
COMMENT ON COLUMN developments.period_from IS 'First day of the period that the document reports on.';
COMMENT ON COLUMN developments.section IS 'regulatory, enforcement, industry or international.';
COMMENT ON COLUMN developments.kind IS 'What happened, in a word: a status of an instrument, a kind of enforcement, penalty or statement.';
COMMENT ON COLUMN developments.event_date IS 'First day of the event.';
COMMENT ON COLUMN developments.event_date_precision IS 'How exact the text is about event_date: day, month, quarter, half, year or range.';
COMMENT ON COLUMN developments.reported_date IS 'Day on which it was reported, where that is another day.';
COMMENT ON COLUMN developments.reporter IS 'Who reported it, where the text says so.';
COMMENT ON COLUMN developments.lead_authority IS 'The authority that acts; of several, the first.';
COMMENT ON COLUMN developments.authorities IS 'All authorities that act, separated by commas.';
COMMENT ON COLUMN developments.jurisdiction IS 'Where the instrument or the act applies: a code of place.';
COMMENT ON COLUMN developments.headline IS 'The headline that stands over the development.';
COMMENT ON COLUMN developments.body IS 'The words of the development, without its headline.';
COMMENT ON COLUMN developments.topics IS 'Topics, separated by commas.';
COMMENT ON COLUMN developments.language IS 'Language of the words.';
COMMENT ON COLUMN developments.confidence IS 'How sure the development is, from 0 to 1.';
COMMENT ON COLUMN developments.char_from IS 'First character of the body in the document''s text, from 0.';
COMMENT ON COLUMN developments.char_to IS 'Character after the last of the body.';
COMMENT ON COLUMN developments.source_uri IS 'Where the bytes came from.';
CREATE VIEW development_authorities AS SELECT
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
COMMENT ON VIEW development_authorities IS 'The authorities of each development, and what they do there.';
COMMENT ON COLUMN development_authorities.document_id IS 'The document.';
COMMENT ON COLUMN development_authorities.development_no IS 'The development.';
COMMENT ON COLUMN development_authorities.authority_code IS 'Code of the national head.';
COMMENT ON COLUMN development_authorities.regulator IS 'Code of the national head; the code itself for a head.';
COMMENT ON COLUMN development_authorities.name_en IS 'Name in English.';
COMMENT ON COLUMN development_authorities.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN development_authorities.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
COMMENT ON COLUMN development_authorities.role IS 'What it does: issues, co_issues, imposes, publishes, adopts, consults, investigates, reports or mentioned.';
COMMENT ON COLUMN development_authorities.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN development_authorities.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN development_authorities.evidence IS 'The words that say so.';
COMMENT ON COLUMN development_authorities.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN development_authorities.authority_no IS 'Number of the authority in the development, from 1.';
CREATE VIEW instruments AS SELECT
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
COMMENT ON VIEW instruments IS 'The instruments of the ledger with their latest known status.';
COMMENT ON COLUMN instruments.instrument_id IS '16 hexadecimal digits, made from jurisdiction and title.';
COMMENT ON COLUMN instruments.title IS 'Title as the texts give it.';
COMMENT ON COLUMN instruments.title_zh IS 'Title in Chinese, where a text gives it.';
COMMENT ON COLUMN instruments.kind IS 'Kind of instrument.';
COMMENT ON COLUMN instruments.hierarchy_rank IS 'Rank of the kind within its jurisdiction, 1 highest.';
COMMENT ON COLUMN instruments.issuer IS 'Code of the authority that issues it.';
COMMENT ON COLUMN instruments.jurisdiction IS 'Where it applies: a code of place.';
COMMENT ON COLUMN instruments.status IS 'Its latest known status.';
COMMENT ON COLUMN instruments.status_date IS 'Day of the event that gave it this status.';
COMMENT ON COLUMN instruments.effective_date IS 'Day on which it comes or came into force, where known.';
COMMENT ON COLUMN instruments.first_seen IS 'Day of its first event in the ledger.';
COMMENT ON COLUMN instruments.last_seen IS 'Day of its latest event in the ledger.';
COMMENT ON COLUMN instruments.status_rank IS 'Position of the status in the life of an instrument: compare this, not the text.';
CREATE VIEW instrument_events AS SELECT
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
COMMENT ON VIEW instrument_events IS 'The steps in the life of instruments.';
COMMENT ON COLUMN instrument_events.instrument_id IS 'The instrument.';
COMMENT ON COLUMN instrument_events.title IS 'Title as this text gives it.';
COMMENT ON COLUMN instrument_events.status IS 'Status that the development reports.';
COMMENT ON COLUMN instrument_events.event_date IS 'Day of the event.';
COMMENT ON COLUMN instrument_events.document_id IS 'The document.';
COMMENT ON COLUMN instrument_events.development_no IS 'The development.';
COMMENT ON COLUMN instrument_events.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN instrument_events.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN instrument_events.evidence IS 'The words that say so.';
COMMENT ON COLUMN instrument_events.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN instrument_events.event_no IS 'Number of the step in the development, from 1.';
COMMENT ON COLUMN instrument_events.version IS 'Version of the draft, where the text says so.';
COMMENT ON COLUMN instrument_events.standard_number IS 'Number of the standard, such as GB/T 35273-2020.';
COMMENT ON COLUMN instrument_events.status_rank IS 'Position of the status in the life of an instrument: compare this, not the text.';
CREATE VIEW penalties AS SELECT
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
COMMENT ON VIEW penalties IS 'Money that was imposed, agreed or confiscated; one row for each amount.';
COMMENT ON COLUMN penalties.document_id IS 'The document.';
COMMENT ON COLUMN penalties.development_no IS 'The development.';
COMMENT ON COLUMN penalties.penalty_no IS 'Number of the penalty in the development, from 1.';
COMMENT ON COLUMN penalties.event_date IS 'Day of the event.';
COMMENT ON COLUMN penalties.authority_code IS 'Code of the national head of who imposed it.';
COMMENT ON COLUMN penalties.respondent IS 'Who has to pay.';
COMMENT ON COLUMN penalties.respondent_kind IS 'What the respondent is: company, branch, individual, app or public_body; NULL: the text does not say.';
COMMENT ON COLUMN penalties.respondent_count IS 'How many respondents there are, where the text says so.';
COMMENT ON COLUMN penalties.enforcement_kind IS 'fine, confiscation, settlement and others.';
COMMENT ON COLUMN penalties.amount IS 'The amount in units of the currency.';
COMMENT ON COLUMN penalties.currency IS 'ISO 4217 code of the currency.';
COMMENT ON COLUMN penalties.amount_bound IS 'What the words say about the number: exact, approximate, at_least or at_most.';
COMMENT ON COLUMN penalties.is_total IS 'True: the amount is for all respondents together; false: for each of them.';
COMMENT ON COLUMN penalties.reason IS 'What it was imposed for.';
COMMENT ON COLUMN penalties.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN penalties.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN penalties.evidence IS 'The words that say so.';
COMMENT ON COLUMN penalties.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN penalties.office_place IS 'Place of the local office that imposed it; NULL: the national head itself.';
CREATE VIEW enforcement_actions AS SELECT
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
COMMENT ON VIEW enforcement_actions IS 'What authorities do to somebody, or announce that they will do.';
COMMENT ON COLUMN enforcement_actions.document_id IS 'The document.';
COMMENT ON COLUMN enforcement_actions.development_no IS 'The development.';
COMMENT ON COLUMN enforcement_actions.action_no IS 'Number of the action in the development, from 1.';
COMMENT ON COLUMN enforcement_actions.event_date IS 'Day of the event.';
COMMENT ON COLUMN enforcement_actions.authority_code IS 'Code of the national head of who acts.';
COMMENT ON COLUMN enforcement_actions.enforcement_kind IS 'Kind of action: fine, warning, inspection and others.';
COMMENT ON COLUMN enforcement_actions.subject IS 'Against whom or what.';
COMMENT ON COLUMN enforcement_actions.subject_count IS 'How many they are, where the text says so.';
COMMENT ON COLUMN enforcement_actions.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN enforcement_actions.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN enforcement_actions.evidence IS 'The words that say so.';
COMMENT ON COLUMN enforcement_actions.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN enforcement_actions.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
CREATE VIEW app_notices AS SELECT
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
COMMENT ON VIEW app_notices IS 'Notices about apps and SDKs.';
COMMENT ON COLUMN app_notices.document_id IS 'The document.';
COMMENT ON COLUMN app_notices.development_no IS 'The development.';
COMMENT ON COLUMN app_notices.event_date IS 'Day of the event.';
COMMENT ON COLUMN app_notices.authority_code IS 'Code of the national head of who acts.';
COMMENT ON COLUMN app_notices.action IS 'What happened to the apps: app_notice or app_removal.';
COMMENT ON COLUMN app_notices.app_count IS 'How many apps.';
COMMENT ON COLUMN app_notices.sdk_count IS 'How many SDKs.';
COMMENT ON COLUMN app_notices.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN app_notices.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN app_notices.evidence IS 'The words that say so.';
COMMENT ON COLUMN app_notices.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN app_notices.notice_no IS 'Number of the notice in the development, from 1.';
COMMENT ON COLUMN app_notices.office_place IS 'Place of the local office that acts; NULL: the national head itself.';
CREATE VIEW deadlines AS SELECT
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
COMMENT ON VIEW deadlines IS 'Days by which something must be done, or from which it applies.';
COMMENT ON COLUMN deadlines.document_id IS 'The document.';
COMMENT ON COLUMN deadlines.development_no IS 'The development.';
COMMENT ON COLUMN deadlines.deadline_no IS 'Number of the deadline in the development, from 1.';
COMMENT ON COLUMN deadlines.kind IS 'effective, consultation_close, target, grace_end or report_due.';
COMMENT ON COLUMN deadlines.due_from IS 'First day of the stretch of time that the text names; NULL: only its end is said.';
COMMENT ON COLUMN deadlines.due_to IS 'Last day of it: the day that counts.';
COMMENT ON COLUMN deadlines.subject IS 'What is due.';
COMMENT ON COLUMN deadlines.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN deadlines.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN deadlines.evidence IS 'The words that say so.';
COMMENT ON COLUMN deadlines.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN deadlines.instrument_id IS 'The instrument that it belongs to; NULL: none.';
CREATE VIEW citations AS SELECT
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
COMMENT ON VIEW citations IS 'The laws and standards that developments cite.';
COMMENT ON COLUMN citations.document_id IS 'The document.';
COMMENT ON COLUMN citations.development_no IS 'The development.';
COMMENT ON COLUMN citations.law_code IS 'Code of the law.';
COMMENT ON COLUMN citations.law_title IS 'Title of the law as the text gives it.';
COMMENT ON COLUMN citations.article IS 'Article, with its paragraph where the text names one.';
COMMENT ON COLUMN citations.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN citations.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN citations.evidence IS 'The words that say so.';
COMMENT ON COLUMN citations.confidence IS 'How sure the fact is, from 0 to 1.';
COMMENT ON COLUMN citations.citation_no IS 'Number of the citation in the development, from 1.';
CREATE VIEW findings AS SELECT
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
COMMENT ON VIEW findings IS 'What somebody is said to have done wrong, or has to do.';
COMMENT ON COLUMN findings.document_id IS 'The document.';
COMMENT ON COLUMN findings.development_no IS 'The development.';
COMMENT ON COLUMN findings.finding_no IS 'Number of the finding in the development, from 1.';
COMMENT ON COLUMN findings.category IS 'Category of the lexicon, such as excessive_collection; NULL: none fits.';
COMMENT ON COLUMN findings.role IS 'violation or obligation.';
COMMENT ON COLUMN findings.text IS 'The finding in the words of the text.';
COMMENT ON COLUMN findings.char_from IS 'First character of the evidence in the document''s text, from 0.';
COMMENT ON COLUMN findings.char_to IS 'Character after the last of the evidence.';
COMMENT ON COLUMN findings.evidence IS 'The words that say so.';
COMMENT ON COLUMN findings.confidence IS 'How sure the fact is, from 0 to 1.';
CREATE VIEW highlights AS SELECT
    highlight.document_id,
    highlight.highlight_no,
    highlight.text,
    highlight.development_no,
    highlight.char_from,
    highlight.char_to
FROM highlight;
COMMENT ON VIEW highlights IS 'The sentences in which documents announce their own developments.';
COMMENT ON COLUMN highlights.document_id IS 'The document.';
COMMENT ON COLUMN highlights.highlight_no IS 'Number of the highlight in the document, from 1.';
COMMENT ON COLUMN highlights.text IS 'The sentence.';
COMMENT ON COLUMN highlights.development_no IS 'The development that it announces; NULL: not found.';
COMMENT ON COLUMN highlights.char_from IS 'First character in the document''s text, from 0.';
COMMENT ON COLUMN highlights.char_to IS 'Character after the last.';
CREATE VIEW authorities AS SELECT
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
COMMENT ON VIEW authorities IS 'Authorities, courts, standards bodies, associations and media that the ledger knows.';
COMMENT ON COLUMN authorities.authority_code IS 'Code of the authority, such as MIIT.';
COMMENT ON COLUMN authorities.regulator IS 'Code of the national head; the code itself for a head.';
COMMENT ON COLUMN authorities.name_en IS 'Name in English.';
COMMENT ON COLUMN authorities.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN authorities.level IS 'national, provincial, municipal, foreign or international.';
COMMENT ON COLUMN authorities.kind IS 'ministry, regulator, court, standards_body, association, media and others.';
COMMENT ON COLUMN authorities.parent_code IS 'The authority that this one belongs to.';
COMMENT ON COLUMN authorities.jurisdiction IS 'Where it acts: a code of place.';
COMMENT ON COLUMN authorities.valid_from IS 'First day of its existence under this name, where known.';
COMMENT ON COLUMN authorities.valid_to IS 'Last day of its existence under this name; NULL: it exists, or it is not known.';
COMMENT ON COLUMN authorities.successor_code IS 'The authority that took over.';
CREATE VIEW calendar AS SELECT
    deadline.due_to AS due_date,
    deadline.subject AS what,
    deadline.kind,
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
COMMENT ON VIEW calendar IS 'Each deadline and each day of force, past and to come; what lies ahead: due_date >= current_date.';
COMMENT ON COLUMN calendar.due_date IS 'The day.';
COMMENT ON COLUMN calendar.what IS 'What is due, or the title of what comes into force.';
COMMENT ON COLUMN calendar.kind IS 'effective, consultation_close, target, grace_end or report_due.';
COMMENT ON COLUMN calendar.instrument_id IS 'The instrument that it belongs to; NULL: none.';
COMMENT ON COLUMN calendar.document_id IS 'The document.';
COMMENT ON COLUMN calendar.development_no IS 'The development.';
CREATE VIEW document_texts AS SELECT
    document.document_id,
    document.text
FROM document;
COMMENT ON VIEW document_texts IS 'The normalised text of each document, in which every char_from and char_to counts.';
COMMENT ON COLUMN document_texts.document_id IS 'First 32 hexadecimal digits of the SHA-256 of the bytes.';
COMMENT ON COLUMN document_texts.text IS 'The normalised text, in which every char_from and char_to counts.';
-- Made by extension/lexicon/generate.c from extension/lexicon/*.tsv; do not edit.

INSERT INTO place (place_code, name_en, name_zh, level, parent_code) VALUES
('AD', 'Andorra', '安道尔', 'country', NULL),
('AE', 'United Arab Emirates', '阿联酋', 'country', NULL),
('AF', 'Afghanistan', '阿富汗', 'country', NULL),
('AG', 'Antigua and Barbuda', '安提瓜和巴布达', 'country', NULL),
('AI', 'Anguilla', '安圭拉', 'country', NULL),
('AL', 'Albania', '阿尔巴尼亚', 'country', NULL),
('AM', 'Armenia', '亚美尼亚', 'country', NULL),
('AO', 'Angola', '安哥拉', 'country', NULL);

INSERT INTO authority (authority_code, regulator, name_en, name_zh, level, kind, parent_code, jurisdiction, valid_from, valid_to, successor_code, builtin) VALUES
('NPC', 'NPC', 'National People''s Congress', '全国人民代表大会', 'national', 'legislature', NULL, 'CN', '1954-09-15', NULL, NULL, TRUE),
('NPCSC', 'NPCSC', 'Standing Committee of the National People''s Congress', '全国人民代表大会常务委员会', 'national', 'legislature', 'NPC', 'CN', '1954-09-15', NULL, NULL, TRUE),
('STATE_COUNCIL', 'STATE_COUNCIL', 'State Council', '国务院', 'national', 'government', 'NPC', 'CN', '1954-09-27', NULL, NULL, TRUE),
('CAC', 'CAC', 'Cyberspace Administration of China', '国家互联网信息办公室', 'national', 'regulator', 'STATE_COUNCIL', 'CN', '2011-05-04', NULL, NULL, TRUE),
('MIIT', 'MIIT', 'Ministry of Industry and Information Technology', '工业和信息化部', 'national', 'ministry', 'STATE_COUNCIL', 'CN', '2008-03-15', NULL, NULL, TRUE),
('SAMR', 'SAMR', 'State Administration for Market Regulation', '国家市场监督管理总局', 'national', 'regulator', 'STATE_COUNCIL', 'CN', '2018-04-10', NULL, NULL, TRUE),
('PBOC', 'PBOC', 'Peoples Bank of China', '中国人民银行', 'national', 'regulator', 'STATE_COUNCIL', 'CN', '1948-12-01', NULL, NULL, TRUE),
('NFRA', 'NFRA', 'National Financial Regulatory Administration', '国家金融监督管理总局', 'national', 'regulator', 'STATE_COUNCIL', 'CN', '2023-05-18', NULL, NULL, TRUE),
('CBIRC', 'CBIRC', 'China Banking and Insurance Regulatory Commission', '中国银行保险监督管理委员会', 'national', 'regulator', 'STATE_COUNCIL', 'CN', '2018-04-08', '2023-05-18', 'NFRA', TRUE);

INSERT INTO authority_alias (authority_code, alias, language, kind, builtin) VALUES
('CAC', 'Cyberspace Administration of China', 'en', 'name', TRUE),
('CAC', '国家互联网信息办公室', 'zh', 'name', TRUE),
('MIIT', 'Ministry of Industry and Information Technology', 'en', 'name', TRUE),
('MIIT', '工业和信息化部', 'zh', 'name', TRUE),
('SAMR', 'State Administration for Market Regulation', 'en', 'name', TRUE),
('SAMR', '国家市场监督管理总局', 'zh', 'name', TRUE),
('PBOC', 'People''s Bank of China', 'en', 'name', TRUE),
('PBOC', '中国人民银行', 'zh', 'name', TRUE),
('CBIRC', 'China Banking and Insurance Regulatory Commission', 'en', 'name', TRUE),
('CBIRC', '中国银行保险监督管理委员会', 'zh', 'name', TRUE),
('NFRA', 'National Financial Regulatory Administration', 'en', 'name', TRUE),
('NFRA', '国家金融监督管理总局', 'zh', 'name', TRUE),
('NPC', 'National People''s Congress', 'en', 'name', TRUE),
('NPC', '全国人民代表大会', 'zh', 'name', TRUE),
('NPCSC', 'Standing Committee of the National People''s Congress', 'en', 'name', TRUE),
('NPCSC', '全国人民代表大会常务委员会', 'zh', 'name', TRUE),
('STATE_COUNCIL', 'State Council', 'en', 'name', TRUE),
('STATE_COUNCIL', '国务院', 'zh', 'name', TRUE),
('CAC', 'CAC', 'en', 'acronym', TRUE),
('CAC', 'National Internet Information Office', 'en', 'name', TRUE),
('CAC', 'an alias that the lexicon has given up', 'en', 'name', true);

INSERT INTO topic (topic, name_en, name_zh) VALUES
('cross_border_transfer', 'cross-border', '数据出境'),
('children', 'minors', '未成年人'),
('apps', 'App', 'APP');

INSERT INTO law (law_code, title_en, title_zh, kind, issuer, jurisdiction, adopted, effective) VALUES
('CSL', 'Cybersecurity Law', '网络安全法', 'law', 'NPCSC', 'CN', '2016-11-07', '2017-06-01'),
('DSL', 'Data Security Law', '数据安全法', 'law', 'NPCSC', 'CN', '2021-06-10', '2021-09-01'),
('PIPL', 'Personal Information Protection Law', '个人信息保护法', 'law', 'NPCSC', 'CN', '2021-08-20', '2021-11-01'),
('CRYPTO_LAW', 'Cryptography Law', '密码法', 'law', 'NPCSC', 'CN', '2019-10-26', '2020-01-01'),
('ECL', 'E-Commerce Law', '电子商务法', 'law', 'NPCSC', 'CN', '2018-08-31', '2019-01-01'),
('CIVIL_CODE', 'Civil Code', '民法典', 'law', 'NPC', 'CN', '2020-05-28', '2021-01-01');

INSERT INTO ledger_version (version) VALUES ('0.9');
CREATE INDEX authority_own_idx ON authority (authority_code) WHERE NOT builtin;
CREATE INDEX authority_alias_own_idx ON authority_alias (authority_code) WHERE NOT builtin;

CREATE FUNCTION parse_authority(body text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE COST 300
    RETURN regledger.parse_authority(body, 'authority'::regclass);
COMMENT ON FUNCTION parse_authority(text) IS 'First authority that a text names, by the lexicon and the rows of this ledger';

CREATE FUNCTION parse_regulator(body text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE COST 300
    RETURN regledger.parse_regulator(body, 'authority'::regclass);
COMMENT ON FUNCTION parse_regulator(text) IS
    'National head of the first authority that a text names, by the lexicon and the rows of this ledger';

CREATE FUNCTION mentions(body text, anchor date DEFAULT NULL)
    RETURNS TABLE (kind regledger.mention_kind, char_from integer, char_to integer, value text, confidence numeric)
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000 ROWS 50
    BEGIN ATOMIC
        SELECT m.kind, m.char_from, m.char_to, m.value, m.confidence
        FROM regledger.mentions(body, anchor, 'authority'::regclass) AS m;
    END;
COMMENT ON FUNCTION mentions(text, date) IS
    'Everything in a text that carries a fact, by the lexicon and the rows of this ledger';

CREATE FUNCTION developments_of(words text, month date DEFAULT NULL, published_by text DEFAULT NULL,
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

CREATE FUNCTION authority_on(code text, on_date date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
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

CREATE FUNCTION office_of(office text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE WHEN strpos(office, '/') > 0 THEN a.authority_code ELSE a.parent_code END
        FROM authority AS a WHERE a.authority_code = split_part(office, '/', 1);
    END;
COMMENT ON FUNCTION office_of(text) IS
    'The authority that an office belongs to, by the rows of this ledger: PBOC for PBOC/Changsha; NULL at the top';

CREATE FUNCTION office_of(office text, authority text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
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

CREATE FUNCTION penalty_convert(amount regledger.penalty_amount, currency text, on_date date)
    RETURNS regledger.penalty_amount
    LANGUAGE sql STABLE PARALLEL SAFE COST 1000
    BEGIN ATOMIC
        SELECT found.converted FROM (
            SELECT amount AS converted, 0 AS way, on_date AS rate_date
            WHERE regledger.penalty_currency(amount) = currency AND on_date IS NOT NULL
            UNION ALL
            (SELECT regledger.penalty_exchange(amount, currency, r.rate), 1, r.rate_date
             FROM exchange_rate AS r
             WHERE r.base_currency = regledger.penalty_currency(amount) AND r.quote_currency = currency
                 AND r.rate_date <= on_date
             ORDER BY r.rate_date DESC LIMIT 1)
            UNION ALL
            (SELECT regledger.penalty_exchange(amount, currency, 1, r.rate), 1, r.rate_date
             FROM exchange_rate AS r
             WHERE r.base_currency = currency AND r.quote_currency = regledger.penalty_currency(amount)
                 AND r.rate_date <= on_date
             ORDER BY r.rate_date DESC LIMIT 1)
            UNION ALL
            (SELECT regledger.penalty_exchange(amount, currency, t.rate, f.rate), 2, least(t.rate_date, f.rate_date)
             FROM (SELECT DISTINCT ON (r.base_currency) r.base_currency, r.rate, r.rate_date FROM exchange_rate AS r
                   WHERE r.quote_currency = currency AND r.rate_date <= on_date
                   ORDER BY r.base_currency, r.rate_date DESC) AS t
             JOIN (SELECT DISTINCT ON (r.base_currency) r.base_currency, r.rate, r.rate_date FROM exchange_rate AS r
                   WHERE r.quote_currency = regledger.penalty_currency(amount) AND r.rate_date <= on_date
                   ORDER BY r.base_currency, r.rate_date DESC) AS f USING (base_currency)
             ORDER BY least(t.rate_date, f.rate_date) DESC, base_currency LIMIT 1)) AS found
        ORDER BY found.way, found.rate_date DESC LIMIT 1;
    END;
COMMENT ON FUNCTION penalty_convert(regledger.penalty_amount, text, date) IS
    'Amount in another currency at the latest rate up to a day in exchange_rate; NULL where none is known';
