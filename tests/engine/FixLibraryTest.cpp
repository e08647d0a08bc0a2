//===- FixLibraryTest.cpp - What a library does with what it is given -----===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A library that reads a variable by itself is left to it; one that is told
// the length of a text is told the new one.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char Login[] = R"(#include <libpq-fe.h>
PGconn *open_db(void) {
  return PQsetdbLogin("db.internal", "5433", NULL, NULL, "orders", "app",
                      "Tr0ub4dor");
}
)";

TEST(FixLibrary, NothingIsGivenWhereTheLibraryReadsTheVariable) {
  checkFix({"Login",
            Login,
            {R"(return PQsetdbLogin(NULL, NULL, NULL, NULL, NULL, NULL,)"}},
           ".c");
  checkFix({"LoginInCpp",
            Login,
            {"return PQsetdbLogin(nullptr, nullptr, NULL, NULL, nullptr, "
             "nullptr,"}},
           ".cpp");
}

TEST(FixLibrary, AnAccessorThatWasAskedForIsCalled) {
  FixCase C{"Login", Login, {R"(secret("PGPASSWORD"));)"}};
  C.Source = "const char *secret(const char *Name);\n" + C.Source;
  C.Accessor = "secret";
  checkFix(C, ".c");
}

TEST(FixLibrary, OneOfTwoDatabasesIsLeftToTheLibrary) {
  checkFix({"Two",
            R"(#include <libpq-fe.h>
void open_both(PGconn **orders, PGconn **stock) {
  *orders = PQsetdbLogin("orders.internal", NULL, NULL, NULL, "orders", NULL, NULL);
  *stock = PQsetdbLogin("stock.internal", NULL, NULL, NULL, "stock", NULL, NULL);
}
)",
            {R"(#include <stdlib.h>)"}},
           ".c");
}

TEST(FixLibrary, AVariableIsNotLeftToTheLibrary) {
  checkFix({"Variable",
            R"(#include <libpq-fe.h>
PGconn *open_db(void) {
  const char *host = "db.internal";
  return PQsetdbLogin(host, NULL, NULL, NULL, NULL, NULL, NULL);
}
)",
            {R"(const char *host = getenv("PGHOST");)"}},
           ".c");
}

TEST(FixLibrary, AMacroIsNotLeftToTheLibrary) {
  // The macro would keep the literal.
  checkFix({"Macro",
            R"(#include <libpq-fe.h>
#define DB_PASSWORD "Tr0ub4dor"
PGconn *open_db(void) {
  return PQsetdbLogin(NULL, NULL, NULL, NULL, NULL, NULL, DB_PASSWORD);
}
)",
            {R"(#define DB_PASSWORD getenv("PGPASSWORD"))",
             "return PQsetdbLogin(NULL, NULL, NULL, NULL, NULL, NULL, "
             "DB_PASSWORD);"}},
           ".c");
}

TEST(FixLibrary, AFunctionOfTheProgramIsNotGivenANullPointer) {
  // It reads its argument before the library does.
  checkFix({"Wrapper",
            R"(#include <libpq-fe.h>
#include <string.h>
static PGconn *attach(const char *host) {
  if (strlen(host) > 255)
    return NULL;
  return PQsetdbLogin(host, NULL, NULL, NULL, NULL, NULL, NULL);
}
PGconn *open_db(void) {
  return attach("db.internal");
}
)",
            {R"(return attach(getenv("PGHOST"));)"}},
           ".c");
}

TEST(FixLibrary, TheNewTextIsMeasured) {
  checkFix({"Length",
            R"c(#include <sql.h>
void open_db(SQLHDBC c) {
  SQLConnect(c, (SQLCHAR *)"orders", SQL_NTS, (SQLCHAR *)"app", 3,
             (SQLCHAR *)"Tr0ub4dor", sizeof("Tr0ub4dor") - 1);
}
)c",
            {R"(#include <string.h>)"}},
           ".c");
}

TEST(FixLibrary, TheNewTextOfAnOptionIsMeasured) {
  checkFix(
      {"OptionLength",
       R"(#include <zmq.h>
void open(void *s) {
  zmq_setsockopt(s, ZMQ_PLAIN_PASSWORD, "Tr0ub4dor", 9);
}
)",
       {R"(zmq_setsockopt(s, ZMQ_PLAIN_PASSWORD, getenv("ZMQ_PASSWORD"), strlen(getenv("ZMQ_PASSWORD")));)"}},
      ".c");
}

TEST(FixLibrary, AMemberThatMeasuresItself) {
  checkFix(
      {"LengthOfAMember",
       R"(#include <libmemcached/memcached.h>
#include <string>
struct Cache {
  std::string Servers = "--SERVER=cache.internal";
  memcached_st *open() { return memcached(Servers.c_str(), Servers.size()); }
};
)",
       {R"(memcached_st *open() { return memcached(Servers.c_str(), Servers.size()); })"}},
      ".cpp");
}

} // namespace svc::test
