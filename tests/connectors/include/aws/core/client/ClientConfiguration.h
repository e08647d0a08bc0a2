//===- aws/core/client/ClientConfiguration.h --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/client/ClientConfiguration.h at
// 08719dcf; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_CLIENT_CLIENTCONFIGURATION_H
#define SVC_TIDY_TESTS_AWS_CORE_CLIENT_CLIENTCONFIGURATION_H

#include <aws/core/Aws.h>
#include <aws/core/Region.h>

namespace Aws::Client {

struct ClientConfigurationInitValues {
  bool shouldDisableIMDS = false;
};

struct ClientConfiguration {
  ClientConfiguration();
  ClientConfiguration(const ClientConfigurationInitValues &configuration);
  ClientConfiguration(const char *profileName, bool shouldDisableIMDS = false);
  virtual ~ClientConfiguration() = default;

  Aws::String userAgent;
  Aws::String region;
  long requestTimeoutMs = 0;
  Aws::String endpointOverride;
  bool allowSystemProxy = false;
  Aws::String proxyHost;
  unsigned proxyPort = 0;
  Aws::String proxyUserName;
  Aws::String proxyPassword;
  Aws::String proxySSLKeyPassword;
  bool verifySSL = true;
  Aws::String caPath;
  Aws::String caFile;
  Aws::String profileName;
};

class AWSAuthV4Signer {
public:
  enum class PayloadSigningPolicy { RequestDependent, Always, Never };
};

} // namespace Aws::Client

#endif // SVC_TIDY_TESTS_AWS_CORE_CLIENT_CLIENTCONFIGURATION_H
