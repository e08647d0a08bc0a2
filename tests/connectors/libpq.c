// packages: libpq-dev
// flags: -std=gnu11 -I/usr/include/postgresql
#include <libpq-fe.h>
#include <stdlib.h>

void literals(PGconn *conn) {
  char *error;

  PQconnectdb( // expect: database dsn password user
      "host=db.internal port=5433 dbname=orders user=app password=Tr0ub4dor");
  PQconnectdb( // expect: database dsn password user
      "postgresql://app:Tr0ub4dor@db.internal:5433/orders");
  PQconnectStart( // expect: database dsn password user
      "host='db.internal' dbname = orders user=app password='Tr0ub4 dor'");
  PQping("host=db.internal port=5433"); // expect: dsn
  PQconninfoParse(                      // expect: dsn password
      "host=db.internal password=Tr0ub4dor", &error);
  PQsetdbLogin( // expect: database host password port user
      "db.internal", "5433", NULL, NULL, "orders", "app", "Tr0ub4dor");
  PQsetdb( // expect: database host port
      "db.internal", "5433", NULL, NULL, "orders");
  PQencryptPasswordConn( // expect: password user
      conn, "Tr0ub4dor", "app", "scram-sha-256");
  PQencryptPassword("Tr0ub4dor", "app"); // expect: password user
}

void environment(PGconn *conn) {
  char *error;

  PQconnectdb(getenv("DATABASE_URL"));
  PQconnectStart(getenv("DATABASE_URL"));
  PQping(getenv("DATABASE_URL"));
  PQconninfoParse(getenv("DATABASE_URL"), &error);
  PQsetdbLogin(getenv("DATABASE_HOST"), getenv("DATABASE_PORT"), NULL, NULL,
               getenv("DATABASE_NAME"), getenv("DATABASE_USER"),
               getenv("DATABASE_PASSWORD"));
  PQsetdb(getenv("DATABASE_HOST"), getenv("DATABASE_PORT"), NULL, NULL,
          getenv("DATABASE_NAME"));
  PQencryptPasswordConn(conn, getenv("DATABASE_PASSWORD"),
                        getenv("DATABASE_USER"), "scram-sha-256");
  PQencryptPassword(getenv("DATABASE_PASSWORD"), getenv("DATABASE_USER"));
}

void nearMisses(PGconn *conn) {
  PQconnectdb("");
  PQconnectdb("connect_timeout=10 application_name=orders");
  PQping("sslmode=verify-full");
  PQsetdbLogin(NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  PQsetdbLogin("", "", "-c statement_timeout=5s", NULL, "", "", "");
  PQexec(conn, "SELECT id FROM orders");
  PQexec(conn, getenv("STATEMENT"));
  PQexecParams(conn, "SELECT $1", 1, NULL, NULL, NULL, NULL, 0);
  PQexecParams(conn, getenv("STATEMENT"), 1, NULL, NULL, NULL, NULL, 0);
  PQprepare(conn, "byId", "SELECT $1", 1, NULL);
  PQprepare(conn, "byId", getenv("STATEMENT"), 1, NULL);
  PQsendQuery(conn, "SELECT 1");
  PQsendQuery(conn, getenv("STATEMENT"));
}
