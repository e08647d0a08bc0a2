//===- UnverifiedTest.cpp - Models that nobody has checked ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// They are listed, and matched only where somebody asked for it.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

std::string model(const std::string &Id, const std::string &Function,
                  const std::string &Provenance) {
  return R"j({"schema_version": 1, "connector": ")j" + Id +
         R"j(", "name": "Lib", "service": "redis", "category": "cache",
  "language": "c", "headers": ["a.h"], "documentation": "https://example.org",
  "provenance": ")j" +
         Provenance +
         R"j(", "entry_points": [{"kind": "function", "name": ")j" + Function +
         R"j(", "signature": "void )j" + Function +
         R"j((int p)", "roles": {"p": "port"}}]})j";
}

const std::string Doubtful = model("a", "open_a", "unverified: from memory");
const std::string Checked = model("b", "open_b", "b.h 1.0");

ModelSet both(Unverified U) {
  return ModelSet::of({{"a.json", Doubtful}, {"b.json", Checked}}, U);
}

class Files {
public:
  Files() {
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("svc-models", Folder));
  }
  ~Files() { EXPECT_FALSE(llvm::sys::fs::remove_directories(Folder)); }
  Files(const Files &) = delete;
  Files &operator=(const Files &) = delete;

  std::string write(llvm::StringRef Name, llvm::StringRef Text) const {
    std::string Path = (Folder + "/" + Name).str();
    std::error_code Error;
    llvm::raw_fd_ostream Out(Path, Error);
    EXPECT_FALSE(Error);
    Out << Text;
    return Path;
  }

  llvm::SmallString<128> Folder;
};

} // namespace

TEST(Unverified, IsKnownButNotMatched) {
  ModelSet Models = both(Unverified::NotMatched);
  ASSERT_TRUE(Models.connector("a"));
  EXPECT_FALSE(Models.isMatched(*Models.connector("a")));
  EXPECT_TRUE(Models.isMatched(*Models.connector("b")));
  EXPECT_TRUE(Models.lookup("open_a").empty());
  EXPECT_EQ(Models.lookup("open_b").size(), 1u);
  EXPECT_EQ(Models.connectors().size(), 2u);
}

TEST(Unverified, IsMatchedWhereItIsAskedFor) {
  ModelSet Models = both(Unverified::Matched);
  EXPECT_TRUE(Models.isMatched(*Models.connector("a")));
  EXPECT_EQ(Models.lookup("open_a").size(), 1u);
}

TEST(Unverified, AFileThatIsNamedIsMatched) {
  Files F;
  std::string File = F.write("a.json", Doubtful);
  // Alone, and instead of a built-in one that is not matched.
  for (bool BuiltIn : {false, true}) {
    ModelSet Models = BuiltIn ? both(Unverified::NotMatched)
                              : ModelSet(Unverified::NotMatched);
    EXPECT_TRUE(Models.addPath(File).empty());
    EXPECT_TRUE(Models.isMatched(*Models.connector("a")));
    ASSERT_EQ(Models.lookup("open_a").size(), 1u);
    EXPECT_EQ(Models.lookup("open_a")[0]->Owner, Models.connector("a"));
    EXPECT_EQ(Models.lookup("open_a")[0]->File, File);
  }
}

TEST(Unverified, AFolderIsNoName) {
  Files F;
  F.write("a.json", Doubtful);
  F.write("b.json", Checked);
  ModelSet Models(Unverified::NotMatched);
  EXPECT_TRUE(Models.addPath(F.Folder).empty());
  EXPECT_TRUE(Models.lookup("open_a").empty());
  EXPECT_TRUE(Models.connector("a"));
  EXPECT_EQ(Models.lookup("open_b").size(), 1u);
  ModelSet All(Unverified::Matched);
  EXPECT_TRUE(All.addPath(F.Folder).empty());
  EXPECT_EQ(All.lookup("open_a").size(), 1u);
}

TEST(Unverified, StandsInNobodysWay) {
  // What it says of a function is not known, so it is no duplicate.
  ModelSet Models = both(Unverified::NotMatched);
  EXPECT_TRUE(Models.addText(model("c", "open_a", "c.h"), "c.json").empty());
  ASSERT_EQ(Models.lookup("open_a").size(), 1u);
  EXPECT_EQ(Models.lookup("open_a")[0]->Owner->Id, "c");
  // And it does not add to what is verified.
  EXPECT_TRUE(
      Models.addText(model("b", "more_b", "unverified"), "d.json").empty());
  EXPECT_TRUE(Models.lookup("more_b").empty());
}
