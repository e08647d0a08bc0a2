//===- HiddenCode.cpp - What #if removed ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/HiddenCode.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

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

Arm HiddenCode::look(SourceLocation Begin, SourceLocation End) const {
  Arm A;
  A.At = Begin;
  const SourceManager &SM = Context.getSourceManager();
  auto [File, From] = SM.getDecomposedLoc(SM.getFileLoc(Begin));
  unsigned To = SM.getFileOffset(SM.getFileLoc(End));
  llvm::StringRef Source = SM.getBufferData(File);
  if (From >= To || To > Source.size())
    return A;
  // The directive's own line is not code of the arm.
  size_t FirstLine = Source.find('\n', From);
  if (FirstLine == llvm::StringRef::npos || FirstLine >= To)
    return A;
  Lexer L(SM.getLocForStartOfFile(File), Context.getLangOpts(), Source.begin(),
          Source.begin() + FirstLine, Source.end());
  Token Tok;
  std::string Before, Last;
  while (!L.LexFromRawLexer(Tok) && SM.getFileOffset(Tok.getLocation()) < To) {
    if (Tok.is(tok::coloncolon)) {
      Before = Last;
      continue;
    }
    if (Tok.is(tok::raw_identifier)) {
      Last = Tok.getRawIdentifier().str();
      if (const EntryPoint *P = named(Last, Before)) {
        if (P->Owner->LocalStandIn) {
          A.StandIn = true;
        } else if (!A.Service) {
          A.Service = P->Owner;
          A.ServiceName = P->Owner->Service;
        }
      }
    }
    Before.clear();
  }
  return A;
}

} // namespace svc
