//===- KillTest.cpp - svc-tidy fix, killed at whatever moment -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// 200 runs are killed (SIGKILL), half of them at a time that is spread over the
// whole run, half while files are written. Afterwards each file is the old one
// or the new one, byte for byte.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Example.h"
#include "tool/GitTree.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Program.h"
#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <random>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>

namespace svc::test {
namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::microseconds;

/// Twelve files, each with something to fix.
class Victim {
public:
  Victim() {
    Tree.file("libpq-fe.h", "typedef struct pg_conn PGconn;\n"
                            "PGconn *PQconnectdb(const char *conninfo);\n");
    std::vector<std::string> Units;
    for (unsigned I = 0; I < 6; ++I) {
      std::string N = std::to_string(I);
      add("src/h" + N + ".h", "#pragma once\n#define Url" + N +
                                  " \"postgres://me:Zq" + N + "@db" + N +
                                  "/x\"\n");
      add("src/u" + N + ".c",
          "#include \"../libpq-fe.h\"\n#include \"h" + N +
              ".h\"\nPGconn *a(void) { return PQconnectdb(Url" + N +
              "); }\nPGconn *b(void) {\n  return PQconnectdb(\"host=h" + N +
              " password=Zq\");\n}\n");
      Units.push_back(Tree.path("src/u" + N + ".c"));
    }
    Tree.file("compile_commands.json", databaseFor(Tree, Units));
    Tree.init();
    Tree.commit();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }

  /// One whole run: how long it takes, how long of that it writes, and what it
  /// makes of the files.
  void measure() {
    Clock::time_point Begin = Clock::now();
    llvm::sys::ProcessInfo Run = start();
    Clock::time_point Writes = Begin;
    if (waitForWriting(Run))
      Writes = Clock::now();
    EXPECT_EQ(0, llvm::sys::Wait(Run, std::nullopt).ReturnCode);
    Whole = since(Begin);
    Writing = since(Writes);
    for (const auto &[File, Text] : Old) {
      New[File] = readFile(File);
      EXPECT_NE(Text, New[File]) << File;
    }
    reset();
  }

  /// Kills a run at \p Share of its time, or of the time in which it writes.
  void kill(double Share, bool WhileWriting) {
    llvm::sys::ProcessInfo Run = start();
    if (WhileWriting)
      waitForWriting(Run);
    std::this_thread::sleep_for((WhileWriting ? Writing : Whole) * Share);
    ::kill(Run.Pid, SIGKILL);
    int Status = 0;
    ::waitpid(Run.Pid, &Status, 0);
    unsigned Changed = 0;
    for (const auto &[File, Text] : Old) {
      std::string Now = readFile(File);
      Changed += Now != Text;
      EXPECT_TRUE(Now == Text || Now == New[File]) << File << "\n" << Now;
    }
    InTheMiddle += Changed > 0 && Changed < Old.size();
    reset();
  }

  unsigned InTheMiddle = 0;

private:
  void add(const std::string &Name, const std::string &Text) {
    Old[Tree.file(Name, Text)] = Text;
  }

  llvm::sys::ProcessInfo start() {
    Stamp = changedAt();
    std::string Out = Tree.path(".git/out");
    llvm::sys::ProcessInfo Run = llvm::sys::ExecuteNoWait(
        SVC_TIDY_BINARY,
        {SVC_TIDY_BINARY, "fix", "--no-env-example", "-j1", "-p", Tree.Root},
        std::nullopt, {llvm::StringRef(""), llvm::StringRef(Out), {""}});
    EXPECT_NE(0, Run.Pid);
    return Run;
  }

  /// When an entry of the folder of sources last came or went.
  std::pair<long, long> changedAt() const {
    struct stat Status = {};
    ::stat(Tree.path("src").c_str(), &Status);
    return {Status.st_mtim.tv_sec, Status.st_mtim.tv_nsec};
  }
  /// Until the first temporary is there. False where the run ended before.
  bool waitForWriting(const llvm::sys::ProcessInfo &Run) const {
    while (changedAt() == Stamp) {
      siginfo_t Ended = {};
      if (::waitid(P_PID, Run.Pid, &Ended, WEXITED | WNOHANG | WNOWAIT) != 0 ||
          Ended.si_pid == Run.Pid)
        return false;
      std::this_thread::sleep_for(Microseconds(20));
    }
    return true;
  }

  void reset() {
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator It(Tree.path("src"), Error), End;
         It != End && !Error; It.increment(Error))
      if (!Old.count(It->path())) // a temporary stays behind
        llvm::sys::fs::remove(It->path());
    for (const auto &[File, Text] : Old)
      if (readFile(File) != Text)
        writeFile(File, Text);
    // The stamp of the folder is a tick of the kernel's clock.
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }

  static Microseconds since(Clock::time_point Begin) {
    return std::chrono::duration_cast<Microseconds>(Clock::now() - Begin);
  }

  GitTree Tree;
  std::map<std::string, std::string> Old, New;
  Microseconds Whole{}, Writing{};
  std::pair<long, long> Stamp;
};

TEST(Kill, EveryFileIsOldOrNew) {
  constexpr unsigned Runs = 200, Threads = 2;
  std::vector<unsigned> InTheMiddle(Threads);
  std::vector<std::thread> All;
  for (unsigned T = 0; T < Threads; ++T)
    All.emplace_back([&, T] {
      Victim V;
      V.measure();
      std::mt19937 Random(T);
      std::uniform_real_distribution<double> Share(0, 1);
      for (unsigned I = 0; I < Runs / Threads; ++I)
        V.kill(Share(Random), /*WhileWriting=*/I % 2);
      InTheMiddle[T] = V.InTheMiddle;
    });
  for (std::thread &T : All)
    T.join();
  unsigned Sum = InTheMiddle[0] + InTheMiddle[1];
  RecordProperty("killed_between_files", std::to_string(Sum));
  EXPECT_LT(0U, Sum) << "else the test proves nothing";
}

} // namespace
} // namespace svc::test
