//===- Dialects.h - One function for each dialect ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. Each dialect reads the characters of a range and adds
// parts; dialects nest (a conninfo may be a URL, a JDBC string may end in
// key=value pairs), which is why they take a range and not a text. All are
// total and take linear time. Guarded by tests/knowledge/locator/, one file
// for each dialect, and MutationTest.cpp over all of them.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_DIALECTS_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_DIALECTS_H

#include "UrlScheme.h"

namespace svc::locator {

/// \p Unknown is what a scheme is taken for that stands in a hole.
void parseUrl(PartWriter &W, Range R, Role Whole,
              SchemeKind Unknown = SchemeKind::Server);
/// What follows "scheme://" of a scheme of \p Kind.
void parseUrlRest(PartWriter &W, Range R, SchemeKind Kind);
/// [user[:password]@]host[:port][,...][/path][?query]
void parseServer(PartWriter &W, Range R, SchemeKind Kind);
/// The query of \p R: from its first '?', unless a '#' stands before it.
void parseQuery(PartWriter &W, Range R, SchemeKind Kind);

void parseConninfo(PartWriter &W, Range R, Role Whole);
void parseKeyValue(PartWriter &W, Range R, Role Whole);
void parseJdbc(PartWriter &W, Range R);
void parseMySqlX(PartWriter &W, Range R);
void parseSoci(PartWriter &W, Range R, Role Whole);
void parseHostList(PartWriter &W, Range R);
void parseUserPassword(PartWriter &W, Range R);
void parseHeader(PartWriter &W, Range R);
void parseCommand(PartWriter &W, Range R);
void parseMemcached(PartWriter &W, Range R);
void parseOracle(PartWriter &W, Range R, Role Whole);
void parseOracleLogin(PartWriter &W, Range R, Role Whole);
void parseEcpg(PartWriter &W, Range R, Role Whole);
void parseFirebird(PartWriter &W, Range R);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_DIALECTS_H
