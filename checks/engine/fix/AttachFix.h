//===- AttachFix.h - A literal becomes an environment read ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits the place where the literal is spelled when that compiles and serves
// every use of it, else the expression at the use. The type at the edited place
// decides the form (text, number, QString); C gets C. Where the result would
// not compile or would change behaviour, no fix is offered and the reason is
// said. One place is edited once however many findings it causes.
// Guarded by tests/engine/FixTest.cpp, which compiles every result.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_ATTACHFIX_H
#define SVC_TIDY_ENGINE_FIX_ATTACHFIX_H

#include "IncludeEdit.h"
#include "engine/finding/Finding.h"
#include "engine/finding/Places.h"
#include "engine/unit/PreprocessorRecord.h"
#include <set>

namespace svc {

/// A fix, or the reason why there is none.
struct Proposal {
  std::vector<FixRecord> Fixes;
  std::string Reason;
};

class AttachFix {
public:
  AttachFix(const clang::ASTContext &Context, const PreprocessorRecord &Record,
            llvm::ArrayRef<Finding> Findings, std::string Accessor);

  Proposal propose(const Finding &F);

private:
  /// What an edit would do, or why it cannot be.
  struct Edit {
    clang::CharSourceRange Where;
    std::string Text, Reason;
    bool NeedsInclude = true;
  };

  Edit atOrigin(const Finding &F) const;
  Edit atUse(const Finding &F) const;
  std::string macroObjection(const Finding &F) const;
  std::string holderObjection(const clang::ValueDecl *D) const;
  /// The call that reads \p Variable, of a type that fits \p Type.
  Edit accessor(const std::string &Variable, clang::QualType Type,
                bool IsNumber) const;
  bool isCpp() const { return Context.getLangOpts().CPlusPlus; }

  const clang::ASTContext &Context;
  const PreprocessorRecord &Record;
  llvm::ArrayRef<Finding> Findings;
  std::string Accessor;
  Places Where;
  IncludeEdit Includes;
  std::set<std::pair<unsigned, std::string>> Done;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_ATTACHFIX_H
