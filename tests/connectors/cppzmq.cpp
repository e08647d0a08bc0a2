// packages: cppzmq-dev
// flags: -std=gnu++17
//===- cppzmq.cpp - cppzmq --------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// cppzmq: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <zmq.hpp>

// clang-format off: an expectation stands on the line of its use.

void hardcoded(zmq::socket_t &Socket, zmq::socket_ref Reference) {
  Socket.connect("tcp://orders.internal:5555"); // expect: url
  Socket.connect(std::string("tcp://orders.internal:5555")); // expect: url
  Reference.connect("tcp://127.0.0.1:5555"); // expect: url
}

void hardcodedOptions(zmq::socket_t &Socket) {
  Socket.set(zmq::sockopt::plain_username, "shop"); // expect: user
  Socket.set(zmq::sockopt::plain_password, "s3cr3t-one"); // expect: password
  Socket.set(zmq::sockopt::socks_proxy, "proxy.internal:1080"); // expect: proxy
  Socket.set(zmq::sockopt::curve_secretkey, "s3cr3t-two"); // expect: secret_key
  const std::string Password = "s3cr3t-three";
  Socket.set(zmq::sockopt::plain_password, Password); // expect: password
  Socket.set(zmq::sockopt::plain_username, std::string("shop")); // expect: user
  Socket.set(zmq::sockopt::plain_username, std::string_view("shop")); // expect: user
  Socket.set(zmq::sockopt::plain_password, std::string("s3cr3t")); // expect: password
  Socket.set(zmq::sockopt::plain_password, std::string_view("s3cr3t")); // expect: password
  Socket.set(zmq::sockopt::socks_proxy, std::string("proxy.internal:1080")); // expect: proxy
  Socket.set(zmq::sockopt::socks_proxy, std::string_view("proxy.internal:1080")); // expect: proxy
  Socket.set(zmq::sockopt::curve_secretkey, std::string("s3cr3t")); // expect: secret_key
  Socket.set(zmq::sockopt::curve_secretkey, std::string_view("s3cr3t")); // expect: secret_key
  Socket.setsockopt(ZMQ_PLAIN_USERNAME, "shop", 4); // expect: user
  Socket.setsockopt(ZMQ_PLAIN_PASSWORD, "s3cr3t", 6); // expect: password
  Socket.setsockopt(ZMQ_CURVE_SECRETKEY, "s3cr3t", 6); // expect: secret_key
  Socket.setsockopt(ZMQ_SOCKS_PROXY, "proxy:1080", 10); // expect: proxy
}

// Through a subclass.
struct ShopSocket : zmq::socket_t {
  void attach() { connect("tcp://orders.internal:5555"); } // expect: url
};

void attached(zmq::socket_t &Socket) {
  Socket.connect(std::getenv("ZMQ_ENDPOINT"));
  const std::string Text = std::getenv("ZMQ_ENDPOINT");
  Socket.connect(Text);
  Socket.connect("tcp://" + std::string(std::getenv("ZMQ_HOST")));
}

void attachedOptions(zmq::socket_t &Socket) {
  const char *User = std::getenv("ZMQ_USERNAME");
  const std::string Password = std::getenv("ZMQ_PASSWORD");
  const char *Secret = std::getenv("ZMQ_CURVE_SECRETKEY");
  const char *Proxy = std::getenv("ZMQ_PROXY");
  Socket.set(zmq::sockopt::plain_username, User);
  Socket.set(zmq::sockopt::plain_password, Password);
  Socket.set(zmq::sockopt::curve_secretkey, Secret);
  Socket.set(zmq::sockopt::socks_proxy, Proxy);
  Socket.set(zmq::sockopt::plain_username, std::string(std::getenv("ZMQ_PLAIN_USERNAME")));
  Socket.set(zmq::sockopt::plain_username, std::string_view(std::getenv("ZMQ_PLAIN_USERNAME")));
  Socket.set(zmq::sockopt::plain_password, std::string(std::getenv("ZMQ_PLAIN_PASSWORD")));
  Socket.set(zmq::sockopt::plain_password, std::string_view(std::getenv("ZMQ_PLAIN_PASSWORD")));
  Socket.set(zmq::sockopt::socks_proxy, std::string(std::getenv("ZMQ_SOCKS_PROXY")));
  Socket.set(zmq::sockopt::socks_proxy, std::string_view(std::getenv("ZMQ_SOCKS_PROXY")));
  Socket.set(zmq::sockopt::curve_secretkey, std::string(std::getenv("ZMQ_CURVE_SECRETKEY")));
  Socket.set(zmq::sockopt::curve_secretkey, std::string_view(std::getenv("ZMQ_CURVE_SECRETKEY")));
  Socket.setsockopt(ZMQ_PLAIN_USERNAME, User, std::strlen(User));
  Socket.setsockopt(ZMQ_PLAIN_PASSWORD, Password.data(), Password.size());
  Socket.setsockopt(ZMQ_CURVE_SECRETKEY, Secret, std::strlen(Secret));
  Socket.setsockopt(ZMQ_SOCKS_PROXY, Proxy, std::strlen(Proxy));
}

void silent(zmq::socket_t &Socket) {
  Socket.bind("tcp://*:5555");
  Socket.bind(std::string("tcp://10.20.30.40:5555"));
  Socket.connect("inproc://workers");
  Socket.set(zmq::sockopt::routing_id, "orders");
  Socket.set(zmq::sockopt::plain_password, "");
  Socket.setsockopt(ZMQ_SUBSCRIBE, "orders", 6);
}
