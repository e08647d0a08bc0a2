//===- Message.h - What a finding says --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One sentence: what is hardcoded, of which service, where it goes and which
// variable should carry it. Never the value: a user name is often a password
// too, a host often names a customer.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_MESSAGE_H
#define SVC_TIDY_ENGINE_FINDING_MESSAGE_H

#include "Finding.h"

namespace svc {

/// The check that reports \p R.
llvm::StringRef checkOf(Role R);
std::string messageOf(const Finding &F);
Severity severityOf(const Finding &F);
/// The entry point as people write it: "mysql_real_connect",
/// "curl_easy_setopt(CURLOPT_URL)", "sql::Driver::connect".
std::string entryName(const Use &U);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_MESSAGE_H
