//===- LearnedModels.h - Learned entry points as a model file ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What an audit has learned of a program's own functions, in the form that
// --models and the plugin's option Models take: an array with one model for
// each connector that is reached. It can be read, trimmed and committed; an
// editor, which sees one file, then sees across files too. It holds names and
// roles, never a value.
// Guarded by tests/tool/LearnedModelsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_LEARNEDMODELS_H
#define SVC_TIDY_TOOL_REPORT_LEARNEDMODELS_H

#include "engine/link/Links.h"
#include "knowledge/ModelSet.h"

namespace svc {

struct LearnedModels {
  std::string Text;
  /// Functions that a model cannot describe, one line each.
  std::vector<std::string> LeftOut;
};

LearnedModels learnedModels(const Links &Told, const ModelSet &Models);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_LEARNEDMODELS_H
