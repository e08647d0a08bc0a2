//===- boost/mysql.hpp - Declarations for tests -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/boostorg/mysql (BSL-1.0) at
// 35e39439, include/boost/mysql/connect_params.hpp, pool_params.hpp,
// any_address.hpp and handshake_params.hpp; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_BOOST_MYSQL_HPP_H
#define SVC_TIDY_TESTS_BOOST_MYSQL_HPP_H

#include <cstdint>
#include <string>
#include <string_view>

namespace boost::mysql {

using string_view = std::string_view;

struct host_and_port {
  std::string host;
  unsigned short port{3306};
};

struct unix_path {
  std::string path;
};

class any_address {
public:
  any_address() noexcept;
  any_address(host_and_port value) noexcept;
  any_address(unix_path value) noexcept;
  void emplace_host_and_port(std::string hostname, unsigned short port = 3306);
  void emplace_unix_path(std::string path);
};

struct connect_params {
  any_address server_address;
  std::string username;
  std::string password;
  std::string database;
};

struct pool_params {
  any_address server_address;
  std::string username;
  std::string password;
  std::string database;
};

enum class ssl_mode { disable, enable, require };

class handshake_params {
public:
  handshake_params(string_view username, string_view password,
                   string_view db = "", std::uint16_t connection_col = 45,
                   ssl_mode mode = ssl_mode::require,
                   bool multi_queries = false);
  void set_username(string_view value) noexcept;
  void set_password(string_view value) noexcept;
  void set_database(string_view value) noexcept;
};

} // namespace boost::mysql

#endif // SVC_TIDY_TESTS_BOOST_MYSQL_HPP_H
