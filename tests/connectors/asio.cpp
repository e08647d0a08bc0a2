// packages: libasio-dev
// flags: -std=gnu++17
//===- asio.cpp - Asio, standalone ------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Asio, standalone: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <asio.hpp>
#include <cstdlib>
#include <string>
#include <string_view>

// clang-format off: an expectation stands on the line of its use.

using asio::error_code;
using asio::ip::address;
using asio::ip::address_v4;
using asio::ip::address_v6;
using asio::ip::make_address;
using asio::ip::make_address_v4;
using asio::ip::make_address_v6;
using asio::ip::tcp;
using Text = std::string;
using View = std::string_view;

void hardcodedResolver(tcp::resolver &Resolver, tcp::resolver::flags Flags) {
  error_code Error;
  auto Handler = [](error_code, tcp::resolver::results_type) {};
  Resolver.resolve("db.internal", "7000"); // expect: host port
  Resolver.resolve("db.internal", "7000", Error); // expect: host port
  Resolver.async_resolve("db.internal", "7000", Handler); // expect: host port
  Resolver.resolve("db.internal", "7000", Flags); // expect: host port
  Resolver.resolve("db.internal", "7000", Flags, Error); // expect: host port
  Resolver.async_resolve("db.internal", "7000", Flags, Handler); // expect: host port
  Resolver.resolve(tcp::v4(), "db.internal", "7000"); // expect: host port
  Resolver.resolve(tcp::v4(), "db.internal", "7000", Error); // expect: host port
  Resolver.async_resolve(tcp::v4(), "db.internal", "7000", Handler); // expect: host port
  Resolver.resolve(tcp::v4(), "db.internal", "7000", Flags); // expect: host port
  Resolver.resolve(tcp::v4(), "db.internal", "7000", Flags, Error); // expect: host port
  Resolver.async_resolve(tcp::v4(), "db.internal", "7000", Flags, Handler); // expect: host port
  tcp::resolver::query Query("db.internal", "7000"); // expect: host port
  tcp::resolver::query Query4(tcp::v4(), "db.internal", "7000"); // expect: host port
  Resolver.resolve(Query);
}

void attachedResolver(tcp::resolver &Resolver, tcp::resolver::flags Flags) {
  error_code Error;
  auto Handler = [](error_code, tcp::resolver::results_type) {};
  const std::string Name = std::getenv("SERVICE_HOST");
  const std::string Service = std::getenv("SERVICE_PORT");
  Resolver.resolve(Name, Service);
  Resolver.resolve(Name, Service, Error);
  Resolver.async_resolve(Name, Service, Handler);
  Resolver.resolve(Name, Service, Flags);
  Resolver.resolve(Name, Service, Flags, Error);
  Resolver.async_resolve(Name, Service, Flags, Handler);
  Resolver.resolve(tcp::v4(), Name, Service);
  Resolver.resolve(tcp::v4(), Name, Service, Error);
  Resolver.async_resolve(tcp::v4(), Name, Service, Handler);
  Resolver.resolve(tcp::v4(), Name, Service, Flags);
  Resolver.resolve(tcp::v4(), Name, Service, Flags, Error);
  Resolver.async_resolve(tcp::v4(), Name, Service, Flags, Handler);
  tcp::resolver::query Query(Name, Service);
  tcp::resolver::query Query4(tcp::v4(), Name, Service);
}

unsigned short portFromEnvironment() { return std::atoi(std::getenv("SERVICE_PORT")); }

void hardcodedAddress(tcp::socket &Socket) {
  error_code Error;
  const unsigned short Port = portFromEnvironment();
  Socket.connect(tcp::endpoint(make_address("10.20.30.40"), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address("10.20.30.40", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address(Text("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address(Text("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address(View("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address(View("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address::from_string("10.20.30.40"), Port)); // expect: host
  Socket.connect(tcp::endpoint(address::from_string("10.20.30.40", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address::from_string(Text("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(address::from_string(Text("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4("10.20.30.40"), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4("10.20.30.40", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4(Text("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4(Text("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4(View("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v4(View("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v4::from_string("10.20.30.40"), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v4::from_string("10.20.30.40", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v4::from_string(Text("10.20.30.40")), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v4::from_string(Text("10.20.30.40"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6("2001:470::5"), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6("2001:470::5", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6(Text("2001:470::5")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6(Text("2001:470::5"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6(View("2001:470::5")), Port)); // expect: host
  Socket.connect(tcp::endpoint(make_address_v6(View("2001:470::5"), Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v6::from_string("2001:470::5"), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v6::from_string("2001:470::5", Error), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v6::from_string(Text("2001:470::5")), Port)); // expect: host
  Socket.connect(tcp::endpoint(address_v6::from_string(Text("2001:470::5"), Error), Port)); // expect: host
}

void attachedAddress(tcp::socket &Socket) {
  error_code Error;
  const unsigned short Port = portFromEnvironment();
  const char *Pointer = std::getenv("SERVICE_ADDRESS");
  const Text Owned = Pointer;
  const View Seen = Owned;
  Socket.connect(tcp::endpoint(make_address(Pointer), Port));
  Socket.connect(tcp::endpoint(make_address(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(make_address(Owned), Port));
  Socket.connect(tcp::endpoint(make_address(Owned, Error), Port));
  Socket.connect(tcp::endpoint(make_address(Seen), Port));
  Socket.connect(tcp::endpoint(make_address(Seen, Error), Port));
  Socket.connect(tcp::endpoint(address::from_string(Pointer), Port));
  Socket.connect(tcp::endpoint(address::from_string(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(address::from_string(Owned), Port));
  Socket.connect(tcp::endpoint(address::from_string(Owned, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Pointer), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Owned), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Owned, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Seen), Port));
  Socket.connect(tcp::endpoint(make_address_v4(Seen, Error), Port));
  Socket.connect(tcp::endpoint(address_v4::from_string(Pointer), Port));
  Socket.connect(tcp::endpoint(address_v4::from_string(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(address_v4::from_string(Owned), Port));
  Socket.connect(tcp::endpoint(address_v4::from_string(Owned, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Pointer), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Owned), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Owned, Error), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Seen), Port));
  Socket.connect(tcp::endpoint(make_address_v6(Seen, Error), Port));
  Socket.connect(tcp::endpoint(address_v6::from_string(Pointer), Port));
  Socket.connect(tcp::endpoint(address_v6::from_string(Pointer, Error), Port));
  Socket.connect(tcp::endpoint(address_v6::from_string(Owned), Port));
  Socket.connect(tcp::endpoint(address_v6::from_string(Owned, Error), Port));
}

void hardcodedEndpoint(tcp::socket &Socket) {
  error_code Error;
  auto Handler = [](error_code) {};
  Socket.connect(tcp::endpoint(make_address("10.20.30.40"), 7000)); // expect: host port
  Socket.connect(tcp::endpoint(make_address("10.20.30.40"), 7000), Error); // expect: host port
  Socket.async_connect(tcp::endpoint(make_address("10.20.30.40"), 7000), Handler); // expect: host port
}

void hardcodedEndpointVariable(tcp::socket &Socket) {
  const address Address = make_address("10.20.30.40"); // expect: host
  const tcp::endpoint Endpoint(Address, 7000); // expect: port
  Socket.connect(Endpoint);
}

void attachedEndpoint(tcp::socket &Socket) {
  const address Address = make_address(std::getenv("SERVICE_ADDRESS"));
  const tcp::endpoint Endpoint(Address, portFromEnvironment());
  error_code Error;
  Socket.connect(Endpoint);
  Socket.connect(Endpoint, Error);
  Socket.async_connect(Endpoint, [](error_code) {});
}

void hardcodedLocal(asio::local::stream_protocol::socket &Socket) {
  using Endpoint = asio::local::stream_protocol::endpoint;
  Socket.connect(Endpoint("/run/cache.sock")); // expect: socket_path
  Socket.connect(Endpoint(std::string("/run/cache.sock"))); // expect: socket_path
  Socket.connect(Endpoint(std::string_view("/run/cache.sock"))); // expect: socket_path
}

void attachedLocal(asio::local::stream_protocol::socket &Socket) {
  using Endpoint = asio::local::stream_protocol::endpoint;
  const char *Pointer = std::getenv("CACHE_SOCKET");
  Socket.connect(Endpoint(Pointer));
  Socket.connect(Endpoint(std::string(Pointer)));
  Socket.connect(Endpoint(std::string_view(Pointer)));
}

void hardcodedStream() {
  tcp::iostream Stream("time.internal", "7013"); // expect: host port
  Stream.connect("time.internal", "7013"); // expect: host port
}

void attachedStream() {
  const char *Name = std::getenv("TIME_HOST");
  const char *Service = std::getenv("TIME_PORT");
  tcp::iostream Stream(Name, Service);
  Stream.connect(Name, Service);
}

// Bound, not connected to.
void silent(asio::io_context &Context) {
  tcp::acceptor Any(Context, tcp::endpoint(tcp::v4(), 8080));
  tcp::acceptor One(Context, tcp::endpoint(make_address("10.20.30.40"), 8080));
  tcp::acceptor Bound(Context, tcp::v4());
  Bound.bind(tcp::endpoint(address::from_string("10.20.30.40"), 8080));
}
