//===- RealSecretsTest.cpp - No secret of programs not ours -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The credentials of the real programs are words such as "user", which svc-tidy
// says itself. So in a copy of the programs each that is labelled is replaced
// by a text that nobody says by chance; then everything that the surfaces say
// is searched for these.
//
//===----------------------------------------------------------------------===//

#include "real/RealRun.h"
#include "support/Annotated.h"
#include "support/Leaks.h"
#include "tool/TempTree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Regex.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::HasSubstr;
using testing::IsEmpty;

using Texts = std::vector<std::string>;

namespace {

/// The programs of the suite with a credential, each of which is replaced.
class Disguised {
public:
  Disguised() {
    Outcome Copied = runProcess({"cp", "-r", realFolder() + "/.", Tree.Root});
    EXPECT_EQ(0, Copied.Status) << Copied.Err;
    std::map<std::string, std::set<unsigned>> Lines;
    std::set<std::string> Files;
    for (const Label &L : realLabels().Labels)
      if (L.Check == "svc-hardcoded-credential") {
        Lines[L.OriginFile].insert(L.OriginLine);
        Files.insert(L.File);
      }
    for (const auto &[File, Of] : Lines)
      disguise(File, Of);
    std::string Database = readFile(Tree.path("compile_commands.json"));
    replaceAll(Database, realFolder(), Tree.Root);
    Tree.file("compile_commands.json", Database);
    for (llvm::StringRef Unit : realUnits())
      if (Unit.consume_front(realFolder() + "/") && Files.count(Unit.str()))
        Units.push_back(Unit.str());
  }

  TempTree Tree;
  Texts Secrets, Units;

private:
  static void replaceAll(std::string &In, const std::string &Old,
                         const std::string &New) {
    for (size_t At = 0; (At = In.find(Old, At)) != std::string::npos;
         At += New.size())
      In.replace(At, Old.size(), New);
  }

  std::string fresh() {
    Secrets.push_back("Zq" + std::to_string(Secrets.size()) + "Secret");
    return Secrets.back();
  }

  /// What stands between quotes on \p Line, with its credentials replaced: the
  /// user and the password of a URL or of "user:password", else the whole.
  std::string disguiseLine(llvm::StringRef Line) {
    bool InUrl = llvm::Regex("\"[a-z]+://[^/\"@]*@").match(Line);
    std::string Out;
    while (true) {
      auto [Before, Rest] = Line.split('"');
      Out += Before;
      if (Before.size() == Line.size())
        return Out;
      auto [Text, After] = Rest.split('"');
      auto [Scheme, Tail] = Text.split("://");
      auto [UserInfo, Server] = Tail.split('@');
      Out += '"';
      if (InUrl && !Server.empty())
        Out += (Scheme + "://" + pair(UserInfo) + "@" + Server).str();
      else if (!InUrl && Tail.empty() && !Text.empty())
        Out += pair(Text);
      else
        Out += Text;
      Out += '"';
      Line = After;
    }
  }
  std::string pair(llvm::StringRef Text) {
    std::string Out = fresh();
    if (Text.contains(':'))
      Out += ':' + fresh();
    return Out;
  }

  void disguise(const std::string &File, const std::set<unsigned> &Lines) {
    std::string Text = readFile(Tree.path(File)), Out;
    for (const auto &[Index, Line] : llvm::enumerate(linesOf(Text))) {
      size_t Before = Secrets.size();
      bool Holds = Lines.count(Index + 1) != 0;
      Out += Holds ? disguiseLine(Line) : Line.str();
      Out += '\n';
      EXPECT_TRUE(!Holds || Secrets.size() > Before)
          << File << ":" << Index + 1 << " has no credential";
    }
    Tree.file(File, Out);
  }
};

const Disguised &disguised() {
  static const Disguised Programs;
  return Programs;
}

unsigned credentials(const Report &R) {
  return llvm::count_if(R.Findings, [](const Reported &F) {
    return F.Check == "svc-hardcoded-credential";
  });
}

Outcome auditDisguised(const char *Format) {
  Texts Arguments = {"-p", ".", "-j2", Format};
  Arguments.insert(Arguments.end(), disguised().Units.begin(),
                   disguised().Units.end());
  return runAudit(Arguments, disguised().Tree.Root);
}

} // namespace

TEST(RealSecrets, NoneInTheRecord) {
  Outcome O = auditDisguised("--format=json");
  EXPECT_EQ(1, O.Status) << O.Err;
  expectNoLeaks(O, "record", disguised().Secrets);
  // That they were looked at: the disguise hides none from the audit.
  EXPECT_EQ(credentials(readReport(realAudit().Out, realFolder())),
            credentials(readReport(O.Out, disguised().Tree.Root)));
}

TEST(RealSecrets, NoneInTheText) {
  Outcome O = auditDisguised("--format=text");
  EXPECT_EQ(1, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("\"***\"")) << "no line was masked";
  expectNoLeaks(O, "text", disguised().Secrets);
}

TEST(RealSecrets, NoneInThePluginsOwnWords) {
  Texts Arguments = {"-p", "."};
  Arguments.insert(Arguments.end(), disguised().Units.begin(),
                   disguised().Units.end());
  Outcome O = runPlugin(Arguments, disguised().Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(readProblems(O.Out), IsEmpty());
  EXPECT_THAT(O.Out, HasSubstr("svc-hardcoded-credential"));
  O.Out = withoutEcho(O.Out);
  expectNoLeaks(O, "plugin", disguised().Secrets);
}

} // namespace svc::test
