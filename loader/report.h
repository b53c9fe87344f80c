/* report.h: what the command says on standard error: one line a message, and a progress line on a terminal. */
#ifndef RGL_REPORT_H
#define RGL_REPORT_H

#include "fault.h"

/* 0 nothing, 1 errors and the summary, 2 notes, 3 a line for each document. -q and -v step through them. */
typedef enum { SAY_NOTHING, SAY_ERRORS, SAY_NOTES, SAY_DOCUMENTS } report_level;

typedef struct {
    int level;
    bool progress;    /* a progress line is wanted */
    bool line_open;   /* it stands on the terminal now, and is removed before anything else is said */
    int64_t drawn_ms; /* when it was last drawn; 0: never */
    int64_t start_ms;
} report;

/* progress: 1 always, 0 never, -1 when standard error is a terminal. */
void report_start(report *to, int level, int progress);

/* `regledger: NAME: byte N: reason (hint)`; name may be NULL. */
void report_fault(report *to, const char *name, const fault *what);
/* `regledger: message`, when the level is at least that. */
__attribute__((format(printf, 3, 4))) void report_say(report *to, int level, const char *format, ...);
/* `regledger: NAME: message`, for one document. */
__attribute__((format(printf, 4, 5))) void report_document(report *to, int level, const char *name, const char *format,
                                                           ...);
/* Draw the progress line when a second has passed since the last one. */
void report_progress(report *to, size_t seen, size_t loaded, size_t unchanged, size_t refused);
/* Remove the progress line. */
void report_clear(report *to);

#endif
