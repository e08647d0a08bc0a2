//===- Deployment.h - Variables for those who run the program ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/tool/DeploymentTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_DEPLOYMENT_H
#define SVC_TIDY_TOOL_FIX_DEPLOYMENT_H

#include "fix/Variables.h"

namespace svc {

enum class Platform { Compose, Kubernetes, Systemd };

/// A piece of the platform's configuration that gives \p Of to a program
/// called \p Program; values are references or left open. "" where there is
/// none.
std::string deployment(Platform On, const Variables &Of,
                       llvm::StringRef Program);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_DEPLOYMENT_H
