//===- ModelStatistics.h - What the built-in models cover -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Libraries are models of services' clients: what only says how values are
// made, and local stand-ins, do not count. Entry points are those that carry
// roles or mark code that talks to a service. Guarded by
// tests/tool/ModelsCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_MODELSTATISTICS_H
#define SVC_TIDY_TOOL_REPORT_MODELSTATISTICS_H

#include "knowledge/EmbeddedModels.h"
#include "knowledge/Proof.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

namespace svc {

struct ModelStatistics {
  struct Count {
    size_t Libraries = 0, EntryPoints = 0;
  };
  Count All, Proven, Unproven, Unverified;
  std::set<std::string> Services;
  std::vector<Count> Shapes; // as shapes()
};

ModelStatistics statisticsOf(llvm::ArrayRef<EmbeddedModel> Models,
                             const Proofs &Proven);

void write(const ModelStatistics &S, llvm::raw_ostream &Out);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_MODELSTATISTICS_H
