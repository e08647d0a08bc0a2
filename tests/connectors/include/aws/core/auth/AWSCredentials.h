//===- aws/core/auth/AWSCredentials.h - Declarations for tests --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/auth/AWSCredentials.h at 1ee315f4.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALS_H
#define SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALS_H

#include <aws/core/Aws.h>

namespace Aws::Auth {

class AWSCredentials {
public:
  AWSCredentials();
  AWSCredentials(const Aws::String &accessKeyId, const Aws::String &secretKey);
  AWSCredentials(const Aws::String &accessKeyId, const Aws::String &secretKey,
                 const Aws::String &sessionToken);
  AWSCredentials(const Aws::String &accessKeyId, const Aws::String &secretKey,
                 const Aws::String &sessionToken,
                 Aws::Utils::DateTime expiration);
  AWSCredentials(const Aws::String &accessKeyId, const Aws::String &secretKey,
                 const Aws::String &sessionToken,
                 Aws::Utils::DateTime expiration, const Aws::String &accountId);

  const Aws::String &GetAWSAccessKeyId() const;
  void SetAWSAccessKeyId(const Aws::String &accessKeyId);
  void SetAWSSecretKey(const Aws::String &secretKey);
  void SetSessionToken(const Aws::String &sessionToken);
  void SetAWSAccessKeyId(const char *accessKeyId);
  void SetAWSSecretKey(const char *secretKey);
  void SetSessionToken(const char *sessionToken);
};

} // namespace Aws::Auth

#endif // SVC_TIDY_TESTS_AWS_CORE_AUTH_AWSCREDENTIALS_H
