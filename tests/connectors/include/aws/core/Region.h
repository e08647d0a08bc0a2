//===- aws/core/Region.h - Declarations for tests ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/aws/aws-sdk-cpp (Apache-2.0),
// src/aws-cpp-sdk-core/include/aws/core/Region.h at 003e93ca; two of the
// regions.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AWS_CORE_REGION_H
#define SVC_TIDY_TESTS_AWS_CORE_REGION_H

#include <aws/core/Aws.h>

namespace Aws::Region {

static const char EU_WEST_1[] = "eu-west-1";
static const char US_EAST_1[] = "us-east-1";

} // namespace Aws::Region

#endif // SVC_TIDY_TESTS_AWS_CORE_REGION_H
