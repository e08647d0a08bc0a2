//===- aws/s3/S3Client.h - Declarations for tests ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-s3/include/aws/s3/S3Client.h at 02fd547f; the
// constructors and some of the operations.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_S3_S3CLIENT_H
#define SVC_TIDY_TESTS_AWS_S3_S3CLIENT_H

#include <aws/core/auth/AWSCredentialsProvider.h>
#include <aws/core/client/ClientConfiguration.h>
#include <memory>

namespace Aws::S3 {

namespace Model {
class PutObjectRequest;
class PutObjectOutcome {
public:
  bool IsSuccess() const;
};
class GetObjectRequest;
class GetObjectOutcome {
public:
  bool IsSuccess() const;
};
class HeadObjectRequest;
class HeadObjectOutcome {
public:
  bool IsSuccess() const;
};
class DeleteObjectRequest;
class DeleteObjectOutcome {
public:
  bool IsSuccess() const;
};
class CopyObjectRequest;
class CopyObjectOutcome {
public:
  bool IsSuccess() const;
};
class ListObjectsV2Request;
class ListObjectsV2Outcome {
public:
  bool IsSuccess() const;
};
class HeadBucketRequest;
class HeadBucketOutcome {
public:
  bool IsSuccess() const;
};
class CreateBucketRequest;
class CreateBucketOutcome {
public:
  bool IsSuccess() const;
};
class DeleteBucketRequest;
class DeleteBucketOutcome {
public:
  bool IsSuccess() const;
};
} // namespace Model

struct S3ClientConfiguration : Aws::Client::ClientConfiguration {
  S3ClientConfiguration();
  S3ClientConfiguration(const Aws::Client::ClientConfiguration &config);
};

class S3EndpointProviderBase;

enum class US_EAST_1_REGIONAL_ENDPOINT_OPTION { NOT_SET, LEGACY, REGIONAL };

class S3Client {
public:
  S3Client(const Aws::S3::S3ClientConfiguration &clientConfiguration =
               Aws::S3::S3ClientConfiguration(),
           std::shared_ptr<S3EndpointProviderBase> endpointProvider = nullptr);
  S3Client(const Aws::Auth::AWSCredentials &credentials,
           std::shared_ptr<S3EndpointProviderBase> endpointProvider = nullptr,
           const Aws::S3::S3ClientConfiguration &clientConfiguration =
               Aws::S3::S3ClientConfiguration());
  S3Client(const std::shared_ptr<Aws::Auth::AWSCredentialsProvider>
               &credentialsProvider,
           std::shared_ptr<S3EndpointProviderBase> endpointProvider = nullptr,
           const Aws::S3::S3ClientConfiguration &clientConfiguration =
               Aws::S3::S3ClientConfiguration());
  S3Client(const Aws::Client::ClientConfiguration &clientConfiguration,
           Aws::Client::AWSAuthV4Signer::PayloadSigningPolicy signPayloads,
           bool useVirtualAddressing,
           Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION
               USEast1RegionalEndPointOption =
                   Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION::NOT_SET);
  S3Client(const Aws::Auth::AWSCredentials &credentials,
           const Aws::Client::ClientConfiguration &clientConfiguration,
           Aws::Client::AWSAuthV4Signer::PayloadSigningPolicy signPayloads,
           bool useVirtualAddressing,
           Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION
               USEast1RegionalEndPointOption =
                   Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION::NOT_SET);
  S3Client(const std::shared_ptr<Aws::Auth::AWSCredentialsProvider>
               &credentialsProvider,
           const Aws::Client::ClientConfiguration &clientConfiguration,
           Aws::Client::AWSAuthV4Signer::PayloadSigningPolicy signPayloads,
           bool useVirtualAddressing,
           Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION
               USEast1RegionalEndPointOption =
                   Aws::S3::US_EAST_1_REGIONAL_ENDPOINT_OPTION::NOT_SET);
  virtual ~S3Client();

  virtual Model::PutObjectOutcome
  PutObject(const Model::PutObjectRequest &request) const;
  virtual Model::GetObjectOutcome
  GetObject(const Model::GetObjectRequest &request) const;
  virtual Model::HeadObjectOutcome
  HeadObject(const Model::HeadObjectRequest &request) const;
  virtual Model::DeleteObjectOutcome
  DeleteObject(const Model::DeleteObjectRequest &request) const;
  virtual Model::CopyObjectOutcome
  CopyObject(const Model::CopyObjectRequest &request) const;
  virtual Model::ListObjectsV2Outcome
  ListObjectsV2(const Model::ListObjectsV2Request &request) const;
  virtual Model::HeadBucketOutcome
  HeadBucket(const Model::HeadBucketRequest &request) const;
  virtual Model::CreateBucketOutcome
  CreateBucket(const Model::CreateBucketRequest &request) const;
  virtual Model::DeleteBucketOutcome
  DeleteBucket(const Model::DeleteBucketRequest &request) const;
};

} // namespace Aws::S3

#endif // SVC_TIDY_TESTS_AWS_S3_S3CLIENT_H
