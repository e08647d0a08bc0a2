//===- Scaffold.h - The beginning of a model --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model that loads, with the exact signatures, and with roles where the names
// of parameters suggest one. What only a person can know (the service, its
// category, the documentation) is a placeholder.
// Guarded by tests/catalogue/ScaffoldTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_SCAFFOLD_SCAFFOLD_H
#define SVC_TIDY_TOOL_SCAFFOLD_SCAFFOLD_H

#include "scaffold/HeaderReader.h"

namespace svc {

struct Scaffold {
  std::string Text;
  std::vector<std::string> LeftOut; // signatures that a model cannot say
};

Scaffold scaffold(const HeaderAnswer &Declared, llvm::StringRef Header);

} // namespace svc

#endif // SVC_TIDY_TOOL_SCAFFOLD_SCAFFOLD_H
