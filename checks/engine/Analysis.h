//===- Analysis.h - One translation unit in, findings out -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The engine's only door. Every surface (clang-tidy plugin, audit) creates one
// UnitAnalysis before the preprocessor starts, lets clang parse, and calls
// run() once with the finished AST. The surfaces differ only in what they do
// with the result, so they cannot disagree about findings.
//
// One object serves one translation unit, on one thread; the ModelSet is
// shared and read-only.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_ANALYSIS_H
#define SVC_TIDY_ENGINE_ANALYSIS_H

#include "finding/Record.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace svc {

class ModelSet;
struct Links;
struct UnitLinks;

struct AnalysisOptions {
  /// The function that fixes call to read a variable; "" means std::getenv in
  /// C++ and getenv in C.
  std::string EnvAccessor;
  /// The folder, an absolute path, of the helper headers (tool/helper) that
  /// fixes call instead; "" for none.
  std::string HelperDir;
  /// What carries a value that a connector takes in parts: a variable for each
  /// part, or one for the resource's URL, which needs the helper.
  enum class FixStyle { Parts, Url } Style = FixStyle::Parts;
  /// Further names of environments for svc-environment-branch, lower case.
  std::vector<std::string> EnvironmentNames;
  /// Offer fixes that change which code runs, too: a service stays, its local
  /// stand-in goes.
  bool Restructure = false;
  /// Say what variables must hold for the program to behave as before, secrets
  /// and all (SlotRecord::Old), and which files the unit consists of.
  bool KeepValues = false, KeepFiles = false;
  /// The place of which an account is asked for: an absolute path, and a line
  /// of that file. "": of none, and none is made.
  std::string ExplainFile;
  unsigned ExplainLine = 0;
  /// Macros that are as it says, whatever the command and the source say.
  Assumption Assume;
  bool operator==(const AnalysisOptions &O) const {
    return EnvAccessor == O.EnvAccessor && HelperDir == O.HelperDir &&
           Style == O.Style && KeepValues == O.KeepValues &&
           KeepFiles == O.KeepFiles && EnvironmentNames == O.EnvironmentNames &&
           Restructure == O.Restructure && ExplainFile == O.ExplainFile &&
           ExplainLine == O.ExplainLine && Assume == O.Assume;
  }
};

class UnitAnalysis {
public:
  UnitAnalysis(std::shared_ptr<const ModelSet> Models, AnalysisOptions Options);
  ~UnitAnalysis();

  /// Must be called before the main file is entered: records macros and
  /// conditional directives.
  void watch(clang::Preprocessor &PP);

  /// Before run(): \p Known is what other units have said so far, and outlives
  /// this object; \p Self is the number of this unit among them.
  void link(const Links &Known, size_t Self);
  /// After run() of a linked unit: what it has to say.
  const UnitLinks &said() const;

  /// Analyses the unit on the first call; later calls give the same result.
  /// Findings are sorted and free of duplicates.
  const UnitRecord &run(clang::ASTContext &Context);

private:
  struct State;
  std::unique_ptr<State> S;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_ANALYSIS_H
