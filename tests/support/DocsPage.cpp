//===- DocsPage.cpp - Generated parts of the documentation ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/DocsPage.h"
#include "support/Annotated.h"
#include <cstdlib>
#include <gtest/gtest.h>

namespace svc::test {

void expectGenerated(const std::string &Page, const std::string &Part,
                     const std::string &Text) {
  const std::string Path = SVC_SOURCE_DIR "/docs/" + Page;
  const std::string Begin =
      "<!-- " + Part + ": begin, written by tool/dev docs -->\n";
  const std::string End = "<!-- " + Part + ": end -->\n";
  std::string Now = readFile(Path);
  size_t From = Now.find(Begin), To = Now.find(End);
  ASSERT_NE(From, std::string::npos);
  ASSERT_NE(To, std::string::npos);
  From += Begin.size();
  std::string Expected = Now.substr(0, From) + Text + Now.substr(To);
  if (std::getenv("SVC_UPDATE_DOCS"))
    writeFile(Path, Expected);
  else
    EXPECT_EQ(Now, Expected) << "run tool/dev docs";
}

} // namespace svc::test
