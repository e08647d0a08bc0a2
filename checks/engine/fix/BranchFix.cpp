//===- BranchFix.cpp - The branch goes, the values stay -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Attach fixes; Restructure.cpp has the others.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/BranchFix.h"
#include "engine/branch/Difference.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

/// What a fix would write, while it is put together.
struct BranchFix::Draft {
  FileID File;
  std::vector<std::string> Texts; // of the rows, in their order
  FixRecord Fix;
  bool NeedsInclude = false;
};

/// What is written in place of the characters from Begin to End.
struct BranchFix::Filling {
  unsigned Begin, End;
  std::string Text;
};

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

std::string BranchFix::slice(FileID F, unsigned Begin, unsigned End) const {
  return SM.getBufferData(F).slice(Begin, End).str();
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

/// Puts what replaces the hole number \p H of \p Row into \p Text.
std::string BranchFix::fill(const Branch &B, const ArmRow &Row, size_t H,
                            std::string &Text, Draft &D) const {
  const Hole *Read = nullptr;
  const Finding *Literal = nullptr;
  for (const ArmRow::Part &P : Row.Of) {
    if (!P.Has)
      continue;
    const Hole &Each = P.Holes[H];
    if (Each.isRead() && Read && Read->Variable != Each.Variable)
      return "each arm reads a variable of its own";
    if (Each.isRead())
      Read = &Each;
    else if (const Finding *F = findingAt(Each); F && !Literal)
      Literal = F;
  }
  std::string Variable;
  if (Read) {
    Text = slice(D.File, Read->Begin, Read->End);
    Variable = Read->Variable;
  } else {
    if (!Literal)
      return "the arms also differ in what is no part of a service's address";
    AttachFix::Edit E = Attach.rewritten(*Literal);
    if (!E.Reason.empty())
      return E.Reason;
    Text = E.Text;
    Variable = Literal->Variable;
    D.NeedsInclude |= Attach.needsInclude(E);
  }
  D.Fix.Variables.push_back(Variable);
  for (size_t I = 0; I < Row.Of.size(); ++I) {
    ArmValue V{Variable, B.Arms[I].When, {}};
    if (Row.Of[I].Has) {
      const Hole &Each = Row.Of[I].Holes[H];
      if (Each.isRead())
        continue; // it holds the value already
      SourceLocation File = SM.getLocForStartOfFile(D.File);
      V.Origin = Where.span(CharSourceRange::getCharRange(
          Each.At, File.getLocWithOffset(Each.End)));
    }
    D.Fix.PerEnvironment.push_back(std::move(V));
  }
  return "";
}

/// Adds what becomes of the other literals between \p Begin and \p End, which
/// all arms spell alike; or says why the text may not be written again.
std::string BranchFix::fillCommon(unsigned Begin, unsigned End,
                                  std::vector<Filling> &Put, Draft &D) const {
  auto Extent = [&](const Value &Literal) -> std::optional<TextExtent> {
    if (!Literal.Spelled)
      return std::nullopt;
    CharSourceRange R = Where.spelling(Literal.Spelled);
    TextExtent Of{SM.getFileOffset(R.getBegin()), SM.getFileOffset(R.getEnd())};
    if (R.isInvalid() || SM.getFileID(R.getBegin()) != D.File ||
        Of.Begin < Begin || Of.End > End)
      return std::nullopt;
    return Of;
  };
  auto IsPut = [&](TextExtent Of) {
    return llvm::any_of(Put, [&](const Filling &P) {
      return P.Begin < Of.End && Of.Begin < P.End;
    });
  };
  for (const Finding &F : Findings) {
    auto Of = Extent(F.Literal);
    if (!Of || IsPut(*Of) || F.Fallback) // what was a fallback stays one
      continue;
    AttachFix::Edit E = Attach.rewritten(F);
    if (!E.Reason.empty())
      continue;
    Put.push_back({Of->Begin, Of->End, E.Text});
    D.NeedsInclude |= Attach.needsInclude(E);
    D.Fix.Variables.push_back(F.Variable);
  }
  for (const Value &Secret : Secrets)
    if (auto Of = Extent(Secret); Of && !IsPut(*Of))
      return "a credential would stay in the text";
  llvm::sort(Put, [](const Filling &A, const Filling &B) {
    return A.Begin < B.Begin;
  });
  return "";
}

std::string BranchFix::mergeRow(const Branch &B, const ArmRow &Row,
                                Draft &D) const {
  const ArmRow::Part &First = Row.Of.front();
  std::vector<Filling> Put;
  for (size_t H = 0; H < First.Holes.size(); ++H) {
    Filling &P = Put.emplace_back();
    P.Begin = First.Holes[H].Begin;
    P.End = First.Holes[H].End;
    if (std::string Why = fill(B, Row, H, P.Text, D); !Why.empty())
      return Why;
  }
  if (std::string Why = fillCommon(First.Begin, First.End, Put, D);
      !Why.empty())
    return Why;
  std::string Text;
  unsigned At = First.Begin;
  for (const Filling &P : Put) {
    Text += slice(D.File, At, P.Begin) + P.Text;
    At = P.End;
  }
  D.Texts.push_back(Text + slice(D.File, At, First.End));
  return "";
}

/// True for what sets one thing of a client: a member, an option, a setter.
bool BranchFix::isSetting(const Stmt *S) const {
  return llvm::any_of(In.Uses, [&](const Use &U) {
    return contains(S, U.Site) && U.Roles.size() == 1 &&
           (U.Entry->Kind == EntryKind::Field ||
            U.Entry->Kind == EntryKind::Option ||
            U.Entry->Kind == EntryKind::MapKey ||
            U.Entry->Kind == EntryKind::Method);
  });
}

/// True for V = "text".
static bool isAssignment(const Stmt *S) {
  const auto *E = strip(cast<Expr>(S));
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    return B->getOpcode() == BO_Assign;
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  return O && O->getOperator() == OO_Equal;
}

/// A setting that only some arms have is made where its variable is set.
std::string BranchFix::optionalRow(const Branch &B, const ArmRow &Row,
                                   Draft &D) const {
  const ArmRow::Part &Part = Row.Of[Row.first()];
  const Finding *Only = nullptr;
  for (const Finding &F : Findings)
    if (F.Literal.Spelled && contains(Part.Statement, F.Literal.Spelled) &&
        (!Only || F.Meaning == F.Argument->Means.Meaning)) {
      if (Only && Only->Literal.Spelled != F.Literal.Spelled)
        return "a statement sets several values";
      Only = &F;
    }
  if (!Only || !Only->WholeValue ||
      (!isSetting(Part.Statement) && !isAssignment(Part.Statement)))
    return "an arm does more than set what the others leave as it is";
  for (size_t I = 0; I < Row.Of.size(); ++I)
    if (Row.Of[I].Has && I != Row.first())
      return "more than one arm, but not all, set the same";
  AttachFix::Edit E = Attach.rewritten(*Only);
  if (!E.Reason.empty())
    return E.Reason;
  CharSourceRange Literal = Where.spelling(Only->Literal.Spelled);
  unsigned From = SM.getFileOffset(Literal.getBegin()),
           To = SM.getFileOffset(Literal.getEnd());
  // An accessor that stops where a variable is missing cannot ask for it.
  std::string Read =
      std::string(Language.CPlusPlus ? "std::getenv" : "getenv") + "(\"" +
      Only->Variable + "\")";
  std::string Put = E.Text, Ask = Read;
  if (Language.CPlusPlus &&
      (Put == Read || Attach.reads(Put, Only->Variable))) {
    Ask = "const char *Value = " + Read;
    Put = "Value";
  }
  std::vector<Filling> Filled{{From, To, Put}};
  if (std::string Why = fillCommon(Part.Begin, Part.End, Filled, D);
      !Why.empty())
    return Why;
  D.Texts.push_back("if (" + Ask + ")\n\t" + slice(D.File, Part.Begin, From) +
                    Put + slice(D.File, To, Part.End));
  D.NeedsInclude = true;
  D.Fix.Variables.push_back(Only->Variable);
  for (size_t I = 0; I < Row.Of.size(); ++I)
    D.Fix.PerEnvironment.push_back(
        {Only->Variable, B.Arms[I].When,
         Row.Of[I].Has ? Where.span(Literal) : Span()});
  if (!B.Exhaustive)
    D.Fix.PerEnvironment.push_back({Only->Variable, "otherwise", {}});
  return "";
}

std::string BranchFix::merge(const Branch &B, Draft &D) const {
  ArmMatch Match = matchArms(B, SM, Language);
  if (Match.Rows.empty())
    return "the arms differ in more than values";
  D.File = Match.File;
  bool IsStatement = !B.Block && !isa<Expr>(B.Control);
  bool Differs = false;
  for (const ArmRow &Row : Match.Rows) {
    bool All = Row.InAll && B.Exhaustive;
    std::string Why = All ? mergeRow(B, Row, D) : optionalRow(B, Row, D);
    if (!Why.empty())
      return Why;
    Differs |= !All || !Row.Of.front().Holes.empty();
    if (IsStatement &&
        behindSemicolon(SM.getBufferData(D.File), Row.Of[Row.first()].End) !=
            Row.Of[Row.first()].End)
      D.Texts.back() += ";";
  }
  return Differs ? "" : "the arms are the same";
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
