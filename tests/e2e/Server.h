//===- Server.h - One server process for a test -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A real server, on a free port of the loopback interface, with its data in a
// temporary folder. No service of the system is touched. The process ends with
// this object, and by the kernel's hand (PR_SET_PDEATHSIG) when the test
// program dies without. Many servers refuse to run as root, so there they all
// run as nobody.
//
// To add a kind of server: one file in servers/ that makes a Server, prepares
// its data, starts it and says when it is ready; one line in Servers.h.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_SERVER_H
#define SVC_TIDY_TESTS_E2E_SERVER_H

#include "tool/TempTree.h"
#include "llvm/Support/Program.h"
#include <csignal>
#include <vector>

namespace svc::test {

class Server {
public:
  /// Finds a free port and makes the folder; runs nothing.
  Server();
  /// Asks the process to stop, and kills it when it does not.
  ~Server();
  Server(const Server &) = delete;
  Server &operator=(const Server &) = delete;

  unsigned port() const { return Port; }
  /// Whether start() has succeeded.
  bool isRunning() const { return Running; }
  std::string path(llvm::StringRef Name) const { return Tree.path(Name); }
  /// Writes a file that the server can read.
  std::string file(llvm::StringRef Name, llvm::StringRef Text) const {
    return Tree.file(Name, Text);
  }

  /// Runs \p Command as the server's user, to its end; it must succeed.
  void prepare(std::vector<std::string> Command) const;

  /// Starts \p Command and waits until its log has the text \p Ready and the
  /// port takes connections. \p StopSignal is what makes it stop soon.
  void start(std::vector<std::string> Command, llvm::StringRef Ready,
             int StopSignal = SIGTERM);

  /// Sends \p Request to the port and reads until the answer ends in \p End.
  void tell(llvm::StringRef Request, llvm::StringRef End) const;

private:
  std::string log() const;
  bool isReady(llvm::StringRef Text) const;

  TempTree Tree;
  unsigned Port;
  bool Running = false;
  int StopSignal = SIGTERM;
  llvm::sys::ProcessInfo Process;
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_SERVER_H
