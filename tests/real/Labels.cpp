//===- Labels.cpp - What a reader found in the real programs ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "real/Labels.h"
#include "support/Annotated.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace svc::test {

using Json = nlohmann::json;

namespace {

template <typename T> T field(const Json &In, const char *Name) {
  auto It = In.find(Name);
  if (It == In.end()) {
    ADD_FAILURE() << "label without '" << Name << "': " << In.dump();
    return T();
  }
  return It->get<T>();
}

Label label(const std::string &File, const Json &In) {
  Label L;
  L.File = File;
  L.UseLine = field<unsigned>(In, "use_line");
  L.OriginFile = In.value("line_file", File);
  L.OriginLine = field<unsigned>(In, "line");
  L.Check = field<std::string>(In, "check");
  L.Role = field<std::string>(In, "role");
  L.Flow = field<std::string>(In, "flow");
  std::string Expect = field<std::string>(In, "expect");
  EXPECT_TRUE(Expect == "must" || Expect == "may") << In.dump();
  L.Must = Expect == "must";
  return L;
}

void readInto(LabelSet &Out, const std::string &Path) {
  Json All = Json::parse(readFile(Path), nullptr, /*allow_exceptions=*/false);
  ASSERT_TRUE(All.is_array()) << Path;
  for (const Json &Entry : All) {
    auto File = field<std::string>(Entry, "file");
    EXPECT_TRUE(Out.Files.insert(File).second) << File << " is there twice";
    for (const Json &One : Entry.value("findings", Json::array()))
      Out.Labels.push_back(label(File, One));
    for (const Json &One : Entry.value("silent", Json::array()))
      Out.Silent[File].insert(field<unsigned>(One, "line"));
  }
}

} // namespace

LabelSet readLabels(const std::string &Folder) {
  std::set<std::string> Paths;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator It(Folder, Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::path::extension(It->path()) == ".json")
      Paths.insert(It->path());
  EXPECT_FALSE(Error || Paths.empty()) << "no labels in " << Folder;
  LabelSet Out;
  for (const std::string &Path : Paths)
    readInto(Out, Path);
  return Out;
}

} // namespace svc::test
