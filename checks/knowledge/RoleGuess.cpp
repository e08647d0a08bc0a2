//===- RoleGuess.cpp - What a parameter's name suggests ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/RoleGuess.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

namespace {

struct Word {
  llvm::StringRef Name; // in lower case, without '_'
  Role Meaning;
};

constexpr Word Words[] = {
    {"host", Role::Host},
    {"hostname", Role::Host},
    {"ip", Role::Host},
    {"ipaddr", Role::Host},
    {"ipaddress", Role::Host},
    {"dbhost", Role::Host},
    {"pghost", Role::Host},
    {"remotehost", Role::Host},
    {"server", Role::Host},
    {"servername", Role::Host},
    {"port", Role::Port},
    {"portnumber", Role::Port},
    {"portno", Role::Port},
    {"dbport", Role::Port},
    {"pgport", Role::Port},
    {"remoteport", Role::Port},
    {"url", Role::Url},
    {"uri", Role::Url},
    {"uristring", Role::Url},
    {"urlstring", Role::Url},
    {"endpoint", Role::Url},
    {"dsn", Role::Dsn},
    {"conninfo", Role::Dsn},
    {"connstr", Role::Dsn},
    {"connectionstring", Role::Dsn},
    {"connectstring", Role::Dsn},
    {"user", Role::User},
    {"username", Role::User},
    {"userid", Role::User},
    {"uid", Role::User},
    {"login", Role::User},
    {"password", Role::Password},
    {"passwd", Role::Password},
    {"passphrase", Role::Password},
    {"pass", Role::Password},
    {"pwd", Role::Password},
    {"token", Role::Token},
    {"apikey", Role::Token},
    {"accesskey", Role::AccessKey},
    {"accesskeyid", Role::AccessKey},
    {"secretkey", Role::SecretKey},
    {"secretaccesskey", Role::SecretKey},
    {"secret", Role::SecretKey},
    {"db", Role::Database},
    {"dbname", Role::Database},
    {"database", Role::Database},
    {"databasename", Role::Database},
    {"bucket", Role::Bucket},
    {"bucketname", Role::Bucket},
    {"region", Role::Region},
    {"queue", Role::Queue},
    {"queuename", Role::Queue},
    {"topic", Role::Topic},
    {"topicname", Role::Topic},
    {"vhost", Role::VirtualHost},
    {"virtualhost", Role::VirtualHost},
    {"unixsocket", Role::SocketPath},
    {"socketpath", Role::SocketPath},
    {"proxy", Role::Proxy},
    {"brokers", Role::BrokerList},
    {"brokerlist", Role::BrokerList},
    {"bootstrapservers", Role::BrokerList},
    {"broker", Role::Address},
    {"address", Role::Address},
    {"hostport", Role::Address},
    {"hostandport", Role::Address},
    {"schemehostport", Role::Address},
};

/// Of these, a host or a port is not where the service is.
constexpr llvm::StringRef Others[] = {"bind", "local", "listen", "source",
                                      "proxy"};

/// "dbHost_name" -> db, host, name.
llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Out;
  for (size_t I = 0; I != Name.size(); ++I) {
    char C = Name[I];
    if (C == '_')
      continue;
    bool Begins = I == 0 || Name[I - 1] == '_' ||
                  (llvm::isUpper(C) && !llvm::isUpper(Name[I - 1]));
    if (Begins || Out.empty())
      Out.emplace_back();
    Out.back() += llvm::toLower(C);
  }
  return Out;
}

bool holdsText(const TypeShape &S) {
  return S.K == TypeShape::CharPointer ||
         (S.K == TypeShape::Named &&
          llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"string", "url", "uri",
                                                       "bytearray"},
                       [&](llvm::StringRef Part) {
                         return llvm::StringRef(S.Name).contains_insensitive(
                             Part);
                       }));
}

/// "quint16", "in_port_t", "my_port"
bool isPortNumber(const Parameter &P) {
  llvm::StringRef Type = P.Shape.Name;
  return P.Shape.K == TypeShape::Number ||
         (P.Shape.K == TypeShape::Named &&
          (Type.contains("int16") || Type.contains("port") ||
           Type.contains("short")));
}

std::string lower(llvm::StringRef Name) {
  std::string Out;
  for (const std::string &Word : wordsOf(Name))
    Out += Word;
  return Out;
}

} // namespace

std::optional<Role> guessRole(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Parts = wordsOf(Name);
  // The most words first: "secret_access_key" is not any key.
  for (size_t Begin = 0; Begin != Parts.size(); ++Begin) {
    std::string Last;
    for (size_t I = Begin; I != Parts.size(); ++I)
      Last += Parts[I];
    const Word *W =
        llvm::find_if(Words, [&](const Word &W) { return W.Name == Last; });
    if (W == std::end(Words))
      continue;
    bool OfOther = Begin > 0 && info(W->Meaning).Class == RoleClass::Endpoint &&
                   llvm::is_contained(Others, llvm::StringRef(Parts[0]));
    return OfOther ? std::nullopt : std::optional(W->Meaning);
  }
  return std::nullopt;
}

std::optional<Role> guessRole(const Signature &S, unsigned I) {
  const Parameter &P = S.Parameters[I];
  std::optional<Role> Guess = guessRole(P.Name);
  if (!Guess)
    return std::nullopt;
  if (*Guess == Role::Port)
    return holdsText(P.Shape) || isPortNumber(P) ? Guess : std::nullopt;
  if (!holdsText(P.Shape))
    return std::nullopt;
  // Beside a port of its own, an address is that of a host.
  if (*Guess == Role::Address)
    for (unsigned J = 0; J != S.Parameters.size(); ++J)
      if (J != I && guessRole(S.Parameters[J].Name) == Role::Port)
        return Role::Host;
  return Guess;
}

std::optional<unsigned> guessLength(const Signature &S, unsigned I) {
  if (S.Parameters[I].Shape.K != TypeShape::CharPointer &&
      S.Parameters[I].Shape.K != TypeShape::Pointer)
    return std::nullopt;
  unsigned J = I + 1;
  if (J >= S.Parameters.size() || S.Parameters[J].Shape.K == TypeShape::Pointer)
    return std::nullopt;
  std::string Text = lower(S.Parameters[I].Name);
  std::string Length = lower(S.Parameters[J].Name);
  for (llvm::StringRef End : {"len", "length", "size"})
    if (Length == Text + End.str() || (Length == End && End != "size"))
      return J;
  return std::nullopt;
}

} // namespace svc
