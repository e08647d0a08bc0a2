//===- miniocpp/providers.h - Declarations for tests ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/minio/minio-cpp (Apache-2.0) at
// ff2189b1, include/miniocpp/providers.h; some of the providers.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MINIOCPP_PROVIDERS_H
#define SVC_TIDY_TESTS_MINIOCPP_PROVIDERS_H

#include <miniocpp/credentials.h>

namespace minio::creds {

class Provider {
public:
  Provider() = default;
  virtual ~Provider();
  virtual Credentials Fetch() = 0;
};

class StaticProvider : public Provider {
public:
  StaticProvider(std::string access_key, std::string secret_key,
                 std::string session_token = {});
  Credentials Fetch() override;
};

class EnvMinioProvider : public Provider {
public:
  EnvMinioProvider();
  Credentials Fetch() override;
};

} // namespace minio::creds

#endif // SVC_TIDY_TESTS_MINIOCPP_PROVIDERS_H
