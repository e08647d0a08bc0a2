//===- HiddenArms.cpp - Arms that the preprocessor removed ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/HiddenArms.h"
#include "engine/branch/ArmText.h"
#include "engine/branch/Assumptions.h"
#include "engine/branch/Condition.h"
#include "engine/finding/Places.h"

using namespace clang;

namespace svc {

namespace {

auto key(const Place &P) { return std::tie(P.File, P.Line, P.Column); }

/// A block that asks for the environment from its arm First on.
struct AskingBlock {
  const ConditionalBlock *Block;
  size_t First;
};

class HiddenArmFinder {
public:
  HiddenArmFinder(const BranchInput &In, const Conditions &Asked,
                  const Vocabulary &Words, llvm::ArrayRef<JudgedBranch> Found);

  std::vector<HiddenArm> find();

private:
  void note(const AskingBlock &B, size_t Arm);
  /// What must hold for the arm \p Arm of \p B to be taken; its macros are
  /// added to \p Now.
  MacroCondition goalOf(const ConditionalBlock &B, size_t Arm,
                        MacroStates &Now) const;
  void enclosing(SourceLocation At, std::vector<MacroCondition> &Goal,
                 MacroStates &Now) const;
  HiddenArm under(const Place &At, Assumption A, MacroStates Before) const;
  bool isWorthIt(const AskingBlock &B, size_t Arm) const;
  bool onlyDebugDecides(const AskingBlock &B, size_t Arm) const;
  const ArmRecord *recordOf(const Place &At) const;

  const BranchInput &In;
  const SourceManager &SM;
  const Vocabulary &Words;
  llvm::ArrayRef<JudgedBranch> Found;
  Places Where;
  std::vector<AskingBlock> Blocks; // in the order of the source
  MacroUses Uses;
  /// Macros as the unit's conditions saw them; those that one saw on are on.
  MacroStates Seen;
  std::vector<HiddenArm> Out;
  /// Where an arm does not parse alone: with the other environments.
  std::vector<HiddenArm> Otherwise;
};

HiddenArmFinder::HiddenArmFinder(const BranchInput &In, const Conditions &Asked,
                                 const Vocabulary &Words,
                                 llvm::ArrayRef<JudgedBranch> Found)
    : In(In), SM(In.Context.getSourceManager()), Words(Words), Found(Found),
      Where(In.Context) {
  auto IsSelector = [&](llvm::StringRef N) {
    return Words.namesSelectorOnly(N);
  };
  for (const ConditionalBlock &B : In.Record.conditionals()) {
    std::optional<size_t> First;
    for (size_t I = 0; I < B.Arms.size(); ++I) {
      if (!Asked.environmentOf(B.Arms[I].Condition))
        continue;
      First = First.value_or(I);
      MacroCondition::parse(B.Arms[I].Condition).uses(IsSelector, Uses);
      for (const auto &[Macro, State] : B.Arms[I].Macros)
        if (MacroState &Known = Seen[Macro]; !isOn(Known))
          Known = State;
    }
    if (First)
      Blocks.push_back({&B, *First});
  }
  llvm::stable_sort(Blocks, [&](const AskingBlock &A, const AskingBlock &B) {
    return SM.isBeforeInTranslationUnit(A.Block->Arms.front().Directive,
                                        B.Block->Arms.front().Directive);
  });
}

const ArmRecord *HiddenArmFinder::recordOf(const Place &At) const {
  for (const JudgedBranch &B : Found)
    for (const ArmRecord &A : B.Record.Arms)
      if (B.Code.Block && key(A.At) == key(At))
        return &A;
  return nullptr;
}

bool HiddenArmFinder::onlyDebugDecides(const AskingBlock &B, size_t Arm) const {
  for (size_t I = B.First; I <= Arm; ++I)
    for (const auto &[Macro, State] : B.Block->Arms[I].Macros)
      if (Words.namesEnvironment(Macro, /*IsMacro=*/true) ||
          Words.namesSelectorOnly(Macro))
        return false;
  return true;
}

/// What the tokens of an arm could do.
enum class Content { Nothing, Definitions, Code };

/// The same for the directive of which \p Tokens are the words.
Content contentOf(llvm::ArrayRef<Token> Tokens, const Vocabulary &Words) {
  auto Word = [&](size_t I) {
    return I < Tokens.size() && Tokens[I].is(tok::raw_identifier)
               ? Tokens[I].getRawIdentifier()
               : llvm::StringRef();
  };
  if (Word(0).starts_with("include"))
    return Content::Code;
  if (Word(0) != "define" || Words.namesEnvironment(Word(1), true) ||
      Vocabulary::isDebug(Word(1)))
    return Content::Nothing;
  return llvm::any_of(Tokens, [](const Token &T) { return T.is(tok::l_paren); })
             ? Content::Code
             : Content::Definitions;
}

Content contentOfArm(llvm::ArrayRef<Token> Tokens, const Vocabulary &Words) {
  Content Out = Content::Nothing;
  while (!Tokens.empty() && Out != Content::Code) {
    size_t Length = 1;
    bool IsDirective =
        Tokens.front().is(tok::hash) && Tokens.front().isAtStartOfLine();
    while (IsDirective && Length < Tokens.size() &&
           !Tokens[Length].isAtStartOfLine())
      ++Length;
    if (IsDirective)
      Out = std::max(Out, contentOf(Tokens.slice(1, Length - 1), Words));
    else
      Out = std::max(Out, Tokens.front().isOneOf(tok::l_paren, tok::l_brace)
                              ? Content::Code
                              : Content::Definitions);
    Tokens = Tokens.drop_front(Length);
  }
  return Out;
}

bool HiddenArmFinder::isWorthIt(const AskingBlock &B, size_t Arm) const {
  const ConditionalArm &A = B.Block->Arms[Arm];
  const ArmRecord *Known = recordOf(Where.place(A.Directive));
  if (Known && Known->Parsed)
    return false; // the file was included twice
  if (onlyDebugDecides(B, Arm) && (!Known || Known->Deeds.empty()))
    return false;
  Content What = contentOfArm(
      tokensBetween(A.Directive, A.End, SM, In.Context.getLangOpts()), Words);
  return What == Content::Code ||
         (What == Content::Definitions && !In.Uses.empty());
}

/// Adds the arms that contain \p At, also of files that include its file.
void HiddenArmFinder::enclosing(SourceLocation At,
                                std::vector<MacroCondition> &Goal,
                                MacroStates &Now) const {
  for (; At.isValid(); At = SM.getIncludeLoc(SM.getFileID(At)))
    for (const AskingBlock &B : Blocks) {
      const auto &Arms = B.Block->Arms;
      if (SM.getFileID(Arms.front().Directive) != SM.getFileID(At))
        continue;
      unsigned Offset = SM.getFileOffset(At);
      for (size_t I = 0; I < Arms.size(); ++I)
        if (SM.getFileOffset(Arms[I].Directive) < Offset &&
            Offset < SM.getFileOffset(Arms[I].End))
          Goal.push_back(goalOf(*B.Block, I, Now));
    }
}

MacroCondition HiddenArmFinder::goalOf(const ConditionalBlock &B, size_t Arm,
                                       MacroStates &Now) const {
  std::vector<MacroCondition> Goal;
  for (size_t I = 0; I <= Arm; ++I) {
    const ConditionalArm &A = B.Arms[I];
    for (const auto &[Macro, State] : A.Macros)
      Now.emplace(Macro, State);
    if (A.Condition.empty())
      continue; // #else
    MacroCondition C = MacroCondition::parse(A.Condition);
    Goal.push_back(I == Arm ? std::move(C)
                            : MacroCondition::negation(std::move(C)));
  }
  return MacroCondition::conjunction(std::move(Goal));
}

void HiddenArmFinder::note(const AskingBlock &B, size_t Arm) {
  MacroStates Now;
  std::vector<MacroCondition> Goal;
  Goal.push_back(goalOf(*B.Block, Arm, Now));
  enclosing(B.Block->Arms.front().Directive, Goal, Now);
  Assumptions Solver(Words, Uses, In.Options.Assume);
  std::optional<Assumption> Least =
      Solver.solve(MacroCondition::conjunction(std::move(Goal)), Now);
  HiddenArm H;
  H.At = Where.place(B.Block->Arms[Arm].Directive);
  if (!Least) {
    Out.push_back(std::move(H));
    return;
  }
  Assumption Alone = *Least;
  Solver.exclude(Alone, Seen, Now);
  Now.insert(Seen.begin(), Seen.end());
  if (Alone != *Least)
    Otherwise.push_back(under(H.At, std::move(*Least), Now));
  Out.push_back(under(H.At, std::move(Alone), Now));
}

HiddenArm HiddenArmFinder::under(const Place &At, Assumption A,
                                 MacroStates Before) const {
  const Assumption &Fixed = In.Options.Assume;
  for (const auto &[Macro, Value] : Fixed)
    Before.erase(Macro);
  A.insert(Fixed.begin(), Fixed.end());
  std::string When = describe(A, Before);
  return {At, std::move(A), std::move(When)};
}

std::vector<HiddenArm> HiddenArmFinder::find() {
  for (const AskingBlock &B : Blocks)
    for (size_t I = B.First; I < B.Block->Arms.size(); ++I) {
      const ConditionalArm &A = B.Block->Arms[I];
      if (A.Taken || !isWorthIt(B, I))
        continue;
      Place At = Where.place(A.Directive);
      if (llvm::none_of(
              Out, [&](const HiddenArm &H) { return key(H.At) == key(At); }))
        note(B, I);
    }
  std::move(Otherwise.begin(), Otherwise.end(), std::back_inserter(Out));
  return std::move(Out);
}

} // namespace

std::vector<HiddenArm> findHiddenArms(const BranchInput &In,
                                      const Conditions &Asked,
                                      const Vocabulary &Words,
                                      llvm::ArrayRef<JudgedBranch> Branches) {
  return HiddenArmFinder(In, Asked, Words, Branches).find();
}

ShownText shownText(const BranchInput &In) {
  const SourceManager &SM = In.Context.getSourceManager();
  Places Where(In.Context);
  ShownText Out;
  for (SourceLocation Begin : In.Record.files())
    Out.Files.insert(Where.place(Begin).File);
  auto Keyed = [&](const ConditionalArm &A) {
    Place P = Where.place(A.Directive);
    return std::make_tuple(P.File, P.Line, P.Column);
  };
  std::set<std::tuple<std::string, unsigned, unsigned>> Taken, Done;
  for (const ConditionalBlock &B : In.Record.conditionals())
    for (const ConditionalArm &A : B.Arms)
      if (A.Taken)
        Taken.insert(Keyed(A));
  for (const ConditionalBlock &B : In.Record.conditionals())
    for (const ConditionalArm &A : B.Arms) {
      if (A.Taken || Taken.count(Keyed(A)) || !Done.insert(Keyed(A)).second)
        continue;
      Place From = Where.place(A.Directive), To = Where.place(A.End);
      Out.Removed.push_back(
          {{From.File, From.Line, From.Column, To.Line, To.Column},
           SM.getFileOffset(A.Directive),
           SM.getFileOffset(A.End)});
    }
  return Out;
}

} // namespace svc
