//===- amqpcpp.h - Declarations for tests -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/CopernicaMarketingSoftware/AMQP-
// CPP (Apache-2.0) at 839f74f2, include/amqpcpp/address.h, login.h,
// connection.h and channel.h; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_AMQPCPP_H
#define SVC_TIDY_TESTS_AMQPCPP_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace AMQP {

class Table {};
class ConnectionHandler {};
class DeferredQueue {};
class DeferredConsumer {};
class DeferredGet {};

extern const int exclusive;

class Login {
public:
  Login();
  Login(std::string user, std::string password);
  Login(const char *user, const char *password);
};

class Address {
public:
  Address(const char *data, size_t size);
  Address(const char *data);
  Address(const std::string &address);
  Address(std::string host, uint16_t port, Login login, std::string vhost,
          bool secure = false);
};

class Connection {
public:
  Connection(ConnectionHandler *handler, const Login &login,
             const std::string &vhost);
  Connection(ConnectionHandler *handler, const std::string &vhost);
};

class Channel {
public:
  explicit Channel(Connection *connection);
  DeferredQueue &declareQueue(const std::string_view &name, int flags,
                              const Table &arguments);
  DeferredQueue &declareQueue(const std::string_view &name,
                              const Table &arguments);
  DeferredQueue &declareQueue(const std::string_view &name, int flags = 0);
  DeferredQueue &declareQueue(int flags = 0);
  DeferredConsumer &consume(const std::string_view &queue,
                            const std::string_view &tag, int flags,
                            const Table &arguments);
  DeferredConsumer &consume(const std::string_view &queue,
                            const std::string_view &tag, int flags = 0);
  DeferredConsumer &consume(const std::string_view &queue,
                            const std::string_view &tag,
                            const Table &arguments);
  DeferredConsumer &consume(const std::string_view &queue, int flags,
                            const Table &arguments);
  DeferredConsumer &consume(const std::string_view &queue, int flags = 0);
  DeferredConsumer &consume(const std::string_view &queue,
                            const Table &arguments);
  DeferredGet &get(const std::string_view &queue, int flags = 0);
};

} // namespace AMQP

#endif // SVC_TIDY_TESTS_AMQPCPP_H
