// packages: libhiredis-dev
// flags: -std=gnu11
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <stdarg.h>
#include <stdlib.h>

void literals(redisContext *c, redisAsyncContext *ac) {
  struct timeval timeout = {1, 500000};
  char *target;

  redisConnect("cache.internal", 6380);                     // expect: host port
  redisConnectWithTimeout("cache.internal", 6380, timeout); // expect: host port
  redisConnectNonBlock("cache.internal", 6380);             // expect: host port
  redisConnectBindNonBlock(                                 // expect: host port
      "cache.internal", 6380, "10.0.0.5");
  redisConnectBindNonBlockWithReuse( // expect: host port
      "cache.internal", 6380, "10.0.0.5");
  redisConnectUnix("/run/redis/orders.sock"); // expect: socket_path
  redisConnectUnixWithTimeout(                // expect: socket_path
      "/run/redis/orders.sock", timeout);
  redisConnectUnixNonBlock("/run/redis/orders.sock"); // expect: socket_path
  redisAsyncConnect("cache.internal", 6380);          // expect: host port
  redisAsyncConnectBind(                              // expect: host port
      "cache.internal", 6380, "10.0.0.5");
  redisAsyncConnectBindWithReuse( // expect: host port
      "cache.internal", 6380, "10.0.0.5");
  redisAsyncConnectUnix("/run/redis/orders.sock"); // expect: socket_path

  redisCommand(c, "AUTH Tr0ub4dor");                   // expect: password
  redisCommand(c, "AUTH %s", "Tr0ub4dor");             // expect: password
  redisCommand(c, "AUTH app Tr0ub4dor");               // expect: password user
  redisCommand(c, "HELLO 3 AUTH app Tr0ub4dor");       // expect: password user
  redisAppendCommand(c, "AUTH Tr0ub4dor");             // expect: password
  redisFormatCommand(&target, "AUTH Tr0ub4dor");       // expect: password
  redisAsyncCommand(ac, NULL, NULL, "AUTH Tr0ub4dor"); // expect: password

  const char *words[] = {"AUTH", "Tr0ub4dor"};
  redisCommandArgv(c, 2, words, NULL);                   // expect: password
  redisAppendCommandArgv(c, 2, words, NULL);             // expect: password
  redisAsyncCommandArgv(ac, NULL, NULL, 2, words, NULL); // expect: password
}

void literalsWithList(redisContext *c, redisAsyncContext *ac, ...) {
  char *target;
  va_list list;

  va_start(list, ac);
  redisvCommand(c, "AUTH Tr0ub4dor", list);             // expect: password
  redisvAppendCommand(c, "AUTH Tr0ub4dor", list);       // expect: password
  redisvFormatCommand(&target, "AUTH Tr0ub4dor", list); // expect: password
  redisvAsyncCommand(                                   // expect: password
      ac, NULL, NULL, "AUTH Tr0ub4dor", list);
  va_end(list);
}

void environment(redisContext *c, redisAsyncContext *ac) {
  struct timeval timeout = {1, 500000};
  const char *host = getenv("REDIS_HOST");
  int port = atoi(getenv("REDIS_PORT"));
  const char *path = getenv("REDIS_SOCKET");
  const char *password = getenv("REDIS_PASSWORD");
  char *target;

  redisConnect(host, port);
  redisConnectWithTimeout(host, port, timeout);
  redisConnectNonBlock(host, port);
  redisConnectBindNonBlock(host, port, "10.0.0.5");
  redisConnectBindNonBlockWithReuse(host, port, "10.0.0.5");
  redisConnectUnix(path);
  redisConnectUnixWithTimeout(path, timeout);
  redisConnectUnixNonBlock(path);
  redisAsyncConnect(host, port);
  redisAsyncConnectBind(host, port, "10.0.0.5");
  redisAsyncConnectBindWithReuse(host, port, "10.0.0.5");
  redisAsyncConnectUnix(path);

  redisCommand(c, "AUTH %s", password);
  redisCommand(c, "AUTH %s %s", getenv("REDIS_USER"), password);
  redisAppendCommand(c, "AUTH %s", password);
  redisFormatCommand(&target, "AUTH %s", password);
  redisAsyncCommand(ac, NULL, NULL, "AUTH %s", password);
}

void environmentWithList(redisContext *c, redisAsyncContext *ac, ...) {
  const char *command = getenv("REDIS_COMMAND");
  char *target;
  va_list list;

  va_start(list, ac);
  redisvCommand(c, command, list);
  redisvAppendCommand(c, command, list);
  redisvFormatCommand(&target, command, list);
  redisvAsyncCommand(ac, NULL, NULL, command, list);
  va_end(list);

  const char *words[] = {"AUTH", getenv("REDIS_PASSWORD")};
  redisCommandArgv(c, 2, words, NULL);
  redisAppendCommandArgv(c, 2, words, NULL);
  redisAsyncCommandArgv(ac, NULL, NULL, 2, words, NULL);
}

void nearMisses(redisContext *c, redisAsyncContext *ac) {
  const char *argv[] = {"GET", "authority"};
  char *target;

  redisConnect("", 0);
  redisConnect(NULL, 0);
  redisConnectUnix("");
  redisCommand(c, "PING");
  redisCommand(c, "SET %s %s", "token", "abc");
  redisCommand(c, "GET AUTH");
  redisCommand(c, "AUTH %s");
  redisCommand(c, "HELLO 3");
  redisAppendCommand(c, "SELECT 1");
  redisFormatCommand(&target, "PUBLISH auth Tr0ub4dor");
  redisAsyncCommand(ac, NULL, NULL, "SUBSCRIBE auth");
  redisCommandArgv(c, 2, argv, NULL);
  redisCommandArgv(c, 1, argv, NULL);
}
