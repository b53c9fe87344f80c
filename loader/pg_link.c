/* pg_link.c: libpq, its errors sorted by what can be done about them. */
#include "pg_link.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Ten seconds, unless the user says otherwise (connect_timeout, PGCONNECT_TIMEOUT). */
#define CONNECT_TIMEOUT "10"

static void
ignore_notice(void *context, const PGresult *result)
{
    (void) context;
    (void) result;
}

/* The first line of libpq's message: the others are guesses. */
static void
connection_fault(PGconn *conn, fault *why)
{
    const char *message = conn ? PQerrorMessage(conn) : "out of memory";

    fault_set(why, "unreachable", "Is the server running, and is --database right?", "%.*s",
              (int) strcspn(message, "\n"), message);
}

static link_outcome
after_connect(pg_link *link, fault *why)
{
    if (PQstatus(link->conn) != CONNECTION_OK) {
        connection_fault(link->conn, why);
        return LINK_LOST;
    }
    PQsetNoticeReceiver(link->conn, ignore_notice, NULL);
    return link->setup(link->context, why);
}

/* Is the text one that libpq can parse? Its own message could repeat a part of a password. */
static bool
is_conninfo(const char *text)
{
    bool has_form = strstr(text, "://") || strchr(text, '=');
    PQconninfoOption *options;

    if (!has_form)
        return true;
    options = PQconninfoParse(text, NULL);
    PQconninfoFree(options);
    return options != NULL;
}

bool
link_open(pg_link *link, const char *conninfo, fault *why)
{
    /* The later of two wins, except that an expanded dbname stands for what it holds: defaults come first. */
    const char *const keywords[] = {"connect_timeout", "dbname", "fallback_application_name", "client_encoding", NULL};
    const char *timeout = getenv("PGCONNECT_TIMEOUT");
    const char *const values[] = {timeout ? timeout : CONNECT_TIMEOUT, conninfo, "regledger", "UTF8", NULL};

    if (!is_conninfo(conninfo))
        return fault_set(why, "unreachable",
                         "See libpq's documentation, \"Connection Strings\"; quote values that have blanks.",
                         "the connection string is not well formed");
    link->conn = PQconnectdbParams(keywords, values, 1);
    if (after_connect(link, why) == LINK_OK)
        return true;
    link_close(link);
    return false;
}

bool
link_reopen(pg_link *link, fault *why)
{
    for (int i = 0; i < LINK_ATTEMPTS; i++) {
        int64_t wait = (int64_t) LINK_FIRST_WAIT << i;
        struct timespec pause = {(time_t) (wait / 1000), (long) (wait % 1000) * 1000000};

        nanosleep(&pause, NULL);
        PQreset(link->conn);
        if (after_connect(link, why) == LINK_OK)
            return true;
    }
    return false;
}

void
link_close(pg_link *link)
{
    PQfinish(link->conn);
    link->conn = NULL;
}

/* Appendix A of PostgreSQL's manual, "Error Codes". */
static link_outcome
outcome_of(const char *state)
{
    if (strncmp(state, "08", 2) == 0 || strncmp(state, "57P", 3) == 0)
        return LINK_LOST;
    if (strncmp(state, "40", 2) == 0 || strcmp(state, "55P03") == 0)
        return LINK_AGAIN;
    /* Data, constraints, limits, a user's trigger, and a timeout that a smaller batch may not meet. */
    if (strncmp(state, "22", 2) == 0 || strncmp(state, "23", 2) == 0 || strncmp(state, "54", 2) == 0 ||
        strncmp(state, "P0", 2) == 0 || strcmp(state, "57014") == 0)
        return LINK_DATA;
    return LINK_FATAL;
}

static const char *
hint_of(const char *state)
{
    if (strncmp(state, "53", 2) == 0)
        return "Free some space and run the same command again: what is loaded stays.";
    if (strcmp(state, "42501") == 0)
        return "Ask the owner of the ledger for the rights.";
    if (strcmp(state, "25006") == 0)
        return "The server is read-only: name its primary with --database.";
    return NULL;
}

link_outcome
link_judge(pg_link *link, PGresult *result, ExecStatusType expected, fault *why)
{
    const char *state, *message;
    link_outcome outcome;

    if (PQresultStatus(result) == expected) {
        PQclear(result);
        return LINK_OK;
    }
    state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!state || PQstatus(link->conn) == CONNECTION_BAD) {
        if (message)
            fault_set(why, "database", NULL, "%s", message);
        else
            connection_fault(link->conn, why);
        outcome = PQstatus(link->conn) == CONNECTION_BAD ? LINK_LOST : LINK_FATAL;
    } else {
        const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);

        fault_set(why, "database", hint_of(state), "%s%s%s", message ? message : state, detail ? ": " : "",
                  detail ? detail : "");
        outcome = outcome_of(state);
    }
    PQclear(result);
    return outcome;
}

link_outcome
link_run(pg_link *link, const char *sql, fault *why)
{
    return link_judge(link, PQexec(link->conn, sql), PGRES_COMMAND_OK, why);
}

link_outcome
link_query(pg_link *link, const char *sql, int count, const char *const *texts, PGresult **rows, fault *why)
{
    PGresult *result = PQexecParams(link->conn, sql, count, NULL, texts, NULL, NULL, 0);

    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        return link_judge(link, result, PGRES_TUPLES_OK, why);
    *rows = result;
    return LINK_OK;
}
