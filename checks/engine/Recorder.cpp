//===- Recorder.cpp - What was found becomes records ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/Recorder.h"
#include "engine/branch/ArmText.h"
#include "engine/branch/Difference.h"
#include "engine/finding/Account.h"
#include "engine/finding/EnvironmentReads.h"
#include "engine/finding/Fingerprint.h"
#include "engine/finding/Joined.h"
#include "engine/finding/Message.h"
#include "engine/fix/AttachFix.h"
#include "engine/fix/VariableName.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace clang;

namespace svc {

/// Where a literal is spelled, in whatever unit.
static std::tuple<unsigned, std::string, unsigned, unsigned>
spelledAt(const Value &Literal, const SourceManager &SM) {
  if (Literal.From)
    return {0, Literal.From->Origin.File, Literal.From->Origin.Line,
            Literal.From->Origin.Column};
  SourceLocation L = SM.getSpellingLoc(Literal.Spelled->getBeginLoc());
  return {L.getRawEncoding(), "", 0, 0};
}

static bool sameFinding(const Finding &A, const Finding &B,
                        const SourceManager &SM) {
  return SM.getFileLoc(A.At->Loc) == SM.getFileLoc(B.At->Loc) &&
         A.Meaning == B.Meaning && A.Begin == B.Begin &&
         A.At->Entry->Owner == B.At->Entry->Owner &&
         spelledAt(A.Literal, SM) == spelledAt(B.Literal, SM);
}

/// A template and its instantiations, and a base and its override, say the
/// same thing twice.
static void dropDuplicates(std::vector<Finding> &Findings,
                           const SourceManager &SM) {
  std::vector<Finding> Kept;
  llvm::DenseMap<SourceLocation, std::vector<size_t>> ByPlace;
  for (Finding &F : Findings) {
    auto &Known = ByPlace[SM.getFileLoc(F.At->Loc)];
    if (llvm::any_of(Known,
                     [&](size_t I) { return sameFinding(Kept[I], F, SM); }))
      continue;
    Known.push_back(Kept.size());
    Kept.push_back(std::move(F));
  }
  Findings = std::move(Kept);
}

static std::string scopeName(const Scope *In) {
  const Decl *D = In ? In->Function : nullptr;
  const auto *N = dyn_cast_or_null<NamedDecl>(D);
  return N ? N->getQualifiedNameAsString() : "";
}

Place Recorder::suppressed(const Place &At, llvm::StringRef Check) {
  auto It = Suppressions.find(At.File);
  if (It == Suppressions.end()) {
    llvm::StringRef Source;
    auto &Files = Context.getSourceManager().getFileManager();
    auto Entry = Files.getOptionalFileRef(At.File);
    if (Entry)
      if (auto Buffer =
              Context.getSourceManager().getMemoryBufferForFileOrNone(*Entry))
        Source = Buffer->getBuffer();
    It = Suppressions.emplace(At.File, Suppression(Source)).first;
  }
  unsigned Comment = It->second.coveredBy(At.Line, Check);
  return Comment ? Place{At.File, Comment, 1} : Place();
}

FindingRecord Recorder::record(const Finding &F) const {
  FindingRecord R;
  R.Check = checkOf(F.Meaning).str();
  R.Use = Where.place(F.At->Loc);
  R.Service = F.Service;
  R.Connector = F.At->Entry->Owner->Id;
  R.EntryPoint = entryName(*F.At);
  R.Role = info(F.Meaning).Name.str();
  R.Message = messageOf(F);
  R.Level = severityOf(F);
  R.Certain = F.OnlyValue;
  R.Placeholder = F.Placeholder;
  R.Origin = originOf(F.Literal, Where);
  R.Trace = pathOf(F.Literal, Where);
  R.Sink = R.Use;
  R.SinkEntryPoint = R.EntryPoint;
  if (const Onward *Then = F.Argument->Then) {
    R.Sink = Then->Sink;
    R.SinkEntryPoint = Then->EntryPoint;
    llvm::append_range(R.Trace, Then->Steps);
  }
  R.Scope = scopeName(F.At->At.In);
  return R;
}

void Recorder::findings(const BranchInput &In, std::vector<Finding> Findings,
                        llvm::ArrayRef<Value> Secrets,
                        std::vector<JudgedBranch> Branches) {
  dropDuplicates(Findings, Context.getSourceManager());
  std::vector<SlotRecord> Slots =
      nameVariables(Findings, alternativesOf(Branches, Findings, Context),
                    {In.Options.Style == AnalysisOptions::FixStyle::Url,
                     In.Options.KeepValues},
                    Context);
  std::vector<Finding> Shown;
  std::vector<FindingRecord> Records; // of Shown
  for (auto [F, Slot] : llvm::zip_equal(Findings, Slots)) {
    FindingRecord R = record(F);
    R.Slot = std::move(Slot);
    Place Origin{R.Origin.File, R.Origin.Line, R.Origin.Column};
    if (isSuppressed(R.Use, R.Check) || isSuppressed(Origin, R.Check))
      continue;
    Records.push_back(std::move(R));
    Shown.push_back(std::move(F));
  }
  AttachFix Fix(Context, Preprocessed, Shown, In.T.Matcher, In.Options);
  branches(std::move(Branches), BranchFix(In, Shown, Secrets, Fix));
  for (auto [F, R] : llvm::zip(Shown, Records)) {
    Proposal P = Fix.propose(F);
    R.Fixes = std::move(P.Fixes);
    R.NoFixReason = std::move(P.Reason);
    R.Covered = P.Covered;
    Out.Findings.push_back(std::move(R));
  }
}

void Recorder::branches(std::vector<JudgedBranch> Branches, BranchFix Fix) {
  for (JudgedBranch &B : Branches) {
    B.Record.Suppressed = isSuppressed(B.Record.At, "svc-environment-branch");
    if (!B.Record.Suppressed)
      Fix.propose(B);
    if (!B.Record.Fixes.empty())
      maskUnread(B.Code);
    if (auto Finding = judgeBranch(B.Record))
      Out.Findings.push_back(std::move(*Finding));
    if (B.Record.Form == "#if")
      Out.Directives.push_back(std::move(B.Record));
  }
}

/// A fix shows the lines that it takes away. Nobody knows what the texts mean
/// that no parse has seen.
void Recorder::maskUnread(const Branch &B) {
  const SourceManager &SM = Context.getSourceManager();
  for (const ArmCode &A : B.Arms) {
    if (!A.Directive || A.Directive->Taken)
      continue;
    for (const Token &T : tokensOf(A, SM, Context.getLangOpts()))
      if (tok::isStringLiteral(T.getKind()))
        Out.Masks.push_back({Where.span(CharSourceRange::getCharRange(
                                 T.getLocation(), T.getEndLoc())),
                             /*Unread=*/true});
  }
}

void Recorder::masks(llvm::ArrayRef<Value> Secrets) {
  for (const Value &Literal : Secrets)
    Out.Masks.push_back({originOf(Literal, Where), /*Unread=*/false});
}

void Recorder::reads(const UnitIndex &Index, Tracer &T,
                     llvm::StringRef Accessor) {
  Out.Reads = environmentReads(Index, T, Accessor);
}

void Recorder::files() {
  for (SourceLocation Begin : Preprocessed.files())
    Out.Files.push_back(Where.place(Begin).File);
}

/// The variables that the library of \p V reads by itself where it is used.
static std::set<std::string> leftToLibrary(const Verdict &V) {
  const EntryPoint &Entry = *V.Of->Entry;
  std::set<std::string> Out;
  bool Opens = false, IsWrapper = Entry.Learned;
  for (const RoleArgument &A : V.Of->Roles) {
    Opens |=
        A.Means.Meaning != Role::Command && A.Means.Meaning != Role::Header;
    IsWrapper |= A.Then != nullptr;
  }
  // What a wrapper gives the library is said where it does.
  if (!Opens || IsWrapper || Entry.Owner->LocalStandIn)
    return Out;
  Out.insert(Entry.Owner->ReadsEnvironment.begin(),
             Entry.Owner->ReadsEnvironment.end());
  for (const RoleArgument &A : V.Of->Roles) {
    auto State = V.Roles.find(info(A.Means.Meaning).Name.str());
    bool IsGiven = State != V.Roles.end() && !State->second.ByLibrary &&
                   A.Means.Meaning != Role::Dsn;
    if (IsGiven)
      Out.erase(A.Means.OwnVariable);
    else if (!A.Means.OwnVariable.empty())
      Out.insert(A.Means.OwnVariable);
  }
  return Out;
}

void Recorder::uses(llvm::ArrayRef<Verdict> Verdicts, const Asked *About,
                    const Wrappers &Learned) {
  std::map<const EntryPoint *, const FunctionDecl *> Functions;
  if (About)
    for (const Wrapper &W : Learned.all())
      Functions[&W.Entry] = W.Function;
  for (const Verdict &V : Verdicts) {
    const Connector &C = *V.Of->Entry->Owner;
    bool Explain = About && About->covers(*V.Of);
    if (!Explain && (V.Roles.empty() || C.LocalStandIn))
      continue;
    UseRecord &U = Out.Uses.emplace_back();
    U.At = Where.place(V.Of->Loc);
    U.Service = C.Service;
    U.Connector = C.Id;
    U.EntryPoint = entryName(*V.Of);
    U.Roles = V.Roles;
    U.LeftToLibrary = leftToLibrary(V);
    if (auto It = Functions.find(V.Of->Entry); It != Functions.end())
      U.Wrapper = symbolOf(It->second);
    if (!Explain)
      continue;
    U.Explained = true;
    U.Accounts =
        accounts(V, Where, [&](const Place &At, llvm::StringRef Check) {
          return suppressed(At, Check);
        });
    std::optional<Because> Aside = V.Aside;
    if (C.LocalStandIn)
      Aside = Because::LocalStandIn;
    if (Aside) {
      const ReasonInfo &Why = info(*Aside);
      U.Aside = Why.Text.str();
      U.AsideRow = Why.Row.str();
    }
  }
  Out.SeesExplained = About && About->isSeen();
}

static auto key(const Place &P) { return std::tie(P.File, P.Line, P.Column); }

UnitRecord Recorder::finish() {
  llvm::stable_sort(Out.Findings,
                    [](const FindingRecord &A, const FindingRecord &B) {
                      return key(A.Use) < key(B.Use);
                    });
  numberEqualFindings(Out.Findings);
  llvm::stable_sort(Out.Uses, [](const UseRecord &A, const UseRecord &B) {
    return std::tuple_cat(key(A.At), std::tie(A.EntryPoint)) <
           std::tuple_cat(key(B.At), std::tie(B.EntryPoint));
  });
  // Instantiations of a template repeat a use.
  std::vector<UseRecord> Uses;
  for (UseRecord &U : Out.Uses)
    if (!Uses.empty() && key(Uses.back().At) == key(U.At) &&
        Uses.back().EntryPoint == U.EntryPoint)
      join(Uses.back(), std::move(U));
    else
      Uses.push_back(std::move(U));
  Out.Uses = std::move(Uses);
  return std::move(Out);
}

} // namespace svc
