//===- ModelMatcher.h - Which entry point a declaration is ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call names a declaration; a model names a function and its parameters.
// They meet by qualified name and by the shapes of the parameters, so that an
// overload, or a function of the same name in another library, is not taken
// for the entry point. A method is also what it overrides; a class is also its
// bases. Answers are cached per declaration.
// Guarded by tests/engine/cases/matching.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_MATCH_MODELMATCHER_H
#define SVC_TIDY_ENGINE_MATCH_MODELMATCHER_H

#include "knowledge/ModelSet.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"

namespace svc {

class ModelMatcher {
public:
  explicit ModelMatcher(const ModelSet &Models) : Models(Models) {}

  /// The entry points that calling \p F reaches: functions, methods,
  /// constructors, options, environment readers. Usually none or one; an
  /// option and a function may share a declaration.
  llvm::ArrayRef<const EntryPoint *> match(const clang::FunctionDecl *F);
  /// The entry points of kind Field for \p F.
  llvm::ArrayRef<const EntryPoint *> match(const clang::FieldDecl *F);
  /// The entry points of kind Constructor that name the typedef by which \p T
  /// is spelled; they tell instances of a template apart.
  llvm::SmallVector<const EntryPoint *, 1>
  matchAlias(clang::QualType T, const clang::CXXConstructorDecl *C) const;
  /// The MapKey entry point for containers of type \p T, or null.
  const EntryPoint *matchContainer(clang::QualType T) const;

  /// How calling \p F makes a value, or null. See knowledge/Recipe.h.
  const EntryPoint *recipe(const clang::FunctionDecl *F);
  /// The class of texts that \p T, or what it points or refers to, is or
  /// derives from, or null.
  const TextClass *textClass(clang::QualType T);
  /// What the operator \p Spelling ("+=") of the class of \p T does.
  std::optional<TextOperator> textOperator(clang::QualType T,
                                           llvm::StringRef Spelling);
  /// The entry point of kind Environment that reads \p D, a variable, a
  /// member, or an operator, or null.
  const EntryPoint *matchReader(const clang::NamedDecl *D);

  const ModelSet &models() const { return Models; }

private:
  using Matches = llvm::SmallVector<const EntryPoint *, 1>;
  void add(const clang::FunctionDecl *F, Matches &Out) const;
  const EntryPoint *findRecipe(const clang::FunctionDecl *F);

  const ModelSet &Models;
  llvm::DenseMap<const clang::Decl *, Matches> Cache;
  llvm::DenseMap<const clang::Decl *, const EntryPoint *> Recipes, TextClasses,
      Readers;
};

/// The qualified name as models spell it: no inline namespaces, no template
/// arguments.
std::string modelName(const clang::NamedDecl *D);

/// True for the types of which texts are made.
bool isTextCharacter(clang::QualType T);

/// What look-up in the models goes by: the last component of modelName.
std::string modelKey(const clang::NamedDecl *D);

/// True when \p P is called as \p F is, and so are the parameters.
bool matches(const EntryPoint &P, const clang::FunctionDecl *F,
             llvm::StringRef ModelName);

/// True when \p F can be called as \p S declares it.
bool matchesSignature(const Signature &S, const clang::FunctionDecl *F);

} // namespace svc

#endif // SVC_TIDY_ENGINE_MATCH_MODELMATCHER_H
