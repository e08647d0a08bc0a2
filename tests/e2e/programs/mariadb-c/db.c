#include "db.h"

#include <stdio.h>

MYSQL *db_open(void)
{
    unsigned int timeout = 5;
    MYSQL *db = mysql_init(NULL);

    if (db == NULL)
        return NULL;
    mysql_options(db, MYSQL_OPT_CONNECT_TIMEOUT, &timeout);
    if (mysql_real_connect(db, DB_HOST, DB_USER, DB_PASSWORD, DB_NAME, DB_PORT,
                           NULL, 0) == NULL) {
        fprintf(stderr, "cannot connect: %s\n", mysql_error(db));
        mysql_close(db);
        return NULL;
    }
    return db;
}

int db_print(MYSQL *db, const char *query)
{
    MYSQL_RES *result;
    MYSQL_ROW row;

    if (mysql_query(db, query) != 0 ||
        (result = mysql_store_result(db)) == NULL) {
        fprintf(stderr, "query failed: %s\n", mysql_error(db));
        return -1;
    }
    while ((row = mysql_fetch_row(result)) != NULL)
        printf("%s\n", row[0] ? row[0] : "NULL");
    mysql_free_result(result);
    return 0;
}
