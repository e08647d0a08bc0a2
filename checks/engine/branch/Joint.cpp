//===- Joint.cpp - What several parses show of one unit -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Joint.h"
#include "engine/branch/Difference.h"
#include "engine/finding/Fingerprint.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

static constexpr llvm::StringLiteral EditsElsewhere =
    "the edit would change code that other environments see";

static auto key(const Place &P) { return std::tie(P.File, P.Line, P.Column); }

/// What a finding is about; two parses may show the same.
static auto about(const FindingRecord &F) {
  return std::tuple_cat(key(F.Use), std::tie(F.Check, F.Role, F.Connector,
                                             F.EntryPoint, F.Origin.File,
                                             F.Origin.Line, F.Origin.Column));
}

std::optional<HiddenArm> Joint::next() {
  if (Tried.size() == MostAssumptions)
    return std::nullopt;
  for (const HiddenArm &A : First.Hidden)
    if (A.Under && Tried.insert(*A.Under).second)
      return A;
  return std::nullopt;
}

/// True when a parse that shows \p Text saw what stands at \p P.
static bool shows(const ShownText &Text, const Place &P) {
  return Text.Files.count(P.File) &&
         llvm::none_of(Text.Removed, [&](const ShownText::Part &Part) {
           const Span &S = Part.Where;
           return S.File == P.File &&
                  std::tie(S.Line, S.Column) < std::tie(P.Line, P.Column) &&
                  std::tie(P.Line, P.Column) < std::tie(S.EndLine, S.EndColumn);
         });
}

/// True when only an assumption shows \p P.
bool Joint::isHidden(const Place &P) const {
  return !P.File.empty() && !shows(First.Shown, P);
}

bool Joint::isHidden(const EditRecord &E) const {
  if (!First.Shown.Files.count(E.File))
    return true;
  return llvm::any_of(First.Shown.Removed, [&](const ShownText::Part &Part) {
    return Part.Where.File == E.File && Part.Begin <= E.Offset &&
           E.Offset + E.Length <= Part.End;
  });
}

static void assume(FindingRecord &F, const std::string &When) {
  if (When.empty())
    return;
  F.Assumption = When;
  F.Message += "; seen when " + When;
}

/// Takes away what would edit code that other environments see, also from those
/// findings at the same literal that rely on it.
void Joint::dropFixes(std::vector<FindingRecord> &New) const {
  std::set<std::tuple<std::string, unsigned, unsigned>> Literals;
  auto Literal = [](const FindingRecord &F) {
    return std::make_tuple(F.Origin.File, F.Origin.Line, F.Origin.Column);
  };
  for (FindingRecord &F : New) {
    size_t Had = F.Fixes.size();
    llvm::erase_if(F.Fixes, [&](const FixRecord &Fix) {
      return !llvm::all_of(Fix.Edits,
                           [&](const EditRecord &E) { return isHidden(E); });
    });
    if (F.Fixes.size() < Had)
      Literals.insert(Literal(F));
  }
  for (FindingRecord &F : New)
    if (F.Fixes.empty() && Literals.count(Literal(F)))
      F.NoFixReason = EditsElsewhere.str();
}

void Joint::findings(
    std::vector<FindingRecord> More, const std::string &When,
    std::set<std::tuple<std::string, unsigned, unsigned>> &Uses) {
  std::vector<FindingRecord> New;
  for (FindingRecord &F : More) {
    Place Origin{F.Origin.File, F.Origin.Line, F.Origin.Column};
    if (!isHidden(F.Use) && !isHidden(Origin) && !isHidden(F.Sink))
      continue;
    Uses.insert(key(F.Use));
    // The same may have been said twice by one parse, and be meant.
    if (llvm::any_of(First.Findings, [&](const FindingRecord &Old) {
          return about(Old) == about(F);
        }))
      continue;
    assume(F, When);
    New.push_back(std::move(F));
  }
  dropFixes(New);
  std::move(New.begin(), New.end(), std::back_inserter(First.Findings));
}

/// The finding for \p B, whose arms have changed, in place of the old one.
void Joint::judge(const BranchRecord &B, const std::string &When) {
  auto Old = llvm::find_if(First.Findings, [&](const FindingRecord &F) {
    return F.Check == "svc-environment-branch" && F.EntryPoint == B.Form &&
           key(F.Use) == key(B.At);
  });
  std::optional<FindingRecord> New = judgeBranch(B);
  if (Old == First.Findings.end()) {
    if (New) {
      assume(*New, isHidden(B.At) ? When : "");
      First.Findings.push_back(std::move(*New));
    }
    return;
  }
  if (!New) {
    First.Findings.erase(Old);
    return;
  }
  assume(*New, Old->Assumption);
  *Old = std::move(*New);
}

void Joint::branches(std::vector<BranchRecord> More, const std::string &When) {
  for (BranchRecord &B : More) {
    auto Old = llvm::find_if(First.Directives, [&](const BranchRecord &O) {
      return key(O.At) == key(B.At);
    });
    if (Old == First.Directives.end()) {
      if (isHidden(B.At)) // its finding is there already
        First.Directives.push_back(std::move(B));
      continue;
    }
    bool Changed = false;
    Difference Before = differenceOf(*Old), Theirs = differenceOf(B);
    for (ArmRecord &A : Old->Arms)
      for (ArmRecord &Shown : B.Arms)
        if (key(A.At) == key(Shown.At) && !A.Parsed && Shown.Parsed) {
          A = std::move(Shown);
          Changed = true;
          break;
        }
    // A fix is of a difference: the tokens may have told another.
    if (Changed && differenceOf(*Old) != Before) {
      bool Agree = differenceOf(*Old) == Theirs;
      Old->Fixes = Agree ? std::move(B.Fixes) : std::vector<FixRecord>();
      Old->NoFixReason = Agree ? std::move(B.NoFixReason) : "";
    }
    if (Changed)
      judge(*Old, When);
  }
}

bool Joint::isShown(const HiddenArm &H) const {
  return llvm::any_of(First.Directives, [&](const BranchRecord &B) {
    return llvm::any_of(B.Arms, [&](const ArmRecord &A) {
      return A.Parsed && key(A.At) == key(H.At);
    });
  });
}

/// What the fix of a branch writes anew has no fix of its own.
void Joint::coverFixes() {
  std::vector<EditRecord> Covered;
  for (const FindingRecord &F : First.Findings)
    if (F.Check == "svc-environment-branch")
      for (const FixRecord &Fix : F.Fixes)
        if (!Fix.Restructure)
          Covered.insert(Covered.end(), Fix.Edits.begin(), Fix.Edits.end());
  for (FindingRecord &F : First.Findings) {
    if (F.Assumption.empty() || F.Check == "svc-environment-branch")
      continue;
    bool Meets = llvm::any_of(F.Fixes, [&](const FixRecord &Fix) {
      return llvm::any_of(Fix.Edits, [&](const EditRecord &E) {
        return llvm::any_of(Covered, [&](const EditRecord &C) {
          return C.File == E.File && C.Offset < E.Offset + E.Length &&
                 E.Offset < C.Offset + C.Length;
        });
      });
    });
    if (!Meets)
      continue;
    F.Fixes.clear();
    F.NoFixReason = "the fix of the environment branch around it covers it";
  }
}

void Joint::arms(std::vector<HiddenArm> More) {
  llvm::erase_if(More, [&](const HiddenArm &H) {
    return !isHidden(H.At) ||
           llvm::any_of(First.Hidden, [&](const HiddenArm &O) {
             return key(O.At) == key(H.At);
           });
  });
  std::move(More.begin(), More.end(), std::back_inserter(First.Hidden));
  llvm::erase_if(First.Hidden, [&](const HiddenArm &H) { return isShown(H); });
}

void Joint::add(UnitRecord More, const std::string &When, bool Parses) {
  std::move(More.Masks.begin(), More.Masks.end(),
            std::back_inserter(First.Masks));
  if (!Parses)
    return;
  // What one parse could not read the other has.
  llvm::erase_if(First.Masks, [&](const MaskRecord &M) {
    Place P{M.Where.File, M.Where.Line, M.Where.Column};
    return M.Unread && (shows(First.Shown, P) || shows(More.Shown, P));
  });
  First.SeesExplained |= More.SeesExplained;
  std::set<std::tuple<std::string, unsigned, unsigned>> Uses;
  findings(std::move(More.Findings), When, Uses);
  branches(std::move(More.Directives), When);
  arms(std::move(More.Hidden));
  coverFixes();
  for (UseRecord &U : More.Uses)
    if (isHidden(U.At) || Uses.count(key(U.At)))
      First.Uses.push_back(std::move(U));
  llvm::stable_sort(First.Findings,
                    [](const FindingRecord &A, const FindingRecord &B) {
                      return key(A.Use) < key(B.Use);
                    });
  numberEqualFindings(First.Findings);
}

} // namespace svc
