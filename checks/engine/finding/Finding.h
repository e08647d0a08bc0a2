//===- Finding.h - One hardcoded part of one role ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the judge says and the fix starts from: still with clang's types, so it
// lives no longer than the AST. Record.h is what leaves the engine.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_FINDING_H
#define SVC_TIDY_ENGINE_FINDING_FINDING_H

#include "Record.h"
#include "engine/match/Use.h"
#include "engine/trace/Value.h"

namespace svc {

struct Finding {
  const Use *At = nullptr;
  const RoleArgument *Argument = nullptr;
  /// The role of the part; for the endpoint of a url or dsn, the bound role.
  Role Meaning = Role::Host;
  /// The literal that spells the part.
  Value Literal;
  /// The part's range in Literal.Text.
  size_t Begin = 0, End = 0;
  /// The literal is all there is at the role: no other pieces around it.
  bool WholeValue = false;
  /// The part goes on beyond the literal: "cache-" of "cache-%d.internal".
  bool IsPiece = false;
  /// There is no other alternative at the role.
  bool OnlyValue = false;
  /// Used only where the environment, or a setting, has no value.
  bool Fallback = false;
  /// Where a variable of the environment, and no setting, is silent.
  bool BehindVariable = false;
  bool Placeholder = false;
  std::string Service;
  std::string Variable; // the environment variable that will carry it
  /// The variable that will carry the resource's URL, of which the value is a
  /// part; "" where the value is no such part, or the URL cannot be told.
  std::string UrlVariable;
};

/// True for a fallback whose place no read may take: where a variable is to be
/// asked for it has been, and what reads a setting is given its fallback before
/// it has looked.
inline bool staysFallback(const Finding &F) {
  return F.BehindVariable || F.Literal.GivenAs != Value::NoFallback;
}

/// True when the literal spells a URL up to its path at least, and more comes
/// behind it: "https://api.internal/v1/" + Name. It is a URL of its own.
bool isBaseUrl(const Finding &F);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_FINDING_H
