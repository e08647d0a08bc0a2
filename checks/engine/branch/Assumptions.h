//===- Assumptions.h - What would make an #if true --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An arm that the preprocessor removed is best judged parsed. Here is found
// which macros must be other than they are for clang to take it: those that the
// conditions on the environment ask for, as few as will do, environments before
// features, never what the compiler or the platform defines. All combinations
// are tried; conditions that people write have few.
// Guarded by tests/engine/AssumptionsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ASSUMPTIONS_H
#define SVC_TIDY_ENGINE_BRANCH_ASSUMPTIONS_H

#include "MacroCondition.h"
#include "Vocabulary.h"
#include "engine/finding/Record.h"

namespace svc {

using MacroUses = std::map<std::string, MacroUse>;

class Assumptions {
public:
  /// \p Uses are those of the unit's conditions on the environment. What
  /// \p Fixed says is assumed already.
  Assumptions(const Vocabulary &Words, MacroUses Uses, Assumption Fixed = {})
      : Words(Words), Uses(std::move(Uses)), Fixed(std::move(Fixed)) {}

  /// The smallest change of \p Now under which \p Goal holds, or nothing.
  std::optional<Assumption> solve(const MacroCondition &Goal,
                                  const MacroStates &Now) const;
  /// Environments exclude each other: where \p A switches one on, those that
  /// are on by \p Elsewhere and that its condition (\p Asked) does not ask for
  /// are switched off.
  void exclude(Assumption &A, const MacroStates &Elsewhere,
               const MacroStates &Asked) const;

private:
  using Value = std::optional<std::string>;

  struct Search;
  bool isEnvironment(const std::string &Macro) const;
  bool mayChange(const std::string &Macro, const MacroStates &Now) const;
  std::vector<Value> values(const MacroUse &Of) const;
  /// The value with which \p Macro is off.
  Value off(const std::string &Macro) const;

  const Vocabulary &Words;
  const MacroUses Uses;
  const Assumption Fixed;
};

/// True when a condition that asks for the macro as a flag is true.
bool isOn(const MacroState &State);

/// "STAGING is defined and PRODUCTION is not"; \p Before are the states of
/// macros without it.
std::string describe(const Assumption &Under, const MacroStates &Before);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ASSUMPTIONS_H
