//===- RoleGuess.cpp - What a parameter's name suggests ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "scaffold/RoleGuess.h"
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
    {"server", Role::Host},
    {"servername", Role::Host},
    {"port", Role::Port},
    {"portnumber", Role::Port},
    {"portno", Role::Port},
    {"url", Role::Url},
    {"uri", Role::Url},
    {"endpoint", Role::Url},
    {"dsn", Role::Dsn},
    {"conninfo", Role::Dsn},
    {"connstr", Role::Dsn},
    {"connectionstring", Role::Dsn},
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
    {"address", Role::Address},
};

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

} // namespace

std::optional<Role> guessRole(const Parameter &P) {
  bool IsText = holdsText(P.Shape);
  if (!IsText && P.Shape.K != TypeShape::Number)
    return std::nullopt;
  llvm::SmallVector<std::string, 4> Parts = wordsOf(P.Name);
  // The most words first: "secret_access_key" is not any key.
  for (size_t Begin = 0; Begin != Parts.size(); ++Begin) {
    std::string Last;
    for (size_t I = Begin; I != Parts.size(); ++I)
      Last += Parts[I];
    for (const Word &W : Words)
      if (W.Name == Last && (IsText || W.Meaning == Role::Port))
        return W.Meaning;
  }
  return std::nullopt;
}

} // namespace svc
