//===- StandIn.cpp - Declarations made of a model -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// First the classes are known (what methods, constructors and fields belong
// to), then every entry point adds its declaration to the tree of scopes, then
// the tree is printed: what others are made of (fields) comes first because
// fields have simple types only.
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/StandIn.h"
#include "knowledge/standin/Scopes.h"
#include "knowledge/standin/TypeNames.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

namespace {

std::string scopeOf(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? "" : Name.take_front(At).str();
}

/// The name of \p P with something in the place of its wildcard.
std::string concreteName(const EntryPoint &P) {
  std::string Name = P.Name;
  size_t Star = Name.find('*');
  if (Star != std::string::npos)
    Name.replace(Star, 1, "Any");
  return Name;
}

/// True for a constructor, whatever kind of entry point it is.
bool isConstructor(const EntryPoint &P) {
  if (!P.Declaration)
    return false;
  llvm::StringRef Scope = P.Name, Last = P.Name;
  size_t At = Last.rfind("::");
  if (At == llvm::StringRef::npos)
    return false;
  Scope = Scope.take_front(At);
  Last = Last.substr(At + 2);
  size_t Outer = Scope.rfind("::");
  return Last ==
         (Outer == llvm::StringRef::npos ? Scope : Scope.substr(Outer + 2));
}

bool belongsToClass(EntryKind K) {
  return K == EntryKind::Method || K == EntryKind::Constructor ||
         K == EntryKind::Field;
}

/// An identifier that a key could be, and not the text of one.
bool isIdentifier(llvm::StringRef Key) {
  return !Key.empty() && !llvm::isDigit(Key.front()) &&
         llvm::all_of(Key, [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

class Builder {
public:
  Builder(const Connector &C, const ModelSet &Models)
      : C(C), Classes(classesOf(C)), Types(Models, Classes), Tree(Classes) {}

  StandIn build();

private:
  static std::set<std::string> classesOf(const Connector &C);
  UseForm add(const EntryPoint &P);
  void addCall(const EntryPoint &P, UseForm &F);
  void addKeys(const EntryPoint &P, UseForm &F);
  void nameKeys(const EntryPoint &P);
  void nameTypes(const EntryPoint &P);
  static std::string keyType(const TypeShape &S);
  void addMap(const std::string &Name, UseForm &F);
  InnerForm inner(const InnerBinding &B, const Parameter &P);

  const Connector &C;
  std::set<std::string> Classes;
  TypeNames Types;
  Scopes Tree;
};

} // namespace

std::set<std::string> Builder::classesOf(const Connector &C) {
  std::set<std::string> Out;
  std::set<std::string> LastNames;
  auto Add = [&](const std::string &Name) {
    if (llvm::StringRef(Name).starts_with("std::"))
      return;
    Out.insert(Name);
    size_t At = Name.rfind("::");
    LastNames.insert(At == std::string::npos ? Name : Name.substr(At + 2));
  };
  for (const EntryPoint &P : C.EntryPoints) {
    std::string Name = concreteName(P);
    if (belongsToClass(P.Kind) ||
        (P.Kind == EntryKind::Environment && !P.Declaration))
      if (std::string Scope = scopeOf(Name); !Scope.empty())
        Add(Scope);
    if (isConstructor(P))
      Add(scopeOf(Name));
    if (P.Kind == EntryKind::TextClass)
      Add(Name);
    if (P.Kind == EntryKind::Option)
      for (const EntryPoint &Map : C.EntryPoints)
        if (Map.Kind == EntryKind::MapKey && Map.Name == scopeOf(Name))
          Add(Map.Name);
  }
  // What has places inside is a class, too; unless it is a list of texts.
  for (const EntryPoint &P : C.EntryPoints)
    for (const InnerBinding &B : P.Inner)
      if (B.Parameter < P.Declaration->Parameters.size()) {
        const TypeShape &S = P.Declaration->Parameters[B.Parameter].Shape;
        bool Element = B.Within.size() == 1 && B.Within[0][0] == '[';
        if (!Element && !S.Name.empty() && !LastNames.count(S.Name))
          Add("stand_in::" + S.Name);
      }
  for (const EntryPoint &P : C.EntryPoints) {
    std::string Scope = scopeOf(concreteName(P));
    for (std::string At = scopeOf(Scope); !At.empty(); At = scopeOf(At))
      if (Out.count(At))
        Add(Scope);
  }
  // What lies in a class is no namespace.
  for (const std::string &Name : std::set<std::string>(Out))
    for (std::string Scope = scopeOf(Name); !Scope.empty();
         Scope = scopeOf(Scope))
      if (Out.count(Scope))
        for (std::string Inner = scopeOf(Name); Inner != Scope;
             Inner = scopeOf(Inner))
          Add(Inner);
  return Out;
}

/// True where the keys of \p P are constants and not texts.
static bool hasConstantKeys(const EntryPoint &P) {
  if (P.Kind != EntryKind::Option ||
      P.KeyParameter >= P.Declaration->Parameters.size())
    return false;
  const TypeShape &S = P.Declaration->Parameters[P.KeyParameter].Shape;
  if (S.K == TypeShape::Number)
    return true;
  return S.K == TypeShape::Named && !S.Name.empty() &&
         !llvm::StringRef(S.Name).contains_insensitive("string") &&
         llvm::all_of(P.Keys, [](const auto &K) {
           return isIdentifier(K.first.substr(K.first.rfind(':') + 1));
         });
}

/// The keys become enumerators of their parameter's type.
void Builder::nameKeys(const EntryPoint &P) {
  const TypeShape &S = P.Declaration->Parameters[P.KeyParameter].Shape;
  std::set<std::string> Names;
  for (const auto &[Name, B] : P.Keys)
    Names.insert(Name.substr(Name.rfind(':') + 1));
  Types.addEnumeration(keyType(S), Names);
}

/// Types that must be of one kind whichever entry point is the first.
void Builder::nameTypes(const EntryPoint &P) {
  for (const InnerBinding &B : P.Inner)
    if (B.Parameter < P.Declaration->Parameters.size() &&
        B.Within.size() == 1 && B.Within[0][0] == '[')
      Types.addList(P.Declaration->Parameters[B.Parameter]);
  if (P.OnlyWhen) // a handle, of which there are copies
    Types.addNumber(
        P.OnlyWhen->Callee.Parameters[P.OnlyWhen->Parameter].Shape.Name);
  for (const auto &[I, Means] : P.Arguments)
    if (Means.Meaning == Role::Port && I < P.Declaration->Parameters.size())
      Types.parameter(P.Declaration->Parameters[I], &Means);
}

std::string Builder::keyType(const TypeShape &S) {
  return S.K == TypeShape::Number ? "constants" : S.Name;
}

void Builder::addKeys(const EntryPoint &P, UseForm &F) {
  if (!hasConstantKeys(P))
    return;
  const TypeShape &S = P.Declaration->Parameters[P.KeyParameter].Shape;
  std::string Space = TypeNames::enumeration(keyType(S));
  for (const auto &[Name, B] : P.Keys)
    F.Keys[Name] = Space.substr(0, Space.rfind(':') + 1) +
                   Name.substr(Name.rfind(':') + 1);
}

void Builder::addCall(const EntryPoint &P, UseForm &F) {
  std::string Name = concreteName(P), Scope = scopeOf(Name);
  std::string Last = Scope.empty() ? Name : Name.substr(Scope.size() + 2);
  for (unsigned I = 0; I < P.Declaration->Parameters.size(); ++I) {
    const Binding *Means = nullptr;
    if (auto It = P.Arguments.find(I); It != P.Arguments.end())
      Means = &It->second;
    if (P.Kind == EntryKind::Option && I == P.ValueParameter)
      Means = &P.Keys.begin()->second;
    F.Arguments.push_back(Types.parameter(P.Declaration->Parameters[I], Means));
  }
  if (P.Kind == EntryKind::Option)
    addKeys(P, F);
  for (const InnerBinding &B : P.Inner)
    F.Inner.push_back(B.Parameter < P.Declaration->Parameters.size()
                          ? inner(B, P.Declaration->Parameters[B.Parameter])
                          : InnerForm());
  std::vector<std::string> Spelled;
  Spelled.reserve(F.Arguments.size());
  for (const ValueForm &V : F.Arguments)
    Spelled.push_back(V.Spelled);
  // In C++ a pack: an overload without it is the better one.
  bool Pack = P.Declaration->Variadic && C.Language == "c++";
  std::string Template = Pack ? "template <class... More> " : "";
  if (P.Declaration->Variadic)
    Spelled.push_back(Pack ? "More &&..." : "...");
  std::string List = "(" + llvm::join(Spelled, ", ") + ")";
  bool InClass = Classes.count(Scope) != 0;
  if (isConstructor(P)) {
    Tree.addMember(Scope, Last + List, /*Static=*/false, Template);
    F.How = UseForm::Construction;
    F.Class = Scope;
    return;
  }
  bool WantsObject = InClass && P.Kind != EntryKind::Function;
  if (InClass) {
    WantsObject =
        Tree.addMember(Scope, Last + List, !WantsObject, Template + "int ");
  } else if (!Tree.isKnownToHead(Last, Scope)) {
    Tree.addFunction(Scope, Template + "int " + Last + List);
  }
  F.TakesMore = P.Declaration->Variadic;
  F.How = WantsObject ? UseForm::MethodCall : UseForm::Call;
  F.Class = Scope;
  F.Callee = WantsObject     ? Last
             : Scope.empty() ? Scopes::spelled(Last)
                             : "::" + Name;
}

InnerForm Builder::inner(const InnerBinding &B, const Parameter &P) {
  InnerForm Out;
  ValueForm Whole = Types.parameter(P, nullptr);
  llvm::ArrayRef<std::string> Way = B.Within;
  bool Elements = Way.back()[0] == '[';
  if (Way.size() == 1 && Elements) {
    Out.Leaf = Types.field(B.Means, "c");
    Out.Leaf.Given = ValueForm::Elements;
    Out.Leaf.Object =
        P.Shape.K == TypeShape::Named ? Whole.Object : "Many<const char *>";
    return Out;
  }
  Out.Object = Types.classNamed(P.Shape.Name);
  Out.ByAddress = P.Shape.K == TypeShape::Pointer;
  Out.Leaf = Types.field(B.Means, C.Language);
  if (Elements) {
    Out.Leaf = Types.field(B.Means, "c");
    Out.Leaf.Given = ValueForm::Elements;
    Out.Leaf.Object = "Many<const char *>";
    Out.Leaf.Spelled = "const char *const *";
    Way = Way.drop_back();
  }
  Out.Access = Tree.addField(Out.Object, Way, Out.Leaf.Spelled);
  return Out;
}

void Builder::addMap(const std::string &Name, UseForm &F) {
  Tree.addMap(Name);
  Types.include("map");
  Types.include("string");
  F.How = UseForm::Subscript;
  F.Class = Name;
}

UseForm Builder::add(const EntryPoint &P) {
  UseForm F;
  std::string Name = concreteName(P), Scope = scopeOf(Name);
  if (llvm::StringRef(Name).starts_with("std::")) {
    F.Why = "a name of the standard library";
    return F;
  }
  if (P.KeyTemplateArgument) {
    F.Why = "its key is a type, of which the model says only the name";
    return F;
  }
  switch (P.Kind) {
  case EntryKind::Function:
  case EntryKind::Method:
  case EntryKind::Constructor:
  case EntryKind::Option:
  case EntryKind::Value:
    addCall(P, F);
    break;
  case EntryKind::Environment:
    if (P.Declaration) {
      addCall(P, F);
    } else if (llvm::StringRef(Name).contains("operator")) {
      F.Why = "an operator of which the model says nothing";
    } else if (Scope.empty()) {
      Tree.addFunction("", "extern char *" + Name);
      F.How = UseForm::Mention;
      F.Callee = Name;
    } else {
      Tree.addField(Scope, {Name.substr(Scope.size() + 2)}, "const char *");
      F.How = UseForm::Assignment;
      F.Class = Scope;
      F.Callee = Name.substr(Scope.size() + 2);
    }
    break;
  case EntryKind::Field:
    F.How = UseForm::Assignment;
    F.Class = Scope;
    F.Callee = Name.substr(Scope.size() + 2);
    F.Field = Types.field(*P.FieldBinding, C.Language);
    Tree.addField(Scope, {F.Callee}, F.Field.Spelled);
    break;
  case EntryKind::MapKey:
    addMap(Name, F);
    break;
  case EntryKind::TextClass: {
    std::string Last = Scope.empty() ? Name : Name.substr(Scope.size() + 2);
    Tree.addMember(Name, Last + "(const char *)", false, "");
    Tree.addMember(Name, Last + "(const wchar_t *)", false, "");
    F.How = UseForm::Mention;
    F.Callee = Name + "(\"\")";
    break;
  }
  }
  return F;
}

StandIn Builder::build() {
  StandIn Out;
  for (const EntryPoint &P : C.EntryPoints)
    if (hasConstantKeys(P))
      nameKeys(P);
  for (const EntryPoint &P : C.EntryPoints)
    nameTypes(P);
  for (const EntryPoint &P : C.EntryPoints)
    Out.Forms.push_back(add(P));
  for (const EntryPoint &P : C.EntryPoints)
    if (P.OnlyWhen) {
      std::vector<std::string> List;
      for (const Parameter &Each : P.OnlyWhen->Callee.Parameters)
        List.push_back(Types.parameter(Each, nullptr).Spelled);
      Tree.addFunction("", "int " + P.OnlyWhen->Callee.Name + "(" +
                               llvm::join(List, ", ") + ")");
    }
  std::string Body = Tree.print();
  Out.Header = "extern \"C\" char *getenv(const char *) noexcept;\n"
               "extern \"C\" int atoi(const char *) noexcept;\n" +
               Types.declarations(Tree.forwards()) + Body;
  return Out;
}

StandIn standIn(const Connector &C, const ModelSet &Models) {
  return Builder(C, Models).build();
}

} // namespace svc
