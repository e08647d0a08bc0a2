//===- Environment.h - Variables and their values ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `svc-tidy fix --write-env` wrote, as a program gets it.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_ENVIRONMENT_H
#define SVC_TIDY_TESTS_E2E_ENVIRONMENT_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace svc::test {

using Environment = std::map<std::string, std::string>;

/// The variables of \p Text: lines NAME=VALUE, where a value may stand in
/// single quotes, or in double quotes with backslashes; comments begin with #.
/// A line that is none of these fails the running test.
Environment readEnvironment(llvm::StringRef Text);

/// The names of the variables whose values have \p Text in them.
std::vector<std::string> namesWith(const Environment &In, llvm::StringRef Text);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_ENVIRONMENT_H
