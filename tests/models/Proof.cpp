//===- Proof.cpp - A model against its library's headers ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/Proof.h"
#include "knowledge/standin/StandIn.h"
#include "models/Findings.h"
#include "models/Parse.h"
#include "models/RealForms.h"
#include "support/Annotated.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

namespace svc::test {

std::string fullName(const EntryPoint &P) {
  std::string Out = name(P.Kind).str() + " " + P.Name;
  if (P.Declaration)
    Out += ": " + P.Declaration->Text;
  return Out;
}

/// The lines of the list \p File of this folder: connector -> the rest.
static std::map<std::string, std::vector<std::string>>
listIn(const char *File) {
  std::map<std::string, std::vector<std::string>> Out;
  const std::string Text =
      readFile(std::string(SVC_SOURCE_DIR "/tests/models/") + File);
  for (llvm::StringRef Rest = Text; !Rest.empty();) {
    auto [Line, Tail] = Rest.split('\n');
    Rest = Tail;
    auto [Id, What] = Line.split('\t');
    if (!Line.starts_with("#") && !What.empty())
      Out[Id.str()].push_back(What.str());
  }
  return Out;
}

static std::string includes(const std::vector<std::string> &Names) {
  std::string Out = "#include <stdlib.h>\n#include <string.h>\n";
  for (const std::string &Name : Names)
    Out +=
        "#if __has_include(<" + Name + ">)\n#include <" + Name + ">\n#endif\n";
  return Out;
}

/// The roles found at each use, by its name and what it gives.
static std::map<std::string, std::set<std::string>>
byName(const UseProgram &P, const UnitRecord &Record) {
  std::map<std::string, std::set<std::string>> Out;
  auto Found = rolesFound(P, Record);
  for (size_t I = 0; I < Found.size(); ++I) {
    const GeneratedUse &U = P.Uses[I];
    Out[fullName(*U.Entry) + " " + U.At + (U.Gives ? " e" : " l")] = Found[I];
  }
  return Out;
}

namespace {

class Prover {
public:
  Prover(const Connector &C, const Packages &From,
         std::shared_ptr<const ModelSet> Models)
      : C(C), From(From), H(From.headersOf(C)), Models(std::move(Models)) {}

  Proof prove();

private:
  void readHints(llvm::StringRef Line);
  void useHints();
  std::vector<ParseProblem> readHeaders();
  bool readDeclarations();
  void compareUses();
  void fail(std::string Why) { Out.Failures.push_back(std::move(Why)); }

  const Connector &C;
  const Packages &From;
  const Headers H;
  std::shared_ptr<const ModelSet> Models;
  Program Real;
  std::vector<UseForm> Forms;
  std::string Any;                           // for a template's parameter
  std::map<std::string, std::string> Makers; // part of a type -> what makes it
  std::string Stray; // a header that a bare machine does not have
  Proof Out;
};

} // namespace

/// One line of flags.txt.
void Prover::readHints(llvm::StringRef Line) {
  llvm::SmallVector<llvm::StringRef, 4> Words;
  llvm::SplitString(Line, Words);
  for (llvm::StringRef Word : Words)
    if (Word.consume_front("include=")) {
      Real.Text = "#include <" + Word.str() + ">\n" + Real.Text;
    } else if (Word.consume_front("folder=")) {
      for (const std::string &Root : H.Roots) {
        Real.Flags.emplace_back("-isystem");
        Real.Flags.push_back(Root + "/" + Word.str());
      }
    } else if (Word.consume_front("any=")) {
      Any = Word.str();
    } else if (Word.consume_front("make=")) {
      auto [Type, Maker] = Word.split(':');
      Makers[Type.str()] = Maker.str();
    } else {
      Real.Flags.push_back(Word.str());
    }
}

void Prover::useHints() {
  auto Use = [&](ValueForm &V) {
    if (V.Spelled == "int" && V.Takes == ValueForm::Either && !Any.empty())
      V.Spelled = Any;
    for (const auto &[Type, Maker] : Makers)
      if (V.Spelled.find(Type) != std::string::npos) {
        V.Maker = Maker;
        V.Given = ValueForm::Direct;
      }
  };
  for (UseForm &F : Forms) {
    for (ValueForm &V : F.Arguments)
      Use(V);
    Use(F.Field);
    for (InnerForm &I : F.Inner)
      Use(I.Leaf);
  }
}

/// The dialect of C++ that the headers compile with, and what they declare.
std::vector<ParseProblem> Prover::readHeaders() {
  Program &P = Real;
  std::vector<std::string> Flags = P.Flags;
  std::vector<ParseProblem> First;
  for (const char *Standard :
       {"-std=gnu++17", "-std=gnu++20", "-std=gnu++14", "-std=gnu++11"}) {
    P.Flags = Flags;
    if (llvm::none_of(Flags,
                      [](llvm::StringRef F) { return F.starts_with("-std="); }))
      P.Flags.emplace_back(Standard);
    auto Problems = parse(P, [&](clang::CompilerInstance &CI) {
      Forms = realForms(C, CI);
      Stray.clear();
      const clang::SourceManager &SM = CI.getSourceManager();
      for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
        if (Stray.empty() && From.isStray(It->first.getName()))
          Stray = It->first.getName().str();
    });
    if (Problems.empty())
      return Problems;
    if (First.empty())
      First = std::move(Problems);
  }
  return First;
}

bool Prover::readDeclarations() {
  static const auto Elsewhere = listIn("elsewhere.txt");
  static const auto Flags = listIn("flags.txt");
  Real.Text = includes(H.Found);
  Real.Flags = H.Flags;
  for (const std::string &Folder : H.Beside) {
    Real.Flags.emplace_back("-idirafter");
    Real.Flags.push_back(Folder);
  }
  if (auto It = Flags.find(C.Id); It != Flags.end())
    for (const std::string &Line : It->second)
      readHints(Line);
  auto Problems = readHeaders();
  if (!Problems.empty()) {
    Out.Reason = "the headers do not compile: " + Problems.front().Text;
    return false;
  }
  if (!Stray.empty()) {
    Out.Reason = "no package that the model names brings " + Stray;
    return false;
  }
  useHints();
  auto It = Elsewhere.find(C.Id);
  std::set<std::string> Unused;
  if (It != Elsewhere.end())
    Unused.insert(It->second.begin(), It->second.end());
  auto IsListed = [&](const std::string &Name) {
    Unused.erase(Name);
    return It != Elsewhere.end() && llvm::is_contained(It->second, Name);
  };
  for (size_t I = 0; I < Forms.size(); ++I) {
    const EntryPoint &P = C.EntryPoints[I];
    bool Listed = IsListed(fullName(P));
    for (const std::string &Key : Forms[I].UnknownKeys)
      if (!IsListed(fullName(P) + ": " + Key))
        fail(fullName(P) + ": " + Key + " no longer matches its header");
    if (Forms[I].How != UseForm::None || Forms[I].Why != NotDeclared) {
      ++Out.Declared;
      if (Listed)
        fail(fullName(P) + " is declared, though elsewhere.txt lists it");
    } else if (Listed) {
      ++Out.Elsewhere;
    } else {
      fail(fullName(P) + " no longer matches its header");
    }
    if (Forms[I].How == UseForm::None && Forms[I].Why != NotDeclared)
      Out.NotUsed.push_back(fullName(P) + ": " + Forms[I].Why);
  }
  for (const std::string &Name : Unused)
    fail(Name + " is listed in elsewhere.txt, and not in the model");
  return true;
}

void Prover::compareUses() {
  UseProgram Uses = useProgram(C, Forms, Real.Text);
  Real.Text = Uses.Text;
  ParsedProgram Parsed = analyse(Real, Models);
  Out.Uses = Uses.Uses.size();
  std::set<const GeneratedUse *> Broken;
  for (const ParseProblem &P : Parsed.Problems) {
    const GeneratedUse *U = Uses.at(P.Line);
    if (U && !Broken.insert(U).second)
      continue;
    fail((U ? fullName(*U->Entry) + " (" + U->At + ")" : "?") +
         " does not compile: " + P.Text);
  }
  StandIn S = standIn(C, *Models);
  UseProgram Same = useProgram(C, S.Forms, "#include <stand-in.h>\n");
  auto WithStandIn = byName(
      Same, analyse({Same.Text, {"-std=c++17"}, S.Header}, Models).Record);
  auto WithReal = byName(Uses, Parsed.Record);
  auto Found = rolesFound(Uses, Parsed.Record);
  for (size_t I = 0; I < Found.size(); ++I)
    if (!Broken.count(&Uses.Uses[I]))
      if (std::string Wrong = wrongWith(Uses.Uses[I], Found[I]); !Wrong.empty())
        fail(Wrong);
  for (const auto &[Name, Roles] : WithReal)
    if (auto It = WithStandIn.find(Name);
        It != WithStandIn.end() && It->second != Roles)
      fail(Name + ": found as " + llvm::join(Roles, " ") +
           ", with the stand-in as " + llvm::join(It->second, " "));
}

Proof Prover::prove() {
  Out.Reason = H.Missing;
  if (!Out.Reason.empty() || !readDeclarations())
    return std::move(Out);
  if (Out.Declared == 0) {
    Out.Reason = "the headers declare none of the entry points";
    return std::move(Out);
  }
  compareUses();
  Out.Proven = Out.Failures.empty();
  if (!Out.Proven)
    Out.Reason = Out.Failures.front();
  return std::move(Out);
}

Proof prove(const Connector &C, const Packages &From,
            std::shared_ptr<const ModelSet> Models) {
  return Prover(C, From, std::move(Models)).prove();
}

} // namespace svc::test
