//===- aws/s3/model/HeadObjectRequest.h -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-s3/include/aws/s3/model/HeadObjectRequest.h of a
// revision that has setters as templates.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_S3_MODEL_HEADOBJECTREQUEST_H
#define SVC_TIDY_TESTS_AWS_S3_MODEL_HEADOBJECTREQUEST_H

#include <aws/core/Aws.h>

namespace Aws::S3::Model {

class HeadObjectRequest {
public:
  HeadObjectRequest();

  template <typename BucketT = Aws::String> void SetBucket(BucketT &&value);
  template <typename BucketT = Aws::String>
  HeadObjectRequest &WithBucket(BucketT &&value);
  template <typename KeyT = Aws::String> void SetKey(KeyT &&value);
  template <typename KeyT = Aws::String>
  HeadObjectRequest &WithKey(KeyT &&value);
};

} // namespace Aws::S3::Model

#endif // SVC_TIDY_TESTS_AWS_S3_MODEL_HEADOBJECTREQUEST_H
