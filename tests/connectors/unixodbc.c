// packages: unixodbc-dev
// flags: -std=gnu11
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
#include <stdlib.h>
#include <uchar.h>

void literals(SQLHDBC dbc) {
  SQLCHAR out[1024];
  SQLSMALLINT length;

  SQLConnect( // expect: password user
      dbc, (SQLCHAR *)"orders", SQL_NTS, (SQLCHAR *)"app", SQL_NTS,
      (SQLCHAR *)"Tr0ub4dor", SQL_NTS);
  SQLConnectA( // expect: password user
      dbc, (SQLCHAR *)"orders", SQL_NTS, (SQLCHAR *)"app", SQL_NTS,
      (SQLCHAR *)"Tr0ub4dor", SQL_NTS);
  SQLDriverConnect( // expect: database dsn password user
      dbc, NULL,
      (SQLCHAR *)"DRIVER={PostgreSQL};SERVER=db.internal;PORT=5433;"
                 "DATABASE=orders;UID=app;PWD=Tr0ub4dor",
      SQL_NTS, out, sizeof out, &length, SQL_DRIVER_NOPROMPT);
  SQLDriverConnectA( // expect: password user
      dbc, NULL, (SQLCHAR *)"DSN=orders;UID=app;PWD=Tr0ub4dor", SQL_NTS, out,
      sizeof out, &length, SQL_DRIVER_NOPROMPT);
  SQLBrowseConnect( // expect: password user
      dbc, (SQLCHAR *)"DSN=orders;UID=app;PWD=Tr0ub4dor", SQL_NTS, out,
      sizeof out, &length);
  SQLBrowseConnectA( // expect: password user
      dbc, (SQLCHAR *)"DSN=orders;UID=app;PWD=Tr0ub4dor", SQL_NTS, out,
      sizeof out, &length);
}

void wideLiterals(SQLHDBC dbc) {
  SQLWCHAR out[1024];
  SQLSMALLINT length;

  SQLConnectW( // expect: password user
      dbc, (SQLWCHAR *)u"orders", SQL_NTS, (SQLWCHAR *)u"app", SQL_NTS,
      (SQLWCHAR *)u"Tr0ub4dor", SQL_NTS);
  SQLDriverConnectW( // expect: password user
      dbc, NULL, (SQLWCHAR *)u"DSN=orders;UID=app;PWD=Tr0ub4dor", SQL_NTS, out,
      1024, &length, SQL_DRIVER_NOPROMPT);
  SQLBrowseConnectW( // expect: password user
      dbc, (SQLWCHAR *)u"DSN=orders;UID=app;PWD=Tr0ub4dor", SQL_NTS, out, 1024,
      &length);
}

void environment(SQLHDBC dbc) {
  SQLCHAR *text = (SQLCHAR *)getenv("DATABASE_URL");
  SQLCHAR *name = (SQLCHAR *)getenv("DATABASE_NAME");
  SQLCHAR *user = (SQLCHAR *)getenv("DATABASE_USER");
  SQLCHAR *password = (SQLCHAR *)getenv("DATABASE_PASSWORD");
  SQLCHAR out[1024];
  SQLSMALLINT length;

  SQLConnect(dbc, name, SQL_NTS, user, SQL_NTS, password, SQL_NTS);
  SQLConnectA(dbc, name, SQL_NTS, user, SQL_NTS, password, SQL_NTS);
  SQLDriverConnect(dbc, NULL, text, SQL_NTS, out, sizeof out, &length,
                   SQL_DRIVER_NOPROMPT);
  SQLDriverConnectA(dbc, NULL, text, SQL_NTS, out, sizeof out, &length,
                    SQL_DRIVER_NOPROMPT);
  SQLBrowseConnect(dbc, text, SQL_NTS, out, sizeof out, &length);
  SQLBrowseConnectA(dbc, text, SQL_NTS, out, sizeof out, &length);
}

void wideEnvironment(SQLHDBC dbc, SQLWCHAR *text, SQLWCHAR *name,
                     SQLWCHAR *user, SQLWCHAR *password) {
  SQLWCHAR out[1024];
  SQLSMALLINT length;

  SQLConnectW(dbc, name, SQL_NTS, user, SQL_NTS, password, SQL_NTS);
  SQLDriverConnectW(dbc, NULL, text, SQL_NTS, out, 1024, &length,
                    SQL_DRIVER_NOPROMPT);
  SQLBrowseConnectW(dbc, text, SQL_NTS, out, 1024, &length);
}

void nearMisses(SQLHDBC dbc, SQLHSTMT statement) {
  SQLConnect(dbc, (SQLCHAR *)"", SQL_NTS, NULL, 0, NULL, 0);
  SQLDriverConnect(dbc, NULL, (SQLCHAR *)"", SQL_NTS, NULL, 0, NULL,
                   SQL_DRIVER_NOPROMPT);
  SQLExecDirect(statement, (SQLCHAR *)"SELECT id FROM orders", SQL_NTS);
  SQLExecDirect(statement, (SQLCHAR *)getenv("STATEMENT"), SQL_NTS);
  SQLPrepare(statement, (SQLCHAR *)"SELECT 1", SQL_NTS);
  SQLPrepare(statement, (SQLCHAR *)getenv("STATEMENT"), SQL_NTS);
}
