//===- FixMatrix.cpp - Places x types x ways of reading -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/FixMatrix.h"
#include "knowledge/ModelSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char Model[] = R"j({
  "$schema": "connector.schema.json", "schema_version": 1,
  "connector": "probe", "name": "A probe", "service": "probe",
  "category": "database", "language": "c++", "headers": ["probe.h"],
  "documentation": "https://example.org/probe", "provenance": "probe.h",
  "variables": {"url": "PROBE_URL", "host": "PROBE_HOST", "port": "PROBE_PORT"},
  "entry_points": [
    {"kind": "function", "name": "probe_text",
     "signature": "void probe_text(const char *host)",
     "roles": {"host": "host"}},
    {"kind": "function", "name": "probe_string",
     "signature": "void probe_string(const std::string &host)",
     "roles": {"host": "host"}},
    {"kind": "function", "name": "probe_view",
     "signature": "void probe_view(std::string_view host)",
     "roles": {"host": "host"}},
    {"kind": "function", "name": "probe_wide",
     "signature": "void probe_wide(const wchar_t *host)",
     "roles": {"host": "host"}},
    {"kind": "function", "name": "probe_wstring",
     "signature": "void probe_wstring(const std::wstring &host)",
     "roles": {"host": "host"}},
    {"kind": "function", "name": "probe_port",
     "signature": "void probe_port(int port)", "roles": {"port": "port"}},
    {"kind": "function", "name": "probe_short",
     "signature": "void probe_short(unsigned short port)",
     "roles": {"port": "port"}},
    {"kind": "function", "name": "probe_length",
     "signature": "void probe_length(const char *host, unsigned length)",
     "roles": {"host": {"role": "host", "length": "length"}}},
    {"kind": "function", "name": "probe_own",
     "signature": "void probe_own(const char *host)",
     "roles": {"host": {"role": "host", "own_variable": "PROBE_HOST"}}},
    {"kind": "function", "name": "probe_choose",
     "signature": "void probe_choose(const char *host)",
     "roles": {"host": {"role": "host", "own_variable": "PROBE_HOST",
                        "unset_by_absence": true}}},
    {"kind": "function", "name": "probe_long",
     "signature": "void probe_long(long port)", "roles": {"port": "port"}}
  ]})j";

std::string whyNot(const FixPlaceForm &P, const FixType &T, bool IsC) {
  if (!(IsC ? P.InC && T.InC : P.InCpp && T.InCpp))
    return "not in this language";
  if (!P.Only.empty() && P.Only != T.Literal)
    return "another type";
  if (!P.Only.empty() && T.Use != "probe_text")
    return "another type";
  bool IsString = T.T == "std::string" || T.T == "std::wstring";
  if (P.Before.find("constexpr") != std::string::npos && IsString)
    return "no literal type";
  if (P.Name == "`auto`" && T.T != "const char *" && T.T != "int" &&
      T.T != "const wchar_t *")
    return "the same as another type";
  return "";
}

static std::string filled(llvm::StringRef Pattern, const FixType &T,
                          unsigned Number) {
  std::string Out;
  while (!Pattern.empty()) {
    auto [Before, After] = Pattern.split('$');
    Out += Before;
    if (After.empty())
      break;
    switch (After.front()) {
    case 'T':
      Out += T.T;
      break;
    case 'C':
      Out += T.ConstT;
      break;
    case 'V':
      Out += T.Literal;
      break;
    case 'U':
      Out += T.Use;
      break;
    default:
      Out += std::to_string(Number);
    }
    Pattern = After.drop_front();
  }
  return Out;
}

FixProgram fixProgram(bool IsC, ReadBy By) {
  FixProgram P{IsC, By, "", {}};
  std::string Calls;
  P.Source = IsC ? "#include \"../probe.h\"\n#include <string.h>\n"
                 : "#include \"../probe.h\"\n#include <cstring>\n"
                   "#include <memory>\n#include <vector>\n";
  auto Line = [&] { return llvm::StringRef(P.Source).count('\n') + 1; };
  unsigned Number = 0;
  for (const FixPlaceForm &Form : fixPlaces())
    for (const FixType &T : fixTypes()) {
      if (!whyNot(Form, T, IsC).empty())
        continue;
      ++Number;
      FixCell C{Form.Name, T.Name, unsigned(Line()), 0};
      if (!Form.Before.empty())
        P.Source += filled(Form.Before, T, Number) + "\n";
      P.Source += "static void run" + std::to_string(Number) + "(void) {\n" +
                  filled(Form.Body, T, Number) + "\n}\n";
      C.Last = Line() - 1;
      P.Cells.push_back(std::move(C));
      Calls += "  run" + std::to_string(Number) + "();\n";
    }
  P.Source += "int main(void) {\n" + Calls + "  return 0;\n}\n";
  return P;
}

std::string write(const FixProgram &P, const std::string &Source,
                  const std::string &Root) {
  for (const char *Folder : {"/src", "/env"})
    llvm::sys::fs::create_directories(Root + Folder);
  writeFile(Root + "/probe.h", ProbeHeader);
  writeFile(Root + "/probe.cpp", ProbeBody);
  for (const char *Name : {"svc_env.h", "svc_env.hpp"})
    writeFile(Root + "/env/" + Name,
              readFile(std::string(SVC_SOURCE_DIR "/tool/helper/") + Name));
  std::string Path = Root + (P.IsC ? "/src/matrix.c" : "/src/matrix.cpp");
  writeFile(Path, Source);
  return Path;
}

std::vector<std::string> flagsOf(const FixProgram &P) {
  return {P.IsC ? "-std=gnu11" : "-std=gnu++20"};
}

UnitResult analyse(const FixProgram &P, const std::string &Path,
                   const std::string &Root) {
  static const auto Models = [] {
    ModelSet Set = ModelSet::builtIn();
    EXPECT_TRUE(Set.addText(Model, "probe.json").empty());
    return std::make_shared<const ModelSet>(std::move(Set));
  }();
  AnalysisOptions Options;
  if (P.By != ReadBy::Getenv)
    Options.HelperDir = Root + "/env";
  if (P.By == ReadBy::HelperUrl)
    Options.Style = AnalysisOptions::FixStyle::Url;
  return analyse(Path, flagsOf(P), Options, Models);
}

std::string answerAt(const FixCell &C, const FixProgram &P,
                     const UnitRecord &Record) {
  std::string Why = "not found";
  for (const FindingRecord &F : Record.Findings) {
    if (F.Use.Line < C.First || F.Use.Line > C.Last ||
        llvm::sys::path::stem(F.Use.File) != "matrix")
      continue;
    if (F.Fixes.empty()) {
      Why = F.NoFixReason;
      continue;
    }
    const EditRecord &E = F.Fixes.front().Edits.front();
    llvm::StringRef Old = llvm::StringRef(P.Source).substr(E.Offset, E.Length);
    // With the statement that gives it to the library.
    bool IsLeftOut = E.Replacement.empty() && Old.contains("cache.internal\"");
    return IsLeftOut || Old.ends_with("cache.internal\"") || Old == "6380"
               ? "literal"
               : "use";
  }
  return Why;
}

} // namespace svc::test
