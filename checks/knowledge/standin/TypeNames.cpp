//===- TypeNames.cpp - A model's types as a stand-in has them -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/TypeNames.h"
#include "knowledge/SignatureTokens.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

static llvm::StringRef lastName(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

/// \p Type without references, pointers and words that say nothing.
static std::string withoutReference(llvm::StringRef Type) {
  Type = Type.trim();
  while (Type.consume_back("&") || Type.consume_back("*"))
    Type = Type.rtrim();
  Type.consume_back("const");
  Type = Type.trim();
  Type.consume_front("const ");
  Type.consume_front("typename ");
  Type.consume_front("struct ");
  Type.consume_front("enum ");
  return Type.trim().str();
}

TypeNames::TypeNames(const ModelSet &Models,
                     const std::set<std::string> &Classes)
    : Own(Classes) {
  for (const auto &C : Models.connectors())
    for (const EntryPoint &P : C->EntryPoints)
      if (P.Kind == EntryKind::TextClass &&
          !llvm::StringRef(P.Name).starts_with("std::")) {
        Texts.insert(P.Name);
        ByLast.emplace(lastName(P.Name).str(), P.Name);
      }
  // The connector's own classes come before others of that name.
  for (const std::string &Name : Classes)
    ByLast[lastName(Name).str()] = Name;
}

std::string TypeNames::typedefOf(llvm::StringRef Type, llvm::StringRef Name) {
  Made.emplace(Name.str(), ("typedef " + Type + " " + Name + ";").str());
  return "stand_in::" + Name.str();
}

std::string TypeNames::number(llvm::StringRef Name) {
  // Not int, of which there may be an overload.
  return typedefOf("unsigned short", Name);
}

void TypeNames::addList(const Parameter &P) {
  if (P.Shape.K != TypeShape::Named || ByLast.count(P.Shape.Name) ||
      !ofStd(withoutReference(P.Type)).empty())
    return;
  Includes.insert("string");
  Includes.insert("vector");
  typedefOf("std::vector<std::string>", P.Shape.Name);
}

std::string TypeNames::classNamed(llvm::StringRef Name) {
  if (Enumerations.count(Name.str()))
    return enumeration(Name.str());
  auto It = ByLast.find(Name.str());
  if (It != ByLast.end()) {
    if (isText(It->second) && !Own.count(It->second))
      UsedTexts.insert(It->second);
    return It->second;
  }
  // Made of a text or a number, as wrappers of values are.
  Made.emplace(Name.str(), ("struct " + Name + " { " + Name + "(); " + Name +
                            "(const char *); " + Name + "(const wchar_t *); " +
                            Name + "(int); };")
                               .str());
  return "stand_in::" + Name.str();
}

/// The header of a type of std that stand-ins may use; "" for others.
static llvm::StringRef headerOf(llvm::StringRef Name) {
  return llvm::StringSwitch<llvm::StringRef>(Name)
      .Cases("string", "wstring", "u16string", "string")
      .Cases("string_view", "wstring_view", "string_view")
      .Case("vector", "vector")
      .Case("map", "map")
      .Case("set", "set")
      .Case("list", "list")
      .Case("initializer_list", "initializer_list")
      .Case("optional", "optional")
      .Cases("pair", "make_pair", "utility")
      .Default("");
}

/// \p Text where all names are of std, and known: "std::vector<std::string>".
std::string TypeNames::ofStd(llvm::StringRef Text) {
  llvm::SmallVector<SignatureToken, 16> Tokens;
  if (llvm::Error Problem = tokenizeSignature(Text, Tokens)) {
    llvm::consumeError(std::move(Problem));
    return "";
  }
  std::set<std::string> Needed;
  bool Named = false;
  for (size_t I = 0; I < Tokens.size(); ++I) {
    const SignatureToken &T = Tokens[I];
    if (!T.isWord() || T.is("std") || T.is("const"))
      continue;
    bool InStd = I >= 2 && Tokens[I - 1].is("::") && Tokens[I - 2].is("std");
    llvm::StringRef Header = InStd ? headerOf(T.Text) : "";
    bool BuiltIn = llvm::StringSwitch<bool>(T.Text)
                       .Cases("char", "int", "unsigned", "bool", true)
                       .Cases("long", "short", "double", true)
                       .Default(false);
    if (Header.empty() && !BuiltIn)
      return "";
    Named |= InStd;
    if (InStd)
      Needed.insert(Header.str());
  }
  if (!Named)
    return "";
  Includes.insert(Needed.begin(), Needed.end());
  return Text.str();
}

std::string TypeNames::named(const Parameter &P, const Binding *Means,
                             ValueForm &Out) {
  llvm::StringRef Name = P.Shape.Name;
  bool WantsNumber = Means && Means->Meaning == Role::Port &&
                     !Name.contains_insensitive("str");
  if (Name.empty()) { // auto
    if (WantsNumber)
      Out.Takes = ValueForm::Number;
    return WantsNumber ? "int" : "const char *";
  }
  std::string Std = ofStd(withoutReference(P.Type));
  if (!Std.empty()) {
    if (P.Shape.Name == "wstring" || P.Shape.Name == "wstring_view")
      Out.Prefix = "L";
    if (P.Shape.Name == "u16string")
      Out.Prefix = "u";
    return Std;
  }
  if (!ByLast.count(Name.str())) {
    // As the engine takes these for aliases of std's.
    bool View = Name == "string_view" || Name == "wstring_view";
    bool Wide = Name == "wstring" || Name == "wstring_view";
    if (View || Wide || Name == "string" || Name == "String") {
      Includes.insert(View ? "string_view" : "string");
      if (Wide)
        Out.Prefix = "L";
      return ("std::" + llvm::StringRef(Wide ? "w" : "") +
              (View ? "string_view" : "string"))
          .str();
    }
    if (Name.ends_with("STR") && Means) { // LPCWSTR, PCSTR
      bool IsWide = Name.contains("WSTR");
      Out.Prefix = IsWide ? "L" : "";
      return typedefOf(IsWide ? "const wchar_t *" : "const char *", Name);
    }
    if (WantsNumber || Made.count(Name.str())) {
      if (WantsNumber)
        number(Name);
      if (llvm::StringRef(Made[Name.str()])
              .starts_with("typedef unsigned short"))
        Out.Takes = ValueForm::Number;
      return "stand_in::" + Name.str();
    }
  }
  return classNamed(Name);
}

ValueForm TypeNames::parameter(const Parameter &P, const Binding *Means) {
  ValueForm Out;
  llvm::StringRef Type = P.Type;
  auto Has = [&](llvm::StringRef Word) { return Type.contains(Word); };
  switch (P.Shape.K) {
  case TypeShape::CharPointer:
    Out.Spelled = "const char *";
    if (Has("wchar_t") || Has("WCHAR") || Has("TCHAR")) {
      Out.Spelled = "const wchar_t *";
      Out.Prefix = "L";
    }
    if (Has("char16_t") || Has("SQLWCHAR") || Has("QChar")) {
      Out.Spelled = "const char16_t *";
      Out.Prefix = "u";
    }
    return Out;
  case TypeShape::Number:
    Out.Spelled = Out.Object = "int";
    Out.Takes = ValueForm::Number;
    return Out;
  case TypeShape::Pointer: {
    llvm::StringRef Name = P.Shape.Name;
    if (Name.empty() || Name == "void") {
      Out.Spelled = "const void *";
      Out.Takes = ValueForm::Either;
      if (Means && Means->Meaning == Role::Port) {
        Out.Given = ValueForm::Address;
        Out.Object = "int";
      }
      return Out;
    }
    size_t Stars = Type.count('*') + Type.count('[');
    if (Name.contains("char")) {
      Out.Spelled = "const char **";
      Out.Object = "const char *";
    } else if (Name.contains("int") || Name.contains("long") ||
               Name == "bool" || Name.contains("short") || Name == "double" ||
               Name == "float" || Name.ends_with("size_t")) {
      if (Means && Means->Meaning != Role::Port) { // bytes
        Out.Spelled = Out.Object = "const unsigned char *";
        return Out;
      }
      Out.Spelled = "int *";
      Out.Object = "int";
      Out.Takes = ValueForm::Number;
    } else {
      Parameter Pointee = P;
      Pointee.Shape.K = TypeShape::Named;
      std::string Of = named(Pointee, Means, Out);
      Out.Object = Of;
      Out.Spelled = Of + " " + std::string(std::max<size_t>(Stars, 1), '*');
    }
    Out.Given = ValueForm::Address;
    return Out;
  }
  case TypeShape::Named: {
    std::string Name = named(P, Means, Out);
    bool Reference = Type.ends_with("&") && !Type.ends_with("&&");
    bool Const = Type.starts_with("const ") || Has(" const");
    Out.Spelled = Reference ? Const ? Name + " const &" : Name + " &" : Name;
    Out.Object = Name;
    if (Reference && !Const)
      Out.Given = ValueForm::Variable;
    return Out;
  }
  }
  return Out;
}

ValueForm TypeNames::field(const Binding &Means, llvm::StringRef Language) {
  ValueForm Out;
  if (Means.Meaning == Role::Port) {
    Out.Spelled = Out.Object = "int";
    Out.Takes = ValueForm::Number;
  } else if (Language == "c") {
    Out.Spelled = "const char *";
  } else {
    Includes.insert("string");
    Out.Spelled = Out.Object = "std::string";
  }
  return Out;
}

std::string TypeNames::declarations(const std::string &Forwards) const {
  std::string Out;
  for (const std::string &Header : Includes)
    Out += "#include <" + Header + ">\n";
  for (const std::string &Text : UsedTexts) {
    llvm::StringRef Name = lastName(Text);
    std::string Space = llvm::StringRef(Text).drop_back(Name.size()).str();
    std::string Class = ("struct " + Name + " { " + Name + "(); " + Name +
                         "(const char *); " + Name + "(const wchar_t *); };")
                            .str();
    if (!Space.empty())
      Class = "namespace " + Space.substr(0, Space.size() - 2) + " { " + Class +
              " }";
    Out += Class + "\n";
  }
  Out += Forwards + "namespace stand_in {\n";
  for (const auto &[Name, Declaration] : Made)
    Out += Declaration + "\n";
  for (const auto &[Name, Keys] : Enumerations) {
    std::vector<std::string> List(Keys.begin(), Keys.end());
    Out += "namespace keys_" + Name + " { enum " + Name + " { " +
           llvm::join(List, ", ") + " }; }\n";
  }
  return Out + "}\n";
}

} // namespace svc
