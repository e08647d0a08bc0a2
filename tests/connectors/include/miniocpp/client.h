//===- miniocpp/client.h - Declarations for tests ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/minio/minio-cpp (Apache-2.0) at
// ff2189b1, include/miniocpp/request.h, result.h, response.h, baseclient.h and
// client.h; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MINIOCPP_CLIENT_H
#define SVC_TIDY_TESTS_MINIOCPP_CLIENT_H

#include <miniocpp/args.h>
#include <miniocpp/providers.h>
#include <string>

namespace minio::s3 {

struct BaseUrl {
  bool https = true;
  std::string host;
  unsigned int port = 0;
  std::string region;

  BaseUrl() = default;
  explicit BaseUrl(std::string host, bool https = true,
                   std::string region = {});
};

template <typename T> class Result {
public:
  explicit operator bool() const;
};

struct PutObjectResponse {};
struct GetObjectResponse {};
struct UploadObjectResponse {};
struct DownloadObjectResponse {};
struct CopyObjectResponse {};
struct BucketExistsResponse {};
struct MakeBucketResponse {};
struct StatObjectResponse {};
struct RemoveObjectResponse {};

class BaseClient {
public:
  Result<BucketExistsResponse> BucketExists(BucketExistsArgs args);
  Result<MakeBucketResponse> MakeBucket(MakeBucketArgs args);
  Result<StatObjectResponse> StatObject(StatObjectArgs args);
  Result<RemoveObjectResponse> RemoveObject(RemoveObjectArgs args);
};

class Client : public BaseClient {
public:
  explicit Client(BaseUrl &base_url, creds::Provider *const provider = nullptr);
  Result<PutObjectResponse> PutObject(PutObjectArgs args);
  Result<GetObjectResponse> GetObject(GetObjectArgs args);
  Result<UploadObjectResponse> UploadObject(UploadObjectArgs args);
  Result<DownloadObjectResponse> DownloadObject(DownloadObjectArgs args);
  Result<CopyObjectResponse> CopyObject(CopyObjectArgs args);
};

} // namespace minio::s3

#endif // SVC_TIDY_TESTS_MINIOCPP_CLIENT_H
