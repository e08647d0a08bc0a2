//===- TypeForms.cpp - How a program gives a value of a type --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/TypeForms.h"
#include "engine/match/ModelMatcher.h"
#include "engine/unit/Path.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace svc::test {

std::string spelled(QualType T, const ASTContext &Context) {
  PrintingPolicy Policy(Context.getLangOpts());
  Policy.FullyQualifiedName = true;
  Policy.SuppressScope = false;
  Policy.PrintCanonicalTypes = true;
  // A function may have the name of a struct (stat).
  QualType Bare = T.getNonReferenceType();
  while (Bare->isPointerType())
    Bare = Bare->getPointeeType();
  const auto *R = Bare->getAsCXXRecordDecl();
  Policy.SuppressTagKeyword = !(R && R->isCLike() && R->getIdentifier());
  std::string Out = T.getCanonicalType().getAsString(Policy);
  if (Out.find("__va_list_tag") != std::string::npos)
    return "__builtin_va_list &"; // as a parameter it is a pointer to that
  return Out;
}

static std::string prefixOf(QualType Character, const ASTContext &Context) {
  if (Character->isWideCharType())
    return "L";
  if (Character->isChar16Type() ||
      Character->isSpecificBuiltinType(BuiltinType::UShort))
    return "u";
  if (Character->isChar32Type())
    return "U";
  const auto *R = Character->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == "QChar" ? "u" : "";
}

static bool isCharacter(QualType T) {
  const auto *R = T->getAsCXXRecordDecl();
  return isTextCharacter(T) || T->isSpecificBuiltinType(BuiltinType::UShort) ||
         (R && R->getIdentifier() && R->getName() == "QChar");
}

static ValueForm ofPointer(QualType Bare, ValueForm Out,
                           const ASTContext &Context) {
  QualType Pointee = Bare->getPointeeType();
  if (isCharacter(Pointee)) {
    Out.Prefix = prefixOf(Pointee, Context);
    bool AsIs = Pointee.isConstQualified() &&
                (Pointee->isSpecificBuiltinType(BuiltinType::Char_S) ||
                 Pointee->isWideCharType() || Pointee->isChar16Type());
    Out.Object = AsIs ? "" : spelled(Bare, Context);
    return Out;
  }
  if (Pointee->isVoidType()) {
    // A number is given by its address, a text as it is.
    Out.Takes = ValueForm::Either;
    if (!Pointee.isConstQualified())
      Out.Object = "void *";
    return Out;
  }
  if (Pointee->isFunctionType() || Pointee->isIncompleteType())
    return Out;
  Out.Given = ValueForm::Address;
  Out.Object = spelled(Pointee.getUnqualifiedType(), Context);
  if (Pointee->isArithmeticType())
    Out.Takes = ValueForm::Number;
  return Out;
}

ValueForm valueForm(QualType T, const ASTContext &Context) {
  ValueForm Out;
  if (T->isDependentType() || T->isUndeducedType()) {
    Out.Spelled = "int";
    Out.Takes = ValueForm::Either;
    return Out;
  }
  Out.Spelled = spelled(T, Context);
  QualType Value = T.getNonReferenceType();
  QualType Bare = Value.getUnqualifiedType();
  if (Bare->isArrayType()) {
    Out.Given = ValueForm::Copied;
    return Out;
  }
  if (Bare->isPointerType())
    return ofPointer(Bare, std::move(Out), Context);
  Out.Object = spelled(Bare, Context);
  if (Bare->isArithmeticType())
    Out.Takes = ValueForm::Number;
  if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          Bare->getAsCXXRecordDecl()))
    if (S->getTemplateArgs().size() > 0 &&
        S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      Out.Prefix = prefixOf(S->getTemplateArgs()[0].getAsType(), Context);
  if (T->isLValueReferenceType() && !Value.isConstQualified())
    Out.Given = ValueForm::Variable;
  return Out;
}

/// A sequence of the type \p T that holds one value.
static ValueForm sequence(QualType T, const ASTContext &Context) {
  ValueForm Out;
  Out.Given = ValueForm::Elements;
  QualType Bare = T.getNonReferenceType().getUnqualifiedType();
  QualType Element =
      Bare->isPointerType() ? Bare->getPointeeType() : QualType();
  if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          Bare->getAsCXXRecordDecl()))
    if (S->getTemplateArgs().size() > 0 &&
        S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      Element = S->getTemplateArgs()[0].getAsType();
  if (!Element.isNull() && Element->isArithmeticType())
    Out.Takes = ValueForm::Number;
  if (Bare->isPointerType())
    Out.Object = "Many<" +
                 spelled(Bare->getPointeeType().getUnqualifiedType(), Context) +
                 ">";
  else
    Out.Object = spelled(Bare, Context);
  return Out;
}

std::optional<InnerForm> innerForm(QualType T,
                                   llvm::ArrayRef<std::string> Within,
                                   const ASTContext &Context) {
  auto Way = resolve(T, Within);
  if (!Way)
    return std::nullopt;
  InnerForm Out;
  bool Elements = Within.back()[0] == '[';
  if (Within.size() == 1 && Elements) {
    Out.Leaf = sequence(T, Context);
    return Out;
  }
  QualType At = T.getNonReferenceType();
  Out.ByAddress = At->isPointerType();
  if (Out.ByAddress)
    At = At->getPointeeType();
  Out.Object = spelled(At.getUnqualifiedType(), Context);
  bool Arrow = At->isPointerType();
  for (size_t I = 0; I < Way->size(); ++I) {
    const PathStep &Step = (*Way)[I];
    if (const FieldDecl *F = Step.Field) {
      Out.Access += (Arrow ? "->" : ".") + F->getNameAsString();
      At = F->getType();
    } else if (I + 1 == Way->size() && !At->isArrayType()) {
      Out.Leaf = sequence(At, Context);
      return Out;
    } else {
      Out.Access += "[0]";
      At = At->isPointerType()
               ? At->getPointeeType()
               : QualType(At->getPointeeOrArrayElementType(), 0);
    }
    Arrow = At->isPointerType();
  }
  Out.Leaf = valueForm(At, Context);
  return Out;
}

} // namespace svc::test
