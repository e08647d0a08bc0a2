//===- RealRun.cpp - The real-input suite, run once -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "real/RealRun.h"
#include "support/Annotated.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace svc::test {

const std::string &realFolder() {
  static const std::string Folder = [] {
    Outcome Made = runProcess({SVC_SOURCE_DIR "/tests/real/prepare.sh",
                               SVC_BINARY_DIR "/real-input"});
    EXPECT_EQ(0, Made.Status) << Made.Err;
    llvm::SmallString<256> Real;
    llvm::sys::fs::real_path(SVC_BINARY_DIR "/real-input", Real);
    return Real.str().str();
  }();
  return Folder;
}

const std::vector<std::string> &realUnits() {
  static const std::vector<std::string> Units = [] {
    std::vector<std::string> Out;
    auto Database = nlohmann::json::parse(
        readFile(realFolder() + "/compile_commands.json"), nullptr,
        /*allow_exceptions=*/false);
    for (const auto &Entry : Database)
      Out.push_back(Entry["file"].get<std::string>());
    EXPECT_FALSE(Out.empty());
    return Out;
  }();
  return Units;
}

const LabelSet &realLabels() {
  static const LabelSet Labels =
      readLabels(SVC_SOURCE_DIR "/tests/real/labels");
  return Labels;
}

const Outcome &realAudit() {
  static const Outcome Run =
      runAudit({"-p", ".", "-j2", "--format=json"}, realFolder());
  return Run;
}

const std::vector<Outcome> &realPlugin() {
  static const std::vector<Outcome> Runs = [] {
    // Several units in each process, as run-clang-tidy does not do: that the
    // checks forget one unit before the next is seen here.
    std::vector<std::vector<std::string>> Arguments(2, {"-p", "."});
    for (const auto &[I, Unit] : llvm::enumerate(realUnits()))
      Arguments[I % Arguments.size()].push_back(Unit);
    std::vector<Outcome> Out(Arguments.size());
    std::vector<std::thread> Threads;
    Threads.reserve(Out.size());
    for (size_t I = 0; I < Out.size(); ++I)
      Threads.emplace_back(
          [&, I] { Out[I] = runPlugin(Arguments[I], realFolder()); });
    for (std::thread &T : Threads)
      T.join();
    return Out;
  }();
  return Runs;
}

} // namespace svc::test
