//===- SignatureTokens.cpp - The words of a declaration ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Three passes over the text: cut it into tokens, drop the noise, pair the
// brackets. "::", "...", "->" and "&&" are single tokens; ">>" is two, since it
// closes two template argument lists.
// Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/SignatureTokens.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

using Token = SignatureToken;

namespace {

bool isWordStart(char C) {
  char Lower = static_cast<char>(C | 0x20);
  return (Lower >= 'a' && Lower <= 'z') || C == '_' || C == '$';
}
bool isWordPart(char C) { return isWordStart(C) || llvm::isDigit(C); }

/// The length of the string or character literal that \p S starts with; 0 when
/// it does not end.
size_t literalLength(llvm::StringRef S) {
  for (size_t I = 1; I < S.size(); ++I) {
    if (S[I] == '\\')
      ++I;
    else if (S[I] == S[0])
      return I + 1;
  }
  return 0;
}

size_t punctuationLength(llvm::StringRef S) {
  char Next = S.size() > 1 ? S[1] : ' ';
  switch (S[0]) {
  case '.':
    return S.starts_with("...") ? 3 : 1;
  case ':':
  case '&':
    return Next == S[0] ? 2 : 1;
  case '-':
    return Next == '>' ? 2 : 1;
  case '<':
  case '>':
  case '=':
    return Next == '=' ? 2 : 1;
  default:
    return llvm::StringRef("()[]{},*~;+/%!|^?").contains(S[0]) ? 1 : 0;
  }
}

size_t wordLength(llvm::StringRef S) {
  size_t I = 1;
  while (I != S.size() && isWordPart(S[I]))
    ++I;
  return I;
}

llvm::Error cut(llvm::StringRef Text, llvm::SmallVectorImpl<Token> &Tokens) {
  bool Space = false;
  while (!Text.empty()) {
    if (llvm::isSpace(Text[0])) {
      Text = Text.drop_front();
      Space = true;
      continue;
    }
    if (Text.starts_with("/*")) {
      size_t End = Text.find("*/", 2);
      if (End == llvm::StringRef::npos)
        return signatureError("expected '*/' to end the comment");
      Text = Text.drop_front(End + 2);
      Space = true;
      continue;
    }
    Token T{Token::Punctuation, Space, 0, {}};
    size_t Length;
    if (isWordStart(Text[0])) {
      T.K = Token::Word;
      Length = wordLength(Text);
    } else if (llvm::isDigit(Text[0])) {
      T.K = Token::Number;
      Length = Text.take_while([](char C) {
                     return isWordPart(C) || C == '.' || C == '\'';
                   })
                   .size();
    } else if (Text[0] == '"' || Text[0] == '\'') {
      T.K = Token::Literal;
      Length = literalLength(Text);
      if (Length == 0)
        return signatureError("expected a closing quote");
    } else {
      Length = punctuationLength(Text);
      if (Length == 0)
        return signatureError(
            llvm::isPrint(Text[0])
                ? "unexpected character '" + Text.take_front() + "'"
                : "unexpected character (not printable ASCII)");
    }
    T.Text = Text.take_front(Length);
    Text = Text.drop_front(Length);
    Tokens.push_back(T);
    Space = false;
  }
  return llvm::Error::success();
}

llvm::Error pairBrackets(llvm::MutableArrayRef<Token> Tokens) {
  auto ClosedBy = [](const Token &T) -> llvm::StringRef {
    return T.is("(") ? ")" : T.is("[") ? "]" : T.is("{") ? "}" : "";
  };
  llvm::SmallVector<size_t, 8> Open;
  for (size_t I = 0; I != Tokens.size(); ++I) {
    if (Tokens[I].K != Token::Punctuation)
      continue;
    if (!ClosedBy(Tokens[I]).empty()) {
      Open.push_back(I);
      continue;
    }
    if (!Tokens[I].is(")") && !Tokens[I].is("]") && !Tokens[I].is("}"))
      continue;
    if (Open.empty())
      return signatureError("unexpected '" + Tokens[I].Text + "'");
    llvm::StringRef Expected = ClosedBy(Tokens[Open.back()]);
    if (!Tokens[I].is(Expected))
      return signatureError("expected '" + Expected + "' before '" +
                            Tokens[I].Text + "'");
    Tokens[Open.back()].ToPartner = I - Open.back();
    Open.pop_back();
  }
  if (!Open.empty())
    return signatureError(llvm::Twine("expected '") +
                          ClosedBy(Tokens[Open.back()]) + "' at the end");
  return llvm::Error::success();
}

enum class Noise { None, Alone, WithGroup, WithLiteral, WithAngles };

Noise noise(llvm::StringRef Word) {
  if (Word.size() < 6) // the shortest is "extern"
    return Noise::None;
  return llvm::StringSwitch<Noise>(Word)
      .Case("extern", Noise::WithLiteral)
      .Cases("virtual", "static", "inline", "constexpr", "consteval",
             Noise::Alone)
      .Cases("friend", "register", "mutable", "__extension__", "__inline",
             Noise::Alone)
      .Cases("restrict", "__restrict", "__restrict__", "_Nonnull", "_Nullable",
             Noise::Alone)
      .Cases("explicit", "alignas", "__declspec", "__attribute__",
             "__attribute", Noise::WithGroup)
      .Case("template", Noise::WithAngles)
      .Default(Noise::None);
}

void dropNoise(llvm::SmallVectorImpl<Token> &Tokens) {
  size_t Kept = 0; // so many stand at the front
  bool Space = false;
  for (size_t I = 0; I < Tokens.size();) {
    const Token &T = Tokens[I];
    auto Next = [&](llvm::StringRef S) {
      return I + 1 < Tokens.size() && Tokens[I + 1].is(S);
    };
    size_t After = I;
    if (T.is("[") && Next("[")) {
      After = skipGroup(Tokens, I);
    } else if (T.isWord()) {
      Noise N = noise(T.Text);
      if (N != Noise::None)
        After = I + 1;
      if ((N == Noise::WithGroup && Next("(")) ||
          (N == Noise::WithAngles && Next("<")))
        After = skipGroup(Tokens, I + 1);
      if (N == Noise::WithLiteral && After < Tokens.size() &&
          Tokens[After].K == Token::Literal)
        ++After;
    }
    Space |= T.SpaceBefore;
    if (After == I) {
      Tokens[Kept] = T;
      Tokens[Kept++].SpaceBefore = Space;
      Space = false;
      ++I;
    } else {
      I = After;
    }
  }
  Tokens.truncate(Kept);
}

} // namespace

llvm::Error signatureError(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

llvm::Error tokenizeSignature(llvm::StringRef Text,
                              llvm::SmallVectorImpl<Token> &Tokens) {
  if (llvm::Error E = cut(Text, Tokens))
    return E;
  if (llvm::Error E = pairBrackets(Tokens))
    return E;
  size_t All = Tokens.size();
  dropNoise(Tokens);
  return Tokens.size() == All ? llvm::Error::success() : pairBrackets(Tokens);
}

size_t skipGroup(SignatureTokens Tokens, size_t I) {
  if (Tokens[I].ToPartner)
    return I + Tokens[I].ToPartner + 1;
  if (!Tokens[I].is("<"))
    return I + 1;
  unsigned Depth = 0;
  for (size_t J = I; J < Tokens.size();) {
    if (Tokens[J].is("<"))
      ++Depth;
    else if (Tokens[J].is(">") && --Depth == 0)
      return J + 1;
    J += Tokens[J].ToPartner + 1;
  }
  return I + 1; // a comparison
}

std::string spell(SignatureTokens Tokens, size_t LeftOut) {
  std::string Text;
  if (!Tokens.empty()) // one piece of the signature: so long at most
    Text.reserve(Tokens.back().Text.end() - Tokens.front().Text.begin());
  for (size_t I = 0; I != Tokens.size(); ++I) {
    if (I == LeftOut)
      continue;
    if (Tokens[I].SpaceBefore && !Text.empty())
      Text += ' ';
    Text += Tokens[I].Text;
  }
  return Text;
}

} // namespace svc
