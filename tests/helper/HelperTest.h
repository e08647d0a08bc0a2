//===- HelperTest.h - Environment variables for one test ---------*- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Set when the test begins or asks for it, gone when it ends.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_HELPER_HELPERTEST_H
#define SVC_TIDY_TESTS_HELPER_HELPERTEST_H

#include "HelperApi.h"
#include "gtest/gtest.h"
#include <fstream>
#include <set>
#include <string>
#include <unistd.h>

namespace svc::test {

/// Tests of what both headers do.
class Helper : public testing::TestWithParam<const HelperApi *> {
protected:
  ~Helper() override {
    for (const std::string &Name : Set)
      unsetenv(Name.c_str());
    for (const std::string &Path : Written)
      std::remove(Path.c_str());
  }

  void set(const std::string &Name, const std::string &Value) {
    setenv(Name.c_str(), Value.c_str(), 1);
    Set.insert(Name);
  }

  /// Writes a file and gives its path, which no other test has.
  std::string file(const std::string &Content) {
    static int Count = 0;
    std::string Path = testing::TempDir() + "svc-helper-" +
                       std::to_string(getpid()) + "-" + std::to_string(Count++);
    std::ofstream(Path, std::ios::binary) << Content;
    Written.insert(Path);
    return Path;
  }

  const HelperApi &api() const { return *GetParam(); }

private:
  std::set<std::string> Set, Written;
};

inline std::string
nameOfApi(const testing::TestParamInfo<const HelperApi *> &I) {
  return I.param->Name;
}

} // namespace svc::test

#endif // SVC_TIDY_TESTS_HELPER_HELPERTEST_H
