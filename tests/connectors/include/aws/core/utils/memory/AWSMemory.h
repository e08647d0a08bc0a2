//===- aws/core/utils/memory/AWSMemory.h ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/utils/memory/AWSMemory.h.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_UTILS_MEMORY_AWSMEMORY_H
#define SVC_TIDY_TESTS_AWS_CORE_UTILS_MEMORY_AWSMEMORY_H

#include <memory>

namespace Aws {

template <typename T, typename... ArgTypes>
std::shared_ptr<T> MakeShared(const char *allocationTag, ArgTypes &&...args);

} // namespace Aws

#endif // SVC_TIDY_TESTS_AWS_CORE_UTILS_MEMORY_AWSMEMORY_H
