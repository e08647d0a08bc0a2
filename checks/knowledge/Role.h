//===- Role.h - What one argument of a client library means -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A role says what a value means to the service it is handed to: a host, a
// password, a bucket. Everything that depends on the meaning (which check
// reports it, whether it may be printed, how its text is parsed) hangs on the
// role and stands in one table in Role.cpp.
//
// To add a role: one enumerator here, one row in Role.cpp, one value in
// connectors/connector.schema.json. Guarded by tests/knowledge/RoleTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_ROLE_H
#define SVC_TIDY_KNOWLEDGE_ROLE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace svc {

enum class Role {
  Url,          // scheme://[user[:password]@]host[:port][/path]
  Dsn,          // a connection string in the entry point's dialect
  Host,         // a host name or address, without a port
  Port,         // a port number, as a number or as text
  Address,      // one host:port
  BrokerList,   // host:port[,host:port...]
  SocketPath,   // a Unix domain socket
  Proxy,        // the address of a proxy
  User,         //
  Password,     //
  UserPassword, // user:password
  Token,        // a bearer token or an API key
  AccessKey,    // the public half of a key pair
  SecretKey,    // the private half of a key pair
  Header,       // "Name: value"; only credential headers count
  Command,      // a protocol command; only those that authenticate count
  Database,     // a database, schema or database file
  Bucket,       //
  Region,       //
  Queue,        //
  Topic,        //
  VirtualHost,  // an AMQP virtual host
};

/// Which check asks about a role.
enum class RoleClass { Endpoint, Credential, Resource };

/// How the text at a role is written. See locator/Locator.h.
enum class Dialect {
  Plain,        // the whole text is the value
  Url,          // RFC 3986, one or several hosts; also a bare host[:port]
  Conninfo,     // libpq: key=value or postgresql:// (libpq manual, 34.1.1)
  KeyValue,     // Key=Value; pairs: ODBC, ADO, Poco::Data
  Jdbc,         // tcp://host:port/schema, jdbc:mysql://..., or a bare host
  MySqlX,       // mysqlx://user:password@host:port/schema, or without scheme
  Soci,         // backend://key=value ... or key=value ...
  HostList,     // host[:port][,host[:port]...]
  UserPassword, // user:password
  Header,       // Name: value
  Command,      // AUTH [user] password and the like
  Memcached,    // --SERVER=host:port options
  Oracle,       // [//]host[:port][/service], (DESCRIPTION=...), or a name
  OracleLogin,  // user/password@ and one of these
  Ecpg,         // database[@host][:port], tcp:postgresql://...
  Firebird,     // host[/port]:path, inet://host[:port]/path, or a path
};

struct RoleInfo {
  Role Id;
  llvm::StringRef Name; // as models and reports spell it: "socket_path"
  llvm::StringRef Noun; // as messages spell it: "socket path"
  RoleClass Class;
  Dialect DefaultDialect;
  llvm::StringRef VariableSuffix; // of an environment variable: "HOST"
};

/// The table of roles, in the order of the enumerators.
llvm::ArrayRef<RoleInfo> roles();
const RoleInfo &info(Role R);
/// The role spelled \p Name in a model, or nothing.
std::optional<Role> roleFromName(llvm::StringRef Name);

/// The name of a dialect in models: "conninfo", "key_value", ...
llvm::StringRef name(Dialect D);
std::optional<Dialect> dialectFromName(llvm::StringRef Name);
/// The names of all roles, for messages.
llvm::SmallVector<llvm::StringRef, 32> roleNames();
/// The names of all dialects, for messages and the schema test.
llvm::ArrayRef<llvm::StringRef> dialectNames();

/// True when text at \p R must never be shown: every credential, users too
/// (a user is half of a login, and "guest"/"guest" is common).
inline bool isCredential(Role R) {
  return info(R).Class == RoleClass::Credential;
}

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_ROLE_H
