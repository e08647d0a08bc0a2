//===- SuggestionTest.cpp - "did you mean ...?" -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A near name is offered, a far one is not, and long text is cut.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Suggestion.h"
#include "gtest/gtest.h"

using namespace svc;

static const llvm::StringRef Known[] = {"host", "port", "password", "user"};

TEST(Suggestion, OffersTheNearestName) {
  EXPECT_EQ(nearest("hots", Known), "host");
  EXPECT_EQ(nearest("prot", Known), "port");
  EXPECT_EQ(nearest("pasword", Known), "password");
  EXPECT_EQ(nearest("PASSWORD", Known), "password");
  EXPECT_EQ(nearest("users", Known), "user");
  EXPECT_EQ(suggest("unknown role", "hots", Known),
            "unknown role 'hots'; did you mean 'host'?");
}

TEST(Suggestion, ListsAllWhenNoneIsNear) {
  EXPECT_EQ(nearest("bucket", Known), "");
  EXPECT_EQ(nearest("", Known), "");
  EXPECT_EQ(nearest("x", Known), "");
  EXPECT_EQ(suggest("unknown role", "bucket", Known),
            "unknown role 'bucket'; expected one of host, port, password, "
            "user");
  EXPECT_EQ(suggest("unknown role", "bucket", {}), "unknown role 'bucket'");
}

TEST(Suggestion, CutsLongText) {
  std::string Long(1000000, 'x');
  EXPECT_EQ(inQuotes(Long), "'" + std::string(80, 'x') + "...'");
  EXPECT_EQ(nearest(Long, Known), "");
}
