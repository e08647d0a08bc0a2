//===- Wrappers.h - Functions that pass a value on to a role ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A wrapper is a connector that nobody has written a model for yet. Where a
// parameter of a user's function flows into a role, the function becomes an
// entry point; its calls are uses, and parameters that flow into these make
// further entry points, until nothing new is learned. Setters count too: what
// they store into a member that is read at a role comes from their parameter.
//
// A function is learned once for each place (parameter, member of it) and
// role, so recursion ends. What a wrapper adds to a value (a scheme, "host=")
// is taken into account by the part of the text that the parameter fills: it
// is bound to that part's role. What other units have learned is taken in, and
// what this one learns of functions that others can call is given out.
// Guarded by tests/engine/flows/wrappers.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LEARN_WRAPPERS_H
#define SVC_TIDY_ENGINE_LEARN_WRAPPERS_H

#include "engine/finding/Places.h"
#include "engine/link/Links.h"
#include "engine/match/CallMap.h"
#include "engine/match/ModelMatcher.h"
#include "engine/match/Use.h"
#include "engine/trace/Tracer.h"
#include <deque>
#include <map>

namespace svc {

/// One function that has become an entry point of one connector.
struct Wrapper {
  const clang::FunctionDecl *Function = nullptr; // canonical
  EntryPoint Entry; // its bindings are those of Entry.Inner
  /// For each of Entry.Inner: where the value goes.
  std::deque<Onward> Then;
  /// So many of them, the first, are known from other units.
  size_t Imported = 0;
};

class Wrappers {
public:
  /// \p Others: what other units have learned, or null.
  Wrappers(clang::ASTContext &Context, const UnitIndex &Index, Tracer &T,
           const ModelSet &Models, const Links *Others)
      : Where(Context), Index(Index), T(T), Models(Models), Others(Others) {}

  /// Learns from \p Uses and adds to them the calls of what was learned. To be
  /// called once; the uses point into this object.
  void learn(std::vector<Use> &Uses);

  const std::deque<Wrapper> &all() const { return Known; }
  /// What this unit has learned of functions that others can call.
  std::vector<LinkedEntry> exported() const;
  /// Hashes of the symbols of the functions that this unit calls, sorted; empty
  /// where there are no others.
  std::vector<uint64_t> called() const;

private:
  /// A value that reaches a role: of a use, or of the call of a wrapper.
  struct Arrival {
    Use At;
    RoleArgument Argument;
  };

  void learnFrom(const Use &U, const RoleArgument &A);
  void add(const Value &Parameter, const Binding &Means, const Use &U,
           const RoleArgument &A);
  Wrapper &wrapper(const clang::FunctionDecl *F, const Connector *C);
  void bind(const clang::FunctionDecl *F, const Connector &C,
            InnerBinding Inner, Onward Then);
  void addForeign(const Value &Parameter, const Binding &Means, Onward Then,
                  const Connector &C);
  void await(const Wrapper &W, size_t Inner);
  std::vector<Use> usesOf(const Wrapper &W) const;
  void import();

  Places Where;
  const UnitIndex &Index;
  Tracer &T;
  const ModelSet &Models;
  const Links *Others;
  std::optional<CallMap> Calls; // made when the first wrapper is learned
  std::deque<Wrapper> Known;
  std::map<std::pair<const clang::FunctionDecl *, const Connector *>, Wrapper *>
      ByFunction;
  std::deque<Arrival> Waiting;
  /// Learned of functions that only other units know.
  std::vector<LinkedEntry> OfOthers;
};

/// The kind of entry point that \p F would be, and its declaration, as a model
/// would spell them.
EntryKind kindOf(const clang::FunctionDecl *F);
Signature signatureOf(const clang::FunctionDecl *F);
/// The way from the parameter \p P of \p Function on, through \p A of \p U.
Onward onwardOf(const Value &P, const std::string &Function, const Use &U,
                const RoleArgument &A, const Places &Where);

} // namespace svc

#endif // SVC_TIDY_ENGINE_LEARN_WRAPPERS_H
