//===- qt_strings.cpp - Qt's strings --------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// QString and its relatives, by their model.
//
//===----------------------------------------------------------------------===//

// packages: qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/postgresql
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringBuilder>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

QString lookUp();

// flow: Qt's literals
void literals(QSqlDatabase Db) {
  Db.setHostName("db.internal"); // expect: host
  Db.setHostName(QString("db.internal")); // expect: host
  Db.setHostName(QStringLiteral("db.internal")); // expect: host
  Db.setHostName(QLatin1String("db.internal")); // expect: host
  Db.setHostName(QString(QLatin1String("db.internal"))); // expect: host
  Db.setHostName(QByteArray("db.internal")); // expect: host
  Db.setHostName(QString::fromUtf8("db.internal")); // expect: host
  Db.setHostName(QString::fromUtf8("db.internal:5432", 11)); // expect: host
  Db.setHostName(QString::fromStdString(std::string("db.internal"))); // expect: host
}

// silent: Qt's literals
void literalsUnknown(QSqlDatabase Db, const QString &Given, const char *Text, int Size) {
  Db.setHostName(Given);
  Db.setHostName(QString());
  Db.setHostName(QStringLiteral(""));
  Db.setHostName(QString::fromUtf8(Text, Size));
  Db.setHostName(QString(Size, QChar('x')));
}

// flow: Qt's conversions
void converted() {
  QString A = "cache.internal";
  QByteArray B = A.toUtf8();
  redisConnect(B.constData(), 0); // expect: host
  redisConnect(B.data(), 0); // expect: host
  redisConnect(A.toStdString().c_str(), 0); // expect: host
  redisConnect(qPrintable(A), 0); // expect: host
  redisConnect(qUtf8Printable(A), 0); // expect: host
  redisConnect(A.toLatin1().constData(), 0); // expect: host
  redisConnect(A.toLocal8Bit(), 0); // expect: host
  redisConnect(A.mid(0, 5).toUtf8().constData(), 0); // expect: host
}

// silent: Qt's conversions
void convertedUnknown(const QString &Given, int N) {
  QString A = "cache.internal";
  redisConnect(qPrintable(Given), 0);
  redisConnect(A.mid(N).toUtf8().constData(), 0);
  redisConnect(A.right(4).toUtf8().constData(), 0);
  redisConnect(A.section('.', 1).toUtf8().constData(), 0);
  redisConnect(A.toUpper().toUtf8().constData(), 0);
}

// flow: Qt's concatenation
void joined(const QString &Given) {
  QString A = "host=" + QString("db.internal"), B = "host=" + Given, C = Given, D = "internal", E = "host=";
  PQconnectdb(qPrintable(A)); // expect: dsn
  B += " password=";
  B.append("one");
  PQconnectdb(qPrintable(B)); // expect: password
  C.prepend("password=one host=");
  PQconnectdb(qPrintable(C)); // expect: password
  D.insert(0, QString("cache."));
  redisConnect(qPrintable(D), 0); // expect: host
  E.append(QLatin1String("db")).append('.').append("internal");
  PQconnectdb(qPrintable(E)); // expect: dsn
  QString F = Given % QLatin1String(" password=") % QString("one");
  PQconnectdb(qPrintable("host=" + F)); // expect: password
}

// silent: Qt's concatenation
void joinedUnknown(const QString &Given) {
  QString A = "host=" + Given, B = "host=db.internal", C = "host=db.internal", D = "host=db.internal";
  PQconnectdb(qPrintable(A));
  B.replace("db", Given);
  PQconnectdb(qPrintable(B));
  C.remove("host=");
  PQconnectdb(qPrintable(C));
  D.clear();
  PQconnectdb(qPrintable(D));
}

// flow: QString::arg
void filled(const QString &Given) {
  PQconnectdb(qPrintable(QString("host=%1 user=%2").arg("db.internal").arg(Given))); // expect: dsn
  PQconnectdb(qPrintable(QString("host=%1 user=%2").arg("db.internal", Given))); // expect: dsn
  PQconnectdb(qPrintable(QString("host=%2 user=%1").arg(Given).arg("db.internal"))); // expect: dsn
  PQconnectdb(qPrintable(QString("host=%1 port=%2").arg(Given).arg(5433))); // expect: port
  PQconnectdb(qPrintable(QString("host=%1 password=%3").arg(Given, QString("one")))); // expect: password
  PQconnectdb(qPrintable(QStringLiteral("host=%1 password=one").arg(Given))); // expect: password
  PQconnectdb(qPrintable(QString::asprintf("host=%s password=%s", qPrintable(Given), "one"))); // expect: password
  PQconnectdb(qPrintable("host=" + Given + " port=" + QString::number(5433))); // expect: port
}

// silent: QString::arg
void filledUnknown(const QString &Given) {
  PQconnectdb(qPrintable(QString("host=%1 user=%2").arg(Given).arg("%1db.internal").left(5)));
  PQconnectdb(qPrintable(QString("host=%1 password=%2").arg(Given, lookUp())));
  PQconnectdb(qPrintable(QString("host=%1 port=%2").arg(Given).arg(5433, 0, 16)));
  PQconnectdb(qPrintable(Given.arg("host=db.internal")));
}

// flow: QVariant
void variant(QSqlDatabase Db) {
  QVariant A("db.internal"), B(5433);
  Db.setHostName(A.toString()); // expect: host
  Db.setPort(B.toInt()); // expect: port
  Db.setPort(QString("5433").toInt()); // expect: port
}

// silent: QVariant
void variantUnknown(QSqlDatabase Db, const QVariant &Given) {
  Db.setHostName(Given.toString());
  Db.setPort(Given.toInt());
}
