//===- UseFinder.h - Sites -> uses ------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Looks at every site of the unit (call, construction, assignment, aggregate)
// and binds the expressions at the roles of the entry points that it reaches.
// One file per shape of API. Guarded by tests/engine/cases/matching.cpp and
// tests/connectors/.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_MATCH_USEFINDER_H
#define SVC_TIDY_ENGINE_MATCH_USEFINDER_H

#include "Use.h"
#include "engine/match/ModelMatcher.h"
#include "engine/trace/Tracer.h"
#include <utility>

namespace svc {

/// The way to a key, or to its value, inside of what an expression names.
struct OptionPlace {
  const clang::Expr *Of = nullptr;
  Path Way;
};

/// An option whose key is for the callers of a function to say.
struct OpenOption {
  const EntryPoint *Entry;
  /// The parameter that the key comes from, and the way inside of it.
  const clang::ParmVarDecl *Key;
  Path Within;
  const clang::Expr *Value;
  Site At;
  clang::SourceLocation Loc;
  const Onward *Then;
};

class UseFinder {
public:
  UseFinder(clang::ASTContext &Context, const UnitIndex &Index,
            ModelMatcher &Matcher, Tracer &T)
      : Context(Context), Index(Index), Matcher(Matcher), T(T) {}

  /// All uses of the unit, in the order of the source. A use without roles is
  /// one that only marks code that talks to a service.
  std::vector<Use> find();

  // For what is learned of options (learn/Setters.h).

  /// The options that were met, but not bound, since the last time.
  std::vector<OpenOption> takeOpen() { return std::exchange(Open, {}); }
  /// The uses where \p Key and \p Value are given at \p S to a function that
  /// hands them on to the option \p P.
  std::vector<Use> handedOn(const EntryPoint &P, OptionPlace Key,
                            OptionPlace Value, const Site &S,
                            clang::SourceLocation Loc, const Onward *Then);

private:
  void call(const clang::CallExpr *E, const Site &S);
  void construction(const clang::CXXConstructExpr *E, const Site &S);
  void throughPointer(const clang::CallExpr *E, const Site &S);
  void forwarded(const clang::CallExpr *E, const Site &S);
  void held(const clang::CXXConstructExpr *E, const Site &S);
  /// Binds the first of \p Candidates that is an entry point.
  void bindFirst(llvm::ArrayRef<const clang::CXXConstructorDecl *> Candidates,
                 llvm::ArrayRef<const clang::Expr *> Arguments, const Site &S,
                 clang::SourceLocation Loc);
  void assignment(const clang::Expr *Target, const clang::Expr *Value,
                  const Site &S);
  void mapEntry(const clang::Expr *Target, const clang::Expr *Value,
                const Site &S);
  void mapEntries(const EntryPoint &P, const clang::Expr *List, const Site &S);
  void mapPair(const EntryPoint &P, const clang::Expr *Pair, const Site &S);
  void mapCall(const clang::CallExpr *E, const Site &S);
  bool bindKey(const EntryPoint &P, const clang::Expr *Key,
               const clang::Expr *Value, const Site &S,
               clang::SourceLocation Loc);
  void aggregate(const clang::InitListExpr *E, const Site &S);
  void bufferWrites(const clang::CallExpr *E, const Site &S);

  void bind(const EntryPoint &P, llvm::ArrayRef<const clang::Expr *> Arguments,
            const Site &S, clang::SourceLocation Loc);
  void bindOption(const EntryPoint &P,
                  llvm::ArrayRef<const clang::Expr *> Arguments, const Site &S,
                  clang::SourceLocation Loc);
  bool bindNamed(const EntryPoint &P, llvm::ArrayRef<std::string> Names,
                 RoleArgument Value, const Site &S, clang::SourceLocation Loc);
  void bindOpen(const EntryPoint &P, const clang::Expr *Key,
                const clang::Expr *Value, const Site &S,
                clang::SourceLocation Loc, const Onward *Then);
  // OptionRows.cpp
  void bindRows(const EntryPoint &P, const OptionPlace &Key,
                const OptionPlace &Value, const Site &S,
                clang::SourceLocation Loc, const Onward *Then);
  OptionPlace tableOf(const clang::Expr *E);
  std::vector<std::string> knownKeys(const OptionPlace &Map);
  void bindField(const clang::FieldDecl *F, const clang::Expr *Value,
                 const Site &S, clang::SourceLocation Loc);
  /// The names by which a model may call the key \p E.
  std::vector<std::string> keyNames(const clang::Expr *E, Point At);

  clang::ASTContext &Context;
  const UnitIndex &Index;
  ModelMatcher &Matcher;
  Tracer &T;
  std::vector<Use> Uses;
  std::vector<OpenOption> Open;
};

/// Notes which of \p Arguments holds the length of the text at \p A.
void noteLength(RoleArgument &A, llvm::ArrayRef<const clang::Expr *> Arguments);

/// True when \p Key and \p Value name parts of the same row of a table, or of
/// tables side by side: opts[i].key and opts[i].value.
bool sameRow(const clang::Expr *Key, const clang::Expr *Value);

/// True when the address of \p U is connected to and not bound, as far as its
/// function, or else the unit, tells.
bool isConnected(const Use &U, Tracer &T);
/// The same, as far as its function alone tells.
bool isConnectedHere(const Use &U, const UnitIndex &Index);

/// True when what the entry point of \p U demands of a later call (only_when)
/// happens in the function of \p U, or when it demands nothing.
bool meetsCondition(const Use &U, const UnitIndex &Index);

} // namespace svc

#endif // SVC_TIDY_ENGINE_MATCH_USEFINDER_H
