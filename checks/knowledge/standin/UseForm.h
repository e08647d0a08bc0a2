//===- UseForm.h - How an entry point is written in a program ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model names an entry point; to write a use of it, a generator must know how
// its types are spelled. A stand-in header chooses them (StandIn.h); of a real
// header they are read from the declarations (tests/models/RealForms.h). Both
// say so in this form, so that one generator (UseProgram.h) writes both.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_USEFORM_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_USEFORM_H

#include <map>
#include <string>
#include <vector>

namespace svc {

/// A place that takes a value: a parameter, a field.
struct ValueForm {
  /// The type of the place: "const std::string &".
  std::string Spelled;
  /// The type of an object that a value is converted to before it is given;
  /// "" where the value is given as it is.
  std::string Object;
  /// A number is wanted; a text; either (void *, auto).
  enum { Text, Number, Either } Takes = Text;
  /// What stands before a literal: "", "L", "u".
  std::string Prefix;
  /// How the object is given: itself, as a variable, by its address, as the
  /// only element of an array or list, or copied into an array of characters.
  enum { Direct, Variable, Address, Elements, Copied } Given = Direct;
  /// A function or macro that makes the object of a text; "": a conversion.
  std::string Maker = {};
};

/// A place inside of what is given for a parameter.
struct InnerForm {
  std::string Object; // the type of what the parameter holds
  std::string Access; // ".config->endpoint"; "" for the object itself
  bool ByAddress = false;
  ValueForm Leaf;
};

struct UseForm {
  enum Shape {
    None,         // Why says why there can be no use
    Call,         // Callee(...)
    MethodCall,   // object.Callee(...)
    OwnCall,      // the same, in a subclass
    Construction, // new Class(...)
    Base,         // struct S : Class { S() : Class(...) {} }
    Assignment,   // object.Callee = ...
    Subscript,    // object["key"] = ...
    List,         // Class object = {{"key", ...}}
    Mention,      // Callee
  } How = None;
  std::string Why;
  std::string Class;  // as a program spells it
  std::string Callee; // for Call with its namespaces, else the last name
  std::vector<ValueForm> Arguments;
  /// There is an overload without "...": an argument there chooses this one.
  bool TakesMore = false;
  ValueForm Field;
  /// As many as EntryPoint::Inner has.
  std::vector<InnerForm> Inner;
  /// Option: how the keys are spelled; "" where a program cannot use one.
  std::map<std::string, std::string> Keys;
  /// Those of them that are not declared.
  std::vector<std::string> UnknownKeys;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_USEFORM_H
