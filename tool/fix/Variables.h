//===- Variables.h - The variables of a program -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One table for everything that is written about variables: .env.example, the
// table of `svc-tidy env`, snippets for a deployment, the file of old values.
// Guarded by tests/tool/VariablesTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_VARIABLES_H
#define SVC_TIDY_TOOL_FIX_VARIABLES_H

#include "fix/Selection.h"
#include "knowledge/ModelSet.h"

namespace svc {

struct Variable {
  std::string Name;
  std::set<std::string> Services, Roles; // empty: reaches no service
  /// The program gives nothing; a library reads it where it is set.
  bool ByLibrary = false;
  bool Required = true;        // else the program has a default
  bool IsSecret = false;       // it is, or may hold, a credential
  std::set<std::string> Files; // that read it, as they are shown
  /// What may be shown in its place; "" where nothing may.
  std::string Example;
  /// What it must hold for the program to behave as before; several where the
  /// environment decided (the arm, in words, stands before each).
  std::vector<std::pair<std::string, Secret>> Old;
};

/// By name.
using Variables = std::map<std::string, Variable>;

/// Those that the code of \p Record reads.
Variables readVariables(const AuditRecord &Record);

/// Those that the code reads when the fixes of \p Chosen are applied, without
/// those of \p Record; schemes of URLs are those of \p Models.
Variables fixedVariables(const AuditRecord &Record, const Selection &Chosen,
                         const ModelSet &Models);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_VARIABLES_H
