//===- aws/core/Aws.h - Declarations for tests ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/Aws.h.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_AWS_H
#define SVC_TIDY_TESTS_AWS_CORE_AWS_H

#include <memory>
#include <string>

namespace Aws {

// As in a build without custom memory management.
using String = std::string;

struct SDKOptions {};
void InitAPI(const SDKOptions &options);
void ShutdownAPI(const SDKOptions &options);

namespace Utils {
class DateTime {
public:
  DateTime();
};
} // namespace Utils

} // namespace Aws

#endif // SVC_TIDY_TESTS_AWS_CORE_AWS_H
