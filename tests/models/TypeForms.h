//===- TypeForms.h - How a program gives a value of a type ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types are printed in their canonical form: a typedef may be private, and
// matching has been done already.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_TYPEFORMS_H
#define SVC_TIDY_TESTS_MODELS_TYPEFORMS_H

#include "knowledge/Model.h"
#include "knowledge/standin/UseForm.h"
#include "clang/AST/DeclTemplate.h"

namespace svc::test {

/// \p T as a program spells it.
std::string spelled(clang::QualType T, const clang::ASTContext &Context);

/// A place of the type \p T.
ValueForm valueForm(clang::QualType T, const clang::ASTContext &Context);

/// The place at \p Within in what is given for a parameter of the type \p T;
/// nothing where there is no such place.
std::optional<InnerForm> innerForm(clang::QualType T,
                                   llvm::ArrayRef<std::string> Within,
                                   const clang::ASTContext &Context);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_TYPEFORMS_H
