//===- HeaderReader.h - The declarations of a header ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parses a header with clang, as C where it can be and as C++ otherwise, and
// spells the functions of one name as models do. What a user cannot call
// (private, deleted, copies) is left out.
// Guarded by tests/catalogue/ScaffoldTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_SCAFFOLD_HEADERREADER_H
#define SVC_TIDY_TOOL_SCAFFOLD_HEADERREADER_H

#include "knowledge/Model.h"
#include "llvm/Support/Error.h"

namespace svc {

struct HeaderRequest {
  std::string Header; // as an #include spells it, or a path
  // Qualified or not; a class: its constructors, without any its fields.
  std::string Function;
  std::vector<std::string> Flags; // of the compiler
  std::string Folder;             // the current one
};

struct DeclaredFunction {
  EntryKind Kind;
  std::string Name;
  std::string Signature;          // of a field: ""
  std::optional<Role> Guess = {}; // of a field
};

struct HeaderAnswer {
  bool IsC = false;
  std::vector<DeclaredFunction> Functions; // or fields; at least one
};

/// The error is one line that says where: "FILE:LINE:COLUMN: error: ...", with
/// a suggestion where a name is nearly right.
llvm::Expected<HeaderAnswer> readHeader(const HeaderRequest &Request);

} // namespace svc

#endif // SVC_TIDY_TOOL_SCAFFOLD_HEADERREADER_H
