//===- aws/sqs/model/ReceiveMessageRequest.h --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-sqs/include/aws/sqs/model/ReceiveMessageRequest.h
// of a revision that has setters as templates.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_SQS_MODEL_RECEIVEMESSAGEREQUEST_H
#define SVC_TIDY_TESTS_AWS_SQS_MODEL_RECEIVEMESSAGEREQUEST_H

#include <aws/core/Aws.h>

namespace Aws::SQS::Model {

class ReceiveMessageRequest {
public:
  ReceiveMessageRequest();

  template <typename QueueUrlT = Aws::String>
  void SetQueueUrl(QueueUrlT &&value);
  template <typename QueueUrlT = Aws::String>
  ReceiveMessageRequest &WithQueueUrl(QueueUrlT &&value);
};

} // namespace Aws::SQS::Model

#endif // SVC_TIDY_TESTS_AWS_SQS_MODEL_RECEIVEMESSAGEREQUEST_H
