//===- External.cpp - What other files say of a value ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/External.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"

using namespace clang;

namespace svc {

Value externalResult(const FunctionDecl *F, llvm::ArrayRef<PathStep> Within,
                     Tracer &T) {
  const char *Why = "the result of a function";
  if (!T.Others || !isShared(F))
    return Value::opaque(Why);
  return T.Others->ask(
      {Question::Result, symbolOf(F), 0, namesOf(Within), T.WantedFor}, F, Why);
}

Value externalOutput(const FunctionDecl *F, unsigned Parameter,
                     llvm::ArrayRef<PathStep> Within, Tracer &T) {
  const char *Why = "written through a pointer or reference";
  if (!T.Others || !isShared(F))
    return Value::opaque(Why);
  return T.Others->ask(
      {Question::Output, symbolOf(F), Parameter, namesOf(Within), T.WantedFor},
      F, Why);
}

Value externalVariable(const ValueDecl *D, llvm::ArrayRef<PathStep> Within,
                       Tracer &T) {
  const char *Why = "defined in another file";
  if (!T.Others || !isShared(D))
    return Value::opaque(Why);
  return T.Others->ask(
      {Question::Variable, symbolOf(D), 0, namesOf(Within), T.WantedFor}, D,
      Why);
}

} // namespace svc
