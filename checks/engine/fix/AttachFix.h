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

  // For the fixes of branches, which write some literals anew themselves.

  /// What an edit would do, or why it cannot be.
  struct Edit {
    clang::CharSourceRange Where;
    std::string Text, Reason;
    bool NeedsInclude = true;
  };

  /// What takes the place of the literal of \p F where it is spelled.
  Edit rewritten(const Finding &F) const;
  /// True when the text of \p E calls what <cstdlib> declares.
  bool needsInclude(const Edit &E) const;
  /// True when \p Text is nothing but a read of \p Variable.
  bool reads(llvm::StringRef Text, llvm::StringRef Variable) const {
    return Text == Accessor + "(\"" + Variable.str() + "\")";
  }
  /// The include that such a call needs in \p F; see IncludeEdit.
  std::optional<EditRecord> include(clang::FileID F) {
    return Includes.into(F);
  }
  /// What is spelled in \p Range gets no fix of its own from now on.
  void cover(clang::CharSourceRange Range) { Covered.push_back(Range); }

private:
  Edit atOrigin(const Finding &F) const;
  Edit atUse(const Finding &F) const;
  std::string objection(const Finding &F) const;
  bool isCovered(const Finding &F) const;
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
  std::vector<clang::CharSourceRange> Covered;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_ATTACHFIX_H
