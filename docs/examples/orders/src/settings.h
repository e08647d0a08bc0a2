// What the program assumes about the place it runs in.
#ifndef ORDERS_SETTINGS_H
#define ORDERS_SETTINGS_H

#include <cstdlib>
#include <string>

#define ORDERS_DB_HOST "tcp://orders-db.corp.internal:3306"

inline bool isProduction() {
  const char *Environment = std::getenv("APP_ENV");
  return Environment && std::string(Environment) == "production";
}

#endif
