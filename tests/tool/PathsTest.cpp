//===- PathsTest.cpp - One spelling for each file ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Identity through links and dots; what a report shows of a path.
//
//===----------------------------------------------------------------------===//

#include "report/Paths.h"
#include "TempTree.h"

namespace svc {
namespace {

TEST(Paths, OneFileHasOneName) {
  TempTree Tree;
  std::string File = Tree.file("src/a.h", "");
  Tree.folder("other");
  Tree.link("src", "linked");
  EXPECT_EQ(canonicalPath("src/a.h", Tree.Root), File);
  EXPECT_EQ(canonicalPath("./other/../src//a.h", Tree.Root), File);
  EXPECT_EQ(canonicalPath("../src/a.h", Tree.path("other")), File);
  EXPECT_EQ(canonicalPath(Tree.path("linked/a.h"), "/"), File);
}

TEST(Paths, DotDotAfterALinkIsTheLinksParent) {
  TempTree Tree;
  Tree.folder("deep/er");
  std::string File = Tree.file("deep/a.h", "");
  Tree.link("deep/er", "linked");
  EXPECT_EQ(canonicalPath("linked/../a.h", Tree.Root), File);
}

TEST(Paths, OfAMissingFileThatWhichExistsIsResolved) {
  TempTree Tree;
  Tree.folder("src");
  Tree.link("src", "linked");
  EXPECT_EQ(canonicalPath("linked/gone/b.h", Tree.Root),
            Tree.path("src/gone/b.h"));
  EXPECT_EQ(canonicalPath("gone/../b.h", Tree.Root), Tree.path("b.h"));
}

TEST(Paths, LiesInComparesWholeComponents) {
  EXPECT_TRUE(liesIn("/a/b/c", "/a/b"));
  EXPECT_TRUE(liesIn("/a/b", "/a/b"));
  EXPECT_TRUE(liesIn("/a", "/"));
  EXPECT_FALSE(liesIn("/a/bc", "/a/b"));
  EXPECT_FALSE(liesIn("/a", "/a/b"));
}

TEST(Paths, ShownBelowTheBaseOrWhole) {
  EXPECT_EQ(displayPath("/p", "/p/src/a.c"), "src/a.c");
  EXPECT_EQ(displayPath("/p", "/q/a.c"), "/q/a.c");
  EXPECT_EQ(displayPath("/p", "/pq/a.c"), "/pq/a.c");
  EXPECT_EQ(displayPath("/", "/a.c"), "a.c");
}

TEST(Paths, BaseIsTheCurrentFolderWhereMostFilesAre) {
  EXPECT_EQ(displayBase("/p", {"/p/a.c", "/p/s/b.c", "/tmp/gen.c"}, "/q"),
            "/p");
  EXPECT_EQ(displayBase("/p", {}, "/q"), "/p");
}

TEST(Paths, ElseTheProject) {
  EXPECT_EQ(displayBase("/p/build", {"/p/a.c", "/p/b.c", "/p/build/c.c"}, "/p"),
            "/p");
  EXPECT_EQ(displayBase("/elsewhere", {"/p/a.c", "/q/b.c"}, "/"), "/elsewhere");
}

TEST(Paths, CommonFolder) {
  EXPECT_EQ(commonFolder({"/p/src/a.c", "/p/src/b/c.c"}), "/p/src");
  EXPECT_EQ(commonFolder({"/p/src/a.c", "/p/srcs/c.c"}), "/p");
  EXPECT_EQ(commonFolder({"/p/a.c", "/q/b.c"}), "/");
  EXPECT_EQ(commonFolder({}), "/");
}

TEST(Paths, TheProjectIsWhatIsUnderVersionControl) {
  TempTree Tree;
  Tree.folder("p/.git");
  EXPECT_EQ(projectRoot({Tree.path("p/src/a.c"), Tree.path("p/src/b.c")},
                        Tree.path("build/compile_commands.json")),
            Tree.path("p"));
  EXPECT_EQ(versionedFolder(Tree.path("p/src")), Tree.path("p"));
  EXPECT_EQ(ProjectPaths("/").relative(Tree.path("p/src/a.c")), "src/a.c");
}

TEST(Paths, ElseWhatHoldsFilesAndDatabase) {
  for (llvm::StringRef Database :
       {"/p/compile_commands.json", "/p/build/compile_commands.json",
        "/p/build/release/compile_commands.json"})
    EXPECT_EQ(projectRoot({"/p/src/a.c", "/p/src/b.c"}, Database), "/p")
        << Database.str();
  EXPECT_EQ(projectRoot({"/p/src/a.c", "/p/src/b.c"}, "/b/compile_commands."
                                                      "json"),
            "/p/src");
  EXPECT_EQ(ProjectPaths("/p").relative("/p/src/a.c"), "src/a.c");
}

TEST(Paths, CacheAnswersTheSame) {
  TempTree Tree;
  std::string File = Tree.file("a.h", "");
  PathCache Cache(Tree.Root);
  EXPECT_EQ(Cache.canonical("./a.h"), File);
  EXPECT_EQ(Cache.canonical("./a.h"), File);
  EXPECT_EQ(Cache.canonical(File), File);
}

} // namespace
} // namespace svc
