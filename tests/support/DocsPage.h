//===- DocsPage.h - Generated parts of the documentation --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_DOCSPAGE_H
#define SVC_TIDY_TESTS_SUPPORT_DOCSPAGE_H

#include <string>

namespace svc::test {

/// Expects that the part called \p Part of docs/\p Page is \p Text; with
/// SVC_UPDATE_DOCS in the environment it becomes that.
void expectGenerated(const std::string &Page, const std::string &Part,
                     const std::string &Text);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_DOCSPAGE_H
