//===- Text.cpp - The report that people read -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plain text, the same on a terminal and in a file.
// Guarded by tests/tool/TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Text.h"
#include "report/Paths.h"
#include "report/Printable.h"
#include "report/Rewrite.h"
#include "report/TextSummary.h"
#include "report/Words.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

namespace {

bool sameUse(const FindingRecord &A, const FindingRecord &B) {
  return A.Use.File == B.Use.File && A.Use.Line == B.Use.Line &&
         A.Use.Column == B.Use.Column && A.Connector == B.Connector &&
         A.EntryPoint == B.EntryPoint;
}

class Writer {
public:
  Writer(const AuditRecord &Record, ReadFile Read)
      : Record(Record), Sources(Record.Masks, std::move(Read)), Out(Text) {}

  std::string write() {
    llvm::ArrayRef<FindingRecord> Rest = Record.Findings;
    while (!Rest.empty()) {
      size_t Same = 1;
      while (Same < Rest.size() && sameUse(Rest.front(), Rest[Same]))
        ++Same;
      use(Rest.take_front(Same));
      Rest = Rest.drop_front(Same);
    }
    writeSummary(Record, Out);
    return std::move(Text);
  }

private:
  std::string at(llvm::StringRef File, unsigned Line, unsigned Column) {
    return displayPath(Record.Base, File) + ":" + std::to_string(Line) + ":" +
           std::to_string(Column);
  }

  void use(llvm::ArrayRef<FindingRecord> Findings) {
    const FindingRecord &First = Findings.front();
    Severity Worst = First.Level;
    size_t Width = 0;
    for (const FindingRecord &Finding : Findings) {
      Worst = std::min(Worst, Finding.Level);
      Width = std::max(Width, Finding.Role.size());
    }
    Out << at(First.Use.File, First.Use.Line, First.Use.Column) << ": "
        << word(Worst) << ": " << title(First) << "\n";
    if (auto Line = Sources.line(First.Use.File, First.Use.Line))
      Out << "    " << printable(llvm::StringRef(*Line).ltrim()) << "\n";
    for (const FindingRecord &Finding : Findings)
      role(Finding, Width);
    proposals(Findings);
    Out << "\n";
  }

  static std::string title(const FindingRecord &F) {
    std::string Title = F.Service;
    if (!F.Connector.empty())
      Title += (Title.empty() ? "" : "/") + F.Connector;
    if (!F.EntryPoint.empty())
      Title += (Title.empty() ? "" : " ") + F.EntryPoint;
    return Title.empty() ? F.Check : Title;
  }

  void role(const FindingRecord &F, size_t Width) {
    std::string Pad = "  ";
    if (Width) {
      Out << "  " << llvm::left_justify(F.Role, Width);
      Pad.append(Width + 2, ' ');
    }
    Out << "  " << F.Message;
    if (F.Placeholder)
      Out << " (placeholder)";
    if (!F.Certain)
      Out << " (likely)";
    Out << " [" << F.Check << "]\n";
    bool Elsewhere = !F.Origin.File.empty() && (F.Origin.File != F.Use.File ||
                                                F.Origin.Line != F.Use.Line);
    if (Elsewhere) {
      Out << Pad << "spelled at "
          << at(F.Origin.File, F.Origin.Line, F.Origin.Column);
      if (auto Line = Sources.line(F.Origin.File, F.Origin.Line))
        Out << ": " << printable(llvm::StringRef(*Line).trim());
      Out << "\n";
    }
    for (const TraceStep &Step : F.Trace)
      Out << Pad << (F.Role.empty() ? "arm " : "via ")
          << at(Step.At.File, Step.At.Line, Step.At.Column) << ": " << Step.Note
          << "\n";
    if (F.Fixes.empty() && !F.NoFixReason.empty())
      Out << Pad << "no fix: " << F.NoFixReason << "\n";
  }

  void proposals(llvm::ArrayRef<FindingRecord> Findings) {
    std::vector<const FixRecord *> Attach, Restructure;
    llvm::SetVector<llvm::StringRef> Variables;
    for (const FindingRecord &Finding : Findings)
      if (!Finding.Fixes.empty()) {
        const FixRecord &Fix = Finding.Fixes.front();
        (Fix.Restructure ? Restructure : Attach).push_back(&Fix);
        for (const std::string &Variable : Fix.Variables)
          Variables.insert(Variable);
      }
    for (const std::vector<EditRecord> &Edits : compatibleEdits(Attach))
      change("rewrite", Edits);
    for (const std::vector<EditRecord> &Edits : compatibleEdits(Restructure))
      change("restructure", Edits);
    if (!Variables.empty())
      Out << "  to set: " << llvm::join(Variables, ", ") << "\n";
    for (const FindingRecord &Finding : Findings)
      if (!Finding.Fixes.empty())
        for (const ArmValue &Value : Finding.Fixes.front().PerEnvironment)
          armValue(Value);
  }

  /// Where the value is spelled; a reader of the report may not read secrets.
  void armValue(const ArmValue &Value) {
    Out << "    " << Value.Variable << ", " << Value.When << ": ";
    if (Value.Origin.File.empty())
      Out << "not set\n";
    else
      Out << "as spelled at "
          << at(Value.Origin.File, Value.Origin.Line, Value.Origin.Column)
          << "\n";
  }

  void change(llvm::StringRef What, const std::vector<EditRecord> &Edits) {
    for (const LineChange &Change : lineChanges(Edits, Sources)) {
      Out << "  " << What << " " << displayPath(Record.Base, Change.File) << ":"
          << Change.Line << "\n";
      for (const std::string &Line : Change.Old)
        Out << "  - " << printable(Line) << "\n";
      for (const std::string &Line : Change.New)
        Out << "  + " << printable(Line) << "\n";
    }
  }

  const AuditRecord &Record;
  SourceMask Sources;
  std::string Text;
  llvm::raw_string_ostream Out;
};

} // namespace

std::string textReport(const AuditRecord &Record, ReadFile Read) {
  return Writer(Record, std::move(Read)).write();
}

} // namespace svc
