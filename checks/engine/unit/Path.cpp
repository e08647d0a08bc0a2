//===- Path.cpp - The way from an object to what it holds -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Path.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace svc {

static QualType pointee(QualType T) {
  T = T.getNonReferenceType();
  while (T->isPointerType() || T->isReferenceType())
    T = T->getPointeeType();
  return T;
}

/// The member \p Name of \p R or of one of its bases.
static const FieldDecl *member(const RecordDecl *R, llvm::StringRef Name) {
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return nullptr;
  for (const FieldDecl *F : R->fields())
    if (F->getName() == Name)
      return F;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(R))
    for (const CXXBaseSpecifier &Base : Class->bases())
      if (const FieldDecl *F =
              member(Base.getType()->getAsCXXRecordDecl(), Name))
        return F;
  return nullptr;
}

/// What smart pointers, optionals and containers hold: their last, or only,
/// argument that says it.
static QualType elementOf(QualType T) {
  if (const auto *A = T->getAsArrayTypeUnsafe())
    return A->getElementType();
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  if (!Spec)
    return {};
  const TemplateArgumentList &List = Spec->getTemplateArgs();
  bool IsMap = Spec->getName().contains("map") || Spec->getName() == "QMap" ||
               Spec->getName() == "QHash";
  unsigned I = IsMap ? 1 : 0;
  if (I >= List.size() || List[I].getKind() != TemplateArgument::Type)
    return {};
  return List[I].getAsType();
}

std::optional<Path> resolve(QualType From, llvm::ArrayRef<std::string> Names) {
  Path Out;
  QualType T = pointee(From);
  for (llvm::StringRef Name : Names) {
    if (Name.consume_front("[")) {
      Name.consume_back("]");
      Out.push_back(PathStep::element(Name.str()));
      QualType Element = elementOf(T);
      // A pointer is an array, too.
      if (!Element.isNull())
        T = pointee(Element);
      continue;
    }
    const FieldDecl *F = member(T->getAsRecordDecl(), Name);
    if (!F) // a smart pointer to it
      if (QualType Held = elementOf(T); !Held.isNull())
        F = member(pointee(Held)->getAsRecordDecl(), Name);
    if (!F)
      return std::nullopt;
    Out.push_back(PathStep::member(F));
    T = pointee(F->getType());
  }
  return Out;
}

} // namespace svc
