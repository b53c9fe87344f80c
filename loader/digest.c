/* digest.c: SHA-256 by libcrypto. */
#include "digest.h"

#include <openssl/evp.h>

bool
digest_of(const char *bytes, size_t len, digest *out)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned int sum_len = 0;

    if (!EVP_Digest(bytes, len, sum, &sum_len, EVP_sha256(), NULL) || sum_len != 32)
        return false;
    rgl_document_id(sum, out->document_id);
    for (int i = 0; i < 32; i++) {
        out->sha256[2 * i] = digits[sum[i] >> 4];
        out->sha256[2 * i + 1] = digits[sum[i] & 15];
    }
    out->sha256[64] = '\0';
    return true;
}
