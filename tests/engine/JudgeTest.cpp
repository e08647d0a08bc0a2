//===- JudgeTest.cpp - What a finding says of itself ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The annotated sources show which roles are found; here is the rest: severity,
// placeholder, certainty, service, variable, the trace, the roles of a use, and
// that no text of a credential is in any field.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "tool/TempTree.h"
#include "gmock/gmock.h"

namespace svc::test {

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

UnitRecord recordOf(const std::string &Source) {
  TempTree Tree;
  UnitResult Result = analyse(Tree.file("source.cpp", Source));
  EXPECT_FALSE(Result.Failure) << Result.Failure->Text;
  return Result.Record;
}

/// The record of one function with the body \p Body.
UnitRecord bodyOf(const std::string &Body) {
  return recordOf("#include <cstdlib>\n#include <curl/curl.h>\n"
                  "#include <hiredis/hiredis.h>\n#include <libpq-fe.h>\n"
                  "#include <mysql.h>\n#include <string>\n"
                  "void f(MYSQL *Db, CURL *Request, const char *Given) {\n" +
                  Body + "\n}\n");
}

FindingRecord only(const UnitRecord &R) {
  EXPECT_EQ(1U, R.Findings.size());
  return R.Findings.empty() ? FindingRecord() : R.Findings.front();
}

FindingRecord role(const UnitRecord &R, const std::string &Role) {
  for (const FindingRecord &F : R.Findings)
    if (F.Role == Role)
      return F;
  ADD_FAILURE() << "no finding of role " << Role;
  return {};
}

} // namespace

TEST(Judge, ChecksAndSeverities) {
  UnitRecord R = bodyOf("mysql_real_connect(Db, \"db.internal\", \"orders\", "
                        "\"one\", \"shop\", 3307, nullptr, 0);");
  EXPECT_EQ("svc-hardcoded-endpoint", role(R, "host").Check);
  EXPECT_EQ("svc-hardcoded-endpoint", role(R, "port").Check);
  EXPECT_EQ("svc-hardcoded-credential", role(R, "user").Check);
  EXPECT_EQ("svc-hardcoded-credential", role(R, "password").Check);
  EXPECT_EQ("svc-hardcoded-resource", role(R, "database").Check);
  EXPECT_EQ(Severity::Warning, role(R, "host").Level);
  EXPECT_EQ(Severity::Warning, role(R, "user").Level); // PW13
  EXPECT_EQ(Severity::Error, role(R, "password").Level);
  for (const FindingRecord &F : R.Findings) {
    EXPECT_EQ("mysql", F.Service);
    EXPECT_EQ("mysql-c", F.Connector);
    EXPECT_EQ("mysql_real_connect", F.EntryPoint);
    EXPECT_EQ("f", F.Scope);
    EXPECT_TRUE(F.Certain);
    EXPECT_FALSE(F.Placeholder);
  }
}

TEST(Judge, PlaceholdersAreLower) { // IP2, PW3
  for (const char *Host : {"192.0.2.7", "203.0.113.7", "2001:db8::7",
                           "redis.example.com", "cache.invalid"}) {
    FindingRecord F =
        only(bodyOf("redisConnect(\"" + std::string(Host) + "\", 0);"));
    EXPECT_TRUE(F.Placeholder) << Host;
    EXPECT_EQ(Severity::Info, F.Level) << Host;
  }
  for (const char *Password : {"changeme", "YOUR_PASSWORD", "xxxxxx"}) {
    FindingRecord F = only(bodyOf("mysql_change_user(Db, Given, \"" +
                                  std::string(Password) + "\", nullptr);"));
    EXPECT_TRUE(F.Placeholder) << Password;
    EXPECT_EQ(Severity::Info, F.Level) << Password;
  }
  FindingRecord Real =
      only(bodyOf("mysql_change_user(Db, Given, \"password\", nullptr);"));
  EXPECT_FALSE(Real.Placeholder); // PW2
}

TEST(Judge, FallbacksAndAlternativesAreLikely) {
  FindingRecord Fallback =
      only(bodyOf("const char *H = std::getenv(\"REDIS_HOST\");\n"
                  "redisConnect(H ? H : \"cache.internal\", 0);"));
  EXPECT_FALSE(Fallback.Certain);
  EXPECT_THAT(Fallback.Message, HasSubstr("fallback"));
  FindingRecord Alternative =
      only(bodyOf("redisConnect(Db ? Given : \"cache.internal\", 0);"));
  EXPECT_FALSE(Alternative.Certain);
  EXPECT_THAT(Alternative.Message, Not(HasSubstr("fallback")));
}

TEST(Judge, AFallbackSaysWhatHasNone) {
  auto Of = [](const std::string &Read) {
    return only(
        recordOf("#include <hiredis/hiredis.h>\n#include <cstdlib>\n"
                 "#include <nlohmann/json.hpp>\n"
                 "void f(const nlohmann::json &J) {\n"
                 "  const char *E = std::getenv(\"REDIS_HOST\");\n  (void)E;\n"
                 "  redisConnect(" +
                 Read + ", 0);\n}\n"));
  };
  FindingRecord Variable = Of("E ? E : \"cache.internal\""),
                Setting = Of("J.value(\"host\", \"cache.internal\").c_str()");
  EXPECT_THAT(Variable.Message, HasSubstr("where the environment has none"));
  EXPECT_THAT(Variable.NoFixReason, HasSubstr("a missing variable"));
  EXPECT_THAT(Setting.Message, HasSubstr("where the configuration has none"));
  EXPECT_THAT(Setting.NoFixReason, HasSubstr("a missing setting"));
}

TEST(Judge, ServiceOfTheScheme) {
  EXPECT_EQ("smtp", role(bodyOf("curl_easy_setopt(Request, CURLOPT_URL, "
                                "\"smtps://mail.corp.internal\");"),
                         "url")
                        .Service);
  EXPECT_EQ("http", role(bodyOf("curl_easy_setopt(Request, CURLOPT_URL, "
                                "\"https://api.corp.internal/\");"),
                         "url")
                        .Service);
}

TEST(Judge, VariablesAreNamedByConventionAndByValue) {
  UnitRecord R = bodyOf("redisConnect(\"one.internal\", 0);\n"
                        "redisConnect(\"two.internal\", 0);\n"
                        "redisConnect(\"one.internal\", 0);\n"
                        "PQconnectdb(\"host=db.internal password=one\");");
  ASSERT_EQ(5U, R.Findings.size());
  EXPECT_THAT(R.Findings[0].Message, HasSubstr("(REDIS_HOST)"));
  EXPECT_THAT(R.Findings[1].Message, HasSubstr("(REDIS_HOST_2)"));
  EXPECT_THAT(R.Findings[2].Message, HasSubstr("(REDIS_HOST)"));
  EXPECT_THAT(R.Findings[3].Message, HasSubstr("(DATABASE_URL)"));
  EXPECT_THAT(R.Findings[4].Message, HasSubstr("(DATABASE_URL)"));
}

TEST(Judge, TheTraceLeadsFromTheLiteralToTheUse) {
  UnitRecord R = recordOf("#include <hiredis/hiredis.h>\n"
                          "#define HOST \"cache.internal\"\n"
                          "static const char *const Default = HOST;\n"
                          "static const char *host() { return Default; }\n"
                          "void f() { redisConnect(host(), 0); }\n");
  FindingRecord F = only(R);
  EXPECT_EQ(5U, F.Use.Line);
  EXPECT_EQ(2U, F.Origin.Line);
  EXPECT_EQ(14U, F.Origin.Column);
  EXPECT_EQ(30U, F.Origin.EndColumn);
  ASSERT_EQ(3U, F.Trace.size());
  EXPECT_EQ("through macro 'HOST'", F.Trace[0].Note);
  EXPECT_EQ("through 'Default'", F.Trace[1].Note);
  EXPECT_EQ("returned by 'host'", F.Trace[2].Note);
}

TEST(Judge, StatusOfEveryRole) {
  UnitRecord R = bodyOf("const char *User = std::getenv(\"DATABASE_USER\");\n"
                        "mysql_real_connect(Db, \"db.internal\", User, Given, "
                        "User ? User : \"orders\", 0, nullptr, 0);");
  ASSERT_EQ(1U, R.Uses.size());
  auto &Roles = R.Uses[0].Roles;
  EXPECT_EQ(RoleStatus::Hardcoded, Roles["host"].Status);
  EXPECT_EQ(RoleStatus::Attached, Roles["user"].Status);
  EXPECT_EQ("DATABASE_USER", Roles["user"].Variable);
  EXPECT_EQ(RoleStatus::Forwarded, Roles["password"].Status);
  EXPECT_EQ(RoleStatus::Fallback, Roles["database"].Status);
  EXPECT_EQ(RoleStatus::LibraryDefault, Roles["port"].Status);
  EXPECT_EQ(RoleStatus::LibraryDefault, Roles["socket_path"].Status);
}

TEST(Judge, NothingSaysACredential) {
  const std::vector<std::string> Secrets = {"sekr1t", "hunter7", "qz81token"};
  UnitRecord R = bodyOf(
      "std::string P = \"hunter7\";\n"
      "mysql_change_user(Db, Given, P.c_str(), nullptr);\n"
      "PQconnectdb(\"postgresql://sekr1t:hunter7@db.internal/\");\n"
      "curl_easy_setopt(Request, CURLOPT_USERPWD, \"sekr1t:hunter7\");\n"
      "curl_easy_setopt(Request, CURLOPT_XOAUTH2_BEARER, \"qz81token\");");
  EXPECT_EQ(6U, R.Findings.size());
  EXPECT_FALSE(R.Masks.empty());
  for (const FindingRecord &F : R.Findings) {
    std::string All = F.Message + F.NoFixReason + F.Scope + F.EntryPoint;
    for (const TraceStep &S : F.Trace)
      All += S.Note;
    for (const FixRecord &Fix : F.Fixes)
      for (const EditRecord &E : Fix.Edits)
        All += E.Replacement;
    for (const std::string &Secret : Secrets)
      EXPECT_THAT(All, Not(HasSubstr(Secret)));
  }
  auto Masked = [&](const FindingRecord &F) {
    return llvm::any_of(R.Masks, [&](const MaskRecord &M) {
      return M.Where.Line == F.Origin.Line && M.Where.Column == F.Origin.Column;
    });
  };
  for (const FindingRecord &F : R.Findings)
    EXPECT_TRUE(F.Check != "svc-hardcoded-credential" || Masked(F)) << F.Role;
}

TEST(Judge, ASuppressedCredentialIsStillMasked) {
  UnitRecord R =
      bodyOf("mysql_change_user(Db, Given, \"hunter7\", nullptr); // NOLINT");
  EXPECT_TRUE(R.Findings.empty());
  EXPECT_EQ(1U, R.Masks.size());
}

TEST(Judge, ABranchSaysWhatItsArmsDo) {
  FindingRecord F = only(bodyOf("if (std::string(Given) == \"production\")\n"
                                "  redisConnectUnix(Given);\n"
                                "else\n"
                                "  Given = nullptr;"));
  EXPECT_EQ("svc-environment-branch", F.Check);
  EXPECT_THAT(F.Message, HasSubstr("'production'"));
  EXPECT_EQ("redis", F.Service);
  ASSERT_EQ(2U, F.Trace.size());
  EXPECT_THAT(F.Trace[0].Note, HasSubstr("uses the redis service"));
  EXPECT_THAT(F.Trace[1].Note, HasSubstr("no service"));
  EXPECT_FALSE(F.NoFixReason.empty());
  EXPECT_TRUE(F.Origin.File.empty());
}

} // namespace svc::test
