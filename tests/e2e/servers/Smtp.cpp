//===- Smtp.cpp - A mail server that wants a login --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// aiosmtpd, which is a library for Python with a command that knows no logins;
// smtp.py is the server around it.
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"
#include "llvm/Support/MemoryBuffer.h"

namespace svc::test {

std::unique_ptr<Server> startSmtp(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  // The server's user may not read where this project lies.
  auto Script =
      llvm::MemoryBuffer::getFile(SVC_SOURCE_DIR "/tests/e2e/servers/smtp.py");
  if (!Script) {
    ADD_FAILURE() << Script.getError().message();
    return Out;
  }
  // The distribution's Python has the distribution's libraries.
  Out->start({"/usr/bin/python3", Out->file("smtp.py", (*Script)->getBuffer()),
              std::to_string(Out->port()), Greeting},
             "ready");
  return Out;
}

} // namespace svc::test
