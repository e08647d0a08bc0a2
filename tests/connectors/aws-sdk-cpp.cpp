// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- aws-sdk-cpp.cpp ------------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AWS SDK for C++, configuration and credentials: every entry point with
// literals, then with values from the environment. "expect" names the roles
// that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <aws/core/Aws.h>
#include <aws/core/auth/AWSCredentials.h>
#include <aws/core/auth/AWSCredentialsProvider.h>
#include <aws/core/client/ClientConfiguration.h>
#include <aws/core/utils/memory/AWSMemory.h>
#include <aws/s3/S3Client.h>
#include <cstdlib>
#include <memory>

// clang-format off: an expectation stands on the line of its use.

using Aws::Auth::AWSCredentials;
using Aws::Auth::SimpleAWSCredentialsProvider;

void hardcodedConfiguration() {
  Aws::Client::ClientConfiguration Config;
  Config.endpointOverride = "http://minio.internal:9000"; // expect: url
  Config.region = "eu-west-1"; // expect: region
  Config.proxyHost = "proxy.internal"; // expect: proxy
  Config.proxyPort = 3128; // expect: port
  Config.proxyUserName = "shop"; // expect: user
  Config.proxyPassword = "s3cr3t-one"; // expect: password
  Config.proxySSLKeyPassword = "s3cr3t-two"; // expect: password
}

// Fields that a service's own configuration inherits, and a constant of the SDK.
void hardcodedInherited() {
  Aws::S3::S3ClientConfiguration Config;
  Config.endpointOverride = "http://localhost:4566"; // expect: url
  Config.region = Aws::Region::EU_WEST_1; // expect: region
}

void hardcodedCredentials() {
  AWSCredentials Two("AKIDSHOP", "s3cr3t"); // expect: access_key secret_key
  AWSCredentials Three("AKIDSHOP", "s3cr3t", "t0ken"); // expect: access_key secret_key token
  const Aws::Utils::DateTime Time;
  AWSCredentials Four("AKIDSHOP", "s3cr3t", "t0ken", Time); // expect: access_key secret_key token
  AWSCredentials Five("AKIDSHOP", "s3cr3t", "t0ken", Time, "1"); // expect: access_key secret_key token
  Five.SetAWSAccessKeyId("AKIDSHOP"); // expect: access_key
  Five.SetAWSSecretKey("s3cr3t"); // expect: secret_key
  Five.SetSessionToken("t0ken"); // expect: token
  Five.SetAWSAccessKeyId(Aws::String("AKIDSHOP")); // expect: access_key
  Five.SetAWSSecretKey(Aws::String("s3cr3t")); // expect: secret_key
  Five.SetSessionToken(Aws::String("t0ken")); // expect: token
}

void hardcodedProvider() {
  SimpleAWSCredentialsProvider Two("AKIDSHOP", "s3cr3t"); // expect: access_key secret_key
  SimpleAWSCredentialsProvider Three("AKIDSHOP", "s3cr3t", "t"); // expect: access_key secret_key token
  auto Heap = std::make_shared<SimpleAWSCredentialsProvider>("AKID", "sec"); // expect: access_key secret_key
  // The first argument is the allocation tag.
  auto Tagged = Aws::MakeShared<SimpleAWSCredentialsProvider>("orders", "AKID", "s"); // expect: access_key secret_key
}

// Through a subclass.
struct ShopCredentials : AWSCredentials {
  ShopCredentials() : AWSCredentials("AKIDSHOP", "s3cr3t") {} // expect: access_key secret_key
};

void attachedConfiguration() {
  Aws::Client::ClientConfiguration Config;
  Config.endpointOverride = std::getenv("AWS_ENDPOINT_URL");
  Config.region = std::getenv("AWS_REGION");
  Config.proxyHost = std::getenv("PROXY_HOST");
  Config.proxyPort = std::atoi(std::getenv("PROXY_PORT"));
  Config.proxyUserName = std::getenv("PROXY_USER");
  Config.proxyPassword = std::getenv("PROXY_PASSWORD");
  Config.proxySSLKeyPassword = std::getenv("PROXY_KEY_PASSWORD");
}

void attachedCredentials() {
  const Aws::String Key = std::getenv("AWS_ACCESS_KEY_ID");
  const Aws::String Secret = std::getenv("AWS_SECRET_ACCESS_KEY");
  const Aws::String Token = std::getenv("AWS_SESSION_TOKEN");
  const Aws::Utils::DateTime Time;
  AWSCredentials Two(Key, Secret);
  AWSCredentials Three(Key, Secret, Token);
  AWSCredentials Four(Key, Secret, Token, Time);
  AWSCredentials Five(Key, Secret, Token, Time, std::getenv("AWS_ACCOUNT_ID"));
  Five.SetAWSAccessKeyId(std::getenv("AWS_ACCESS_KEY_ID"));
  Five.SetAWSSecretKey(std::getenv("AWS_SECRET_ACCESS_KEY"));
  Five.SetSessionToken(std::getenv("AWS_SESSION_TOKEN"));
  Five.SetAWSAccessKeyId(Key);
  Five.SetAWSSecretKey(Secret);
  Five.SetSessionToken(Token);
  SimpleAWSCredentialsProvider Provider(Key, Secret);
  SimpleAWSCredentialsProvider WithToken(Key, Secret, Token);
  auto Heap = std::make_shared<SimpleAWSCredentialsProvider>(Key, Secret);
  auto Tagged = Aws::MakeShared<SimpleAWSCredentialsProvider>("orders", Key, Secret);
}

// A struct of the program's own with the same fields.
struct ClientConfiguration {
  Aws::String endpointOverride, region;
};

void silent() {
  Aws::Client::ClientConfiguration Config;
  Config.endpointOverride = "";
  Config.proxyPassword = "";
  Config.userAgent = "orders/1.0";
  Config.caFile = "/etc/ssl/certs/ca.pem";
  Config.profileName = "default";
  Aws::Client::ClientConfiguration Profile("default");
  AWSCredentials None;
  AWSCredentials Empty("", "");
  Aws::Auth::EnvironmentAWSCredentialsProvider Environment;
  ClientConfiguration Own;
  Own.endpointOverride = "http://minio.internal:9000";
  Own.region = "eu-west-1";
}
