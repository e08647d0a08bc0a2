//===- TypeReader.h - The tokens of a parameter -> its shape ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One parameter's tokens hold a type, wound around a name that may be missing:
// "const char *", "int port", "char buf[16]", "void (*done)(int)". The reader
// finds the name and keeps of the type what TypeShape holds.
// Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_TYPEREADER_H
#define SVC_TIDY_KNOWLEDGE_TYPEREADER_H

#include "Signature.h"
#include "SignatureTokens.h"

namespace svc {

/// Reads one parameter, given without its default argument.
llvm::Expected<Parameter> readParameter(SignatureTokens Tokens);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_TYPEREADER_H
