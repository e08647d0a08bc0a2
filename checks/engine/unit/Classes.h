//===- Classes.h - Classes known by what they can do ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Containers, smart pointers, optionals and iterators exist in every library
// under many names. They are recognised by their members, not by their names:
// what has begin() and end() holds elements, what has * and -> stands for
// another object.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_CLASSES_H
#define SVC_TIDY_ENGINE_UNIT_CLASSES_H

#include "clang/AST/Type.h"

namespace clang {
class CallExpr;
class CXXMemberCallExpr;
class CXXMethodDecl;
} // namespace clang

namespace svc {

/// A class whose elements are characters.
bool holdsCharacters(clang::QualType T);
/// Holds elements, and is not a text: vector, map, QStringList.
bool isContainer(clang::QualType T);
/// A container whose elements have keys: map, unordered_map, QMap.
bool isKeyed(clang::QualType T);
/// Stands for another object: unique_ptr, optional, an iterator.
bool isHandle(clang::QualType T);
/// A handle that moves on: has ++.
bool isIterator(clang::QualType T);
/// std::pair and std::tuple.
bool isPair(clang::QualType T);
bool isTuple(clang::QualType T);

/// What a method of a container or handle does with it.
struct MethodKind {
  enum Kind {
    Other,
    First,    // front(), begin()
    Any,      // back(), rbegin(), and what is not known
    AtKey,    // at(k), find(k), [k], value(k)
    Itself,   // get(), value(), operator*
    Looks,    // size(), empty(), reserve(): changes no element
    Inserts,  // push_back(x): the last argument becomes an element
    Emplaces, // emplace_back(...): an element is made of the arguments
    Clears
  } K = Other;
};
MethodKind::Kind methodOf(const clang::CXXMethodDecl *M, clang::QualType Object,
                          unsigned Arguments);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_CLASSES_H
