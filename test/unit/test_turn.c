/* test_turn: texts without days: where they turn to another event, and what opens none. One document a case. */
#include "regledger.h"

#include <stdlib.h>

#include "rows.h"

/* The bodies of the developments, of which the first words tell them apart. */
static void
begins_are(const char *text, const char *expected, const char *why)
{
    static char out[1024];
    const char *body = rows_of(text, RGL_T_DEVELOPMENT, "body");

    out[0] = '\0';
    while (body && *body) {
        const char *next = strstr(body, " | ");
        int words = 0, n = 0;

        while (body[n] && body[n] != '\n' && !(next && body + n == next) && (words += body[n] == ' ') < 3)
            n++;
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%.*s", out[0] ? " | " : "", n, body);
        body = next ? next + 3 : NULL;
    }
    is(out, expected, why);
}

static void
test_turns(void)
{
    begins_are("Two lenders pay\n\nThe CNIL fined Pine Pay EUR 300,000 for cookies.\n\nPine Pay said that it would "
               "appeal.\n\nIn a separate decision, Elm Bank was fined EUR 90,000 for late notices.\n",
               "The CNIL fined | In a separate", "a word turns from one sanction to the next");
    begins_are("State bills\n\nOn May 3, 2024, the Colorado Senate passed SB 71, the Neural Data Act.\n\nThe Federal "
               "Trade Commission recently amended the Toy Rule. Sellers have a year.\n\nOn May 6, 2024, the FTC sued "
               "Acme Inc. for "
               "spam to children.\n",
               "On May 3, | The Federal Trade | On May 6,", "an authority that was not named acts, its day untold");
    begins_are("Brussels notes\n\nModels\n\nDelay of the act: On 3 June 2024, the European Commission said that it "
               "would put off the AI Act.\n\nList of signatories: The list of those that signed was published by the "
               "European Commission.\n",
               "Delay of the | List of signatories:", "labels part the items under one heading");
    begins_are("Data week\n\nOn 5 June 2024, the European Commission published the Guidance on Cars.\n\nWhy does this "
               "matter? The Commission adopted the Data Act, and car makers must share.\n\nWhy does it matter? Drivers "
               "issued demands.\n\nWhy this matters: the Commission fined nobody.\n",
               "On 5 June", "what a paragraph says why it matters opens nothing");
    begins_are("Four settlements\n\nThe FTC announced settlements worth $5 million:\n\n"
               "\xE2\x80\xA2 Acme Inc., a lost disk (announced May 10, 2024). Acme agreed to pay $2 million.\n"
               "\xE2\x80\xA2 Bolt Inc., a lost phone (announced May 24, 2024). Bolt agreed to pay $3 million.\n",
               "Acme Inc., a | Bolt Inc., a", "what announces dated items is none");
    is(rows_of("ICO fines\n\n2 June 2024\n\nThe ICO has fined Acme Ltd GBP 45,000. It sent spam.\n\n3 May 2024\n\n"
               "Bolt Ltd of Leeds is a broker of loans. They have been fined GBP 70,000 for text messages.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2024-06-02 | 2024-05-03", "under a day of its own nothing is background");
    is(rows_of("PDPC register of decisions\n\n| Year | Organisation | Financial penalty | Cause |\n|---|---|---|---|\n"
               "| 2019 | Acme Pte Ltd | SGD 25,000 | Weak passwords |\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "authority_code role"),
       "PDPC imposes", "the only regulator of a page imposes what a table lists as penalties");
}

static void
test_strangers(void)
{
    is(rows_of("June 2024\n\nOn 9 June 2024, the Ministry of Digital Affairs of Poland presented the Cyber Act.\n\n"
               "On 10 June 2024, Poland's Ministry of Digital Affairs issued the Password Guidelines.\n\n"
               "In Seychelles, the Department of Information and Communications Technology issued the Data Bill on 11 "
               "June 2024.\n\nOn 12 June 2024, Taiwan's Ministry of Digital Affairs issued the Cable Rules.\n",
               RGL_T_DEVELOPMENT, "jurisdiction"),
       "PL | PL | SC | TW", "a body of the same name of another country");
}

int
main(void)
{
    arena = rgl_arena_malloc();
    test_turns();
    test_strangers();
    rgl_arena_free(&arena);
    return done();
}
