//===- BranchFix.cpp - The branch goes, the values stay -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which fix, and its place in the text. BranchMerge.cpp makes one arm of
// several, Restructure.cpp leaves one.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/BranchFix.h"
#include "engine/branch/Difference.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

BranchFix::BranchFix(const BranchInput &In, llvm::ArrayRef<Finding> Findings,
                     llvm::ArrayRef<Value> Secrets, AttachFix &Attach)
    : In(In), SM(In.Context.getSourceManager()),
      Language(In.Context.getLangOpts()), Findings(Findings), Secrets(Secrets),
      Attach(Attach), Where(In.Context) {}

CharSourceRange wholeRange(const Branch &B, const SourceManager &SM,
                           const LangOptions &Language) {
  if (B.Block) {
    SourceLocation First = B.Block->Arms.front().Directive;
    SourceLocation Last = B.Block->Arms.back().End;
    if (!First.isFileID() || !SM.isWrittenInSameFile(First, Last))
      return {};
    auto [File, From] = SM.getDecomposedLoc(First);
    llvm::StringRef Source = SM.getBufferData(File);
    size_t Begin = Source.rfind('\n', From);
    size_t End = Source.find('\n', SM.getFileOffset(Last));
    SourceLocation Start = SM.getLocForStartOfFile(File);
    return CharSourceRange::getCharRange(
        Start.getLocWithOffset(Begin == llvm::StringRef::npos ? 0 : Begin + 1),
        Start.getLocWithOffset(End == llvm::StringRef::npos ? Source.size()
                                                            : End));
  }
  if (!B.Control || B.Arms.back().Statements.empty())
    return {};
  SourceLocation End = B.Control->getEndLoc();
  if (isa<IfStmt>(B.Control)) // what follows may be the last arm
    End = B.Arms.back().Statements.back()->getEndLoc();
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(B.Control->getBeginLoc(), End), SM,
      Language);
  if (Range.isInvalid() || isa<Expr>(B.Control))
    return Range;
  auto [File, To] = SM.getDecomposedLoc(Range.getEnd());
  Range.setEnd(SM.getLocForStartOfFile(File).getLocWithOffset(
      behindSemicolon(SM.getBufferData(File), To)));
  return Range;
}

/// The finding whose whole literal stands at \p H, as its own role.
static const Finding *findingOf(const Hole &H, llvm::ArrayRef<Finding> All,
                                const Places &Where, const SourceManager &SM) {
  const Finding *Found = nullptr;
  for (const Finding &F : All) {
    if (!F.Literal.Spelled)
      continue;
    CharSourceRange Range = Where.spelling(F.Literal.Spelled);
    if (Range.getBegin() != H.At || SM.getFileOffset(Range.getEnd()) != H.End)
      continue;
    // A URL goes as a whole, not its password alone.
    if (!Found || F.Meaning == F.Argument->Means.Meaning)
      Found = &F;
  }
  return Found;
}

const Finding *BranchFix::findingAt(const Hole &H) const {
  return findingOf(H, Findings, Where, SM);
}

std::vector<std::vector<size_t>>
alternativesOf(llvm::ArrayRef<JudgedBranch> Branches,
               llvm::ArrayRef<Finding> Findings, const ASTContext &C) {
  std::vector<std::vector<size_t>> Out;
  const SourceManager &SM = C.getSourceManager();
  Places Where(C);
  for (const JudgedBranch &B : Branches) {
    if (differenceOf(B.Record) == Difference::None)
      continue;
    for (const ArmRow &Row : matchArms(B.Code, SM, C.getLangOpts()).Rows) {
      if (!Row.InAll)
        continue;
      for (size_t H = 0; H < Row.Of.front().Holes.size(); ++H) {
        std::vector<size_t> Same;
        for (const ArmRow::Part &P : Row.Of)
          if (const Finding *F = findingOf(P.Holes[H], Findings, Where, SM))
            Same.push_back(F - Findings.begin());
        if (Same.size() > 1)
          Out.push_back(std::move(Same));
      }
    }
  }
  return Out;
}

/// Why \p B cannot be taken out of the text, or "".
std::string BranchFix::objection(const Branch &B) const {
  if (!B.Control && !B.Block)
    return "the arms are declarations";
  if (B.Form == "switch")
    return "the arms are labels of a switch";
  if (!B.OnlyEnvironment)
    return "the condition asks for more than the environment";
  if (wholeRange(B, SM, Language).isInvalid())
    return "the branch is written in a macro";
  return "";
}

void BranchFix::propose(JudgedBranch &B) {
  Difference D = differenceOf(B.Record);
  std::string Why = objection(B.Code);
  if (D == Difference::StandIn) {
    if (Why.empty() && In.Options.Restructure)
      restructure(B);
    if (B.Record.Fixes.empty())
      B.Record.NoFixReason =
          !Why.empty() ? Why
          : In.Options.Restructure
              ? "the arms cannot be taken apart"
              : "a fix would run other code: ask for it by 'Restructure'";
    return;
  }
  if (D != Difference::Literals && D != Difference::Configuration) {
    B.Record.NoFixReason = "the arms run different code";
    return;
  }
  Draft Text;
  if (Why.empty())
    Why = merge(B.Code, Text);
  if (!Why.empty()) {
    B.Record.NoFixReason = Why;
    return;
  }
  CharSourceRange Range = wholeRange(B.Code, SM, Language);
  llvm::StringRef Source = SM.getBufferData(Text.File);
  unsigned From = SM.getFileOffset(Range.getBegin());
  llvm::StringRef Outer = indentAt(Source, From);
  ArmMatch Match = matchArms(B.Code, SM, Language);
  // A block stays one where its names, or its number, matter.
  const auto *Block =
      B.Code.Block
          ? nullptr
          : dyn_cast<CompoundStmt>(B.Code.Arms.front().Statements.front());
  bool Keep = Block && Match.Rows.size() == 1 && !mayOpen(Block, B.Code);
  bool IsIf = isa_and_nonnull<IfStmt>(B.Code.Control);
  bool Optional = !B.Code.Exhaustive || llvm::any_of(Match.Rows, [](auto &Row) {
    return !Row.InAll;
  });
  Keep |= IsIf && !B.Code.InBlock && (Match.Rows.size() > 1 || Optional);
  std::string Put = Keep ? "{" : "";
  for (auto [Row, Each] : llvm::zip_equal(Match.Rows, Text.Texts)) {
    llvm::StringRef Inner = indentAt(Source, Row.Of[Row.first()].Begin);
    llvm::StringRef Step = Inner.starts_with(Outer) && Inner != Outer
                               ? Inner.drop_front(Outer.size())
                               : "  ";
    std::string To = Outer.str() + (Keep ? Step.str() : "");
    if (!Put.empty())
      Put += "\n" + To;
    Put += IsIf ? moved(Each, Inner, To, Step) : Each;
  }
  if (Keep)
    Put += "\n" + Outer.str() + "}";
  if (B.Code.Block)
    Put = indentAt(Source, Match.Rows.front().Of.front().Begin).str() + Put;
  Text.Fix.Edits.push_back({Where.place(Range.getBegin()).File, From,
                            SM.getFileOffset(Range.getEnd()) - From, Put});
  if (Text.NeedsInclude)
    if (auto Include = Attach.include(Text.File))
      Text.Fix.Edits.push_back(std::move(*Include));
  Attach.cover(Range);
  B.Record.Fixes.push_back(std::move(Text.Fix));
}

} // namespace svc
