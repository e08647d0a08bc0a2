#include <exception>
#include <iostream>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <string>

static const std::string connectString =
    "host=127.0.0.1 port=15432 dbname=shop user=shop password='Tr0ub4dor-pg'";

static std::string greeting(soci::session& sql)
{
    std::string text;
    sql << "SELECT text FROM greetings LIMIT 1", soci::into(text);
    return text;
}

int main()
{
    try {
        soci::session sql(soci::postgresql, connectString);
        int count = 0;
        sql << "SELECT count(*) FROM greetings", soci::into(count);
        if (count > 0)
            std::cout << greeting(sql) << std::endl;
    } catch (const std::exception& e) {
        std::cerr << "Error: " << e.what() << std::endl;
        return 1;
    }
    return 0;
}
