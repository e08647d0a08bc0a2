//===- streams.cpp - Texts made by a string stream ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <iomanip>
#include <libpq-fe.h>
#include <sstream>
#include <string>

#define DB_HOST "db.internal"

void glued() {
  std::stringstream S;
  S << "dbname = " << "orders" << " host = " << DB_HOST;
  S << " password = " << "s3cr3t";
  std::string Text = S.str();
  PQconnectdb(Text.c_str()); // expect: database dsn password
}

void fromTheEnvironment() {
  std::ostringstream S;
  S << "host=" << std::getenv("PGHOST") << " connect_timeout=" << 5;
  PQconnectdb(S.str().c_str());
}

void reset(const char *Name) {
  std::ostringstream S;
  S << "host=db.internal";
  S.str("");
  S << "host=" << Name << std::setw(3) << " application_name=x";
  PQconnectdb(S.str().c_str());
}
