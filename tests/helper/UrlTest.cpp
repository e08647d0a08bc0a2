//===- UrlTest.cpp - Parts of URLs, and texts that are none ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tables of what RFC 3986 and the helper's page say about URLs, asked of both
// headers. fuzz_url.cpp compares the two on texts that nobody thought of.
//
//===----------------------------------------------------------------------===//

#include "HelperTest.h"
#include "svc_env.hpp"
#include "gmock/gmock.h"

namespace svc::test {

namespace {

using testing::AllOf;
using testing::ExitedWithCode;
using testing::HasSubstr;
using testing::Not;
using testing::StrEq;

class HelperUrl : public Helper {};

struct Parts {
  const char *Text, *Scheme, *User, *Password, *Host, *Port, *Path, *Database;
};

// What is missing is null.
const Parts Good[] = {
    {"postgres://me:pw@db.internal:5432/orders?sslmode=require#f", "postgres",
     "me", "pw", "db.internal", "5432", "/orders", "orders"},
    {"PostgreSQL+Asyncpg://h", "postgresql+asyncpg", nullptr, nullptr, "h",
     nullptr, nullptr, nullptr},
    {"redis://:pw@h/0", "redis", nullptr, "pw", "h", nullptr, "/0", "0"},
    {"x://u:@h:/", "x", "u", "", "h", nullptr, "/", nullptr},
    {"x://@h", "x", nullptr, nullptr, "h", nullptr, nullptr, nullptr},
    {"x://u:a:b:c@h", "x", "u", "a:b:c", "h", nullptr, nullptr, nullptr},
    {"x://:1", "x", nullptr, nullptr, nullptr, "1", nullptr, nullptr},
    {"x://[::1]:1/a/b", "x", nullptr, nullptr, "::1", "1", "/a/b", "a/b"},
    {"x://[2001:db8::FF]", "x", nullptr, nullptr, "2001:db8::FF", nullptr,
     nullptr, nullptr},
    {"x://[::ffff:10.0.0.1]:/", "x", nullptr, nullptr, "::ffff:10.0.0.1",
     nullptr, "/", nullptr},
    {"x://u@[fe80::1%25eth0]:7", "x", "u", nullptr, "fe80::1%eth0", "7",
     nullptr, nullptr},
    {"x://%2Frun%2Fpg/db", "x", nullptr, nullptr, "/run/pg", nullptr, "/db",
     "db"},
    {"sqlite:///var/app.db", "sqlite", nullptr, nullptr, nullptr, nullptr,
     "/var/app.db", "var/app.db"},
    {"sqlite:app.db", "sqlite", nullptr, nullptr, nullptr, nullptr, "app.db",
     "app.db"},
    {"mailto:a@b.example", "mailto", nullptr, nullptr, nullptr, nullptr,
     "a@b.example", "a@b.example"},
    {"x:", "x", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
    {"x://h:00080/%2f%C3%BC", "x", nullptr, nullptr, "h", "00080", "//\xC3\xBC",
     "/\xC3\xBC"},
    {"x://h?a/b@c:d?e#/?:@", "x", nullptr, nullptr, "h", nullptr, nullptr,
     nullptr},
    {"x://a@h?b@c", "x", "a", nullptr, "h", nullptr, nullptr, nullptr},
};

const char *Name = "SVC_TEST_URL";

TEST_P(HelperUrl, HasItsParts) {
  for (const Parts &P : Good) {
    set(Name, P.Text);
    auto Same = [&](const char *Expected, const char *(*Part)(const char *),
                    const char *What) {
      if (Expected)
        EXPECT_STREQ(Expected, Part(Name)) << P.Text << ": " << What;
      else
        EXPECT_EXIT(
            Part(Name), ExitedWithCode(78),
            StrEq(std::string("error: SVC_TEST_URL has no ") + What + "\n"))
            << P.Text << ": " << What;
    };
    Same(P.Scheme, api().Scheme, "scheme");
    Same(P.User, api().User, "user");
    Same(P.Password, api().Password, "password");
    Same(P.Host, api().Host, "host");
    Same(P.Port, api().Port, "port");
    Same(P.Path, api().Path, "path");
    Same(P.Database, api().Database, "database");
  }
}

TEST_P(HelperUrl, DecodesWhatIsEscaped) {
  for (const auto &[Raw, Decoded] :
       std::initializer_list<std::pair<const char *, const char *>>{
           {"%41", "A"},
           {"%2f%2F", "//"},
           {"%40%3a%23%3f%5b%5D", "@:#?[]"},
           {"%25", "%"},
           {"%2541", "%41"},
           {"a+b", "a+b"},
           {"%20%7F%01", " \x7F\x01"},
           {"%ff%FE", "\xFF\xFE"},
           {"-._~!$&'()*+,;=", "-._~!$&'()*+,;="}}) {
    std::string R = Raw;
    set(Name, "x://" + R + ":" + R + "@" + R + "/" + R);
    EXPECT_STREQ(Decoded, api().User(Name));
    EXPECT_STREQ(Decoded, api().Password(Name));
    EXPECT_STREQ(Decoded, api().Host(Name));
    EXPECT_STREQ(Decoded, api().Database(Name));
  }
}

TEST_P(HelperUrl, StopsWhereItIsMalformed) {
  const char *Scheme = "the scheme is missing or malformed";
  const char *Address = "the host is not an IPv6 address in brackets";
  const char *Port = "the port is not a number from 0 to 65535";
  const std::string Escape =
      " has a '%' without two hexadecimal digits behind it";
  const std::string Character =
      " has a character that must be written as '%' and two hexadecimal digits";
  for (const auto &[Text, Reason] :
       std::initializer_list<std::pair<std::string, std::string>>{
           {"", Scheme},
           {"s3cret", Scheme},
           {"/s3cret", Scheme},
           {"://s3cret", Scheme},
           {"1x://s3cret", Scheme},
           {"x_y://s3cret", Scheme},
           {" x://s3cret", Scheme},
           {"s3cret?x:", Scheme},
           {"s3cret#x:", Scheme},
           {"x://[s3cret", Address},
           {"x://[]/s3cret", Address},
           {"x://[s3cret:0::]", Address},
           {"x://[::1]s3cret", Address},
           {"x://[::1%eth0]/s3cret", Address},
           {"x://[::1%25]/s3cret", Address},
           {"x://s3cret:65536", Port},
           {"x://s3cret:-1", Port},
           {"x://s3cret:1a", Port},
           {"x://s3cret:99999999999999999999999", Port},
           {"x://u:s3cret/with-slash@h", Port},
           {"x://u:p#s3cret@h", Port},
           {"x://h1:1,s3cret:2", "the host" + Character},
           {"x://::1/s3cret", "the host" + Character},
           {"x://s3cret@u@h", "the user" + Character},
           {"x://u:s3cret@p@h", "the password" + Character},
           {"x://u:s3cret p@h", "the password" + Character},
           {"x://u:s3cret^@h", "the password" + Character},
           {"x://u:s3cret\xC3\xBC@h", "the password" + Character},
           {"x://u:s3cret\n@h", "the password" + Character},
           {"x://u:s3cret%@h", "the password" + Escape},
           {"x://u:s3cret%4@h", "the password" + Escape},
           {"x://u:s3cret%4g@h", "the password" + Escape},
           {"x://u:s3cret%G4@h", "the password" + Escape},
           {"x://u:s3cret%00@h", "the password has a zero byte"},
           {"x://h/s3cret%00", "the path has a zero byte"},
           {"x://h/s3cret[", "the path" + Character},
           {"x://h?s3cret=%00", "the query has a zero byte"},
           {"x://h?s3cret%=1", "the query" + Escape},
           {"x://h?s3cret=%4&1", "the query" + Escape},
           {"x://h?s3cret=[", "the query" + Character},
           {"x://h#s3cret#", "the fragment" + Character},
           {"x://h#s3cret%", "the fragment" + Escape}}) {
    set(Name, Text);
    auto Message =
        AllOf(StrEq("error: SVC_TEST_URL is not a URL: " + Reason + "\n"),
              Not(HasSubstr("s3cret")));
    EXPECT_EXIT(api().Scheme(Name), ExitedWithCode(78), Message) << Text;
  }
}

TEST_P(HelperUrl, StopsWithoutAValue) {
  EXPECT_EXIT(api().Host(Name), ExitedWithCode(78),
              HasSubstr("error: SVC_TEST_URL is not set"));
}

TEST_P(HelperUrl, ComesFromAFile) {
  set("SVC_TEST_URL_FILE", file("x://u:pw@h:1/db\n"));
  EXPECT_STREQ("db", api().Database(Name));
  EXPECT_EQ(1, api().PortNumber(Name));
}

TEST_P(HelperUrl, KeepsWhatItGave) {
  set(Name, "x://first:1");
  const char *First = api().Host(Name);
  EXPECT_EQ(First, api().Host(Name)) << "parsed once";
  set(Name, "x://second:2");
  EXPECT_STREQ("second", api().Host(Name));
  EXPECT_EQ(2, api().PortNumber(Name));
  EXPECT_STREQ("first", First);
}

INSTANTIATE_TEST_SUITE_P(, HelperUrl,
                         testing::Values(&HelperInCpp, &HelperInC,
                                         &HelperInCAsCpp),
                         nameOfApi);

// What only the C++ header has.

TEST(Url, IsParsedWithoutTheEnvironment) {
  std::string Error = "left from before";
  std::optional<Url> U = Url::parse("x://h:70/db?a=1&b=%26+c&a=2&&d&=e", Error);
  ASSERT_TRUE(U);
  EXPECT_EQ("", Error);
  EXPECT_STREQ("x://h:70/db?a=1&b=%26+c&a=2&&d&=e", U->text());
  EXPECT_STREQ("1", U->query("a")) << "the first";
  EXPECT_STREQ("&+c", U->query("b")) << "a plus is a plus";
  EXPECT_STREQ("", U->query("d"));
  EXPECT_EQ(nullptr, U->query("c"));
  EXPECT_TRUE(U->has_query("d"));
  EXPECT_FALSE(U->has_query("c"));
  EXPECT_STREQ("1", U->query_or("a", "x"));
  EXPECT_STREQ("x", U->query_or("c", "x"));
  EXPECT_EXIT(U->user(), ExitedWithCode(78),
              StrEq("error: the URL has no user\n"));

  EXPECT_FALSE(Url::parse("x://h/%", Error));
  EXPECT_EQ("the path has a '%' without two hexadecimal digits behind it",
            Error);
  EXPECT_FALSE(Url::parse(std::string_view("x://h\0", 6), Error));
}

TEST(Url, SaysWhatItHas) {
  std::string Error;
  std::optional<Url> All = Url::parse("x://u:p@h:70/db", Error);
  ASSERT_TRUE(All);
  EXPECT_TRUE(All->has_user() && All->has_password() && All->has_host() &&
              All->has_port() && All->has_path() && All->has_database());
  EXPECT_STREQ("u", All->user_or("d"));
  EXPECT_STREQ("p", All->password_or("d"));
  EXPECT_STREQ("h", All->host_or("d"));
  EXPECT_STREQ("70", All->port_or("d"));
  EXPECT_STREQ("/db", All->path_or("d"));
  EXPECT_STREQ("db", All->database_or("d"));
  EXPECT_EQ(70, All->port_number_or(1));

  std::optional<Url> None = Url::parse("x:", Error);
  ASSERT_TRUE(None);
  EXPECT_FALSE(None->has_user() || None->has_password() || None->has_host() ||
               None->has_port() || None->has_path() || None->has_database());
  EXPECT_STREQ("d", None->user_or("d"));
  EXPECT_STREQ("d", None->password_or("d"));
  EXPECT_STREQ("d", None->host_or("d"));
  EXPECT_STREQ("d", None->port_or("d"));
  EXPECT_STREQ("d", None->path_or("d"));
  EXPECT_STREQ("d", None->database_or("d"));
  EXPECT_EQ(1u, None->port_number_or(1u));
}

TEST(Url, GivesItsPortInTheTypeThatIsAskedFor) {
  setenv(Name, "x://h:40000", 1);
  EXPECT_EQ(40000, required_url(Name).port_number());
  EXPECT_EQ(40000, required_url(Name).port_number<unsigned short>());
  EXPECT_EXIT(required_url(Name).port_number<short>(), ExitedWithCode(78),
              StrEq("error: the port of SVC_TEST_URL is not a whole number "
                    "from -32768 to 32767\n"));
  unsetenv(Name);
}

} // namespace

} // namespace svc::test
