/* pg_compat.h: what differs between PostgreSQL 14 and 18. The only file that asks for the server's version. */
#ifndef PG_COMPAT_H
#define PG_COMPAT_H

#include "postgres.h"

#if PG_VERSION_NUM < 140000
#error "regledger needs PostgreSQL 14 or later (multiranges, SQL function bodies)"
#endif

/* 16 moved the varlena macros out of postgres.h. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* 16 introduced soft errors (pg_input_is_valid, COPY ... ON_ERROR). Before, an input function can only raise. */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#else
#define ereturn(context, dummy_value, ...)                                                                             \
    do {                                                                                                               \
        (void) (context);                                                                                              \
        ereport(ERROR, __VA_ARGS__);                                                                                   \
        return dummy_value;                                                                                            \
    } while (0)
#endif

/* 16 has one function for the rights on every kind of object. */
#if PG_VERSION_NUM < 160000
#define object_aclcheck(catalog, object, role, rights) pg_proc_aclcheck(object, role, rights)
#endif

/* 15 introduced a comparator that tuplesort recognises and inlines. */
#if PG_VERSION_NUM >= 150000
#define COMPAT_DATUM_UNSIGNED_CMP ssup_datum_unsigned_cmp
#else
#define COMPAT_DATUM_UNSIGNED_CMP compat_datum_unsigned_cmp
#define COMPAT_NEEDS_UNSIGNED_CMP
#endif

/* 15 introduced views that check the rights of who reads them. */
#define COMPAT_HAS_SECURITY_INVOKER (PG_VERSION_NUM >= 150000)

#endif
