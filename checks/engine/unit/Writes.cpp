//===- Writes.cpp - What an expression writes, and where ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Writes.h"
#include "engine/unit/Classes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

namespace {

/// Escapes of the arguments that the recipe \p R does not account for. What is
/// formatted or joined is only read, however it is taken.
void addOthers(const CallExpr *E, const FunctionDecl *F, const Recipe &R,
               ModelMatcher &Matcher, std::vector<Write> &Out) {
  if (onlyLooks(F))
    return;
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    bool Known = R.Into == I || R.LengthOf == I || R.Until == I ||
                 (R.Of && llvm::is_contained(*R.Of, I)) ||
                 (R.AndRest && R.Of && I > R.Of->back()) || isForwarding(F, I);
    const Expr *Argument = recipeArgument(E, I);
    if (!Known && Argument)
      if (auto W =
              exposed(Argument, F->getParamDecl(I)->getType(), E, I, Matcher))
        Out.push_back(std::move(*W));
  }
}

/// What the recipe \p R says that \p E writes.
void addRecipe(const CallExpr *E, const FunctionDecl *F, const Recipe &R,
               ModelMatcher &Matcher, std::vector<Write> &Out) {
  addOthers(E, F, R, Matcher, Out);
  if (!R.Into)
    return;
  const Expr *Into = recipeArgument(E, *R.Into);
  TextTarget Target = textTarget(Into, Matcher);
  if (!Target.To.leaf())
    return;
  Write W;
  W.K = Write::Escape;
  W.To = Target.To;
  W.Value = E;
  W.Offset = Target.Offset;
  bool Changes = R.Of && llvm::is_contained(*R.Of, *R.Into);
  if (Target.IsKnown && (R.Of || R.Format)) {
    W.K = Changes || Target.Offset ? Write::Append
          : R.Format               ? Write::Format
                                   : Write::Assign;
    W.By = E;
    const Expr *Source =
        R.Of && R.Of->size() == 1 ? recipeArgument(E, R.Of->front()) : nullptr;
    if (W.K == Write::Assign && Source && !R.AndRest)
      W.Value = Source;
  }
  Out.push_back(std::move(W));
}

/// The members' and others' operators that change what stands before them.
bool changesLeft(const CXXOperatorCallExpr *E) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
  if (!M || M->isConst())
    return false;
  switch (E->getOperator()) {
  case OO_Subscript:
  case OO_Arrow:
  case OO_Star:
  case OO_Call:
    return false;
  default:
    return true;
  }
}

/// A manipulator may change how what follows is written (std::hex).
bool isManipulator(const Expr *E, ModelMatcher &Matcher) {
  const auto *R = dyn_cast<DeclRefExpr>(strip(E));
  const auto *F = R ? dyn_cast<FunctionDecl>(R->getDecl()) : nullptr;
  return F && !Matcher.recipe(F);
}

/// A stream that was made with a text is overwritten from its start.
bool beginsWithText(const Expr *Stream) {
  const auto *R = dyn_cast<DeclRefExpr>(strip(Stream));
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  const auto *C = V && V->getInit()
                      ? dyn_cast<CXXConstructExpr>(strip(V->getInit()))
                      : nullptr;
  return C && C->getNumArgs() == 2 && C->getArg(1)->isDefaultArgument() &&
         !C->getArg(0)->getType()->isEnumeralType();
}

std::vector<Write> writesOfOperator(const CXXOperatorCallExpr *E,
                                    ModelMatcher &Matcher) {
  std::vector<Write> Out;
  const Expr *Root = chainRoot(E);
  auto Does = Matcher.textOperator(Root->getType(),
                                   getOperatorSpelling(E->getOperator()));
  if (E->getNumArgs() == 2 &&
      (Does == TextOperator::Appends || Does == TextOperator::AppendsPath)) {
    if (auto W = escapeOf(Root)) {
      bool Insertion = E->getOperator() == OO_LessLess;
      if (!(Insertion &&
            (isManipulator(E->getArg(1), Matcher) || beginsWithText(Root)))) {
        W->K = Write::Append;
        W->Value = E->getArg(1);
        W->By = E;
      }
      Out.push_back(std::move(*W));
    }
    return Out;
  }
  if (E->getOperator() == OO_Equal && E->getNumArgs() == 2) {
    if (auto W = escapeOf(E->getArg(0))) {
      W->K = Write::Assign;
      W->Value = E->getArg(1);
      Out.push_back(std::move(*W));
    }
    return Out;
  }
  if ((E->getOperator() == OO_PlusEqual || E->getOperator() == OO_LessLess) &&
      E->getNumArgs() == 2 && isContainer(Root->getType())) {
    if (auto W = escapeOf(Root)) { // List << "x"
      W->K = Write::Insert;
      W->Value = E->getArg(1);
      W->To.Within.push_back(PathStep::element());
      Out.push_back(std::move(*W));
    }
    return Out;
  }
  if (changesLeft(E))
    if (auto W = escapeOf(Root))
      Out.push_back(std::move(*W));
  // Stream input, increments, ...: what is passed by reference.
  addExposed(E, Matcher, Out);
  return Out;
}

} // namespace

std::optional<Write> escapeOf(const Expr *E) {
  Write W;
  W.K = Write::Escape;
  W.To = storageOf(E);
  W.Value = E;
  if (!W.To.leaf())
    return std::nullopt;
  return W;
}

std::vector<Write> writesOfCall(const CallExpr *E, ModelMatcher &Matcher) {
  std::vector<Write> Out;
  const FunctionDecl *F = E->getDirectCallee();
  if (const EntryPoint *P = F ? Matcher.recipe(F) : nullptr) {
    addRecipe(E, F, P->Makes, Matcher, Out);
    return Out;
  }
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E))
    return writesOfOperator(O, Matcher);
  addExposed(E, Matcher, Out);
  // A reader of configuration that hands its result over through a pointer.
  if (F)
    for (const EntryPoint *P : Matcher.match(F))
      if (P->ResultParameter)
        if (auto W = escapeOf(recipeArgument(E, *P->ResultParameter))) {
          W->K = Write::Assign;
          W->Value = E;
          Out.assign({std::move(*W)});
        }
  return Out;
}

std::vector<Write> writesOfConstruction(const CXXConstructExpr *E,
                                        ModelMatcher &Matcher) {
  std::vector<Write> Out;
  const CXXConstructorDecl *C = E->getConstructor();
  if (C->isCopyOrMoveConstructor() || Matcher.recipe(C))
    return Out;
  for (unsigned I = 0; I < E->getNumArgs() && I < C->getNumParams(); ++I) {
    QualType P = C->getParamDecl(I)->getType();
    if (!P->isLValueReferenceType() && !P->isPointerType())
      continue;
    if (P->getPointeeType().isConstQualified())
      continue;
    const Expr *Argument = stripCasts(E->getArg(I));
    const auto *U = dyn_cast<UnaryOperator>(Argument);
    if (U && U->getOpcode() == UO_AddrOf)
      Argument = U->getSubExpr();
    else if (!P->isReferenceType() && !Argument->getType()->isArrayType())
      continue;
    if (auto W = escapeOf(Argument))
      Out.push_back(std::move(*W));
  }
  return Out;
}

/// buffer[5] = 0 ends a text there. Where it is not known where, or at the very
/// end of the buffer, it ends a text that it does not change.
static std::optional<Write> terminator(Write W, const BinaryOperator *E) {
  const auto *A = dyn_cast<ArraySubscriptExpr>(strip(E->getLHS()));
  const auto *D = W.To.leaf();
  if (!A || !isTextCharacter(A->getType()))
    return std::nullopt;
  const ASTContext &Context = D->getASTContext();
  auto At = constantOf(A->getIdx(), Context);
  const auto *Array = Context.getAsConstantArrayType(D->getType());
  if (!At || (Array && Array->getSize().getLimitedValue() == uint64_t(*At + 1)))
    return std::nullopt;
  W.K = Write::Append;
  W.To.Character = false;
  W.By = E;
  W.Offset = A->getIdx();
  return W;
}

std::optional<Write> writeOfAssignment(const BinaryOperator *E) {
  const Expr *Left = strip(E->getLHS());
  // text[0] = 'x', text.back() = 'x'
  if (isa<CXXOperatorCallExpr, CXXMemberCallExpr>(Left) &&
      isTextCharacter(Left->getType()))
    return escapeOf(recipeArgument(Left, Recipe::This));
  std::optional<Write> W = escapeOf(Left);
  if (!W)
    return std::nullopt;
  W->Value = E->getRHS();
  if (E->getOpcode() != BO_Assign)
    return W; // compound: the value is unknown
  if (W->To.Character) {
    // buffer[n] = '\0' ends a text, it does not change it.
    const Expr *Right = strip(E->getRHS());
    if (const auto *C = dyn_cast<CharacterLiteral>(Right))
      if (C->getValue() == 0)
        return terminator(std::move(*W), E);
    if (const auto *I = dyn_cast<IntegerLiteral>(Right))
      if (I->getValue() == 0)
        return terminator(std::move(*W), E);
    return W;
  }
  W->K = Write::Assign;
  return W;
}

} // namespace svc
