//===- Attach.h - A welded program is fixed and attached elsewhere *- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The promise of svc-tidy, kept: a program that has its service spelled in its
// source is fixed, still does what it did, and goes to another service when the
// environment says so and nothing else has changed.
//
// To add a program: its folder below programs/, and a TEST_P in the file of its
// service. To add a service: Server.h says how, and a file with
//   using Cache = Attached<startCache>;
//   TEST_P(Cache, C) { attach({"cache-c", ...}); }
//   INSTANTIATE_TEST_SUITE_P(Fix, Cache, AllStyles, styleName);
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_ATTACH_H
#define SVC_TIDY_TESTS_E2E_ATTACH_H

#include "e2e/Project.h"
#include "e2e/Servers.h"

namespace svc::test {

/// Does all that the top of this page says to \p P, which finds "hello from A"
/// at \p A and "hello from B" at \p B.
void attach(const Program &P, Style How, const Server &A, const Server &B);

const auto AllStyles =
    testing::Values(Style::Getenv, Style::Helper, Style::HelperUrl);

inline std::string styleName(const testing::TestParamInfo<Style> &Info) {
  return nameOf(Info.param);
}

/// Two servers of a kind, for all tests of a suite.
template <StartServer Start>
class Attached : public testing::TestWithParam<Style> {
public:
  static void SetUpTestSuite() {
    A = Start("hello from A");
    B = Start("hello from B");
  }
  static void TearDownTestSuite() {
    A.reset();
    B.reset();
  }

protected:
  void attach(const Program &P) { test::attach(P, GetParam(), *A, *B); }

private:
  static inline std::unique_ptr<Server> A, B;
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_ATTACH_H
