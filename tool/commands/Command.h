//===- Command.h - One subcommand -------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A subcommand declares its options before the command line is read, and runs
// after; in between it only holds what the user asked for.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_COMMAND_H
#define SVC_TIDY_TOOL_COMMANDS_COMMAND_H

#include "report/Summary.h"
#include "llvm/Support/Error.h"

namespace CLI {
class App;
} // namespace CLI

namespace svc {

class Command {
public:
  virtual ~Command();
  /// Adds the subcommand to \p Program.
  virtual CLI::App *declare(CLI::App &Program) = 0;
  virtual ExitCode run() = 0;
};

/// "svc-tidy: error: MESSAGE" on standard error; gives ExitCode::BadInput.
ExitCode complain(llvm::StringRef Message);
ExitCode complain(llvm::Error Problem);
/// What \p Code says, or complains.
ExitCode conclude(llvm::Expected<ExitCode> Code);

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_COMMAND_H
