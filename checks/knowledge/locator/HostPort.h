//===- HostPort.h - host[:port], the grain of every dialect -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. Splits one server at the right colon: IPv6 addresses
// have many, in brackets or bare. Pure ranges over a StringRef; who calls knows
// how the text is encoded. Guarded by tests/knowledge/locator/HostListTest.cpp
// and UrlTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_HOSTPORT_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_HOSTPORT_H

#include "PartWriter.h"

namespace svc::locator {

struct HostPort {
  Range Host, Port; // without brackets and colon; Port is digits and holes
  size_t Rest;      // what is left begins here; the size when nothing is
};
HostPort splitHostPort(llvm::StringRef S);

/// True when \p S can be a host as people write it: no blanks, no quotes.
/// Decides whether a text without a scheme is an address at all.
bool isHostLike(llvm::StringRef S);

/// Adds the host of [R.Begin, R.End), decoded, as a socket path when it is one
/// (libpq and MongoDB write it percent-encoded into the host's place).
void addHost(PartWriter &W, Range R);
/// Adds host and port of \p S between \p InS; false when something is left.
bool addHostPort(PartWriter &W, const Spelled &S, Range InS);
/// Adds host and port of \p R as it is written; malformed where it is no
/// server.
void addServer(PartWriter &W, Range R);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_HOSTPORT_H
