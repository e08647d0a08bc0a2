//===- Ldap.cpp - A directory with one entry --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"

namespace svc::test {

static const char *const Settings = R"(
include /etc/ldap/schema/core.schema
modulepath /usr/lib/ldap
moduleload back_mdb
database mdb
suffix dc=shop,dc=example
rootdn cn=admin,dc=shop,dc=example
rootpw Tr0ub4dor-ldap
maxsize 4194304
directory @ROOT@/data
)";

static const char *const Entries = R"(
dn: dc=shop,dc=example
objectClass: dcObject
objectClass: organization
o: shop

dn: cn=greeting,dc=shop,dc=example
objectClass: applicationProcess
cn: greeting
description: )";

std::unique_ptr<Server> startLdap(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::string Configured = Out->file("slapd.conf", Settings);
  Out->prepare({"mkdir", Out->path("data")});
  Out->prepare({"/usr/sbin/slapadd", "-q", "-f", Configured, "-l",
                Out->file("seed.ldif", Entries + Greeting + "\n")});
  // It makes room for as many connections as there may be open files. -d keeps
  // it in the foreground.
  Out->start({"prlimit", "--nofile=256", "/usr/sbin/slapd", "-d", "0", "-f",
              Configured, "-h",
              "ldap://127.0.0.1:" + std::to_string(Out->port())},
             "");
  return Out;
}

} // namespace svc::test
