//===- Scorer.cpp - Findings against labels ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "real/Scorer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <tuple>

namespace svc::test {

namespace {

/// The roles of labels that a finding of role \p Found speaks of.
std::set<std::string> rolesOf(const std::string &Found) {
  static const std::map<std::string, std::set<std::string>> Wider = {
      {"user_password", {"user", "password"}},
      {"url", {"dsn", "host", "address"}},
      {"dsn", {"url", "host"}},
      {"address", {"url", "host", "port"}},
      {"broker_list", {"url", "host", "address"}},
      {"header", {"token", "user", "password"}},
      {"command", {"user", "password"}},
  };
  std::set<std::string> Out = {Found};
  if (auto It = Wider.find(Found); It != Wider.end())
    Out.insert(It->second.begin(), It->second.end());
  return Out;
}

using Literal = std::pair<std::string, unsigned>;

class Matcher {
public:
  explicit Matcher(const LabelSet &Labels) : Labels(Labels) {
    for (const Label &L : Labels.Labels)
      Used[{L.File, L.UseLine, L.Role}].insert({L.OriginFile, L.OriginLine});
  }

  /// The labels that \p F meets: by its literal; else by its use; else by a
  /// use on the next line, as a call may be broken in two.
  std::vector<const Label *> metBy(const Seen &F) const {
    std::vector<const Label *> ByLiteral, ByUse, ByNearUse;
    for (const Label &L : Labels.Labels) {
      if (F.Check != L.Check || !rolesOf(F.Role).count(L.Role))
        continue;
      if (F.OriginFile == L.OriginFile && F.OriginLine == L.OriginLine)
        ByLiteral.push_back(&L);
      if (F.File != L.File || Used.at({L.File, L.UseLine, L.Role}).size() != 1)
        continue;
      if (F.Line == L.UseLine)
        ByUse.push_back(&L);
      else if (F.Line == L.UseLine + 1 || F.Line + 1 == L.UseLine)
        ByNearUse.push_back(&L);
    }
    if (!ByLiteral.empty())
      return ByLiteral;
    return ByUse.empty() ? ByNearUse : ByUse;
  }

  bool isSilent(const std::string &File, unsigned Line) const {
    auto It = Labels.Silent.find(File);
    return It != Labels.Silent.end() && It->second.count(Line);
  }

private:
  const LabelSet &Labels;
  std::map<std::tuple<std::string, unsigned, std::string>, std::set<Literal>>
      Used;
};

std::string at(const std::string &File, unsigned Line) {
  return File + ":" + std::to_string(Line);
}

} // namespace

Score score(const LabelSet &Labels, const std::vector<Seen> &Findings) {
  Matcher Matches(Labels);
  Score Out;
  // By literal, check and role.
  auto Key = [](const Label &L) {
    return std::make_tuple(L.OriginFile, L.OriginLine, L.Check, L.Role);
  };
  std::set<decltype(Key(Labels.Labels.front()))> Met;
  std::set<std::string> Misses;
  for (const Seen &F : Findings) {
    bool Must = false, Any = false;
    for (const Label *L : Matches.metBy(F)) {
      Met.insert(Key(*L));
      Any = true;
      Must |= L->Must;
    }
    bool Silent = Matches.isSilent(F.File, F.Line) ||
                  Matches.isSilent(F.OriginFile, F.OriginLine);
    if (!Any || Silent)
      Out.FalseAlarms.push_back(at(F.File, F.Line) + " " + F.Check + " " +
                                (F.Role.empty() ? "-" : F.Role));
    else
      ++(Must ? Out.True : Out.Neutral);
  }
  for (const Label &L : Labels.Labels) {
    if (!L.Must)
      continue;
    Tally &Of = Out.Flows[L.Flow];
    ++Of.Total;
    if (Met.count(Key(L)))
      ++Of.Met;
    else
      Misses.insert(at(L.OriginFile, L.OriginLine) + " " + L.Check + " " +
                    L.Role + " " + L.Flow);
  }
  llvm::sort(Out.FalseAlarms);
  Out.Misses.assign(Misses.begin(), Misses.end());
  return Out;
}

Tally Score::recall(const std::set<std::string> &Of) const {
  Tally Sum;
  for (const auto &[Flow, One] : Flows)
    if (Of.empty() || Of.count(Flow)) {
      Sum.Met += One.Met;
      Sum.Total += One.Total;
    }
  return Sum;
}

Tally Score::precision() const {
  return {True, True + unsigned(FalseAlarms.size())};
}

std::string Score::table() const {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  auto Row = [&](const std::string &Name, const Tally &T) {
    Out << "| " << Name << " | " << T.Total << " | " << T.Met << " | "
        << T.Total - T.Met << " | " << llvm::format("%.1f %%", 100 * T.share())
        << " |\n";
  };
  Out << "| flow | labels | met | missed | recall |\n|---|---|---|---|---|\n";
  std::vector<std::pair<std::string, Tally>> ByTotal(Flows.begin(),
                                                     Flows.end());
  llvm::sort(ByTotal, [](const auto &A, const auto &B) {
    return std::tie(B.second.Total, A.first) <
           std::tie(A.second.Total, B.first);
  });
  for (const auto &[Flow, One] : ByTotal)
    Row(Flow, One);
  Row("direct, macro, constant and local",
      recall({"direct", "macro", "constant", "local"}));
  Row("**all**", recall());
  Out << "\n| findings | true | of `may` labels only | false alarms | "
         "precision |\n|---|---|---|---|---|\n| "
      << True + Neutral + FalseAlarms.size() << " | " << True << " | "
      << Neutral << " | " << FalseAlarms.size() << " | "
      << llvm::format("%.1f %%", 100 * precision().share()) << " |\n";
  return Text;
}

} // namespace svc::test
