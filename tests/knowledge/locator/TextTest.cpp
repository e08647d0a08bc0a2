//===- TextTest.cpp - Texts with holes --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

TEST(TextTest, KnowsThePieceOfEveryCharacter) {
  Text T;
  T.appendLiteral("ab");
  T.appendLiteral("");
  T.appendHole();
  T.appendLiteral("cd");
  ASSERT_EQ(T.chars().size(), 5u);
  EXPECT_EQ(T.chars()[2], Text::Hole);
  EXPECT_EQ(T.pieceAt(0), 0u);
  EXPECT_EQ(T.pieceAt(1), 0u);
  EXPECT_EQ(T.pieceAt(2), 2u) << "the empty piece holds no character";
  EXPECT_EQ(T.pieceAt(3), 3u);
  EXPECT_EQ(T.pieceAt(4), 3u);
}

TEST(TextTest, TellsHolesFromLiterals) {
  Text T = textOf("ab<>cd");
  EXPECT_FALSE(T.hasHole(0, 2));
  EXPECT_TRUE(T.hasHole(0, 3));
  EXPECT_TRUE(T.hasHole(2, 3));
  EXPECT_FALSE(T.hasHole(3, 5));
  EXPECT_TRUE(T.hasLiteral(1, 3));
  EXPECT_FALSE(T.hasLiteral(2, 3));
  EXPECT_TRUE(T.hasLiteral(2, 4));
  EXPECT_FALSE(T.hasLiteral(2, 2));
  EXPECT_FALSE(T.hasHole(2, 2));
}

TEST(TextTest, ALiteralMaySpellTheHoleCharacter) {
  Text T(std::string("a") + Text::Hole);
  EXPECT_FALSE(T.hasHole(0, 2));
  EXPECT_TRUE(T.hasLiteral(1, 2));
}

TEST(TextTest, EmptyTextHasNeither) {
  Text T;
  EXPECT_FALSE(T.hasHole(0, 0));
  EXPECT_FALSE(T.hasLiteral(0, 1));
  EXPECT_TRUE(Text("").chars().empty());
  EXPECT_FALSE(Text("").hasLiteral(0, 1));
}

} // namespace
} // namespace svc
