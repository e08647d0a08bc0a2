//===- EnvironmentReads.cpp - Where the code reads variables --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A name that is a parameter is one for each call of the function, one level
// up: std::string env(const char *Name) { return std::getenv(Name); }
// Guarded by tests/engine/EnvironmentReadsTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/finding/EnvironmentReads.h"
#include "engine/finding/Places.h"
#include "knowledge/Identifier.h"

using namespace clang;

namespace svc {

namespace {

class Reads {
public:
  Reads(const UnitIndex &Index, Tracer &T, llvm::StringRef Accessor)
      : Index(Index), T(T), Where(T.Context) {
    Accessor.consume_front("::");
    this->Accessor = Accessor;
  }

  std::vector<ReadRecord> find() {
    for (const Site &S : Index.sites())
      if (const auto *Call = dyn_cast<CallExpr>(S.E))
        if (const FunctionDecl *F = Call->getDirectCallee()) {
          if (isAccessor(F) && Call->getNumArgs() > 0)
            named(Call->getArg(0), S.At, Call->getExprLoc(),
                  /*HasDefault=*/false, /*MayGoUp=*/true);
          for (const EntryPoint *P : T.Matcher.match(F))
            if (P->Kind == EntryKind::Environment && P->VariableParameter &&
                P->Owner->Service == "environment") // not a file's key
              read(*P, *P->VariableParameter, Call, S.At);
        }
    return std::move(Out);
  }

private:
  /// The function that the user's fixes call.
  bool isAccessor(const FunctionDecl *F) const {
    return !Accessor.empty() && F->getQualifiedNameAsString() == Accessor;
  }

  void read(const EntryPoint &P, unsigned Variable, const CallExpr *Call,
            Point At) {
    bool HasDefault = false;
    if (std::optional<unsigned> I = P.FallbackParameter)
      HasDefault =
          *I < Call->getNumArgs() && !Call->getArg(*I)->isDefaultArgument();
    if (Variable < Call->getNumArgs())
      named(Call->getArg(Variable), At, Call->getExprLoc(), HasDefault,
            /*MayGoUp=*/true);
  }

  void named(const Expr *Name, Point At, SourceLocation L, bool HasDefault,
             bool MayGoUp) {
    Value V = T.trace(Name, At);
    for (const auto &Pieces : alternatives(V)) {
      if (Pieces.size() != 1) // a part of a name is no name
        continue;
      const Value &Leaf = *Pieces.front();
      if (Leaf.K == Value::Literal && isIdentifier(Leaf.Text))
        Out.push_back({Leaf.Text, Where.place(L), HasDefault});
      if (Leaf.K == Value::Parameter && Leaf.Param && Leaf.Within.empty() &&
          MayGoUp)
        callers(Leaf.Param, HasDefault);
    }
  }

  void callers(const ParmVarDecl *Parameter, bool HasDefault) {
    const auto *F = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
    unsigned I = Parameter->getFunctionScopeIndex();
    if (!F)
      return;
    for (const Site &S : Index.callsOf(F))
      if (const auto *Call = dyn_cast<CallExpr>(S.E);
          Call && I < Call->getNumArgs())
        named(Call->getArg(I), S.At, Call->getExprLoc(), HasDefault,
              /*MayGoUp=*/false);
  }

  const UnitIndex &Index;
  Tracer &T;
  Places Where;
  llvm::StringRef Accessor;
  std::vector<ReadRecord> Out;
};

} // namespace

std::vector<ReadRecord> environmentReads(const UnitIndex &Index, Tracer &T,
                                         llvm::StringRef Accessor) {
  return Reads(Index, T, Accessor).find();
}

} // namespace svc
