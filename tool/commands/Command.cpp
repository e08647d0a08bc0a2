//===- Command.cpp - One subcommand -----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How every subcommand says that it cannot go on.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Command.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

Command::~Command() = default;

ExitCode complain(llvm::StringRef Message) {
  llvm::errs() << "svc-tidy: error: " << Message << "\n";
  return ExitCode::BadInput;
}

ExitCode complain(llvm::Error Problem) {
  return complain(llvm::toString(std::move(Problem)));
}

ExitCode conclude(llvm::Expected<ExitCode> Code) {
  return Code ? *Code : complain(Code.takeError());
}

} // namespace svc
