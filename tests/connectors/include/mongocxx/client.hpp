//===- mongocxx/client.hpp - Declarations for tests -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/mongodb/mongo-cxx-driver
// (Apache-2.0) at 9caa5879,
// src/mongocxx/include/mongocxx/v_noabi/mongocxx/uri.hpp, client.hpp and
// pool.hpp; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MONGOCXX_CLIENT_HPP_H
#define SVC_TIDY_TESTS_MONGOCXX_CLIENT_HPP_H

#include <string>
#include <string_view>

namespace bsoncxx {
inline namespace v_noabi {
namespace string {

class view_or_value {
public:
  view_or_value(const char *text);
  view_or_value(std::string text);
  view_or_value(std::string_view text);
};

} // namespace string
} // namespace v_noabi
} // namespace bsoncxx

namespace mongocxx {
inline namespace v_noabi {

class uri {
public:
  uri();
  uri(bsoncxx::v_noabi::string::view_or_value uri_string);
};

class database {};

class client {
public:
  client(const uri &mongodb_uri);
  database database_of(int);
  mongocxx::v_noabi::database
  operator[](bsoncxx::v_noabi::string::view_or_value name) const &;
};

class pool {
public:
  explicit pool(const uri &mongodb_uri);
};

} // namespace v_noabi
} // namespace mongocxx

#endif // SVC_TIDY_TESTS_MONGOCXX_CLIENT_HPP_H
