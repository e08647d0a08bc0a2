//===- EnvTest.cpp - Values, numbers and files ----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a read gives, how long that lasts, and how a program ends without it:
// with code 78 and exactly one line, in which no value stands.
//
//===----------------------------------------------------------------------===//

#include "HelperTest.h"
#include "svc_env.hpp"
#include "gmock/gmock.h"
#include <climits>

extern const char *const PathOfOtherUnit;

namespace svc::test {

namespace {

// Read before main.
const std::string Early = svc::env_or("SVC_TEST_NEVER_SET", "early");

using testing::ExitedWithCode;
using testing::StrEq;

TEST_P(Helper, GivesTheValue) {
  set("SVC_TEST", "some value");
  EXPECT_STREQ("some value", api().RequiredEnv("SVC_TEST"));
  EXPECT_STREQ("some value", api().EnvOr("SVC_TEST", "default"));
  EXPECT_EQ(api().RequiredEnv("SVC_TEST"), api().EnvOr("SVC_TEST", nullptr));
}

TEST_P(Helper, TakesAnEmptyValueForOne) {
  set("SVC_TEST", "");
  set("SVC_TEST_FILE", "/no/such/file");
  EXPECT_STREQ("", api().RequiredEnv("SVC_TEST"));
  EXPECT_STREQ("", api().EnvOr("SVC_TEST", "default"));
}

TEST_P(Helper, GivesTheDefaultItself) {
  const char *Default = "default";
  EXPECT_EQ(Default, api().EnvOr("SVC_TEST", Default));
  EXPECT_EQ(nullptr, api().EnvOr("SVC_TEST", nullptr));
}

TEST_P(Helper, StopsWithoutAValue) {
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST is not set: give it a value, or let "
                    "SVC_TEST_FILE name a file that holds it\n"));
}

TEST_P(Helper, KeepsWhatItGave) {
  set("SVC_TEST", "first, and longer than what a string holds in itself");
  const char *First = api().RequiredEnv("SVC_TEST");
  set("SVC_TEST", "second");
  const char *Second = api().RequiredEnv("SVC_TEST");
  unsetenv("SVC_TEST");
  EXPECT_STREQ("first, and longer than what a string holds in itself", First);
  EXPECT_STREQ("second", Second);
  set("SVC_TEST", First);
  EXPECT_EQ(First, api().RequiredEnv("SVC_TEST")) << "a value is kept once";
}

TEST_P(Helper, KeepsWhatPutenvOverwrites) {
  char Own[] = "SVC_TEST=before";
  putenv(Own);
  const char *Value = api().RequiredEnv("SVC_TEST");
  std::strcpy(Own, "SVC_TEST=after");
  EXPECT_STREQ("before", Value);
  EXPECT_STREQ("after", api().RequiredEnv("SVC_TEST"));
  unsetenv("SVC_TEST");
}

TEST_P(Helper, ReadsTheFile) {
  for (const auto &[Content, Value] :
       std::initializer_list<std::pair<std::string, std::string>>{
           {"s3cret", "s3cret"},
           {"s3cret\n", "s3cret"},
           {"s3cret\r\n", "s3cret"},
           {"s3cret\n\n", "s3cret\n"},
           {"s3cret\r", "s3cret\r"},
           {" two\nlines ", " two\nlines "},
           {"\n", ""},
           {"\r\n", ""},
           {"", ""},
           {std::string(100000, 'x') + "\n", std::string(100000, 'x')}}) {
    set("SVC_TEST_FILE", file(Content));
    EXPECT_EQ(Value, api().RequiredEnv("SVC_TEST")) << Content;
    EXPECT_EQ(Value, api().EnvOr("SVC_TEST", "default")) << Content;
  }
}

TEST_P(Helper, ReadsTheFileOnce) {
  std::string Path = file("s3cret\n");
  set("SVC_TEST_FILE", Path);
  const char *Value = api().RequiredEnv("SVC_TEST");
  std::remove(Path.c_str()); // as behind chroot
  EXPECT_EQ(Value, api().RequiredEnv("SVC_TEST"));
  EXPECT_STREQ("s3cret", Value);
}

TEST_P(Helper, PrefersTheVariableToTheFile) {
  set("SVC_TEST", "direct");
  set("SVC_TEST_FILE", file("from file"));
  EXPECT_STREQ("direct", api().RequiredEnv("SVC_TEST"));
}

TEST_P(Helper, StopsWhereTheFileCannotBeRead) {
  set("SVC_TEST_FILE", "/no/such\nfile");
  auto Message = StrEq("error: SVC_TEST_FILE names '/no/such?file', which "
                       "cannot be read\n");
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78), Message);
  EXPECT_EXIT(api().EnvOr("SVC_TEST", "x"), ExitedWithCode(78), Message);
  set("SVC_TEST_FILE", "/");
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST_FILE names '/', which cannot be read\n"));
  set("SVC_TEST_FILE", "");
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST_FILE names '', which cannot be read\n"));
}

TEST_P(Helper, StopsWhereTheFileIsNoText) {
  std::string Zero = file(std::string("s3cret\0more", 11));
  set("SVC_TEST_FILE", Zero);
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST_FILE names '" + Zero +
                    "', which has a zero byte\n"));
  std::string Large = file(std::string((1 << 20) + 1, 's'));
  set("SVC_TEST_FILE", Large);
  EXPECT_EXIT(api().RequiredEnv("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST_FILE names '" + Large +
                    "', which is larger than 1 MiB\n"));
}

TEST_P(Helper, ReadsNumbers) {
  auto Number = [&](const char *Text, long long Min, long long Max) {
    set("SVC_TEST", Text);
    return api().RequiredNumber("SVC_TEST", Min, Max);
  };
  EXPECT_EQ(3306, Number("3306", 0, 65535));
  EXPECT_EQ(65535, Number("65535", 0, 65535));
  EXPECT_EQ(0, Number("0", 0, 65535));
  EXPECT_EQ(7, Number("007", 0, 65535)) << "decimal, not octal";
  EXPECT_EQ(-128, Number("-128", -128, 127));
  EXPECT_EQ(LLONG_MAX, Number("9223372036854775807", LLONG_MIN, LLONG_MAX));
  EXPECT_EQ(LLONG_MIN, Number("-9223372036854775808", LLONG_MIN, LLONG_MAX));
}

TEST_P(Helper, StopsWhereThereIsNoNumber) {
  for (const char *Text : {"", " ", " 1", "1 ", "1\n", "+1", "-", "--1", "- 1",
                           "1.0", "1e3", "0x10", "ten", "128", "-129",
                           "99999999999999999999", "-99999999999999999999"}) {
    set("SVC_TEST", Text);
    EXPECT_EXIT(api().RequiredNumber("SVC_TEST", -128, 127), ExitedWithCode(78),
                StrEq("error: SVC_TEST is not a whole number from -128 to "
                      "127\n"))
        << Text;
  }
  set("SVC_TEST", "-1");
  EXPECT_EXIT(api().RequiredNumber("SVC_TEST", 0, 65535), ExitedWithCode(78),
              StrEq("error: SVC_TEST is not a whole number from 0 to 65535\n"));
}

INSTANTIATE_TEST_SUITE_P(, Helper,
                         testing::Values(&HelperInCpp, &HelperInC,
                                         &HelperInCAsCpp),
                         nameOfApi);

TEST(Units, ShareWhatTheyKeep) {
  EXPECT_EQ("early", Early);
  EXPECT_EQ(svc::required_env("PATH"), PathOfOtherUnit);
}

struct AtExit {
  ~AtExit() { svc::required_env("SVC_TEST"); }
};

TEST(Stop, EndsWhereAHandlerOfExitStopsToo) {
  EXPECT_EXIT(
      {
        static AtExit Last;
        svc::required_env("SVC_TEST");
      },
      ExitedWithCode(78), "SVC_TEST is not set");
}

TEST(Number, HasTheRangeOfItsType) {
  setenv("SVC_TEST", "18446744073709551615", 1);
  EXPECT_EQ(ULLONG_MAX, svc::required_number<unsigned long long>("SVC_TEST"));
  EXPECT_EXIT(svc::required_number("SVC_TEST"), ExitedWithCode(78),
              StrEq("error: SVC_TEST is not a whole number from -2147483648 to "
                    "2147483647\n"));
  setenv("SVC_TEST", "200", 1);
  EXPECT_EQ(200, svc::required_number<unsigned char>("SVC_TEST"));
  unsetenv("SVC_TEST");
}

TEST(Wide, IsMadeOfUtf8) {
  setenv("SVC_TEST", "a\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80", 1);
  const wchar_t *Value = svc::required_wide_env("SVC_TEST");
  EXPECT_STREQ(L"a\u00FC\u20AC\U0001F600", Value);
  setenv("SVC_TEST", "", 1);
  EXPECT_STREQ(L"", svc::required_wide_env("SVC_TEST"));
  EXPECT_STREQ(L"a\u00FC\u20AC\U0001F600", Value);
  unsetenv("SVC_TEST");
}

TEST(Wide, StopsWhereThatIsMalformed) {
  for (const char *Text :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE2\x82",
        "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xFF", "text\xF0\x9F\x98"}) {
    setenv("SVC_TEST", Text, 1);
    EXPECT_EXIT(svc::required_wide_env("SVC_TEST"), ExitedWithCode(78),
                StrEq("error: SVC_TEST is not UTF-8\n"));
  }
  unsetenv("SVC_TEST");
}

} // namespace

} // namespace svc::test
