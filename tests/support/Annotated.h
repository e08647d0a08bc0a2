//===- Annotated.h - Sources that say what must be found --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A test source carries its expectation on the line of the use:
//   PQconnectdb("host=db password=x"); // expect: dsn password
// (roles in any order, each once; "environment-branch" for that check). Its
// first lines may say `// flags: ...`. What is not expected must
// not be found.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_ANNOTATED_H
#define SVC_TIDY_TESTS_SUPPORT_ANNOTATED_H

#include "audit/UnitRunner.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace svc::test {

using Expectations = std::map<unsigned, std::set<std::string>>;

/// \p Text as a part of the name of a test: GoogleTest takes letters, digits
/// and '_' only.
std::string testName(std::string Text);

/// The files in \p Folder with one of the endings .c and .cpp, sorted.
std::vector<std::string> sourcesIn(const std::string &Folder);
std::string readFile(const std::string &Path);
void writeFile(const std::string &Path, const std::string &Text);

/// What the comments of \p Source demand.
Expectations expected(const std::string &Source);
/// The flags that the first lines of \p Source name, else the usual ones.
std::vector<std::string> flagsOf(const std::string &Source, bool IsC);

/// The analysis of the file \p Path by \p Models, or by all built-in models.
UnitResult analyse(const std::string &Path,
                   const std::vector<std::string> &Flags,
                   const AnalysisOptions &Options = {},
                   std::shared_ptr<const ModelSet> Models = nullptr);
UnitResult analyse(const std::string &Path);

/// What was found in the file \p Path itself, in the form of expectations.
Expectations found(const UnitRecord &Record, const std::string &Path);

/// One line for each difference; "" when there is none.
std::string difference(const Expectations &Expected, const Expectations &Found);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_ANNOTATED_H
