//===- RedisTest.cpp - Programs that use Redis ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using Redis = Attached<startRedis>;

static Program program(const std::string &Name) {
  return {Name, {}, {"-lhiredis"}, "16379", {"Tr0ub4dor-redis"}};
}

TEST_P(Redis, C) { attach(program("hiredis-c")); }

TEST_P(Redis, Cxx) { attach(program("hiredis-cpp")); }

INSTANTIATE_TEST_SUITE_P(Fix, Redis, AllStyles, styleName);

} // namespace svc::test
