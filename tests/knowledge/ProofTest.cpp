//===- ProofTest.cpp - Which models were held against a header --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Proof.h"
#include "knowledge/ModelSet.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

Connector connector(const std::string &Id, const std::string &Provenance) {
  Connector C;
  C.Id = Id;
  C.Provenance = Provenance;
  return C;
}

} // namespace

TEST(Proof, ReadsTheTable) {
  Proofs P("# connector\tproven or unproven\n"
           "libpq\tproven\tlibpq-dev 15.20\n"
           "odd\tmaybe\tx\nbroken\n\n"
           "pike\tunproven\tno Debian package\r\n");
  EXPECT_EQ(P.of(connector("libpq", "libpq-fe.h")).A, Proof::Proven);
  EXPECT_EQ(P.of(connector("libpq", "libpq-fe.h")).Detail, "libpq-dev 15.20");
  EXPECT_EQ(P.of(connector("pike", "pike.h")).A, Proof::Unproven);
  EXPECT_EQ(P.of(connector("pike", "pike.h")).Detail, "no Debian package");
  for (const char *Id : {"odd", "broken", "#", "other"}) {
    EXPECT_EQ(P.of(connector(Id, "x.h")).A, Proof::Unproven);
    EXPECT_EQ(P.of(connector(Id, "x.h")).Detail, "not tried");
  }
}

TEST(Proof, WhatIsUnverifiedIsNotProven) {
  Proofs P("a\tproven\ta-dev 1\n");
  for (const char *Word : {"unverified", "unverified: from memory"})
    EXPECT_EQ(P.of(connector("a", Word)).A, Proof::Unverified);
  for (const char *Word : {"unverifiedly", "a.h, unverified", "a.h"})
    EXPECT_EQ(P.of(connector("a", Word)).A, Proof::Proven);
}

TEST(Proof, TheTableOfTheProjectNamesKnownConnectors) {
  ModelSet Models = ModelSet::builtIn();
  for (const std::string &Id : Proofs::builtIn().connectors())
    EXPECT_TRUE(Models.connector(Id)) << "proof.tsv names '" << Id << "'";
}
