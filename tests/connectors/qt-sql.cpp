// packages: qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
//===- qt-sql.cpp - Qt SQL --------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Qt SQL: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <QtCore/QString>
#include <QtSql/QSqlDatabase>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  QSqlDatabase Db = QSqlDatabase::addDatabase("QPSQL");
  Db.setHostName("db.internal"); // expect: host
  Db.setPort(6432); // expect: port
  Db.setUserName("shop"); // expect: user
  Db.setPassword("s3cr3t-one"); // expect: password
  Db.setDatabaseName("orders"); // expect: database
  Db.open("shop", "s3cr3t-two"); // expect: password user
}

void hardcodedStrings(QSqlDatabase &Db) {
  Db.setHostName(QString("db.internal")); // expect: host
  Db.setPassword(QStringLiteral("s3cr3t-three")); // expect: password
  Db.setUserName(QLatin1String("shop")); // expect: user
  Db.setDatabaseName(QString::fromUtf8("orders")); // expect: database
}

// Through a subclass.
struct ShopDatabase : QSqlDatabase {
  void attach() { setHostName("db.internal"); } // expect: host
};

void attached() {
  QSqlDatabase Db = QSqlDatabase::addDatabase("QPSQL");
  Db.setHostName(qgetenv("DATABASE_HOST"));
  Db.setPort(qEnvironmentVariableIntValue("DATABASE_PORT"));
  Db.setUserName(qEnvironmentVariable("DATABASE_USER"));
  Db.setPassword(std::getenv("DATABASE_PASSWORD"));
  Db.setDatabaseName(QString::fromUtf8(std::getenv("DATABASE_NAME")));
  Db.open(std::getenv("DATABASE_USER"), std::getenv("DATABASE_PASSWORD"));
}

struct Printer {
  void setHostName(const QString &Label);
};

void silent(QSqlDatabase &Db, Printer &Own) {
  Db.setPassword("");
  Db.setPassword(QString());
  Db.setConnectOptions("connect_timeout=2");
  Db.open();
  Own.setHostName("db.internal");
}
