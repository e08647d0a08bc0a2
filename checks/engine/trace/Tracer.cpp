//===- Tracer.cpp - Expression -> value -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/trace/Flow.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;

namespace svc {

static const Feature Table[] = {
    traceLiteral, traceEnvironment, traceRecipe,  traceVariable,
    traceMember,  traceConditional, traceElement, traceNumber,
    traceString,  traceConversion,  traceCall,
};

llvm::ArrayRef<Feature> features() { return Table; }

void Tracer::begin() {
  StepsLeft = Budget;
  Depth = 0;
  Reading.clear();
  Frames.clear();
}

Value Tracer::trace(const Expr *E, Point At) {
  begin();
  if (isDead(At.In))
    return Value::opaque("in code that never runs");
  return follow(E, At);
}

Value Tracer::trace(const Expr *E, llvm::ArrayRef<PathStep> Within, Point At) {
  if (Within.empty())
    return trace(E, At);
  begin();
  if (isDead(At.In))
    return Value::opaque("in code that never runs");
  return project(E, Within, At);
}

Value Tracer::follow(const Expr *E, Point At) {
  if (!E || StepsLeft == 0 || Depth >= MostDepth)
    return Value::opaque("beyond the budget");
  --StepsLeft;
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  if (E->isTypeDependent() || E->isValueDependent() || E->containsErrors()) {
    // Parts of a template may still be plain literals.
    if (!isa<StringLiteral>(E->IgnoreParenImpCasts()))
      return Value::opaque("depends on a template or does not compile");
  }
  // A plain 0 that becomes a pointer is a null pointer, not a number.
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E->IgnoreParens()))
    if (Cast->getCastKind() == CK_NullToPointer)
      return Value::null();
  const Expr *Stripped = strip(E);
  std::optional<Value> V;
  for (Feature F : features())
    if ((V = F(Stripped, At, *this)))
      break;
  if (!V)
    V = Value::opaque("not followed");
  bool IsName = isa<DeclRefExpr, MemberExpr, CallExpr>(Stripped);
  if (Leaves && (V->K == Value::Environment || V->K == Value::Parameter ||
                 V->K == Value::Opaque || (IsName && V->K == Value::Literal)))
    Leaves->insert(Stripped);
  return std::move(*V);
}

const Tracer::Frame *Tracer::frameOf(const Decl *F) const {
  if (F)
    for (const Frame &Known : llvm::reverse(Frames))
      if (Known.Function == F->getCanonicalDecl())
        return &Known;
  return nullptr;
}

Value Tracer::read(const Storage &S, Point At) {
  const VarDecl *Via = nullptr;
  Storage Meant = Index.resolve(S, &Via);
  Value V = readResolved(std::move(Meant), At);
  if (Via)
    V.addHop(Via->getLocation(), "through '" + Via->getNameAsString() + "'");
  return V;
}

Value Tracer::readAtExits(const Storage &S, const Decl *F) {
  std::vector<Value> Left;
  for (Point Exit : Index.exitsOf(F))
    if (!isDead(Exit.In))
      Left.push_back(read(S, Exit));
  return Value::choice(std::move(Left));
}

template <typename Result, typename Callable>
Result Tracer::guarded(const Storage &S, Point At, Result Else(const char *Why),
                       Callable Read) {
  if (StepsLeft == 0 || Depth >= MostDepth)
    return Else("beyond the budget");
  for (const ReadingPlace &Known : Reading)
    if (Known.Order == At.Order && Known.Frames == Frames.size() &&
        Known.S.sameObject(S))
      return Else("depends on itself");
  --StepsLeft;
  ++Depth;
  Reading.push_back({S, At.Order, Frames.size()});
  Result R = Read();
  Reading.pop_back();
  --Depth;
  return R;
}

static Value unknown(const char *Why) { return Value::opaque(Why); }

static std::vector<Value> onlyUnknown(const char *Why) {
  return {Value::opaque(Why)};
}

Value Tracer::readResolved(Storage S, Point At) {
  return guarded(S, At, unknown, [&] { return Flow(*this, S, At).read(); });
}

std::vector<Value> Tracer::writtenHere(const Storage &S, Point At) {
  return guarded(S, At, onlyUnknown,
                 [&] { return Flow(*this, S, At).writtenHere(); });
}

bool Tracer::overwrittenHere(const Storage &S, Point At) {
  return guarded(
      S, At, +[](const char *) { return false; },
      [&] { return Flow(*this, S, At).overwrittenHere(); });
}

/// The index of the parameter of \p F that \p P is, when it has an argument.
static std::optional<unsigned>
argumentOf(const ParmVarDecl *P, const FunctionDecl *F,
           llvm::ArrayRef<const Expr *> Arguments) {
  const auto *Owner = dyn_cast_or_null<FunctionDecl>(P->getDeclContext());
  unsigned I = P->getFunctionScopeIndex();
  if (!Owner || Owner->getCanonicalDecl() != F->getCanonicalDecl() ||
      I >= Arguments.size())
    return std::nullopt;
  return I;
}

Value Tracer::substitute(Value V, const FunctionDecl *F,
                         llvm::ArrayRef<const Expr *> Arguments, Point At) {
  if (V.K == Value::Parameter && V.Param) {
    auto I = argumentOf(V.Param, F, Arguments);
    if (!I)
      return V;
    Value Put = V.Within.empty() ? follow(Arguments[*I], At)
                                 : project(Arguments[*I], V.Within, At);
    for (const Hop &H : V.Hops)
      Put.addHop(H.At, H.Note);
    return Put;
  }
  if (V.Parts.empty())
    return V;
  std::vector<Value> Of;
  Of.reserve(V.Parts.size());
  for (Value &P : V.Parts)
    Of.push_back(substitute(std::move(P), F, Arguments, At));
  return V.K == Value::Concat ? Value::concat(std::move(Of))
                              : Value::choice(std::move(Of));
}

} // namespace svc
