//===- UseProgram.cpp - One use of each role of each entry point ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/UseProgram.h"
#include "knowledge/standin/Sample.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

namespace {

/// What every program has behind its head. An address counts where something
/// is connected (EntryPoint::OnlyWhenConnected): to the peer, for example.
constexpr llvm::StringRef Means =
    "template <class Some_> Some_ some();\n" // T is a macro somewhere
    "template <class Some_> using Many = Some_[1];\n"
    "struct SomePeer { void connect(int); };\n";

/// One role of an entry point: where its value is given.
struct Target {
  enum { Nothing, Argument, Inner, Field, Key } In = Nothing;
  unsigned Index = 0;
  std::string At; // name for people; of a key, the key
  Binding Means = {};
};

std::vector<Target> targetsOf(const EntryPoint &P) {
  std::vector<Target> Out;
  for (const auto &[I, B] : P.Arguments) {
    const auto &Parameters = P.Declaration->Parameters;
    Out.push_back({Target::Argument, I,
                   I < Parameters.size() ? Parameters[I].Name : "...", B});
  }
  for (unsigned I = 0; I < P.Inner.size(); ++I) {
    const InnerBinding &B = P.Inner[I];
    const auto &Parameters = P.Declaration->Parameters;
    Out.push_back({Target::Inner, I,
                   nameWithin(B.Parameter < Parameters.size()
                                  ? Parameters[B.Parameter].Name
                                  : "...",
                              B.Within),
                   B.Means});
  }
  if (P.FieldBinding)
    Out.push_back({Target::Field, 0, P.Name, *P.FieldBinding});
  for (const auto &[Name, B] : P.Keys)
    Out.push_back({Target::Key, P.ValueParameter, Name, B});
  return Out;
}

/// Writes the function of one use.
class UseWriter {
public:
  UseWriter(const EntryPoint &P, const UseForm &F, const Target &T,
            GeneratedUse::Kind Gives)
      : P(P), F(F), T(T), Gives(Gives) {}

  std::string write(const std::string &Name);

private:
  bool wantsNumber(const ValueForm &V) const {
    return V.Takes == ValueForm::Number ||
           (V.Takes == ValueForm::Either && T.Means.Meaning == Role::Port);
  }
  std::string value(const ValueForm &V);
  std::string converted(const ValueForm &V);
  std::string given(const ValueForm &V);
  std::string element(unsigned I);
  std::string argument(unsigned I);
  std::string arguments();
  std::string inner(const InnerForm &I);
  std::string later();
  std::string key() const {
    auto It = F.Keys.find(T.At);
    if (It != F.Keys.end())
      return It->second;
    bool Known = P.Kind == EntryKind::Option &&
                 P.KeyParameter < F.Arguments.size() &&
                 !F.Arguments[P.KeyParameter].Object.empty();
    return (Known ? "(" + F.Arguments[P.KeyParameter].Object + ")" : "") +
           quoted(T.At);
  }
  static std::string quoted(llvm::StringRef Text) {
    return ("\"" + Text + "\"").str();
  }

  const EntryPoint &P;
  const UseForm &F;
  const Target &T;
  GeneratedUse::Kind Gives;
  std::string Before; // statements that stand before the use
};

/// What is given, before any conversion.
std::string UseWriter::value(const ValueForm &V) {
  bool Number = wantsNumber(V);
  if (Gives == GeneratedUse::Environment)
    return Number ? "atoi(getenv(\"ORDERS_VALUE\"))"
                  : "getenv(\"ORDERS_VALUE\")";
  if (Number)
    return sampleNumber(T.Means);
  return V.Prefix + quoted(sampleText(T.Means, *P.Owner));
}

std::string UseWriter::converted(const ValueForm &V) {
  if (!V.Maker.empty())
    return V.Maker + "(" + value(V) + ")";
  // Characters of the environment are narrow; only where they come from counts.
  std::string Through = Gives == GeneratedUse::Environment
                            ? V.Prefix == "L"   ? "(const wchar_t *)"
                              : V.Prefix == "u" ? "(const char16_t *)"
                                                : ""
                            : "";
  std::string To = V.Object.empty() ? "" : "(" + V.Object + ")";
  return To + Through + value(V);
}

std::string UseWriter::given(const ValueForm &V) {
  // For a pointer to anything, the address of a number.
  if (V.Takes == ValueForm::Either && wantsNumber(V) &&
      llvm::StringRef(V.Spelled).contains('*')) {
    Before += "int given = " + value(V) + "; ";
    return "&given";
  }
  switch (V.Given) {
  case ValueForm::Direct:
  case ValueForm::Copied:
    return converted(V);
  case ValueForm::Elements:
    Before += V.Object + " list = {" + value(V) + "}; ";
    return "list";
  case ValueForm::Variable:
  case ValueForm::Address:
    break;
  }
  std::string Type = V.Object.empty() ? "int" : V.Object;
  Before += Type + " given = " + converted(V) + "; ";
  return V.Given == ValueForm::Address ? "&given" : "given";
}

std::string UseWriter::inner(const InnerForm &I) {
  if (I.Access.empty())
    return given(I.Leaf);
  Before += I.Object + " inside";
  if (!llvm::StringRef(I.Object).starts_with("Many<"))
    Before += " = some<" + I.Object + ">()";
  Before += "; ";
  std::string Place = "inside" + I.Access;
  std::string Given = given(I.Leaf);
  Before += I.Leaf.Given == ValueForm::Copied
                ? "strcpy(" + Place + ", " + Given + "); "
                : Place + " = " + Given + "; ";
  return I.ByAddress ? "&inside" : "inside";
}

/// Parallel arrays of one element each.
std::string UseWriter::element(unsigned I) {
  bool IsKey = I == P.KeyParameter;
  std::string Array = IsKey ? "keys" : "values";
  Before += "const char *" + Array + "[] = {" +
            (IsKey ? quoted(T.At)
                   : value({"", "", ValueForm::Text, "", ValueForm::Direct})) +
            ", nullptr}; ";
  return Array;
}

std::string UseWriter::argument(unsigned I) {
  if (T.In == Target::Key && !P.KeyWithin.empty() &&
      (I == P.KeyParameter || I == P.ValueParameter))
    return element(I);
  bool Known = I < F.Arguments.size();
  if (T.In == Target::Inner && P.Inner[T.Index].Parameter == I)
    return inner(F.Inner[T.Index]);
  if ((T.In == Target::Argument || T.In == Target::Key) && T.Index == I)
    return Known ? given(F.Arguments[I])
                 : value({"", "", ValueForm::Either, "", ValueForm::Direct});
  if (T.In == Target::Key && P.KeyParameter == I)
    return key();
  if (!Known)
    return "some<const char *>()";
  if (P.OnlyWhen && P.OnlyWhen->Argument == I) {
    Before += "auto held = some<" + F.Arguments[I].Spelled + ">(); ";
    return "held";
  }
  return "some<" + F.Arguments[I].Spelled + ">()";
}

std::string UseWriter::arguments() {
  size_t Count = F.Arguments.size();
  if (T.In == Target::Argument || T.In == Target::Key)
    Count = std::max<size_t>(Count, T.Index + 1);
  if (T.In == Target::Key)
    Count = std::max<size_t>(Count, P.KeyParameter + 1);
  if (F.TakesMore)
    Count = std::max(Count, F.Arguments.size() + 1);
  std::vector<std::string> All;
  All.reserve(Count);
  for (unsigned I = 0; I < Count; ++I)
    All.push_back(argument(I));
  return llvm::join(All, ", ");
}

/// What must follow for the use to count.
std::string UseWriter::later() {
  std::string Out;
  if (P.OnlyWhenConnected)
    Out += " some<SomePeer &>().connect(0);";
  if (!P.OnlyWhen)
    return Out;
  const Signature &S = P.OnlyWhen->Callee;
  std::vector<std::string> All;
  All.reserve(S.Parameters.size());
  for (unsigned I = 0; I < S.Parameters.size(); ++I)
    All.push_back(I == P.OnlyWhen->Parameter ? "held" : "0");
  return Out + " " + S.Name + "(" + llvm::join(All, ", ") + ");";
}

std::string UseWriter::write(const std::string &Name) {
  std::string Use, Head = "void " + Name;
  switch (F.How) {
  case UseForm::None:
    return "";
  case UseForm::Call:
    Use = F.Callee + "(" + arguments() + ");";
    Head += "() { ";
    break;
  case UseForm::MethodCall:
    Use = "object." + F.Callee + "(" + arguments() + ");";
    Head += "(" + F.Class + " &object) { ";
    break;
  case UseForm::OwnCall:
    Use = "this->" + F.Callee + "(" + arguments() + ");";
    return "struct " + Name + " : " + F.Class + " { void use() { " + Before +
           Use + later() + " } };";
  case UseForm::Construction:
    Use = "new " + F.Class + "(" + arguments() + ");";
    Head += "() { ";
    break;
  case UseForm::Base:
    Use = arguments();
    return "struct " + Name + " : " + F.Class + " { " + Name +
           "() : " + F.Class + "(" + Use + ") {" + later() + " } };";
  case UseForm::Assignment: {
    std::string Given = T.In == Target::Field ? given(F.Field) : "";
    Use = T.In != Target::Field ? "(void)object." + F.Callee + ";"
          : F.Field.Given == ValueForm::Copied
              ? "strcpy(object." + F.Callee + ", " + Given + ");"
              : "object." + F.Callee + " = " + Given + ";";
    Head += "(" + F.Class + " &object) { ";
    break;
  }
  case UseForm::Subscript:
    Use = "object[" + key() + "] = " + given(F.Field) + ";";
    Head += "(" + F.Class + " &object) { ";
    break;
  case UseForm::List:
    Use = F.Class + " object = {{" + key() + ", " + given(F.Field) + "}};";
    Head += "() { ";
    break;
  case UseForm::Mention:
    Use = "(void)" + F.Callee + ";";
    Head += "() { ";
    break;
  }
  return Head + Before + Use + later() + " }";
}

} // namespace

std::string name(const GeneratedUse &U) {
  std::string Out = name(U.Entry->Kind).str() + " " + U.Entry->Name;
  if (!U.At.empty() && U.At != U.Entry->Name)
    Out += ": " + U.At;
  return Out;
}

const GeneratedUse *UseProgram::at(unsigned Line) const {
  for (const GeneratedUse &U : Uses)
    if (U.Line == Line)
      return &U;
  return nullptr;
}

UseProgram useProgram(const Connector &C, llvm::ArrayRef<UseForm> Forms,
                      std::string Head) {
  UseProgram Out;
  Out.Text = std::move(Head);
  Out.Text += Means;
  auto Line = static_cast<unsigned>(llvm::count(Out.Text, '\n'));
  unsigned Number = 0;
  auto Add = [&](const EntryPoint &P, const UseForm &F, const Target &T,
                 GeneratedUse::Kind Gives) {
    GeneratedUse U{Gives, &P, T.At, T.Means, 0};
    std::string Code =
        UseWriter(P, F, T, Gives).write("use_" + std::to_string(++Number));
    Out.Text += "// " + name(U) + "\n" + Code + "\n";
    Line += 2;
    U.Line = Line;
    Out.Uses.push_back(std::move(U));
  };
  for (unsigned I = 0; I < C.EntryPoints.size(); ++I) {
    const EntryPoint &P = C.EntryPoints[I];
    if (Forms[I].How == UseForm::None)
      continue;
    std::vector<Target> Targets = targetsOf(P);
    if (Targets.empty())
      Add(P, Forms[I], {}, GeneratedUse::Plain);
    for (const Target &T : Targets) {
      auto Key = Forms[I].Keys.find(T.At);
      if (T.In == Target::Key && Key != Forms[I].Keys.end() &&
          Key->second.empty())
        continue;
      Add(P, Forms[I], T, GeneratedUse::Literal);
      Add(P, Forms[I], T, GeneratedUse::Environment);
    }
  }
  return Out;
}

} // namespace svc
