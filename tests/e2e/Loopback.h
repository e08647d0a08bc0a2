//===- Loopback.h - TCP to the own machine ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the tests need of sockets: a port that nobody listens at, a connection,
// a question and its answer.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_LOOPBACK_H
#define SVC_TIDY_TESTS_E2E_LOOPBACK_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace svc::test {

/// A port of 127.0.0.1 that is free now; the system does not give it away
/// again soon.
unsigned freePort();

/// A connection to 127.0.0.1, closed with this object. What takes longer than
/// ten seconds has failed.
class Loopback {
public:
  explicit Loopback(unsigned Port);
  ~Loopback();
  Loopback(const Loopback &) = delete;
  Loopback &operator=(const Loopback &) = delete;

  bool isOpen() const { return Socket >= 0; }
  /// What comes back after \p Request until it ends in \p End or nothing comes.
  std::string ask(llvm::StringRef Request, llvm::StringRef End) const;

private:
  int Socket;
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_LOOPBACK_H
