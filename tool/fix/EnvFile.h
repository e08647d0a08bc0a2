//===- EnvFile.h - Files of NAME=value lines --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The form that docker compose, systemd (EnvironmentFile=) and shells read
// alike: one assignment a line, '#' begins a comment line, a value stands in
// single quotes where a character of it means something to one of them.
// Guarded by tests/tool/EnvFileTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_ENVFILE_H
#define SVC_TIDY_TOOL_FIX_ENVFILE_H

#include "fix/Variables.h"
#include "llvm/Support/Error.h"

namespace svc {

/// The canonical path of the examples: \p Given, or, where that is "",
/// .env.example in the work tree around \p Root, or in that.
std::string envExampleFile(const std::string &Given, const std::string &Root);

/// The names that \p Text, read from \p File, assigns, with their lines.
llvm::Expected<std::map<std::string, unsigned>> envNames(llvm::StringRef Text,
                                                         llvm::StringRef File);

/// The same names; none where the text is not in order.
std::set<std::string> envNamesIn(llvm::StringRef Text);

/// \p Existing with what it lacks of \p Add behind it: for each variable a
/// comment and an example. Nothing that a secret could be is in it.
std::string envExample(llvm::StringRef Existing, const Variables &Add);

/// \p Existing with the old values of \p Of that it lacks behind it. Where the
/// environment decided which one counts, all stand there as comments.
std::string envValues(llvm::StringRef Existing, const Variables &Of);

/// What \p V is, in words: "password of mysql, required; read in src/db.cpp".
std::string describe(const Variable &V);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_ENVFILE_H
