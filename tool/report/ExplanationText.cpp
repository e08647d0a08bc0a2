//===- ExplanationText.cpp - An explanation for people ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One block for each use: place, masked line, and for each role its state, its
// values with their pieces and ways, and what was decided.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Explanation.h"
#include "report/Paths.h"
#include "report/Printable.h"
#include "report/Words.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

namespace {

std::string count(size_t N, llvm::StringRef Noun) {
  return (llvm::Twine(N) + " " + Noun + (N == 1 ? "" : "s")).str();
}

class Writer {
public:
  Writer(const Explanation &E, ReadFile Read)
      : E(E), Sources(E.Record.Masks, std::move(Read)), Out(Text) {}

  std::string write() {
    for (const UseRecord *U : E.Uses)
      use(*U);
    for (const FindingRecord *F : E.Others)
      other(*F);
    if (E.isEmpty())
      nothing();
    units();
    return std::move(Text);
  }

private:
  std::string at(llvm::StringRef File, unsigned Line, unsigned Column = 0) {
    std::string Shown =
        displayPath(E.Record.Base, File) + ":" + std::to_string(Line);
    return Column ? Shown + ":" + std::to_string(Column) : Shown;
  }
  std::string at(const Place &P) { return at(P.File, P.Line, P.Column); }

  void source(const Place &P) {
    if (auto Line = Sources.line(P.File, P.Line))
      Out << "    " << printable(llvm::StringRef(*Line).ltrim()) << "\n";
  }

  void steps(const std::vector<TraceStep> &Steps, llvm::StringRef Indent) {
    for (const TraceStep &Step : Steps)
      Out << Indent << "via " << at(Step.At) << ": " << Step.Note << "\n";
  }

  void use(const UseRecord &U) {
    Out << at(U.At) << ": " << U.Service << "/" << U.Connector << " "
        << U.EntryPoint << "\n";
    source(U.At);
    if (!U.Wrapper.empty())
      Out << "  learned: a function of the program that passes its arguments "
             "on\n";
    if (!U.Aside.empty())
      Out << "  silent: " << U.Aside
          << (U.AsideRow.empty() ? "" : " (" + U.AsideRow + ")") << "\n";
    for (const AccountRecord &A : U.Accounts)
      account(A);
    Out << "\n";
  }

  void account(const AccountRecord &A) {
    Out << "  " << A.Role;
    if (!A.Name.empty())
      Out << " ('" << A.Name << "')";
    Out << ": " << word(A.State.Status);
    if (!A.State.Variable.empty())
      Out << " (" << A.State.Variable << ")";
    Out << "\n";
    size_t Many = A.Alternatives.size();
    for (auto [I, Each] : llvm::enumerate(A.Alternatives)) {
      if (Many > 1)
        Out << "    value " << I + 1 << " of " << Many << ":\n";
      if (Each.Pieces.size() > 1)
        Out << "    a text of " << Each.Pieces.size() << " pieces:\n";
      for (const PieceRecord &P : Each.Pieces)
        piece(P, Each.Pieces.size() > 1 ? "      " : "    ");
      for (const RulingRecord &R : Each.Rulings) {
        Out << "    ";
        if (R.Role != A.Role || Each.Rulings.size() > 1)
          Out << R.Role << " ";
        Out << verdictOf(R, E.Record.Base) << "\n";
      }
    }
    if (!A.SinkEntryPoint.empty()) {
      Out << "    passed on to '" << A.SinkEntryPoint << "' at " << at(A.Sink)
          << "\n";
      steps(A.Onward, "      ");
    }
  }

  void piece(const PieceRecord &P, const std::string &Indent) {
    Out << Indent;
    switch (P.K) {
    case PieceRecord::Literal:
      literal(P);
      break;
    case PieceRecord::Environment:
      Out << (P.Name.empty() ? "configuration that is read at run time"
                             : "the environment variable " + P.Name);
      break;
    case PieceRecord::Parameter:
      parameter(P);
      break;
    case PieceRecord::Null:
      Out << "null";
      break;
    case PieceRecord::Unknown:
      Out << "unknown: " << P.Name;
      break;
    }
    Out << "\n";
    steps(P.Path, Indent + "  ");
  }

  void literal(const PieceRecord &P) {
    Out << "a literal";
    if (P.Origin.File.empty())
      return;
    Out << " at " << at(P.Origin.File, P.Origin.Line, P.Origin.Column);
    if (P.Origin.File == E.At.File && P.Origin.Line == E.At.Line)
      return; // the line is shown
    if (auto Line = Sources.line(P.Origin.File, P.Origin.Line))
      Out << ": " << printable(llvm::StringRef(*Line).trim());
  }

  void parameter(const PieceRecord &P) {
    auto Known = E.Callers.find(P.Symbol);
    Out << "parameter '" << P.Name << "' of '" << P.Function << "', "
        << count(Known == E.Callers.end() ? 0 : Known->second, "call")
        << (E.Alone ? " known in this unit" : " known");
  }

  void other(const FindingRecord &F) {
    Out << at(F.Use) << ": " << F.Message << "\n";
    source(F.Use);
    steps(F.Trace, "  ");
    Out << "  reported as " << F.Check << "\n\n";
  }

  void nothing() {
    Out << "no entry point of a known connector is used at "
        << at(E.At.File, E.At.Line);
    if (E.Nearest.empty())
      Out << ", nor anywhere in that file";
    Out << "\n";
    for (const std::string &Line : E.Record.Misfits)
      Out << "  " << Line << "\n";
    for (const UseRecord *U : E.Nearest)
      Out << "  nearest: " << at(U->At) << ": " << U->Connector << " "
          << U->EntryPoint << "\n";
    for (const FindingRecord *F : E.Reached)
      Out << "  a literal of this line reaches " << at(F->Use) << ": "
          << F->Connector << " " << F->EntryPoint << " (" << F->Role << ")\n";
    Out << "\n";
  }

  void units() {
    if (E.Alone)
      Out << count(E.Record.Analysed + E.Record.Failed.size(), "unit")
          << " analysed alone: what other files say is not known\n";
    else
      Out << count(E.Record.Analysed + E.Record.Failed.size(), "unit")
          << " analysed and linked, " << E.Record.Seeing.size()
          << " of them with this file\n";
    for (const UnitFailure &F : E.Record.Failed)
      Out << "failed " << displayPath(E.Record.Base, F.File) << ": "
          << reason(F, E.Record.Base) << "\n";
  }

  const Explanation &E;
  SourceMask Sources;
  std::string Text;
  llvm::raw_string_ostream Out;
};

} // namespace

std::string textOf(const Explanation &E, ReadFile Read) {
  return Writer(E, std::move(Read)).write();
}

} // namespace svc
