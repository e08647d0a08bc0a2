//===- ThreadsTest.cpp - Many threads ask at once -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All threads get the same pointers, whoever came first. The program of these
// tests runs twice: under AddressSanitizer with the others, and alone under
// ThreadSanitizer.
//
//===----------------------------------------------------------------------===//

#include "HelperTest.h"
#include "svc_env.hpp"
#include <thread>
#include <vector>

namespace svc::test {

namespace {

class HelperThreads : public Helper {};

TEST_P(HelperThreads, GetTheSame) {
  set("SVC_TEST_A", "text");
  set("SVC_TEST_N", "42");
  set("SVC_TEST_F_FILE", file("from a file\n"));
  set("SVC_TEST_U", "x://user:pw@host:1/db");
  std::vector<std::vector<const char *>> Given(8);
  std::vector<std::thread> Threads;
  for (auto &Mine : Given)
    Threads.emplace_back([&] {
      for (int I = 0; I < 200; ++I) {
        Mine = {api().RequiredEnv("SVC_TEST_A"),
                api().EnvOr("SVC_TEST_F", "none"), api().Host("SVC_TEST_U"),
                api().Password("SVC_TEST_U"), api().Database("SVC_TEST_U")};
        if (api().RequiredNumber("SVC_TEST_N", -128, 127) != 42 ||
            api().PortNumber("SVC_TEST_U") != 1)
          Mine = {};
      }
    });
  for (std::thread &T : Threads)
    T.join();
  for (const auto &One : Given)
    EXPECT_EQ(Given.front(), One);
  ASSERT_EQ(5u, Given.front().size());
  EXPECT_STREQ("from a file", Given.front()[1]);
  EXPECT_STREQ("host", Given.front()[2]);
}

INSTANTIATE_TEST_SUITE_P(, HelperThreads,
                         testing::Values(&HelperInCpp, &HelperInC,
                                         &HelperInCAsCpp),
                         nameOfApi);

TEST(HelperThreadsStop, EndWithTheCode) {
  EXPECT_EXIT(
      {
        std::vector<std::thread> Threads;
        for (int I = 0; I < 8; ++I)
          Threads.emplace_back([] { svc::required_env("SVC_TEST_UNSET"); });
        for (std::thread &T : Threads)
          T.join();
      },
      testing::ExitedWithCode(78), "SVC_TEST_UNSET is not set");
}

} // namespace

} // namespace svc::test
