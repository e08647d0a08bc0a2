//===- aws/sqs/model/GetQueueUrlRequest.h -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-sqs/include/aws/sqs/model/GetQueueUrlRequest.h at
// 22c5b109; three overloads of each setter.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_SQS_MODEL_GETQUEUEURLREQUEST_H
#define SVC_TIDY_TESTS_AWS_SQS_MODEL_GETQUEUEURLREQUEST_H

#include <aws/core/Aws.h>

namespace Aws::SQS::Model {

class GetQueueUrlRequest {
public:
  GetQueueUrlRequest();

  void SetQueueName(const Aws::String &value);
  void SetQueueName(Aws::String &&value);
  void SetQueueName(const char *value);
  GetQueueUrlRequest &WithQueueName(const Aws::String &value);
  GetQueueUrlRequest &WithQueueName(Aws::String &&value);
  GetQueueUrlRequest &WithQueueName(const char *value);
};

} // namespace Aws::SQS::Model

#endif // SVC_TIDY_TESTS_AWS_SQS_MODEL_GETQUEUEURLREQUEST_H
