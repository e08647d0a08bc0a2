//===- KeyValueTest.cpp - Dialect::KeyValue ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string keyValue(llvm::StringRef S, Role Whole = Role::Dsn) {
  return read(S, Dialect::KeyValue, Whole);
}

TEST(KeyValueTest, Odbc) {
  EXPECT_EQ(keyValue("DRIVER={MySQL ODBC 8.0};SERVER=db;PORT=3306;"
                     "DATABASE=app;UID=u;PWD=p;"),
            "host=db port=3306 database=app user=u password=p");
  EXPECT_EQ(keyValue("DSN=orders"), "");
  EXPECT_EQ(keyValue("DSN=orders;PWD=p"), "password=p");
  EXPECT_EQ(keyValue("PWD={a;b}}c};UID=u"), "password=a;b}}c(a;b}c) user=u");
  EXPECT_EQ(keyValue("PWD={ab;UID=u"), "password={ab user=u !");
  EXPECT_EQ(keyValue("PWD={a}b;UID=u"), "password={a}b user=u !");
}

TEST(KeyValueTest, Commas) {
  EXPECT_EQ(keyValue("host=db,user=u,pass=p,dbname=app,sock=/run/my.sock"),
            "host=db user=u password=p database=app socket_path=/run/my.sock");
  EXPECT_EQ(keyValue("Server=db,1433"), "host=db port=1433");
  EXPECT_EQ(keyValue("PWD=a,b"), "password=a,b");
}

TEST(KeyValueTest, ADriverBeforeTheFirstPair) {
  EXPECT_EQ(keyValue("mysql:host=db;user=u;password='p;q';database=app"),
            "host=db user=u password=p;q database=app");
  EXPECT_EQ(keyValue("postgresql:host=db user=u password=p"),
            "host=db user=u password=p");
  EXPECT_EQ(keyValue("sqlite3:db=orders.db"), "database=orders.db");
}

TEST(KeyValueTest, KeysMatchWhole) {
  EXPECT_EQ(keyValue("passwordfield=1;userx=2;hosts=3"), "");
  EXPECT_EQ(keyValue("Initial Catalog=app; User Id = u ;user_name=v"),
            "database=app user=u user=v");
}

TEST(KeyValueTest, AdoQuotes) {
  EXPECT_EQ(keyValue("Password=\"a;\"\"b\";User ID='u v'"),
            "password=a;\"\"b(a;\"b) user=u v");
  EXPECT_EQ(keyValue("Password='a"), "password='a");
  EXPECT_EQ(keyValue("Password=a=b==;x"), "password=a=b== !");
  EXPECT_EQ(keyValue("Password=;UID=\"\""), "");
}

TEST(KeyValueTest, DataSources) {
  EXPECT_EQ(keyValue("Data Source=tcp:db.corp,1433;"),
            "host=db.corp port=1433");
  EXPECT_EQ(keyValue("Server=db\\SQLEXPRESS"), "host=db");
  EXPECT_EQ(keyValue("Server=db\\inst, 1433"), "host=db port=1433");
  EXPECT_EQ(keyValue("Server=a,b,3306"), "host=a host=b port=3306");
  EXPECT_EQ(keyValue("Server=tcp:<>,1433"), "host=<> port=1433");
  EXPECT_EQ(keyValue("Host=[::1]:5432"), "host=::1 port=5432");
  EXPECT_EQ(keyValue("Host=db:5432"), "host=db port=5432");
  EXPECT_EQ(keyValue("Server={db,1}"), "host=db port=1");
  EXPECT_EQ(keyValue("Data Source=//db:1521/orcl"), "host=db port=1521");
  EXPECT_EQ(keyValue("Data Source=db:1521/orcl"), "host=db port=1521");
  EXPECT_EQ(keyValue("Data Source=C:\\data\\app.mdb"),
            "database=C:\\data\\app.mdb");
  EXPECT_EQ(keyValue("Data Source=app.sqlite"), "database=app.sqlite");
  EXPECT_EQ(keyValue("Server=np:\\\\.\\pipe\\sql"), "");
  EXPECT_EQ(keyValue("Host=/run/pg"), "socket_path=/run/pg");
  EXPECT_EQ(keyValue("UNIX_SOCKET=/run/my.sock"), "socket_path=/run/my.sock");
}

TEST(KeyValueTest, AzureStorage) {
  EXPECT_EQ(keyValue("DefaultEndpointsProtocol=https;AccountName=acc;"
                     "AccountKey=a+b/c==;EndpointSuffix=core.windows.net"),
            "access_key=acc secret_key=a+b/c==");
  EXPECT_EQ(keyValue("Endpoint=sb://ns.corp/;SharedAccessKeyName=root;"
                     "SharedAccessKey=k="),
            "url=sb://ns.corp/ secret_key=k=");
}

TEST(KeyValueTest, PocoData) {
  EXPECT_EQ(keyValue("host=127.0.0.1;port=3306;db=nation;user=u;password=p"),
            "host=127.0.0.1 port=3306 database=nation user=u password=p");
  EXPECT_EQ(keyValue("host=db port=5432 user=u password='a b' sslmode=allow"),
            "host=db port=5432 user=u password=a b");
  EXPECT_EQ(keyValue("password=a b=c"), "password=a b=c")
      << "b is no keyword of libpq";
  EXPECT_EQ(keyValue("MySQL:///host=db;user=u"), "host=db user=u");
  EXPECT_EQ(keyValue("SQLite:///orders"), "database=orders");
  EXPECT_EQ(keyValue("orders.db"), "database=orders.db");
  EXPECT_EQ(keyValue(":memory:"), "database=:memory:");
  EXPECT_EQ(keyValue("orders", Role::Database), "database=orders");
  EXPECT_EQ(keyValue("orders"), "!");
}

TEST(KeyValueTest, Holes) {
  EXPECT_EQ(keyValue("Server=<>;PWD=p"), "host=<> password=p");
  EXPECT_EQ(keyValue("<>;PWD=p"), "password=p");
  EXPECT_EQ(keyValue("<>PWD=p"), "password=p");
  EXPECT_EQ(keyValue("Server=db<>PWD=p"), "host=db<> password=p");
  EXPECT_EQ(keyValue("PWD={<>};UID=<>u"), "password=<> user=<>u");
  EXPECT_EQ(keyValue("<>/app.db"), "database=<>/app.db");
}

} // namespace
} // namespace svc
