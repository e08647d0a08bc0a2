//===- ResourcePlanTest.cpp - Which values make one resource --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/ResourcePlan.h"
#include "llvm/ADT/StringRef.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;

/// Slots by hand: a client gives values to roles.
class ResourcePlan : public testing::Test {
protected:
  SlotRecord &add(const std::string &Client, const std::string &Role,
                  const std::string &Value,
                  std::vector<std::string> Called = {}) {
    static const std::map<std::string, std::string> Conventions = {
        {"url", "DATABASE_URL"},       {"host", "DATABASE_HOST"},
        {"user", "DATABASE_USER"},     {"password", "DATABASE_PASSWORD"},
        {"database", "DATABASE_NAME"}, {"topic", "KAFKA_TOPIC"}};
    SlotRecord &S = *Slots.emplace_back(std::make_unique<SlotRecord>());
    S.Service = "mysql";
    S.Role = Role;
    S.Convention = Conventions.at(Role);
    S.K = Role == "user" || Role == "password" ? SlotRecord::Credential
          : Role == "topic"                    ? SlotRecord::Inside
                                               : SlotRecord::Location;
    S.Value = std::hash<std::string>()(Value);
    S.Client = Client;
    S.Called = std::move(Called);
    return S;
  }

  std::vector<std::string> names() {
    Request.Slots.clear();
    for (auto &S : Slots)
      Request.Slots.push_back(S.get());
    Resources = planResources(Request);
    std::vector<std::string> Out;
    for (auto &S : Slots)
      Out.push_back(S->Variable);
    return Out;
  }

  std::vector<std::unique_ptr<SlotRecord>> Slots;
  ResourceRequest Request;
  std::vector<size_t> Resources;
};

TEST_F(ResourcePlan, OneResourceHasTheConventionalNames) {
  add("a", "host", "h");
  add("a", "user", "u");
  add("b", "host", "h");
  add("b", "password", "p");
  EXPECT_THAT(names(), ElementsAre("DATABASE_HOST", "DATABASE_USER",
                                   "DATABASE_HOST", "DATABASE_PASSWORD"));
  EXPECT_THAT(Resources, ElementsAre(0, 0, 0, 0));
}

TEST_F(ResourcePlan, TwoResourcesAreCalledWhatTheCodeCallsThem) {
  add("a", "url", "1", {"kOrdersDbUrl"});
  add("b", "url", "2", {"kUsersDbUrl"});
  EXPECT_THAT(names(),
              ElementsAre("ORDERS_DATABASE_URL", "USERS_DATABASE_URL"));
}

TEST_F(ResourcePlan, AnotherDatabaseOfAHostIsAnotherResource) {
  add("a", "host", "h", {"", "orders"});
  add("a", "database", "orders", {"", "orders"});
  add("b", "host", "h", {"", "users"});
  add("b", "database", "users", {"", "users"});
  EXPECT_THAT(names(),
              ElementsAre("ORDERS_DATABASE_HOST", "ORDERS_DATABASE_NAME",
                          "USERS_DATABASE_HOST", "USERS_DATABASE_NAME"));
}

TEST_F(ResourcePlan, AllVariablesOfAResourceBeginAlike) {
  add("a", "host", "1", {"", "billing", "", "Shop"});
  add("a", "user", "u", {"kAdmin", "billing", "", "Shop"});
  add("b", "host", "2", {"", "stock", "", "Shop"});
  add("b", "user", "v", {"", "stock", "", "Shop"});
  EXPECT_THAT(names(),
              ElementsAre("BILLING_DATABASE_HOST", "BILLING_DATABASE_USER",
                          "STOCK_DATABASE_HOST", "STOCK_DATABASE_USER"));
}

TEST_F(ResourcePlan, TopicsAreTwoOfOneResource) {
  add("a", "topic", "orders", {"", "", "orders"});
  add("a", "topic", "users", {"", "", "users"});
  EXPECT_THAT(names(), ElementsAre("ORDERS_KAFKA_TOPIC", "USERS_KAFKA_TOPIC"));
}

TEST_F(ResourcePlan, WhatNothingTellsApartIsNumbered) {
  add("a", "host", "1", {"host"});
  add("b", "host", "2", {"dbHost"});
  add("c", "host", "3");
  EXPECT_THAT(names(), ElementsAre("DATABASE_HOST", "DATABASE_HOST_2",
                                   "DATABASE_HOST_3"));
}

TEST_F(ResourcePlan, ANameInUseIsNotTaken) {
  add("a", "host", "1", {"", "orders"});
  Request.Taken = {"DATABASE_HOST"};
  EXPECT_THAT(names(), ElementsAre("ORDERS_DATABASE_HOST"));
  Slots.front()->Called.clear();
  EXPECT_THAT(names(), ElementsAre("DATABASE_HOST_2"));
}

TEST_F(ResourcePlan, CredentialsGoToTheResourceOfTheirFunction) {
  add("a", "host", "1", {"", "orders"}).Scope = "f";
  add("b", "host", "2", {"", "users"}).Scope = "g";
  add("c", "password", "p").Scope = "g";
  EXPECT_EQ(names().back(), "DATABASE_PASSWORD");
  EXPECT_THAT(Resources, ElementsAre(0, 1, 1));
}

TEST_F(ResourcePlan, APinnedNameIsKeptAndGivenOnce) {
  add("a", "host", "1");
  add("b", "host", "2");
  Request.Pinned = [](size_t, bool) { return "MINE"; };
  EXPECT_THAT(names(), ElementsAre("MINE", "DATABASE_HOST"));
}

TEST_F(ResourcePlan, WhatMustShareANameDoes) {
  add("a", "host", "1");
  add("b", "host", "2");
  Request.Together = {{0, 1}};
  EXPECT_THAT(names(), ElementsAre("DATABASE_HOST", "DATABASE_HOST"));
}

TEST_F(ResourcePlan, TheUrlOfAResourceNeedsAHostAndOneValueForEachPart) {
  for (const char *Role : {"host", "user"})
    add("a", Role, Role).UrlConvention = "DATABASE_URL";
  names();
  EXPECT_EQ(Slots[0]->UrlVariable, "DATABASE_URL");
  EXPECT_EQ(Slots[1]->UrlVariable, "DATABASE_URL");
  add("a", "user", "another").UrlConvention = "DATABASE_URL";
  for (auto &S : Slots)
    S->UrlVariable.clear();
  names();
  EXPECT_EQ(Slots[0]->UrlVariable, "");
  Slots.clear();
  add("a", "user", "u").UrlConvention = "DATABASE_URL";
  names();
  EXPECT_EQ(Slots[0]->UrlVariable, "");
}

TEST(SpecialWords, AreWhatNamesOfConnectionsDoNotShare) {
  auto Words = [](llvm::StringRef Name) {
    return specialWords(Name, "DATABASE_URL");
  };
  EXPECT_EQ(Words("kOrdersDbUrl"), "ORDERS");
  EXPECT_EQ(Words("ORDERS_DB_HOST"), "ORDERS");
  EXPECT_EQ(Words("orderHistory_conn"), "ORDER_HISTORY");
  EXPECT_EQ(Words("HTTPGateway"), "HTTP_GATEWAY");
  EXPECT_EQ(Words("mysqlConnection"), "");
  EXPECT_EQ(Words("db1"), "DB1");
  EXPECT_EQ(Words("c"), "");
  EXPECT_EQ(Words("7eleven"), "");
  EXPECT_EQ(Words(""), "");
}

} // namespace
} // namespace svc
