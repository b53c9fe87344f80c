/* input.c: walk over folders, read files. */
#include "input.h"
#include "format.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folders that lead to the present one, to know a loop of symbolic links. */
typedef struct level {
    const struct level *up;
    dev_t device;
    ino_t inode;
    int depth;
} level;

static const char *
kind_of_file(mode_t mode)
{
    if (S_ISFIFO(mode))
        return "a FIFO";
    if (S_ISSOCK(mode))
        return "a socket";
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return "a device";
    return S_ISDIR(mode) ? "a directory" : "no regular file";
}

static bool
unreadable(fault *why, int error)
{
    return fault_set(why, "unreadable", NULL, "cannot read: %s", strerror(error));
}

static bool
not_regular(fault *why, mode_t mode)
{
    return fault_set(why, "not_a_file", "Only regular files, folders and - are read.", "is %s", kind_of_file(mode));
}

static bool
too_large(fault *why)
{
    fault_set(why, "too_large", "Split the document.", "larger than %zu MB", INPUT_FILE_MAX >> 20);
    return false;
}

/* Everything from fd, growing as needed: a file may be longer or shorter than it said when it was opened. */
static bool
read_all(int fd, size_t expected, char **bytes, size_t *len, fault *why)
{
    size_t capacity = expected + 1, used = 0;
    char *buffer = malloc(capacity);

    while (buffer) {
        ssize_t n = read(fd, buffer + used, capacity - used);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            unreadable(why, errno);
            break;
        }
        if (n == 0) {
            *bytes = buffer;
            *len = used;
            return true;
        }
        used += (size_t) n;
        if (used > INPUT_FILE_MAX) {
            too_large(why);
            break;
        }
        if (used == capacity) {
            char *more = realloc(buffer, capacity *= 2);

            if (!more) {
                fault_set(why, "no_memory", NULL, "out of memory");
                break;
            }
            buffer = more;
        }
    }
    if (!buffer)
        fault_set(why, "no_memory", NULL, "out of memory");
    free(buffer);
    return false;
}

bool
input_read(const char *path, char **bytes, size_t *len, fault *why)
{
    struct stat st;
    bool ok;
    int fd;

    *bytes = NULL;
    *len = 0;
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, 1 << 16, bytes, len, why);
    if (stat(path, &st) != 0)
        return unreadable(why, errno);
    if (!S_ISREG(st.st_mode))
        return not_regular(why, st.st_mode);
    /* O_NONBLOCK: what has become a FIFO since then does not hold us up. */
    fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return unreadable(why, errno);
    if (fstat(fd, &st) != 0)
        ok = unreadable(why, errno);
    else if (!S_ISREG(st.st_mode))
        ok = not_regular(why, st.st_mode);
    else if (st.st_size < 0 || (size_t) st.st_size > INPUT_FILE_MAX)
        ok = too_large(why);
    else
        ok = read_all(fd, (size_t) st.st_size, bytes, len, why);
    close(fd);
    return ok;
}

static int
visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* The order of bytes, not of a locale: the same on every machine. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool
is_loop(const level *up, const struct stat *st)
{
    for (; up; up = up->up)
        if (up->device == st->st_dev && up->inode == st->st_ino)
            return true;
    return false;
}

static bool walk_folder(const char *path, const struct stat *st, const level *up, const input_visitor *visitor,
                        size_t *found);

/* One entry of a folder. */
static bool
walk_entry(const char *path, const level *up, const input_visitor *visitor, size_t *found)
{
    struct stat st;
    fault why;

    if (stat(path, &st) != 0) {
        if (!format_knows_suffix(path))
            return true;
        ++*found;
        unreadable(&why, errno);
        return visitor->trouble(visitor->context, path, &why);
    }
    if (S_ISDIR(st.st_mode))
        return is_loop(up, &st) || walk_folder(path, &st, up, visitor, found);
    if (!format_knows_suffix(path))
        return true;
    ++*found;
    return visitor->file(visitor->context, path);
}

static bool
walk_folder(const char *path, const struct stat *st, const level *up, const input_visitor *visitor, size_t *found)
{
    const level here = {up, st->st_dev, st->st_ino, up ? up->depth + 1 : 1};
    size_t path_len = strlen(path);
    struct dirent **entries = NULL;
    bool go_on = true;
    fault why;
    int count;

    while (path_len > 1 && path[path_len - 1] == '/')
        path_len--;
    count = here.depth > INPUT_DEPTH_MAX ? -1 : scandir(path, &entries, visible, by_name);
    if (count < 0) {
        ++*found;
        if (here.depth > INPUT_DEPTH_MAX)
            fault_set(&why, "too_deep", NULL, "folders are nested more than %d deep", INPUT_DEPTH_MAX);
        else
            unreadable(&why, errno);
        return visitor->trouble(visitor->context, path, &why);
    }
    for (int i = 0; i < count; i++) {
        char *name;

        if (!go_on) {
            free(entries[i]);
            continue;
        }
        if (asprintf(&name, "%.*s%s%s", (int) path_len, path, path[path_len - 1] == '/' ? "" : "/",
                     entries[i]->d_name) >= 0) {
            go_on = walk_entry(name, &here, visitor, found);
            free(name);
        } else {
            fault_set(&why, "no_memory", NULL, "out of memory");
            go_on = visitor->trouble(visitor->context, path, &why);
        }
        free(entries[i]);
    }
    free(entries);
    return go_on;
}

bool
input_walk(const char *path, const input_visitor *visitor)
{
    struct stat st;
    size_t found = 0;
    fault why;

    if (strcmp(path, "-") == 0 || stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
        return visitor->file(visitor->context, path);
    if (!walk_folder(path, &st, NULL, visitor, &found))
        return false;
    if (found > 0)
        return true;
    fault_set(&why, "no_documents", "Name the file itself to load it whatever its suffix.",
              "no document in this directory: no name ends in %s", format_suffixes());
    return visitor->trouble(visitor->context, path, &why);
}
