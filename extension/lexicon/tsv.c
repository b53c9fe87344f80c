/* tsv.c: reads the lexicon's tables and complains, with file and line, of what is not as it should be. */
#include "tsv.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

int tsv_errors;

static void
die(const char *path, const char *why)
{
    fprintf(stderr, "%s: %s\n", path, why);
    exit(1);
}

static void *
need(void *memory, const char *path)
{
    if (!memory)
        die(path, "no memory");
    return memory;
}

static char *
read_file(rgl_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    long size;
    char *text;

    if (!file)
        die(path, strerror(errno));
    if (fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0)
        die(path, strerror(errno));
    rewind(file);
    text = need(rgl_alloc(arena, (size_t) size + 1), path);
    if (fread(text, 1, (size_t) size, file) != (size_t) size)
        die(path, "cannot be read to its end");
    fclose(file);
    if (strlen(text) != (size_t) size)
        die(path, "has a NUL");
    return text;
}

void
tsv_complain(const tsv_table *table, size_t row, const char *format, ...)
{
    va_list args;

    fprintf(stderr, "%s:%d: ", table->path, table->rows[row].line);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    tsv_errors++;
}

/* Split a line at its tabs, in place; the number of cells, of which at most TSV_COLUMNS are kept. */
static int
split(char *line, const char **cells)
{
    int count = 0;

    for (char *at = line; at; count++) {
        char *tab = strchr(at, '\t');

        if (tab)
            *tab++ = '\0';
        if (count < TSV_COLUMNS)
            cells[count] = at;
        at = tab;
    }
    return count;
}

static void
check_text(const tsv_table *table, size_t row, const char *cell)
{
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *) cell, 0, &nfc, UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE);

    if (length < 0)
        tsv_complain(table, row, "not UTF-8");
    else if (strcmp((const char *) nfc, cell) != 0)
        tsv_complain(table, row, "'%s' is not in NFC, which is '%s'", cell, (const char *) nfc);
    free(nfc);
    for (const char *c = cell; *c; c++)
        if ((unsigned char) *c < ' ')
            tsv_complain(table, row, "a control character in '%s'", cell);
}

static void
check_cell(const tsv_table *table, size_t row, int column)
{
    const char *cell = table->rows[row].cell[column];
    size_t len = strlen(cell);

    if (!*cell)
        tsv_complain(table, row, "column %s is blank; write - for none", table->column[column]);
    else if (cell[0] == ' ' || cell[len - 1] == ' ')
        tsv_complain(table, row, "column %s begins or ends with a blank", table->column[column]);
    check_text(table, row, cell);
}

static void
read_header(tsv_table *table, int number, char *line, const char *const *columns)
{
    table->column_count = split(line + 2, table->column);
    if (table->column_count > TSV_COLUMNS)
        die(table->path, "too many columns");
    for (; *columns; columns++) {
        int i = 0;

        while (i < table->column_count && strcmp(table->column[i], *columns) != 0)
            i++;
        if (i == table->column_count) {
            fprintf(stderr, "%s:%d: no column %s\n", table->path, number, *columns);
            exit(1);
        }
    }
}

void
tsv_read(rgl_arena *arena, const char *directory, const char *name, const char *const *columns, tsv_table *out)
{
    size_t size = strlen(directory) + strlen(name) + 6, capacity = 0;
    char *line, *next, *path = rgl_alloc(arena, size);
    int number = 0;

    memset(out, 0, sizeof *out);
    out->path = need(path, name);
    snprintf(path, size, "%s/%s.tsv", directory, name);
    for (line = read_file(arena, path); *line; line = next) {
        size_t row = out->count;
        int cells;

        next = line + strcspn(line, "\n");
        if (*next)
            *next++ = '\0';
        number++;
        if (strncmp(line, "# ", 2) == 0) {
            if (!out->column_count && strchr(line, '\t'))
                read_header(out, number, line, columns);
            continue;
        }
        if (!out->column_count)
            die(path, "no line '# column<TAB>column...' before the first row");
        if (!rgl_grow(arena, &out->rows, sizeof *out->rows, row, &capacity))
            die(path, "no memory");
        memset(&out->rows[row], 0, sizeof out->rows[row]);
        out->rows[row].line = number;
        cells = split(line, out->rows[row].cell);
        if (cells != out->column_count) {
            tsv_complain(out, row, "%d cells where the first line names %d", cells, out->column_count);
            continue;
        }
        for (int i = 0; i < cells; i++) {
            check_cell(out, row, i);
            if (strcmp(out->rows[row].cell[i], "-") == 0)
                out->rows[row].cell[i] = NULL;
        }
        out->count++;
    }
    if (!out->column_count)
        die(path, "no line '# column<TAB>column...'");
}

const char *
tsv_get(const tsv_table *table, size_t row, const char *column)
{
    for (int i = 0; i < table->column_count; i++)
        if (strcmp(table->column[i], column) == 0)
            return table->rows[row].cell[i];
    return NULL;
}

const char *
tsv_need(const tsv_table *table, size_t row, const char *column)
{
    const char *cell = tsv_get(table, row, column);

    if (!cell)
        tsv_complain(table, row, "column %s may not be -", column);
    return cell ? cell : "";
}

long long
tsv_number(const tsv_table *table, size_t row, const char *column, long long least, long long greatest)
{
    const char *cell = tsv_need(table, row, column);
    char *end;
    long long value;

    errno = 0;
    value = strtoll(cell, &end, 10);
    if (!*cell || *end || errno || value < least || value > greatest) {
        tsv_complain(table, row, "%s '%s' is no whole number from %lld to %lld", column, cell, least, greatest);
        return least;
    }
    return value;
}

const char *
tsv_day(const tsv_table *table, size_t row, const char *column)
{
    static const char form[] = "dddd-dd-dd";
    const char *cell = tsv_get(table, row, column);
    bool good = true;

    if (!cell)
        return NULL;
    for (size_t i = 0; good && i < sizeof form; i++)
        good = form[i] == 'd' ? cell[i] >= '0' && cell[i] <= '9' : cell[i] == form[i];
    if (good) {
        static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        int year = atoi(cell), month = atoi(cell + 5), day = atoi(cell + 8);
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

        good = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (month == 2 && leap);
    }
    if (!good)
        tsv_complain(table, row, "%s '%s' is no day as YYYY-MM-DD", column, cell);
    return cell;
}

bool
tsv_flag(const tsv_table *table, size_t row, const char *column, const char *flag)
{
    const char *at = tsv_get(table, row, column);
    size_t len = strlen(flag);

    while (at && *at && *at != ':') {
        size_t n;

        at += strspn(at, ", ");
        n = strcspn(at, ", :");
        if (n == len && memcmp(at, flag, n) == 0)
            return true;
        at += n;
    }
    return false;
}
