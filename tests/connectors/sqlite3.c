// packages: libsqlite3-dev
// flags: -std=gnu11
#include <sqlite3.h>
#include <stdlib.h>
#include <uchar.h>

void literals(void) {
  sqlite3 *db;

  sqlite3_open("/var/lib/orders/orders.db", &db); // expect: database
  sqlite3_open16(u"orders.db", &db);              // expect: database
  sqlite3_open_v2(                                // expect: database
      "orders.db", &db, SQLITE_OPEN_READWRITE, "unix");
}

void environment(const char16_t *wide) {
  sqlite3 *db;

  sqlite3_open(getenv("DATABASE_PATH"), &db);
  sqlite3_open16(wide, &db);
  sqlite3_open_v2(getenv("DATABASE_PATH"), &db, SQLITE_OPEN_READWRITE, NULL);
}

void nearMisses(sqlite3 *db) {
  sqlite3_stmt *statement;

  sqlite3_open(":memory:", &db);
  sqlite3_open("", &db);
  sqlite3_open(NULL, &db);
  sqlite3_open16(u":memory:", &db);
  sqlite3_open_v2("file::memory:?cache=shared", &db,
                  SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, NULL);
  sqlite3_exec(db, "SELECT id FROM orders", NULL, NULL, NULL);
  sqlite3_exec(db, getenv("STATEMENT"), NULL, NULL, NULL);
  sqlite3_prepare_v2(db, "SELECT 1", -1, &statement, NULL);
  sqlite3_prepare_v2(db, getenv("STATEMENT"), -1, &statement, NULL);
}
