// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- minio-cpp.cpp - MinIO C++ SDK ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MinIO C++ SDK: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <miniocpp/client.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using minio::creds::Credentials;
using minio::creds::StaticProvider;
using minio::s3::BaseUrl;

void hardcodedUrls() {
  BaseUrl Url("https://minio.internal"); // expect: url
  BaseUrl Plain("minio.internal:9000", false); // expect: url
  BaseUrl Region("https://minio.internal", true, "eu-west-1"); // expect: region url
  BaseUrl Fields;
  Fields.host = "minio.internal"; // expect: host
  Fields.port = 9001; // expect: port
  Fields.region = "eu-west-1"; // expect: region
}

void hardcodedCredentials() {
  StaticProvider Two("shop-key", "s3cr3t-one"); // expect: access_key secret_key
  StaticProvider Three("shop-key", "s3cr3t-two", "t0ken"); // expect: access_key secret_key token
  auto Heap = std::make_unique<StaticProvider>("shop-key", "s3cr3t-three"); // expect: access_key secret_key
  const minio::error::Error Error;
  Credentials A(Error, "shop-key", "s3cr3t-four"); // expect: access_key secret_key
  Credentials B(Error, "shop-key", "s3cr3t-five", "t0ken"); // expect: access_key secret_key token
  Credentials C(Error, "shop-key", "six", "t", minio::utils::UtcTime()); // expect: access_key secret_key token
  C.access_key = "shop-key"; // expect: access_key
  C.secret_key = "s3cr3t-seven"; // expect: secret_key
  C.session_token = "t0ken"; // expect: token
}

void hardcodedArguments(minio::s3::Client &Client) {
  minio::s3::PutObjectArgs Put;
  Put.bucket = "orders-archive"; // expect: bucket
  Put.object = "2024/01.csv";
  Client.PutObject(Put);
  minio::s3::MakeBucketArgs Make;
  Make.bucket = "orders-archive"; // expect: bucket
  Make.region = "eu-west-1"; // expect: region
  Client.MakeBucket(Make);
}

// Through a subclass.
struct ShopProvider : StaticProvider {
  ShopProvider() : StaticProvider("shop-key", "s3cr3t-eight") {} // expect: access_key secret_key
};

void attachedUrls() {
  const std::string Endpoint = std::getenv("S3_ENDPOINT_URL");
  BaseUrl Url(Endpoint);
  BaseUrl Region(Endpoint, true, std::getenv("AWS_REGION"));
  BaseUrl Fields;
  Fields.host = std::getenv("S3_HOST");
  Fields.port = std::atoi(std::getenv("S3_PORT"));
  Fields.region = std::getenv("AWS_REGION");
}

void attachedCredentials() {
  const std::string Key = std::getenv("AWS_ACCESS_KEY_ID");
  const std::string Secret = std::getenv("AWS_SECRET_ACCESS_KEY");
  const std::string Token = std::getenv("AWS_SESSION_TOKEN");
  StaticProvider Two(Key, Secret);
  StaticProvider Three(Key, Secret, Token);
  auto Heap = std::make_unique<StaticProvider>(Key, Secret);
  const minio::error::Error Error;
  Credentials A(Error, Key, Secret);
  Credentials B(Error, Key, Secret, Token);
  Credentials C(Error, Key, Secret, Token, minio::utils::UtcTime());
  C.access_key = std::getenv("AWS_ACCESS_KEY_ID");
  C.secret_key = Secret;
  C.session_token = Token;
  minio::s3::GetObjectArgs Get;
  Get.bucket = std::getenv("S3_BUCKET");
  Get.region = std::getenv("AWS_REGION");
}

// No location and no secret: these only show where the service is spoken to.
void silent(BaseUrl &Url) {
  minio::creds::EnvMinioProvider Environment;
  minio::s3::Client Client(Url, &Environment);
  StaticProvider Empty("", "");
  minio::s3::GetObjectArgs Get;
  Get.bucket = "";
  Get.object = "2024/01.csv";
  Client.GetObject(Get);
  Client.UploadObject(minio::s3::UploadObjectArgs());
  Client.DownloadObject(minio::s3::DownloadObjectArgs());
  Client.CopyObject(minio::s3::CopyObjectArgs());
  Client.BucketExists(minio::s3::BucketExistsArgs());
  Client.StatObject(minio::s3::StatObjectArgs());
  Client.RemoveObject(minio::s3::RemoveObjectArgs());
}
