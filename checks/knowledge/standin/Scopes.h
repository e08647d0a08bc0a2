//===- Scopes.h - Declarations in the tree of their scopes ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations come one by one with qualified names, and must be printed with
// each class in one piece, inside of its namespace or class. Classes are
// declared before they are defined, so that they may name each other.
// Guarded by tests/models/StandInTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_SCOPES_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_SCOPES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace svc {

class Scopes {
public:
  /// \p Classes are the scopes that are classes; others are namespaces.
  explicit Scopes(const std::set<std::string> &Classes);

  /// Declares \p Name, "connect(int)", in the class \p Class, where it is not
  /// declared yet; says whether it wants an object.
  bool addMember(const std::string &Class, const std::string &Name, bool Static,
                 const std::string &Result);
  /// A function or variable of the namespace \p Space.
  void addFunction(const std::string &Space, const std::string &Declaration);
  /// How a program calls the function \p Name of no namespace. It has an inline
  /// one, which a model's names do not have, so that it is not taken for what
  /// the standard library may declare (fopen).
  static std::string spelled(const std::string &Name) {
    return isKnownToHead(Name, "") ? Name : "global::" + Name;
  }
  /// The field at \p Way, of the type \p Type; gives the access to it,
  /// ".endpoint.host".
  std::string addField(const std::string &Class,
                       llvm::ArrayRef<std::string> Way,
                       const std::string &Type);
  /// A map from texts to texts.
  void addMap(const std::string &Name);
  /// True for a function that the head of a stand-in declares itself.
  static bool isKnownToHead(llvm::StringRef Name, llvm::StringRef Space) {
    return Space.empty() && (Name == "getenv" || Name == "atoi");
  }

  /// Declarations of the classes that are not inside of others.
  std::string forwards() const;
  std::string print() const;

private:
  /// A field, or the fields of an unnamed class.
  struct FieldNode {
    std::string Type;
    bool Array = false;
    std::map<std::string, FieldNode> Inside;
  };
  struct Node {
    bool IsClass = false, IsMap = false;
    std::map<std::string, bool> Members; // name and types -> static
    std::vector<std::string> Lines;
    FieldNode Fields;
    std::map<std::string, Node> Inside;
  };
  Node &at(llvm::StringRef Name);
  static void print(const std::string &Name, const Node &N, std::string &Out);
  static void print(const FieldNode &F, std::string &Out);
  static void forwards(const Node &N, std::string &Out);

  Node Root;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_SCOPES_H
