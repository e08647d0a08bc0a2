//===- GlobsTest.cpp - Which files and which checks -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What --exclude and --checks match, and what they refuse.
//
//===----------------------------------------------------------------------===//

#include "audit/Globs.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

bool excluded(std::string Glob, llvm::StringRef File) {
  llvm::Expected<FileGlobs> Globs = FileGlobs::create({Glob});
  EXPECT_TRUE(bool(Globs)) << llvm::toString(Globs.takeError());
  return Globs->match(File, "/p");
}

TEST(FileGlobs, ABareNameMatchesAnywhere) {
  EXPECT_TRUE(excluded("tests", "/p/tests/a.cpp"));
  EXPECT_TRUE(excluded("tests/", "/p/tests/a.cpp"));
  EXPECT_TRUE(excluded("tests", "/p/lib/tests/deep/a.cpp"));
  EXPECT_TRUE(excluded("*_test.cpp", "/p/lib/a_test.cpp"));
  EXPECT_FALSE(excluded("test", "/p/tests/a.cpp"));
  EXPECT_FALSE(excluded("p", "/p/a.cpp"));
}

TEST(FileGlobs, APathStartsAtTheBase) {
  EXPECT_TRUE(excluded("src/gen", "/p/src/gen/a.cpp"));
  EXPECT_TRUE(excluded("./src/gen/", "/p/src/gen/a.cpp"));
  EXPECT_TRUE(excluded("src/*.pb.cc", "/p/src/deep/a.pb.cc"));
  EXPECT_FALSE(excluded("src/gen", "/p/lib/src/gen/a.cpp"));
  EXPECT_TRUE(excluded("*/gen/*", "/p/lib/gen/a.cpp"));
}

TEST(FileGlobs, AnAbsolutePathIsWhole) {
  EXPECT_TRUE(excluded("/p/src", "/p/src/a.cpp"));
  EXPECT_TRUE(excluded("/usr/*", "/usr/include/a.h"));
  EXPECT_FALSE(excluded("/src", "/p/src/a.cpp"));
}

TEST(FileGlobs, NoneMatchesNothing) {
  EXPECT_FALSE(FileGlobs().match("/p/a.cpp", "/p"));
}

TEST(FileGlobs, BadGlobsAreErrors) {
  for (std::string Bad : {"[", "", "src/[a"}) {
    llvm::Expected<FileGlobs> Globs = FileGlobs::create({Bad});
    ASSERT_FALSE(bool(Globs)) << Bad;
    llvm::consumeError(Globs.takeError());
  }
}

CheckFilter filter(llvm::StringRef Globs) {
  llvm::Expected<CheckFilter> Filter = CheckFilter::create(Globs);
  EXPECT_TRUE(bool(Filter)) << llvm::toString(Filter.takeError());
  return *Filter;
}

TEST(CheckFilter, EnablesAllByItself) {
  CheckFilter Filter;
  EXPECT_TRUE(Filter.enabled("svc-hardcoded-endpoint"));
  EXPECT_TRUE(Filter.enabled("svc-environment-branch"));
  EXPECT_FALSE(Filter.enabled("bugprone-x"));
}

TEST(CheckFilter, APlainListIsAllThatIsEnabled) {
  CheckFilter Filter = filter("svc-hardcoded-endpoint, svc-env*");
  EXPECT_TRUE(Filter.enabled("svc-hardcoded-endpoint"));
  EXPECT_TRUE(Filter.enabled("svc-environment-branch"));
  EXPECT_FALSE(Filter.enabled("svc-hardcoded-credential"));
}

TEST(CheckFilter, MinusTakesAway) {
  CheckFilter Filter = filter("-svc-hardcoded-endpoint");
  EXPECT_FALSE(Filter.enabled("svc-hardcoded-endpoint"));
  EXPECT_TRUE(Filter.enabled("svc-hardcoded-credential"));
  Filter = filter("-*,svc-hardcoded-resource");
  EXPECT_TRUE(Filter.enabled("svc-hardcoded-resource"));
  EXPECT_FALSE(Filter.enabled("svc-hardcoded-credential"));
}

TEST(CheckFilter, MisspelledOrEmptyIsAnError) {
  auto Wrong = CheckFilter::create("svc-hardcoded-endpoints");
  ASSERT_FALSE(bool(Wrong));
  EXPECT_EQ(llvm::toString(Wrong.takeError()),
            "'svc-hardcoded-endpoints' matches no check; 'svc-tidy explain' "
            "lists them");
  auto None = CheckFilter::create("-*");
  ASSERT_FALSE(bool(None));
  EXPECT_EQ(llvm::toString(None.takeError()), "no check is enabled by '-*'");
}

} // namespace
} // namespace svc
