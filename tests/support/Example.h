//===- Example.h - A copy of docs/examples/orders ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The example's sources in a folder of their own, which a test may change, with
// a compile database. Gone when the test ends.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_EXAMPLE_H
#define SVC_TIDY_TESTS_SUPPORT_EXAMPLE_H

#include "tool/TempTree.h"
#include <vector>

namespace svc::test {

class Example {
public:
  Example();

  TempTree Tree;
  std::vector<std::string> Units;   // .cpp, absolute, sorted
  std::vector<std::string> Sources; // with the headers
};

/// The text of a compile database for \p Files, all compiled with \p Flags by
/// clang++-19 (clang-19 for .c) in the folder \p Tree.
std::string databaseFor(const TempTree &Tree,
                        const std::vector<std::string> &Files,
                        const std::vector<std::string> &Flags = {});

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_EXAMPLE_H
