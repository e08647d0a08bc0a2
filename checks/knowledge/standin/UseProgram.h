//===- UseProgram.h - One use of each role of each entry point --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the forms of a connector's entry points, a program: for each role a
// function that gives it a literal, and one that gives it what the environment
// holds; for an entry point without roles one plain use. Each stands on a line
// of its own behind a comment that names it. All other arguments come from a
// function that is only declared: the program is parsed, never linked.
// Guarded by tests/models/StandInTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_USEPROGRAM_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_USEPROGRAM_H

#include "UseForm.h"
#include "knowledge/Model.h"

namespace svc {

struct GeneratedUse {
  enum Kind { Literal, Environment, Plain } Gives;
  const EntryPoint *Entry;
  std::string At; // the parameter, field or key; "" for a plain use
  Binding Means = {};
  unsigned Line = 0;
};

struct UseProgram {
  std::string Text;
  std::vector<GeneratedUse> Uses;
  /// The use on \p Line, or null.
  const GeneratedUse *at(unsigned Line) const;
};

/// "PQconnectdb: conninfo", as comments and failures name a use.
std::string name(const GeneratedUse &U);

/// The program of \p C, whose entry points have the forms \p Forms. \p Head
/// is its beginning: the declarations, those of getenv and atoi among them.
UseProgram useProgram(const Connector &C, llvm::ArrayRef<UseForm> Forms,
                      std::string Head);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_USEPROGRAM_H
