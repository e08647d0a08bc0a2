//===- Globs.cpp - Which files and which checks -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A folder that matches takes everything below it along, so "third_party" and
// "third_party/*" mean the same.
// Guarded by tests/tool/GlobsTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Globs.h"
#include "CheckCatalog.h"
#include "report/Paths.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Path.h"

namespace svc {

namespace path = llvm::sys::path;

namespace {

constexpr size_t MaxBraces = 64;

llvm::Expected<llvm::GlobPattern> compile(llvm::StringRef Glob) {
  llvm::Expected<llvm::GlobPattern> Made =
      llvm::GlobPattern::create(Glob, MaxBraces);
  if (Made)
    return Made;
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "bad glob '%s': %s", Glob.str().c_str(),
                                 llvm::toString(Made.takeError()).c_str());
}

} // namespace

llvm::Expected<FileGlobs> FileGlobs::create(llvm::ArrayRef<std::string> Globs) {
  FileGlobs Made;
  for (llvm::StringRef Glob : Globs) {
    Glob.consume_front("./");
    if (Glob.size() > 1)
      Glob = Glob.rtrim('/');
    if (Glob.empty())
      return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                     "an empty glob excludes nothing");
    auto Text = std::make_shared<const std::string>(Glob.str());
    llvm::Expected<llvm::GlobPattern> Compiled = compile(*Text);
    if (!Compiled)
      return Compiled.takeError();
    auto Kind = Glob.starts_with("/") ? Pattern::Absolute
                : Glob.contains('/')  ? Pattern::Relative
                                      : Pattern::Name;
    Made.Patterns.push_back({Kind, std::move(Text), std::move(*Compiled)});
  }
  return Made;
}

bool FileGlobs::matchesPathOrFolder(const llvm::GlobPattern &Glob,
                                    llvm::StringRef Path) {
  for (; !Path.empty() && Path != "/"; Path = path::parent_path(Path))
    if (Glob.match(Path))
      return true;
  return false;
}

bool FileGlobs::match(llvm::StringRef File, llvm::StringRef Base) const {
  std::string Shown = displayPath(Base, File);
  for (const Pattern &P : Patterns) {
    if (P.Kind == Pattern::Absolute) {
      if (matchesPathOrFolder(P.Glob, File))
        return true;
    } else if (P.Kind == Pattern::Relative) {
      if (matchesPathOrFolder(P.Glob, Shown))
        return true;
    } else {
      for (auto It = path::begin(Shown), End = path::end(Shown); It != End;
           ++It)
        if (P.Glob.match(*It))
          return true;
    }
  }
  return false;
}

CheckFilter::CheckFilter() {
  for (const CheckInfo &Check : checkCatalog())
    Enabled.insert(Check.Id);
}

llvm::Expected<CheckFilter> CheckFilter::create(llvm::StringRef Globs) {
  CheckFilter Filter;
  if (!Globs.ltrim().starts_with("-"))
    Filter.Enabled.clear();
  llvm::SmallVector<llvm::StringRef, 8> Items;
  Globs.split(Items, ',', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Item : Items) {
    Item = Item.trim();
    bool Away = Item.consume_front("-");
    llvm::Expected<llvm::GlobPattern> Glob = compile(Item);
    if (!Glob)
      return Glob.takeError();
    bool Matched = false;
    for (const CheckInfo &Check : checkCatalog()) {
      if (!Glob->match(Check.Id))
        continue;
      Matched = true;
      if (Away)
        Filter.Enabled.erase(Check.Id);
      else
        Filter.Enabled.insert(Check.Id);
    }
    if (!Matched)
      return llvm::createStringError(
          llvm::inconvertibleErrorCode(),
          "'%s' matches no check; 'svc-tidy explain' lists them",
          Item.str().c_str());
  }
  if (Filter.Enabled.empty())
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "no check is enabled by '%s'",
                                   Globs.str().c_str());
  return Filter;
}

} // namespace svc
