//===- SuppressionTest.cpp - NOLINT comments ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The forms of clang-tidy 19: on the line, for the next line, and in blocks,
// with names, globs and exceptions.
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Suppression.h"
#include <gtest/gtest.h>

namespace svc {

static const char *const Endpoint = "svc-hardcoded-endpoint";
static const char *const Credential = "svc-hardcoded-credential";

TEST(Suppression, NothingWithoutMarkers) {
  Suppression S("int A;\nint B; // LINT\n");
  EXPECT_FALSE(S.covers(1, Endpoint));
  EXPECT_FALSE(S.covers(2, Endpoint));
}

TEST(Suppression, OnTheLine) {
  Suppression S("int A;\nint B; // NOLINT\nint C;");
  EXPECT_FALSE(S.covers(1, Endpoint));
  EXPECT_TRUE(S.covers(2, Endpoint));
  EXPECT_TRUE(S.covers(2, Credential));
  EXPECT_FALSE(S.covers(3, Endpoint));
}

TEST(Suppression, NamesAndGlobs) {
  Suppression S("a(); // NOLINT(svc-hardcoded-endpoint): a reason\n"
                "b(); // NOLINT(cert-err33-c,  svc-hardcoded-endpoint )\n"
                "c(); // NOLINT(svc-*)\n"
                "d(); // NOLINT(readability-*)\n"
                "e(); // NOLINT(svc-*,-svc-hardcoded-endpoint)\n"
                "f(); // NOLINT()\n"
                "g(); /* NOLINT(svc-*) */ h();\n");
  EXPECT_TRUE(S.covers(1, Endpoint));
  EXPECT_FALSE(S.covers(1, Credential));
  EXPECT_TRUE(S.covers(2, Endpoint));
  EXPECT_TRUE(S.covers(3, Endpoint));
  EXPECT_TRUE(S.covers(3, Credential));
  EXPECT_FALSE(S.covers(4, Endpoint));
  EXPECT_FALSE(S.covers(5, Endpoint));
  EXPECT_TRUE(S.covers(5, Credential));
  EXPECT_FALSE(S.covers(6, Endpoint));
  EXPECT_TRUE(S.covers(7, Endpoint));
}

TEST(Suppression, OnTheNextLine) {
  Suppression S("// NOLINTNEXTLINE(svc-hardcoded-endpoint)\na();\nb();\n");
  EXPECT_FALSE(S.covers(1, Endpoint));
  EXPECT_TRUE(S.covers(2, Endpoint));
  EXPECT_FALSE(S.covers(2, Credential));
  EXPECT_FALSE(S.covers(3, Endpoint));
}

TEST(Suppression, Blocks) {
  Suppression S("// NOLINTBEGIN(svc-*)\n"
                "a();\n"
                "// NOLINTBEGIN(svc-hardcoded-endpoint)\n"
                "b();\n"
                "// NOLINTEND(svc-hardcoded-endpoint)\n"
                "c();\n"
                "// NOLINTEND(svc-*)\n"
                "d();\n");
  for (unsigned Line : {2U, 4U, 6U})
    EXPECT_TRUE(S.covers(Line, Endpoint)) << Line;
  EXPECT_FALSE(S.covers(8, Endpoint));
}

TEST(Suppression, ABlockWithoutItsOtherHalfIsNone) {
  Suppression Unclosed("// NOLINTBEGIN\na();\n");
  EXPECT_FALSE(Unclosed.covers(2, Endpoint));
  Suppression Unopened("a();\n// NOLINTEND\nb();\n");
  EXPECT_FALSE(Unopened.covers(1, Endpoint));
  Suppression Different("// NOLINTBEGIN(svc-*)\na();\n// NOLINTEND(cert-*)\n");
  EXPECT_FALSE(Different.covers(2, Endpoint));
}

TEST(Suppression, BrokenMarkers) {
  Suppression S("a(); // NOLINT(svc-hardcoded-endpoint\n"
                "b(); // NOLINT(svc-[)\n"
                "c(); // NOLINT(\n"
                "NOLINT");
  EXPECT_TRUE(S.covers(1, Endpoint));
  EXPECT_FALSE(S.covers(2, Endpoint));
  EXPECT_TRUE(S.covers(4, Endpoint));
}

} // namespace svc
