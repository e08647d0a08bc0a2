//===- HiddenCode.cpp - What #if removed ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/HiddenCode.h"
#include "engine/branch/ArmText.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace svc {

HiddenCode::HiddenCode(const Reach &Reaching, Tracer &T)
    : Context(T.Context), Models(T.Matcher.models()), Reaching(Reaching) {
  for (const FunctionDecl *F : Reaching.functions())
    if (F->getIdentifier() && !isa<CXXMethodDecl>(F))
      Functions[F->getName()] = F;
}

/// The entry point that \p Name means after the qualifier \p Before
/// ("pqxx::connection": Before is "pqxx"), or null.
const EntryPoint *HiddenCode::named(llvm::StringRef Name,
                                    llvm::StringRef Before) const {
  for (const EntryPoint *P : Models.lookup(Name)) {
    if (P->Kind >= EntryKind::Environment)
      continue; // no use of a service
    bool IsC = !llvm::StringRef(P->Name).contains("::");
    if (IsC ? Before.empty() && Name.contains('_') &&
                  (P->Kind == EntryKind::Function ||
                   P->Kind == EntryKind::Option)
            : !Before.empty() &&
                  llvm::StringRef(P->Name).contains((Before + "::").str()))
      return P;
    // PQconnectdb, redisConnect: C names that no other library has.
    if (IsC && Before.empty() && P->Kind == EntryKind::Function &&
        Name.size() >= 8 && Name.lower() != Name)
      return P;
  }
  return nullptr;
}

void HiddenCode::look(SourceLocation Begin, SourceLocation End,
                      ArmRecord &Arm) const {
  auto Note = [&](const Connector &C, std::string Through) {
    Deed D;
    D.K = C.LocalStandIn ? Deed::StandIn : Deed::Use;
    D.Service = C.Service;
    D.Connector = C.Id;
    D.Embedded = C.Embedded;
    D.Through = std::move(Through);
    Arm.Deeds.insert(std::move(D));
  };
  std::string Before, Last;
  for (const Token &Tok : tokensBetween(Begin, End, Context.getSourceManager(),
                                        Context.getLangOpts())) {
    if (Tok.is(tok::coloncolon)) {
      Before = Last;
      continue;
    }
    if (Tok.is(tok::raw_identifier)) {
      Last = Tok.getRawIdentifier().str();
      if (const EntryPoint *P = named(Last, Before))
        Note(*P->Owner, P->Name);
      else if (auto It = Functions.find(Last); It != Functions.end())
        for (const Connector *C : Reaching.of(It->second))
          Note(*C, It->second->getQualifiedNameAsString());
    }
    Before.clear();
  }
}

} // namespace svc
