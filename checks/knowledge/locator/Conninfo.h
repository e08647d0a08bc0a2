//===- Conninfo.h - libpq connection strings --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. What other dialects need of a conninfo: Poco::Data and
// SOCI hand their strings to libpq. Guarded by
// tests/knowledge/locator/KeyValueTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_CONNINFO_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_CONNINFO_H

#include "PartWriter.h"

namespace svc::locator {

/// True when \p R is two or more pairs, all with keywords of libpq.
bool isConninfo(const PartWriter &W, Range R);
void parseConninfoPairs(PartWriter &W, Range R);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_CONNINFO_H
