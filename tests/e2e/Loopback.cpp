//===- Loopback.cpp - TCP to the own machine --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Loopback.h"
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace svc::test {

static sockaddr_in addressOf(unsigned Port) {
  sockaddr_in Address{};
  Address.sin_family = AF_INET;
  Address.sin_port = htons(static_cast<uint16_t>(Port));
  Address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return Address;
}

unsigned freePort() {
  int Socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in Address = addressOf(0);
  socklen_t Length = sizeof(Address);
  auto *Plain = reinterpret_cast<sockaddr *>(&Address);
  EXPECT_EQ(0, ::bind(Socket, Plain, Length));
  EXPECT_EQ(0, ::getsockname(Socket, Plain, &Length));
  ::close(Socket);
  return ntohs(Address.sin_port);
}

Loopback::Loopback(unsigned Port)
    : Socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  timeval Limit{10, 0};
  ::setsockopt(Socket, SOL_SOCKET, SO_RCVTIMEO, &Limit, sizeof(Limit));
  sockaddr_in Address = addressOf(Port);
  if (::connect(Socket, reinterpret_cast<sockaddr *>(&Address),
                sizeof(Address)) == 0)
    return;
  ::close(Socket);
  Socket = -1;
}

Loopback::~Loopback() {
  if (isOpen())
    ::close(Socket);
}

std::string Loopback::ask(llvm::StringRef Request, llvm::StringRef End) const {
  std::string Answer;
  char Part[512];
  if (::send(Socket, Request.data(), Request.size(), MSG_NOSIGNAL) < 0)
    return Answer;
  while (!llvm::StringRef(Answer).ends_with(End)) {
    ssize_t Length = ::recv(Socket, Part, sizeof(Part), 0);
    if (Length <= 0)
      break;
    Answer.append(Part, Length);
  }
  return Answer;
}

} // namespace svc::test
