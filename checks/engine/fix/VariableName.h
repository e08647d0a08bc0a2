//===- VariableName.h - Which variable will carry a role --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The plan of resources for one unit (ResourcePlan.h). The audit plans all its
// units together afterwards, and gives the variables other names then
// (tool/audit/RunPlan.h): this one decides which values share one.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_VARIABLENAME_H
#define SVC_TIDY_ENGINE_FIX_VARIABLENAME_H

#include "engine/finding/Finding.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/ArrayRef.h"

namespace svc {

/// Findings whose literals are the values of one variable, in the arms of a
/// branch.
struct Alternatives {
  std::vector<size_t> Findings; // their numbers
  bool MayBeUnset = false;      // in an arm without a value
};

struct NamingOptions {
  /// What is a part of a resource's URL gets the URL's variable, too.
  bool ByUrl = false;
  bool KeepValues = false; // see AnalysisOptions
};

/// Sets Variable and UrlVariable of every finding, and gives the slots that
/// they come from; a part of a text that is replaced as a whole has that
/// text's. A variable is shared by what has the same value in the same
/// resource, or the same values in the same arms.
std::vector<SlotRecord> nameVariables(llvm::MutableArrayRef<Finding> Findings,
                                      llvm::ArrayRef<Alternatives> Groups,
                                      const NamingOptions &Options,
                                      const clang::ASTContext &Context);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_VARIABLENAME_H
