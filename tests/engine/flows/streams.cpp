//===- streams.cpp - Text streams -----------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is inserted is appended. A manipulator that changes how the next value is
// written makes the text unknown.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <libpq-fe.h>
#include <sstream>
#include <string>

// clang-format off: an expectation stands on the line of its use.

// flow: ostringstream and stringstream
void inserted(const std::string &Given) {
  std::ostringstream A;
  A << "host=" << "db.internal" << " port=" << 5433;
  PQconnectdb(A.str().c_str()); // expect: dsn port
  std::stringstream B;
  B << "host=" << Given;
  B << " password=" << "one" << ' ' << std::flush;
  std::string Text = B.str();
  PQconnectdb(Text.c_str()); // expect: password
}

// silent: ostringstream and stringstream
void insertedUnknown(const std::string &Given) {
  std::ostringstream A;
  A << "host=" << Given << " password=" << std::getenv("PGPASSWORD");
  PQconnectdb(A.str().c_str());
}

// flow: a stream that is set
void set(const std::string &Given) {
  std::ostringstream A;
  A << "host=db.staging";
  A.str("");
  A << "host=" << Given << " password=one";
  PQconnectdb(A.str().c_str()); // expect: password
  std::stringstream B("host=db.internal");
  PQconnectdb(B.str().c_str()); // expect: dsn
}

// silent: a stream that is set
void setUnknown(const std::string &Given) {
  std::ostringstream A;
  A << "host=db.internal";
  A.str("");
  A << "host=" << Given;
  PQconnectdb(A.str().c_str());
  std::ostringstream B("host=db.internal");
  B << "dbname=";
  PQconnectdb(B.str().c_str());
  std::stringstream C("host=db.internal");
  C.str(Given);
  PQconnectdb(C.str().c_str());
}

// flow: a stream that is a temporary
void temporary(const std::string &Given) {
  PQconnectdb(static_cast<std::ostringstream &&>(std::ostringstream() << "host=" << Given << " password=one").str().c_str()); // expect: password
}

// silent: a stream that is a temporary
void temporaryUnknown(const std::string &Given) {
  PQconnectdb(static_cast<std::ostringstream &&>(std::ostringstream() << "host=" << Given).str().c_str());
}

// flow: text before a manipulator
void before() {
  std::ostringstream A;
  A << "host=db.internal";
  std::string Text = A.str();
  A << std::hex << 5433;
  PQconnectdb(Text.c_str()); // expect: dsn
}

// silent: text before a manipulator
void manipulated(const std::string &Given) {
  std::ostringstream A, B;
  A << "host=" << Given << " port=" << std::hex << 5433;
  PQconnectdb(A.str().c_str());
  B << "host=" << Given << std::setw(3) << " port=" << Given;
  PQconnectdb(B.str().c_str());
  std::string C = "host=db.internal";
  std::cin >> C;
  PQconnectdb(C.c_str());
}
