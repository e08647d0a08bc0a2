//===- ModelSetTest.cpp - All known entry points ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models load without a problem; files, folders and extensions
// add to them; duplicates across files are problems.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "knowledge/EmbeddedModels.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <set>

using namespace svc;

namespace {

std::string model(const std::string &Id, const std::string &Function,
                  const std::string &Keys = "",
                  const std::string &Service = "redis") {
  return "{\"schema_version\": 1, \"connector\": \"" + Id +
         "\", \"name\": \"Lib\", \"service\": \"" + Service +
         "\",\n\"category\": \"cache\", \"language\": \"c\", \"headers\": [\"" +
         Id +
         ".h\"], \"documentation\": \"https://example.org\", \"provenance\": "
         "\"x\", " +
         Keys + "\"entry_points\": [\n{\"kind\": \"function\", \"name\": \"" +
         Function + "\", \"signature\": \"void " +
         Function.substr(Function.rfind(':') + 1) +
         "(int p)\", \"roles\": {\"p\": \"port\"}}]}";
}

std::string text(const std::vector<ModelProblem> &Problems) {
  std::string All;
  for (const ModelProblem &P : Problems)
    All += render(P) + "\n";
  return All;
}

/// A folder of files that goes with the test.
class Folder {
public:
  Folder() {
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("svc-models", Path));
  }
  ~Folder() { EXPECT_FALSE(llvm::sys::fs::remove_directories(Path)); }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  std::string write(llvm::StringRef Name, llvm::StringRef Text) {
    llvm::SmallString<128> File = Path;
    llvm::sys::path::append(File, Name);
    std::error_code Error;
    llvm::raw_fd_ostream Out(File, Error);
    EXPECT_FALSE(Error);
    Out << Text;
    return File.str().str();
  }

  llvm::SmallString<128> Path;
};

} // namespace

TEST(ModelSet, BuiltInModelsLoadWithoutAProblem) {
  ModelSet Models;
  std::set<std::string> Ids;
  size_t Entries = 0;
  ASSERT_FALSE(embeddedModels().empty());
  for (const EmbeddedModel &M : embeddedModels()) {
    EXPECT_EQ(text(Models.addText(M.Text, M.File)), "");
    LoadedModel L = loadModel(M.Text, M.File);
    ASSERT_TRUE(L.Model) << M.File.str();
    EXPECT_TRUE(Ids.insert(L.Model->Id).second)
        << "a second built-in model of " << L.Model->Id;
    Entries += L.Model->EntryPoints.size();
  }
  ModelSet BuiltIn = ModelSet::builtIn();
  EXPECT_EQ(BuiltIn.connectors().size(), Ids.size());
  size_t Found = 0;
  for (const auto &C : BuiltIn.connectors())
    for (const EntryPoint &E : C->EntryPoints) {
      EXPECT_EQ(E.Owner, C.get());
      for (const EntryPoint *P : BuiltIn.lookup(E.unqualifiedName()))
        Found += P == &E;
    }
  EXPECT_EQ(Found, Entries);
}

TEST(ModelSet, LooksUpByUnqualifiedName) {
  ModelSet Models;
  EXPECT_EQ(text(Models.addText(model("a", "ns::open"), "a.json")), "");
  EXPECT_EQ(text(Models.addText(model("b", "open"), "b.json")), "");
  ASSERT_EQ(Models.lookup("open").size(), 2u);
  EXPECT_EQ(Models.lookup("open")[0]->Name, "ns::open");
  EXPECT_EQ(Models.lookup("open")[1]->Owner->Id, "b");
  EXPECT_TRUE(Models.lookup("ns::open").empty());
  EXPECT_TRUE(Models.lookup("").empty());
  EXPECT_EQ(Models.connector("a")->File, "a.json");
  EXPECT_EQ(Models.connector("c"), nullptr);
}

TEST(ModelSet, ASetCanBeMoved) {
  ModelSet Models;
  Models.addText(model("a", "open"), "a.json");
  ModelSet Moved = std::move(Models);
  ASSERT_EQ(Moved.lookup("open").size(), 1u);
  EXPECT_EQ(Moved.lookup("open")[0]->Owner, Moved.connector("a"));
}

TEST(ModelSet, DuplicatesAcrossFilesAreLeftOut) {
  ModelSet Models;
  EXPECT_EQ(text(Models.addText(model("a", "open"), "a.json")), "");
  EXPECT_EQ(text(Models.addText(model("b", "open"), "b.json")),
            "b.json:3:1: error: duplicate entry point: the function 'open' "
            "with these parameters is known from a.json (at "
            "/entry_points/0)\n");
  EXPECT_EQ(Models.lookup("open").size(), 1u);
  EXPECT_EQ(Models.connector("b"), nullptr);
}

TEST(ModelSet, AFileExtendsAKnownConnector) {
  ModelSet Models;
  Models.addText(model("a", "open",
                       R"j("variables": {"url": "A_URL", "host": "A_HOST"},
                       "schemes": ["a"],)j"),
                 "a.json");
  Models.addText(model("z", "other"), "z.json");
  // Many, so that the list of entry points must move.
  for (int I = 0; I != 50; ++I)
    EXPECT_EQ(text(Models.addText(
                  model("a", "f" + std::to_string(I),
                        R"j("variables": {"url": "B_URL"}, "default_port": 7,
                        "schemes": ["a", "b"], "reads_environment": ["E"],
                        "packages": ["p"],)j"),
                  "b.json")),
              "");
  ASSERT_EQ(Models.connectors().size(), 2u);
  const Connector &A = *Models.connector("a");
  EXPECT_EQ(A.EntryPoints.size(), 51u);
  EXPECT_EQ(A.Schemes, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(A.Headers, std::vector<std::string>{"a.h"});
  EXPECT_EQ(A.ReadsEnvironment, std::vector<std::string>{"E"});
  EXPECT_EQ(A.Packages, std::vector<std::string>{"p"});
  EXPECT_EQ(A.DefaultPort, 7u);
  EXPECT_EQ(A.Variables.at(Role::Url), "B_URL");
  EXPECT_EQ(A.Variables.at(Role::Host), "A_HOST");
  for (const EntryPoint &E : A.EntryPoints) {
    EXPECT_EQ(E.Owner, &A);
    ASSERT_EQ(Models.lookup(E.Name).size(), 1u);
    EXPECT_EQ(Models.lookup(E.Name)[0], &E);
  }
  EXPECT_EQ(Models.lookup("other").size(), 1u);
  // What the extension brought is known from its file.
  EXPECT_EQ(text(Models.addText(model("y", "f3"), "y.json")),
            "y.json:3:1: error: duplicate entry point: the function 'f3' with "
            "these parameters is known from b.json (at /entry_points/0)\n");
}

TEST(ModelSet, AnExtensionKeepsTheService) {
  ModelSet Models;
  Models.addText(model("a", "open"), "a.json");
  EXPECT_EQ(text(Models.addText(model("a", "f", "", "mysql"), "b.json")),
            "b.json:1:67: error: the connector 'a' is known from a.json with "
            "the service 'redis' (at /service)\n");
  EXPECT_TRUE(Models.lookup("f").empty());
}

TEST(ModelSet, AUsersEntryPointReplacesABuiltInOne) {
  std::string First = model("a", "open"), Second = model("b", "other");
  ModelSet Models = ModelSet::of({{"a.json", First}, {"b.json", Second}},
                                 Unverified::NotMatched);
  std::vector<ModelProblem> Notes =
      Models.addText(model("mine", "open"), "mine.json");
  EXPECT_EQ(text(Notes), "mine.json:3:1: note: replaces the built-in function "
                         "'open' of a.json (at /entry_points/0)\n");
  EXPECT_TRUE(Notes.front().IsNote);
  ASSERT_EQ(Models.lookup("open").size(), 1u);
  EXPECT_EQ(Models.lookup("open")[0]->Owner, Models.connector("mine"));
  EXPECT_EQ(Models.lookup("other").size(), 1u);
  // A second one is a duplicate of the first.
  EXPECT_FALSE(
      Models.addText(model("more", "open"), "more.json").front().IsNote);
}

TEST(ModelSet, AUsersFileCorrectsABuiltInConnector) {
  std::string First = model("a", "open");
  ModelSet Models = ModelSet::of({{"a.json", First}}, Unverified::NotMatched);
  EXPECT_TRUE(Models.addText(model("a", "open"), "mine.json").front().IsNote);
  ASSERT_EQ(Models.lookup("open").size(), 1u);
  EXPECT_EQ(Models.lookup("open")[0]->File, "mine.json");
  EXPECT_EQ(Models.connector("a")->EntryPoints.size(), 1u);
}

TEST(ModelSet, AFileIsReadOnce) {
  Folder F;
  std::string A = F.write("a.json", model("a", "fa"));
  ModelSet Models;
  EXPECT_EQ(text(Models.addPath(A)), "");
  EXPECT_EQ(text(Models.addPath(F.Path)), "");
}

TEST(ModelSet, ReadsFilesAndFolders) {
  Folder F;
  std::string A = F.write("a.json", model("a", "fa"));
  F.write("c.json", "{");
  F.write("b.json", model("b", "fa"));
  F.write("connector.schema.json", "{");
  F.write("README.md", "{");
  ModelSet Models;
  // In the order of the names.
  std::string Path = F.Path.str().str();
  EXPECT_EQ(text(Models.addPath(Path)),
            Path +
                "/b.json:3:1: error: duplicate entry point: the function "
                "'fa' with these parameters is known from " +
                Path + "/a.json (at /entry_points/0)\n" + Path +
                "/c.json:1:2: error: syntax error while parsing object key - "
                "unexpected end of input; expected string literal\n");
  EXPECT_EQ(Models.connector("a")->File, A);

  ModelSet One;
  EXPECT_EQ(text(One.addPath(A)), "");
  EXPECT_EQ(One.lookup("fa").size(), 1u);
}

TEST(ModelSet, PathsThatHoldNoModelAreProblems) {
  Folder F;
  std::string Path = F.Path.str().str();
  ModelSet Models;
  EXPECT_EQ(text(Models.addPath(Path)),
            Path + ": error: cannot read: the folder holds no *.json\n");
  EXPECT_EQ(text(Models.addPath(Path + "/none.json")),
            Path + "/none.json: error: cannot read: No such file or "
                   "directory\n");
  EXPECT_EQ(text(Models.addPath("/dev/zero")),
            "/dev/zero: error: cannot read: not a file\n");
  EXPECT_EQ(text(Models.addPath(F.write("empty.json", ""))),
            Path + "/empty.json:1:1: error: the file is empty\n");
  // A folder inside is not entered, and not passed over in silence.
  ASSERT_FALSE(llvm::sys::fs::create_directory(Path + "/in.json"));
  EXPECT_EQ(text(Models.addPath(Path)),
            Path + "/empty.json:1:1: error: the file is empty\n" + Path +
                "/in.json: error: cannot read: not a file\n");
}

TEST(ModelSet, NamesMatchByComponent) {
  EXPECT_TRUE(matchesName("open", "open"));
  EXPECT_TRUE(matchesName("ns::C::open", "ns::C::open"));
  EXPECT_FALSE(matchesName("C::open", "ns::C::open"));
  EXPECT_FALSE(matchesName("ns::C::open", "C::open"));
  EXPECT_FALSE(matchesName("open", "opener"));
  EXPECT_FALSE(matchesName("opener", "open"));
  EXPECT_FALSE(matchesName("open", ""));
  EXPECT_FALSE(matchesName("a::b", "a::"));

  llvm::StringRef Pattern = "Aws::S3::Model::*Request::SetBucket";
  EXPECT_TRUE(matchesName(Pattern, "Aws::S3::Model::GetRequest::SetBucket"));
  EXPECT_TRUE(matchesName(Pattern, "Aws::S3::Model::Request::SetBucket"));
  EXPECT_FALSE(matchesName(Pattern, "Aws::S3::Model::GetResult::SetBucket"));
  EXPECT_FALSE(matchesName(Pattern, "Aws::S3::Model::a::bRequest::SetBucket"));
  EXPECT_FALSE(matchesName(Pattern, "Aws::S3::Model::GetRequest::SetKey"));
  EXPECT_TRUE(matchesName("a*b::f", "axxb::f"));
  EXPECT_TRUE(matchesName("a*b::f", "ab::f"));
  EXPECT_FALSE(matchesName("ab*ba::f", "aba::f"));
  EXPECT_TRUE(matchesName("*::f", "anything::f"));
  EXPECT_FALSE(matchesName("*::f", "f"));
}
