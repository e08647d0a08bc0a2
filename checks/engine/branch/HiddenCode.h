//===- HiddenCode.h - What #if removed --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arm of an #if that was not taken has no AST. Its tokens still tell which
// connectors it names: C functions by their name, classes and methods by a
// qualified name, and functions of this unit that reach a service. That is
// weaker than matching (no types), so only names that belong to one library
// count. Where the arm can be parsed (Assumptions.h), that is better.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H
#define SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H

#include "Reach.h"
#include "engine/finding/Record.h"
#include "knowledge/ModelSet.h"

namespace svc {

class HiddenCode {
public:
  HiddenCode(const Reach &Reaching, Tracer &T);

  /// Notes in \p Arm what the tokens between the directives at \p Begin and
  /// \p End do.
  void look(clang::SourceLocation Begin, clang::SourceLocation End,
            ArmRecord &Arm) const;

private:
  const EntryPoint *named(llvm::StringRef Name, llvm::StringRef Before) const;

  const clang::ASTContext &Context;
  const ModelSet &Models;
  /// The functions of this unit that reach a service or a stand-in, by name.
  llvm::StringMap<const clang::FunctionDecl *> Functions;
  const Reach &Reaching;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H
