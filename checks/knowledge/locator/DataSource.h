//===- DataSource.h - What "Server=" and "Data Source=" hold ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. "tcp:db.corp,1433", "db\instance", "[::1]:5432",
// "//db:1521/service", "C:\data\app.mdb": one key, many things. Guarded by
// tests/knowledge/locator/KeyValueTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_DATASOURCE_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_DATASOURCE_H

#include "PartWriter.h"

namespace svc::locator {

void addDataSource(PartWriter &W, const Spelled &Value);

/// True when \p S can only be the path of a database's file.
bool isDatabaseFile(llvm::StringRef S);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_DATASOURCE_H
