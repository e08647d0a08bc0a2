//===- DifferenceTest.cpp - What the arms of a branch choose between ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The policy on plain records. Each difference has a silent twin: arms that do
// the same, or nothing, to a service.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Difference.h"
#include <gtest/gtest.h>

namespace svc {

static Deed use(const char *Service, const char *Connector, const char *Through,
                uint64_t Values = 0) {
  Deed D;
  D.Service = Service;
  D.Connector = Connector;
  D.Through = Through;
  D.Values = Values;
  return D;
}

static Deed redis(const char *Through = "redisConnect", uint64_t Values = 0) {
  return use("redis", "hiredis", Through, Values);
}

static Deed configured(const char *Role, uint64_t Values) {
  Deed D = redis(Role, Values);
  D.K = Deed::Configuration;
  return D;
}

static Deed file() {
  Deed D = use("files", "local-filesystem", "fopen");
  D.K = Deed::StandIn;
  return D;
}

static Deed sqlite() {
  Deed D = use("sqlite", "sqlite3", "sqlite3_open");
  D.Embedded = true;
  return D;
}

static ArmRecord arm(std::set<Deed> Deeds) {
  ArmRecord A;
  A.When = "otherwise";
  A.Deeds = std::move(Deeds);
  return A;
}

static BranchRecord branch(std::vector<ArmRecord> Arms,
                           bool OnlyLiterals = false) {
  BranchRecord B;
  B.At = {"/a.cpp", 3, 1};
  B.Form = "if";
  B.Environment = "isProduction";
  B.OnlyLiterals = OnlyLiterals;
  B.Arms = std::move(Arms);
  return B;
}

static std::string differ(std::vector<ArmRecord> Arms,
                          bool OnlyLiterals = false) {
  return wordOf(differenceOf(branch(std::move(Arms), OnlyLiterals)));
}

TEST(Difference, NothingTouchesAService) {
  EXPECT_EQ("", differ({}));
  EXPECT_EQ("", differ({arm({}), arm({})}));
  EXPECT_EQ("", differ({arm({file()})}));
  EXPECT_EQ("", differ({arm({file()}), arm({})}));
}

TEST(Difference, TheSameIsDone) {
  EXPECT_EQ("", differ({arm({redis()}), arm({redis()})}));
  // Literals that reach no role: a metric's tag, a text.
  EXPECT_EQ("", differ({arm({redis()}), arm({redis()})}, true));
  EXPECT_EQ("", differ({arm({redis()}), arm({redis()}), arm({redis()})}));
  // All arms must be there.
  EXPECT_EQ("presence", differ({arm({redis()})}));
}

TEST(Difference, Literals) {
  EXPECT_EQ("literals", differ({arm({redis("redisConnect", 1)}),
                                arm({redis("redisConnect", 2)})},
                               true));
  EXPECT_EQ("configuration", differ({arm({redis("redisConnect", 1)}),
                                     arm({redis("redisConnect", 2)})}));
  EXPECT_EQ("literals",
            differ({arm({configured("host", 1)}), arm({configured("host", 2)})},
                   true));
}

TEST(Difference, Configuration) {
  EXPECT_EQ("configuration", differ({arm({configured("host", 1)})}));
  EXPECT_EQ("configuration", differ({arm({configured("host", 1)}), arm({})}));
  EXPECT_EQ("configuration", differ({arm({configured("host", 1)}),
                                     arm({configured("port", 1)})}));
  EXPECT_EQ(
      "", differ({arm({configured("host", 1)}), arm({configured("host", 1)})}));
}

TEST(Difference, Client) {
  Deed Database = use("postgresql", "libpq", "PQconnectdb");
  EXPECT_EQ("client", differ({arm({redis()}), arm({Database})}));
  EXPECT_EQ("client", differ({arm({redis()}),
                              arm({use("redis", "redis++", "Redis::Redis")})}));
  EXPECT_EQ("", differ({arm({redis(), Database}), arm({Database, redis()})}));
}

TEST(Difference, StandIn) {
  EXPECT_EQ("stand-in", differ({arm({redis()}), arm({file()})}));
  EXPECT_EQ("stand-in", differ({arm({file()}), arm({redis()})}));
  // A file beside the service is not in its place.
  EXPECT_EQ("", differ({arm({redis(), file()}), arm({redis(), file()})}));
  EXPECT_NE("stand-in", differ({arm({redis()}), arm({redis(), file()})}));
}

TEST(Difference, EmbeddedService) {
  Deed Database = use("postgresql", "libpq", "PQconnectdb");
  EXPECT_EQ("stand-in", differ({arm({Database}), arm({sqlite()})}));
  EXPECT_EQ("", differ({arm({sqlite()}), arm({sqlite()})}));
  // Two that are embedded: none stands in for a server.
  EXPECT_EQ("client", differ({arm({sqlite()}), arm({[] {
                                Deed D = use("leveldb", "leveldb", "Open");
                                D.Embedded = true;
                                return D;
                              }()})}));
}

TEST(Difference, Kin) {
  ArmRecord Real = arm({redis()}), Fake = arm({});
  Real.ServiceKin = {"Store"};
  Fake.Kin = {"Store"};
  EXPECT_EQ("stand-in", differ({Real, Fake}));
  Fake.Kin = {"Logger"};
  EXPECT_EQ("presence", differ({Real, Fake}));
  // Without a service nothing stands in for one.
  Real.Deeds.clear();
  Fake.Kin = {"Store"};
  EXPECT_EQ("", differ({Real, Fake}));
}

TEST(Difference, Presence) {
  EXPECT_EQ("presence", differ({arm({redis()}), arm({})}));
  EXPECT_EQ("presence", differ({arm({}), arm({redis()}), arm({redis()})}));
  EXPECT_EQ("", differ({arm({}), arm({})}));
}

TEST(Difference, Code) {
  EXPECT_EQ("code", differ({arm({redis("redisConnect")}),
                            arm({redis("redisConnectUnix")})}));
  EXPECT_EQ("", differ({arm({redis("redisConnectUnix")}),
                        arm({redis("redisConnectUnix")})}));
}

TEST(JudgeBranch, SaysWhatDiffers) {
  BranchRecord B = branch({arm({redis()}), arm({file()})});
  auto F = judgeBranch(B);
  ASSERT_TRUE(F);
  EXPECT_EQ("svc-environment-branch", F->Check);
  EXPECT_EQ("stand-in", F->Difference);
  EXPECT_EQ("redis", F->Service);
  EXPECT_EQ("hiredis", F->Connector);
  EXPECT_EQ("if", F->EntryPoint);
  EXPECT_EQ("", F->Role);
  EXPECT_NE(std::string::npos, F->Message.find("'isProduction'"));
  EXPECT_NE(std::string::npos, F->Message.find("redis"));
  ASSERT_EQ(2U, F->Trace.size());
  EXPECT_EQ("otherwise: uses the redis service", F->Trace[0].Note);
  EXPECT_EQ("otherwise: uses a local stand-in", F->Trace[1].Note);
  EXPECT_FALSE(F->NoFixReason.empty());
}

TEST(JudgeBranch, NamesTheServerBeforeWhatIsEmbedded) {
  Deed Database = use("postgresql", "libpq", "PQconnectdb");
  auto F = judgeBranch(branch({arm({sqlite()}), arm({Database})}));
  ASSERT_TRUE(F);
  EXPECT_EQ("postgresql", F->Service);
}

TEST(JudgeBranch, HasAFixOrAReason) {
  BranchRecord B = branch({arm({configured("host", 1)}), arm({})});
  B.NoFixReason = "the value is not known";
  auto F = judgeBranch(B);
  ASSERT_TRUE(F);
  EXPECT_EQ(0U, F->NoFixReason.find("the value is not known; "));
  B.Fixes.emplace_back();
  F = judgeBranch(B);
  ASSERT_TRUE(F);
  EXPECT_EQ("", F->NoFixReason);
  EXPECT_EQ(1U, F->Fixes.size());
}

TEST(JudgeBranch, IsSilent) {
  EXPECT_FALSE(judgeBranch(branch({arm({redis()}), arm({redis()})})));
  EXPECT_FALSE(judgeBranch(branch({arm({file()}), arm({})})));
  BranchRecord B = branch({arm({redis()}), arm({})});
  EXPECT_TRUE(judgeBranch(B));
  B.Suppressed = true;
  EXPECT_FALSE(judgeBranch(B));
}

TEST(JudgeBranch, SaysWhatItDoesNotKnowForSure) {
  BranchRecord B = branch({arm({redis()}), arm({})});
  B.Arms[0].Parsed = false;
  auto F = judgeBranch(B);
  ASSERT_TRUE(F);
  EXPECT_NE(std::string::npos, F->Trace[0].Note.find("tokens"));
  EXPECT_EQ(std::string::npos, F->Trace[1].Note.find("uses the"));
}

} // namespace svc
