//===- aws/sqs/model/CreateQueueRequest.h -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-sqs/include/aws/sqs/model/CreateQueueRequest.h at
// 0d772937; three overloads of each setter.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_SQS_MODEL_CREATEQUEUEREQUEST_H
#define SVC_TIDY_TESTS_AWS_SQS_MODEL_CREATEQUEUEREQUEST_H

#include <aws/core/Aws.h>

namespace Aws::SQS::Model {

class CreateQueueRequest {
public:
  CreateQueueRequest();

  void SetQueueName(const Aws::String &value);
  void SetQueueName(Aws::String &&value);
  void SetQueueName(const char *value);
  CreateQueueRequest &WithQueueName(const Aws::String &value);
  CreateQueueRequest &WithQueueName(Aws::String &&value);
  CreateQueueRequest &WithQueueName(const char *value);
};

} // namespace Aws::SQS::Model

#endif // SVC_TIDY_TESTS_AWS_SQS_MODEL_CREATEQUEUEREQUEST_H
