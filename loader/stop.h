/* stop.h: the user wants the command to end (SIGINT, SIGTERM): it ends in order, after the present document. */
#ifndef RGL_STOP_H
#define RGL_STOP_H

#include <stdbool.h>

/* From now on a signal only sets a flag; a second one ends the process at once. */
void stop_on_signals(void);
/* The signal that came; 0: none. */
int stop_signal(void);
/* For rgl_source.check: false once a signal has come. */
bool stop_not_wanted(void *unused);

#endif
