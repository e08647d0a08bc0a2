//===- aws/core/auth/AWSCredentialsProvider.h -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/auth/AWSCredentialsProvider.h.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALSPROVIDER_H
#define SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALSPROVIDER_H

#include <aws/core/auth/AWSCredentials.h>

namespace Aws::Auth {

class AWSCredentialsProvider {
public:
  virtual ~AWSCredentialsProvider() = default;
  virtual AWSCredentials GetAWSCredentials() = 0;
};

class SimpleAWSCredentialsProvider : public AWSCredentialsProvider {
public:
  SimpleAWSCredentialsProvider(const Aws::String &awsAccessKeyId,
                               const Aws::String &awsSecretAccessKey,
                               const Aws::String &sessionToken = "");
  SimpleAWSCredentialsProvider(const AWSCredentials &credentials);
  AWSCredentials GetAWSCredentials() override;
};

class EnvironmentAWSCredentialsProvider : public AWSCredentialsProvider {
public:
  AWSCredentials GetAWSCredentials() override;
};

} // namespace Aws::Auth

#endif // SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALSPROVIDER_H
