//===- Suppression.cpp - NOLINT comments ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Suppression.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/GlobPattern.h"

namespace svc {

namespace {

enum class Form { Line, NextLine, Begin, End };

struct Marker {
  Form F;
  std::vector<std::string> Globs;
};

/// Takes the next NOLINT marker off \p Rest; false when there is none.
bool takeMarker(llvm::StringRef &Rest, Marker &M) {
  size_t At = Rest.find("NOLINT");
  if (At == llvm::StringRef::npos)
    return false;
  Rest = Rest.drop_front(At + 6);
  M = {Form::Line, {}};
  if (Rest.consume_front("NEXTLINE"))
    M.F = Form::NextLine;
  else if (Rest.consume_front("BEGIN"))
    M.F = Form::Begin;
  else if (Rest.consume_front("END"))
    M.F = Form::End;
  if (!Rest.starts_with("("))
    return true;
  llvm::StringRef List =
      Rest.drop_front().take_until([](char C) { return C == ')'; });
  Rest = Rest.drop_front(List.size() + 1);
  llvm::SmallVector<llvm::StringRef, 4> Names;
  List.split(Names, ',', -1, false);
  for (llvm::StringRef N : Names)
    M.Globs.push_back(N.trim().str());
  if (M.Globs.empty())
    M.Globs.push_back(""); // "NOLINT()" names no check
  return true;
}

bool matches(const std::vector<std::string> &Globs, llvm::StringRef Check) {
  if (Globs.empty())
    return true;
  bool Matched = false;
  for (llvm::StringRef G : Globs) {
    bool Negative = G.consume_front("-");
    auto Pattern = llvm::GlobPattern::create(G);
    if (!Pattern) {
      llvm::consumeError(Pattern.takeError());
      continue;
    }
    if (Pattern->match(Check))
      Matched = !Negative;
  }
  return Matched;
}

} // namespace

Suppression::Suppression(llvm::StringRef Source) {
  if (!Source.contains("NOLINT"))
    return;
  struct Opened {
    unsigned Line;
    std::vector<std::string> Globs;
  };
  std::vector<Opened> Open;
  unsigned Line = 0;
  while (!Source.empty()) {
    auto [Text, Rest] = Source.split('\n');
    Source = Rest;
    ++Line;
    Marker M;
    while (takeMarker(Text, M)) {
      if (M.F == Form::Line) {
        Ranges.push_back({Line, Line, Line, M.Globs});
      } else if (M.F == Form::NextLine) {
        Ranges.push_back({Line + 1, Line + 1, Line, M.Globs});
      } else if (M.F == Form::Begin) {
        Open.push_back({Line, M.Globs});
      } else if (!Open.empty() && Open.back().Globs == M.Globs) {
        Ranges.push_back(
            {Open.back().Line, Line, Open.back().Line, Open.back().Globs});
        Open.pop_back();
      }
    }
  }
  // A BEGIN without END suppresses nothing, as in clang-tidy.
}

unsigned Suppression::coveredBy(unsigned Line, llvm::StringRef Check) const {
  for (const Range &R : Ranges)
    if (R.First <= Line && Line <= R.Last && matches(R.Globs, Check))
      return R.Comment;
  return 0;
}

} // namespace svc
