//===- Locator.h - The text formats that say where a service is -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One question, many formats: which parts of this text are a host, a port, a
// user, a password, a database? Each dialect has a file of its own; each takes
// a text with holes and gives the range of every part. Pure text: no clang, no
// I/O, no knowledge of which function the text is handed to.
//
// To add a dialect: one enumerator in Role.h, one file here, one case in
// parseLocation, tests in tests/knowledge/locator/.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_LOCATOR_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_LOCATOR_H

#include "../Role.h"
#include "Text.h"
#include <string>
#include <vector>

namespace svc {

/// One part of a location. [Begin, End) is its range in Text::chars(), without
/// quotes, separators and brackets.
struct Part {
  Role Meaning;
  size_t Begin, End;
  /// Decoded (percent-encoding, quoting); holes stay Text::Hole.
  std::string Value;
};

/// What a text says. Parts stand in the order of the text; empty parts are
/// left out.
struct Location {
  std::string Scheme; // lower case; "" when the text has none
  std::vector<Part> Parts;
  /// False when the text is not of the dialect's form; Parts then holds what
  /// was understood before that.
  bool WellFormed = true;

  const Part *find(Role R) const;
};

/// Parses \p T as \p D. For Dialect::Plain there is one part, the whole text,
/// with the role \p Whole (also used for what a bare text of the other dialects
/// means where the dialect allows it: a bare host at Dialect::Url).
Location parseLocation(const Text &T, Dialect D, Role Whole);

/// What a host part is, beyond its spelling.
enum class HostKind {
  Name,          // a name or an ordinary address
  Loopback,      // localhost, 127/8, ::1, ::ffff:127.x
  Wildcard,      // 0.0.0.0, ::, *, 255.255.255.255, multicast groups
  Documentation, // RFC 5737, RFC 3849, example.com and .test/.invalid/.example
};
HostKind classifyHost(llvm::StringRef Host);

/// What a credential or name says about itself.
enum class Wording {
  Value,       // an ordinary value
  Empty,       // empty or blank
  Hole,        // a format hole: ?, :name, %s, {0}, {}, ${X}, {{x}}, <x>
  Placeholder, // changeme, YOUR_PASSWORD, xxxx, ***, AKIA...EXAMPLE
  Reference,   // names a secret store: op://, vault:, arn:aws:secretsmanager:
};
Wording classifyWording(llvm::StringRef Value);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_LOCATOR_H
