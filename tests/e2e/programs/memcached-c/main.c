#include <libmemcached/memcached.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static memcached_st *open_cache(void)
{
    memcached_return_t rc;
    memcached_st *memc = memcached_create(NULL);

    if (memc == NULL)
        return NULL;
    rc = memcached_server_add(memc, "127.0.0.1", 21211);
    if (rc != MEMCACHED_SUCCESS) {
        fprintf(stderr, "no server: %s\n", memcached_strerror(memc, rc));
        memcached_free(memc);
        return NULL;
    }
    return memc;
}

int main(void)
{
    const char *key = "greeting";
    size_t length;
    uint32_t flags;
    memcached_return_t rc;
    char *value;
    memcached_st *memc = open_cache();

    if (memc == NULL)
        return 1;
    value = memcached_get(memc, key, strlen(key), &length, &flags, &rc);
    if (value != NULL)
        printf("%.*s\n", (int)length, value);
    else
        fprintf(stderr, "%s: %s\n", key, memcached_strerror(memc, rc));
    memcached_free(memc);
    free(value);
    return rc == MEMCACHED_SUCCESS ? 0 : 1;
}
