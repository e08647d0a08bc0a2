//===- Program.h - The command line as a whole ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the arguments and runs the subcommand that they name. The library that
// parses them throws; nothing thrown leaves this function.
//
// To add a subcommand: one .h and .cpp here that declares its options and runs
// it, one line in Program.cpp, one test.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_PROGRAM_H
#define SVC_TIDY_TOOL_COMMANDS_PROGRAM_H

namespace svc {

/// Gives the exit status, see report/Summary.h.
int runProgram(int Count, const char *const *Arguments);

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_PROGRAM_H
