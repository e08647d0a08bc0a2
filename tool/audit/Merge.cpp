//===- Merge.cpp - Many units' records become one ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings of one use stand in the order in which their literals are spelled,
// which for a plain call is the order of its arguments.
// Guarded by tests/tool/MergeTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Merge.h"
#include "engine/finding/Fingerprint.h"
#include "engine/finding/Joined.h"
#include "engine/finding/Reason.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <numeric>
#include <tuple>

namespace svc {

namespace {

constexpr llvm::StringLiteral DifferentFixes =
    "the units that include this header need different edits";

auto key(const Place &P) { return std::tie(P.File, P.Line, P.Column); }

auto useKey(const UseRecord &U) {
  return std::tuple_cat(key(U.At), std::tie(U.Connector, U.EntryPoint));
}

/// Everything that is said, but how it could be fixed.
auto findingKey(const FindingRecord &F) {
  return std::tuple_cat(key(F.Use),
                        std::tie(F.Connector, F.EntryPoint, F.Origin.File,
                                 F.Origin.Line, F.Origin.Column, F.Role,
                                 F.Check, F.Scope, F.Message));
}

bool sameFixes(llvm::ArrayRef<FixRecord> A, llvm::ArrayRef<FixRecord> B) {
  auto Key = [](const EditRecord &E) {
    return std::tie(E.File, E.Offset, E.Length, E.Replacement);
  };
  auto SameEdit = [&](const EditRecord &X, const EditRecord &Y) {
    return Key(X) == Key(Y);
  };
  return std::equal(A.begin(), A.end(), B.begin(), B.end(),
                    [&](const FixRecord &X, const FixRecord &Y) {
                      return X.Restructure == Y.Restructure &&
                             std::equal(X.Edits.begin(), X.Edits.end(),
                                        Y.Edits.begin(), Y.Edits.end(),
                                        SameEdit);
                    });
}

/// Equal findings stay in the order in which they came.
void sortFindings(std::vector<FindingRecord> &Findings) {
  std::vector<size_t> Order(Findings.size());
  std::iota(Order.begin(), Order.end(), 0);
  auto Key = [&](const size_t &I) {
    return std::tuple_cat(findingKey(Findings[I]),
                          std::tie(Findings[I].Ordinal, I));
  };
  llvm::sort(Order,
             [&](const size_t &A, const size_t &B) { return Key(A) < Key(B); });
  std::vector<FindingRecord> Sorted;
  Sorted.reserve(Findings.size());
  for (size_t I : Order)
    Sorted.push_back(std::move(Findings[I]));
  Findings = std::move(Sorted);
}

/// One unit may say the same twice and mean it (two passwords of one literal);
/// its second is the next unit's second.
void numberWithinUnit(std::vector<FindingRecord> &Findings) {
  for (FindingRecord &Finding : Findings)
    Finding.Ordinal = 0;
  sortFindings(Findings);
  for (size_t I = 1; I < Findings.size(); ++I)
    if (findingKey(Findings[I - 1]) == findingKey(Findings[I]))
      Findings[I].Ordinal = Findings[I - 1].Ordinal + 1;
}

/// Of what units see under different assumptions, or without one, each is said
/// once, under the simplest.
void dropOtherAssumptions(std::vector<FindingRecord> &Findings) {
  auto About = [](const FindingRecord &F) {
    return std::make_tuple(F.Use.File, F.Use.Line, F.Use.Column, F.Connector,
                           F.EntryPoint, F.Origin.File, F.Origin.Line,
                           F.Origin.Column, F.Role, F.Check);
  };
  auto Rank = [](const FindingRecord &F) {
    return std::make_pair(F.Assumption.size(), llvm::StringRef(F.Assumption));
  };
  std::map<decltype(About(Findings.front())), std::string> Simplest;
  for (const FindingRecord &F : Findings) {
    std::string &Best =
        Simplest.try_emplace(About(F), F.Assumption).first->second;
    if (Rank(F) < std::make_pair(Best.size(), llvm::StringRef(Best)))
      Best = F.Assumption;
  }
  llvm::erase_if(Findings, [&](const FindingRecord &F) {
    return Simplest.at(About(F)) != F.Assumption;
  });
}

void mergeFindings(std::vector<FindingRecord> &Findings, llvm::StringRef Root) {
  dropOtherAssumptions(Findings);
  sortFindings(Findings);
  std::vector<FindingRecord> Merged;
  for (FindingRecord &Next : Findings) {
    if (Merged.empty() || findingKey(Merged.back()) != findingKey(Next) ||
        Merged.back().Ordinal != Next.Ordinal) {
      Merged.push_back(std::move(Next));
    } else if (!sameFixes(Merged.back().Fixes, Next.Fixes)) {
      Merged.back().Fixes.clear();
      Merged.back().NoFixReason = DifferentFixes.str();
    }
  }
  Findings = std::move(Merged);
  numberEqualFindings(Findings);
  ProjectPaths Paths(Root);
  for (FindingRecord &Finding : Findings)
    Finding.Fingerprint =
        fingerprint(Finding, Paths.relative(Finding.Use.File));
}

void mergeUses(std::vector<UseRecord> &Uses) {
  llvm::stable_sort(Uses, [](const UseRecord &A, const UseRecord &B) {
    return useKey(A) < useKey(B);
  });
  std::vector<UseRecord> Merged;
  for (UseRecord &Use : Uses)
    if (Merged.empty() || useKey(Merged.back()) != useKey(Use))
      Merged.push_back(std::move(Use));
    else
      join(Merged.back(), std::move(Use));
  Uses = std::move(Merged);
}

void mergeMasks(std::vector<MaskRecord> &Masks) {
  auto Key = [](const MaskRecord &M) {
    const Span &S = M.Where;
    return std::tie(S.File, S.Line, S.Column, S.EndLine, S.EndColumn);
  };
  llvm::sort(Masks, [&](const MaskRecord &A, const MaskRecord &B) {
    return Key(A) < Key(B);
  });
  Masks.erase(std::unique(Masks.begin(), Masks.end(),
                          [&](const MaskRecord &A, const MaskRecord &B) {
                            return Key(A) == Key(B);
                          }),
              Masks.end());
}

void mergeReads(std::vector<ReadRecord> &Reads) {
  auto Key = [](const ReadRecord &R) {
    return std::tie(R.Variable, R.At.File, R.At.Line, R.At.Column,
                    R.HasDefault);
  };
  llvm::sort(Reads, [&](const ReadRecord &A, const ReadRecord &B) {
    return Key(A) < Key(B);
  });
  Reads.erase(std::unique(Reads.begin(), Reads.end(),
                          [&](const ReadRecord &A, const ReadRecord &B) {
                            return Key(A) == Key(B);
                          }),
              Reads.end());
}

template <typename T> void append(std::vector<T> &To, std::vector<T> &From) {
  std::move(From.begin(), From.end(), std::back_inserter(To));
}

} // namespace

static void canonicalise(AccountRecord &Account,
                         llvm::function_ref<void(std::string &)> Fix) {
  Fix(Account.Sink.File);
  for (TraceStep &Step : Account.Onward)
    Fix(Step.At.File);
  for (AlternativeRecord &A : Account.Alternatives) {
    for (PieceRecord &Piece : A.Pieces) {
      Fix(Piece.Origin.File);
      for (TraceStep &Step : Piece.Path)
        Fix(Step.At.File);
    }
    for (RulingRecord &R : A.Rulings)
      Fix(R.Suppressed.File);
  }
}

void Merge::canonicalise(UnitRecord &Unit) const {
  auto Fix = [&](std::string &File) {
    if (!File.empty())
      File = Cache.canonical(File);
  };
  for (FindingRecord &Finding : Unit.Findings) {
    Fix(Finding.Use.File);
    Fix(Finding.Sink.File);
    Fix(Finding.Origin.File);
    for (TraceStep &Step : Finding.Trace)
      Fix(Step.At.File);
    for (FixRecord &Proposal : Finding.Fixes) {
      for (EditRecord &Edit : Proposal.Edits)
        Fix(Edit.File);
      for (ArmValue &Value : Proposal.PerEnvironment)
        Fix(Value.Origin.File);
    }
  }
  for (UseRecord &Use : Unit.Uses) {
    Fix(Use.At.File);
    for (AccountRecord &Account : Use.Accounts)
      svc::canonicalise(Account, Fix);
  }
  for (MaskRecord &Mask : Unit.Masks)
    Fix(Mask.Where.File);
  for (ReadRecord &Read : Unit.Reads)
    Fix(Read.At.File);
  for (HiddenArm &Arm : Unit.Hidden)
    Fix(Arm.At.File);
}

/// What a check would say that is disabled.
static void silence(UseRecord &Use, const CheckFilter &Checks) {
  for (AccountRecord &Account : Use.Accounts)
    for (AlternativeRecord &A : Account.Alternatives)
      for (RulingRecord &R : A.Rulings)
        if (R.Reported && !Checks.enabled(R.Check)) {
          R.Reported = false;
          R.Reason = info(Because::CheckDisabled).Text.str();
          R.Row.clear();
        }
}

void Merge::into(AuditRecord &Record, std::vector<UnitRecord> Units) const {
  std::set<std::tuple<std::string, unsigned, unsigned>> Unseen;
  for (UnitRecord &Unit : Units) {
    canonicalise(Unit);
    llvm::erase_if(Unit.Findings, [&](const FindingRecord &F) {
      return !Checks.enabled(F.Check) || Exclude.match(F.Use.File, Record.Base);
    });
    llvm::erase_if(Unit.Uses, [&](const UseRecord &U) {
      return Exclude.match(U.At.File, Record.Base);
    });
    for (UseRecord &Use : Unit.Uses)
      silence(Use, Checks);
    numberWithinUnit(Unit.Findings);
    append(Record.Findings, Unit.Findings);
    append(Record.Uses, Unit.Uses);
    append(Record.Masks, Unit.Masks);
    llvm::erase_if(Unit.Reads, [&](const ReadRecord &R) {
      return Exclude.match(R.At.File, Record.Base);
    });
    append(Record.Reads, Unit.Reads);
    for (const HiddenArm &Arm : Unit.Hidden)
      if (!Exclude.match(Arm.At.File, Record.Base))
        Unseen.insert(key(Arm.At));
  }
  Record.Unseen = Unseen.size();
  mergeFindings(Record.Findings, Record.Root);
  mergeUses(Record.Uses);
  mergeMasks(Record.Masks);
  mergeReads(Record.Reads);
}

} // namespace svc
