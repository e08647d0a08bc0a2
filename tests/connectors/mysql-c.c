// packages: libmariadb-dev
// flags: -std=gnu11
#include <mysql/mysql.h>
#include <stdlib.h>

void literals(MYSQL *mysql) {
  MYSQL *conn;
  my_bool failed;
  int status;
  unsigned int port = 3307;

  mysql_real_connect( // expect: database host password port socket_path user
      mysql, "db.internal", "app", "Tr0ub4dor", "orders", 3307,
      "/run/mysqld/orders.sock", 0);
  mysql_real_connect_start( // expect: database host password port user
      &conn, mysql, "db.internal", "app", "Tr0ub4dor", "orders", 3307, NULL, 0);
  mysql_change_user( // expect: database password user
      mysql, "app", "Tr0ub4dor", "orders");
  mysql_change_user_start( // expect: database password user
      &failed, mysql, "app", "Tr0ub4dor", "orders");
  mysql_select_db(mysql, "orders");                // expect: database
  mysql_select_db_start(&status, mysql, "orders"); // expect: database

  mysql_options(mysql, MARIADB_OPT_HOST, "db.internal"); // expect: host
  mysql_options(mysql, MARIADB_OPT_PORT, &port);         // expect: port
  mysql_options(                                         // expect: socket_path
      mysql, MARIADB_OPT_UNIXSOCKET, "/run/sql");
  mysql_options(mysql, MARIADB_OPT_USER, "app");           // expect: user
  mysql_options(mysql, MARIADB_OPT_PASSWORD, "Tr0ub4dor"); // expect: password
  mysql_options(mysql, MARIADB_OPT_SCHEMA, "orders");      // expect: database
  mysql_options(                                           // expect: password
      mysql, MARIADB_OPT_TLS_PASSPHRASE, "Tr0ub4dor");

  mysql_optionsv(mysql, MARIADB_OPT_HOST, "db.internal"); // expect: host
  mysql_optionsv(mysql, MARIADB_OPT_PORT, &port);         // expect: port
  mysql_optionsv(                                         // expect: socket_path
      mysql, MARIADB_OPT_UNIXSOCKET, "/run/sql");
  mysql_optionsv(mysql, MARIADB_OPT_USER, "app");           // expect: user
  mysql_optionsv(mysql, MARIADB_OPT_PASSWORD, "Tr0ub4dor"); // expect: password
  mysql_optionsv(mysql, MARIADB_OPT_SCHEMA, "orders");      // expect: database
  mysql_optionsv(                                           // expect: password
      mysql, MARIADB_OPT_TLS_PASSPHRASE, "Tr0ub4dor");
}

void environment(MYSQL *mysql) {
  MYSQL *conn;
  my_bool failed;
  int status;
  unsigned int port = atoi(getenv("DATABASE_PORT"));

  mysql_real_connect(mysql, getenv("DATABASE_HOST"), getenv("DATABASE_USER"),
                     getenv("DATABASE_PASSWORD"), getenv("DATABASE_NAME"),
                     atoi(getenv("DATABASE_PORT")), getenv("DATABASE_SOCKET"),
                     0);
  mysql_real_connect_start(
      &conn, mysql, getenv("DATABASE_HOST"), getenv("DATABASE_USER"),
      getenv("DATABASE_PASSWORD"), getenv("DATABASE_NAME"),
      atoi(getenv("DATABASE_PORT")), getenv("DATABASE_SOCKET"), 0);
  mysql_change_user(mysql, getenv("DATABASE_USER"), getenv("DATABASE_PASSWORD"),
                    getenv("DATABASE_NAME"));
  mysql_change_user_start(&failed, mysql, getenv("DATABASE_USER"),
                          getenv("DATABASE_PASSWORD"), getenv("DATABASE_NAME"));
  mysql_select_db(mysql, getenv("DATABASE_NAME"));
  mysql_select_db_start(&status, mysql, getenv("DATABASE_NAME"));

  mysql_options(mysql, MARIADB_OPT_HOST, getenv("DATABASE_HOST"));
  mysql_options(mysql, MARIADB_OPT_PORT, &port);
  mysql_options(mysql, MARIADB_OPT_UNIXSOCKET, getenv("DATABASE_SOCKET"));
  mysql_options(mysql, MARIADB_OPT_USER, getenv("DATABASE_USER"));
  mysql_options(mysql, MARIADB_OPT_PASSWORD, getenv("DATABASE_PASSWORD"));
  mysql_options(mysql, MARIADB_OPT_SCHEMA, getenv("DATABASE_NAME"));
  mysql_options(mysql, MARIADB_OPT_TLS_PASSPHRASE, getenv("TLS_PASSPHRASE"));

  mysql_optionsv(mysql, MARIADB_OPT_HOST, getenv("DATABASE_HOST"));
  mysql_optionsv(mysql, MARIADB_OPT_PORT, &port);
  mysql_optionsv(mysql, MARIADB_OPT_UNIXSOCKET, getenv("DATABASE_SOCKET"));
  mysql_optionsv(mysql, MARIADB_OPT_USER, getenv("DATABASE_USER"));
  mysql_optionsv(mysql, MARIADB_OPT_PASSWORD, getenv("DATABASE_PASSWORD"));
  mysql_optionsv(mysql, MARIADB_OPT_SCHEMA, getenv("DATABASE_NAME"));
  mysql_optionsv(mysql, MARIADB_OPT_TLS_PASSPHRASE, getenv("TLS_PASSPHRASE"));
}

void nearMisses(MYSQL *mysql, MYSQL_STMT *statement) {
  unsigned int timeout = 10;

  mysql_real_connect(mysql, NULL, NULL, NULL, NULL, 0, NULL, 0);
  mysql_real_connect(mysql, "", "", "", "", 0, "", CLIENT_MULTI_STATEMENTS);
  mysql_options(mysql, MYSQL_READ_DEFAULT_FILE, "/etc/orders/client.cnf");
  mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &timeout);
  mysql_optionsv(mysql, MYSQL_OPT_SSL_CA, "/etc/ssl/certs/orders.pem");
  mysql_optionsv(mysql, MARIADB_OPT_USER, NULL);
  mysql_query(mysql, "SELECT id FROM orders");
  mysql_query(mysql, getenv("STATEMENT"));
  mysql_real_query(mysql, "SELECT 1", 8);
  mysql_real_query(mysql, getenv("STATEMENT"), 8);
  mysql_stmt_prepare(statement, "SELECT 1", 8);
  mysql_stmt_prepare(statement, getenv("STATEMENT"), 8);
}
