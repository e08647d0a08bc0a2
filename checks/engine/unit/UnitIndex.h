//===- UnitIndex.h - One walk over the unit ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The user's code is walked once. The walk notes every call, construction and
// assignment with the moment it happens, and for every variable and data
// member what is written to it. Matching and tracing then look up instead of
// searching. Bodies and declarations in system headers are not entered.
//
// An address that is taken, a non-const reference that is passed, an array
// that is handed to an unknown function: each is a write of an unknown value.
// Guarded by tests/engine/cases/locals.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_UNITINDEX_H
#define SVC_TIDY_ENGINE_UNIT_UNITINDEX_H

#include "Scope.h"
#include "Storage.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include <deque>
#include <vector>

namespace svc {

class ModelMatcher;

struct Write {
  enum Kind {
    Assign, // the value replaces what was there
    Append, // the value is made of what was there, too
    Insert, // the value becomes an element; Within ends in it
    Format, // a format makes the value
    Output, // the call Value writes, through its parameter number Argument
    Escape, // anything may have been written
    Clear   // nothing is there any more
  } K;
  Storage To;
  /// Assign, Append and Insert: the value; else the call or expression.
  const clang::Expr *Value = nullptr;
  /// The call or operator that writes, where more than Value says what: see
  /// traceWrite.
  const clang::Expr *By = nullptr;
  /// Where in the text To the value is put, in characters; null: at its start,
  /// or, for Append, at its end.
  const clang::Expr *Offset = nullptr;
  /// Nothing of what was there before is left, though the write is in a loop.
  bool All = false;
  /// The place is one of several that a pointer may mean.
  bool Maybe = false;
  /// Output: index of the parameter, or one of those below.
  unsigned Argument = 0;
  Point At;

  /// The object of the method; the variable itself, which a lambda captures.
  static constexpr unsigned ThisArgument = ~0U, CapturedVariable = ~1U;
};

/// A call, construction, assignment or aggregate that may be a use.
struct Site {
  const clang::Expr *E;
  Point At;
};

/// A conditional statement or operator.
struct ConditionalSite {
  const clang::Stmt *S;
  Point At;
  /// The block of which an `if` is directly a part; null: of none.
  const clang::CompoundStmt *Around = nullptr;
};

/// A template whose arguments are written, types and others:
/// Store<kIsProduction>, std::conditional_t<kIsProduction, A, B>.
struct TemplateSite {
  const clang::TemplateDecl *Template;
  std::vector<clang::TemplateArgumentLoc> Arguments;
  clang::SourceLocation Loc;
  const Scope *In = nullptr;
};

class UnitIndex {
public:
  UnitIndex(clang::ASTContext &Context, ModelMatcher &Matcher);

  llvm::ArrayRef<Site> sites() const { return Sites; }
  /// Those in the body of \p F, in order.
  llvm::ArrayRef<Site> sitesIn(const clang::Decl *F) const;
  /// Everything written to \p D (a variable or a field), in order.
  llvm::ArrayRef<Write> writesTo(const clang::ValueDecl *D) const;
  /// Where the declaration of a variable stands.
  Point declared(const clang::VarDecl *V) const;
  /// The call sites of \p F in this unit.
  llvm::ArrayRef<Site> callsOf(const clang::FunctionDecl *F) const;
  /// Every conditional statement and operator: if, ?:, switch, && and ||.
  llvm::ArrayRef<ConditionalSite> branches() const { return Branches; }
  /// Every place where a template is given arguments, in user code.
  llvm::ArrayRef<TemplateSite> templateSites() const { return TemplateSites; }
  /// The class and function templates that user code declares.
  llvm::ArrayRef<const clang::RedeclarableTemplateDecl *> templates() const {
    return Templates;
  }
  /// Constructors of \p C that initialise members, in source order.
  llvm::ArrayRef<const clang::CXXConstructorDecl *>
  constructorsOf(const clang::CXXRecordDecl *C) const;
  /// The return statements of \p F's body.
  llvm::ArrayRef<Site> returnsOf(const clang::Decl *F) const;
  /// The moments at which control leaves \p F; empty: no body is here.
  llvm::ArrayRef<Point> exitsOf(const clang::Decl *F) const;
  bool hasBody(const clang::Decl *F) const { return F && !exitsOf(F).empty(); }
  /// What is written in the body of \p F, by the declarations it is filed
  /// under.
  llvm::ArrayRef<const clang::ValueDecl *>
  writtenIn(const clang::Decl *F) const;
  /// Methods of this unit that override \p M directly.
  llvm::ArrayRef<const clang::CXXMethodDecl *>
  overridersOf(const clang::CXXMethodDecl *M) const;
  /// The range of which \p V is an element, in `for (V : range)`.
  const clang::Expr *rangeOf(const clang::VarDecl *V) const;
  /// Where the lambda with the call operator \p F is written.
  const std::pair<const clang::LambdaExpr *, Point> *
  lambdaOf(const clang::Decl *F) const;
  /// The call that a lambda is written as an argument of.
  const Site *givenTo(const clang::LambdaExpr *L) const;
  /// \p S, or what it is another name for; \p Via gets the first such name.
  Storage resolve(Storage S, const clang::VarDecl **Via = nullptr) const;

private:
  friend class IndexBuilder;
  friend class AliasFinder;
  friend class Counters;
  friend class Reachability;
  std::deque<Scope> Scopes;
  std::vector<Site> Sites;
  llvm::DenseMap<const clang::Decl *, std::vector<Site>> SitesIn;
  std::vector<ConditionalSite> Branches;
  std::vector<TemplateSite> TemplateSites;
  std::vector<const clang::RedeclarableTemplateDecl *> Templates;
  llvm::DenseMap<const clang::Decl *, std::vector<Write>> Writes;
  llvm::DenseMap<const clang::Decl *, Point> Declared;
  llvm::DenseMap<const clang::Decl *, std::vector<Site>> Calls, Returns;
  llvm::DenseMap<const clang::Decl *, std::vector<Point>> Exits;
  llvm::DenseMap<const clang::Decl *, std::vector<const clang::ValueDecl *>>
      WrittenIn;
  llvm::DenseMap<const clang::Decl *,
                 std::vector<const clang::CXXConstructorDecl *>>
      Constructors;
  llvm::DenseMap<const clang::Decl *, std::vector<const clang::CXXMethodDecl *>>
      Overriders;
  llvm::DenseMap<const clang::VarDecl *, const clang::Expr *> Ranges;
  llvm::DenseMap<const clang::Decl *,
                 std::pair<const clang::LambdaExpr *, Point>>
      Lambdas;
  llvm::DenseMap<const clang::LambdaExpr *, Site> Given;
  llvm::DenseMap<const clang::VarDecl *, Storage> Aliases;
};

/// True for a statement after which control does not go on behind it.
bool leaves(const clang::Stmt *S);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_UNITINDEX_H
