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

/// What \p Row makes the values of one variable.
static void alternativesIn(const ArmRow &Row, bool Exhaustive,
                           llvm::function_ref<const Finding *(const Hole &)> At,
                           llvm::ArrayRef<Finding> Findings,
                           std::vector<Alternatives> &Out) {
  const ArmRow::Part &First = Row.Of[Row.first()];
  if (!Row.InAll || !Exhaustive) {
    for (size_t I = 0; I < Findings.size(); ++I) {
      const Expr *Spelled = Findings[I].Literal.Spelled;
      if (Spelled && First.Statement && contains(First.Statement, Spelled))
        Out.push_back({{I}, /*MayBeUnset=*/true});
    }
    return;
  }
  for (size_t H = 0; H < First.Holes.size(); ++H) {
    Alternatives Same;
    for (const ArmRow::Part &P : Row.Of)
      if (const Finding *F = At(P.Holes[H]))
        Same.Findings.push_back(F - Findings.begin());
    if (!Same.Findings.empty())
      Out.push_back(std::move(Same));
  }
}

std::vector<Alternatives> alternativesOf(llvm::ArrayRef<JudgedBranch> Branches,
                                         llvm::ArrayRef<Finding> Findings,
                                         const ASTContext &C) {
  std::vector<Alternatives> Out;
  const SourceManager &SM = C.getSourceManager();
  Places Where(C);
  for (const JudgedBranch &B : Branches) {
    Difference D = differenceOf(B.Record);
    if (D != Difference::Literals && D != Difference::Configuration)
      continue;
    for (const ArmRow &Row : matchArms(B.Code, SM, C.getLangOpts()).Rows)
      alternativesIn(
          Row, B.Code.Exhaustive,
          [&](const Hole &H) { return findingOf(H, Findings, Where, SM); },
          Findings, Out);
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
  BranchRecord &R = B.Record;
  Difference D = differenceOf(R);
  R.NoFixReason = objection(B.Code);
  if (D == Difference::StandIn) {
    if (R.NoFixReason.empty())
      restructure(B);
  } else if (D == Difference::Literals || D == Difference::Configuration) {
    if (R.NoFixReason.empty())
      attach(B);
  } else {
    R.NoFixReason = "the arms run different code";
  }
}

/// True when what \p D writes in place of \p B needs braces around it: where
/// names would meet others, or where only one statement may stand.
bool BranchFix::needsBlock(const Branch &B, const Draft &D) {
  if (!isa_and_nonnull<IfStmt>(B.Control))
    return false;
  const auto *Block = dyn_cast<CompoundStmt>(B.Arms.front().Statements.front());
  if (Block && D.Match.Rows.size() == 1 && !mayOpen(Block, B))
    return true;
  bool IsOptional =
      !B.Exhaustive ||
      llvm::any_of(D.Match.Rows, [](const ArmRow &Row) { return !Row.InAll; });
  return !B.InBlock && (D.Match.Rows.size() > 1 || IsOptional);
}

/// The texts of \p D as they stand where \p B begins, at \p Offset.
std::string BranchFix::placed(const Branch &B, const Draft &D,
                              unsigned Offset) const {
  llvm::StringRef Source = SM.getBufferData(D.Match.File);
  if (B.Block) // whole lines
    return indentAt(Source, D.Match.Rows.front().Of.front().Begin).str() +
           D.Texts.front();
  if (isa<Expr>(B.Control))
    return D.Texts.front();
  bool InBraces = needsBlock(B, D);
  llvm::StringRef Outer = indentAt(Source, Offset);
  std::string Out = InBraces ? "{" : "";
  for (auto [Row, Text] : llvm::zip_equal(D.Match.Rows, D.Texts)) {
    llvm::StringRef Inner = indentAt(Source, Row.Of[Row.first()].Begin);
    llvm::StringRef Step = Inner.starts_with(Outer) && Inner != Outer
                               ? Inner.drop_front(Outer.size())
                               : "  ";
    std::string To = Outer.str() + (InBraces ? Step.str() : "");
    if (!Out.empty())
      Out += "\n" + To;
    Out += moved(Text, Inner, To, Step);
  }
  return InBraces ? Out + "\n" + Outer.str() + "}" : Out;
}

void BranchFix::attach(JudgedBranch &B) {
  Draft D;
  D.Match = matchArms(B.Code, SM, Language);
  B.Record.NoFixReason = merge(B.Code, D);
  if (!B.Record.NoFixReason.empty())
    return;
  CharSourceRange Range = wholeRange(B.Code, SM, Language);
  unsigned From = SM.getFileOffset(Range.getBegin());
  D.Fix.Edits.push_back({Where.place(Range.getBegin()).File, From,
                         SM.getFileOffset(Range.getEnd()) - From,
                         placed(B.Code, D, From)});
  Attach.include(D.Match.File, D.Headers, D.Fix.Edits);
  Attach.cover(Range);
  B.Record.Fixes.push_back(std::move(D.Fix));
}

} // namespace svc
