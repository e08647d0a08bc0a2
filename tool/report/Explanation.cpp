//===- Explanation.cpp - What was seen at one place -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Explanation.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include <cstdlib>
#include <set>
#include <tuple>

namespace svc {

namespace {

constexpr size_t MostNearest = 3;

unsigned apart(unsigned A, unsigned B) { return A < B ? B - A : A - B; }

/// Of the uses that the engine explained, those that are meant: on the line
/// itself, else the ones that begin last before it.
void chooseLine(std::vector<const UseRecord *> &Uses, unsigned Line) {
  unsigned Best = 0;
  for (const UseRecord *U : Uses)
    if (U->At.Line <= Line)
      Best = std::max(Best, U->At.Line);
  if (Best)
    llvm::erase_if(Uses,
                   [&](const UseRecord *U) { return U->At.Line != Best; });
}

/// The ones that stand at the column, else that begin last before it.
void chooseColumn(std::vector<const UseRecord *> &Uses, const Place &At) {
  unsigned Best = 0;
  for (const UseRecord *U : Uses)
    if (U->At.Line == At.Line && U->At.Column <= At.Column)
      Best = std::max(Best, U->At.Column);
  if (Best)
    llvm::erase_if(Uses,
                   [&](const UseRecord *U) { return U->At.Column != Best; });
}

/// The uses of \p At's file that stand nearest to it, in their order.
std::vector<const UseRecord *> nearest(const AuditRecord &Record,
                                       const Place &At) {
  std::vector<const UseRecord *> Out;
  for (const UseRecord &U : Record.Uses)
    if (U.At.File == At.File)
      Out.push_back(&U);
  llvm::stable_sort(Out, [&](const UseRecord *A, const UseRecord *B) {
    return apart(A->At.Line, At.Line) < apart(B->At.Line, At.Line);
  });
  Out.resize(std::min(Out.size(), MostNearest));
  llvm::sort(Out); // they lie in one sorted list
  return Out;
}

std::map<std::string, unsigned> callers(const AuditRecord &Record) {
  std::map<std::string, std::set<std::tuple<std::string, unsigned, unsigned>>>
      Places;
  for (const UseRecord &U : Record.Uses)
    if (!U.Wrapper.empty())
      Places[U.Wrapper].insert({U.At.File, U.At.Line, U.At.Column});
  std::map<std::string, unsigned> Out;
  for (const auto &[Symbol, All] : Places)
    Out[Symbol] = All.size();
  return Out;
}

} // namespace

Explanation explanationOf(const AuditRecord &Record, const Place &At,
                          bool Alone) {
  Explanation E{Record, At, Alone, {}, {}, {}, {}, callers(Record)};
  for (const UseRecord &U : Record.Uses)
    if (U.Explained)
      E.Uses.push_back(&U);
  chooseLine(E.Uses, At.Line);
  if (At.Column)
    chooseColumn(E.Uses, At);
  for (const FindingRecord &F : Record.Findings)
    if (F.Role.empty() && F.Use.File == At.File && F.Use.Line == At.Line)
      E.Others.push_back(&F);
  if (!E.isEmpty())
    return E;
  E.Nearest = nearest(Record, At);
  for (const FindingRecord &F : Record.Findings)
    if (F.Origin.File == At.File && F.Origin.Line <= At.Line &&
        At.Line <= F.Origin.EndLine)
      E.Reached.push_back(&F);
  return E;
}

bool isIncomplete(const Explanation &E) {
  return llvm::any_of(E.Record.Failed, [&](const UnitFailure &F) {
    return F.File == E.At.File || llvm::is_contained(E.Record.Seeing, F.File);
  });
}

llvm::StringRef word(PieceRecord::Kind K) {
  switch (K) {
  case PieceRecord::Literal:
    return "literal";
  case PieceRecord::Environment:
    return "environment";
  case PieceRecord::Parameter:
    return "parameter";
  case PieceRecord::Null:
    return "null";
  case PieceRecord::Unknown:
    return "unknown";
  }
  return "";
}

std::string verdictOf(const RulingRecord &R, llvm::StringRef Base) {
  if (!R.Suppressed.File.empty())
    return "silent: suppressed by NOLINT at " +
           displayPath(Base, R.Suppressed.File) + ":" +
           std::to_string(R.Suppressed.Line);
  std::string Out = R.Reported ? "reported as " + R.Check : "silent";
  Out += ": " + R.Reason;
  if (!R.Row.empty())
    Out += " (" + R.Row + ")";
  return Out;
}

} // namespace svc
