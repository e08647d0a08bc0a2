//===- Signature.cpp - A declaration as a model spells it -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the parameter list: the first parenthesis after a word, unless another
// name follows it (then that word was a macro around the result type, as in
// "MONGOC_EXPORT (mongoc_client_t *) mongoc_client_new (const char *uri)").
// Splits the list at its commas; TypeReader reads each piece. Unknown words
// before the name are part of the result type, which nothing depends on.
// Not a C++ parser. Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Signature.h"
#include "knowledge/SignatureTokens.h"
#include "knowledge/TypeReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

namespace {

/// No declaration is longer; a bound keeps hostile input cheap.
constexpr size_t LongestSignature = 4096;

/// Where the parts of a declaration stand among its tokens.
struct Layout {
  size_t NameBegin = 0; // with its qualification
  std::string Name;
  size_t Open = 0; // the parenthesis of the parameter list
};

/// What may follow a parameter list.
bool endsDeclaration(SignatureTokens After) {
  if (After.empty())
    return true;
  const SignatureToken &T = After.front();
  if (!T.isWord())
    return llvm::StringSwitch<bool>(T.Text)
        .Cases("&", "&&", "=", "->", ";", ":", "{", true)
        .Default(false);
  bool Macro = T.Text.starts_with("__") ||
               (T.Text.size() > 1 && T.Text.upper() == T.Text);
  return Macro ||
         llvm::StringSwitch<bool>(T.Text)
             .Cases("const", "volatile", "noexcept", "override", "final", true)
             .Cases("throw", "requires", true)
             .Default(false);
}

/// The name that ends before \p End: "f", "f<int>", "ns::Class::~Class".
std::optional<Layout> readName(SignatureTokens Tokens, size_t End) {
  size_t Last = End;
  // "f<int>": find the angle bracket whose group ends at End.
  if (Last && Tokens[Last - 1].is(">"))
    for (size_t I = 0; I < Last; ++I)
      if (Tokens[I].is("<") && skipGroup(Tokens, I) == Last) {
        Last = I;
        break;
      }
  if (!Last || !Tokens[Last - 1].isWord())
    return std::nullopt;
  Layout L;
  L.Open = End;
  L.NameBegin = Last - 1;
  L.Name = Tokens[L.NameBegin].Text.str();
  if (L.NameBegin && Tokens[L.NameBegin - 1].is("~")) {
    --L.NameBegin;
    L.Name.insert(0, "~");
  }
  return L;
}

/// Moves \p Begin back over "ns::Class<T>::".
size_t skipQualification(SignatureTokens Tokens, size_t Begin) {
  while (Begin && Tokens[Begin - 1].is("::")) {
    --Begin;
    if (std::optional<Layout> Outer = readName(Tokens, Begin))
      Begin = Outer->NameBegin;
  }
  return Begin;
}

/// "operator()", "operator bool", "operator<<".
std::optional<Layout> readOperator(SignatureTokens Tokens, size_t I) {
  Layout L;
  L.NameBegin = I;
  size_t Open = I + 1;
  if (Open + 1 < Tokens.size() && Tokens[Open].is("(") &&
      Tokens[Open + 1].is(")"))
    Open += 2;
  while (Open < Tokens.size() && !Tokens[Open].is("("))
    ++Open;
  if (Open >= Tokens.size() || Open == I + 1)
    return std::nullopt;
  L.Name = "operator";
  for (const SignatureToken &T : Tokens.slice(I + 1, Open - I - 1)) {
    if (T.isWord())
      L.Name += ' ';
    L.Name += T.Text;
  }
  L.Open = Open;
  return L;
}

llvm::Expected<Layout> findParameterList(SignatureTokens Tokens) {
  if (Tokens.empty())
    return signatureError("expected a declaration, the text is empty");
  for (size_t I = 0; I < Tokens.size(); I = skipGroup(Tokens, I)) {
    std::optional<Layout> Found;
    if (Tokens[I].is("operator")) {
      Found = readOperator(Tokens, I);
      if (!Found)
        return signatureError("expected '(' after the operator");
    } else if (Tokens[I].is("(")) {
      Found = readName(Tokens, I);
      if (!Found || Found->Name == "decltype")
        return signatureError("expected a function's name before '('");
      SignatureTokens After = Tokens.drop_front(skipGroup(Tokens, I));
      if (!endsDeclaration(After)) {
        bool NameFollows =
            After.front().isWord() &&
            llvm::any_of(After, [](const auto &T) { return T.is("("); });
        if (!NameFollows)
          return signatureError("unexpected '" + After.front().Text +
                                "' after the parameters");
        continue;
      }
    }
    if (!Found)
      continue;
    Found->NameBegin = skipQualification(Tokens, Found->NameBegin);
    return *Found;
  }
  return signatureError("expected '(' after the function's name");
}

/// The index of the first top-level \p Separator at or after \p I.
size_t findTopLevel(SignatureTokens Tokens, size_t I, llvm::StringRef What) {
  while (I < Tokens.size() && !Tokens[I].is(What))
    I = skipGroup(Tokens, I);
  return std::min(I, Tokens.size());
}

llvm::Error readParameters(SignatureTokens List, Signature &S) {
  if (List.empty() || (List.size() == 1 && List[0].is("void")))
    return llvm::Error::success();
  S.Parameters.reserve(1 + llvm::count_if(List, [](const SignatureToken &T) {
                         return T.is(",");
                       }));
  for (size_t Begin = 0; Begin <= List.size();) {
    size_t End = findTopLevel(List, Begin, ",");
    SignatureTokens Piece = List.slice(Begin, End - Begin);
    Begin = End + 1;
    if (S.Variadic)
      return signatureError("'...' must be the last parameter");
    // A parameter pack takes any number of arguments, as "..." does.
    if (findTopLevel(Piece, 0, "...") < Piece.size()) {
      S.Variadic = true;
      continue;
    }
    size_t Default = findTopLevel(Piece, 0, "=");
    auto Wrong = [&](const llvm::Twine &What) {
      return signatureError("parameter " +
                            llvm::Twine(S.Parameters.size() + 1) + ": " + What);
    };
    if (Default + 1 == Piece.size())
      return Wrong("expected a default argument after '='");
    llvm::Expected<Parameter> P = readParameter(Piece.take_front(Default));
    if (!P)
      return Wrong(llvm::toString(P.takeError()));
    P->HasDefault = Default < Piece.size();
    if (!P->Name.empty() && S.parameter(P->Name))
      return Wrong("a second parameter called '" + P->Name + "'");
    S.Parameters.push_back(std::move(*P));
  }
  return llvm::Error::success();
}

} // namespace

std::optional<unsigned> Signature::parameter(llvm::StringRef Name) const {
  for (unsigned I = 0; I != Parameters.size(); ++I)
    if (Parameters[I].Name == Name && !Name.empty())
      return I;
  return std::nullopt;
}

llvm::Expected<Signature> parseSignature(llvm::StringRef Text) {
  if (Text.size() > LongestSignature)
    return signatureError("longer than " + llvm::Twine(LongestSignature) +
                          " characters");
  llvm::SmallVector<SignatureToken, 64> All;
  if (llvm::Error E = tokenizeSignature(Text, All))
    return E;
  SignatureTokens Tokens = All;
  llvm::Expected<Layout> Where = findParameterList(Tokens);
  if (!Where)
    return Where.takeError();

  Signature S;
  S.Text = Text.str();
  S.Name = Where->Name;
  S.Result = spell(Tokens.take_front(Where->NameBegin));
  size_t Close = Where->Open + Tokens[Where->Open].ToPartner;
  size_t Arrow = findTopLevel(Tokens, Close, "->");
  if (Arrow + 1 < Tokens.size()) {
    SignatureTokens Trailing = Tokens.drop_front(Arrow + 1);
    if (Trailing.back().is(";"))
      Trailing = Trailing.drop_back();
    S.Result = spell(Trailing);
  }
  if (llvm::Error E = readParameters(
          Tokens.slice(Where->Open + 1, Close - Where->Open - 1), S))
    return E;
  return S;
}

} // namespace svc
