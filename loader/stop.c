/* stop.c: the one variable that a signal handler needs. */
#include "stop.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t received;

static void
note(int number)
{
    received = number;
}

void
stop_on_signals(void)
{
    struct sigaction action = {.sa_handler = note, .sa_flags = (int) SA_RESETHAND};

    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

int
stop_signal(void)
{
    return received;
}

bool
stop_not_wanted(void *unused)
{
    (void) unused;
    return received == 0;
}
