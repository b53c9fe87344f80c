/* input.h: where documents come from: files, folders, standard input. */
#ifndef RGL_INPUT_H
#define RGL_INPUT_H

#include "fault.h"

/* A larger file is refused: newsletters are kilobytes, the longest law a few megabytes, and the file is held in memory
 * while it is read. */
#define INPUT_FILE_MAX ((size_t) 64 << 20)

/* A folder deeper than this is refused; it is a loop, or nobody's. */
#define INPUT_DEPTH_MAX 64

typedef struct {
    void *context;
    /* A file that may be a document. False stops the walk. */
    bool (*file)(void *context, const char *path);
    /* A name that leads to none, and why. False stops the walk. */
    bool (*trouble)(void *context, const char *path, const fault *what);
} input_visitor;

/*
 * Visit what the name leads to: "-" or a file that is named: itself, whatever its suffix; a folder: the files in it and
 * below it with a known suffix, in the order of their names, without those that begin with a dot. A folder without such
 * a file is a trouble. False when the visitor said stop.
 */
bool input_walk(const char *path, const input_visitor *visitor);

/*
 * The bytes of a file, or of standard input for "-", in memory from malloc; *bytes is NULL on failure. What is no
 * regular file (FIFO, device, socket) is refused without waiting for it; so is what is over INPUT_FILE_MAX.
 */
bool input_read(const char *path, char **bytes, size_t *len, fault *why);

#endif
