//===- Verification.cpp - Only what still compiles is kept ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Verification.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"

namespace svc {

namespace {

class Verifier {
public:
  Verifier(Selection &Fixes, const VerificationInput &In, const ReadFile &Read)
      : Fixes(Fixes), In(In), Read(Read), Check(In.ResourceDir),
        Before(In.Plan.Units.size() + In.Plan.Others.size()) {
    for (const auto *Units : {&In.Plan.Units, &In.Plan.Others})
      for (const CompileUnit &Unit : *Units)
        Main.insert(Unit.File);
    for (auto [I, Of] : llvm::enumerate(In.Files))
      for (const std::string &File : Of.Files)
        Seeing[File].push_back(I);
  }

  Verified run() {
    dropUnseen();
    std::set<size_t> Parsed;
    while (true) {
      std::map<std::string, std::string> Left;
      Changes = applyFixes(Fixes.fixes(), Read, &Left);
      dropUnapplied(Left);
      std::vector<size_t> Units = touched();
      std::vector<std::vector<Complaint>> New = parse(Units);
      Parsed.insert(Units.begin(), Units.end());
      bool Dropped = false;
      for (auto [I, Said] : llvm::zip_equal(Units, New))
        if (!Said.empty())
          Dropped |= blame(I, Said.front());
      if (!Dropped)
        return {std::move(Changes), unsigned(Parsed.size())};
      Fixes.retry();
      dropUnseen();
    }
  }

private:
  const CompileUnit &unit(size_t I) const {
    size_t Asked = In.Plan.Units.size();
    return I < Asked ? In.Plan.Units[I] : In.Plan.Others[I - Asked];
  }
  /// Whether the unit number \p I has \p File, or may have it.
  bool sees(size_t I, const std::string &File) const {
    if (I < In.Files.size())
      return llvm::is_contained(In.Files[I].Files, File);
    return !Main.count(File) || unit(I).File == File;
  }

  /// What no unit that parses sees cannot be proved.
  void dropUnseen() {
    auto IsProved = [&](const std::string &File) {
      auto It = Seeing.find(File);
      return It != Seeing.end() && llvm::any_of(It->second, [&](size_t I) {
               return In.Files[I].Parsed;
             });
    };
    Fixes.drop(
        [&](const Selection::Choice &C) {
          return !llvm::all_of(C.Fix->Edits, [&](const EditRecord &E) {
            return IsProved(E.File);
          });
        },
        "no unit with this file parses, so that nothing could show whether it "
        "still does");
  }

  /// Edits that do not fit the file as it is now.
  void dropUnapplied(const std::map<std::string, std::string> &Left) {
    for (const auto &[File, Why] : Left)
      Fixes.drop(
          [&](const Selection::Choice &C) {
            return llvm::any_of(C.Fix->Edits, [&](const EditRecord &E) {
              return E.File == File;
            });
          },
          displayPath(In.Base, File) + " could not be changed: " + Why);
  }

  /// Units that parse and whose texts are not those that were parsed last.
  std::vector<size_t> touched() {
    Texts Now;
    if (!Changes.empty())
      Now = In.Beside;
    for (const FileChange &C : Changes)
      Now[C.File] = C.New;
    std::set<std::string> Different;
    for (const auto &[File, Text] : Now)
      if (!Last.count(File) || Last[File] != Text)
        Different.insert(File);
    for (const auto &[File, Text] : Last)
      if (!Now.count(File))
        Different.insert(File);
    Last = std::move(Now);
    std::set<size_t> Units;
    for (const std::string &File : Different)
      for (size_t I : Seeing[File])
        if (In.Files[I].Parsed)
          Units.insert(I);
    for (size_t I = In.Plan.Units.size(); I < Before.size(); ++I)
      if (llvm::any_of(Different,
                       [&](const std::string &File) { return sees(I, File); }))
        Units.insert(I);
    return {Units.begin(), Units.end()};
  }

  std::vector<std::vector<Complaint>> parse(llvm::ArrayRef<size_t> Units) {
    std::vector<std::vector<Complaint>> Out(Units.size());
    llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(In.Threads));
    for (size_t N = 0; N < Units.size(); ++N)
      Pool.async([&, N] {
        const CompileUnit &Unit = unit(Units[N]);
        auto &Was = Before[Units[N]];
        if (!Was)
          Was = Check.diagnose(Unit, {});
        if (!Was) // it never could
          return;
        if (auto Is = Check.diagnose(Unit, Last))
          Out[N] = added(*Was, *Is);
        else
          Out[N] = {{{Unit.File, 0, 0}, "it cannot be parsed", true}};
      });
    Pool.wait();
    return Out;
  }

  /// Takes back what \p C is probably about.
  bool blame(size_t Unit, const Complaint &C) {
    std::string Reason = "rolled back, as clang would say in " +
                         displayPath(In.Base, C.At.File) + ": " + C.Text;
    auto Edits = [](auto Holds) {
      return [Holds](const Selection::Choice &Of) {
        return llvm::any_of(Of.Fix->Edits, Holds);
      };
    };
    auto DropAt = [&](const Place &At) {
      std::vector<EditRecord> Near;
      for (const FileChange &Change : Changes)
        if (Change.File == At.File)
          Near = editsNear(Change, At.Line);
      auto AtLine = [&](const EditRecord &E) {
        return E.File == At.File && llvm::any_of(Near, [&](const auto &N) {
                 return E.Offset <= N.Offset + N.Length &&
                        N.Offset <= E.Offset + E.Length &&
                        !llvm::StringRef(E.Replacement).contains("#include");
               });
      };
      return Fixes.drop(Edits(AtLine), Reason);
    };
    // What a constant holds is wrong where it is used.
    unsigned Line = C.At.Line;
    for (const FileChange &Change : Changes)
      if (Change.File == C.At.File)
        Line = oldLine(Change, C.At.Line);
    auto PassesBy = [&](const Selection::Choice &Of) {
      auto IsHere = [&](const Place &P) {
        return P.File == C.At.File && P.Line == Line;
      };
      return IsHere(Of.Of->Use) ||
             llvm::any_of(Of.Of->Trace,
                          [&](const TraceStep &S) { return IsHere(S.At); });
    };
    auto InFile = [&](const EditRecord &E) { return E.File == C.At.File; };
    auto InUnit = [&](const EditRecord &E) { return sees(Unit, E.File); };
    return DropAt(C.At) || DropAt(C.Spelled) || Fixes.drop(PassesBy, Reason) ||
           Fixes.drop(Edits(InFile), Reason) ||
           Fixes.drop(Edits(InUnit), Reason);
  }

  /// The line of the old text that became \p Line of the new one.
  static unsigned oldLine(const FileChange &Change, unsigned Line) {
    long Shift = 0; // of offsets, from old to new
    long Lines = 0;
    for (const EditRecord &E : Change.Edits) {
      size_t Begin = E.Offset + Shift;
      if (1 + llvm::StringRef(Change.New).take_front(Begin).count('\n') > Line)
        break;
      Shift += long(E.Replacement.size()) - long(E.Length);
      Lines += llvm::StringRef(E.Replacement).count('\n');
      Lines -=
          llvm::StringRef(Change.Old).substr(E.Offset, E.Length).count('\n');
    }
    return Line - Lines;
  }

  /// The edits of \p Change whose new text stands at \p Line.
  static std::vector<EditRecord> editsNear(const FileChange &Change,
                                           unsigned Line) {
    std::vector<EditRecord> Out;
    long Shift = 0;
    for (const EditRecord &E : Change.Edits) {
      llvm::StringRef Text(Change.New);
      size_t Begin = E.Offset + Shift;
      unsigned First = 1 + Text.take_front(Begin).count('\n');
      unsigned Last = First + llvm::StringRef(E.Replacement).count('\n');
      if (First <= Line && Line <= Last)
        Out.push_back(E);
      Shift += long(E.Replacement.size()) - long(E.Length);
    }
    return Out;
  }

  Selection &Fixes;
  const VerificationInput &In;
  const ReadFile &Read;
  Recheck Check;
  std::map<std::string, std::vector<size_t>> Seeing;
  std::set<std::string> Main;                                // files of units
  std::vector<std::optional<std::vector<Complaint>>> Before; // as it is
  std::vector<FileChange> Changes;
  Texts Last;
};

} // namespace

Verified verify(Selection &Fixes, const VerificationInput &In,
                const ReadFile &Read) {
  return Verifier(Fixes, In, Read).run();
}

} // namespace svc
