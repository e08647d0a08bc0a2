//===- formatting.cpp - Formats, in C++ -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The libraries that format, each by its model: {fmt}, Abseil, Boost.
//
//===----------------------------------------------------------------------===//

// packages: libfmt-dev libabsl-dev libboost-dev
// flags: -std=gnu++17 -I/usr/include/postgresql
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/substitute.h>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/printf.h>
#include <libpq-fe.h>
#include <string>
#include <string_view>

// clang-format off: an expectation stands on the line of its use.

// flow: fmt::format
void fmtFormat(const std::string &Given) {
  PQconnectdb(fmt::format("host={} user={}", "db.internal", Given).c_str()); // expect: dsn
  PQconnectdb(fmt::format("host={1} user={0}", Given, "db.internal").c_str()); // expect: dsn
  PQconnectdb(fmt::format("host={} port={}", Given, 5433).c_str()); // expect: port
  PQconnectdb(fmt::format("host={:s} password=one{{two", Given).c_str()); // expect: password
  PQconnectdb(fmt::sprintf("host=%s password=%s", Given, "one").c_str()); // expect: password
  PQconnectdb(("host=" + Given + " port=" + fmt::to_string(5433)).c_str()); // expect: port
}

// silent: fmt::format
void fmtFormatUnknown(const std::string &Given) {
  PQconnectdb(fmt::format("host={} user={}", Given, "x").substr(0, 5).c_str());
  PQconnectdb(fmt::format("host={} password={}", Given, std::getenv("PGPASSWORD")).c_str());
  PQconnectdb(fmt::format("host={} port={:x}", Given, 5433).c_str());
  PQconnectdb(fmt::format(fmt::runtime(Given), "host=db.internal").c_str());
}

// flow: argument of a format that is not constant
static void fmtValue(std::string Host) { PQconnectdb(fmt::format("host={}", Host).c_str()); }
static void fmtView(std::string_view Host) { PQconnectdb(fmt::format("host={}", Host).c_str()); }
static void fmtPointer(const char *Host) { PQconnectdb(fmt::format("host={}", Host).c_str()); }
static void fmtNumber(int Port) { PQconnectdb(fmt::format("port={}", Port).c_str()); }
void fmtNotConstant() {
  fmtValue("db.internal"); // expect: host
  fmtView("db.internal"); // expect: host
  fmtPointer("db.internal"); // expect: host
  fmtNumber(5433); // expect: port
  std::string Host = "db.internal", Password = "one";
  fmt::print("{}", Host);
  PQconnectdb(fmt::format("host={} password={}", Host, Password).c_str()); // expect: dsn password
  PQconnectdb(absl::StrFormat("password=%s", Password).c_str()); // expect: password
  PQconnectdb(absl::StrCat("password=", Password).c_str()); // expect: password
}
// silent: argument of a format that is not constant
void fill(std::string &Text);
void fmtNotConstantSilent() {
  fmtValue(std::getenv("PGHOST"));
  std::string Host = "db.internal", Password = "one";
  fill(Host);
  fill(Password);
  PQconnectdb(fmt::format("host={} password={}", Host, Password).c_str());
}

// flow: absl
void abseil(const std::string &Given) {
  PQconnectdb(absl::StrCat("host=", "db.internal").c_str()); // expect: dsn
  PQconnectdb(absl::StrCat("host=", Given, " port=", 5433).c_str()); // expect: port
  PQconnectdb(absl::StrCat("host=", Given, " user=", Given, " password=", "one").c_str()); // expect: password
  std::string A = "host=" + Given;
  absl::StrAppend(&A, " password=", "one");
  PQconnectdb(A.c_str()); // expect: password
  PQconnectdb(absl::StrFormat("host=%s password=%s", Given, "one").c_str()); // expect: password
  PQconnectdb(absl::Substitute("host=$1 user=$0", Given, "db.internal").c_str()); // expect: dsn
}

// silent: absl
void abseilUnknown(const std::string &Given) {
  PQconnectdb(absl::StrCat("host=", Given).c_str());
  std::string A = "host=" + Given;
  absl::StrAppend(&A, " password=", Given);
  PQconnectdb(A.c_str());
  PQconnectdb(absl::StrFormat("host=%s", Given).c_str());
  PQconnectdb(absl::Substitute("host=$0", Given).c_str());
}

// flow: boost::format
void boostFormat(const std::string &Given) {
  PQconnectdb(boost::str(boost::format("host=%1% user=%2%") % "db.internal" % Given).c_str()); // expect: dsn
  PQconnectdb((boost::format("host=%2% user=%1%") % Given % "db.internal").str().c_str()); // expect: dsn
  PQconnectdb((boost::format("host=%s port=%d") % Given % 5433).str().c_str()); // expect: port
  PQconnectdb(("host=" + Given + " port=" + boost::lexical_cast<std::string>(5433)).c_str()); // expect: port
}

// silent: boost::format
void boostFormatUnknown(const std::string &Given) {
  PQconnectdb(boost::str(boost::format("host=%1% password=%2%") % Given % std::getenv("PGPASSWORD")).c_str());
  PQconnectdb((boost::format(Given) % "host=db.internal").str().c_str());
  boost::format A("host=%1%");
  A % Given;
  PQconnectdb(A.str().c_str());
}
