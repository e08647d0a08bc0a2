// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- aws-sdk-cpp-s3.cpp - AWS SDK for C++, S3 -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AWS SDK for C++, S3: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <aws/s3/S3Client.h>
#include <aws/s3/model/DeleteBucketRequest.h>
#include <aws/s3/model/GetObjectRequest.h>
#include <aws/s3/model/HeadObjectRequest.h>
#include <aws/s3/model/PutObjectRequest.h>
#include <cstdlib>
#include <memory>

// clang-format off: an expectation stands on the line of its use.

using namespace Aws::S3::Model;

// Setters as templates.
void hardcoded(const Aws::S3::S3Client &Client) {
  PutObjectRequest Put;
  Put.SetBucket("orders-archive"); // expect: bucket
  Put.SetKey("2024/01.csv");
  Client.PutObject(Put);
  const Aws::String Name = "orders-archive";
  GetObjectRequest Get;
  Get.SetBucket(Name); // expect: bucket
  Client.GetObject(Get);
  Client.GetObject(GetObjectRequest().WithBucket("orders-archive").WithKey("a")); // expect: bucket
  HeadObjectRequest Head;
  Head.WithBucket(Aws::String("orders-archive")); // expect: bucket
  Client.HeadObject(Head);
}

// Setters as three overloads.
void hardcodedOverloads(const Aws::S3::S3Client &Client) {
  DeleteBucketRequest Delete;
  Delete.SetBucket("orders-archive"); // expect: bucket
  Delete.SetBucket(Aws::String("orders-archive")); // expect: bucket
  const Aws::String Name = "orders-archive";
  Delete.SetBucket(Name); // expect: bucket
  Delete.WithBucket("orders-archive"); // expect: bucket
  Delete.WithBucket(Aws::String("orders-archive")); // expect: bucket
  Delete.WithBucket(Name); // expect: bucket
  Client.DeleteBucket(Delete);
}

// Through a subclass.
struct ShopPut : PutObjectRequest {
  ShopPut() { SetBucket("orders-archive"); } // expect: bucket
};

void attached(const Aws::S3::S3Client &Client) {
  PutObjectRequest Put;
  Put.SetBucket(std::getenv("S3_BUCKET"));
  Put.SetKey("2024/01.csv");
  Client.PutObject(Put);
  const Aws::String Name = std::getenv("S3_BUCKET");
  GetObjectRequest Get;
  Get.SetBucket(Name);
  Client.GetObject(Get);
  Client.GetObject(GetObjectRequest().WithBucket(Name).WithKey("a"));
  DeleteBucketRequest Delete;
  Delete.SetBucket(Name);
  Delete.WithBucket(std::getenv("S3_BUCKET"));
}

// No location and no secret: these only show where the service is spoken to.
void silent(const Aws::S3::S3Client &Client, const Aws::Auth::AWSCredentials &Credentials,
            const std::shared_ptr<Aws::Auth::AWSCredentialsProvider> &Provider) {
  Aws::Client::ClientConfiguration Config;
  Aws::S3::S3ClientConfiguration S3Config;
  const auto Never = Aws::Client::AWSAuthV4Signer::PayloadSigningPolicy::Never;
  Aws::S3::S3Client Default;
  Aws::S3::S3Client Configured(S3Config);
  Aws::S3::S3Client WithCredentials(Credentials, nullptr, S3Config);
  Aws::S3::S3Client WithProvider(Provider, nullptr, S3Config);
  Aws::S3::S3Client Legacy(Config, Never, false);
  Aws::S3::S3Client LegacyCredentials(Credentials, Config, Never, false);
  Aws::S3::S3Client LegacyProvider(Provider, Config, Never, false);
  auto Heap = std::make_unique<Aws::S3::S3Client>(S3Config);
  PutObjectRequest Put;
  Put.SetBucket("");
}

void silentOperations(const Aws::S3::S3Client &Client, const DeleteObjectRequest &Delete,
                      const CopyObjectRequest &Copy, const ListObjectsV2Request &List,
                      const HeadBucketRequest &Head, const CreateBucketRequest &Create) {
  Client.DeleteObject(Delete);
  Client.CopyObject(Copy);
  Client.ListObjectsV2(List);
  Client.HeadBucket(Head);
  Client.CreateBucket(Create);
}
