//===- IncludeEdit.h - One #include, once -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What an edit calls must be declared: <cstdlib> (C: <stdlib.h>), <string>, the
// helper header. A directive goes behind the last of the includes that begin
// the file (a quoted one behind the last quoted one); where there are none that
// hold whatever the macros are, behind the leading comments, the header guard
// and what is #defined there. So it is never in an arm of an #if, in
// `extern "C" { ... }` or in a namespace. Once a file, with the first fix that
// edits it.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H
#define SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H

#include "EnvironmentRead.h"
#include "engine/finding/Record.h"
#include "engine/unit/PreprocessorRecord.h"
#include "clang/AST/ASTContext.h"
#include <set>

namespace svc {

class IncludeEdit {
public:
  IncludeEdit(const clang::ASTContext &Context,
              const PreprocessorRecord &Record, const EnvironmentRead &Read)
      : Context(Context), Record(Record), Read(Read) {}

  /// Adds the edits that declare what \p Headers (bits of Header) name in the
  /// file \p F, but for those that the file has or got by an earlier call.
  void into(clang::FileID F, unsigned Headers, std::vector<EditRecord> &Edits);
  /// The same for edits that may come to nothing: those that follow get their
  /// includes as if this call had not been.
  void maybeInto(clang::FileID F, unsigned Headers,
                 std::vector<EditRecord> &Edits) {
    auto Before = Done;
    into(F, Headers, Edits);
    Done = std::move(Before);
  }

private:
  /// As the directive spells it: `<cstdlib>`.
  std::string spelling(Header H, const std::string &File) const;

  const clang::ASTContext &Context;
  const PreprocessorRecord &Record;
  const EnvironmentRead &Read;
  std::set<std::pair<std::string, unsigned>> Done;
};

/// Where includes go in a file.
struct IncludePlace {
  unsigned Offset = 0;         // of an angled one
  unsigned QuotedOffset = 0;   // of a quoted one
  bool IsBehindOthers = false; // there are includes at the begin
  /// Names of the includes that hold whatever the macros are, without brackets.
  std::set<std::string> Known;
};

/// Reads the begin of the file with the text \p Source.
IncludePlace includePlace(llvm::StringRef Source,
                          const clang::LangOptions &Language);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H
