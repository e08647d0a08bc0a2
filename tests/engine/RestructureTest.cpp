//===- RestructureTest.cpp - The rule's own example, in C++ ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Service or stand-in, and fields that only some environments set. The example
// is that of the page on backing services: a database at a literal place, and
// an upload that goes to S3 in production and to a folder elsewhere.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char *const Aws = "// flags: -std=gnu++17 -I/usr/include/mariadb "
                               "-I" SVC_SOURCE_DIR "/tests/connectors/include\n"
                               R"(#include <aws/core/Aws.h>
#include <aws/s3/S3Client.h>
#include <aws/s3/model/PutObjectRequest.h>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <mysql.h>
#include <string>
)";

static FixCase restructured(std::string Name, const std::string &Body,
                            std::vector<std::string> Fixed,
                            std::vector<std::string> Left = {}) {
  return {std::move(Name),     Aws + Body, std::move(Fixed),
          std::move(Left),     "",
          /*Restructure=*/true};
}

static const char *const Rule = R"(
MYSQL *connect(MYSQL *Db) {
  return mysql_real_connect(Db, "localhost", "root", "password", "myapp", 0,
                            nullptr, 0);
}

#define IS_PRODUCTION 1

bool uploadFile(const std::string &Path, const std::string &Key) {
  if (IS_PRODUCTION) {
    Aws::Client::ClientConfiguration Configuration;
    Configuration.region = "us-east-1";
    Aws::S3::S3Client S3(Configuration);
    Aws::S3::Model::PutObjectRequest Request;
    Request.SetBucket("uploads");
    Request.SetKey(Key);
    return S3.PutObject(Request).IsSuccess();
  } else {
    // Local development uses the file system.
    return std::filesystem::copy_file(Path, "./uploads/" + Key);
  }
}
)";

static std::vector<FixCase> cases() {
  return {
      restructured(
          "TheRule", Rule,
          {R"(return mysql_real_connect(Db, std::getenv("DATABASE_HOST"), std::getenv("DATABASE_USER"), std::getenv("DATABASE_PASSWORD"), std::getenv("DATABASE_NAME"), 0,)",
           "Aws::Client::ClientConfiguration Configuration;",
           R"(if (const char *Endpoint = std::getenv("AWS_ENDPOINT_URL")))",
           "Configuration.endpointOverride = Endpoint;",
           R"(Request.SetBucket(std::getenv("S3_BUCKET"));)",
           "return S3.PutObject(Request).IsSuccess();"}),
      restructured("EarlyReturn", R"(
bool isProduction();
bool put(const std::string &Path, Aws::S3::S3Client &S3,
         const Aws::S3::Model::PutObjectRequest &Request) {
  if (!isProduction())
    return std::filesystem::copy_file(Path, "./uploads/" + Path);
  return S3.PutObject(Request).IsSuccess();
}
)",
                   {"return S3.PutObject(Request).IsSuccess();"}),
      restructured("ServiceFirst", R"(
bool isProduction();
bool put(const std::string &Path, Aws::S3::S3Client &S3,
         const Aws::S3::Model::PutObjectRequest &Request) {
  if (isProduction())
    return S3.PutObject(Request).IsSuccess();
  return std::filesystem::copy_file(Path, "./uploads/" + Path);
}
)",
                   {"return S3.PutObject(Request).IsSuccess();"}),
      restructured("Conditional", R"(
bool isProduction();
bool put(const std::string &Path, Aws::S3::S3Client &S3,
         const Aws::S3::Model::PutObjectRequest &Request) {
  return isProduction() ? S3.PutObject(Request).IsSuccess()
                        : std::filesystem::copy_file(Path, "./uploads");
}
)",
                   {"return S3.PutObject(Request).IsSuccess();"}),
      restructured(
          "Directive", R"(
bool put(const std::string &Path, Aws::S3::S3Client &S3,
         const Aws::S3::Model::PutObjectRequest &Request) {
#ifdef PRODUCTION
  return std::filesystem::copy_file(Path, "./uploads");
#else
  // The store.
  return S3.PutObject(Request).IsSuccess();
#endif
}
)",
          {"// The store.", "return S3.PutObject(Request).IsSuccess();"}),
      restructured("NamesThatWouldMeet", R"(
bool isProduction();
bool put(const std::string &Path, Aws::S3::S3Client &S3) {
  bool Stored = false;
  if (isProduction()) {
    Aws::S3::Model::PutObjectRequest Request;
    Stored = S3.PutObject(Request).IsSuccess();
  } else {
    Stored = std::filesystem::copy_file(Path, "./uploads");
  }
  int Request = 0;
  return Stored && Request == 0;
}
)",
                   {"{", "Stored = S3.PutObject(Request).IsSuccess();"}),
  };
}

class Restructures : public testing::TestWithParam<FixCase> {};
TEST_P(Restructures, Hold) { checkFix(GetParam(), ".cpp"); }
INSTANTIATE_TEST_SUITE_P(All, Restructures, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

// --- attach fixes that are optional, without asking for more ---

static std::vector<FixCase> optional() {
  return {
      {"OnlyOnRequest",
       std::string(Aws) + R"(
bool isProduction();
bool put(const std::string &Path, Aws::S3::S3Client &S3,
         const Aws::S3::Model::PutObjectRequest &Request) {
  if (isProduction())
    return S3.PutObject(Request).IsSuccess();
  return std::filesystem::copy_file(Path, "./uploads/" + Path);
}
)",
       {},
       {"branch"}},
      {"AFieldThatOneArmSets",
       std::string(Aws) + R"(
bool isProduction();
Aws::S3::S3Client *client() {
  Aws::Client::ClientConfiguration Configuration;
  if (!isProduction()) {
    Configuration.endpointOverride = "http://localhost:9000";
  }
  return new Aws::S3::S3Client(Configuration);
}
)",
       {R"(if (const char *Value = std::getenv("AWS_ENDPOINT_URL")))",
        "Configuration.endpointOverride = Value;"}},
      {"FieldsOfBothArms",
       std::string(Aws) + R"(
bool isProduction();
Aws::S3::S3Client *client() {
  Aws::Client::ClientConfiguration Configuration;
  if (isProduction()) {
    Configuration.region = "eu-central-1";
  } else {
    Configuration.region = "us-east-1";
    Configuration.endpointOverride = "http://localhost:9000";
  }
  return new Aws::S3::S3Client(Configuration);
}
)",
       {R"(Configuration.region = std::getenv("AWS_REGION");)",
        R"(if (const char *Value = std::getenv("AWS_ENDPOINT_URL")))",
        "Configuration.endpointOverride = Value;"}},
      {"AnArmThatDoesMore",
       std::string(Aws) + R"(
bool isProduction();
Aws::S3::S3Client *client() {
  Aws::Client::ClientConfiguration Configuration;
  if (!isProduction()) {
    Configuration.endpointOverride = "http://localhost:9000";
    Configuration.verifySSL = false;
  }
  return new Aws::S3::S3Client(Configuration);
}
)",
       {R"(Configuration.endpointOverride = std::getenv("AWS_ENDPOINT_URL");)"},
       {"branch"}},
  };
}

class OptionalFixes : public testing::TestWithParam<FixCase> {};
TEST_P(OptionalFixes, Hold) { checkFix(GetParam(), ".cpp"); }
INSTANTIATE_TEST_SUITE_P(All, OptionalFixes, testing::ValuesIn(optional()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

} // namespace svc::test
