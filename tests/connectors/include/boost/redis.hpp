//===- boost/redis.hpp - Declarations for tests -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/boostorg/redis (BSL-1.0) at
// dea03967, include/boost/redis/config.hpp; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_BOOST_REDIS_HPP_H
#define SVC_TIDY_TESTS_BOOST_REDIS_HPP_H

#include <string>

namespace boost::redis {

struct address {
  std::string host = "127.0.0.1";
  std::string port = "6379";
};

struct config {
  bool use_ssl = false;
  address addr = address{"127.0.0.1", "6379"};
  std::string unix_socket{};
  std::string username = "default";
  std::string password{};
  std::string clientname = "Boost.Redis";
};

} // namespace boost::redis

#endif // SVC_TIDY_TESTS_BOOST_REDIS_HPP_H
