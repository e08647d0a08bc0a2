//===- mysqlx/xdevapi.h - Declarations for tests ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/mysql/mysql-connector-cpp
// (GPL-2.0 with exceptions) at 1bd8d461, include/mysqlx/devapi/settings.h,
// xdevapi.h and xapi.h; the members that the tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MYSQLX_XDEVAPI_H
#define SVC_TIDY_TESTS_MYSQLX_XDEVAPI_H

#include <string>

namespace mysqlx {

class string : public std::u16string {
public:
  string();
  string(const char *text);
  string(const std::string &text);
};

class SessionSettings {
public:
  SessionSettings(const string &uri);
  SessionSettings(const std::string &host, unsigned port, const string &user,
                  const char *pwd = nullptr, const string &db = string());
  SessionSettings(const std::string &host, unsigned port, const string &user,
                  const std::string &pwd, const string &db = string());
  SessionSettings(const std::string &host, const string &user,
                  const char *pwd = nullptr, const string &db = string());
  SessionSettings(const std::string &host, const string &user,
                  const std::string &pwd, const string &db = string());
  SessionSettings(unsigned port, const string &user, const char *pwd = nullptr,
                  const string &db = string());
  SessionSettings(unsigned port, const string &user, const std::string &pwd,
                  const string &db = string());
};

class ClientSettings {
public:
  ClientSettings(const string &uri);
};

class Schema {};

class Session {
public:
  Session(SessionSettings settings);
  template <typename... T> Session(T... options);
  Schema getSchema(const string &name, bool check_exists = false);
};

class Client {
public:
  Client(ClientSettings settings);
  template <typename... T> Client(T... options);
};

template <class... P> Session getSession(P... p);

} // namespace mysqlx

struct mysqlx_session_t;
struct mysqlx_client_t;
struct mysqlx_error_t;
extern "C" mysqlx_session_t *
mysqlx_get_session(const char *host, int port, const char *user,
                   const char *password, const char *database,
                   mysqlx_error_t **error);
extern "C" mysqlx_session_t *
mysqlx_get_session_from_url(const char *conn_string, mysqlx_error_t **error);
extern "C" mysqlx_client_t *
mysqlx_get_client_from_url(const char *conn_string, const char *client_opts,
                           mysqlx_error_t **error);

#endif // SVC_TIDY_TESTS_MYSQLX_XDEVAPI_H
