/* options.h: the command line: one table of options and one of commands, from which parsing and help are made. */
#ifndef RGL_OPTIONS_H
#define RGL_OPTIONS_H

#include "fault.h"
#include "report.h"

/* Exit statuses. */
enum { EXIT_LOADED = 0, EXIT_REFUSED = 1, EXIT_USAGE = 2, EXIT_DATABASE = 3 };

struct command;

typedef struct {
    const struct command *command;
    const char *database, *schema, *publisher, *jurisdiction;
    rgl_date period_from, period_to; /* year 0: not given */
    size_t max_errors;               /* 0: no limit */
    bool lenient, json, explain;
    int level;    /* report_level */
    int progress; /* 1, 0, -1: on a terminal */
    char **arguments;
    int argument_count;
} options;

/* A bit for each command, so that an option can say where it belongs. */
enum { IN_INIT = 1, IN_LOAD = 2, IN_CHECK = 4, IN_STATUS = 8, IN_ALL = 15 };

typedef struct command {
    const char *name, *arguments, *summary;
    int bit;
    bool needs_argument;
    int (*run)(const options *from);
} command;

extern const command commands[]; /* ends with a NULL name; in main.c */

/* Fill *out. Returns -1 to go on, or the exit status when all is said: help and version on standard output, a mistake
 * on standard error. */
int options_parse(int argc, char **argv, options *out);

/* The commands. They return the exit status. */
int command_init(const options *from);
int command_load(const options *from);
int command_check(const options *from);
int command_status(const options *from);

#endif
