//===- EnvironmentRead.h - How a fix reads a variable -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The call that reads a variable, as the type at the edited place, the language
// and the options demand: getenv or a function of the program's own, with a
// conversion around it; or the functions of the helper headers (tool/helper),
// which stop the program where the variable is missing. Where no call gives
// what the type wants, the reason is said.
// A variable's name stands in the text as a literal, `"NAME"`, and in no other
// way: a run that names several units' variables replaces just that.
// Guarded by tests/engine/FixMatrixTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_ENVIRONMENTREAD_H
#define SVC_TIDY_ENGINE_FIX_ENVIRONMENTREAD_H

#include "engine/Analysis.h"
#include "engine/finding/Finding.h"
#include "clang/AST/ASTContext.h"

namespace svc {

/// Headers that an edit needs, as bits.
enum Header : unsigned {
  NoHeader = 0,
  StdlibHeader = 1,  // getenv, atoi
  StringHeader = 2,  // std::stoi, std::string
  CStringHeader = 4, // strlen
  HelperHeader = 8,
};

/// A call, or why there is none.
struct SpelledRead {
  std::string Text, Reason;
  unsigned Headers = NoHeader;
};

/// Which variable is read, and for what.
struct ReadOf {
  std::string Variable;
  Role Meaning = Role::Host;
  /// The variable holds the resource's URL; Meaning is a part of it.
  bool PartOfUrl = false;
};

class EnvironmentRead {
public:
  EnvironmentRead(const clang::ASTContext &Context,
                  const AnalysisOptions &Options);

  /// What \p F is to read; its own variable where \p AllowUrl is false, as
  /// where another variable is asked about elsewhere.
  ReadOf of(const Finding &F, bool AllowUrl) const;
  /// True when a function was asked for, be it the helper's.
  bool isChosen() const { return usesHelper() || !Accessor.empty(); }
  /// A `const char *`.
  SpelledRead text(const ReadOf &R) const;
  /// What fits where \p Type is wanted; \p IsNumber: it is no text.
  SpelledRead fitting(const ReadOf &R, clang::QualType Type,
                      bool IsNumber) const;
  /// A QString or QByteArray, as \p Class says.
  SpelledRead qt(const ReadOf &R, llvm::StringRef Class) const;
  /// True when \p Text is nothing but a read of \p Variable as a text.
  bool reads(llvm::StringRef Text, llvm::StringRef Variable) const;
  /// The name of the helper header, "" where none is used.
  std::string helperFile() const;
  const std::string &helperDir() const { return HelperDir; }

private:
  bool isCpp() const { return Context.getLangOpts().CPlusPlus; }
  /// Before C++17 the one for C is taken.
  bool helperIsCpp() const { return Context.getLangOpts().CPlusPlus17; }
  bool usesHelper() const { return !HelperDir.empty() && Accessor.empty(); }
  SpelledRead wide(const ReadOf &R, clang::QualType Character) const;
  SpelledRead number(const ReadOf &R, clang::QualType Type) const;
  SpelledRead helperNumber(const ReadOf &R, clang::QualType Type) const;

  const clang::ASTContext &Context;
  std::string Accessor, HelperDir;
  bool PrefersUrl;
};

/// True for char pointers and arrays of char.
bool isCharText(clang::QualType T);
/// True for a class of that name, or a reference to it.
bool isClassNamed(clang::QualType T, llvm::StringRef Name);
/// std::string and std::string_view.
bool isStdString(clang::QualType T);
bool isStdView(clang::QualType T);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_ENVIRONMENTREAD_H
