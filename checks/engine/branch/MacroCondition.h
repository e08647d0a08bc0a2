//===- MacroCondition.h - The condition of an #if ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// defined(M), M, M == X, !, && and ||, of names and numbers; the rest of the
// language of #if is unknown. Answers whether a condition would hold if macros
// were other than they are, which clang's preprocessor cannot say of a place
// that it has passed. Guarded by tests/engine/AssumptionsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_MACROCONDITION_H
#define SVC_TIDY_ENGINE_BRANCH_MACROCONDITION_H

#include "engine/unit/PreprocessorRecord.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <set>

namespace svc {

using MacroStates = std::map<std::string, MacroState>;

/// In which ways conditions ask for one macro.
struct MacroUse {
  bool Defined = false;  // defined(M)
  bool Bare = false;     // M
  bool Constant = false; // X of M == X
  /// M of M == X: all X.
  std::set<std::string> ComparedWith;
};

class MacroCondition {
public:
  /// \p Text is what is written behind #if.
  static MacroCondition parse(llvm::StringRef Text);
  static MacroCondition negation(MacroCondition Of);
  static MacroCondition conjunction(std::vector<MacroCondition> Of);

  /// Nothing where that is unknown.
  std::optional<bool> holds(const MacroStates &In) const;

  /// Adds how this asks for each name in it. Of a comparison of two names the
  /// one that \p IsSelector is the macro, else the first.
  void uses(llvm::function_ref<bool(llvm::StringRef)> IsSelector,
            std::map<std::string, MacroUse> &Into) const;

private:
  friend class ConditionParser;
  enum Kind { Unknown, Defined, Value, Compare, Not, And, Or } K = Unknown;
  std::string A, B, Operator; // names or numbers
  std::vector<MacroCondition> Of;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_MACROCONDITION_H
