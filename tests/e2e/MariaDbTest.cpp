//===- MariaDbTest.cpp - Programs that use MariaDB --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using MariaDb = Attached<startMariaDb>;

static Program program(const std::string &Name, const std::string &Library) {
  return {Name,
          {"-I/usr/include/mariadb"},
          {Library},
          "13306",
          {"Tr0ub4dor-maria"}};
}

TEST_P(MariaDb, C) { attach(program("mariadb-c", "-lmariadb")); }

TEST_P(MariaDb, ConfigStruct) {
  attach(program("mariadb-config", "-lmariadb"));
}

TEST_P(MariaDb, ConnectorCxx) {
  attach(program("mariadb-jdbc", "-lmysqlcppconn"));
}

INSTANTIATE_TEST_SUITE_P(Fix, MariaDb, AllStyles, styleName);

} // namespace svc::test
