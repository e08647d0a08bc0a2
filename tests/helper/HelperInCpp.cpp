//===- HelperInCpp.cpp - The C++ header -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See HelperApi.h. This is also the second unit that includes the header; what
// it asks for before main is compared by EnvTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "HelperApi.h"
#include "svc_env.hpp"

extern const char *const PathOfOtherUnit;
const char *const PathOfOtherUnit = svc::required_env("PATH");

namespace {

// The type's range is the range.
long long number(const char *Name, long long Min, long long Max) {
  if (Min == 0 && Max == 65535)
    return svc::required_number<unsigned short>(Name);
  if (Min == -128 && Max == 127)
    return svc::required_number<signed char>(Name);
  return svc::required_number<long long>(Name);
}

} // namespace

const HelperApi HelperInCpp = {
    "Cpp",
    svc::required_env,
    svc::env_or,
    number,
    [](const char *Name) { return svc::required_url(Name).scheme(); },
    [](const char *Name) { return svc::required_url(Name).user(); },
    [](const char *Name) { return svc::required_url(Name).password(); },
    [](const char *Name) { return svc::required_url(Name).host(); },
    [](const char *Name) { return svc::required_url(Name).port(); },
    [](const char *Name) { return svc::required_url(Name).path(); },
    [](const char *Name) { return svc::required_url(Name).database(); },
    [](const char *Name) {
      return static_cast<int>(
          svc::required_url(Name).port_number<unsigned short>());
    },
};
