//===- HelperApi.h - What the helper headers have in common -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both headers say the same of the same environment, so the tests of that run
// on tables of their functions: of the C++ header, of the C header compiled as
// C, and of the C header compiled as C++.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_HELPER_HELPERAPI_H
#define SVC_TIDY_TESTS_HELPER_HELPERAPI_H

struct HelperApi {
  const char *Name;
  const char *(*RequiredEnv)(const char *Name);
  const char *(*EnvOr)(const char *Name, const char *Default);
  long long (*RequiredNumber)(const char *Name, long long Min, long long Max);
  const char *(*Scheme)(const char *Name);
  const char *(*User)(const char *Name);
  const char *(*Password)(const char *Name);
  const char *(*Host)(const char *Name);
  const char *(*Port)(const char *Name);
  const char *(*Path)(const char *Name);
  const char *(*Database)(const char *Name);
  int (*PortNumber)(const char *Name);
};

#ifdef __cplusplus
extern "C" const HelperApi HelperInC;
extern const HelperApi HelperInCpp, HelperInCAsCpp;
#else
extern const struct HelperApi HelperInC;
#endif

#endif // SVC_TIDY_TESTS_HELPER_HELPERAPI_H
