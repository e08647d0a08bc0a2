//===- IncludeEdit.h - One #include, once -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The accessor needs <cstdlib> (C: <stdlib.h>). The directive goes behind the
// file's last include that is not conditional, or before its first token;
// once a file, with the first fix that edits it.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H
#define SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H

#include "engine/finding/Record.h"
#include "engine/unit/PreprocessorRecord.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace svc {

class IncludeEdit {
public:
  IncludeEdit(const clang::ASTContext &Context,
              const PreprocessorRecord &Record)
      : Context(Context), Record(Record) {}

  /// The edit that makes getenv known in the file \p F, unless the file has
  /// the include or got it by an earlier call.
  std::optional<EditRecord> into(clang::FileID F);

private:
  const clang::ASTContext &Context;
  const PreprocessorRecord &Record;
  llvm::DenseSet<clang::FileID> Done;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_INCLUDEEDIT_H
