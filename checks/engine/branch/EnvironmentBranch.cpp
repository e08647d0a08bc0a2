//===- EnvironmentBranch.cpp - Which arm runs in production? --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/EnvironmentBranch.h"
#include "engine/branch/ArmText.h"
#include "engine/branch/Arms.h"
#include "engine/branch/Difference.h"

using namespace clang;

namespace svc {

namespace {

class BranchFinder {
public:
  BranchFinder(const BranchInput &In, const Reach &Reaching)
      : In(In), Where(In.Context), Doing(In, Reaching) {}

  BranchRecord record(const Branch &B);

private:
  std::vector<Token> text(const ArmCode &A) const;
  bool onlyLiteralsDiffer(const Branch &B) const;
  void assumeAlike(ArmRecord &Arm, const ArmCode &Code, const ArmRecord &Known,
                   const ArmCode &KnownCode) const;

  const BranchInput &In;
  Places Where;
  Arms Doing;
};

/// Where a loop or switch goes on in the same way, an arm may say so or be the
/// last.
void dropJump(std::vector<Token> &Text) {
  const auto IsJump = [](const Token &T) {
    return T.is(tok::raw_identifier) && (T.getRawIdentifier() == "break" ||
                                         T.getRawIdentifier() == "continue");
  };
  if (Text.size() > 2 && IsJump(Text.back())) {
    Text.pop_back();
    if (Text.back().is(tok::semi))
      Text.pop_back();
  }
}

std::vector<Token> BranchFinder::text(const ArmCode &A) const {
  std::vector<Token> Out =
      tokensOf(A, In.Context.getSourceManager(), In.Context.getLangOpts());
  dropJump(Out);
  return Out;
}

bool BranchFinder::onlyLiteralsDiffer(const Branch &B) const {
  std::vector<Token> First = text(B.Arms.front());
  return B.Arms.size() > 1 &&
         llvm::all_of(llvm::drop_begin(B.Arms), [&](const ArmCode &A) {
           return differingLiterals(First, text(A),
                                    In.Context.getSourceManager(),
                                    In.Context.getLangOpts());
         });
}

/// \p Arm is only known by its tokens, and differs from the arm \p Known in
/// literals only: it does the same, with other values where these literals
/// reach a role.
void BranchFinder::assumeAlike(ArmRecord &Arm, const ArmCode &Code,
                               const ArmRecord &Known,
                               const ArmCode &KnownCode) const {
  std::vector<Token> Text = text(KnownCode);
  auto Differing =
      differingLiterals(Text, text(Code), In.Context.getSourceManager(),
                        In.Context.getLangOpts());
  bool Matter = Differing && llvm::any_of(*Differing, [&](size_t I) {
                  return Doing.matters(Text[I].getLocation());
                });
  Arm.Deeds.clear();
  for (Deed D : Known.Deeds) {
    if (Matter)
      D.Values = ~D.Values;
    Arm.Deeds.insert(std::move(D));
  }
}

BranchRecord BranchFinder::record(const Branch &B) {
  BranchRecord R;
  R.At = Where.place(B.At);
  R.Form = B.Form;
  R.Environment = B.Environment;
  if (B.In && B.In->Function)
    if (const auto *N = dyn_cast<NamedDecl>(B.In->Function))
      R.Scope = N->getQualifiedNameAsString();
  for (const ArmCode &A : B.Arms)
    R.Arms.push_back(Doing.look(A));
  R.OnlyLiterals = onlyLiteralsDiffer(B);
  auto Known =
      llvm::find_if(R.Arms, [](const ArmRecord &A) { return A.Parsed; });
  if (R.OnlyLiterals && Known != R.Arms.end())
    for (size_t I = 0; I < R.Arms.size(); ++I)
      if (!R.Arms[I].Parsed)
        assumeAlike(R.Arms[I], B.Arms[I], *Known,
                    B.Arms[Known - R.Arms.begin()]);
  return R;
}

/// if (isProduction() && Password.empty()) return false: an arm that only gives
/// up, on more than the environment, is a check of something else.
bool isGuard(const Branch &B, const BranchRecord &R) {
  return isa_and_nonnull<IfStmt>(B.Control) && !B.OnlyEnvironment &&
         R.Arms.size() <= 2 && R.Arms.front().Deeds.empty() &&
         leaves(B.Arms.front().Statements.front());
}

auto key(const JudgedBranch &B) {
  const BranchRecord &R = B.Record;
  return std::tie(R.At.File, R.At.Line, R.At.Column, R.Form);
}

/// A template and its instantiations repeat a branch; what one of them does
/// not know the other may.
void join(BranchRecord &Into, BranchRecord More) {
  for (ArmRecord &A : More.Arms) {
    auto Same = llvm::find_if(Into.Arms, [&](const ArmRecord &O) {
      return std::tie(O.At.File, O.At.Line, O.At.Column) ==
             std::tie(A.At.File, A.At.Line, A.At.Column);
    });
    if (Same == Into.Arms.end()) {
      Into.Arms.push_back(std::move(A));
      continue;
    }
    Same->Parsed |= A.Parsed; // of a header that is included twice
    Same->Deeds.merge(A.Deeds);
    Same->Kin.merge(A.Kin);
    Same->ServiceKin.merge(A.ServiceKin);
  }
}

} // namespace

std::vector<JudgedBranch> findEnvironmentBranches(const BranchInput &In,
                                                  Conditions &Asked,
                                                  const Reach &Reaching) {
  std::vector<Branch> Branches = BranchPlaces(In, Asked, Reaching).find();
  std::vector<JudgedBranch> Out;
  if (Branches.empty())
    return Out;
  BranchFinder Finder(In, Reaching);
  for (Branch &B : Branches) {
    JudgedBranch J{std::move(B), {}};
    J.Record = Finder.record(J.Code);
    if (isGuard(J.Code, J.Record))
      continue;
    auto Same = llvm::find_if(
        Out, [&](const JudgedBranch &O) { return key(O) == key(J); });
    if (Same == Out.end())
      Out.push_back(std::move(J));
    else
      join(Same->Record, std::move(J.Record));
  }
  llvm::stable_sort(Out, [](const JudgedBranch &A, const JudgedBranch &B) {
    return key(A) < key(B);
  });
  return Out;
}

} // namespace svc
