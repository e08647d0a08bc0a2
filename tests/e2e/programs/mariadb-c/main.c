#include "db.h"

#include <stdlib.h>

int main(void)
{
    int failed;
    MYSQL *db = db_open();

    if (db == NULL)
        return EXIT_FAILURE;
    failed = db_print(db, "SELECT text FROM greetings ORDER BY text");
    mysql_close(db);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
