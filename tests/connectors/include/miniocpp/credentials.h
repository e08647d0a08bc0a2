//===- miniocpp/credentials.h - Declarations for tests ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/minio/minio-cpp (Apache-2.0) at
// ff2189b1, include/miniocpp/error.h, utils.h and credentials.h; the members
// that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MINIOCPP_CREDENTIALS_H
#define SVC_TIDY_TESTS_MINIOCPP_CREDENTIALS_H

#include <string>

namespace minio::error {
class Error {
public:
  Error() = default;
};
} // namespace minio::error

namespace minio::utils {
class UtcTime {
public:
  UtcTime() = default;
};
} // namespace minio::utils

namespace minio::creds {

struct Credentials {
  error::Error err;
  std::string access_key = {};
  std::string secret_key = {};
  std::string session_token = {};
  utils::UtcTime expiration = {};

  Credentials() = default;
  explicit Credentials(error::Error err);
  explicit Credentials(error::Error err, std::string access_key,
                       std::string secret_key);
  explicit Credentials(error::Error err, std::string access_key,
                       std::string secret_key, std::string session_token);
  explicit Credentials(error::Error err, std::string access_key,
                       std::string secret_key, std::string session_token,
                       utils::UtcTime expiration);
};

} // namespace minio::creds

#endif // SVC_TIDY_TESTS_MINIOCPP_CREDENTIALS_H
