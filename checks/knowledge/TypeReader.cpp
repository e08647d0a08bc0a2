//===- TypeReader.cpp - The tokens of a parameter -> its shape --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last word of a parameter is its name, unless it is the only word that
// can be the type. The last type word before the name is the base; stars and
// array brackets are counted; references, cv and namespaces are dropped.
// A parenthesis outside of template arguments is a function pointer, a
// reference to an array, or a function.
// Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/TypeReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

namespace {

/// Words that stand beside a type and say nothing about its shape.
bool isQualifier(llvm::StringRef Word) {
  if (Word.size() < 4 || Word.size() > 8)
    return false;
  return llvm::StringSwitch<bool>(Word)
      .Cases("const", "volatile", "__const", "typename", true)
      .Cases("struct", "class", "union", "enum", true)
      .Default(false);
}

bool isBuiltinWord(llvm::StringRef Word) {
  if (Word.size() < 3 || Word.size() > 8)
    return false;
  return llvm::StringSwitch<bool>(Word)
      .Cases("void", "bool", "_Bool", "char", "wchar_t", true)
      .Cases("char8_t", "char16_t", "char32_t", "short", "int", true)
      .Cases("long", "float", "double", "signed", "unsigned", true)
      .Cases("__int64", "__int128", true)
      .Default(false);
}

/// Typedefs of the standard libraries for numbers.
bool isNumberTypedef(llvm::StringRef Word) {
  if (Word == "size_t" || Word == "ssize_t" || Word == "ptrdiff_t")
    return true;
  if (!Word.consume_back("_t"))
    return false;
  Word.consume_front("u");
  if (!Word.consume_front("int"))
    return false;
  if (!Word.consume_front("_least"))
    Word.consume_front("_fast");
  return llvm::StringSwitch<bool>(Word)
      .Cases("8", "16", "32", "64", "max", "ptr", true)
      .Default(false);
}

/// Types whose arrays are text.
bool isCharacter(llvm::StringRef Base) {
  return llvm::StringSwitch<bool>(Base)
      .Cases("char", "signed char", "unsigned char", "wchar_t", true)
      .Cases("char8_t", "char16_t", "char32_t", true)
      .Cases("SQLCHAR", "SQLWCHAR", "QChar", "TCHAR", "WCHAR", "CHAR", true)
      .Cases("gchar", "xmlChar", "XML_Char", true)
      .Default(false);
}

/// "long unsigned int" -> "unsigned long": the order that compilers print.
std::string builtinName(llvm::ArrayRef<llvm::StringRef> Words) {
  auto Has = [&](llvm::StringRef W) { return llvm::is_contained(Words, W); };
  std::string Name = Has("unsigned")                ? "unsigned "
                     : Has("signed") && Has("char") ? "signed "
                                                    : "";
  auto Longs = llvm::count(Words, "long");
  for (llvm::StringRef Word : {"void", "wchar_t", "char8_t", "char16_t",
                               "char32_t", "char", "float", "__int128"})
    if (Has(Word))
      return Name + Word.str();
  if (Has("bool") || Has("_Bool"))
    return "bool";
  if (Has("double"))
    return Longs ? "long double" : "double";
  if (Longs > 1 || Has("__int64"))
    return Name + "long long";
  return Name + (Longs ? "long" : Has("short") ? "short" : "int");
}

/// What the tokens of a type without its name say.
struct TypeWords {
  std::string Base; // last component; "" for auto and decltype(...)
  bool Number = false;
  unsigned Stars = 0;
  bool Known = false; // holds a word that can be a type
};

llvm::Expected<TypeWords> readWords(SignatureTokens Tokens) {
  TypeWords Read;
  llvm::SmallVector<llvm::StringRef, 4> Builtin;
  for (size_t I = 0; I < Tokens.size();) {
    const SignatureToken &T = Tokens[I];
    if (T.is("*") && !Read.Known)
      return signatureError("expected a type before '*'");
    if (T.is("*"))
      ++Read.Stars;
    if (!T.isWord()) {
      if (!T.is("*") && !T.is("&") && !T.is("&&") && !T.is("::") && !T.is("<"))
        return signatureError("unexpected '" + T.Text +
                              "' in a parameter's type");
      size_t After = skipGroup(Tokens, I);
      if (T.is("<") && (After == I + 1 || !Read.Known))
        return signatureError("unexpected '<' in a parameter's type");
      I = After;
      continue;
    }
    ++I;
    if (isQualifier(T.Text))
      continue;
    Read.Known = true;
    if (isBuiltinWord(T.Text)) {
      Builtin.push_back(T.Text);
      continue;
    }
    Builtin.clear();
    Read.Number = isNumberTypedef(T.Text);
    bool Any = T.is("auto") || T.is("decltype") || T.is("__typeof__");
    Read.Base = Any ? "" : T.Text.str();
    if (Any && I < Tokens.size() && Tokens[I].is("("))
      I = skipGroup(Tokens, I);
  }
  if (!Builtin.empty()) {
    Read.Base = builtinName(Builtin);
    Read.Number = Read.Base != "void";
  }
  return Read;
}

TypeShape shape(const TypeWords &Read, unsigned Levels) {
  if (Levels == 1 && isCharacter(Read.Base))
    return {TypeShape::CharPointer, ""};
  if (Levels > 0)
    return {TypeShape::Pointer, Read.Base};
  if (Read.Number)
    return {TypeShape::Number, ""};
  return {TypeShape::Named, Read.Base};
}

/// The index of the parenthesis that belongs to the declarator, or the end.
size_t findDeclaratorGroup(SignatureTokens Tokens) {
  for (size_t I = 0; I < Tokens.size(); I = skipGroup(Tokens, I))
    if (Tokens[I].is("(") && (I == 0 || !(Tokens[I - 1].is("decltype") ||
                                          Tokens[I - 1].is("__typeof__"))))
      return I;
  return Tokens.size();
}

/// The index of the name in \p Tokens, or the end where there is none.
size_t findName(SignatureTokens Tokens) {
  if (Tokens.empty() || !Tokens.back().isWord())
    return Tokens.size();
  size_t Last = Tokens.size() - 1;
  if (isQualifier(Tokens[Last].Text) || isBuiltinWord(Tokens[Last].Text) ||
      Tokens[Last].is("auto") || (Last && Tokens[Last - 1].is("::")))
    return Tokens.size();
  for (size_t I = 0; I != Last; ++I)
    if (Tokens[I].isWord() && !isQualifier(Tokens[I].Text))
      return Last;
  return Tokens.size();
}

/// "void (*done)(int)", "char (&text)[16]", "int compare(void *, void *)".
llvm::Expected<Parameter> readGroup(SignatureTokens Tokens, size_t Open) {
  size_t Close = Open + Tokens[Open].ToPartner;
  SignatureTokens Inner = Tokens.slice(Open + 1, Close - Open - 1);
  SignatureTokens Before = Tokens.take_front(Open);
  SignatureTokens After = Tokens.drop_front(Close + 1);
  Parameter P;
  size_t Name = Tokens.size();
  auto IsStar = [](const SignatureToken &T) {
    return T.is("*") || T.is("&") || T.is("&&") || T.is("^");
  };
  const auto *Star = llvm::find_if(Inner, IsStar);
  if (Star == Inner.end() || (Star != Inner.begin() && !Star[-1].is("::"))) {
    // A function, which is passed as a pointer.
    Name = findName(Before);
    P.Shape = {TypeShape::Pointer, ""};
    if (Name == Before.size())
      Name = Tokens.size();
  } else {
    for (size_t I = Open + 1; I < Close; I = skipGroup(Tokens, I))
      if (Tokens[I].isWord() && !isQualifier(Tokens[I].Text) &&
          !Tokens[I + 1].is("::"))
        Name = I;
    llvm::Expected<TypeWords> Base = readWords(Before);
    if (!Base)
      return Base.takeError();
    if (!Base->Known)
      return signatureError("expected a type before '('");
    bool ToFunction = !After.empty() && After.front().is("(");
    bool Reference = Star->is("&") || Star->is("&&");
    P.Shape = ToFunction  ? TypeShape{TypeShape::Pointer, ""}
              : Reference ? shape(*Base, Base->Stars + !After.empty())
                          : TypeShape{TypeShape::Pointer, Base->Base};
  }
  if (Name < Tokens.size())
    P.Name = Tokens[Name].Text.str();
  P.Type = spell(Tokens, Name);
  return P;
}

} // namespace

llvm::Expected<Parameter> readParameter(SignatureTokens Tokens) {
  if (Tokens.empty())
    return signatureError("expected a parameter");
  size_t Open = findDeclaratorGroup(Tokens);
  if (Open < Tokens.size())
    return readGroup(Tokens, Open);

  // Split into type, name and array brackets.
  size_t Array = 0;
  while (Array < Tokens.size() && !Tokens[Array].is("["))
    Array = skipGroup(Tokens, Array);
  SignatureTokens Words = Tokens.take_front(Array);
  unsigned Arrays = 0;
  for (size_t I = Array; I < Tokens.size(); I = skipGroup(Tokens, I), ++Arrays)
    if (!Tokens[I].is("["))
      return signatureError("unexpected '" + Tokens[I].Text +
                            "' after an array");

  size_t Name = findName(Words);
  llvm::Expected<TypeWords> Read = readWords(Words.take_front(Name));
  if (!Read)
    return Read.takeError();
  if (!Read->Known)
    return signatureError("expected a type in '" + spell(Tokens) + "'");
  Parameter P;
  if (Name < Words.size())
    P.Name = Words[Name].Text.str();
  P.Type = spell(Tokens, Name < Words.size() ? Name : Tokens.size());
  P.Shape = shape(*Read, Read->Stars + Arrays);
  return P;
}

} // namespace svc
