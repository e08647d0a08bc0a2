//===- Role.cpp - The tables of roles and dialects --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every property of a role stands in one row, in the order of the enumerators,
// so that info() is an index. Nothing here interprets a text; the locators do.
// Guarded by tests/knowledge/RoleTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Role.h"
#include <cassert>

namespace svc {

namespace {

constexpr RoleClass Endpoint = RoleClass::Endpoint;
constexpr RoleClass Credential = RoleClass::Credential;
constexpr RoleClass Resource = RoleClass::Resource;

constexpr RoleInfo Roles[] = {
    {Role::Url, "url", "URL", Endpoint, Dialect::Url, "URL"},
    {Role::Dsn, "dsn", "connection string", Endpoint, Dialect::KeyValue, "DSN"},
    {Role::Host, "host", "host", Endpoint, Dialect::Plain, "HOST"},
    {Role::Port, "port", "port", Endpoint, Dialect::Plain, "PORT"},
    {Role::Address, "address", "address", Endpoint, Dialect::HostList,
     "ADDRESS"},
    {Role::BrokerList, "broker_list", "broker list", Endpoint,
     Dialect::HostList, "BROKERS"},
    {Role::SocketPath, "socket_path", "socket path", Endpoint, Dialect::Plain,
     "SOCKET"},
    {Role::Proxy, "proxy", "proxy", Endpoint, Dialect::Url, "PROXY"},
    {Role::User, "user", "user", Credential, Dialect::Plain, "USER"},
    {Role::Password, "password", "password", Credential, Dialect::Plain,
     "PASSWORD"},
    {Role::UserPassword, "user_password", "user and password", Credential,
     Dialect::UserPassword, "CREDENTIALS"},
    {Role::Token, "token", "token", Credential, Dialect::Plain, "TOKEN"},
    {Role::AccessKey, "access_key", "access key", Credential, Dialect::Plain,
     "ACCESS_KEY"},
    {Role::SecretKey, "secret_key", "secret key", Credential, Dialect::Plain,
     "SECRET_KEY"},
    {Role::Header, "header", "header", Credential, Dialect::Header, "HEADER"},
    {Role::Command, "command", "command", Credential, Dialect::Command,
     "COMMAND"},
    {Role::Database, "database", "database", Resource, Dialect::Plain,
     "DATABASE"},
    {Role::Bucket, "bucket", "bucket", Resource, Dialect::Plain, "BUCKET"},
    {Role::Region, "region", "region", Resource, Dialect::Plain, "REGION"},
    {Role::Queue, "queue", "queue", Resource, Dialect::Plain, "QUEUE"},
    {Role::Topic, "topic", "topic", Resource, Dialect::Plain, "TOPIC"},
    {Role::VirtualHost, "virtual_host", "virtual host", Resource,
     Dialect::Plain, "VHOST"},
};

constexpr llvm::StringRef Dialects[] = {
    "plain",         "url",          "conninfo", "key_value",
    "jdbc",          "mysqlx",       "soci",     "host_list",
    "user_password", "header",       "command",  "memcached",
    "oracle",        "oracle_login", "ecpg",     "firebird",
};
static_assert(std::size(Dialects) == size_t(Dialect::Firebird) + 1,
              "each dialect needs a name");
static_assert(std::size(Roles) == size_t(Role::VirtualHost) + 1,
              "each role needs a row");

} // namespace

llvm::ArrayRef<RoleInfo> roles() { return Roles; }

const RoleInfo &info(Role R) {
  const RoleInfo &Row = Roles[static_cast<size_t>(R)];
  assert(Row.Id == R && "the rows must stand in the enumerators' order");
  return Row;
}

std::optional<Role> roleFromName(llvm::StringRef Name) {
  for (const RoleInfo &Row : Roles)
    if (Row.Name == Name)
      return Row.Id;
  return std::nullopt;
}

llvm::StringRef name(Dialect D) { return Dialects[static_cast<size_t>(D)]; }

std::optional<Dialect> dialectFromName(llvm::StringRef Name) {
  for (size_t I = 0; I != std::size(Dialects); ++I)
    if (Dialects[I] == Name)
      return static_cast<Dialect>(I);
  return std::nullopt;
}

llvm::SmallVector<llvm::StringRef, 32> roleNames() {
  llvm::SmallVector<llvm::StringRef, 32> Out;
  for (const RoleInfo &Row : Roles)
    Out.push_back(Row.Name);
  return Out;
}

llvm::ArrayRef<llvm::StringRef> dialectNames() { return Dialects; }

} // namespace svc
