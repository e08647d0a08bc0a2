//===- Scopes.cpp - Declarations in the tree of their scopes --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/Scopes.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

Scopes::Scopes(const std::set<std::string> &Classes) {
  for (const std::string &Name : Classes)
    at(Name).IsClass = true;
}

Scopes::Node &Scopes::at(llvm::StringRef Name) {
  Node *N = &Root;
  while (!Name.empty()) {
    auto [First, Rest] = Name.split("::");
    N = &N->Inside[First.str()];
    Name = Rest;
  }
  return *N;
}

bool Scopes::addMember(const std::string &Class, const std::string &Name,
                       bool Static, const std::string &Result) {
  Node &N = at(Class);
  auto [It, New] = N.Members.emplace(Name, Static);
  if (New)
    N.Lines.push_back(Result.substr(0, Result.size() - 4 * Static) +
                      (Static ? "static int " : "") + Name);
  return !It->second;
}

void Scopes::addFunction(const std::string &Space,
                         const std::string &Declaration) {
  Node &N = at(Space);
  if (!llvm::is_contained(N.Lines, Declaration))
    N.Lines.push_back(Declaration);
}

std::string Scopes::addField(const std::string &Class,
                             llvm::ArrayRef<std::string> Way,
                             const std::string &Type) {
  FieldNode *F = &at(Class).Fields;
  std::string Access;
  for (const std::string &Step : Way) {
    if (Step[0] == '[') {
      F->Array = true;
      Access += "[0]";
      continue;
    }
    F = &F->Inside[Step];
    Access += "." + Step;
  }
  if (F->Type.empty())
    F->Type = Type;
  return Access;
}

void Scopes::addMap(const std::string &Name) { at(Name).IsMap = true; }

void Scopes::forwards(const Node &N, std::string &Out) {
  for (const auto &[Name, Each] : N.Inside) {
    if (Each.IsClass) {
      Out += "struct " + Name + ";\n";
    } else if (!Each.IsMap) {
      Out += "namespace " + Name + " {\n";
      forwards(Each, Out);
      Out += "}\n";
    }
  }
}

std::string Scopes::forwards() const {
  std::string Out;
  forwards(Root, Out);
  return Out;
}

void Scopes::print(const FieldNode &F, std::string &Out) {
  for (const auto &[Name, Each] : F.Inside) {
    if (Each.Inside.empty()) {
      Out += Each.Type;
    } else {
      Out += "struct { ";
      print(Each, Out);
      Out += "}";
    }
    Out += " " + Name + (Each.Array ? "[1]" : "") + ";\n";
  }
}

void Scopes::print(const std::string &Name, const Node &N, std::string &Out) {
  const std::string Map = "std::map<std::string, std::string>";
  if (N.IsMap && !N.IsClass) {
    Out += "typedef " + Map + " " + Name + ";\n";
    return;
  }
  if (N.IsClass) {
    Out += "struct " + Name + (N.IsMap ? " : " + Map : "") + " {\n";
    if (N.IsMap)
      Out += "using map::map;\n";
    if (!N.Members.count(Name + "()"))
      Out += Name + "();\n";
    // Without a constructor that is known, one from a text, as wrappers have.
    if (llvm::none_of(N.Members, [&](const auto &M) {
          return llvm::StringRef(M.first).starts_with(Name + "(");
        }))
      Out += Name + "(const char *);\n";
  } else if (!Name.empty()) {
    Out += "namespace " + Name + " {\n";
  }
  for (const auto &[Inner, Each] : N.Inside)
    if (Each.IsClass && N.IsClass)
      Out += "struct " + Inner + ";\n";
  // A class before the functions that are given one.
  for (const auto &[Inner, Each] : N.Inside)
    print(Inner, Each, Out);
  bool Global = Name.empty() && !N.Lines.empty();
  if (Global)
    Out += "inline namespace global {\n";
  for (const std::string &Line : N.Lines)
    Out += Line + ";\n";
  if (Global)
    Out += "}\n";
  print(N.Fields, Out);
  if (N.IsClass)
    Out += "};\n";
  else if (!Name.empty())
    Out += "}\n";
}

std::string Scopes::print() const {
  std::string Out;
  print("", Root, Out);
  return Out;
}

} // namespace svc
