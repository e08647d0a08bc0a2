//===- FirstError.h - Why a unit did not parse ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of all that clang has to say about a unit, the first error tells why it
// failed. Its text is cleaned of what it quotes from the source: a literal in
// it may be a password.
// Guarded by tests/tool/UnitRunnerTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_FIRSTERROR_H
#define SVC_TIDY_TOOL_AUDIT_FIRSTERROR_H

#include "engine/finding/Record.h"
#include "clang/Basic/Diagnostic.h"
#include <optional>

namespace svc {

/// What \p Info says without the texts of the program that it quotes.
std::string shownText(const clang::Diagnostic &Info);

class FirstError : public clang::DiagnosticConsumer {
public:
  /// Relative names of files start at \p Folder.
  explicit FirstError(std::string Folder) : Folder(std::move(Folder)) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;

  struct Message {
    Place At; // no file where the error has no place
    std::string Text;
  };
  const std::optional<Message> &first() const { return First; }

private:
  std::string Folder;
  std::optional<Message> First;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_FIRSTERROR_H
