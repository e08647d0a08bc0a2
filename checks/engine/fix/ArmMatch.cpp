//===- ArmMatch.cpp - What the arms of a branch have in common ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/ArmMatch.h"
#include "engine/branch/ArmText.h"
#include "engine/fix/SourceText.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

/// A token, or several that are one hole.
struct Item {
  std::string Text;
  Hole Place;
  bool MayDiffer = false;
};

class Folder {
public:
  Folder(const SourceManager &SM, const LangOptions &Language)
      : SM(SM), Language(Language) {}

  std::vector<Item> fold(llvm::ArrayRef<Token> Tokens) const;

private:
  std::string text(const Token &T) const {
    return Lexer::getSpelling(T, SM, Language);
  }
  size_t readAt(llvm::ArrayRef<Token> Tokens, size_t I,
                std::string &Variable) const;

  const SourceManager &SM;
  const LangOptions &Language;
};

/// The number of tokens of std::getenv("NAME") from \p I on; 0: it is none.
size_t Folder::readAt(llvm::ArrayRef<Token> Tokens, size_t I,
                      std::string &Variable) const {
  size_t From = I;
  if (I + 2 < Tokens.size() && text(Tokens[I]) == "std" &&
      Tokens[I + 1].is(tok::coloncolon))
    I += 2;
  if (I + 3 >= Tokens.size() || !Tokens[I + 1].is(tok::l_paren) ||
      !Tokens[I + 2].is(tok::string_literal) ||
      !Tokens[I + 3].is(tok::r_paren) ||
      !llvm::StringSwitch<bool>(text(Tokens[I]))
           .Cases("getenv", "secure_getenv", "qEnvironmentVariable", true)
           .Default(false))
    return 0;
  Variable = llvm::StringRef(text(Tokens[I + 2])).trim('"').str();
  return I + 4 - From;
}

std::vector<Item> Folder::fold(llvm::ArrayRef<Token> Tokens) const {
  std::vector<Item> Out;
  for (size_t I = 0; I < Tokens.size();) {
    Item &Each = Out.emplace_back();
    size_t Length = readAt(Tokens, I, Each.Place.Variable);
    Each.MayDiffer = Length > 0 || Tokens[I].isLiteral();
    Length = std::max<size_t>(Length, 1);
    const Token &Last = Tokens[I + Length - 1];
    Each.Place.At = Tokens[I].getLocation();
    Each.Place.Begin = SM.getFileOffset(Each.Place.At);
    Each.Place.End = SM.getFileOffset(Last.getLocation()) + Last.getLength();
    for (size_t J = I; J < I + Length; ++J)
      Each.Text += text(Tokens[J]);
    I += Length;
  }
  return Out;
}

using Arm = std::vector<Item>;

/// One row of all \p Arms, or nothing when they differ in more than holes.
std::optional<ArmRow> rowOf(llvm::ArrayRef<Arm> Arms) {
  ArmRow Row;
  const Arm &First = Arms.front();
  for (const Arm &A : Arms) {
    if (A.empty() || A.size() != First.size())
      return std::nullopt;
    ArmRow::Part &P = Row.Of.emplace_back();
    P.Has = true;
    P.Begin = A.front().Place.Begin;
    P.End = A.back().Place.End;
  }
  for (size_t I = 0; I < First.size(); ++I) {
    bool Same = llvm::all_of(
        Arms, [&](const Arm &A) { return A[I].Text == First[I].Text; });
    if (Same)
      continue;
    for (size_t J = 0; J < Arms.size(); ++J) {
      if (!Arms[J][I].MayDiffer)
        return std::nullopt;
      Row.Of[J].Holes.push_back(Arms[J][I].Place);
    }
  }
  return Row;
}

/// The statements of an arm, where it is made of expressions only.
std::vector<const Stmt *> statementsOf(const ArmCode &Code) {
  std::vector<const Stmt *> Out;
  for (const Stmt *S : Code.Statements) {
    if (const auto *Block = dyn_cast<CompoundStmt>(S))
      Out.insert(Out.end(), Block->body_begin(), Block->body_end());
    else
      Out.push_back(S);
  }
  for (const Stmt *S : Out)
    if (!isa<Expr>(S))
      return {};
  return Out;
}

std::vector<ArmRow> rowsOfStatements(const Branch &B, const Folder &Fold,
                                     const SourceManager &SM,
                                     const LangOptions &Language) {
  std::vector<ArmRow> Rows;
  std::vector<Arm> First; // the text of each row, as the first arm has it
  for (size_t J = 0; J < B.Arms.size(); ++J) {
    auto Statements = statementsOf(B.Arms[J]);
    if (Statements.empty())
      return {};
    for (const Stmt *S : Statements) {
      Arm Text = Fold.fold(tokensIn(
          CharSourceRange::getTokenRange(S->getSourceRange()), SM, Language));
      if (Text.empty())
        return {};
      size_t I = 0;
      std::optional<ArmRow> Row;
      for (; I < Rows.size() && !Row; ++I)
        if (!Rows[I].Of[J].Has)
          Row = rowOf({First[I], Text});
      if (!Row) {
        ArmRow &New = Rows.emplace_back();
        New.Of.resize(B.Arms.size());
        New.Of[J] = {
            true, Text.front().Place.Begin, Text.back().Place.End, {}, S};
        First.push_back(std::move(Text));
        continue;
      }
      ArmRow &Known = Rows[I - 1];
      ArmRow::Part &Old = Known.Of[Known.first()];
      if (!Old.Holes.empty() && Old.Holes.size() != Row->Of[0].Holes.size())
        return {}; // three arms that differ at different places
      Old.Holes = Row->Of[0].Holes;
      Known.Of[J] = Row->Of[1];
      Known.Of[J].Statement = S;
    }
  }
  for (ArmRow &Row : Rows)
    Row.InAll =
        llvm::all_of(Row.Of, [](const ArmRow::Part &P) { return P.Has; });
  return Rows;
}

} // namespace

size_t ArmRow::first() const {
  size_t I = 0;
  while (I < Of.size() && !Of[I].Has)
    ++I;
  return I;
}

ArmMatch matchArms(const Branch &B, const SourceManager &SM,
                   const LangOptions &Language) {
  ArmMatch Out;
  Folder Fold(SM, Language);
  std::vector<Arm> Arms;
  for (const ArmCode &Code : B.Arms) {
    std::vector<Token> Tokens = tokensOf(Code, SM, Language);
    if (Tokens.empty())
      return Out;
    FileID File = SM.getFileID(Tokens.front().getLocation());
    if (Out.File.isValid() && Out.File != File)
      return Out;
    Out.File = File;
    Arms.push_back(Fold.fold(Tokens));
  }
  if (Arms.empty())
    return Out;
  if (B.Exhaustive && Arms.size() > 1)
    if (auto Row = rowOf(Arms)) {
      // With the comments in front and behind, and the semicolon.
      const Stmt *First = B.Block ? nullptr : B.Arms.front().Statements.front();
      if (const auto *Block = dyn_cast_or_null<CompoundStmt>(First))
        if (TextExtent In = insideOf(Block, SM); In.End > In.Begin) {
          Row->Of.front().Begin = In.Begin;
          Row->Of.front().End = In.End;
        }
      Out.Rows.push_back(std::move(*Row));
      return Out;
    }
  if (B.Form == "if")
    Out.Rows = rowsOfStatements(B, Fold, SM, Language);
  return Out;
}

} // namespace svc
