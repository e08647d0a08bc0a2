//===- UnitRunner.h - One compile command, analysed -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parses one unit and runs the engine on it. Everything clang needs is made
// anew for each unit (file system with its own working folder, diagnostics,
// compiler), so any number of units run at once. Warnings are none of our
// business and flags that only GCC knows are left out; an error makes the unit
// failed, yet what the engine sees of it is kept. A crash fails its unit, not
// the audit.
// Bodies of functions in system headers are not parsed: they hold no uses.
// Guarded by tests/tool/UnitRunnerTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_UNITRUNNER_H
#define SVC_TIDY_TOOL_AUDIT_UNITRUNNER_H

#include "audit/UnitPlan.h"
#include "engine/Analysis.h"
#include "engine/link/Links.h"
#include <memory>
#include <optional>

namespace svc {

struct UnitResult {
  UnitRecord Record;
  UnitLinks Said; // empty where the unit was not linked
  std::optional<UnitFailure> Failure;
};

class UnitRunner {
public:
  UnitRunner(std::shared_ptr<const ModelSet> Models, AnalysisOptions Options,
             std::string ResourceDir);

  /// May be called from several threads at once. \p Known is what other units
  /// have said, and \p Self the number of this one; null: it is alone.
  UnitResult run(const CompileUnit &Unit, const Links *Known = nullptr,
                 size_t Self = 0) const;
  /// Adds to what run() gave what the hidden arms of environment branches hold,
  /// by parsing again for each assumption that shows some. An arm that does not
  /// parse stays in UnitRecord::Hidden; the unit does not fail by it.
  void showHidden(const CompileUnit &Unit, UnitResult &Result,
                  const Links *Known = nullptr, size_t Self = 0) const;

private:
  UnitResult run(const CompileUnit &Unit, const AnalysisOptions &Options,
                 const Links *Known, size_t Self) const;
  UnitResult parse(const CompileUnit &Unit, const AnalysisOptions &Options,
                   const Links *Known, size_t Self) const;

  std::shared_ptr<const ModelSet> Models;
  AnalysisOptions Options;
  std::string ResourceDir;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_UNITRUNNER_H
