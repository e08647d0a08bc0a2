#ifndef DB_H
#define DB_H

#include <mysql.h>

#define DB_HOST "127.0.0.1"
#define DB_PORT 13306
#define DB_USER "shop"
#define DB_PASSWORD "Tr0ub4dor-maria"
#define DB_NAME "shop"

/* Returns NULL and says why on stderr if there is no connection. */
MYSQL *db_open(void);

/* Prints the first column of every row of the answer. */
int db_print(MYSQL *db, const char *query);

#endif
