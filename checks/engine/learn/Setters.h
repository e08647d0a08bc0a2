//===- Setters.h - Functions that pass a key and its value on ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// set(Conf, "sasl.password", Password), which hands both on to the connector's
// own setter: which role the value has is for each caller to say, by the key.
// So is the table of a function that sets all rows of one. Such a function
// becomes an option of the connector; its calls are looked at as those of the
// connector's are, and may be in further such functions.
//
// What it does not do: tell other units.
// Guarded by tests/engine/cases/option_rows.cpp and option_rows_c.c.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LEARN_SETTERS_H
#define SVC_TIDY_ENGINE_LEARN_SETTERS_H

#include "engine/finding/Places.h"
#include "engine/match/CallMap.h"
#include "engine/match/UseFinder.h"
#include <deque>

namespace svc {

class Setters {
public:
  Setters(clang::ASTContext &Context, const UnitIndex &Index, Tracer &T,
          UseFinder &Finder)
      : Where(Context), Index(Index), T(T), Finder(Finder) {}

  /// Adds to \p Uses what the calls of such functions set. To be called once;
  /// the uses point into this object.
  void learn(std::vector<Use> &Uses);

private:
  struct Setter {
    const clang::FunctionDecl *Function;
    EntryPoint Entry;
    unsigned KeyParameter, ValueParameter;
    Path Key, Value;
    Onward Then;
  };

  /// The new setter that \p O makes of its function, or null.
  const Setter *add(const OpenOption &O);
  void callsOf(const Setter &S, std::vector<Use> &Uses);

  Places Where;
  const UnitIndex &Index;
  Tracer &T;
  UseFinder &Finder;
  std::optional<CallMap> Calls;
  std::deque<Setter> Known;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_LEARN_SETTERS_H
