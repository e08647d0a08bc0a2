//===- Asked.h - The line of which an account is asked for ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file is the same by whatever path the unit reached it. An expression that
// goes over the line is meant too; the tool chooses among those.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_ASKED_H
#define SVC_TIDY_ENGINE_FINDING_ASKED_H

#include "engine/match/Use.h"
#include "clang/Basic/SourceManager.h"

namespace svc {

class Asked {
public:
  Asked(llvm::StringRef Path, unsigned Line, const clang::SourceManager &SM)
      : SM(SM), File(SM.getFileManager().getOptionalFileRef(Path)), Line(Line) {
    Seen = File && SM.translateFile(*File).isValid();
  }
  /// True when the file is part of the unit.
  bool isSeen() const { return Seen; }
  /// True when a line of \p U is the one.
  bool covers(const Use &U) const {
    auto At = lineOf(U.Loc);
    return At && (*At == Line || covers(U.Site));
  }
  bool covers(const clang::Expr *E) const {
    auto From = lineOf(E->getBeginLoc()), To = lineOf(E->getEndLoc());
    return From && To && *From <= Line && Line <= *To;
  }

private:
  std::optional<unsigned> lineOf(clang::SourceLocation L) const {
    L = SM.getFileLoc(L);
    auto Of = SM.getFileEntryRefForID(SM.getFileID(L));
    if (!Seen || !Of || &Of->getFileEntry() != &File->getFileEntry())
      return std::nullopt;
    return SM.getSpellingLineNumber(L);
  }

  const clang::SourceManager &SM;
  clang::OptionalFileEntryRef File;
  unsigned Line;
  bool Seen = false;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_ASKED_H
