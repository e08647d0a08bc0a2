//===- Answers.cpp - What a unit tells the others -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/link/Answers.h"
#include "engine/link/Symbols.h"

using namespace clang;

namespace svc {

namespace {

class Answerer {
public:
  Answerer(ASTContext &Context, const UnitIndex &Index, Tracer &T,
           Conditions &Environment, const Reach &Reaching,
           std::vector<Outgoing> &Out)
      : Where(Context), Table(Context), Index(Index), T(T),
        Environment(Environment), Reaching(Reaching), Out(Out) {}

  std::optional<LinkedValue> answer(const Question &Q);
  std::vector<uint64_t> knows() const;

private:
  std::optional<LinkedValue> environment(const ValueDecl *D);
  std::optional<LinkedValue> services(const FunctionDecl *F) const;
  std::optional<Value> value(const Question &Q, const NamedDecl *D);

  Places Where;
  SymbolTable Table;
  const UnitIndex &Index;
  Tracer &T;
  Conditions &Environment;
  const Reach &Reaching;
  std::vector<Outgoing> &Out;
};

/// True when this unit has something to say of \p D.
bool isKnown(const NamedDecl *D, const UnitIndex &Index) {
  if (isa<FunctionDecl>(D))
    return true;
  const auto *V = cast<ValueDecl>(D);
  if (!Index.writesTo(V).empty())
    return true;
  if (const auto *Variable = dyn_cast<VarDecl>(V))
    // A header's declaration may come first.
    return Variable->getAnyInitializer() || Variable->hasDefinition();
  return false;
}

std::optional<LinkedValue> Answerer::environment(const ValueDecl *D) {
  Environment.MayAskOthers = true;
  auto Name = Environment.environmentOf(D);
  Environment.MayAskOthers = false;
  if (!Name)
    return std::nullopt;
  LinkedValue V;
  V.K = LinkedValue::Environment;
  V.Text = *Name;
  return V;
}

std::optional<LinkedValue> Answerer::services(const FunctionDecl *F) const {
  if (!F || !Index.hasBody(F))
    return std::nullopt;
  Reach::Services Of = Reaching.of(F);
  if (Of.empty())
    return std::nullopt;
  LinkedValue V;
  V.K = LinkedValue::Choice;
  for (const Connector *C : Of) {
    LinkedValue &Id = V.Parts.emplace_back();
    Id.K = LinkedValue::Literal;
    Id.Text = C->Id;
  }
  llvm::sort(V.Parts, [](const LinkedValue &A, const LinkedValue &B) {
    return A.Text < B.Text;
  });
  return V;
}

std::optional<Value> Answerer::value(const Question &Q, const NamedDecl *D) {
  if ((Q.K == Question::Variable) == isa<FunctionDecl>(D))
    return std::nullopt;
  if (Q.K == Question::Variable) {
    if (!isKnown(D, Index) && !isa<FieldDecl>(D))
      return std::nullopt;
    const auto *V = cast<ValueDecl>(D);
    std::optional<Path> Within = resolve(V->getType(), Q.Within);
    return Within ? std::optional(T.everywhere(V, *Within)) : std::nullopt;
  }
  const auto *F = cast<FunctionDecl>(D);
  if (Q.K == Question::Result) {
    std::optional<Path> Within = resolve(F->getReturnType(), Q.Within);
    return Within ? std::optional(T.result(F, *Within)) : std::nullopt;
  }
  if (Q.Parameter >= F->getNumParams())
    return std::nullopt;
  std::optional<Path> Within =
      resolve(F->getParamDecl(Q.Parameter)->getType(), Q.Within);
  return Within ? std::optional(T.output(F, Q.Parameter, *Within))
                : std::nullopt;
}

std::optional<LinkedValue> Answerer::answer(const Question &Q) {
  const NamedDecl *D = Table.find(Q.About);
  if (!D)
    return std::nullopt;
  if (Q.K == Question::Environment)
    return environment(cast<ValueDecl>(D));
  if (Q.K == Question::Services)
    return services(dyn_cast<FunctionDecl>(D));
  llvm::DenseSet<const Expr *> Leaves;
  T.WantedFor = Q.Connector;
  T.Leaves = &Leaves;
  std::optional<Value> V = value(Q, D);
  T.Leaves = nullptr;
  T.WantedFor.clear();
  if (!V)
    return std::nullopt;
  for (const Expr *E : Leaves)
    Out.push_back({E, Q.Connector, ""});
  V->forEachLeaf([&](const Value &Leaf) {
    if (Leaf.K == Value::Literal && Leaf.Spelled)
      Out.push_back({Leaf.Spelled, Q.Connector, Leaf.Text});
  });
  return exported(*V, Where);
}

std::vector<uint64_t> Answerer::knows() const {
  std::vector<uint64_t> Out;
  for (const auto &[Id, D] : Table.all())
    if (isKnown(D, Index) || isa<FieldDecl>(D))
      Out.push_back(hashOf(Id));
  llvm::sort(Out);
  return Out;
}

} // namespace

UnitLinks answers(ASTContext &Context, const Links &Known,
                  const UnitIndex &Index, const Wrappers &Learned, Tracer &T,
                  const ForeignValues &Others, Conditions &Environment,
                  const Reach &Reaching, std::vector<Outgoing> &Values) {
  UnitLinks Out;
  Out.Learned = Learned.exported();
  Out.Calls = Learned.called();
  Answerer A(Context, Index, T, Environment, Reaching, Values);
  for (const Question &Q : Known.Asked)
    if (auto Answer = A.answer(Q))
      Out.Answers.emplace(Q, std::move(*Answer));
  Out.Knows = A.knows();
  Out.Asks = Others.asked();
  return Out;
}

} // namespace svc
