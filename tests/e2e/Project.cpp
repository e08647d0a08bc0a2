//===- Project.cpp - A user's program in a folder of its own ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Project.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <nlohmann/json.hpp>

namespace svc::test {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static std::string textOf(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  EXPECT_TRUE(bool(Buffer)) << Path;
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

static std::string replaced(llvm::StringRef Text, llvm::StringRef From,
                            llvm::StringRef To) {
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  Text.split(Parts, From);
  return llvm::join(Parts, To);
}

static bool isC(llvm::StringRef File) { return File.ends_with(".c"); }

/// What compiles \p Unit of \p P; -o is the caller's to add.
static std::vector<std::string> commandFor(const Program &P,
                                           const std::string &Unit) {
  std::vector<std::string> Out = {isC(Unit) ? "gcc" : "g++",
                                  isC(Unit) ? "-std=gnu11" : "-std=c++17",
                                  "-Wall", "-Wextra"};
  Out.insert(Out.end(), P.Flags.begin(), P.Flags.end());
  Out.insert(Out.end(), {"-c", Unit});
  return Out;
}

std::string nameOf(Style S) {
  switch (S) {
  case Style::Getenv:
    return "Getenv";
  case Style::Helper:
    return "Helper";
  case Style::HelperUrl:
    return "HelperUrl";
  }
  llvm_unreachable("no such style");
}

Project::Project(Program P, unsigned Port) : Of(std::move(P)) {
  std::error_code Error;
  bool HasPort = false;
  nlohmann::json Database = nlohmann::json::array();
  for (fs::directory_iterator
           It(SVC_SOURCE_DIR "/tests/e2e/programs/" + Of.Name, Error),
       End;
       It != End && !Error; It.increment(Error)) {
    std::string Text = textOf(It->path());
    HasPort |= llvm::StringRef(Text).contains(Of.Port);
    std::string Name = "shop/" + path::filename(It->path()).str();
    Tree.file(Name, replaced(Text, Of.Port, std::to_string(Port)));
    if (llvm::StringRef(Name).ends_with(".h"))
      continue;
    Units.push_back(Tree.path(Name));
    Database.push_back({{"directory", Tree.folder("build")},
                        {"file", Units.back()},
                        {"arguments", commandFor(Of, Units.back())}});
  }
  EXPECT_FALSE(Error || Units.empty()) << Of.Name;
  EXPECT_TRUE(HasPort) << Of.Name << " does not spell " << Of.Port;
  Tree.file("build/compile_commands.json", Database.dump(1));
  git({"init", "--quiet"});
  commit();
}

void Project::build(const std::vector<std::string> &Extra) const {
  // Else what was built before could be run for what does not build now.
  fs::remove(Tree.path("build/program"));
  bool AllInC = llvm::all_of(Units, isC);
  std::vector<std::string> Link = {AllInC ? "gcc" : "g++", "-o", "program"};
  auto Run = [&](std::vector<std::string> Command) {
    Outcome O = runProcess(std::move(Command), Tree.path("build"));
    ASSERT_EQ(0, O.Status) << O.Out << O.Err;
    ASSERT_EQ("", O.Out + O.Err);
  };
  for (const std::string &Unit : Units) {
    std::vector<std::string> Command = commandFor(Of, Unit);
    Link.push_back(path::stem(Unit).str() + ".o");
    Command.insert(Command.end(), Extra.begin(), Extra.end());
    Command.insert(Command.end(), {"-o", Link.back()});
    ASSERT_NO_FATAL_FAILURE(Run(Command));
  }
  Link.insert(Link.end(), Of.Libraries.begin(), Of.Libraries.end());
  Run(Link);
}

Outcome Project::run(const Environment &Variables) const {
  std::vector<std::string> Command = {"env", "-i", "PATH=/usr/bin:/bin"};
  for (const auto &[Name, Value] : Variables)
    Command.push_back(Name + "=" + Value);
  // A program that is killed has failed like any other: the shell makes an exit
  // code of it.
  Command.insert(Command.end(), {"sh", "-c", "\"$@\"; exit $?", "sh",
                                 Tree.path("build/program")});
  return runProcess(Command, Tree.Root, /*Seconds=*/30);
}

Outcome Project::fix(Style How) const {
  std::vector<std::string> Command = {
      SVC_TIDY_BINARY, "fix",         "-p",
      "../build",      "--write-env", "../production.env"};
  if (How != Style::Getenv)
    Command.insert(Command.end(), {"--vendor-helper", "config"});
  if (How == Style::HelperUrl)
    Command.push_back("--style=url");
  return runProcess(Command, Tree.path("shop"));
}

Environment Project::written() const {
  std::string Path = Tree.path("production.env");
  fs::file_status Status;
  EXPECT_FALSE(fs::status(Path, Status)) << Path;
  EXPECT_EQ(fs::owner_read | fs::owner_write, Status.permissions());
  return readEnvironment(textOf(Path));
}

Outcome Project::git(std::vector<std::string> Arguments) const {
  // Neither the user's nor the machine's settings change what it does.
  Arguments.insert(Arguments.begin(),
                   {"env", "GIT_CONFIG_GLOBAL=/dev/null",
                    "GIT_CONFIG_NOSYSTEM=1", "git", "-c", "user.name=shop",
                    "-c", "user.email=shop@example.com"});
  Outcome O = runProcess(std::move(Arguments), Tree.folder("shop"));
  EXPECT_EQ(0, O.Status) << O.Err;
  return O;
}

void Project::commit() const {
  git({"add", "--all"});
  git({"commit", "--quiet", "--allow-empty", "-m", "shop"});
}

std::string Project::changed() const {
  return git({"status", "--porcelain", "--untracked-files=all"}).Out;
}

std::string Project::linesWith(const std::string &Text,
                               llvm::StringRef Except) const {
  std::string Out;
  // -z keeps names as they are; hidden files (.env.example) belong to it.
  std::string Files = git({"ls-files", "-z", "--cached", "--others"}).Out;
  for (llvm::StringRef Rest = Files; !Rest.empty();) {
    auto [Name, Tail] = Rest.split('\0');
    Rest = Tail;
    if (Name == Except)
      continue;
    unsigned Line = 0;
    std::string Whole = textOf(Tree.path("shop/" + Name.str()));
    for (llvm::StringRef One : linesOf(Whole))
      if (++Line; One.contains(Text))
        Out +=
            Name.str() + ":" + std::to_string(Line) + ": " + One.str() + "\n";
  }
  return Out;
}

} // namespace svc::test
