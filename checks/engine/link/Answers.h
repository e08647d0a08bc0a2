//===- Answers.h - What a unit tells the others -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// After a unit is analysed: what it learned, what it wants to know, and its
// answers to what others have asked. Guarded by tests/tool/LinkerTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LINK_ANSWERS_H
#define SVC_TIDY_ENGINE_LINK_ANSWERS_H

#include "Foreign.h"
#include "engine/branch/Condition.h"
#include "engine/branch/Reach.h"
#include "engine/learn/Wrappers.h"

namespace svc {

/// An expression whose value another unit wants, for a role of a connector.
struct Outgoing {
  const clang::Expr *E;
  std::string Connector; // its id
  std::string Text;      // of a literal
};

/// \p Out gets what the answers are made of. Asks of the result are those so
/// far.
UnitLinks answers(clang::ASTContext &Context, const Links &Known,
                  const UnitIndex &Index, const Wrappers &Learned, Tracer &T,
                  const ForeignValues &Others, Conditions &Environment,
                  const Reach &Reaching, std::vector<Outgoing> &Out);

} // namespace svc

#endif // SVC_TIDY_ENGINE_LINK_ANSWERS_H
