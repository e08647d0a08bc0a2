//===- CompileTest.cpp - The headers, and the page, compile everywhere --===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The headers end up in programs with warnings and flags of their own: without
// a warning, with GCC and clang, used and unused. The examples of
// docs/helper.md are compiled as well.
//
//===----------------------------------------------------------------------===//

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace svc::test {

namespace {

/// What \p Compiler says about \p Code, an optimised unit of \p Language.
std::string compile(const std::string &Compiler, const std::string &Language,
                    const std::string &Flags, const std::string &Code) {
  const std::string Path =
      testing::TempDir() + "svc-helper-compile-" + std::to_string(getpid());
  std::ofstream(Path) << Code;
  const std::string Command =
      Compiler + " -x " + Language + " " + Flags +
      " -O2 -Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion "
      "-Wshadow -I" SVC_SOURCE_DIR "/tool/helper -c -o /dev/null " +
      Path + " 2>&1";
  std::string Said;
  std::FILE *Pipe = popen(Command.c_str(), "r");
  if (!Pipe)
    return "cannot run " + Command;
  for (int C; (C = std::fgetc(Pipe)) != EOF;)
    Said += static_cast<char>(C);
  if (pclose(Pipe) != 0)
    Said += "failed: " + Command;
  std::remove(Path.c_str());
  return Said;
}

const char *const AllOfCpp = R"(
#include "svc_env.hpp"
const char *const Early = svc::env_or("A", nullptr);
int use(const char *Name);
int use(const char *Name) {
  std::string Error;
  const svc::Url &U = svc::required_url(Name);
  const auto Own = svc::Url::parse(svc::required_env(Name), Error);
  return U.port_number() + U.port_number<unsigned short>() +
         U.port_number_or(1) + U.query("k")[0] + U.database()[0] +
         static_cast<int>(svc::required_number<unsigned long long>(Name)) +
         svc::required_number<signed char>(Name) +
         svc::required_number<char>(Name) +
         static_cast<int>(svc::required_number<long>(Name)) +
         static_cast<int>(svc::required_wide_env(Name)[0]) + Own->host()[0];
}
)";

const char *const AllOfC = R"(
#include "svc_env.h"
int use(const char *Name);
int use(const char *Name) {
  return svc_required_env(Name)[0] + svc_env_or(Name, "")[0] +
         (int)svc_required_number(Name, 0, 9) + svc_url_scheme(Name)[0] +
         svc_url_user(Name)[0] + svc_url_password(Name)[0] +
         svc_url_host(Name)[0] + svc_url_port(Name)[0] +
         svc_url_path(Name)[0] + svc_url_database(Name)[0] +
         svc_url_port_number(Name);
}
)";

const char *const UnusedCpp =
    "#include \"svc_env.hpp\"\n#include \"svc_env.h\"\n";
const char *const UnusedC = "#include \"svc_env.h\"\nextern int Other;\n";

struct Way {
  const char *Compiler, *Language, *Flags, *Code;
};

void PrintTo(const Way &W, std::ostream *Out) {
  *Out << W.Compiler << ' ' << W.Flags;
}

class HelperCompiles : public testing::TestWithParam<Way> {};

TEST_P(HelperCompiles, WithoutAWarning) {
  const Way &W = GetParam();
  EXPECT_EQ("", compile(W.Compiler, W.Language, W.Flags, W.Code));
}

const char *const Bare = "-std=c++17 -fno-exceptions -fno-rtti";
const char *const Newer = "-std=c++20 -fno-exceptions -fno-rtti";

INSTANTIATE_TEST_SUITE_P(
    , HelperCompiles,
    testing::Values(Way{"g++", "c++", Bare, AllOfCpp},
                    Way{"g++", "c++", Newer, AllOfCpp},
                    Way{"g++", "c++", "-std=gnu++17", AllOfCpp},
                    Way{"g++", "c++", Bare, UnusedCpp},
                    Way{"clang++-19", "c++", Bare, AllOfCpp},
                    Way{"clang++-19", "c++", Newer, AllOfCpp},
                    Way{"clang++-19", "c++", "-std=gnu++17", AllOfCpp},
                    Way{"clang++-19", "c++", Bare, UnusedCpp},
                    Way{"gcc", "c", "-std=c99", AllOfC},
                    Way{"gcc", "c", "-std=c11", AllOfC},
                    Way{"gcc", "c", "-std=gnu17", AllOfC},
                    Way{"gcc", "c", "-std=c99", UnusedC},
                    Way{"gcc", "c++", "-std=c++11", AllOfC},
                    Way{"gcc", "c++", "-std=c++20", AllOfC},
                    Way{"clang-19", "c", "-std=c99", AllOfC},
                    Way{"clang-19", "c", "-std=c11", AllOfC},
                    Way{"clang-19", "c", "-std=gnu17", AllOfC},
                    Way{"clang-19", "c", "-std=c99", UnusedC},
                    Way{"clang-19", "c++", "-std=c++11", AllOfC},
                    Way{"clang-19", "c++", "-std=c++20", AllOfC}));

TEST(HelperCompilesNot, WhereThereIsSomethingToSay) {
  EXPECT_NE("", compile("g++", "c++", Bare, "int f(long L) { return L; }"));
}

TEST(HelperPage, HasExamplesThatCompile) {
  std::ifstream Page(SVC_SOURCE_DIR "/docs/helper.md");
  std::string Line, Language, Code;
  int Cpp = 0, C = 0, Number = 0;
  while (std::getline(Page, Line)) {
    ++Number;
    if (Language.empty()) {
      if (Line == "```cpp" || Line == "```c")
        Language = Line.substr(3);
    } else if (Line != "```") {
      Code += Line + "\n";
    } else {
      const bool IsC = Language == "c";
      EXPECT_EQ("", IsC ? compile("gcc", "c", "-std=c99", Code)
                        : compile("g++", "c++", "-std=c++17", Code))
          << "the example that ends in line " << Number;
      ++(IsC ? C : Cpp);
      Language.clear();
      Code.clear();
    }
  }
  EXPECT_GT(Cpp, 3);
  EXPECT_GT(C, 0);
}

} // namespace

} // namespace svc::test
