/* options.c: parsing and help, both from the one table. */
#include "options.h"
#include "escape.h"

#include <ctype.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* How the versions of lexicon and schema are told: both are the core's, which they are generated from and with. */
#define VERSION_LINE                                                                                                   \
    "regledger " RGL_VERSION " (core " RGL_VERSION ", lexicon " RGL_VERSION ", schema " RGL_VERSION ")\n"

/* Numbers of the options that have no letter. */
enum {
    SCHEMA = 256,
    PUBLISHER,
    PERIOD,
    JURISDICTION,
    MAX_ERRORS,
    LENIENT,
    JSON,
    EXPLAIN,
    PROGRESS,
    NO_PROGRESS,
    VERSION
};

static const struct {
    const char *name;
    int value; /* its letter, or one of the numbers above */
    const char *argument;
    int commands;
    const char *help; /* a line end divides */
} table[] = {
    {"database", 'd', "DATABASE", IN_INIT | IN_LOAD | IN_STATUS,
     "sqlite:PATH, a path ending in .db or .sqlite, or what libpq connects to:\n"
     "postgresql://HOST/NAME, service=NAME, dbname=NAME, or a bare NAME\n"
     "(default: $REGLEDGER_DATABASE, else regledger.db)"},
    {"schema", SCHEMA, "NAME", IN_INIT | IN_LOAD | IN_STATUS, "the ledger's schema in PostgreSQL (default: ledger)"},
    {"publisher", PUBLISHER, "NAME", IN_LOAD | IN_CHECK, "who published the documents, whatever they say"},
    {"period", PERIOD, "YYYY-MM", IN_LOAD | IN_CHECK, "the month they report on, whatever they say"},
    {"jurisdiction", JURISDICTION, "CODE", IN_LOAD | IN_CHECK, "where they are at home, such as CN, EU, DE"},
    {"lenient", LENIENT, NULL, IN_LOAD | IN_CHECK,
     "replace bytes that cannot be decoded by U+FFFD instead of refusing"},
    {"max-errors", MAX_ERRORS, "N", IN_LOAD,
     "stop after N refused documents; what is loaded stays (default: no limit)"},
    {"json", JSON, NULL, IN_CHECK, "one JSON object a document, on a line of its own"},
    {"explain", EXPLAIN, NULL, IN_CHECK, "say which words, lexicon rows and rule gave each fact"},
    {"progress", PROGRESS, NULL, IN_LOAD, "show progress even when standard error is no terminal"},
    {"no-progress", NO_PROGRESS, NULL, IN_LOAD, "show no progress"},
    {"quiet", 'q', NULL, IN_ALL, "errors and the summary only; twice: nothing"},
    {"verbose", 'v', NULL, IN_ALL, "a line for each document"},
    {"help", 'h', NULL, IN_ALL, "this help"},
    {"version", VERSION, NULL, IN_ALL, "the versions of core, lexicon and schema"},
};
#define OPTION_COUNT (sizeof table / sizeof table[0])

/* Where the help's second column begins. */
#define HELP_COLUMN 27

static void
print_option(size_t i)
{
    const char *line = table[i].help;
    int width;

    if (table[i].value < 256)
        width = printf("  -%c, --%s", table[i].value, table[i].name);
    else
        width = printf("      --%s", table[i].name);
    if (table[i].argument)
        width += printf(" %s", table[i].argument);
    if (width >= HELP_COLUMN) {
        putchar('\n');
        width = 0;
    }
    for (; *line; width = 0) {
        size_t n = strcspn(line, "\n");

        printf("%*s%.*s\n", HELP_COLUMN - width, "", (int) n, line);
        line += n + (line[n] == '\n');
    }
}

static void
print_help(const command *only)
{
    if (only)
        printf("usage: regledger %s [options]%s%s\n\n%s\n\n", only->name, *only->arguments ? " " : "", only->arguments,
               only->summary);
    else {
        puts("usage: regledger COMMAND [options] [FILE...]\n\n"
             "Regulatory newsletters and notices become a ledger that is queried in SQL.\n\ncommands:");
        for (const command *c = commands; c->name; c++)
            printf("  %-6s %-17s %s\n", c->name, c->arguments, c->summary);
        putchar('\n');
    }
    puts("options:");
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (!only || (table[i].commands & only->bit))
            print_option(i);
    if (!only)
        fputs(
            "\nexit status: 0 all loaded, 1 some documents refused, 2 usage, 3 the database is unreachable or fails\n",
            stdout);
}

/* A mistake of the user's. Returns the exit status. */
__attribute__((format(printf, 1, 2))) static int
mistake(const char *format, ...)
{
    char text[300];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    fputs("regledger: ", stderr);
    print_escaped(stderr, text, strlen(text));
    fputs(" (see `regledger --help`)\n", stderr);
    return EXIT_USAGE;
}

static const command *
find_command(const char *name)
{
    for (const command *c = commands; c->name; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}

/* "2022-04" -> its first and its last day. */
static bool
parse_period(const char *text, options *out)
{
    if (strlen(text) != 7 || rgl_date_parse(text, 7, true, &out->period_from, NULL) != RGL_OK)
        return false;
    rgl_date_month(out->period_from, &out->period_from, &out->period_to);
    return true;
}

/* A code of place: two capital letters, and perhaps a hyphen and up to three more letters or digits. */
static bool
is_jurisdiction(const char *text)
{
    size_t n = strlen(text);

    if (n < 2 || n > 6 || !isupper((unsigned char) text[0]) || !isupper((unsigned char) text[1]))
        return false;
    if (n > 2 && (text[2] != '-' || n == 3))
        return false;
    for (const char *p = text + 3; n > 3 && *p; p++)
        if (!isupper((unsigned char) *p) && !isdigit((unsigned char) *p))
            return false;
    return true;
}

/* Take one option. Returns -1 to go on, or an exit status. */
static int
take(int value, const char *argument, options *out)
{
    char *end;

    switch (value) {
    case 'd':
        out->database = argument;
        break;
    case SCHEMA:
        if (!*argument)
            return mistake("--schema needs a name");
        out->schema = argument;
        break;
    case PUBLISHER:
        out->publisher = argument;
        break;
    case PERIOD:
        if (!parse_period(argument, out))
            return mistake("--period %s: write a month as YYYY-MM", argument);
        break;
    case JURISDICTION:
        if (!is_jurisdiction(argument))
            return mistake("--jurisdiction %s: write a code such as CN, EU or CN-SC", argument);
        out->jurisdiction = argument;
        break;
    case MAX_ERRORS:
        out->max_errors = strtoul(argument, &end, 10);
        if (!isdigit((unsigned char) *argument) || *end)
            return mistake("--max-errors %s: write a number", argument);
        break;
    case LENIENT:
        out->lenient = true;
        break;
    case JSON:
        out->json = true;
        break;
    case EXPLAIN:
        out->explain = true;
        break;
    case PROGRESS:
    case NO_PROGRESS:
        out->progress = value == PROGRESS;
        break;
    case 'q':
        out->level -= out->level > SAY_NOTHING;
        break;
    case 'v':
        out->level += out->level < SAY_DOCUMENTS;
        break;
    }
    return -1;
}

/* The table in getopt's form. */
static void
make_getopt(struct option longs[OPTION_COUNT + 1], char shorts[2 * OPTION_COUNT + 2])
{
    char *to = shorts;

    *to++ = ':'; /* a missing argument is told apart */
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        longs[i] =
            (struct option){table[i].name, table[i].argument ? required_argument : no_argument, NULL, table[i].value};
        if (table[i].value < 256) {
            *to++ = (char) table[i].value;
            if (table[i].argument)
                *to++ = ':';
        }
    }
    *to = '\0';
    longs[OPTION_COUNT] = (struct option){0};
}

/* The first option given that the command does not take; NULL: none. */
static const char *
misplaced(const command *c, const bool given[OPTION_COUNT])
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (given[i] && !(table[i].commands & c->bit))
            return table[i].name;
    return NULL;
}

int
options_parse(int argc, char **argv, options *out)
{
    const char *environment = getenv("REGLEDGER_DATABASE"), *wrong;
    struct option longs[OPTION_COUNT + 1];
    char shorts[2 * OPTION_COUNT + 2];
    bool given[OPTION_COUNT] = {false}, help = false;
    int value, status;

    *out = (options){.database = environment && *environment ? environment : "regledger.db",
                     .schema = "ledger",
                     .level = SAY_NOTES,
                     .progress = -1};
    make_getopt(longs, shorts);
    opterr = 0;
    while ((value = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (value == ':')
            return mistake("%s needs an argument", argv[optind - 1]);
        if (value == '?' && optopt && optopt < 256 && strncmp(argv[optind - 1], "--", 2) != 0)
            return mistake("unknown option -%c", optopt);
        if (value == '?')
            return mistake("unknown option %s", argv[optind - 1]);
        if (value == VERSION) {
            fputs(VERSION_LINE, stdout);
            return EXIT_LOADED;
        }
        help |= value == 'h';
        for (size_t i = 0; i < OPTION_COUNT; i++)
            given[i] |= table[i].value == value;
        status = take(value, optarg, out);
        if (status >= 0)
            return status;
    }
    out->arguments = argv + optind;
    out->argument_count = argc - optind;
    if (out->argument_count > 0) {
        out->command = find_command(out->arguments[0]);
        if (!out->command && strcmp(out->arguments[0], "help") != 0)
            return mistake("unknown command '%s'", out->arguments[0]);
        if (!out->command) {
            help = true;
            out->command = out->argument_count > 1 ? find_command(out->arguments[1]) : NULL;
        }
    }
    if (help) {
        print_help(out->command);
        return EXIT_LOADED;
    }
    if (!out->command)
        return mistake("no command: init, load, check or status");
    out->arguments++;
    out->argument_count--;
    wrong = misplaced(out->command, given);
    if (wrong)
        return mistake("%s takes no --%s", out->command->name, wrong);
    if (out->command->needs_argument && out->argument_count == 0)
        return mistake("%s needs a file or a folder; - is standard input", out->command->name);
    if (!*out->command->arguments && out->argument_count > 0)
        return mistake("%s takes no file", out->command->name);
    return -1;
}
