//===- PostgreSqlTest.cpp - Programs that use PostgreSQL --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using PostgreSql = Attached<startPostgreSql>;

static Program program(const std::string &Name,
                       std::vector<std::string> Libraries) {
  return {Name,
          {"-I/usr/include/postgresql"},
          std::move(Libraries),
          "15432",
          {"Tr0ub4dor-pg"}};
}

TEST_P(PostgreSql, Conninfo) { attach(program("libpq-conninfo", {"-lpq"})); }

TEST_P(PostgreSql, Parts) { attach(program("libpq-parts", {"-lpq"})); }

TEST_P(PostgreSql, OwnVariables) { attach(program("libpq-own", {"-lpq"})); }

TEST_P(PostgreSql, Pqxx) { attach(program("libpqxx", {"-lpqxx", "-lpq"})); }

TEST_P(PostgreSql, Soci) {
  attach(program("soci", {"-lsoci_postgresql", "-lsoci_core"}));
}

INSTANTIATE_TEST_SUITE_P(Fix, PostgreSql, AllStyles, styleName);

} // namespace svc::test
