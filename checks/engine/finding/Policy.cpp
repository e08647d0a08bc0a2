//===- Policy.cpp - Which parts count -------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Judge.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

/// Values that mean "the library's own default" at their role.
static std::optional<Because> isDefault(Role R, llvm::StringRef Value) {
  // PW1
  if (Value.trim().empty())
    return Because::Blank;
  if (R == Role::Database &&
      (Value.starts_with(":memory:") || Value.contains("mode=memory") ||
       Value.starts_with("file::memory:") ||
       // Kyoto Cabinet, Tokyo Cabinet
       (Value.size() == 1 && llvm::StringRef("*+:%-").contains(Value))))
    return Because::InMemory;
  // Qt: -1
  if (R == Role::Port && Value.starts_with("-"))
    return Because::DefaultOfLibrary;
  // Redis's numbered databases begin with 0.
  bool Default = Value == (R == Role::VirtualHost ? "/" : "0");
  if (Default &&
      (R == Role::Port || R == Role::VirtualHost || R == Role::Database))
    return Because::DefaultOfLibrary;
  return std::nullopt;
}

Because judgePart(const Part &P, const Text &T) {
  if (!T.hasLiteral(P.Begin, P.End))
    return Because::NothingKnown;
  if (auto Default = isDefault(P.Meaning, P.Value))
    return *Default;
  bool HasHole = T.hasHole(P.Begin, P.End);
  if (HasHole && info(P.Meaning).Class != RoleClass::Endpoint)
    return Because::OpenName; // a prefix or suffix is no name and no secret
  if (P.Meaning == Role::Host) {
    // A hole with some text around it is a hardcoded host only when the text
    // names a domain: region + ".example.com".
    if (HasHole && !llvm::StringRef(P.Value).contains('.'))
      return Because::OpenHost;
    switch (classifyHost(P.Value)) {
    case HostKind::Wildcard:
      return Because::Wildcard; // IP1
    case HostKind::Documentation:
      return Because::DocumentationHost; // IP2
    default:
      break;
    }
  }
  if (HasHole)
    return P.Meaning == Role::Port ? Because::OpenPort : Because::Literal;
  switch (classifyWording(P.Value)) {
  case Wording::Empty:
    return Because::Blank;
  case Wording::Hole:
    return Because::FormatHole;
  case Wording::Reference: // PW4
    return Because::SecretReference;
  case Wording::Placeholder: // PW3
    return Because::PlaceholderWord;
  case Wording::Value:
    break;
  }
  return Because::Literal;
}

bool isOpen(Because Why) {
  switch (Why) {
  case Because::NothingKnown:
  case Because::OpenName:
  case Because::OpenHost:
  case Because::OpenPort:
  case Because::FormatHole:
  case Because::SecretReference:
    return true;
  default:
    return false;
  }
}

std::string serviceOf(const Connector &C, llvm::StringRef Scheme) {
  bool Many = C.Service == "http" || C.Service == "sql" || C.Service == "tcp";
  if (!Many || Scheme.empty())
    return C.Service;
  llvm::StringRef Base = Scheme.split('+').first;
  return llvm::StringSwitch<std::string>(Base)
      .Cases("http", "https", "ws", "wss", C.Service)
      .Cases("tcp", "udp", "unix", "file", "ssl", "tls", C.Service)
      .Cases("smtp", "smtps", "smtp")
      .Cases("imap", "imaps", "imap")
      .Cases("pop3", "pop3s", "pop3")
      .Cases("ftp", "ftps", "ftp")
      .Cases("sftp", "scp", "ssh")
      .Cases("ldap", "ldaps", "ldap")
      .Cases("mqtt", "mqtts", "mqtt")
      .Cases("redis", "rediss", "redis")
      .Cases("amqp", "amqps", "amqp")
      .Cases("postgres", "postgresql", "postgresql")
      .Cases("mysql", "mariadb", "mysql")
      .Cases("sqlite", "sqlite3", "sqlite")
      .Case("mongodb", "mongodb")
      .Default(C.Service);
}

bool isWellKnownPort(llvm::StringRef Port, const Connector &C) {
  unsigned Number = 0;
  if (Port.getAsInteger(10, Number))
    return true; // a service name such as "http" says no more than the default
  if (C.DefaultPort && *C.DefaultPort == Number)
    return true;
  return llvm::StringSwitch<bool>(C.Service)
      .Case("http", Number == 80 || Number == 443)
      .Case("smtp", Number == 25 || Number == 465 || Number == 587)
      .Case("mqtt", Number == 1883 || Number == 8883)
      .Case("amqp", Number == 5672 || Number == 5671)
      .Case("ldap", Number == 389 || Number == 636)
      .Case("redis", Number == 6379)
      .Default(false);
}

} // namespace svc
