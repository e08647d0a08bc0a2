#include <libpq-fe.h>
#include <stdio.h>

static int print_greetings(PGconn *conn)
{
    PGresult *res = PQexec(conn, "SELECT text FROM greetings ORDER BY text");
    int i;

    if (PQresultStatus(res) != PGRES_TUPLES_OK) {
        fprintf(stderr, "query failed: %s", PQerrorMessage(conn));
        PQclear(res);
        return 1;
    }
    for (i = 0; i < PQntuples(res); i++)
        printf("%s\n", PQgetvalue(res, i, 0));
    PQclear(res);
    return 0;
}

int main(void)
{
    int failed = 1;
    PGconn *conn = PQsetdbLogin("127.0.0.1", "15432", NULL, NULL, "shop",
                                "shop", "Tr0ub4dor-pg");

    if (PQstatus(conn) == CONNECTION_OK)
        failed = print_greetings(conn);
    else
        fprintf(stderr, "connection failed: %s", PQerrorMessage(conn));
    PQfinish(conn);
    return failed;
}
