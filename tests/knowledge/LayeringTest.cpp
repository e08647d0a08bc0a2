//===- LayeringTest.cpp - Imports go only downwards -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The linker keeps floors apart only where symbols are used; a header may be
// included from anywhere. So the includes themselves are read: knowledge sees
// no clang, the engine sees no surface, reports see records only, and the JSON
// library stays in .cpp files.
//
//===----------------------------------------------------------------------===//

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <functional>

namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

using Forbidden = std::function<bool(llvm::StringRef Include)>;

/// What a line includes: "clang/AST/Decl.h"; "" for any other line.
llvm::StringRef included(llvm::StringRef Line) {
  Line = Line.ltrim();
  if (!Line.consume_front("#"))
    return "";
  Line = Line.ltrim();
  if (!Line.consume_front("include"))
    return "";
  Line = Line.ltrim();
  if (!Line.consume_front("<") && !Line.consume_front("\""))
    return "";
  return Line.take_until([](char C) { return C == '>' || C == '"'; });
}

/// Fails for each include under \p Folder that is \p Bad; gives the number of
/// files read.
unsigned check(llvm::StringRef Folder, const Forbidden &Bad,
               llvm::StringRef Extensions = ".h .cpp") {
  unsigned Files = 0;
  std::error_code Error;
  std::string Root = (SVC_SOURCE_DIR "/" + Folder).str();
  for (fs::recursive_directory_iterator I(Root, Error), End; I != End && !Error;
       I.increment(Error)) {
    llvm::StringRef Extension = path::extension(I->path());
    if (Extension.empty() || !Extensions.contains(Extension))
      continue;
    auto Buffer = llvm::MemoryBuffer::getFile(I->path());
    if (!Buffer) {
      ADD_FAILURE() << "cannot read " << I->path();
      continue;
    }
    ++Files;
    llvm::StringRef Rest = (*Buffer)->getBuffer();
    for (unsigned Number = 1; !Rest.empty(); ++Number) {
      auto [Line, Next] = Rest.split('\n');
      Rest = Next;
      llvm::StringRef Include = included(Line);
      EXPECT_FALSE(!Include.empty() && Bad(Include))
          << I->path() << ":" << Number << ": " << Include.str();
    }
  }
  EXPECT_FALSE(Error) << Root << ": " << Error.message();
  return Files;
}

bool isClang(llvm::StringRef Include) {
  return Include.starts_with("clang/") || Include.starts_with("clang-tidy/") ||
         Include.starts_with("clang-c/");
}

/// True when \p Include names a file in one of \p Folders, from anywhere in
/// the tree.
bool isIn(llvm::StringRef Include, llvm::ArrayRef<llvm::StringRef> Folders) {
  while (Include.consume_front("../"))
    ;
  for (llvm::StringRef Folder : Folders)
    if (Include.starts_with((Folder + "/").str()))
      return true;
  return false;
}

} // namespace

TEST(Layering, IncludesAreRead) {
  EXPECT_EQ(included("#include \"clang/AST/Decl.h\" // x"), "clang/AST/Decl.h");
  EXPECT_EQ(included("  #  include <nlohmann/json.hpp>"), "nlohmann/json.hpp");
  EXPECT_EQ(included("// #include <x>"), "");
  EXPECT_EQ(included("include <x>"), "");
  EXPECT_TRUE(isClang("clang/AST/Decl.h"));
  EXPECT_TRUE(isIn("../../tool/main.h", {"tool"}));
  EXPECT_FALSE(isIn("toolbox/main.h", {"tool"}));
}

TEST(Layering, KnowledgeSeesNeitherClangNorTheFloorsAbove) {
  EXPECT_GT(check("checks/knowledge",
                  [](llvm::StringRef Include) {
                    return isClang(Include) ||
                           isIn(Include, {"engine", "plugin", "tool", "audit",
                                          "report", "commands"}) ||
                           Include.ends_with("CheckCatalog.h");
                  }),
            10u);
}

TEST(Layering, EngineSeesNoSurface) {
  EXPECT_GT(check("checks/engine",
                  [](llvm::StringRef Include) {
                    return Include.starts_with("clang-tidy/") ||
                           isIn(Include, {"plugin", "tool", "audit", "report",
                                          "commands"});
                  }),
            1u);
}

TEST(Layering, ReportsSeeRecordsOnly) {
  EXPECT_GT(check("tool/report",
                  [](llvm::StringRef Include) {
                    return isClang(Include) ||
                           isIn(Include, {"commands", "plugin"});
                  }),
            1u);
}

TEST(Layering, TheJsonLibraryStaysInSourceFiles) {
  for (llvm::StringRef Folder : {"checks", "tool"})
    EXPECT_GT(check(
                  Folder,
                  [](llvm::StringRef Include) {
                    return Include.starts_with("nlohmann/");
                  },
                  ".h"),
              1u);
}
