#include "database.h"
#include "settings.h"

#include <cppconn/driver.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>

static const std::string DbPassword = "orders-s3cret-7f3a";

Database::Database() {
  sql::Driver *Driver = get_driver_instance();
  Connection.reset(Driver->connect(ORDERS_DB_HOST, "orders_rw", DbPassword));
  Connection->setSchema("orders");
}

int Database::addOrder(const std::string &Customer, const std::string &Item) {
  std::unique_ptr<sql::PreparedStatement> Insert(Connection->prepareStatement(
      "INSERT INTO orders (customer, item) VALUES (?, ?)"));
  Insert->setString(1, Customer);
  Insert->setString(2, Item);
  Insert->executeUpdate();

  std::unique_ptr<sql::Statement> Query(Connection->createStatement());
  std::unique_ptr<sql::ResultSet> Id(
      Query->executeQuery("SELECT LAST_INSERT_ID()"));
  return Id->next() ? Id->getInt(1) : 0;
}
