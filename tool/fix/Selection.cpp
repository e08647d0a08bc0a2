//===- Selection.cpp - Which fixes are to be applied ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Selection.h"
#include "report/Rewrite.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

namespace {

/// Edits that were accepted, by file.
class Accepted {
public:
  bool fits(const FixRecord &Fix) const {
    return llvm::none_of(Fix.Edits, [&](const EditRecord &New) {
      auto It = Edits.find(New.File);
      return It != Edits.end() &&
             llvm::any_of(It->second, [&](const EditRecord *Old) {
               return conflict(*Old, New);
             });
    });
  }
  void add(const FixRecord &Fix) {
    for (const EditRecord &E : Fix.Edits)
      Edits[E.File].push_back(&E);
  }

private:
  std::map<std::string, std::vector<const EditRecord *>> Edits;
};

constexpr llvm::StringLiteral InConflict =
    "its fix would change what the fix of another finding changes in another "
    "way";

std::string objection(const FixRecord &Fix, const SelectionRules &Rules) {
  if (Rules.Objection)
    for (const EditRecord &E : Fix.Edits)
      if (std::string Why = Rules.Objection(E.File); !Why.empty())
        return Why;
  return "";
}

bool sameSpan(const Span &A, const Span &B) {
  return A.File == B.File && A.Line == B.Line && A.Column == B.Column;
}

/// True when the fix of \p F changes a literal for all that it holds, and the
/// baseline keeps something of that: the password of a URL.
bool takesKept(const FindingRecord &F, const AuditRecord &Record,
               const SelectionRules &Rules) {
  if (Rules.Baseline.empty() || F.Origin.File.empty())
    return false;
  return llvm::any_of(Record.Findings, [&](const FindingRecord &Kept) {
    if (!Rules.Baseline.count(Kept.Fingerprint) ||
        !sameSpan(Kept.Origin, F.Origin))
      return false;
    return Kept.Fixes.empty() ||
           llvm::any_of(Kept.Fixes.front().Edits, [&](const EditRecord &E) {
             return E.Length > 0 &&
                    llvm::any_of(F.Fixes.front().Edits, [&](const auto &Mine) {
                      return Mine.File == E.File && Mine.Length > 0 &&
                             Mine.Offset < E.Offset + E.Length &&
                             E.Offset < Mine.Offset + Mine.Length;
                    });
           });
  });
}

} // namespace

Selection::Selection(const AuditRecord &Record, const SelectionRules &Rules) {
  Accepted Taken;
  for (const FindingRecord &F : Record.Findings) {
    Choice &C = Choices.emplace_back(Choice{&F, nullptr, ""});
    if (Rules.Baseline.count(F.Fingerprint)) {
      C.Reason = InBaseline.str();
      continue;
    }
    if (F.Fixes.empty()) {
      C.Reason =
          F.NoFixReason.empty() ? "there is no fix for it" : F.NoFixReason;
      continue;
    }
    const FixRecord &Fix = F.Fixes.front();
    if (!F.Assumption.empty())
      C.Reason = "it is in code that the compile command does not show, so "
                 "that nothing could prove the fix";
    else if (Fix.Restructure && !Rules.Restructure)
      C.Reason = "its fix changes which code runs; ask for it with "
                 "--restructure";
    else if (std::string Why = objection(Fix, Rules); !Why.empty())
      C.Reason = Why;
    else if (takesKept(F, Record, Rules))
      C.Reason = "its fix would take away what is in the baseline";
    else if (!Taken.fits(Fix))
      C.Reason = InConflict.str();
    if (!C.Reason.empty())
      continue;
    Taken.add(Fix);
    C.Fix = &Fix;
  }
}

std::vector<const FixRecord *> Selection::fixes() const {
  std::vector<const FixRecord *> Out;
  for (const Choice &C : Choices)
    if (C.Fix)
      Out.push_back(C.Fix);
  return Out;
}

bool Selection::drop(std::function<bool(const Choice &)> Which,
                     const std::string &Reason) {
  bool Any = false;
  for (Choice &C : Choices)
    if (C.Fix && Which(C)) {
      C.Fix = nullptr;
      C.Reason = Reason;
      Any = true;
    }
  return Any;
}

void Selection::retry() {
  Accepted Taken;
  for (const Choice &C : Choices)
    if (C.Fix)
      Taken.add(*C.Fix);
  for (Choice &C : Choices) {
    if (C.Fix || C.Reason != InConflict)
      continue;
    const FixRecord &Fix = C.Of->Fixes.front();
    if (!Taken.fits(Fix))
      continue;
    Taken.add(Fix);
    C.Fix = &Fix;
    C.Reason.clear();
  }
}

/// True when an accepted fix writes at the place of \p Fix: a header is written
/// in one way for units of two languages.
bool Selection::isReplaced(const FixRecord &Fix) const {
  if (Fix.Edits.empty())
    return false;
  const EditRecord &Mine = Fix.Edits.front();
  return llvm::any_of(Choices, [&](const Choice &Other) {
    return Other.Fix && llvm::any_of(Other.Fix->Edits, [&](const auto &E) {
             return E.File == Mine.File && E.Offset == Mine.Offset &&
                    E.Length == Mine.Length && Mine.Length > 0;
           });
  });
}

/// True when the fix of \p Other would settle \p F, too: the password of a URL
/// goes with the URL; a literal that one fix replaced is gone for all that it
/// was handed to; a declaration that changes for one value changes for all.
static bool covers(const FindingRecord &Other, const FindingRecord &F) {
  if (&Other == &F || Other.Fixes.empty())
    return false;
  const std::vector<std::string> &Variables = Other.Fixes.front().Variables;
  if (F.Covered && F.Slot &&
      (llvm::is_contained(Variables, F.Slot->Variable) ||
       llvm::is_contained(Variables, F.Slot->UrlVariable)))
    return true;
  return sameSpan(Other.Origin, F.Origin) &&
         (F.Covered ||
          (Other.Use.File == F.Use.File && Other.Use.Line == F.Use.Line &&
           Other.Use.Column == F.Use.Column));
}

bool Selection::isSettled(const Choice &C) const {
  if (C.Fix)
    return true;
  const FindingRecord &F = *C.Of;
  if (!F.Fixes.empty())
    return isReplaced(F.Fixes.front());
  if (F.Origin.File.empty())
    return false;
  return llvm::any_of(Choices, [&](const Choice &Other) {
    return covers(*Other.Of, F) && isSettled(Other);
  });
}

std::string Selection::reason(const Choice &C) const {
  if (C.Of->Fixes.empty() && !C.Of->Origin.File.empty() &&
      C.Reason != InBaseline)
    for (const Choice &Other : Choices)
      if (covers(*Other.Of, *C.Of) && !isSettled(Other))
        return Other.Reason;
  return C.Reason;
}

} // namespace svc
