//===- UserPassword.cpp - user:password -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As libcurl's CURLOPT_USERPWD: the first colon separates, nothing is encoded.
// Guarded by tests/knowledge/locator/UserPasswordTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"

using namespace llvm;

namespace svc::locator {

void parseUserPassword(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Colon = R.Begin + std::min(S.find(':'), S.size());
  W.add(Role::User, {R.Begin, Colon});
  W.add(Role::Password, {Colon + 1, R.End});
}

} // namespace svc::locator
