//===- miniocpp/args.h - Declarations for tests -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/minio/minio-cpp (Apache-2.0) at
// ff2189b1, include/miniocpp/args.h; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MINIOCPP_ARGS_H
#define SVC_TIDY_TESTS_MINIOCPP_ARGS_H

#include <string>

namespace minio::s3 {

struct BaseArgs {};

struct BucketArgs : public BaseArgs {
  std::string bucket;
  std::string region;
  BucketArgs() = default;
  ~BucketArgs() = default;
};

struct ObjectArgs : public BucketArgs {
  std::string object;
  ObjectArgs() = default;
  ~ObjectArgs() = default;
};

using BucketExistsArgs = BucketArgs;
struct MakeBucketArgs : public BucketArgs {
  bool object_lock = false;
};
struct PutObjectArgs : public ObjectArgs {};
struct GetObjectArgs : public ObjectArgs {};
struct UploadObjectArgs : public ObjectArgs {};
struct DownloadObjectArgs : public ObjectArgs {};
struct CopyObjectArgs : public ObjectArgs {};
struct StatObjectArgs : public ObjectArgs {};
struct RemoveObjectArgs : public ObjectArgs {};

} // namespace minio::s3

#endif // SVC_TIDY_TESTS_MINIOCPP_ARGS_H
