//===- Tracer.h - Expression -> value ---------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Answers "what can this expression be, here?". The tracer itself only spends
// the budget and asks each feature in turn; a feature is one file that knows
// one part of the language (literals, variables, strings, ...). What no
// feature understands is opaque. The unit may be broken or endless: there is a
// budget of steps and a limit of depth, beyond which values are opaque.
//
// To add a feature: one file with one function of the type Feature, one line
// in Features.h and Features.cpp, a case in tests/engine/cases/ with a twin
// that is silent.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_TRACER_H
#define SVC_TIDY_ENGINE_TRACE_TRACER_H

#include "Value.h"
#include "engine/match/ModelMatcher.h"
#include "engine/unit/UnitIndex.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace svc {

class Tracer;
class ForeignValues;

/// Understands \p E (already stripped) or passes on with nullopt.
using Feature = std::optional<Value> (*)(const clang::Expr *E, Point At,
                                         Tracer &T);

class Tracer {
public:
  Tracer(clang::ASTContext &Context, const UnitIndex &Index,
         ModelMatcher &Matcher)
      : Context(Context), Index(Index), Matcher(Matcher) {}

  /// The value of \p E at \p At, with a fresh budget.
  Value trace(const clang::Expr *E, Point At);
  /// The same for what lies at \p Within inside of it.
  Value trace(const clang::Expr *E, llvm::ArrayRef<PathStep> Within, Point At);

  // For other units, with fresh budgets.

  /// What \p F returns, at \p Within, whoever calls it.
  Value result(const clang::FunctionDecl *F, llvm::ArrayRef<PathStep> Within);
  /// What \p F leaves in the object that its parameter number \p I refers to.
  Value output(const clang::FunctionDecl *F, unsigned I,
               llvm::ArrayRef<PathStep> Within);
  /// What is written to \p D anywhere in the unit.
  Value everywhere(const clang::ValueDecl *D, llvm::ArrayRef<PathStep> Within);

  // For features only.

  /// The value of a subexpression, on the same budget.
  Value follow(const clang::Expr *E, Point At);
  /// What \p S holds at \p At. See Flow.h.
  Value read(const Storage &S, Point At);
  /// What \p S holds where control leaves the body of \p F.
  Value readAtExits(const Storage &S, const clang::Decl *F);
  /// What is at \p Within in the object that \p E names or makes.
  Value project(const clang::Expr *E, llvm::ArrayRef<PathStep> Within,
                Point At);
  /// What the constructor \p C with \p Arguments leaves at \p Within; \p E is
  /// where the object is made.
  Value construct(const clang::CXXConstructorDecl *C,
                  llvm::ArrayRef<const clang::Expr *> Arguments,
                  llvm::ArrayRef<PathStep> Within, const clang::Expr *E,
                  Point At);
  /// What is at \p Within in the result of \p E.
  Value result(const clang::CallExpr *E, llvm::ArrayRef<PathStep> Within,
               Point At);
  /// \p V with the parameters of \p F replaced by the values of \p Arguments.
  Value substitute(Value V, const clang::FunctionDecl *F,
                   llvm::ArrayRef<const clang::Expr *> Arguments, Point At);

  clang::ASTContext &Context;
  const UnitIndex &Index;
  ModelMatcher &Matcher;
  /// What other units know; null where a unit is analysed alone.
  ForeignValues *Others = nullptr;
  /// While a question of another unit is answered: a member is that of any
  /// object of its class.
  bool AnyObject = false;
  /// The connector that a value is wanted for, where one is: its id.
  std::string WantedFor;
  /// Where given, gets the expressions that were met and are no literals
  /// themselves: reads of the environment, parameters, unknowns, and names of
  /// what holds a literal.
  llvm::DenseSet<const clang::Expr *> *Leaves = nullptr;
  /// Whether the unit connects, or binds, sockets: see match/Direction.cpp.
  std::optional<unsigned> UnitSides;

  /// A call that is being followed: in \p Function, `this` is what \p Object
  /// names at \p At.
  struct Frame {
    const clang::Decl *Function;
    const clang::Expr *Object;
    Point At;
  };
  /// The innermost call of \p F that is being followed; null: none is.
  const Frame *frameOf(const clang::Decl *F) const;
  /// \p Read, while \p F is followed.
  template <typename Callable> Value during(const Frame &F, Callable Read) {
    Frames.push_back(F);
    Value V = Read();
    Frames.pop_back();
    return V;
  }

private:
  friend class Flow;
  /// A fresh budget.
  void begin();
  Value readResolved(Storage S, Point At);
  /// What the function of \p At alone writes to \p S; nothing: an empty list.
  std::vector<Value> writtenHere(const Storage &S, Point At);
  /// True when that is all there can be.
  bool overwrittenHere(const Storage &S, Point At);
  /// \p Read, unless the place is being read already or the budget is spent.
  template <typename Result, typename Callable>
  Result guarded(const Storage &S, Point At, Result Else(const char *Why),
                 Callable Read);

  /// Far beyond what real code needs (tens of steps); small enough that the
  /// worst unit costs less than parsing it.
  static constexpr unsigned Budget = 4000, MostDepth = 160;
  unsigned StepsLeft = 0, Depth = 0;
  llvm::SmallVector<Frame, 8> Frames;
  /// Places that are being read, so that a loop in the data ends.
  struct ReadingPlace {
    Storage S;
    unsigned Order;
    size_t Frames;
  };
  llvm::SmallVector<ReadingPlace, 16> Reading;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_TRACER_H
