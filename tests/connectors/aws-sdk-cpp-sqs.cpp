// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- aws-sdk-cpp-sqs.cpp - AWS SDK for C++, SQS ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AWS SDK for C++, SQS: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <aws/sqs/SQSClient.h>
#include <aws/sqs/model/CreateQueueRequest.h>
#include <aws/sqs/model/GetQueueUrlRequest.h>
#include <aws/sqs/model/PurgeQueueRequest.h>
#include <aws/sqs/model/ReceiveMessageRequest.h>
#include <aws/sqs/model/SendMessageRequest.h>
#include <cstdlib>
#include <memory>

// clang-format off: an expectation stands on the line of its use.

using namespace Aws::SQS::Model;

void hardcoded(const Aws::SQS::SQSClient &Client) {
  SendMessageRequest Send;
  Send.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/123/orders"); // expect: queue
  Send.SetMessageBody("{}");
  Client.SendMessage(Send);
  const Aws::String Url = "https://sqs.eu-west-1.amazonaws.com/123/orders";
  ReceiveMessageRequest Receive;
  Receive.SetQueueUrl(Url); // expect: queue
  Client.ReceiveMessage(ReceiveMessageRequest().WithQueueUrl(Url)); // expect: queue
  Client.PurgeQueue(PurgeQueueRequest().WithQueueUrl("http://localhost/q")); // expect: queue
}

void hardcodedNames(const Aws::SQS::SQSClient &Client) {
  GetQueueUrlRequest Get;
  Get.SetQueueName("orders"); // expect: queue
  Get.WithQueueName("orders"); // expect: queue
  Client.GetQueueUrl(Get);
  CreateQueueRequest Create;
  Create.SetQueueName(Aws::String("orders")); // expect: queue
  Create.WithQueueName("orders"); // expect: queue
  Client.CreateQueue(Create);
}

// Through a subclass.
struct ShopMessage : SendMessageRequest {
  ShopMessage() { SetQueueUrl("http://localhost:4566/orders"); } // expect: queue
};

void attached(const Aws::SQS::SQSClient &Client) {
  SendMessageRequest Send;
  Send.SetQueueUrl(std::getenv("SQS_QUEUE_URL"));
  const Aws::String Url = std::getenv("SQS_QUEUE_URL");
  Client.ReceiveMessage(ReceiveMessageRequest().WithQueueUrl(Url));
  GetQueueUrlRequest Get;
  Get.SetQueueName(std::getenv("SQS_QUEUE_NAME"));
  CreateQueueRequest Create;
  Create.WithQueueName(std::getenv("SQS_QUEUE_NAME"));
}

// No location and no secret: these only show where the service is spoken to.
void silent(const Aws::Auth::AWSCredentials &Credentials,
            const std::shared_ptr<Aws::Auth::AWSCredentialsProvider> &Provider,
            const DeleteMessageRequest &Delete) {
  Aws::SQS::SQSClientConfiguration Config;
  Aws::SQS::SQSClient Default;
  Aws::SQS::SQSClient WithCredentials(Credentials, nullptr, Config);
  Aws::SQS::SQSClient WithProvider(Provider, nullptr, Config);
  auto Heap = std::make_unique<Aws::SQS::SQSClient>(Config);
  Default.DeleteMessage(Delete);
  SendMessageRequest Send;
  Send.SetQueueUrl("");
  Send.SetMessageBody("https://sqs.eu-west-1.amazonaws.com/123/orders");
}
