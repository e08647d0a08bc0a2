//===- Flow.h - What a place holds at a moment ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks the writes that can reach the moment, from the last one back, until one
// that always happens (Flow.cpp). When no write surely happens, the initial
// value counts too, and for members and globals what other functions write
// (Initial.cpp). What a call writes through its parameters is what its body
// leaves there (Outputs.cpp).
// Guarded by tests/engine/cases/locals.cpp and tests/engine/flows.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_FLOW_H
#define SVC_TIDY_ENGINE_TRACE_FLOW_H

#include "Tracer.h"

namespace svc {

/// Reads one storage at one point.
/// A function that ends in more places is not followed.
constexpr size_t MostExits = 8;

class Flow {
public:
  /// \p S is resolved (UnitIndex::resolve).
  Flow(Tracer &T, Storage S, Point At) : T(T), S(std::move(S)), At(At) {}
  Value read();
  /// Only what the function of the point writes; nothing: an empty list.
  std::vector<Value> writtenHere();
  /// True when the function of the point writes the place for sure.
  bool overwrittenHere();

private:
  // Flow.cpp
  bool local();
  std::vector<const Write *> candidates() const;
  bool arrives(const Write &W) const;
  bool covered(Point W);
  std::optional<Value> valueOf(const Write &W, const Overlap &O);
  Value replaced(const Write &W, const Overlap &O);
  bool replacesAll(const Write &W, const Overlap &O) const;
  std::optional<Value> part(const Write &W, const Overlap &O);
  Value before(const Write &W);
  Value written(const Write &W);
  Value assigned(Value V, const Write &W) const;
  // Outputs.cpp
  std::optional<Value> output(const Write &W, const Overlap &O);
  Value unknown(const Write &W, Value Of);
  // Initial.cpp
  void initial();
  void ofThis();
  void ofParameter(const clang::ParmVarDecl *P);
  void ofVariable(const clang::VarDecl *V);
  bool ofCapture(const clang::VarDecl *V);
  void elsewhere();
  void writtenIn(const clang::Decl *Function, const Write &W, Path Way);
  void ofAnyObject();
  std::optional<Value> fixedDefault();
  bool overwrittenBy(const clang::CXXConstructorDecl *C);

  void add(Value V) { Of.push_back(std::move(V)); }

  Tracer &T;
  Storage S;
  Point At;
  bool OnlyHere = false;
  /// The value of the last write has what was there before it.
  bool Complete = false;
  std::vector<Value> Of;
  llvm::SmallDenseMap<const clang::Stmt *, unsigned> ArmsWritten;
};

inline const clang::Decl *functionOf(Point P) {
  return P.In ? P.In->Function : nullptr;
}

/// True when the body of \p F may write to \p S, in terms of its parameters.
bool mayWrite(const clang::FunctionDecl *F, const Storage &S,
              const UnitIndex &Index);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_FLOW_H
