//===- RoleTest.cpp - The tables of roles and dialects ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rows stand in the enumerators' order, names are unique and come back,
// and what must never be printed is a credential.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Role.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <set>

using namespace svc;

TEST(Role, RowsStandInTheOrderOfTheEnumerators) {
  ASSERT_EQ(roles().size(), size_t(Role::VirtualHost) + 1);
  for (size_t I = 0; I != roles().size(); ++I) {
    EXPECT_EQ(size_t(roles()[I].Id), I);
    EXPECT_EQ(&info(static_cast<Role>(I)), &roles()[I]);
  }
}

TEST(Role, NamesAreUniqueAndComeBack) {
  std::set<std::string> Names, Nouns;
  for (const RoleInfo &R : roles()) {
    EXPECT_TRUE(Names.insert(R.Name.str()).second) << R.Name.str();
    EXPECT_TRUE(Nouns.insert(R.Noun.str()).second) << R.Noun.str();
    EXPECT_EQ(roleFromName(R.Name), R.Id);
    EXPECT_EQ(R.Name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"),
              llvm::StringRef::npos);
  }
  EXPECT_EQ(roleFromName(""), std::nullopt);
  EXPECT_EQ(roleFromName("Host"), std::nullopt);
  EXPECT_EQ(roleFromName("hots"), std::nullopt);
}

TEST(Role, VariableSuffixesAreUniqueAndMakeNames) {
  std::set<std::string> Suffixes;
  for (const RoleInfo &R : roles()) {
    EXPECT_FALSE(R.VariableSuffix.empty());
    EXPECT_TRUE(Suffixes.insert(R.VariableSuffix.str()).second)
        << R.VariableSuffix.str();
    for (char C : R.VariableSuffix)
      EXPECT_TRUE(llvm::isUpper(C) || C == '_') << R.VariableSuffix.str();
  }
}

TEST(Role, ClassesDecideWhatIsSecret) {
  for (Role R : {Role::User, Role::Password, Role::UserPassword, Role::Token,
                 Role::AccessKey, Role::SecretKey, Role::Header, Role::Command})
    EXPECT_TRUE(isCredential(R)) << info(R).Name.str();
  for (Role R : {Role::Url, Role::Dsn, Role::Host, Role::Port, Role::Address,
                 Role::BrokerList, Role::SocketPath, Role::Proxy})
    EXPECT_EQ(info(R).Class, RoleClass::Endpoint) << info(R).Name.str();
  for (Role R : {Role::Database, Role::Bucket, Role::Region, Role::Queue,
                 Role::Topic, Role::VirtualHost})
    EXPECT_EQ(info(R).Class, RoleClass::Resource) << info(R).Name.str();
}

TEST(Role, DefaultDialectsFitTheText) {
  EXPECT_EQ(info(Role::Url).DefaultDialect, Dialect::Url);
  EXPECT_EQ(info(Role::Proxy).DefaultDialect, Dialect::Url);
  EXPECT_EQ(info(Role::BrokerList).DefaultDialect, Dialect::HostList);
  EXPECT_EQ(info(Role::Address).DefaultDialect, Dialect::HostList);
  EXPECT_EQ(info(Role::UserPassword).DefaultDialect, Dialect::UserPassword);
  EXPECT_EQ(info(Role::Header).DefaultDialect, Dialect::Header);
  EXPECT_EQ(info(Role::Command).DefaultDialect, Dialect::Command);
  EXPECT_EQ(info(Role::Password).DefaultDialect, Dialect::Plain);
  EXPECT_EQ(info(Role::Bucket).DefaultDialect, Dialect::Plain);
}

TEST(Dialect, NamesAreUniqueAndComeBack) {
  ASSERT_EQ(dialectNames().size(), size_t(Dialect::Firebird) + 1);
  std::set<std::string> Names;
  for (size_t I = 0; I != dialectNames().size(); ++I) {
    auto D = static_cast<Dialect>(I);
    EXPECT_TRUE(Names.insert(name(D).str()).second);
    EXPECT_EQ(name(D), dialectNames()[I]);
    EXPECT_EQ(dialectFromName(name(D)), D);
  }
  EXPECT_EQ(name(Dialect::KeyValue), "key_value");
  EXPECT_EQ(name(Dialect::MySqlX), "mysqlx");
  EXPECT_EQ(dialectFromName("sql"), std::nullopt);
}
