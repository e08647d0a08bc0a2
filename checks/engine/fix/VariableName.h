//===- VariableName.h - Which variable will carry a role --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Conventional names first (the model's "variables"), else the service and the
// role: KAFKA_TOPIC. One value has one name; a second value for the same name
// in a unit gets a number, so that no two resources share a variable.
// What it does not do yet: the same over all units of a run.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_VARIABLENAME_H
#define SVC_TIDY_ENGINE_FIX_VARIABLENAME_H

#include "engine/finding/Finding.h"
#include "llvm/ADT/ArrayRef.h"

namespace svc {

/// Findings whose literals are the values of one variable, in the arms of a
/// branch.
struct Alternatives {
  std::vector<size_t> Findings; // their numbers
  bool MayBeUnset = false;      // in an arm without a value
};

/// Sets Variable of every finding. A variable is shared by what has the same
/// value, or the same values in the same arms.
void nameVariables(llvm::MutableArrayRef<Finding> Findings,
                   llvm::ArrayRef<Alternatives> Groups = {});

/// The variable for \p Meaning of \p Service, as \p C reaches it.
std::string conventionalName(const Connector &C, llvm::StringRef Service,
                             Role Meaning);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_VARIABLENAME_H
