//===- LdapTest.cpp - Programs that use a directory -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using Ldap = Attached<startLdap>;

TEST_P(Ldap, C) {
  attach({"ldap-c", {}, {"-lldap", "-llber"}, "13389", {"Tr0ub4dor-ldap"}});
}

INSTANTIATE_TEST_SUITE_P(Fix, Ldap, AllStyles, styleName);

} // namespace svc::test
