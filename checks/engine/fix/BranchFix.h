//===- BranchFix.h - The branch goes, the values stay -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arms that differ in values only become one, which reads them from the
// environment; what only some arms set is set where its variable is (attach
// fixes: the same behaviour once the variables hold what the arm held). Where a
// local stand-in takes a service's place, the arm with the service is kept, its
// endpoint may be set by a variable, and the stand-in goes (a restructure fix:
// other code runs). Everything else is left to people.
// Guarded by tests/engine/BranchFixTest.cpp, which compiles every result.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_BRANCHFIX_H
#define SVC_TIDY_ENGINE_FIX_BRANCHFIX_H

#include "ArmMatch.h"
#include "AttachFix.h"
#include "SourceText.h"
#include "VariableName.h"
#include "engine/branch/EnvironmentBranch.h"

namespace svc {

/// Literals at the same place of different arms, which one variable will carry.
std::vector<Alternatives> alternativesOf(llvm::ArrayRef<JudgedBranch> Branches,
                                         llvm::ArrayRef<Finding> Findings,
                                         const clang::ASTContext &C);

class BranchFix {
public:
  /// \p Findings have their variables; \p Attach makes the fixes of literals
  /// outside of branches. What is among \p Secrets is never written anew.
  BranchFix(const BranchInput &In, llvm::ArrayRef<Finding> Findings,
            llvm::ArrayRef<Value> Secrets, AttachFix &Attach);

  /// Sets Fixes or NoFixReason of \p B, which is a finding.
  void propose(JudgedBranch &B);

private:
  /// What a fix would write, while it is put together.
  struct Draft {
    ArmMatch Match;
    std::vector<std::string> Texts; // of the rows, in their order
    FixRecord Fix;
    unsigned Headers = NoHeader;
  };
  /// What is written in place of the characters from Begin to End.
  struct Filling {
    unsigned Begin, End;
    std::string Text;
  };

  std::string objection(const Branch &B) const;
  void attach(JudgedBranch &B);
  static bool needsBlock(const Branch &B, const Draft &D);
  std::string placed(const Branch &B, const Draft &D, unsigned Offset) const;
  std::string merge(const Branch &B, Draft &D) const;
  std::string mergeRow(const Branch &B, const ArmRow &Row, Draft &D) const;
  std::string optionalRow(const Branch &B, const ArmRow &Row, Draft &D) const;
  std::string fill(const Branch &B, const ArmRow &Row, size_t Hole,
                   std::string &Text, Draft &D) const;
  std::string fillCommon(unsigned Begin, unsigned End,
                         std::vector<Filling> &Put, Draft &D) const;
  const Finding *findingAt(const Hole &H) const;
  bool isSetting(const clang::Stmt *S) const;
  std::string slice(clang::FileID F, unsigned Begin, unsigned End) const;
  void restructure(JudgedBranch &B);
  bool keepOnly(const Branch &B, size_t Arm, std::vector<EditRecord> &Edits);
  TextExtent keptExtent(const Branch &B, const ArmCode &Arm) const;
  void addOverrides(const Branch &B, const ArmCode &Kept, FixRecord &Fix);

  const BranchInput &In;
  const clang::SourceManager &SM;
  const clang::LangOptions &Language;
  llvm::ArrayRef<Finding> Findings;
  llvm::ArrayRef<Value> Secrets;
  AttachFix &Attach;
  Places Where;
};

/// True when what stands in \p Block, an arm of \p B, may as well stand in
/// place of the branch, without its braces.
bool mayOpen(const clang::CompoundStmt *Block, const Branch &B);

/// The characters of all of \p B: the statement or operator with its
/// semicolon, or the lines of its directives. Invalid where they are not in one
/// file.
clang::CharSourceRange wholeRange(const Branch &B,
                                  const clang::SourceManager &SM,
                                  const clang::LangOptions &Language);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_BRANCHFIX_H
