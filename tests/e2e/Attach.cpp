//===- Attach.cpp - A welded program is fixed and attached elsewhere *- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"
#include "support/Leaks.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::HasSubstr;
using testing::SizeIs;

namespace {

void expectSays(const Outcome &O, llvm::StringRef Greeting) {
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr(Greeting.str()));
}

/// Everything is fixed, and no secret is left or shown.
void fix(const Project &In, const Program &P, Style How, unsigned Port) {
  Outcome O = In.fix(How);
  ASSERT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_NE("", In.changed());
  expectNoLeaks(O, "svc-tidy fix", P.Secrets);
  for (const std::string &Secret : P.Secrets)
    EXPECT_EQ("", In.linesWith(Secret));
  // An example may say what a port looks like; code may not.
  EXPECT_EQ("", In.linesWith(std::to_string(Port), ".env.example"));
  EXPECT_THAT(In.changed(), HasSubstr(" .env.example\n"));
}

/// What is fixed stays as it is, and so does the only copy of the old values.
void fixAgain(const Project &In, Style How) {
  Environment Before = In.written();
  In.commit();
  Outcome O = In.fix(How);
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_EQ("", In.changed());
  EXPECT_EQ(Before, In.written());
}

/// Without one of its variables the program does not work: the helper says
/// which one is missing, and without it the program fails in its own way.
void runWithoutOne(const Project &In, const Program &P, const Environment &All,
                   Style How, const std::string &Location) {
  for (const auto &[Name, Value] : All) {
    Environment Rest = All;
    Rest.erase(Name);
    if (How == Style::Getenv && Name != Location)
      continue;
    Outcome O = In.run(Rest);
    EXPECT_NE(0, O.Status) << Name;
    expectNoLeaks(O, P.Name, P.Secrets);
    if (How == Style::Getenv)
      continue;
    EXPECT_EQ(78, O.Status) << Name << "\n" << O.Out << O.Err;
    EXPECT_THAT(O.Err, HasSubstr(Name));
  }
}

} // namespace

void attach(const Program &P, Style How, const Server &A, const Server &B) {
  ASSERT_TRUE(A.isRunning() && B.isRunning());
  Project In(P, A.port());
  ASSERT_NO_FATAL_FAILURE(In.build());
  Outcome Welded = In.run({});
  expectSays(Welded, "hello from A");

  ASSERT_NO_FATAL_FAILURE(fix(In, P, How, A.port()));
  ASSERT_NO_FATAL_FAILURE(In.build({"-Werror"}));
  Environment Variables = In.written();
  Outcome Fixed = In.run(Variables);
  EXPECT_EQ(0, Fixed.Status) << Fixed.Err;
  EXPECT_EQ(Welded.Out, Fixed.Out);
  EXPECT_EQ(Welded.Err, Fixed.Err);

  // Only where the service is changes.
  std::string Port = std::to_string(A.port());
  std::vector<std::string> Locations = namesWith(Variables, Port);
  ASSERT_THAT(Locations, SizeIs(1));
  std::string &Location = Variables[Locations.front()];
  Location.replace(Location.find(Port), Port.size(), std::to_string(B.port()));
  expectSays(In.run(Variables), "hello from B");

  runWithoutOne(In, P, Variables, How, Locations.front());
  fixAgain(In, How);
}

} // namespace svc::test
