//===- Arms.cpp - What an arm of a branch does to a service ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Statements are looked at by what is written in them, so that it does not
// matter into which macro a branch was put; between directives the place in
// the file decides.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Arms.h"
#include "engine/finding/Reading.h"
#include "engine/link/Answers.h"
#include "engine/match/CallMap.h"
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
    : In(In), Where(In.Context), Reaching(Reaching), Hidden(Reaching, In.T) {
  traceConfiguration();
}

void Arms::traceConfiguration() {
  for (const Use &U : In.Uses)
    for (const RoleArgument &A : U.Roles) {
      llvm::DenseSet<const Expr *> Leaves;
      In.T.Leaves = &Leaves;
      valueAt(U, A, In.T);
      In.T.Leaves = nullptr;
      for (const Expr *Leaf : Leaves)
        Flows.push_back({Leaf, &U, A.Means.Meaning});
    }
}

uint64_t Arms::hashOf(SourceRange Text) const {
  const SourceManager &SM = In.Context.getSourceManager();
  return llvm::xxh3_64bits(Lexer::getSourceText(
      Lexer::makeFileCharRange(CharSourceRange::getTokenRange(Text), SM,
                               In.Context.getLangOpts()),
      SM, In.Context.getLangOpts()));
}

static Deed deedOf(Deed::Kind K, const Connector &C, std::string Through) {
  Deed D;
  D.K = K;
  D.Service = C.Service;
  D.Connector = C.Id;
  D.Through = std::move(Through);
  D.Embedded = C.Embedded;
  return D;
}

/// True for what says how a service is reached, and does not reach it.
static bool sets(const Use &U) {
  return U.Entry->Kind == EntryKind::Field ||
         U.Entry->Kind == EntryKind::Option ||
         U.Entry->Kind == EntryKind::MapKey;
}

/// True for a text of which the role is a small part, if any: "AUTH secret"
/// among the commands to a cache. What it says otherwise is no configuration.
static bool holdsMore(const RoleArgument &A) {
  return A.Means.Text == Dialect::Command || A.Means.Text == Dialect::Header;
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
    Deed D =
        deedOf(sets(U) ? Deed::Configuration : Deed::Use, C, U.Entry->Name);
    for (const RoleArgument &A : U.Roles)
      if (!holdsMore(A))
        D.Values = D.Values * 31 + hashOf(A.E->getSourceRange());
    Arm.Deeds.insert(std::move(D));
  }
}

void Arms::configuration(const Extent &Within, ArmRecord &Arm) {
  for (const Finding &F : In.Findings)
    if (F.Literal.Spelled && Within.has(F.Literal.Spelled)) {
      Deed D = deedOf(Deed::Configuration, *F.At->Entry->Owner,
                      info(F.Meaning).Name.str());
      D.Service = F.Service;
      D.Values = llvm::xxh3_64bits(F.Literal.Text);
      Arm.Deeds.insert(std::move(D));
    }
  for (const Flowing &F : Flows) {
    // What a use in the arm is given is part of that use.
    if (!Within.has(F.Value) || Within.hasSite(F.To->Site, F.To->At))
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

void Arms::reached(const Reach::Services &Of, const std::string &Through,
                   ArmRecord &Arm) {
  for (const Connector *C : Of)
    Arm.Deeds.insert(
        deedOf(C->LocalStandIn ? Deed::StandIn : Deed::Use, *C, Through));
}

static bool reachesService(const Reach::Services &Of) {
  return llvm::any_of(Of, [](const Connector *C) { return !C->LocalStandIn; });
}

void Arms::named(const FunctionDecl *F, ArmRecord &Arm) {
  if (!Where.isUserCode(F->getLocation()))
    return;
  Reach::Services Of = Reaching.anywhere(F);
  std::string Name = F->getQualifiedNameAsString();
  if (const TemplateArgumentList *Given = F->getTemplateSpecializationArgs())
    for (const TemplateArgument &A : Given->asArray()) {
      llvm::raw_string_ostream Out(Name);
      A.print(In.Context.getPrintingPolicy(), Out, /*IncludeType=*/false);
    }
  reached(Of, Name, Arm);
  if (const auto *M = dyn_cast<CXXMethodDecl>(F)) {
    for (const CXXMethodDecl *Base : M->overridden_methods())
      (reachesService(Of) ? Arm.ServiceKin : Arm.Kin)
          .insert(Base->getQualifiedNameAsString());
    if (isa<CXXConstructorDecl>(M) || !M->isStatic())
      return;
  }
  (reachesService(Of) ? Arm.ServiceKin : Arm.Kin).insert(kindOf(F));
}

/// What functions, and lambdas, may be exchanged for each other.
std::string Arms::kindOf(const FunctionDecl *F) const {
  std::string Kind = F->getReturnType().getCanonicalType().getAsString() + "(";
  for (const ParmVarDecl *P : F->parameters())
    Kind += P->getType().getCanonicalType().getAsString() + ",";
  return Kind + ")";
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

/// All bases of \p R that are the user's.
static void bases(const CXXRecordDecl *R, std::set<std::string> &Into) {
  if (!R->hasDefinition())
    return;
  for (const CXXBaseSpecifier &B : R->getDefinition()->bases())
    if (const auto *Base = B.getType()->getAsCXXRecordDecl())
      if (Into.insert(Base->getQualifiedNameAsString()).second)
        bases(Base, Into);
}

void Arms::made(const CXXRecordDecl *R, ArmRecord &Arm) {
  const Reach::Services &Of = Reaching.of(R);
  reached(Of, R->getQualifiedNameAsString(), Arm);
  if (Where.isUserCode(R->getLocation()))
    bases(R, reachesService(Of) ? Arm.ServiceKin : Arm.Kin);
}

/// Looks at what \p S itself names.
void Arms::names(const Stmt *S, ArmRecord &Arm) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(S)) {
    if (!C->getConstructor()->isCopyOrMoveConstructor())
      made(C->getConstructor()->getParent(), Arm);
    named(C->getConstructor(), Arm);
  } else if (const auto *C = dyn_cast<CallExpr>(S)) {
    unsigned First = 0;
    if (const CXXRecordDecl *Class = forwardedClass(C, First))
      made(Class, Arm);
    for (const CXXConstructorDecl *Made : forwardedTo(C, First, In.T.Matcher))
      named(Made, Arm);
  } else if (const auto *L = dyn_cast<LambdaExpr>(S)) {
    lambda(L, Arm);
  } else if (const auto *R = dyn_cast<DeclRefExpr>(S)) {
    if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
      named(F, Arm);
  } else if (const auto *M = dyn_cast<MemberExpr>(S)) {
    if (const auto *F = dyn_cast<CXXMethodDecl>(M->getMemberDecl()))
      named(F, Arm);
  }
}

/// True when \p L is in a file that is included between the directives.
bool Arms::includesInto(const ConditionalArm &A, SourceLocation L) const {
  const SourceManager &SM = In.Context.getSourceManager();
  unsigned From = SM.getFileOffset(A.Directive), To = SM.getFileOffset(A.End);
  for (L = SM.getFileLoc(L); L.isValid(); L = SM.getIncludeLoc(SM.getFileID(L)))
    if (SM.isWrittenInSameFile(L, A.Directive)) {
      unsigned At = SM.getFileOffset(L);
      return From < At && At < To;
    }
  return false;
}

ArmRecord Arms::look(const ArmCode &Code) {
  ArmRecord Arm;
  Arm.At = Where.place(Code.At);
  Arm.When = Code.When;
  if (Code.Directive && !Code.Directive->Taken) {
    Arm.Parsed = false;
    Hidden.look(Code.Directive->Directive, Code.Directive->End, Arm);
    return Arm;
  }
  Extent Within;
  if (Code.Directive)
    Within.InRange = [&](SourceLocation L) {
      const SourceManager &SM = In.Context.getSourceManager();
      return includesInto(*Code.Directive, L) ||
             includesInto(*Code.Directive, SM.getSpellingLoc(L));
    };
  for (const Stmt *S : Code.Statements)
    collect(S, Within.Parts);
  for (const Decl *D : Code.Declarations) {
    if (const auto *F = dyn_cast<FunctionDecl>(D)) {
      Within.Functions.insert(F->getCanonicalDecl());
      collect(F->getBody(), Within.Parts);
    } else if (const auto *R = dyn_cast<CXXRecordDecl>(D)) {
      made(R, Arm);
      if (R->hasDefinition())
        for (const CXXMethodDecl *M : R->getDefinition()->methods()) {
          Within.Functions.insert(M->getCanonicalDecl());
          if (const FunctionDecl *Definition = M->getDefinition())
            collect(Definition->getBody(), Within.Parts);
        }
    }
  }
  uses(Within, Arm);
  configuration(Within, Arm);
  wantedElsewhere(Within, Arm);
  for (const Stmt *S : Within.Parts)
    names(S, Arm);
  if (Code.Directive)
    for (const Site &S : In.Index.sites())
      if (Within.has(S.E)) {
        names(S.E, Arm);
        if (const FunctionDecl *F = plainCallee(S.E))
          named(F, Arm);
      }
  return Arm;
}

} // namespace svc
