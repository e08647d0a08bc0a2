//===- HiddenCode.h - What #if removed --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arm of an #if that was not taken has no AST. Its tokens still tell which
// connectors it names: functions and classes that the unit declares by their
// names, others where only one library has such a name; and what the arguments
// of a call are, as text. That is weaker than matching: methods, fields and
// variables have no types here. Where the arm can be parsed (Assumptions.h),
// that is better.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H
#define SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H

#include "engine/finding/Record.h"
#include "engine/match/Use.h"
#include "engine/trace/Tracer.h"
#include "engine/unit/PreprocessorRecord.h"
#include "clang/Lex/Token.h"

namespace svc {

class HiddenCode {
public:
  HiddenCode(llvm::ArrayRef<Use> Uses, Tracer &T);

  /// Notes in \p Arm what the tokens of \p Code, an arm of \p Block, do.
  /// \p Named is told of the user's functions and classes that it names.
  void look(const ConditionalArm &Code, const ConditionalBlock *Block,
            llvm::function_ref<void(const clang::NamedDecl *)> Named,
            ArmRecord &Arm) const;

private:
  using Tokens = llvm::ArrayRef<clang::Token>;

  /// What the token number \p I names in this unit, outside of \p Block.
  const clang::NamedDecl *declared(Tokens All, size_t I,
                                   const ConditionalBlock *Block) const;
  /// Of a file that the token number \p I includes, the text.
  std::vector<clang::Token> included(Tokens All, size_t I) const;
  void look(Tokens All, const ConditionalBlock *Block,
            llvm::function_ref<void(const clang::NamedDecl *)> Named,
            ArmRecord &Arm) const;
  /// Tells of \p R, the class that the token number \p I names.
  void named(const clang::CXXRecordDecl *R, Tokens All, size_t I,
             llvm::function_ref<void(const clang::NamedDecl *)> Named) const;
  const EntryPoint *guessed(llvm::StringRef Name, llvm::StringRef Before) const;
  void use(const EntryPoint &P, Tokens Behind, ArmRecord &Arm) const;
  uint64_t hashOf(Tokens Text) const;

  clang::ASTContext &Context;
  Tracer &T;
  /// The user's functions that are known to pass values on.
  llvm::DenseMap<const clang::Decl *, const EntryPoint *> Wrappers;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_HIDDENCODE_H
