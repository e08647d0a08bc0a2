//===- Links.h - What units tell each other ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A unit is analysed alone. What it cannot know alone travels as plain data:
// entry points that one unit learned are used in others (the value goes out),
// and questions that one unit asks about functions and variables of others are
// answered by these (the value comes in). tool/audit/Linker.h carries both
// about until nothing new is said.
//
// Answers hold literals, credentials among them: they stay in memory, and are
// neither printed nor stored. Learned entry points hold none.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LINK_LINKS_H
#define SVC_TIDY_ENGINE_LINK_LINKS_H

#include "engine/match/Use.h"
#include <cstdint>
#include <map>
#include <set>

namespace svc {

/// A declaration that several units mean when they say its name: clang's USR
/// (unified symbol resolution), which is the same in all of them.
using Symbol = std::string;

/// A function as units and models speak of it.
struct FunctionName {
  Symbol Id;
  EntryKind Kind = EntryKind::Function;
  std::string Name;                    // qualified
  std::string Signature;               // as a model would spell it
  std::vector<std::string> Parameters; // their names
};

/// A function that became an entry point of one connector.
struct LinkedEntry {
  FunctionName Function;
  std::string Connector;
  std::vector<InnerBinding> Inner;
  std::vector<Onward> Then; // one for each of Inner
};

/// A value without clang's types (engine/trace/Value.h has the meaning).
struct LinkedValue {
  enum Kind {
    Literal,
    Environment,
    Parameter,
    Null,
    Concat,
    Choice,
    Opaque
  } K = Opaque;
  std::string Text;
  bool IsNumber = false, IsMeasured = false, IsSetting = false;
  Span Origin;                  // Literal
  std::vector<TraceStep> Steps; // Literal, Parameter
  FunctionName Owner;           // Parameter
  unsigned Index = 0;
  std::vector<std::string> Within;
  std::vector<LinkedValue> Parts;

  bool operator==(const LinkedValue &O) const;
};

/// What one unit asks another: the result of a function, what it leaves behind
/// a parameter, what is written to a variable or a member; whether a function
/// or variable says which environment this is (the answer is an Environment
/// with the name in the condition), and which services the body of a function
/// reaches (literals, which are ids of connectors).
struct Question {
  enum Kind { Result, Output, Variable, Environment, Services } K = Result;
  Symbol About;
  unsigned Parameter = 0; // Output
  std::vector<std::string> Within;
  /// The connector whose role the value is wanted for, where that is known.
  std::string Connector = {};

  bool operator<(const Question &O) const {
    return std::tie(K, About, Parameter, Within, Connector) <
           std::tie(O.K, O.About, O.Parameter, O.Within, O.Connector);
  }
};

/// What one unit says.
struct UnitLinks {
  std::vector<LinkedEntry> Learned;
  std::set<Question> Asks;
  std::map<Question, LinkedValue> Answers;
  /// Hashes of the symbols that it calls, and of those that it has something
  /// to say of; sorted.
  std::vector<uint64_t> Calls, Knows;
};

/// What all units have said. Read-only while units run.
struct Links {
  /// By the functions' symbols.
  std::map<Symbol, std::vector<LinkedEntry>> Learned;
  std::set<Question> Asked;
  /// Answers, by the number of the unit that gave them.
  std::map<Question, std::map<size_t, LinkedValue>> Answers;
};

uint64_t hashOf(const Symbol &S);

} // namespace svc

#endif // SVC_TIDY_ENGINE_LINK_LINKS_H
