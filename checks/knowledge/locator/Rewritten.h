//===- Rewritten.h - A location in other words ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/knowledge/locator/RewrittenTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_REWRITTEN_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_REWRITTEN_H

#include "Locator.h"

namespace svc {

/// The connection URI (libpq manual, 34.1.1.2) that means the same as the
/// key=value pairs \p Conninfo (34.1.1.1). Nothing where there is none: several
/// hosts, a dbname that is a connection string, text of another form.
std::optional<std::string> conninfoAsUrl(llvm::StringRef Conninfo);

/// \p Text, a location as \p D writes it, with the names of their roles in the
/// places of its credentials: "postgresql://USER:PASSWORD@db/app". Empty where
/// the text is not understood well enough to be sure.
std::string withoutCredentials(llvm::StringRef Text, Dialect D, Role Whole);

/// \p Text as a part of a URL (RFC 3986, 2.1): all but unreserved characters
/// encoded.
std::string percentEncoded(llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_REWRITTEN_H
