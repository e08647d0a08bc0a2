//===- SmtpTest.cpp - Programs that send mail -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using Smtp = Attached<startSmtp>;

TEST_P(Smtp, Cxx) {
  attach({"smtp-cpp", {}, {"-lcurl"}, "12525", {"Tr0ub4dor-smtp"}});
}

INSTANTIATE_TEST_SUITE_P(Fix, Smtp, AllStyles, styleName);

} // namespace svc::test
