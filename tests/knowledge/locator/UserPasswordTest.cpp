//===- UserPasswordTest.cpp - Dialect::UserPassword -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

TEST(UserPasswordTest, TheFirstColonSeparates) {
  auto Login = [](llvm::StringRef S) {
    return read(S, Dialect::UserPassword, Role::UserPassword);
  };
  EXPECT_EQ(Login("u:p"), "user=u password=p");
  EXPECT_EQ(Login("u:p:q@ r"), "user=u password=p:q@ r");
  EXPECT_EQ(Login("u%40:p%3A"), "user=u%40 password=p%3A") << "as written";
  EXPECT_EQ(Login(":p"), "password=p");
  EXPECT_EQ(Login("u:"), "user=u");
  EXPECT_EQ(Login("u"), "user=u");
  EXPECT_EQ(Login(":"), "");
  EXPECT_EQ(Login("<>:p"), "user=<> password=p");
  EXPECT_EQ(Login("u:<>"), "user=u password=<>");
}

} // namespace
} // namespace svc
