//===- VocabularyTest.cpp - The names of environments ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which texts and identifiers name an environment, and which only look so.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Vocabulary.h"
#include <gtest/gtest.h>

namespace svc {

TEST(Vocabulary, TextsThatNameAnEnvironment) {
  Vocabulary V;
  for (const char *Text :
       {"production", "Production", "PROD", "staging", "qa", "uat", "preprod",
        "development", "dev", "test", "local", "ci", "live", "sandbox"})
    EXPECT_TRUE(V.isEnvironment(Text)) << Text;
  for (const char *Text : {"", "product", "product-ion", "debug", "release",
                           "tester", "europe", "production.sock"})
    EXPECT_FALSE(V.isEnvironment(Text)) << Text;
}

TEST(Vocabulary, TextsThatMayMeanSomethingElse) {
  Vocabulary V;
  for (const char *Text : {"production", "staging", "qa", "development"})
    EXPECT_TRUE(V.isEnvironment(Text, /*Strong=*/true)) << Text;
  for (const char *Text : {"test", "local", "live", "dev", "ci", "stage"})
    EXPECT_FALSE(V.isEnvironment(Text, /*Strong=*/true)) << Text;
}

TEST(Vocabulary, NamesThatSayWhichEnvironmentThisIs) {
  Vocabulary V;
  for (const char *Name :
       {"IS_PRODUCTION", "isProduction", "isProd", "kStaging", "production",
        "PRODUCTION", "m_isProduction", "ENV_PRODUCTION", "PROD_BUILD",
        "TESTING", "isTest", "is_dev", "BUILD_DEV", "inProduction", "QA",
        "NON_PRODUCTION", "IS_CI", "useLocal"})
    EXPECT_TRUE(V.namesEnvironment(Name)) << Name;
  for (const char *Name :
       {"",          "_",          "test",     "local",
        "live",      "dev",        "product",  "production_line",
        "testCount", "deviceName", "NDEBUG",   "_WIN32",
        "__linux__", "WITH_REDIS", "isValid",  "environment",
        "locale",    "liveness",   "PRODUCTS", "stagingArea",
        "buildMode"})
    EXPECT_FALSE(V.namesEnvironment(Name)) << Name;
}

TEST(Vocabulary, NamesThatHoldTheEnvironment) {
  Vocabulary V;
  for (const char *Name : {"APP_ENV", "env", "environment", "deployEnvironment",
                           "stage", "profile", "DEPLOYMENT"})
    EXPECT_TRUE(V.namesSelector(Name)) << Name;
  for (const char *Name : {"", "host", "envelope", "PATH", "models"})
    EXPECT_FALSE(V.namesSelector(Name)) << Name;
}

TEST(Vocabulary, WordsOfTheUser) {
  Vocabulary V({"canary", "Eu-West"});
  EXPECT_TRUE(V.isEnvironment("canary"));
  EXPECT_TRUE(V.isEnvironment("CANARY"));
  EXPECT_TRUE(V.isEnvironment("eu-west"));
  EXPECT_TRUE(V.namesEnvironment("IS_CANARY"));
  EXPECT_TRUE(V.isEnvironment("production"));
  EXPECT_FALSE(Vocabulary().isEnvironment("canary"));
}

TEST(Vocabulary, Debug) {
  EXPECT_TRUE(Vocabulary::isDebug("DEBUG"));
  EXPECT_TRUE(Vocabulary::isDebug("_DEBUG"));
  EXPECT_FALSE(Vocabulary::isDebug("NDEBUG"));
  EXPECT_FALSE(Vocabulary::isDebug("DEBUG_LEVEL"));
}

} // namespace svc
