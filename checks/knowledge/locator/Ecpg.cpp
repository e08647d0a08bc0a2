//===- Ecpg.cpp - Targets of CONNECT TO in embedded SQL -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PostgreSQL manual, 36.2.1: dbname[@host][:port], or a URL with a protocol
// before it: tcp:postgresql://host[:port][/dbname][?options] and
// unix:postgresql://localhost[:port][/dbname][?options]. Guarded by
// tests/knowledge/locator/EcpgTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"

using namespace llvm;

namespace svc::locator {

void parseEcpg(PartWriter &W, Range R, Role Whole) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  if (size_t Protocol = S.find("postgresql://"); Protocol != StringRef::npos)
    return parseUrl(W, {R.Begin + Protocol, R.End}, Whole);
  size_t Name = std::min(S.find_first_of("@:"), S.size());
  W.add(Role::Database, {R.Begin, R.Begin + Name});
  if (Name == S.size())
    return;
  // Without a host, the colon belongs to the port.
  addServer(W, {R.Begin + Name + (S[Name] == '@'), R.End});
}

} // namespace svc::locator
