//===- External.cpp - What other files say of a value ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/External.h"

using namespace clang;

namespace svc {

Value externalResult(const FunctionDecl *F, Tracer &T) {
  return Value::opaque("the result of a function");
}

Value externalOutput(const FunctionDecl *F, unsigned Parameter,
                     llvm::ArrayRef<PathStep> Within, Tracer &T) {
  return Value::opaque("written through a pointer or reference");
}

Value externalVariable(const ValueDecl *D, llvm::ArrayRef<PathStep> Within,
                       Tracer &T) {
  return Value::opaque("defined in another file");
}

} // namespace svc
