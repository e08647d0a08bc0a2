#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

static void fail(PGconn *conn, const char *what)
{
    fprintf(stderr, "%s: %s", what, PQerrorMessage(conn));
    PQfinish(conn);
    exit(1);
}

int main(void)
{
    PGconn *conn;
    PGresult *res;
    int i;

    conn = PQconnectdb("host=127.0.0.1 port=15432 dbname=shop user=shop "
                       "password=Tr0ub4dor-pg connect_timeout=5");
    if (PQstatus(conn) != CONNECTION_OK)
        fail(conn, "connection failed");

    res = PQexec(conn, "SELECT text FROM greetings ORDER BY text");
    if (PQresultStatus(res) != PGRES_TUPLES_OK) {
        PQclear(res);
        fail(conn, "query failed");
    }
    for (i = 0; i < PQntuples(res); i++)
        printf("%s\n", PQgetvalue(res, i, 0));

    PQclear(res);
    PQfinish(conn);
    return 0;
}
