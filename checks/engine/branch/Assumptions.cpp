//===- Assumptions.cpp - What would make an #if true ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Assumptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

/// More combinations than this are not tried.
static constexpr unsigned MostTries = 20000;

bool isOn(const MacroState &State) {
  return State.Defined && State.Text != "0";
}

static MacroState stateOf(const std::optional<std::string> &Value) {
  MacroState Out;
  Out.Defined = Value.has_value();
  Out.Text = Value.value_or("");
  return Out;
}

static bool same(const MacroState &A, const MacroState &B) {
  return A.Defined == B.Defined && A.Text == B.Text;
}

/// What says on which machine the program runs, not in which environment.
static bool isPlatform(llvm::StringRef Macro) {
  if (Macro.starts_with("_"))
    return Macro != "_DEBUG";
  if (Macro == "NDEBUG" || Macro == "linux" || Macro == "unix")
    return true;
  for (llvm::StringRef Name : {"WIN32", "WIN64", "WINDOWS", "LINUX", "UNIX",
                               "APPLE", "MACOS", "ANDROID", "Q_OS_"})
    if (Macro.contains(Name))
      return true;
  return false;
}

bool Assumptions::isEnvironment(const std::string &Macro) const {
  auto It = Uses.find(Macro);
  return It != Uses.end() && !It->second.Constant &&
         Words.namesEnvironment(Macro, /*IsMacro=*/true);
}

bool Assumptions::mayChange(const std::string &Macro,
                            const MacroStates &Now) const {
  auto It = Now.find(Macro);
  return !Fixed.count(Macro) && !isPlatform(Macro) &&
         (It == Now.end() || !It->second.IsCompilers);
}

Assumptions::Value Assumptions::off(const std::string &Macro) const {
  const MacroUse &Of = Uses.at(Macro);
  // Code may name it too: if (IS_PRODUCTION).
  return Of.Bare && !Of.Defined ? Value("0") : std::nullopt;
}

std::vector<Assumptions::Value> Assumptions::values(const MacroUse &Of) const {
  std::vector<Value> Out(Of.ComparedWith.begin(), Of.ComparedWith.end());
  for (const std::string &With : Of.ComparedWith)
    Out.push_back("(" + With + " + 1)");
  if (Of.Defined || Of.Bare)
    Out.push_back("1");
  if (Of.Bare && !Of.Defined)
    Out.push_back("0");
  Out.push_back(std::nullopt);
  if (Of.Bare && Of.Defined)
    Out.push_back("0");
  return Out;
}

/// Goes through all combinations of the values that macros can be given.
struct Assumptions::Search {
  const Assumptions &Of;
  const MacroCondition &Goal;
  const MacroStates &Now;
  std::vector<std::pair<std::string, std::vector<Value>>> Free;

  MacroStates States;
  Assumption Changed, Best;
  unsigned BestCost = ~0U, Tries = 0;

  /// What it costs to change \p Macro: features are left alone.
  unsigned costOf(const std::string &Macro) const {
    if (Vocabulary::isDebug(Macro))
      return 5;
    if (Of.isEnvironment(Macro) || Of.Words.namesSelectorOnly(Macro))
      return 1;
    return 20;
  }
  /// Two environments at once are not what is meant.
  unsigned costOfMany() const {
    unsigned On = 0;
    for (const auto &[Macro, State] : States)
      On += isOn(State) && Of.isEnvironment(Macro);
    return On > 1 ? (On - 1) * 2 : 0;
  }

  void go(size_t I, unsigned Cost) {
    if (Cost >= BestCost || Tries > MostTries)
      return;
    if (I == Free.size()) {
      ++Tries;
      Cost += costOfMany();
      if (Cost < BestCost && Goal.holds(States) == std::optional(true)) {
        BestCost = Cost;
        Best = Changed;
      }
      return;
    }
    const auto &[Macro, Values] = Free[I];
    const MacroState Was = States[Macro];
    go(I + 1, Cost);
    for (const Value &V : Values) {
      if (same(stateOf(V), Was))
        continue;
      States[Macro] = stateOf(V);
      Changed[Macro] = V;
      go(I + 1, Cost + costOf(Macro));
      Changed.erase(Macro);
    }
    States[Macro] = Was;
  }
};

std::optional<Assumption> Assumptions::solve(const MacroCondition &Goal,
                                             const MacroStates &Now) const {
  MacroUses Asked;
  Goal.uses([&](llvm::StringRef N) { return Words.namesSelectorOnly(N); },
            Asked);
  Search Try{*this, Goal, Now, {}, Now, {}, {}};
  for (const auto &[Macro, Use] : Asked) {
    auto It = Uses.find(Macro);
    if (It != Uses.end() && !It->second.Constant && mayChange(Macro, Now))
      Try.Free.push_back({Macro, values(Use)});
  }
  Try.go(0, 0);
  if (Try.Best.empty()) // as it is, it should have been taken
    return std::nullopt;
  return std::move(Try.Best);
}

void Assumptions::exclude(Assumption &A, const MacroStates &Elsewhere,
                          const MacroStates &Asked) const {
  bool SwitchesOn = llvm::any_of(A, [&](const auto &Each) {
    return isOn(stateOf(Each.second)) && isEnvironment(Each.first);
  });
  if (!SwitchesOn)
    return;
  for (const auto &[Macro, State] : Elsewhere)
    if (isOn(State) && isEnvironment(Macro) && !Asked.count(Macro) &&
        mayChange(Macro, Elsewhere))
      A.try_emplace(Macro, off(Macro));
}

std::string describe(const Assumption &Under, const MacroStates &Before) {
  std::vector<std::string> Parts, Off;
  bool Defines = false; // the last of Parts says "is defined"
  for (const auto &[Macro, Value] : Under) {
    if (!Value) {
      Off.push_back(Macro);
      continue;
    }
    auto It = Before.find(Macro);
    Defines = *Value == "1" && (It == Before.end() || !It->second.Defined);
    Parts.push_back(Macro + (Defines ? " is defined" : " is " + *Value));
  }
  for (const std::string &Macro : Off)
    Parts.push_back(
        Macro + (Defines && Off.size() == 1 ? " is not" : " is not defined"));
  std::string Out;
  for (size_t I = 0; I < Parts.size(); ++I)
    Out += (I == 0 ? "" : I + 1 == Parts.size() ? " and " : ", ") + Parts[I];
  return Out;
}

} // namespace svc
