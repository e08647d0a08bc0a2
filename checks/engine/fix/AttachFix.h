//===- AttachFix.h - A literal becomes an environment read ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits the place where the literal is spelled when that compiles and serves
// every use of it, else the expression at the use; of a text with more in it,
// the literal is taken apart. The type at the edited place decides the form
// (EnvironmentRead.h); C gets C. Where the result would not compile or would
// change behaviour, no fix is offered and the reason is said. One place is
// edited once however many findings it causes. FixPlace.h lists the parts.
// Guarded by tests/engine/FixTest.cpp and FixMatrixTest.cpp, which compile
// every result and run it.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_ATTACHFIX_H
#define SVC_TIDY_ENGINE_FIX_ATTACHFIX_H

#include "FixPlace.h"
#include "IncludeEdit.h"

namespace svc {

/// A fix, or the reason why there is none.
struct Proposal {
  std::vector<FixRecord> Fixes;
  std::string Reason;
  bool Covered = false; // another finding's fix removes the literal, too
};

class AttachFix {
public:
  AttachFix(const clang::ASTContext &Context, const PreprocessorRecord &Record,
            llvm::ArrayRef<Finding> Findings, ModelMatcher &Matcher,
            const AnalysisOptions &Options);

  Proposal propose(const Finding &F);

  // For the fixes of branches, which write some literals anew themselves.

  /// What takes the place of the literal of \p F where it is spelled, and
  /// nothing else.
  FixEdit rewritten(const Finding &F);
  /// True when \p Text is nothing but a read of \p Variable.
  bool reads(llvm::StringRef Text, llvm::StringRef Variable) const {
    return Place.Read.reads(Text, Variable);
  }
  /// Adds the includes for \p Headers in \p F; see IncludeEdit.
  void include(clang::FileID F, unsigned Headers,
               std::vector<EditRecord> &Edits) {
    Includes.into(F, Headers, Edits);
  }
  /// What is spelled in \p Range gets no fix of its own from now on.
  void cover(clang::CharSourceRange Range) { Covered.push_back(Range); }

private:
  bool isCovered(const Finding &F) const;
  std::string wholeObjection(const Finding &F) const;
  FixEdit atOrigin(const Finding &F, bool AllowUrl);
  FixEdit find(const Finding &F);
  std::string dropDeclaration(const Finding &F, const FixEdit &E, FixRecord &R,
                              unsigned &Headers);
  void addOthers(const Finding &F, FixRecord &R, unsigned &Headers);
  EditRecord record(clang::CharSourceRange Range, std::string Text) const;

  FixPlace Place;
  IncludeEdit Includes;
  std::set<std::pair<std::string, unsigned>> Done;
  std::vector<clang::CharSourceRange> Covered;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_ATTACHFIX_H
