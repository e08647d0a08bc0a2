//===- numbers.cpp - Numbers ----------------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the compiler can compute, conversions between numbers and texts, and byte
// order. The size of a type is nobody's literal.
//
//===----------------------------------------------------------------------===//

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

// clang-format off: an expectation stands on the line of its use.

namespace port {
constexpr int Base = 6000;
enum Offset { Redis = 380, Other };
enum class Strong : unsigned short { Redis = 6380 };
constexpr int of(int Number) { return Base + Number; }
int unknown();
} // namespace port

constexpr unsigned long long operator""_th(unsigned long long N) { return N + 6380; }
int operator""_lookup(unsigned long long N);

// flow: constant expressions
void constants() {
  redisConnect("cache.internal", 6000 + 380); // expect: host port
  redisConnect("cache.internal", port::Base + 380); // expect: host port
  redisConnect("cache.internal", port::Base + port::Redis); // expect: host port
  redisConnect("cache.internal", port::of(380)); // expect: host port
  redisConnect("cache.internal", (1 << 12) | 7); // expect: host port
  redisConnect("cache.internal", static_cast<int>(port::Strong::Redis)); // expect: host port
  int A = 6000;
  redisConnect("cache.internal", A + 380); // expect: host port
  redisConnect("cache.internal", 0x18ec); // expect: host port
}

// silent: constant expressions
void constantsUnknown(int Given, const char *Host) {
  redisConnect(Host, Given + 380);
  redisConnect(Host, port::unknown());
  redisConnect(Host, port::of(Given));
  redisConnect(Host, sizeof(long) * 800);
  redisConnect(Host, 0);
  redisConnect(Host, 1_lookup);
  redisConnect(Host, 6300 + 79);
  int A = 6000;
  A += Given;
  redisConnect(Host, A);
}

// flow: numbers in texts
void texts() {
  redisConnect("cache.internal", std::stoi("6380")); // expect: host port
  redisConnect("cache.internal", std::atoi("6380")); // expect: host port
  redisConnect("cache.internal", std::strtol("6380", nullptr, 10)); // expect: host port
  std::string Host = "host=" + std::string(std::getenv("PGHOST"));
  PQconnectdb((Host + " port=" + std::to_string(5433)).c_str()); // expect: port
  PQconnectdb((Host + " port=" + std::to_string(5400 + 33)).c_str()); // expect: port
}

// silent: numbers in texts
void textsUnknown(const std::string &Given, const char *Host) {
  redisConnect(Host, std::stoi(Given));
  int A = 6380;
  std::from_chars(Given.data(), Given.data() + Given.size(), A);
  redisConnect(Host, A);
  PQconnectdb(("host=" + Given + " port=" + std::to_string(A)).c_str());
}

// flow: byte order
void network(int Socket) {
  sockaddr_in A{};
  A.sin_family = AF_INET;
  A.sin_addr.s_addr = htonl(0x0a000005); // expect: host
  A.sin_port = htons(6000 + 380); // expect: port
  connect(Socket, reinterpret_cast<sockaddr *>(&A), sizeof A);
}

// silent: byte order
void networkUnknown(int Socket, std::uint32_t Given, std::uint16_t Port) {
  sockaddr_in A{};
  A.sin_family = AF_INET;
  A.sin_addr.s_addr = htonl(Given);
  A.sin_port = htons(Port + 1);
  connect(Socket, reinterpret_cast<sockaddr *>(&A), sizeof A);
}
