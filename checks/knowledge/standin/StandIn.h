//===- StandIn.h - Declarations made of a model -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a library's header is not installed, its model still says what the
// engine needs to know of it: qualified names and the shapes of parameters. A
// stand-in header declares just that: the classes, methods, constructors,
// fields, functions and keys that the entry points name, and a struct for each
// other type that a signature mentions. Results are ints, and bases, defaults
// and templates are left out: matching does not look at them. Names of std::
// come from the real headers.
// Guarded by tests/models/StandInTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_STANDIN_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_STANDIN_H

#include "UseForm.h"
#include "knowledge/ModelSet.h"

namespace svc {

struct StandIn {
  std::string Header; // C++17
  /// How each entry point is used with it.
  std::vector<UseForm> Forms;
};

/// The stand-in of \p C; \p Models say which classes are texts.
StandIn standIn(const Connector &C, const ModelSet &Models);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_STANDIN_H
