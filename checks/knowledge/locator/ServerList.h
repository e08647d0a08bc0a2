//===- ServerList.h - libpq's values with several servers -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. "host=a,b port=1,2": each server is a part of its own,
// and a host that begins with '/' or '@' is a socket (libpq manual, 34.1.2).
// Guarded by tests/knowledge/locator/ConninfoTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_SERVERLIST_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_SERVERLIST_H

#include "PartWriter.h"

namespace svc::locator {

/// Adds \p Value, split at commas when it holds hosts or ports.
void addList(PartWriter &W, Role Meaning, const Spelled &Value);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_SERVERLIST_H
