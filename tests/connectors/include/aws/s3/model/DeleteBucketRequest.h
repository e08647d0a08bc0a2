//===- aws/s3/model/DeleteBucketRequest.h -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-s3/include/aws/s3/model/DeleteBucketRequest.h at
// 4ec5d259, one of the revisions that have three overloads of each setter.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_S3_MODEL_DELETEBUCKETREQUEST_H
#define SVC_TIDY_TESTS_AWS_S3_MODEL_DELETEBUCKETREQUEST_H

#include <aws/core/Aws.h>

namespace Aws::S3::Model {

class DeleteBucketRequest {
public:
  DeleteBucketRequest();

  void SetBucket(const Aws::String &value);
  void SetBucket(Aws::String &&value);
  void SetBucket(const char *value);
  DeleteBucketRequest &WithBucket(const Aws::String &value);
  DeleteBucketRequest &WithBucket(Aws::String &&value);
  DeleteBucketRequest &WithBucket(const char *value);
};

} // namespace Aws::S3::Model

#endif // SVC_TIDY_TESTS_AWS_S3_MODEL_DELETEBUCKETREQUEST_H
