//===- aws/sqs/SQSClient.h - Declarations for tests -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// generated/src/aws-cpp-sdk-sqs/include/aws/sqs/SQSClient.h; the constructors
// and some of the operations.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_SQS_SQSCLIENT_H
#define SVC_TIDY_TESTS_AWS_SQS_SQSCLIENT_H

#include <aws/core/auth/AWSCredentialsProvider.h>
#include <aws/core/client/ClientConfiguration.h>
#include <memory>

namespace Aws::SQS {

namespace Model {
class SendMessageRequest;
class SendMessageOutcome {
public:
  bool IsSuccess() const;
};
class ReceiveMessageRequest;
class ReceiveMessageOutcome {
public:
  bool IsSuccess() const;
};
class DeleteMessageRequest;
class DeleteMessageOutcome {
public:
  bool IsSuccess() const;
};
class CreateQueueRequest;
class CreateQueueOutcome {
public:
  bool IsSuccess() const;
};
class GetQueueUrlRequest;
class GetQueueUrlOutcome {
public:
  bool IsSuccess() const;
};
class PurgeQueueRequest;
class PurgeQueueOutcome {
public:
  bool IsSuccess() const;
};
} // namespace Model

struct SQSClientConfiguration : Aws::Client::ClientConfiguration {
  SQSClientConfiguration();
  SQSClientConfiguration(const Aws::Client::ClientConfiguration &config);
};

class SQSEndpointProviderBase;

class SQSClient {
public:
  SQSClient(
      const Aws::SQS::SQSClientConfiguration &clientConfiguration =
          Aws::SQS::SQSClientConfiguration(),
      std::shared_ptr<SQSEndpointProviderBase> endpointProvider = nullptr);
  SQSClient(const Aws::Auth::AWSCredentials &credentials,
            std::shared_ptr<SQSEndpointProviderBase> endpointProvider = nullptr,
            const Aws::SQS::SQSClientConfiguration &clientConfiguration =
                Aws::SQS::SQSClientConfiguration());
  SQSClient(const std::shared_ptr<Aws::Auth::AWSCredentialsProvider>
                &credentialsProvider,
            std::shared_ptr<SQSEndpointProviderBase> endpointProvider = nullptr,
            const Aws::SQS::SQSClientConfiguration &clientConfiguration =
                Aws::SQS::SQSClientConfiguration());
  virtual ~SQSClient();

  virtual Model::SendMessageOutcome
  SendMessage(const Model::SendMessageRequest &request) const;
  virtual Model::ReceiveMessageOutcome
  ReceiveMessage(const Model::ReceiveMessageRequest &request) const;
  virtual Model::DeleteMessageOutcome
  DeleteMessage(const Model::DeleteMessageRequest &request) const;
  virtual Model::CreateQueueOutcome
  CreateQueue(const Model::CreateQueueRequest &request) const;
  virtual Model::GetQueueUrlOutcome
  GetQueueUrl(const Model::GetQueueUrlRequest &request) const;
  virtual Model::PurgeQueueOutcome
  PurgeQueue(const Model::PurgeQueueRequest &request) const;
};

} // namespace Aws::SQS

#endif // SVC_TIDY_TESTS_AWS_SQS_SQSCLIENT_H
