/* main.c: regledger, the command: regulatory newsletters become a ledger that is queried in SQL. */
#include "options.h"

#include <locale.h>
#include <stdio.h>

const command commands[] = {
    {"init", "", "make a ledger in the database, unless there is one", IN_INIT, false, command_init},
    {"load", "FILE|DIR|-...", "read documents and store their facts", IN_LOAD, true, command_load},
    {"check", "[FILE|DIR|-...]", "read documents and show what would be stored", IN_CHECK, false, command_check},
    {"status", "", "show what the ledger holds", IN_STATUS, false, command_status},
    {0},
};

int
main(int argc, char **argv)
{
    options from;
    int status;

    setlocale(LC_ALL, "C"); /* the same bytes in every locale */
    status = options_parse(argc, argv, &from);
    if (status < 0)
        status = from.command->run(&from);
    if (fflush(stdout) != 0 && status == EXIT_LOADED)
        status = EXIT_REFUSED;
    return status;
}
