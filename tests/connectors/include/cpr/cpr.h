//===- cpr/cpr.h - Declarations for tests -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/libcpr/cpr (MIT) at 42f0b219,
// include/cpr/cprtypes.h, auth.h, bearer.h, unix_socket.h and api.h; the
// members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_CPR_CPR_H
#define SVC_TIDY_TESTS_CPR_CPR_H

#include <map>
#include <string>
#include <string_view>

namespace cpr {

template <class T> class StringHolder {
public:
  StringHolder() = default;
  explicit StringHolder(std::string str);
  explicit StringHolder(std::string_view str);
  explicit StringHolder(const char *str);
};

class Url : public StringHolder<Url> {
public:
  Url();
  Url(std::string url);
  Url(std::string_view url);
  Url(const char *url);
  Url(const std::initializer_list<std::string> args);
};

struct CaseInsensitiveCompare {
  bool operator()(const std::string &a, const std::string &b) const noexcept;
};
using Header = std::map<std::string, std::string, CaseInsensitiveCompare>;

enum class AuthMode { BASIC, DIGEST, NTLM };

class Authentication {
public:
  Authentication(std::string_view username, std::string_view password,
                 AuthMode auth_mode);
};

class Bearer {
public:
  Bearer(std::string_view token);
};

class UnixSocket {
public:
  UnixSocket(std::string unix_socket);
};

class Response {};
template <typename... Ts> Response Get(Ts &&...ts);
template <typename... Ts> Response Post(Ts &&...ts);

} // namespace cpr

#endif // SVC_TIDY_TESTS_CPR_CPR_H
