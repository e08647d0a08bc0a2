//===- Arms.cpp - What an arm of a branch does to a service ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Arms.h"
#include "engine/finding/Places.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static const FunctionDecl *calleeOf(const Site &S) {
  if (const auto *C = dyn_cast<CallExpr>(S.E))
    return C->getDirectCallee();
  if (const auto *C = dyn_cast<CXXConstructExpr>(S.E))
    return C->getConstructor();
  return nullptr;
}

Arms::Arms(const BranchInput &In) : In(In) {
  for (const Use &U : In.Uses)
    if (U.At.In && U.At.In->Function)
      noteFunction(U.At.In->Function->getCanonicalDecl(), U);
  // Callers of such functions, to a fixed point; three levels are plenty.
  for (unsigned Level = 0; Level < 3; ++Level)
    for (const Site &S : In.Index.sites()) {
      const FunctionDecl *F = calleeOf(S);
      if (!F || !S.At.In || !S.At.In->Function)
        continue;
      const Decl *Caller = S.At.In->Function->getCanonicalDecl();
      for (auto *Map : {&Serving, &StandingIn}) {
        auto It = Map->find(F->getCanonicalDecl());
        if (It != Map->end())
          Map->try_emplace(Caller, It->second);
      }
    }
}

void Arms::noteFunction(const Decl *F, const Use &U) {
  (U.Entry->Owner->LocalStandIn ? StandingIn : Serving).try_emplace(F, &U);
}

Arm Arms::look(SourceLocation At,
               llvm::function_ref<bool(const Point &, SourceLocation)> SiteIn,
               llvm::function_ref<bool(const Expr *)> LiteralIn) const {
  Arm A;
  A.At = At;
  auto Note = [&](const Use &U) {
    if (U.Entry->Owner->LocalStandIn)
      A.StandIn = true;
    else if (!A.Service)
      A.Service = U.Entry->Owner;
  };
  for (const Use &U : In.Uses)
    if (SiteIn(U.At, U.Loc))
      Note(U);
  for (const Site &S : In.Index.sites()) {
    const FunctionDecl *F = calleeOf(S);
    if (!F || !SiteIn(S.At, S.E->getExprLoc()))
      continue;
    for (const auto *Map : {&Serving, &StandingIn}) {
      auto It = Map->find(F->getCanonicalDecl());
      if (It != Map->end())
        Note(*It->second);
    }
  }
  if (!A.Service)
    for (const Finding &F : In.Findings)
      if (F.Literal.Spelled && LiteralIn(F.Literal.Spelled)) {
        A.Service = F.At->Entry->Owner;
        A.ServiceName = F.Service;
        A.OnlyConfiguration = true;
      }
  if (A.Service && A.ServiceName.empty())
    A.ServiceName = A.Service->Service;
  return A;
}

/// What the arms choose between, for the message.
static std::string difference(llvm::ArrayRef<Arm> Of, const Arm &Service) {
  bool StandIn = false, Other = false, OnlyConfiguration = true;
  unsigned Touching = 0;
  for (const Arm &A : Of) {
    StandIn |= A.StandIn && !A.Service;
    Other |= A.Service && A.Service != Service.Service;
    Touching += A.Service != nullptr;
    OnlyConfiguration &= !A.Service || A.OnlyConfiguration;
  }
  if (StandIn)
    return "the " + Service.ServiceName +
           " service is replaced by a local stand-in";
  if (Other)
    return "different services are used";
  if (OnlyConfiguration)
    return "the configuration of the " + Service.ServiceName +
           " service differs";
  if (Touching > 1)
    return "the " + Service.ServiceName +
           " service is reached by different code";
  return "the " + Service.ServiceName + " service is reached in one case only";
}

std::optional<FindingRecord> judgeArms(llvm::ArrayRef<Arm> Of,
                                       const BranchInput &In, SourceLocation At,
                                       llvm::StringRef Form,
                                       llvm::StringRef Environment,
                                       const Scope *Around) {
  const Arm *Service = nullptr;
  for (const Arm &A : Of)
    if (A.Service && !Service)
      Service = &A;
  if (!Service)
    return std::nullopt;
  Places Where(In.Context);
  FindingRecord R;
  R.Check = "svc-environment-branch";
  R.Use = Where.place(At);
  R.Service = Service->ServiceName;
  R.Connector = Service->Service->Id;
  R.EntryPoint = Form.str();
  R.Message = "the condition on the environment '" + Environment.str() +
              "' changes how a backing service is reached: " +
              difference(Of, *Service) +
              "; use one code path and attach the service by configuration";
  R.Level = Severity::Warning;
  for (const Arm &A : Of) {
    std::string Note =
        A.Service
            ? "this arm " +
                  std::string(A.OnlyConfiguration ? "configures" : "uses") +
                  " the " + A.ServiceName + " service"
        : A.StandIn ? "this arm uses a local stand-in"
                    : "this arm uses no service";
    R.Trace.push_back({Where.place(A.At), std::move(Note)});
  }
  if (Around && Around->Function)
    if (const auto *N = dyn_cast<NamedDecl>(Around->Function))
      R.Scope = N->getQualifiedNameAsString();
  R.NoFixReason =
      "merging the arms changes which code runs: keep the arm that uses the "
      "service and let configuration say where it is";
  return R;
}

} // namespace svc
