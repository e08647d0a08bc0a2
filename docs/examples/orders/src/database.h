// The orders, as they stand in MySQL.
#ifndef ORDERS_DATABASE_H
#define ORDERS_DATABASE_H

#include <cppconn/connection.h>
#include <memory>
#include <string>

class Database {
public:
  Database();
  /// Adds an order and gives its number.
  int addOrder(const std::string &Customer, const std::string &Item);

private:
  std::unique_ptr<sql::Connection> Connection;
};

#endif
