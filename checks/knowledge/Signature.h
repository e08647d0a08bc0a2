//===- Signature.h - A declaration as a model spells it ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model gives each entry point its C or C++ declaration as text. Parsing it
// gives the parameters: their names (roles are bound by name), their number
// (arity), and the shape of their types (overloads). Types are kept as shapes,
// not as clang types: a char pointer, a number, a class of that last name.
// That is enough to tell overloads of one library apart and a same-named
// function of another library away, and it survives typedefs, const and
// namespaces. Not a C++ parser. Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_SIGNATURE_H
#define SVC_TIDY_KNOWLEDGE_SIGNATURE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace svc {

/// The coarse shape of a parameter's type.
struct TypeShape {
  enum Kind {
    CharPointer, // [const] char *, char[], wchar_t *, QChar *...
    Number,      // any built-in integer or floating type, bool
    Pointer,     // any other pointer or array; Name is the pointee's
    Named        // a class, enum or typedef, by value or reference
  } K = Named;
  std::string Name; // last component, without template arguments; "" = any
  bool operator==(const TypeShape &O) const {
    return K == O.K && Name == O.Name;
  }
};

struct Parameter {
  std::string Type; // as written
  TypeShape Shape;
  std::string Name; // "" where unnamed
  bool HasDefault = false;
};

struct Signature {
  std::string Text;   // as written in the model
  std::string Result; // the return type as written; "" for constructors
  std::string Name;   // the name as written in the signature, unqualified
  std::vector<Parameter> Parameters;
  bool Variadic = false;

  /// Index of the parameter called \p Name.
  std::optional<unsigned> parameter(llvm::StringRef Name) const;
};

/// Parses a declaration such as
///   "MYSQL *mysql_real_connect(MYSQL *mysql, const char *host, ...)".
/// The error names what was expected; the caller adds file and line.
llvm::Expected<Signature> parseSignature(llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_SIGNATURE_H
