//===- MemcachedTest.cpp - Programs that use memcached ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using Memcached = Attached<startMemcached>;

// A memcached without SASL knows no secrets.
static Program program(const std::string &Name) {
  return {Name, {}, {"-lmemcached"}, "21211", {}};
}

TEST_P(Memcached, C) { attach(program("memcached-c")); }

TEST_P(Memcached, Cxx) { attach(program("memcached-cpp")); }

INSTANTIATE_TEST_SUITE_P(Fix, Memcached, AllStyles, styleName);

} // namespace svc::test
