//===- Linker.h - Units tell each other until nothing is new ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The audit runs in rounds. In a round units see what was known when it began;
// at its end all that they said is put together, and the units that this
// concerns are looked at again: those that call a function that was learned,
// that can answer a new question, or that asked one whose answer is new. As
// what is known depends on whole rounds only, the result is the same for any
// order and number of threads. What was learned is never unlearned, so rounds
// come to an end; an answer that changes again and again is unknown.
// Guarded by tests/tool/LinkerTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_LINKER_H
#define SVC_TIDY_TOOL_AUDIT_LINKER_H

#include "engine/link/Links.h"

namespace svc {

class Linker {
public:
  explicit Linker(size_t Units) : Said(Units) {}

  /// What units have said in the rounds before; must not change during one.
  const Links &known() const { return Known; }
  /// Takes what unit \p I has said in this round.
  void take(size_t I, UnitLinks Links) { Said[I] = std::move(Links); }
  /// Ends the round of the units \p Ran; the units of the next, sorted. None:
  /// nothing new was said.
  std::vector<size_t> endRound(const std::vector<size_t> &Ran);

private:
  using Units = std::set<size_t>;
  void learn(size_t From, const LinkedEntry &E);
  void callers(const Symbol &Function, size_t But);
  bool teaches(size_t I, const Symbol &Function) const;
  void ask(const Question &Q);
  void answer(size_t From, const Question &Q, const LinkedValue &V);

  Links Known;
  /// How often each unit's answer to a question has changed.
  std::map<std::pair<size_t, Question>, unsigned> Changes;
  std::vector<UnitLinks> Said;
  Units Next;
  /// Of this round, by function.
  std::map<Symbol, Units> Teachers;
};

/// Chains of wrappers through more files than this are not followed.
constexpr unsigned MostRounds = 32;

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_LINKER_H
