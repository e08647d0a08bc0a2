//===- Process.cpp - Run a command and keep what it says --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/Process.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

/// A file that a process writes to, read and removed afterwards.
class Stream {
public:
  Stream() {
    std::error_code Error =
        llvm::sys::fs::createTemporaryFile("svc-tidy-test", "txt", Path);
    EXPECT_FALSE(Error) << Error.message();
  }
  ~Stream() { llvm::sys::fs::remove(Path); }
  Stream(const Stream &) = delete;
  Stream &operator=(const Stream &) = delete;

  std::string text() const {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    EXPECT_TRUE(bool(Buffer)) << Path.str().str();
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }

  llvm::SmallString<128> Path;
};

} // namespace

Outcome runProcess(std::vector<std::string> Command, const std::string &Folder,
                   unsigned Seconds) {
  if (!Folder.empty())
    Command.insert(Command.begin(), {"env", "-C", Folder});
  auto Program = llvm::sys::findProgramByName(Command.front());
  if (!Program) {
    ADD_FAILURE() << "not installed: " << Command.front();
    return {};
  }
  std::vector<llvm::StringRef> Words(Command.begin(), Command.end());
  Stream Out, Err;
  std::string Problem;
  int Status =
      llvm::sys::ExecuteAndWait(*Program, Words, std::nullopt,
                                {llvm::StringRef(""), llvm::StringRef(Out.Path),
                                 llvm::StringRef(Err.Path)},
                                Seconds, 0, &Problem);
  EXPECT_EQ("", Problem) << *Program;
  EXPECT_GE(Status, 0) << *Program << " was killed or did not start";
  return {Status, Out.text(), Err.text()};
}

std::vector<llvm::StringRef> linesOf(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 0> Lines;
  Text.split(Lines, '\n');
  if (!Lines.empty() && Lines.back().empty())
    Lines.pop_back();
  return {Lines.begin(), Lines.end()};
}

} // namespace svc::test
