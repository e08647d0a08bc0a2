// packages: libmemcached-dev
// flags: -std=gnu11
#include <libmemcached/memcached.h>
#include <libmemcachedutil-1.0/pool.h>
#include <stdlib.h>
#include <string.h>

void literals(memcached_st *memc, memcached_server_list_st list) {
  memcached_return_t status;
  char error[128];

  memcached("--SERVER=cache.internal:11212", 29);      // expect: dsn
  memcached_pool("--SERVER=cache.internal:11212", 29); // expect: dsn
  libmemcached_check_configuration(                    // expect: dsn
      "--SERVER=cache.internal:11212", 29, error, sizeof error);
  memcached_servers_parse( // expect: broker_list
      "cache-1.internal:11212,cache-2.internal:11212");
  memcached_server_add(memc, "cache.internal", 11212); // expect: host port
  memcached_server_add_with_weight(                    // expect: host port
      memc, "cache.internal", 11212, 3);
  memcached_server_add_udp(memc, "cache.internal", 11212); // expect: host port
  memcached_server_add_udp_with_weight(                    // expect: host port
      memc, "cache.internal", 11212, 3);
  memcached_server_add_unix_socket( // expect: socket_path
      memc, "/run/cache.sock");
  memcached_server_add_unix_socket_with_weight( // expect: socket_path
      memc, "/run/cache.sock", 3);
  memcached_server_list_append( // expect: host port
      list, "cache.internal", 11212, &status);
  memcached_server_list_append_with_weight( // expect: host port
      list, "cache.internal", 11212, 3, &status);
  memcached_set_sasl_auth_data( // expect: password user
      memc, "app", "Tr0ub4dor");
  memcached_set_encoding_key(memc, "9f1c2b7ae0d34c", 14); // expect: secret_key
}

void environment(memcached_st *memc, memcached_server_list_st list) {
  const char *options = getenv("MEMCACHED_OPTIONS");
  const char *host = getenv("MEMCACHED_HOST");
  in_port_t port = atoi(getenv("MEMCACHED_PORT"));
  const char *path = getenv("MEMCACHED_SOCKET");
  const char *key = getenv("MEMCACHED_ENCODING_KEY");
  memcached_return_t status;
  char error[128];

  memcached(options, strlen(options));
  memcached_pool(options, strlen(options));
  libmemcached_check_configuration(options, strlen(options), error,
                                   sizeof error);
  memcached_servers_parse(getenv("MEMCACHED_SERVERS"));
  memcached_server_add(memc, host, port);
  memcached_server_add_with_weight(memc, host, port, 3);
  memcached_server_add_udp(memc, host, port);
  memcached_server_add_udp_with_weight(memc, host, port, 3);
  memcached_server_add_unix_socket(memc, path);
  memcached_server_add_unix_socket_with_weight(memc, path, 3);
  memcached_server_list_append(list, host, port, &status);
  memcached_server_list_append_with_weight(list, host, port, 3, &status);
  memcached_set_sasl_auth_data(memc, getenv("MEMCACHED_USERNAME"),
                               getenv("MEMCACHED_PASSWORD"));
  memcached_set_encoding_key(memc, key, strlen(key));
}

void nearMisses(memcached_st *memc) {
  memcached_return_t status;

  memcached("", 0);
  memcached("--BINARY-PROTOCOL --POOL-MIN=4", 30);
  memcached_server_add(memc, NULL, 0);
  memcached_server_add(memc, "", 0);
  memcached_set_sasl_auth_data(memc, "", "");
  memcached_set(memc, "password", 8, "Tr0ub4dor", 9, 0, 0);
  memcached_set(memc, getenv("KEY"), 3, "17", 2, 0, 0);
  memcached_get(memc, "cache.internal", 14, NULL, NULL, &status);
  memcached_get(memc, getenv("KEY"), 3, NULL, NULL, &status);
}
