//===- Arms.cpp - What an arm of a branch does to a service ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Statements are looked at by what is written in them, so that it does not
// matter into which macro a branch was put; between directives the place in
// the file decides. ArmNames.cpp has the user's functions and classes.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Arms.h"
#include "engine/branch/Between.h"
#include "engine/finding/Reading.h"
#include "engine/link/Answers.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace svc {

struct Arms::Extent {
  /// Everything that is written in the arm.
  llvm::DenseSet<const Stmt *> Parts;
  llvm::DenseSet<const Decl *> Functions;
  /// Where the calls in it begin.
  llvm::DenseSet<SourceLocation> Begins;
  std::function<bool(SourceLocation)> InRange;

  bool has(const Expr *E) const {
    return InRange ? InRange(E->getExprLoc()) || InRange(E->getBeginLoc())
                   : Parts.contains(E);
  }
  bool hasSite(const Expr *E, const Point &At) const {
    if (has(E))
      return true;
    for (const Scope *In = At.In; In && !Functions.empty(); In = In->Parent)
      if (In->Function && Functions.contains(In->Function->getCanonicalDecl()))
        return true;
    return false;
  }
  /// A template and its instantiations share what does not depend on them, so
  /// that the value may be in the arm, and its use in the arm's twin.
  bool hasUse(const Use &U) const {
    return hasSite(U.Site, U.At) || Begins.contains(U.Site->getBeginLoc());
  }
};

static void collect(const Stmt *S, llvm::DenseSet<const Stmt *> &Into) {
  if (!S || !Into.insert(S).second)
    return;
  for (const Stmt *Child : S->children())
    collect(Child, Into);
  // The lambda's call operator has a body of its own for each instance.
  if (const auto *L = dyn_cast<LambdaExpr>(S))
    collect(L->getBody(), Into);
}

Arms::Arms(const BranchInput &In, const Reach &Reaching)
    : In(In), Where(In.Context), Reaching(Reaching), Hidden(In.Uses, In.T) {
  traceConfiguration();
}

/// A command or a header says where or who only where it is a finding.
static bool locates(const RoleArgument &A) {
  return A.Means.Meaning != Role::Command && A.Means.Meaning != Role::Header;
}

void Arms::traceConfiguration() {
  llvm::DenseSet<const Expr *> Reported;
  for (const Finding &F : In.Findings)
    Reported.insert(F.Literal.Spelled);
  for (const Use &U : In.Uses)
    for (const RoleArgument &A : U.Roles) {
      if (!locates(A))
        continue;
      llvm::DenseSet<const Expr *> Leaves;
      In.T.Leaves = &Leaves;
      // A literal that is no finding (a usual port) is a choice all the same.
      valueAt(U, A, In.T).forEachLeaf([&](Value &Leaf) {
        if (Leaf.K == Value::Literal && Leaf.Spelled &&
            !Reported.contains(Leaf.Spelled))
          Leaves.insert(Leaf.Spelled);
      });
      In.T.Leaves = nullptr;
      for (const Expr *Leaf : Leaves)
        Flows.push_back({Leaf, &U, A.Means.Meaning});
    }
}

uint64_t Arms::hashOf(SourceRange Text) const {
  const SourceManager &SM = In.Context.getSourceManager();
  const LangOptions &Language = In.Context.getLangOpts();
  CharSourceRange Written = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Text), SM, Language);
  if (Written.isInvalid()) // in the text of a macro
    Written = CharSourceRange::getTokenRange(SM.getSpellingLoc(Text.getBegin()),
                                             SM.getSpellingLoc(Text.getEnd()));
  return llvm::xxh3_64bits(Lexer::getSourceText(Written, SM, Language));
}

Deed Arms::deedOf(Deed::Kind K, const Connector &C, std::string Through) {
  Deed D;
  D.K = K;
  D.Service = C.Service;
  D.Connector = C.Id;
  D.Through = std::move(Through);
  D.Embedded = C.Embedded;
  return D;
}

/// A field, an option or a setter says how a service is reached; it does not
/// reach it.
static bool configures(const Use &U) {
  llvm::StringRef Name = U.Entry->unqualifiedName();
  return U.Entry->Kind == EntryKind::Field ||
         U.Entry->Kind == EntryKind::Option ||
         U.Entry->Kind == EntryKind::MapKey ||
         (U.Entry->Kind == EntryKind::Method &&
          llvm::any_of(U.Roles, locates) &&
          (Name.starts_with_insensitive("set") ||
           Name.starts_with_insensitive("with")));
}

void Arms::uses(const Extent &Within, ArmRecord &Arm) {
  for (const Use &U : In.Uses) {
    if (!Within.hasSite(U.Site, U.At))
      continue;
    const Connector &C = *U.Entry->Owner;
    if (C.LocalStandIn) {
      Arm.Deeds.insert(deedOf(Deed::StandIn, C, U.Entry->Name));
      continue;
    }
    Deed D = deedOf(Deed::Use, C, U.Entry->Name);
    for (const RoleArgument &A : U.Roles) {
      if (!locates(A))
        continue;
      uint64_t Hash = hashOf(A.E->getSourceRange());
      D.Values = D.Values * 31 + Hash;
      Deed Set =
          deedOf(Deed::Configuration, C, info(A.Means.Meaning).Name.str());
      Set.Values = Hash;
      Arm.Deeds.insert(std::move(Set));
    }
    if (!configures(U))
      Arm.Deeds.insert(std::move(D));
  }
}

/// True for a part of the call, or whatever else \p U is.
bool Arms::isWrittenIn(const Expr *E, const Use &U) const {
  const SourceManager &SM = In.Context.getSourceManager();
  SourceLocation L = SM.getFileLoc(E->getBeginLoc());
  return SM.isPointWithin(L, SM.getFileLoc(U.Site->getBeginLoc()),
                          SM.getFileLoc(U.Site->getEndLoc()));
}

/// Values in the arm that reach a role elsewhere. What a use in the arm is
/// given is part of that use.
void Arms::configuration(const Extent &Within, ArmRecord &Arm) {
  for (const Finding &F : In.Findings)
    if (F.Literal.Spelled && Within.has(F.Literal.Spelled)) {
      if (Within.hasUse(*F.At) && isWrittenIn(F.Literal.Spelled, *F.At))
        continue;
      Deed D = deedOf(Deed::Configuration, *F.At->Entry->Owner,
                      info(F.Meaning).Name.str());
      D.Service = F.Service;
      D.Values = llvm::xxh3_64bits(F.Literal.Text);
      Arm.Deeds.insert(std::move(D));
    }
  for (const Flowing &F : Flows) {
    if (!Within.has(F.Value) ||
        (Within.hasUse(*F.To) && isWrittenIn(F.Value, *F.To)))
      continue;
    Deed D = deedOf(Deed::Configuration, *F.To->Entry->Owner,
                    info(F.Meaning).Name.str());
    D.Values = hashOf(F.Value->getSourceRange());
    Arm.Deeds.insert(std::move(D));
  }
}

/// Values in the arm that roles of uses in other files are made of.
void Arms::wantedElsewhere(const Extent &Within, ArmRecord &Arm) {
  for (const Outgoing &W : In.WantedElsewhere) {
    const Connector *C = In.T.Matcher.models().connector(W.Connector);
    if (!C || C->LocalStandIn || !Within.has(W.E))
      continue;
    Deed D = deedOf(Deed::Configuration, *C, "");
    D.Values = W.Text.empty() ? hashOf(W.E->getSourceRange())
                              : llvm::xxh3_64bits(W.Text);
    Arm.Deeds.insert(std::move(D));
  }
}

/// A lambda stands for a function; in the arm, so does what its body does.
void Arms::lambda(const LambdaExpr *L, ArmRecord &Arm) {
  llvm::DenseSet<const Stmt *> Body;
  collect(L->getBody(), Body);
  bool Reaches = llvm::any_of(In.Uses, [&](const Use &U) {
    return !U.Entry->Owner->LocalStandIn && Body.contains(U.Site);
  });
  for (const Stmt *S : Body)
    if (const auto *R = dyn_cast<DeclRefExpr>(S))
      if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
        Reaches |= reachesService(Reaching.of(F));
  (Reaches ? Arm.ServiceKin : Arm.Kin).insert(kindOf(L->getCallOperator()));
}

void Arms::hidden(const ArmCode &Code, ArmRecord &Arm) {
  Hidden.look(
      *Code.Directive, Code.Block,
      [&](const NamedDecl *D) {
        if (const auto *F = dyn_cast<FunctionDecl>(D))
          named(F, Arm);
        else if (const auto *R = dyn_cast<CXXRecordDecl>(D))
          made(R, Arm);
      },
      Arm);
}

bool Arms::matters(SourceLocation L) const {
  const SourceManager &SM = In.Context.getSourceManager();
  auto Holds = [&](const Expr *E) {
    SourceLocation Begin = SM.getSpellingLoc(E->getBeginLoc());
    SourceLocation End = SM.getSpellingLoc(E->getEndLoc());
    return SM.isWrittenInSameFile(Begin, L) && SM.isWrittenInSameFile(End, L) &&
           SM.getFileOffset(Begin) <= SM.getFileOffset(L) &&
           SM.getFileOffset(L) <= SM.getFileOffset(End);
  };
  return llvm::any_of(In.Findings,
                      [&](const Finding &F) {
                        return F.Literal.Spelled && Holds(F.Literal.Spelled);
                      }) ||
         llvm::any_of(Flows, [&](const Flowing &F) { return Holds(F.Value); });
}

ArmRecord Arms::look(const ArmCode &Code) {
  ArmRecord Arm;
  Arm.At = Where.place(Code.At);
  Arm.When = Code.When;
  if (Code.Directive && !Code.Directive->Taken) {
    Arm.Parsed = false;
    hidden(Code, Arm);
    return Arm;
  }
  Extent Within;
  if (Code.Directive) {
    Within.InRange = [&](SourceLocation L) {
      return comesFromBetween(*Code.Directive, L,
                              In.Context.getSourceManager());
    };
    collectBetween(*Code.Directive, In.Context, Within.Parts);
  }
  for (const Stmt *S : Code.Statements)
    collect(S, Within.Parts);
  for (const Decl *D : Code.Declarations) {
    if (const auto *F = dyn_cast<FunctionDecl>(D)) {
      Within.Functions.insert(F->getCanonicalDecl());
      collect(F->getBody(), Within.Parts);
    } else if (const auto *R = dyn_cast<CXXRecordDecl>(D)) {
      // What a class of this unit does stands in it; its name is no deed.
      if (Where.isUserCode(R->getLocation()))
        kin(R, Arm);
      else
        made(R, Arm);
      if (R->hasDefinition())
        for (const CXXMethodDecl *M : R->getDefinition()->methods()) {
          Within.Functions.insert(M->getCanonicalDecl());
          if (const FunctionDecl *Definition = M->getDefinition())
            collect(Definition->getBody(), Within.Parts);
        }
    }
  }
  for (const Stmt *S : Within.Parts)
    if (isa<CallExpr, CXXConstructExpr>(S))
      Within.Begins.insert(S->getBeginLoc());
  uses(Within, Arm);
  configuration(Within, Arm);
  wantedElsewhere(Within, Arm);
  names(Within.Parts, /*OwnBlocks=*/Code.Directive != nullptr, Arm);
  return Arm;
}

} // namespace svc
