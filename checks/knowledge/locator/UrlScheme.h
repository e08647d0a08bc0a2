//===- UrlScheme.h - What a URL's scheme says about the rest ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. RFC 3986 leaves to the scheme what a path is: a
// database, a virtual host, a file. One table answers. A scheme that is not in
// it has servers, and a path that means nothing. Guarded by
// tests/knowledge/locator/UrlTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_URLSCHEME_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_URLSCHEME_H

#include "PartWriter.h"

namespace svc::locator {

enum class SchemeKind {
  Server,       // servers; the path is not a part
  Database,     // servers; the first segment of the path is the database
  Broker,       // servers; the path is the virtual host
  Bucket,       // a bucket where other schemes have the server
  File,         // file://[host]/path
  DatabaseFile, // all of it is the path of a file
  Socket,       // a path in the local file system
  Target,       // gRPC: scheme:target or scheme://resolver/target
  Session,      // MySQL X DevAPI, which has a grammar of its own
  Sip,          // user@host, which parameters follow (RFC 3261, 19.1.1)
  NoPlace,      // nothing that could be attached: inproc, data, mailto
};
SchemeKind schemeKind(llvm::StringRef Scheme);

struct SchemePrefix {
  llvm::StringRef Name; // as written, with holes
  size_t End;           // where what the scheme introduces begins
  bool HasAuthority;    // "://", else ":"
};
/// The scheme at the begin of \p S. "name:" without "//" counts only for
/// schemes that are known to be written so: elsewhere it is a host and a port.
std::optional<SchemePrefix> schemePrefix(llvm::StringRef S);

/// True when \p S, the begin of a text up to a hole, is an unfinished scheme:
/// "http", "https:/".
bool isSchemeStub(llvm::StringRef S);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_URLSCHEME_H
