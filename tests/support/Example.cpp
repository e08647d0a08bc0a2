//===- Example.cpp - A copy of docs/examples/orders -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/Example.h"
#include "support/Annotated.h"
#include "llvm/ADT/STLExtras.h"
#include <nlohmann/json.hpp>

namespace svc::test {

Example::Example() {
  namespace fs = llvm::sys::fs;
  namespace path = llvm::sys::path;
  std::error_code Error;
  for (fs::directory_iterator
           It(SVC_SOURCE_DIR "/docs/examples/orders/src", Error),
       End;
       It != End && !Error; It.increment(Error)) {
    llvm::StringRef Name = path::filename(It->path());
    std::string Copy = Tree.file(("src/" + Name).str(), readFile(It->path()));
    Sources.push_back(Copy);
    if (Name.ends_with(".cpp"))
      Units.push_back(Copy);
  }
  EXPECT_FALSE(Error || Units.empty()) << "the example is not where it was";
  llvm::sort(Sources);
  llvm::sort(Units);
  Tree.file("compile_commands.json",
            databaseFor(Tree, Units, {"-Wall", "-Wextra"}));
}

std::string databaseFor(const TempTree &Tree,
                        const std::vector<std::string> &Files,
                        const std::vector<std::string> &Flags) {
  nlohmann::json All = nlohmann::json::array();
  for (const std::string &File : Files) {
    bool IsC = llvm::StringRef(File).ends_with(".c");
    std::vector<std::string> Command =
        IsC ? std::vector<std::string>{"clang-19", "-std=gnu11"}
            : std::vector<std::string>{"clang++-19", "-std=c++17"};
    Command.insert(Command.end(), Flags.begin(), Flags.end());
    Command.insert(Command.end(), {"-c", File});
    All.push_back(
        {{"directory", Tree.Root}, {"file", File}, {"arguments", Command}});
  }
  return All.dump(1);
}

} // namespace svc::test
