//===- Server.cpp - One server process for a test ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Server.h"
#include "e2e/Loopback.h"
#include "support/Process.h"
#include "llvm/Support/MemoryBuffer.h"
#include <chrono>
#include <grp.h>
#include <pwd.h>
#include <thread>
#include <unistd.h>

namespace svc::test {

using Clock = std::chrono::steady_clock;

/// What runs a command as the server's user and lets it die with this program.
static std::vector<std::string> asServer(std::vector<std::string> Command) {
  std::vector<std::string> Out = {"setpriv", "--pdeathsig", "TERM"};
  if (::geteuid() == 0)
    Out.insert(Out.end(),
               {"--reuid=nobody", "--regid=nogroup", "--clear-groups"});
  Out.insert(Out.end(), Command.begin(), Command.end());
  return Out;
}

Server::Server() : Port(freePort()) {
  if (::geteuid() != 0)
    return;
  const passwd *Nobody = ::getpwnam("nobody");
  EXPECT_TRUE(Nobody &&
              ::chown(Tree.Root.c_str(), Nobody->pw_uid, Nobody->pw_gid) == 0);
}

Server::~Server() {
  if (!Process.Pid)
    return;
  ::kill(Process.Pid, StopSignal);
  llvm::sys::Wait(Process, 10); // kills it then
}

void Server::prepare(std::vector<std::string> Command) const {
  std::string Shown = Command.front();
  Outcome O = runProcess(asServer(std::move(Command)), Tree.Root, 60);
  EXPECT_EQ(0, O.Status) << Shown << "\n" << O.Out << O.Err;
}

void Server::start(std::vector<std::string> Command, llvm::StringRef Ready,
                   int Signal) {
  StopSignal = Signal;
  std::string Log = path("log");
  Command = asServer(std::move(Command));
  auto Program = llvm::sys::findProgramByName(Command.front());
  ASSERT_TRUE(bool(Program)) << "not installed: " << Command.front();
  std::vector<llvm::StringRef> Words(Command.begin(), Command.end());
  std::string Problem;
  Process = llvm::sys::ExecuteNoWait(
      *Program, Words, std::nullopt,
      {llvm::StringRef(""), llvm::StringRef(Log), llvm::StringRef(Log)}, 0,
      &Problem);
  ASSERT_EQ("", Problem);
  auto Deadline = Clock::now() + std::chrono::seconds(30);
  while (!isReady(Ready)) {
    llvm::sys::ProcessInfo Ended = llvm::sys::Wait(Process, 0);
    if (Ended.Pid != 0)
      Process = {};
    ASSERT_EQ(0, Ended.Pid) << "the server has ended:\n" << log();
    ASSERT_LT(Clock::now(), Deadline) << "not ready in time:\n" << log();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  Running = true;
}

void Server::tell(llvm::StringRef Request, llvm::StringRef End) const {
  Loopback To(Port);
  std::string Answer = To.ask(Request, End);
  EXPECT_TRUE(llvm::StringRef(Answer).ends_with(End)) << Answer;
}

std::string Server::log() const {
  auto Text = llvm::MemoryBuffer::getFile(path("log"), /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false,
                                          /*IsVolatile=*/true);
  return Text ? (*Text)->getBuffer().str() : "";
}

bool Server::isReady(llvm::StringRef Text) const {
  return llvm::StringRef(log()).contains(Text) && Loopback(Port).isOpen();
}

} // namespace svc::test
