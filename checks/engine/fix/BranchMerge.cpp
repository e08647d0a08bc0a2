//===- BranchMerge.cpp - One arm instead of several -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text of the first arm with its holes filled; what only some arms set, put
// under a condition of its own.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/BranchFix.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

std::string BranchFix::slice(FileID F, unsigned Begin, unsigned End) const {
  return SM.getBufferData(F).slice(Begin, End).str();
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
    Text = slice(D.Match.File, Read->Begin, Read->End);
    Variable = Read->Variable;
  } else {
    if (!Literal)
      return "the arms also differ in what is no part of a service's address";
    FixEdit E = Attach.rewritten(*Literal);
    if (!E.Reason.empty())
      return E.Reason;
    Text = E.Text;
    Variable = Literal->Variable;
    D.Headers |= E.Headers;
  }
  D.Fix.Variables.push_back(Variable);
  for (size_t I = 0; I < Row.Of.size(); ++I) {
    ArmValue V{Variable, B.Arms[I].When, {}};
    if (Row.Of[I].Has) {
      const Hole &Each = Row.Of[I].Holes[H];
      if (Each.isRead())
        continue; // it holds the value already
      SourceLocation File = SM.getLocForStartOfFile(D.Match.File);
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
    if (R.isInvalid() || SM.getFileID(R.getBegin()) != D.Match.File ||
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
    FixEdit E = Attach.rewritten(F);
    if (!E.Reason.empty())
      continue;
    Put.push_back({Of->Begin, Of->End, E.Text});
    D.Headers |= E.Headers;
    D.Fix.Variables.push_back(F.Variable);
    D.Fix.PerEnvironment.push_back(
        {F.Variable, "in every case",
         Where.span(Where.spelling(F.Literal.Spelled))});
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
    Text += slice(D.Match.File, At, P.Begin) + P.Text;
    At = P.End;
  }
  D.Texts.push_back(Text + slice(D.Match.File, At, First.End));
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
  FixEdit E = Attach.rewritten(*Only);
  if (!E.Reason.empty())
    return E.Reason;
  CharSourceRange Literal = Where.spelling(Only->Literal.Spelled);
  unsigned From = SM.getFileOffset(Literal.getBegin()),
           To = SM.getFileOffset(Literal.getEnd());
  if (SM.getFileID(Literal.getBegin()) != D.Match.File || From < Part.Begin ||
      To > Part.End)
    return "the value is spelled elsewhere";
  // An accessor that stops where a variable is missing cannot ask for it.
  std::string Read =
      std::string(Language.CPlusPlus ? "std::getenv" : "getenv") + "(\"" +
      Only->Variable + "\")";
  std::string Put = E.Text, Ask = Read;
  if (Language.CPlusPlus &&
      (Put == Read || Attach.reads(Put, Only->Variable))) {
    Ask = "const char *Value = " + Read;
    Put = "Value";
    E.Headers = NoHeader;
  }
  std::vector<Filling> Filled{{From, To, Put}};
  if (std::string Why = fillCommon(Part.Begin, Part.End, Filled, D);
      !Why.empty())
    return Why;
  D.Texts.push_back("if (" + Ask + ")\n\t" +
                    slice(D.Match.File, Part.Begin, From) + Put +
                    slice(D.Match.File, To, Part.End));
  D.Headers |= E.Headers | StdlibHeader;
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
  if (D.Match.Rows.empty())
    return "the arms differ in more than values";
  bool IsStatement = !B.Block && !isa<Expr>(B.Control);
  bool Differs = false;
  for (const ArmRow &Row : D.Match.Rows) {
    bool All = Row.InAll && B.Exhaustive;
    std::string Why = All ? mergeRow(B, Row, D) : optionalRow(B, Row, D);
    if (!Why.empty())
      return Why;
    Differs |= !All || !Row.Of.front().Holes.empty();
    if (IsStatement &&
        behindSemicolon(SM.getBufferData(D.Match.File),
                        Row.Of[Row.first()].End) != Row.Of[Row.first()].End)
      D.Texts.back() += ";";
  }
  return Differs ? "" : "the arms are the same";
}

} // namespace svc
