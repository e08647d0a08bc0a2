//===- Analysis.cpp - One translation unit in, findings out ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/Analysis.h"
#include "engine/Recorder.h"
#include "engine/branch/Condition.h"
#include "engine/branch/EnvironmentBranch.h"
#include "engine/branch/HiddenArms.h"
#include "engine/branch/Reach.h"
#include "engine/finding/Asked.h"
#include "engine/finding/Judge.h"
#include "engine/learn/Setters.h"
#include "engine/learn/Wrappers.h"
#include "engine/link/Answers.h"
#include "engine/match/Misfits.h"
#include "engine/match/UseFinder.h"
#include "engine/unit/AssumedMacros.h"

using namespace clang;

namespace svc {

struct UnitAnalysis::State {
  std::shared_ptr<const ModelSet> Models;
  AnalysisOptions Options;
  PreprocessorRecord Record;
  std::unique_ptr<UnitRecord> Result;
  const Links *Known = nullptr;
  size_t Self = 0;
  UnitLinks Said;
};

UnitAnalysis::UnitAnalysis(std::shared_ptr<const ModelSet> Models,
                           AnalysisOptions Options)
    : S(std::make_unique<State>()) {
  S->Models = std::move(Models);
  S->Options = std::move(Options);
}

UnitAnalysis::~UnitAnalysis() = default;

void UnitAnalysis::watch(Preprocessor &PP) {
  S->Record.watch(PP);
  assume(S->Options.Assume, PP);
}

void UnitAnalysis::link(const Links &Known, size_t Self) {
  S->Known = &Known;
  S->Self = Self;
}

const UnitLinks &UnitAnalysis::said() const { return S->Said; }

const UnitRecord &UnitAnalysis::run(ASTContext &Context) {
  if (S->Result)
    return *S->Result;
  ModelMatcher Matcher(*S->Models);
  UnitIndex Index(Context, Matcher);
  Tracer T(Context, Index, Matcher);
  std::optional<ForeignValues> Others;
  if (S->Known)
    T.Others = &Others.emplace(*S->Known, S->Self);
  UseFinder Finder(Context, Index, Matcher, T);
  std::vector<Use> Uses = Finder.find();
  Setters Handed(Context, Index, T, Finder);
  Handed.learn(Uses);
  Wrappers Learned(Context, Index, T, *S->Models, S->Known);
  Learned.learn(Uses);
  std::optional<Asked> About;
  if (!S->Options.ExplainFile.empty())
    About.emplace(S->Options.ExplainFile, S->Options.ExplainLine,
                  Context.getSourceManager());
  Judgement J =
      judge(Uses, T, [&](const Use &U) { return About && About->covers(U); });
  Vocabulary Words(S->Options.EnvironmentNames);
  Conditions Environment(Words, T);
  Reach Reaching(Uses, T);
  std::vector<Outgoing> Wanted;
  if (Others)
    S->Said = answers(Context, *S->Known, Index, Learned, T, *Others,
                      Environment, Reaching, Wanted);
  BranchInput Around{Context,    Index, S->Record,  Uses,
                     J.Findings, T,     S->Options, Wanted};
  std::vector<JudgedBranch> Branches =
      findEnvironmentBranches(Around, Environment, Reaching);
  if (Others) // by now also what answering and the branches have asked
    S->Said.Asks = Others->asked();
  Recorder Out(Context, S->Record);
  Out.hidden(findHiddenArms(Around, Environment, Words, Branches),
             [&] { return shownText(Around); });
  Out.uses(J.Verdicts, About ? &*About : nullptr, Learned);
  Out.masks(J.Secrets);
  Out.reads(Index, T, S->Options.EnvAccessor);
  if (S->Options.KeepFiles)
    Out.files();
  std::vector<Finding> Findings = J.Findings; // branches still look at these
  Out.findings(Around, std::move(Findings), J.Secrets, std::move(Branches));
  S->Result = std::make_unique<UnitRecord>(Out.finish());
  if (About)
    S->Result->Misfits = misfits(
        Index, Matcher, [&](const Expr *E) { return About->covers(E); });
  return *S->Result;
}

} // namespace svc
