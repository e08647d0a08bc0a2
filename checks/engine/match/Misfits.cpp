//===- Misfits.cpp - Entry points that nearly match -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/match/Misfits.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static const FunctionDecl *calledBy(const Expr *E) {
  if (const auto *C = dyn_cast<CallExpr>(E))
    return C->getDirectCallee();
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getConstructor();
  return nullptr;
}

static std::string counted(size_t N) {
  return std::to_string(N) + (N == 1 ? " parameter" : " parameters");
}

std::vector<std::string> misfits(const UnitIndex &Index, ModelMatcher &Matcher,
                                 llvm::function_ref<bool(const Expr *)> About) {
  std::vector<std::string> Out;
  for (const Site &S : Index.sites()) {
    const FunctionDecl *F = calledBy(S.E);
    if (!F || !About(S.E) || !Matcher.match(F).empty())
      continue;
    std::string Name = modelName(F);
    for (const EntryPoint *P : Matcher.models().lookup(modelKey(F))) {
      if (!P->Declaration || !matchesName(P->Name, Name))
        continue;
      size_t Has = F->getNumParams(), Wants = P->Declaration->Parameters.size();
      std::string Line = "'" + P->Name + "' of " + P->File.str() +
                         " does not match: " +
                         (Has != Wants ? "it has " + counted(Wants) +
                                             ", this has " + std::to_string(Has)
                                       : "a parameter's type is another one") +
                         " (" + P->Declaration->Text + ")";
      if (!llvm::is_contained(Out, Line))
        Out.push_back(std::move(Line));
    }
  }
  return Out;
}

} // namespace svc
