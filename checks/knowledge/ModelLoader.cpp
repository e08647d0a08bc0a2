//===- ModelLoader.cpp - JSON text -> Connector -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads what a file says of its connector, and hands each entry point to
// EntryPointReader. A file of another schema version gives that problem alone:
// its other keys may mean anything. A connector without id or service, or
// without a good entry point, is of no use and is not returned.
// Guarded by tests/knowledge/ModelLoaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelLoader.h"
#include "knowledge/EntryPointReader.h"
#include "knowledge/Identifier.h"
#include "knowledge/Identity.h"
#include "knowledge/ObjectReader.h"
#include "knowledge/Suggestion.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <tuple>

namespace svc {

namespace {

constexpr int64_t SchemaVersion = 1;

bool isControl(char C) {
  return static_cast<unsigned char>(C) < ' ' || C == '\x7f';
}

bool isLowerOrDigit(char C) { return llvm::isLower(C) || llvm::isDigit(C); }

/// "aws-sdk-cpp-s3": [a-z0-9][a-z0-9.+_-]*
bool isId(llvm::StringRef S) {
  return !S.empty() && isLowerOrDigit(S[0]) && llvm::all_of(S, [](char C) {
    return isLowerOrDigit(C) || llvm::StringRef(".+_-").contains(C);
  });
}

/// RFC 3986, 3.1, lower case: [a-z][a-z0-9.+-]*
bool isScheme(llvm::StringRef S) {
  return isId(S) && llvm::isLower(S[0]) && !S.contains('_');
}

/// [A-Z][A-Z0-9_]*
bool isVariableName(llvm::StringRef S) {
  return !S.empty() && llvm::isUpper(S[0]) && llvm::all_of(S, [](char C) {
    return llvm::isUpper(C) || llvm::isDigit(C) || C == '_';
  });
}

bool isLink(llvm::StringRef S) {
  return (S.consume_front("https://") || S.consume_front("http://")) &&
         !S.empty() && !S.contains(' ');
}

/// What another tool left in the folder.
bool isModel(const JsonValue &Root) {
  return Root.Children.empty() || Root.member("connector") ||
         Root.member("schema_version") || Root.member("entry_points");
}

class Loader {
public:
  Loader(const JsonValue &Root, ProblemList &Problems, LoadedModel &Out)
      : Root(Root), Object(Root, "a model", Problems), Problems(Problems),
        Out(Out), C(std::make_unique<Connector>()) {}

  void load(llvm::StringRef File);

private:
  using Test = bool (*)(llvm::StringRef);
  bool readVersion();
  /// A string of the form \p IsGood; \p Form names it in messages.
  void read(llvm::StringRef Key, std::string &To, Test IsGood = nullptr,
            llvm::StringRef Form = "");
  void read(llvm::StringRef Key, std::vector<std::string> &To, Need N,
            Test IsGood = nullptr, llvm::StringRef Form = "");
  void readLanguage();
  void readPort();
  void readVariables();
  void readEntryPoints();

  const JsonValue &Root;
  ObjectReader Object;
  ProblemList &Problems;
  LoadedModel &Out;
  std::unique_ptr<Connector> C;
};

/// False for a file of another version; one without any is read as of this.
bool Loader::readVersion() {
  const JsonValue *V =
      Object.get("schema_version", JsonValue::Integer, Need::Required);
  if (!V || V->Whole == SchemaVersion)
    return true;
  Problems.add(*V, "this version reads models of schema_version " +
                       llvm::Twine(SchemaVersion) + ", not " +
                       llvm::Twine(V->Whole));
  return false;
}

void Loader::read(llvm::StringRef Key, std::string &To, Test IsGood,
                  llvm::StringRef Form) {
  const JsonValue *V = Object.text(Key, Need::Required);
  if (V && llvm::any_of(V->Text, isControl))
    Problems.add(*V, "a control character");
  else if (V && IsGood && !IsGood(V->Text))
    Problems.add(*V, "expected " + Form + ", not " + inQuotes(V->Text));
  else if (V)
    To = V->Text;
}

void Loader::read(llvm::StringRef Key, std::vector<std::string> &To, Need N,
                  Test IsGood, llvm::StringRef Form) {
  for (const JsonValue *V : Object.texts(Key, N))
    if (IsGood && !IsGood(V->Text))
      Problems.add(*V, "expected " + Form + ", not " + inQuotes(V->Text));
    else
      To.push_back(V->Text.str());
}

void Loader::readLanguage() {
  const JsonValue *V = Object.text("language", Need::Required);
  llvm::StringRef Known[] = {"c", "c++"};
  if (V && !llvm::is_contained(Known, llvm::StringRef(V->Text)))
    Problems.add(*V, suggest("unknown language", V->Text, Known));
  else if (V)
    C->Language = V->Text;
}

void Loader::readPort() {
  const JsonValue *V =
      Object.get("default_port", JsonValue::Integer, Need::Optional);
  if (!V)
    return;
  if (V->Whole < 1 || V->Whole > 65535)
    Problems.add(*V, "expected a port from 1 to 65535");
  else
    C->DefaultPort = static_cast<unsigned>(V->Whole);
}

void Loader::readVariables() {
  const JsonValue *Map =
      Object.get("variables", JsonValue::Object, Need::Optional);
  if (!Map)
    return;
  for (const JsonValue *V : Map->Children) {
    std::optional<Role> R = roleFromName(V->Key);
    if (!R)
      Problems.addAtKey(*V, suggest("unknown role", V->Key, roleNames()));
    if (V->T != JsonValue::String)
      Problems.add(*V, "expected a string, not " + describe(V->T));
    else if (!isVariableName(V->Text))
      Problems.add(*V, "expected a variable's name such as DATABASE_URL "
                       "(capital letters, digits, _), not " +
                           inQuotes(V->Text));
    else if (R)
      C->Variables.emplace(*R, V->Text);
  }
}

void Loader::readEntryPoints() {
  const JsonValue *Array =
      Object.get("entry_points", JsonValue::Array, Need::Required);
  if (!Array)
    return;
  if (Array->Children.empty())
    Problems.add(*Array, "a model needs at least one entry point");
  C->EntryPoints.reserve(Array->Children.size()); // Seen points into it
  llvm::DenseMap<const EntryPoint *, const JsonValue *, EntryPointIdentity>
      Seen(Array->Children.size());
  for (const JsonValue *V : Array->Children) {
    EntryPoint &E = C->EntryPoints.emplace_back();
    if (!readEntryPoint(*V, Problems, E)) {
      C->EntryPoints.pop_back();
      continue;
    }
    auto [Known, New] = Seen.try_emplace(&E, V);
    if (!New) {
      Problems.add(*V, "duplicate entry point: the " + name(E.Kind) + " " +
                           inQuotes(E.Name) +
                           (E.Declaration ? " with these parameters" : "") +
                           " stands already in line " +
                           llvm::Twine(Known->second->at().Line));
      C->EntryPoints.pop_back();
      continue;
    }
    Out.EntryPoints.push_back(V);
  }
}

void Loader::load(llvm::StringRef File) {
  if (!readVersion())
    return;
  Object.text("$schema", Need::Optional);
  read("connector", C->Id, isId, "an id such as 'libpq' (a-z 0-9 . + _ -)");
  read("name", C->Name);
  read("service", C->Service, isId,
       "a service such as 'postgresql' (a-z 0-9 . + _ -)");
  read("category", C->Category, isId,
       "a category such as 'database' (a-z 0-9 . + _ -)");
  readLanguage();
  read("headers", C->Headers, Need::Required);
  read("packages", C->Packages, Need::Optional);
  read("documentation", C->Documentation, isLink, "a link (https://...)");
  read("provenance", C->Provenance);
  read("schemes", C->Schemes, Need::Optional, isScheme,
       "a URL scheme in lower case, without '://'");
  readPort();
  readVariables();
  read("reads_environment", C->ReadsEnvironment, Need::Optional, isIdentifier,
       "a variable's name");
  C->LocalStandIn = Object.flag("local_stand_in");
  C->Embedded = Object.flag("embedded");
  C->Learned = Object.flag("learned");
  readEntryPoints();
  Object.rejectOthers();

  if (C->Id.empty() || C->Service.empty() || C->EntryPoints.empty())
    return;
  Out.Service = Root.member("service");
  C->File = File.str();
  for (EntryPoint &E : C->EntryPoints) {
    E.Owner = C.get();
    E.Learned = C->Learned;
  }
  Out.Model = std::move(C);
}

} // namespace

std::string render(const ModelProblem &P) {
  std::string Text = P.File;
  if (P.Line)
    Text += ":" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
  Text += (P.IsNote ? ": note: " : ": error: ") + P.Message;
  if (!P.Field.empty())
    Text += " (at " + P.Field + ")";
  // One problem is one line, whatever the file holds.
  for (char &Char : Text)
    if (isControl(Char))
      Char = '?';
  return Text;
}

ModelProblem problemAt(llvm::StringRef File, const JsonValue &At,
                       const llvm::Twine &Message) {
  JsonPlace Place = At.at();
  return {File.str(), Place.Line, Place.Column, At.pointer(), Message.str()};
}

std::vector<LoadedModel> loadModels(llvm::StringRef Text,
                                    llvm::StringRef File) {
  auto Parsed = std::make_shared<LocatedJson>(parseLocatedJson(Text));
  const LocatedJson &Json = *Parsed;
  std::vector<LoadedModel> Out(1);
  ProblemList Whole(File);
  for (const JsonProblem &P : Json.Problems)
    Whole.add(P);
  auto Load = [&](const JsonValue &Root) {
    ProblemList Problems(File);
    if (Root.T == JsonValue::Object && !isModel(Root))
      Problems.add(Root, "not a model: it has no 'connector'");
    else if (Root.T == JsonValue::Object)
      Loader(Root, Problems, Out.back()).load(File);
    else
      Problems.add(Root, "expected an object, not " + describe(Root.T));
    Out.back().Problems = Problems.take();
    Out.back().Json = Parsed;
  };
  if (Json.Root && Json.Root->T == JsonValue::Array) {
    for (const JsonValue *Root : Json.Root->Children) {
      bool IsFirst = Root == Json.Root->Children.front();
      if (!IsFirst && Root->T == JsonValue::Object && !isModel(*Root))
        continue; // the first says it
      if (!IsFirst)
        Out.emplace_back();
      Load(*Root);
    }
  } else if (Json.Root) {
    Load(*Json.Root);
  }
  std::vector<ModelProblem> First = Whole.take();
  llvm::append_range(First, std::move(Out.front().Problems));
  llvm::stable_sort(First, [](const ModelProblem &A, const ModelProblem &B) {
    return std::tie(A.Line, A.Column) < std::tie(B.Line, B.Column);
  });
  Out.front().Problems = std::move(First);
  return Out;
}

LoadedModel loadModel(llvm::StringRef Text, llvm::StringRef File) {
  return std::move(loadModels(Text, File).front());
}

} // namespace svc
