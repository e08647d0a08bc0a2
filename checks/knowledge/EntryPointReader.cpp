//===- EntryPointReader.cpp - JSON object -> EntryPoint ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kind decides which keys an entry point may have. Roles are given by
// parameter name and kept by index.
// Guarded by tests/knowledge/EntryPointReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/EntryPointReader.h"
#include "knowledge/ArgumentName.h"
#include "knowledge/Identifier.h"
#include "knowledge/LaterCallReader.h"
#include "knowledge/RecipeReader.h"
#include "knowledge/RoleGuess.h"
#include "knowledge/Suggestion.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

namespace {

/// "ns::Class::operator()": what is wrong with a qualified name, or "".
std::string nameProblem(llvm::StringRef Name, EntryKind Kind) {
  llvm::SmallVector<llvm::StringRef, 6> Parts;
  Name.split(Parts, "::");
  for (llvm::StringRef Part : Parts) {
    bool Last = Part.end() == Name.end();
    if (Last && Part.starts_with("operator"))
      break;
    Part.consume_front("~");
    if (Part.empty() || llvm::isDigit(Part[0]) ||
        !llvm::all_of(Part, [](char C) {
          return llvm::isAlnum(C) || C == '_' || C == '*';
        }))
      return "expected a qualified name such as 'ns::Class::function'";
    if (Part.count('*') > 1)
      return "'*' may stand only once in a component";
  }
  // Look-up is by the last component.
  if (Parts.back().contains('*'))
    return "'*' may not stand in the last component";
  bool Member = Kind == EntryKind::Method || Kind == EntryKind::Field ||
                Kind == EntryKind::Constructor;
  if (Member && Parts.size() < 2)
    return (name(Kind) + " needs its class: 'Class::" + Name + "'").str();
  if (Kind == EntryKind::Constructor && Parts.back() != *(Parts.end() - 2))
    return ("a constructor repeats its class: '" + Name + "::" + Parts.back() +
            "'")
        .str();
  return "";
}

/// "unknown role 'username'; did you mean 'user'?"
std::string unknownRole(llvm::StringRef Name) {
  if (std::optional<Role> Guess = guessRole(Name))
    return ("unknown role " + inQuotes(Name) + "; did you mean '" +
            info(*Guess).Name + "'?")
        .str();
  return suggest("unknown role", Name, roleNames());
}

/// A member "host", an element "[2]", any element "[]".
bool isStep(llvm::StringRef Step) {
  if (Step.consume_front("["))
    return Step.consume_back("]") && llvm::all_of(Step, llvm::isDigit);
  return !Step.empty();
}

/// Texts and numbers have no members.
bool hasInside(const Signature &S, unsigned I, llvm::StringRef FirstStep) {
  if (I >= S.Parameters.size())
    return true;
  TypeShape::Kind K = S.Parameters[I].Shape.K;
  return K != TypeShape::Number &&
         (K != TypeShape::CharPointer ||
          (FirstStep.starts_with("[") &&
           llvm::StringRef(S.Parameters[I].Type).count('*') +
                   llvm::StringRef(S.Parameters[I].Type).count('[') >
               1));
}

class Reader {
public:
  Reader(const JsonValue &Value, ProblemList &Problems, EntryPoint &To)
      : Value(Value), Object(Value, "an entry point", Problems),
        Problems(Problems), E(To) {}

  bool read();

private:
  bool readKind();
  void readName();
  void readSignature(Need N = Need::Required);
  void readRoles();
  void readKeys();
  void readEnvironment();
  std::optional<Binding> binding(const JsonValue &V);
  std::optional<unsigned> parameter(llvm::StringRef Key, Need N);
  std::optional<unsigned> parameterNamed(const JsonValue &V);
  void readOwnVariable(ObjectReader &Parts, Binding &Out);
  void readImplicit();
  void readCondition();
  void readInnerRole(const JsonValue &V, const std::optional<Binding> &B);
  std::optional<unsigned> innerParameter(llvm::StringRef Text,
                                         std::vector<std::string> &Within,
                                         std::string &Problem);
  unsigned optionParameter(llvm::StringRef Key,
                           std::vector<std::string> &Within);
  void readPair();
  void readLength();
  /// The keys that two parameters are named by must name two.
  void demandDistinct(llvm::StringRef A, llvm::StringRef B);

  const JsonValue &Value;
  ObjectReader Object;
  ProblemList &Problems;
  EntryPoint &E;
};

bool Reader::readKind() {
  const JsonValue *V = Object.text("kind", Need::Required);
  if (!V)
    return false;
  const auto *Kind = llvm::find(entryKindNames(), V->Text);
  if (Kind == entryKindNames().end()) {
    Problems.add(*V, suggest("unknown kind", V->Text, entryKindNames()));
    return false;
  }
  E.Kind = static_cast<EntryKind>(Kind - entryKindNames().begin());
  return true;
}

void Reader::readName() {
  const JsonValue *V = Object.text("name", Need::Required);
  if (!V)
    return;
  E.Name = V->Text;
  std::string Problem = nameProblem(E.Name, E.Kind);
  if (!Problem.empty())
    Problems.add(*V, Problem);
}

void Reader::readSignature(Need N) {
  const JsonValue *V = Object.text("signature", N);
  if (!V)
    return;
  llvm::Expected<Signature> S = parseSignature(V->Text);
  if (!S) {
    Problems.add(*V,
                 "cannot read the signature: " + llvm::toString(S.takeError()));
    return;
  }
  if (!E.Name.empty() && S->Name != E.unqualifiedName())
    Problems.add(*V, "the signature declares " + inQuotes(S->Name) +
                         ", but the name ends in " +
                         inQuotes(E.unqualifiedName()));
  E.Declaration = std::move(*S);
}

std::optional<unsigned> Reader::parameterNamed(const JsonValue &V) {
  if (!E.Declaration)
    return std::nullopt;
  std::string Problem;
  std::optional<unsigned> Index =
      argumentIndex(*E.Declaration, V.Text, Problem);
  if (!Index)
    Problems.add(V, Problem);
  return Index;
}

std::optional<unsigned> Reader::parameter(llvm::StringRef Key, Need N) {
  const JsonValue *V = Object.text(Key, N);
  return V ? parameterNamed(*V) : std::nullopt;
}

void Reader::readOwnVariable(ObjectReader &Parts, Binding &Out) {
  const JsonValue *V = Parts.text("own_variable", Need::Optional);
  const JsonValue *Absence =
      Parts.get("unset_by_absence", JsonValue::Boolean, Need::Optional);
  if (!V && Absence)
    Problems.addAtKey(*Absence, "needs 'own_variable'");
  if (!V)
    return;
  if (!isIdentifier(V->Text))
    Problems.add(*V, "expected the name of a variable");
  Out.OwnVariable = V->Text;
  // What is assigned is left alone by not assigning.
  bool IsCall = E.Declaration && E.Kind != EntryKind::Option;
  Out.UnsetByAbsence = !IsCall || (Absence && Absence->Flag);
}

std::optional<Binding> Reader::binding(const JsonValue &V) {
  Binding Out{};
  const JsonValue *RoleName = &V, *DialectName = nullptr;
  if (V.T == JsonValue::Object) {
    ObjectReader Parts(V, "a role", Problems);
    RoleName = Parts.text("role", Need::Required);
    DialectName = Parts.text("dialect", Need::Optional);
    readOwnVariable(Parts, Out);
    if (const JsonValue *L = Parts.text("length", Need::Optional))
      Out.Length = parameterNamed(*L);
    Out.IsFormat = Parts.flag("format");
    Parts.rejectOthers();
  } else if (V.T != JsonValue::String) {
    Problems.add(V, "expected a role's name or an object with 'role' and "
                    "'dialect', not " +
                        describe(V.T));
    return std::nullopt;
  }
  std::optional<Dialect> Written;
  if (DialectName) {
    Written = dialectFromName(DialectName->Text);
    if (!Written)
      Problems.add(*DialectName, suggest("unknown dialect", DialectName->Text,
                                         dialectNames()));
  }
  if (!RoleName)
    return std::nullopt;
  std::optional<Role> Meaning = roleFromName(RoleName->Text);
  if (!Meaning) {
    Problems.add(*RoleName, unknownRole(RoleName->Text));
    return std::nullopt;
  }
  Out.Meaning = *Meaning;
  Out.Text = Written.value_or(info(*Meaning).DefaultDialect);
  return Out;
}

/// "settings.brokers[].host": the parameter and the way into it.
std::optional<unsigned> Reader::innerParameter(llvm::StringRef Text,
                                               std::vector<std::string> &Within,
                                               std::string &Problem) {
  if (!E.Declaration)
    return std::nullopt;
  llvm::StringRef Name =
      Text.take_until([](char C) { return C == '.' || C == '['; });
  if (Text.starts_with("..."))
    Name = Text;
  llvm::StringRef Rest = Text.drop_front(Name.size());
  std::optional<unsigned> Index = argumentIndex(*E.Declaration, Name, Problem);
  while (Index && !Rest.empty()) {
    llvm::StringRef Step;
    if (Rest.consume_front(".")) {
      Step =
          Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    } else if (size_t End = Rest.find(']');
               Rest.front() == '[' && End != llvm::StringRef::npos) {
      Step = Rest.take_front(End + 1);
    }
    if (!isStep(Step)) {
      Problem = "expected members and elements behind the parameter, as in "
                "'settings.hosts[0]'";
      return std::nullopt;
    }
    Within.push_back(Step.str());
    Rest = Rest.drop_front(Step.size());
  }
  if (Index && !Within.empty() &&
      !hasInside(*E.Declaration, *Index, Within.front())) {
    Problem = "the parameter " + inQuotes(Name) + " has nothing inside of it";
    return std::nullopt;
  }
  return Index;
}

void Reader::readInnerRole(const JsonValue &V,
                           const std::optional<Binding> &B) {
  std::string Problem;
  InnerBinding Inner;
  std::optional<unsigned> Index = innerParameter(V.Key, Inner.Within, Problem);
  if (!Index)
    return Problems.addAtKey(V, Problem);
  Inner.Parameter = *Index;
  if (B) {
    Inner.Means = *B;
    E.Inner.push_back(std::move(Inner));
  }
}

unsigned Reader::optionParameter(llvm::StringRef Key,
                                 std::vector<std::string> &Within) {
  const JsonValue *V = Object.text(Key, Need::Required);
  if (!V || !E.Declaration)
    return 0;
  std::string Problem;
  std::optional<unsigned> Index = innerParameter(V->Text, Within, Problem);
  if (!Index)
    Problems.add(*V, Problem);
  return Index.value_or(0);
}

/// What is given as "key", "value" and "repeats".
void Reader::readPair() {
  const JsonValue *Key = Value.member("key");
  llvm::StringRef Text = Key && Key->T == JsonValue::String ? Key->Text : "";
  unsigned Argument = 0;
  if (Text.consume_front("<") && Text.consume_back(">") &&
      !Text.getAsInteger(10, Argument)) {
    Object.text("key", Need::Required);
    E.KeyTemplateArgument = Argument;
  } else {
    E.KeyParameter = optionParameter("key", E.KeyWithin);
  }
  E.ValueParameter = optionParameter("value", E.ValueWithin);
  demandDistinct("key", "value");
  E.Repeats = Object.flag("repeats");
  if (Key && llvm::count(E.KeyWithin, "[]") != llvm::count(E.ValueWithin, "[]"))
    Problems.add(*Key, "one of 'key' and 'value' names any element, '[]', the "
                       "other does not");
}

/// One length for the value of every key.
void Reader::readLength() {
  std::optional<unsigned> Length = parameter("length", Need::Optional);
  for (auto &[Key, B] : E.Keys)
    if (!B.Length)
      B.Length = Length;
}

void Reader::readRoles() {
  const JsonValue *Map = Object.get("roles", JsonValue::Object, Need::Required);
  if (!Map)
    return;
  for (const JsonValue *V : Map->Children) {
    std::optional<Binding> B = binding(*V);
    if (!E.Declaration)
      continue;
    if (!llvm::StringRef(V->Key).starts_with("...") &&
        llvm::StringRef(V->Key).find_first_of(".[") != llvm::StringRef::npos) {
      readInnerRole(*V, B);
      continue;
    }
    std::string Problem;
    std::optional<unsigned> Index =
        argumentIndex(*E.Declaration, V->Key, Problem);
    if (!Index)
      Problems.addAtKey(*V, Problem);
    else if (B)
      E.Arguments.emplace(*Index, *B);
  }
}

void Reader::readKeys() {
  const JsonValue *Map = Object.get("keys", JsonValue::Object, Need::Required);
  if (!Map)
    return;
  if (Map->Children.empty())
    Problems.add(*Map, "must not be empty");
  for (const JsonValue *V : Map->Children) {
    if (V->Key.empty())
      Problems.addAtKey(*V, "the key must not be empty");
    if (std::optional<Binding> B = binding(*V))
      E.Keys.emplace(V->Key, *B);
  }
}

void Reader::demandDistinct(llvm::StringRef A, llvm::StringRef B) {
  const JsonValue *First = Value.member(A), *Second = Value.member(B);
  if (First && Second && First->T == JsonValue::String &&
      Second->T == JsonValue::String && First->Text == Second->Text)
    Problems.add(*Second, "names the same parameter as '" + A + "'");
}

void Reader::readImplicit() {
  const JsonValue *Map =
      Object.get("implicit", JsonValue::Object, Need::Optional);
  if (!Map)
    return;
  for (const JsonValue *V : Map->Children) {
    std::optional<Role> Meaning = roleFromName(V->Key);
    if (!Meaning)
      Problems.addAtKey(*V, unknownRole(V->Key));
    else if (V->T != JsonValue::String)
      Problems.add(*V, "expected a text, not " + describe(V->T));
    else
      E.Implicit.emplace(*Meaning, V->Text);
  }
}

void Reader::readCondition() {
  const JsonValue *V =
      Object.get("only_when", JsonValue::Object, Need::Optional);
  if (V)
    E.OnlyWhen = readLaterCall(*V, E.Declaration, Problems);
}

/// Without a signature: a variable, a member or an operator, which has no
/// parameters to name.
void Reader::readEnvironment() {
  readSignature(Need::Optional);
  E.VariableParameter = parameter("variable", Need::Optional);
  E.FallbackParameter = parameter("fallback", Need::Optional);
  E.ResultParameter = parameter("result", Need::Optional);
  demandDistinct("variable", "fallback");
  demandDistinct("variable", "result");
  demandDistinct("fallback", "result");
}

bool Reader::read() {
  size_t Before = Problems.size();
  if (!readKind())
    return false;
  readName();
  switch (E.Kind) {
  case EntryKind::Function:
  case EntryKind::Method:
  case EntryKind::Constructor:
    readSignature();
    readRoles();
    readImplicit();
    readCondition();
    break;
  case EntryKind::Field:
    if (const JsonValue *V = Object.get("role", Need::Required))
      E.FieldBinding = binding(*V);
    break;
  case EntryKind::Option:
    readSignature();
    readPair();
    readKeys();
    readLength();
    break;
  case EntryKind::MapKey:
    readKeys();
    break;
  case EntryKind::Environment:
    readEnvironment();
    break;
  case EntryKind::Value:
    readSignature();
    E.Makes =
        readRecipe(Object, E.Declaration ? &*E.Declaration : nullptr, Problems);
    break;
  case EntryKind::TextClass:
    E.Text = readTextClass(Object, Problems);
    break;
  }
  if (E.Kind < EntryKind::Environment)
    E.OnlyWhenConnected = Object.flag("only_when_connected");
  Object.rejectOthers();
  return Problems.size() == Before;
}

} // namespace

bool readEntryPoint(const JsonValue &Value, ProblemList &Problems,
                    EntryPoint &To) {
  if (Value.T == JsonValue::Object)
    return Reader(Value, Problems, To).read();
  Problems.add(Value, "expected an object, not " + describe(Value.T));
  return false;
}

} // namespace svc
