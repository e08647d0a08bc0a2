//===- Classes.cpp - Classes known by what they can do --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

static const CXXRecordDecl *classOf(QualType T) {
  T = T.getNonReferenceType();
  const auto *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition())
    return nullptr;
  return R->getDefinition();
}

/// True when the class or a base of it declares \p Name.
static bool declares(const CXXRecordDecl *R, DeclarationName Name,
                     unsigned Depth = 0) {
  if (!R || Depth > 4)
    return false;
  if (!R->lookup(Name).empty())
    return true;
  for (const CXXBaseSpecifier &B : R->bases())
    if (declares(classOf(B.getType()), Name, Depth + 1))
      return true;
  return false;
}

static bool declares(const CXXRecordDecl *R, llvm::StringRef Name) {
  return R && declares(R, &R->getASTContext().Idents.get(Name));
}

static bool declares(const CXXRecordDecl *R, OverloadedOperatorKind Operator) {
  return R &&
         declares(R, R->getASTContext().DeclarationNames.getCXXOperatorName(
                         Operator));
}

bool holdsCharacters(QualType T) {
  const CXXRecordDecl *R = classOf(T);
  if (!R)
    return false;
  for (const NamedDecl *D :
       R->lookup(&R->getASTContext().Idents.get("value_type")))
    if (const auto *N = dyn_cast<TypedefNameDecl>(D)) {
      QualType Of = N->getUnderlyingType();
      const CXXRecordDecl *Class = Of->getAsCXXRecordDecl();
      return Of->isAnyCharacterType() || // QChar
             (Class && Class->getIdentifier() &&
              Class->getName().ends_with("Char"));
    }
  return declares(R, "c_str"); // a class of a library's own
}

bool isContainer(QualType T) {
  const CXXRecordDecl *R = classOf(T);
  return R && !holdsCharacters(T) && declares(R, "begin") && declares(R, "end");
}

bool isKeyed(QualType T) {
  return isContainer(T) && declares(classOf(T), "mapped_type");
}

bool isHandle(QualType T) {
  const CXXRecordDecl *R = classOf(T);
  return R && declares(R, OO_Star) && declares(R, OO_Arrow);
}

bool isIterator(QualType T) {
  return isHandle(T) && declares(classOf(T), OO_PlusPlus);
}

bool isPair(QualType T) {
  const CXXRecordDecl *R = classOf(T);
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         R->getName() == "pair";
}

bool isTuple(QualType T) {
  const CXXRecordDecl *R = classOf(T);
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         R->getName() == "tuple";
}

static MethodKind::Kind ofContainer(llvm::StringRef Name, unsigned Arguments) {
  using K = MethodKind;
  return llvm::StringSwitch<K::Kind>(Name)
      .Cases("front", "first", "constFirst", K::First)
      .Cases("back", "last", "constLast", "top", K::Any)
      .Cases("begin", "cbegin", "rbegin", "crbegin", "constBegin", K::Any)
      .Cases("end", "cend", "rend", "crend", "constEnd", "data", K::Any)
      .Cases("lower_bound", "upper_bound", K::Any)
      .Cases("at", "find", "constFind", "value", "equal_range", K::AtKey)
      .Cases("size", "empty", "isEmpty", "count", "length", "capacity",
             "reserve", "shrink_to_fit", "contains", K::Looks)
      .Cases("keys", "max_size", "bucket_count", "rehash", K::Looks)
      .Cases("push_back", "push_front", "push", "insert", "append", "prepend",
             Arguments > 2 ? K::Other : K::Inserts)
      .Cases("insert_or_assign", "add", "insertMulti", K::Inserts)
      .Cases("emplace_back", "emplace_front", "emplace", "try_emplace",
             K::Emplaces)
      .Case("clear", K::Clears)
      .Default(K::Other);
}

static MethodKind::Kind ofHandle(llvm::StringRef Name) {
  using K = MethodKind;
  return llvm::StringSwitch<K::Kind>(Name)
      .Cases("get", "value", "data", "value_or", K::Itself)
      .Cases("has_value", "use_count", "key", K::Looks)
      .Default(K::Other);
}

MethodKind::Kind methodOf(const CXXMethodDecl *M, QualType Object,
                          unsigned Arguments) {
  if (!M)
    return MethodKind::Other;
  if (Object->isPointerType())
    Object = Object->getPointeeType();
  if (M->isOverloadedOperator()) {
    switch (M->getOverloadedOperator()) {
    case OO_Subscript:
      return isContainer(Object) ? MethodKind::AtKey
             : isHandle(Object)  ? MethodKind::Itself
                                 : MethodKind::Other;
    case OO_Star:
    case OO_Arrow:
      return isHandle(Object) ? MethodKind::Itself : MethodKind::Other;
    default:
      return MethodKind::Other;
    }
  }
  if (!M->getIdentifier())
    return MethodKind::Other;
  if (isContainer(Object))
    return ofContainer(M->getName(), Arguments);
  if (isHandle(Object))
    return ofHandle(M->getName());
  return MethodKind::Other;
}

} // namespace svc
