//===- ValueTracingPageTest.cpp - docs/value-tracing.md tells the truth ---===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table of flows is made of the markers in tests/engine/flows, so that it
// says of each flow what its test shows:
//   // flow: NAME            followed: what stands below expects findings
//   // silent: NAME          its twin: what stands below expects none
//   // missed: NAME: WHY     a known gap
// `tool/dev docs` writes the table anew.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/DocsPage.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

struct Section {
  enum Kind { Flow, Silent, Missed } K;
  std::string Name, Why;
  unsigned Line = 0, Expectations = 0;
};

struct FlowFile {
  std::string Name, Title;
  std::vector<Section> Sections;
};

FlowFile parse(const std::string &Path) {
  FlowFile File;
  File.Name = llvm::sys::path::filename(Path).str();
  std::string Source = readFile(Path);
  llvm::StringRef Rest = Source;
  llvm::StringRef Head = Rest.split('\n').first;
  File.Title = Head.split(" - ").second.split(" --").first.trim("- ").str();
  for (unsigned Line = 1; !Rest.empty(); ++Line) {
    auto [Text, Tail] = Rest.split('\n');
    Rest = Tail;
    llvm::StringRef Marker = Text.trim();
    if (Marker.consume_front("// flow: ")) {
      File.Sections.push_back({Section::Flow, Marker.str(), "", Line});
    } else if (Marker.consume_front("// silent: ")) {
      File.Sections.push_back({Section::Silent, Marker.str(), "", Line});
    } else if (Marker.consume_front("// missed: ")) {
      auto [Name, Why] = Marker.split(": ");
      File.Sections.push_back({Section::Missed, Name.str(), Why.str(), Line});
    } else if (Text.contains("// expect:") && !File.Sections.empty()) {
      ++File.Sections.back().Expectations;
    }
  }
  return File;
}

std::vector<FlowFile> allFlows() {
  std::vector<FlowFile> Out;
  for (const std::string &Path :
       sourcesIn(SVC_SOURCE_DIR "/tests/engine/flows"))
    Out.push_back(parse(Path));
  return Out;
}

bool has(const FlowFile &File, Section::Kind K, const std::string &Name) {
  for (const Section &S : File.Sections)
    if (S.K == K && S.Name == Name)
      return true;
  return false;
}

std::string table(const std::vector<FlowFile> &Files) {
  std::string Out;
  for (const FlowFile &File : Files) {
    Out += "\n### " + File.Title + "\n\n";
    Out += "Tested by [" + File.Name + "](../tests/engine/flows/" + File.Name +
           ").\n\n| flow | followed | else |\n|---|---|---|\n";
    for (const Section &S : File.Sections)
      if (S.K == Section::Flow)
        Out += "| " + S.Name +
               " | yes | unknown or attached: silent, by design"
               " |\n";
      else if (S.K == Section::Silent && !has(File, Section::Flow, S.Name))
        Out += "| " + S.Name + " | by design not | silent |\n";
      else if (S.K == Section::Missed)
        Out += "| " + S.Name + " | no | " + S.Why + " |\n";
  }
  return Out + "\n";
}

} // namespace

TEST(ValueTracingPage, EveryMarkerSaysWhatItsTestShows) {
  for (const FlowFile &File : allFlows()) {
    EXPECT_FALSE(File.Sections.empty()) << File.Name << " has no marker";
    for (const Section &S : File.Sections) {
      std::string At = File.Name + ":" + std::to_string(S.Line) + ": ";
      if (S.K == Section::Flow) {
        EXPECT_GT(S.Expectations, 0U) << At << "a flow without a finding";
        EXPECT_TRUE(has(File, Section::Silent, S.Name))
            << At << "'" << S.Name << "' has no silent twin";
      } else {
        EXPECT_EQ(S.Expectations, 0U) << At << "a finding where none may be";
      }
      EXPECT_TRUE(S.K != Section::Missed || !S.Why.empty())
          << At << "a gap without a reason";
    }
  }
}

TEST(ValueTracingPage, TableIsThatOfTheTests) {
  expectGenerated("value-tracing.md", "flows", table(allFlows()));
}

} // namespace svc::test
