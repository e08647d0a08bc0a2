//===- Value.h - What an expression can be ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// value := literal | environment | parameter | null | concat(value...)
//        | choice(value...) | opaque
// A literal knows where it is spelled and by which steps it travelled from
// there; that is what a finding shows and a fix edits. Whatever is not
// understood is opaque, and opaque is never reported.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_VALUE_H
#define SVC_TIDY_ENGINE_TRACE_VALUE_H

#include "engine/unit/Path.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceLocation.h"
#include <memory>
#include <string>
#include <vector>

namespace svc {

/// One step of the way from a literal to its use.
struct Hop {
  clang::SourceLocation At;
  std::string Note; // "through macro 'DB_HOST'"; never a value
};

/// What kind of place a literal is spelled at; decides how a fix may edit it.
enum class Spot {
  Undecided,
  Expression,      // inside a function body
  Variable,        // the initialiser of a variable
  Member,          // a default member or constructor initialiser
  DefaultArgument, //
};

/// Where a leaf comes from that another unit has told (engine/link/).
struct Foreign;

struct Value {
  enum Kind {
    Literal,
    Environment, // read from configuration; Text is the variable's name or ""
    Parameter,   // of the function that is being looked at
    Null,        // a null pointer or an absent initialiser
    Concat,
    Choice,
    Opaque // Text says why
  } K = Opaque;
  std::string Text;
  bool IsNumber = false;
  /// Environment: an argument of the program or a setting of a file, and no
  /// variable of the environment.
  bool IsSetting = false;
  /// Literal: its length is written beside it, as in memcpy(b, "text", 5), so
  /// that another text may not take its place.
  bool IsMeasured = false;
  /// Literal: it is a format, or stands between the places of one, so that no
  /// text of the environment may take its place.
  bool IsFormat = false;
  /// Literal: it is given to what reads configuration, for where that finds
  /// nothing.
  enum Fallback { NoFallback, OfVariable, OfSetting } GivenAs = NoFallback;
  /// Literal: the expression that spells it.
  const clang::Expr *Spelled = nullptr;
  Spot At = Spot::Undecided;
  /// The declaration whose initialiser spells the literal, if one does.
  const clang::ValueDecl *Holder = nullptr;
  /// Literal and parameter: from there to the use.
  std::vector<Hop> Hops;
  /// Literal: it lies in a buffer, which can be written to.
  bool InBuffer = false;
  const clang::ParmVarDecl *Param = nullptr;
  /// Parameter: the way from the parameter to the value inside of it, as in
  /// `C.Database.Host`; empty for the parameter itself.
  Path Within;
  /// A literal or parameter of another unit: Spelled and Param are null.
  std::shared_ptr<const Foreign> From;
  std::vector<Value> Parts;

  static Value opaque(std::string Why);
  static Value environment(std::string Variable, bool IsSetting = false);
  static Value null();
  /// A choice between \p Of; one alternative is itself.
  static Value choice(std::vector<Value> Of);
  /// The texts of \p Of one after the other; one part is itself.
  static Value concat(std::vector<Value> Of);

  bool isOpaque() const { return K == Opaque; }
  /// Calls \p Visit on every leaf (neither concat nor choice).
  template <typename Callable> void forEachLeaf(Callable Visit) {
    if (K != Concat && K != Choice)
      return Visit(*this);
    for (Value &P : Parts)
      P.forEachLeaf(Visit);
  }
  /// Adds a step to every literal and parameter in it.
  void addHop(clang::SourceLocation At, const std::string &Note);
  /// Says where the literals that are not yet settled are spelled.
  void settle(Spot At, const clang::ValueDecl *Holder = nullptr);
};

/// True when one expression spells both literals.
inline bool sameSpelling(const Value &A, const Value &B) {
  return A.Spelled == B.Spelled && A.From == B.From;
}

/// Alternatives and pieces that a value may have before it becomes opaque.
constexpr size_t MostAlternatives = 64, MostPieces = 64;

/// The value as alternatives, each a sequence of leaves. Empty when there are
/// more than MostAlternatives.
std::vector<std::vector<const Value *>> alternatives(const Value &V);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_VALUE_H
