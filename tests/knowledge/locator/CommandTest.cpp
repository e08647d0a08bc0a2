//===- CommandTest.cpp - Dialect::Command -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string command(llvm::StringRef S) {
  return read(S, Dialect::Command, Role::Command);
}

TEST(CommandTest, Redis) {
  EXPECT_EQ(command("AUTH p"), "password=p");
  EXPECT_EQ(command("auth u p"), "user=u password=p");
  EXPECT_EQ(command("HELLO 3 AUTH u p SETNAME x"), "user=u password=p");
  EXPECT_EQ(command("HELLO 3"), "");
  EXPECT_EQ(command("CONFIG SET requirepass x"), "password=x");
  EXPECT_EQ(command("CONFIG SET maxmemory 1 masterauth x"), "password=x");
  EXPECT_EQ(command("CONFIG GET requirepass"), "");
  EXPECT_EQ(command("ACL SETUSER u on >p ~*"), "user=u password=p");
  EXPECT_EQ(command("AUTH \"a b\""), "password=a b");
  EXPECT_EQ(command("SELECT 2"), "");
  EXPECT_EQ(command("SET auth p"), "");
  EXPECT_EQ(command("AUTH"), "");
}

TEST(CommandTest, MailAndFiles) {
  EXPECT_EQ(command("PASS p q\r\n"), "password=p q");
  EXPECT_EQ(command("USER u\r\nPASS p\r\n"), "user=u password=p");
  EXPECT_EQ(command("AUTH PLAIN AHUAcA=="), "password=AHUAcA==");
  EXPECT_EQ(command("AUTH LOGIN"), "");
  EXPECT_EQ(command("AUTH TLS"), "");
  EXPECT_EQ(command("a1 LOGIN u p"), "user=u password=p");
  EXPECT_EQ(command("RETR x"), "");
  EXPECT_EQ(command("PASSIVE p"), "");
}

TEST(CommandTest, HolesAndConversions) {
  EXPECT_EQ(command("AUTH %s"), "");
  EXPECT_EQ(command("AUTH %b %b"), "");
  EXPECT_EQ(command("AUTH u %s"), "user=u");
  EXPECT_EQ(command("PASS %s\r\n"), "");
  EXPECT_EQ(command("AUTH <>"), "password=<>");
  EXPECT_EQ(command("AUTH <> p"), "user=<> password=p");
  EXPECT_EQ(command("<> p"), "");
}

} // namespace
} // namespace svc
