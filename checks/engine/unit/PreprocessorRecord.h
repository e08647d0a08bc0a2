//===- PreprocessorRecord.h - What the AST has forgotten --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The AST does not know where macros were expanded, which files were included
// and which code was removed. Fixes need the first two (a macro may only be
// rewritten when every expansion is understood; an #include is added once),
// the environment-branch check the third. Only user code is recorded.
// Guarded by tests/engine/FixTest.cpp and tests/engine/cases/branches.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_PREPROCESSORRECORD_H
#define SVC_TIDY_ENGINE_UNIT_PREPROCESSORRECORD_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <string>
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace svc {

struct MacroRecord {
  std::string Name;
  clang::SourceLocation Definition; // of the name in the #define
  unsigned Tokens = 0;              // of the replacement list
  bool FunctionLike = false;
  std::vector<clang::SourceLocation> Expansions; // file locations
};

struct IncludeRecord {
  std::string Name; // as written, without brackets
  bool Angled = false;
  clang::SourceLocation Hash;
  unsigned Depth = 0; // of enclosing conditional directives
};

/// A macro at a place: what a condition saw of it.
struct MacroState {
  bool Defined = false;
  bool IsCompilers = false; // else of the user's, or undefined
  std::string Text; // what it stands for; "" also where that is no plain text
};

/// One arm of #if ... #endif.
struct ConditionalArm {
  clang::SourceLocation Directive; // of the keyword
  std::string Condition;           // as written; "" for #else
  bool Taken = false;
  clang::SourceLocation End; // of the directive that ends it
  /// Of the names in the condition, also where it was not asked.
  std::map<std::string, MacroState> Macros;
};

struct ConditionalBlock {
  std::vector<ConditionalArm> Arms;
  bool HasElse = false;
};

class PreprocessorRecord {
public:
  /// Starts to record; call before the main file is entered.
  void watch(clang::Preprocessor &PP);

  llvm::ArrayRef<MacroRecord> macros() const { return Macros; }
  /// The macro that is defined at \p Definition, or null.
  const MacroRecord *macroAt(clang::SourceLocation Definition) const;
  llvm::ArrayRef<IncludeRecord> includes(clang::FileID F) const;
  llvm::ArrayRef<ConditionalBlock> conditionals() const { return Blocks; }
  /// The begin of each file that was entered, once for each time.
  llvm::ArrayRef<clang::SourceLocation> files() const { return Files; }

private:
  friend class PreprocessorWatcher;
  std::vector<MacroRecord> Macros;
  llvm::DenseMap<clang::SourceLocation, unsigned> MacroByDefinition;
  llvm::DenseMap<clang::FileID, std::vector<IncludeRecord>> Includes;
  std::vector<ConditionalBlock> Blocks;
  std::vector<clang::SourceLocation> Files;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_PREPROCESSORRECORD_H
