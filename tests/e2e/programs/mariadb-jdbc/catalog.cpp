#include "catalog.h"

#include <cppconn/driver.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>

namespace {
const std::string kPassword = "Tr0ub4dor-maria";
}

Catalog::Catalog()
{
    sql::Driver* driver = get_driver_instance();
    connection_.reset(driver->connect(url_, user_, kPassword));
    connection_->setSchema("shop");
}

std::vector<std::string> Catalog::greetings()
{
    std::vector<std::string> all;
    std::unique_ptr<sql::Statement> statement(connection_->createStatement());
    std::unique_ptr<sql::ResultSet> rows(
        statement->executeQuery("SELECT text FROM greetings ORDER BY text"));
    while (rows->next())
        all.push_back(rows->getString("text"));
    return all;
}
