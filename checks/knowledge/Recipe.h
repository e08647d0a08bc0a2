//===- Recipe.h - How a library's call makes a value ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// strcpy, std::string::append, snprintf, QString::arg, htons: what their result
// is made of, and where it is put. The body of such a function is not in the
// unit, or says it too clumsily to follow; so models say it, in data, for any
// library's strings. The engine knows no string class by name.
// Guarded by tests/knowledge/RecipeReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_RECIPE_H
#define SVC_TIDY_KNOWLEDGE_RECIPE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace svc {

/// How a format marks the places of its arguments.
enum class TextStyle {
  Printf,   // %s %d
  Braces,   // {} {0}
  Dollar,   // $0 $1
  Numbered, // %1 %2, the lowest number first (QString::arg)
  Percent   // %1% or %s (boost::format)
};

/// What an operator of a text class does.
enum class TextOperator {
  Joins,       // a + b
  Appends,     // a += b: changes a
  JoinsPath,   // a / b, with a '/' between
  AppendsPath, // a /= b
  Fills        // format % argument
};

/// The names as models spell them, in the enumerators' order.
llvm::ArrayRef<llvm::StringRef> textStyleNames();
llvm::ArrayRef<llvm::StringRef> textOperatorNames();

/// Kind "value": a call that makes a value. Numbers are indices of parameters.
struct Recipe {
  /// Stands for the object of a method.
  static constexpr unsigned This = ~0u;

  /// What the value is made of, one after the other; nothing: the call writes
  /// nothing that is not said here, and its value is unknown.
  std::optional<std::vector<unsigned>> Of;
  /// The last of Of stands for itself and for all arguments behind it.
  bool AndRest = false;
  /// Instead of Of: the format, whose arguments are those of Of, or, without
  /// Of, those behind the last parameter.
  std::optional<unsigned> Format;
  TextStyle Style = TextStyle::Printf;
  /// Where the value is put; nothing: it is only returned.
  std::optional<unsigned> Into;
  /// Put into the first of Of at this position, instead of behind it.
  std::optional<unsigned> At;
  /// The last of Of: from this position; just as many characters; at most as
  /// many; as fit into a buffer of this size with a final zero; up to this
  /// iterator; so many times.
  std::optional<unsigned> From, Length, Limit, Size, Until, Times;
  /// The value is the length of this text.
  std::optional<unsigned> LengthOf;
  /// The call's own result is the value, too.
  bool Returns = true;
};

/// Kind "text_class": objects of the class are texts.
struct TextClass {
  std::map<std::string, TextOperator> Operators;
  TextStyle Style = TextStyle::Percent; // of what Fills
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_RECIPE_H
