//===- TypeNames.h - A model's types as a stand-in has them -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A signature spells types as its library does, typedefs, macros and templates
// included, whose definitions nobody knows. Matching goes by a type's shape and
// last name; so each type becomes the simplest one with these: a built-in type,
// one of std, a class of texts, a class that the connector itself declares, or
// a struct or number of that name in the namespace stand_in.
// Guarded by tests/models/StandInTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_TYPENAMES_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_TYPENAMES_H

#include "UseForm.h"
#include "knowledge/ModelSet.h"
#include <set>

namespace svc {

class TypeNames {
public:
  TypeNames(const ModelSet &Models, const std::set<std::string> &Classes);

  /// The parameter \p P, to which \p Means is given ("null": nothing is).
  ValueForm parameter(const Parameter &P, const Binding *Means);
  /// A field for \p Means of a library in the language \p Language.
  ValueForm field(const Binding &Means, llvm::StringRef Language);
  /// The class that the last name \p Name stands for; declares one where there
  /// is none yet.
  std::string classNamed(llvm::StringRef Name);
  /// Makes an enumeration \p Name of an option's \p Keys.
  void addEnumeration(llvm::StringRef Name, const std::set<std::string> &Keys) {
    Enumerations[Name.str()].insert(Keys.begin(), Keys.end());
  }
  /// The type of \p P, a list of texts, where it is none of std.
  void addList(const Parameter &P);
  /// A number with a name of its own.
  void addNumber(llvm::StringRef Name) { number(Name); }
  /// How a program spells that enumeration; each has a namespace of its own,
  /// so that two may have equal keys.
  static std::string enumeration(const std::string &Name) {
    return "stand_in::keys_" + Name + "::" + Name;
  }
  /// True for a class that holds text, by its qualified name.
  bool isText(llvm::StringRef Class) const { return Texts.count(Class.str()); }

  void include(llvm::StringRef Header) { Includes.insert(Header.str()); }

  /// Includes, then \p Forwards, then the types that were made.
  std::string declarations(const std::string &Forwards) const;

private:
  std::string number(llvm::StringRef Name);
  std::string typedefOf(llvm::StringRef Type, llvm::StringRef Name);
  /// The type that \p P has without references.
  std::string named(const Parameter &P, const Binding *Means, ValueForm &Out);
  std::string ofStd(llvm::StringRef Text);

  std::set<std::string> Texts; // qualified
  const std::set<std::string> &Own;
  std::map<std::string, std::string> ByLast; // last name -> qualified
  std::set<std::string> Includes, UsedTexts;
  std::map<std::string, std::string> Made; // name -> declaration
  std::map<std::string, std::set<std::string>> Enumerations;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_TYPENAMES_H
