//===- Annotated.cpp - Sources that say what must be found ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "audit/ResourceDir.h"
#include "knowledge/ModelSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

namespace svc::test {

static llvm::SmallVector<llvm::StringRef, 8> words(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 8> Out;
  Text.split(Out, ' ', -1, /*KeepEmpty=*/false);
  return Out;
}

std::string testName(std::string Text) {
  for (char &C : Text)
    if (!isalnum(static_cast<unsigned char>(C)))
      C = '_';
  return Text;
}

std::vector<std::string> sourcesIn(const std::string &Folder) {
  std::vector<std::string> Out;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator It(Folder, Error), End;
       It != End && !Error; It.increment(Error)) {
    llvm::StringRef Ending = llvm::sys::path::extension(It->path());
    if (Ending == ".c" || Ending == ".cpp")
      Out.push_back(It->path());
  }
  llvm::sort(Out);
  return Out;
}

std::string readFile(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer) {
    ADD_FAILURE() << "cannot read " << Path;
    return "";
  }
  return (*Buffer)->getBuffer().str();
}

void writeFile(const std::string &Path, const std::string &Text) {
  std::error_code Error;
  llvm::raw_fd_ostream Out(Path, Error);
  ASSERT_FALSE(Error) << Path << ": " << Error.message();
  Out << Text;
}

Expectations expected(const std::string &Source) {
  Expectations Out;
  unsigned Line = 0;
  for (llvm::StringRef Rest = Source; !Rest.empty();) {
    auto [Text, Tail] = Rest.split('\n');
    Rest = Tail;
    ++Line;
    auto [Code, Comment] = Text.split("// expect:");
    for (llvm::StringRef Word : words(Comment.trim()))
      Out[Line].insert(Word.str());
  }
  return Out;
}

std::vector<std::string> flagsOf(const std::string &Source, bool IsC) {
  std::vector<std::string> Out;
  llvm::StringRef Head = llvm::StringRef(Source).take_front(2000);
  while (!Head.empty()) {
    auto [Line, Tail] = Head.split('\n');
    Head = Tail;
    if (!Line.consume_front("// flags:"))
      continue;
    for (llvm::StringRef Flag : words(Line.trim())) {
      std::string Text = Flag.str();
      size_t At = Text.find("@TESTS@");
      if (At != std::string::npos)
        Text.replace(At, 7, SVC_SOURCE_DIR "/tests");
      Out.push_back(Text);
    }
  }
  if (Out.empty())
    Out = {IsC ? "-std=gnu11" : "-std=gnu++17", "-I/usr/include/mariadb",
           "-I/usr/include/postgresql"};
  return Out;
}

UnitResult analyse(const std::string &Path,
                   const std::vector<std::string> &Flags,
                   const AnalysisOptions &Options,
                   std::shared_ptr<const ModelSet> Models) {
  static const auto BuiltIn =
      std::make_shared<const ModelSet>(ModelSet::builtIn());
  static const std::string Resources = [] {
    llvm::Expected<std::string> Found =
        findResourceDir(resourceDirCandidates());
    if (!Found) {
      ADD_FAILURE() << llvm::toString(Found.takeError());
      return std::string();
    }
    return *Found;
  }();
  bool IsC = llvm::StringRef(Path).ends_with(".c");
  CompileUnit Unit;
  Unit.File = Unit.Spelled = Path;
  Unit.Folder = llvm::sys::path::parent_path(Path).str();
  Unit.Arguments = {IsC ? "clang" : "clang++", "-fsyntax-only"};
  Unit.Arguments.insert(Unit.Arguments.end(), Flags.begin(), Flags.end());
  Unit.Arguments.push_back(Path);
  return UnitRunner(Models ? Models : BuiltIn, Options, Resources).run(Unit);
}

UnitResult analyse(const std::string &Path) {
  return analyse(
      Path, flagsOf(readFile(Path), llvm::StringRef(Path).ends_with(".c")));
}

Expectations found(const UnitRecord &Record, const std::string &Path) {
  Expectations Out;
  for (const FindingRecord &F : Record.Findings)
    if (F.Use.File == Path)
      Out[F.Use.Line].insert(F.Role.empty() ? "environment-branch" : F.Role);
  return Out;
}

std::string difference(const Expectations &Expected,
                       const Expectations &Found) {
  std::string Out;
  std::set<unsigned> Lines;
  for (const auto &[Line, Roles] : Expected)
    Lines.insert(Line);
  for (const auto &[Line, Roles] : Found)
    Lines.insert(Line);
  auto List = [](const Expectations &In, unsigned Line) {
    std::string Text;
    auto It = In.find(Line);
    if (It != In.end())
      for (const std::string &Role : It->second)
        Text += " " + Role;
    return Text.empty() ? std::string(" nothing") : Text;
  };
  for (unsigned Line : Lines)
    if (List(Expected, Line) != List(Found, Line))
      Out += "line " + std::to_string(Line) + ": expected" +
             List(Expected, Line) + ", found" + List(Found, Line) + "\n";
  return Out;
}

} // namespace svc::test
