//===- CheckCatalogTest.cpp - The table of checks is whole ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every row can be found, says enough, and has its page.
//
//===----------------------------------------------------------------------===//

#include "CheckCatalog.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

TEST(CheckCatalog, HoldsTheFourChecks) {
  llvm::StringSet<> Ids;
  for (const CheckInfo &Row : checkCatalog())
    EXPECT_TRUE(Ids.insert(Row.Id).second) << Row.Id.str();
  EXPECT_EQ(Ids.size(), 4U);
  for (llvm::StringRef Id :
       {"svc-hardcoded-endpoint", "svc-hardcoded-credential",
        "svc-hardcoded-resource", "svc-environment-branch"})
    EXPECT_TRUE(Ids.contains(Id)) << Id.str();
}

TEST(CheckCatalog, FindsByIdOnly) {
  for (const CheckInfo &Row : checkCatalog())
    EXPECT_EQ(findCheck(Row.Id), &Row);
  EXPECT_EQ(findCheck("svc-hardcoded"), nullptr);
  EXPECT_EQ(findCheck(""), nullptr);
}

TEST(CheckCatalog, SaysWhatAndWhy) {
  for (const CheckInfo &Row : checkCatalog()) {
    EXPECT_FALSE(Row.Summary.empty() || Row.Summary.ends_with("."))
        << Row.Id.str();
    EXPECT_TRUE(llvm::isLower(Row.Summary.front())) << Row.Id.str();
    EXPECT_GT(Row.Why.size(), 100U) << Row.Id.str();
    EXPECT_TRUE(Row.Why.ends_with(".")) << Row.Id.str();
    EXPECT_FALSE(Row.Since.empty()) << Row.Id.str();
  }
}

TEST(CheckCatalog, EveryCheckHasItsPage) {
  for (const CheckInfo &Row : checkCatalog()) {
    EXPECT_EQ(Row.Page.str(),
              ("docs/checks/" + Row.Id.drop_front(4) + ".md").str());
    EXPECT_TRUE(llvm::sys::fs::exists(std::string(SVC_SOURCE_DIR) + "/" +
                                      Row.Page.str()))
        << Row.Page.str();
  }
}

} // namespace
} // namespace svc
