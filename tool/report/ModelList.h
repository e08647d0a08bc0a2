//===- ModelList.h - The models, listed and shown ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Connectors are sorted by id; entry points stay in the order of their model.
// Guarded by tests/catalogue/ModelsCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_MODELLIST_H
#define SVC_TIDY_TOOL_REPORT_MODELLIST_H

#include "knowledge/ModelSet.h"
#include "knowledge/Proof.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

void listModels(llvm::ArrayRef<const Connector *> Connectors,
                const Proofs &Proven, llvm::raw_ostream &Out);
void showModel(const Connector &C, const ModelSet &Models, const Proofs &Proven,
               llvm::raw_ostream &Out);

/// What \p E binds and to which role: ("host", "host"), ("passwd", "password").
std::vector<std::pair<std::string, std::string>>
bindingsOf(const EntryPoint &E);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_MODELLIST_H
