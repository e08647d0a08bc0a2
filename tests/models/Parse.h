//===- Parse.h - A generated program through clang and the engine *- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Generated programs exist in memory only, and all of their errors matter, each
// with its line: it is the use on that line that is wrong.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_PARSE_H
#define SVC_TIDY_TESTS_MODELS_PARSE_H

#include "engine/Analysis.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class CompilerInstance;
} // namespace clang

namespace svc::test {

struct ParseProblem {
  unsigned Line = 0; // of the program itself; 0: of a header
  std::string Text;
};

struct ParsedProgram {
  UnitRecord Record;
  std::vector<ParseProblem> Problems;
};

struct Program {
  std::string Text;
  std::vector<std::string> Flags;
  /// What `#include <stand-in.h>` gives.
  std::string StandIn = {};
};

/// The name under which the engine sees a program.
inline constexpr const char *ProgramFile = "/stand-in/uses.cpp";

/// Parses \p P and analyses it by \p Models.
ParsedProgram analyse(const Program &P, std::shared_ptr<const ModelSet> Models);

/// Parses \p P and lets \p Look look at it.
std::vector<ParseProblem>
parse(const Program &P,
      llvm::function_ref<void(clang::CompilerInstance &)> Look);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_PARSE_H
