//===- Exposure.cpp - What a call can change ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is passed by a non-const reference or pointer is an output of the call;
// so is the object of a non-const method. What it becomes is asked when the
// place is read (trace/Outputs.cpp): the body may be here. Methods of
// containers are known: they look, insert or clear.
//
//===----------------------------------------------------------------------===//

#include "engine/match/ModelMatcher.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/LambdaCapture.h"

using namespace clang;

namespace svc {

namespace {

bool isConstTarget(QualType Parameter) {
  return Parameter->getPointeeType().isConstQualified();
}

std::optional<Write> output(const Expr *Place, const CallExpr *Call,
                            unsigned Parameter) {
  std::optional<Write> W = escapeOf(Place);
  if (!W)
    return std::nullopt;
  W->K = Write::Output;
  W->Value = Call;
  W->Argument = Parameter;
  return W;
}

/// scanf writes to all that it is given.
bool readsInput(const FunctionDecl *F) {
  const auto *Format = F ? F->getAttr<FormatAttr>() : nullptr;
  return Format && Format->getType()->getName() == "scanf";
}

void addArguments(const CallExpr *E, unsigned First, ModelMatcher &Matcher,
                  std::vector<Write> &Out) {
  const FunctionDecl *F = E->getDirectCallee();
  if (onlyLooks(F))
    return;
  const FunctionProtoType *Type = nullptr;
  if (F)
    Type = F->getType()->getAs<FunctionProtoType>();
  else if (!E->getCallee()->isTypeDependent()) {
    QualType T = E->getCallee()->getType();
    if (T->isPointerType())
      T = T->getPointeeType();
    Type = T->getAs<FunctionProtoType>();
  }
  for (unsigned I = First; I < E->getNumArgs(); ++I) {
    const Expr *Argument = E->getArg(I);
    if (Type && I - First < Type->getNumParams()) {
      if (!isForwarding(F, I - First))
        if (auto W = exposed(Argument, Type->getParamType(I - First), E,
                             I - First, Matcher))
          Out.push_back(std::move(*W));
      continue;
    }
    // Through "..." or to an unknown callee: only addresses and arrays can be
    // written to, and printf-like functions are the common case for arrays.
    if (readsInput(F) && strip(Argument)->getType()->isArrayType())
      if (auto W = escapeOf(strip(Argument)))
        Out.push_back(std::move(*W));
    if (const auto *U = dyn_cast<UnaryOperator>(strip(Argument)))
      if (U->getOpcode() == UO_AddrOf)
        if (auto W = escapeOf(U->getSubExpr()))
          Out.push_back(std::move(*W));
  }
}

/// The element that a container gets by this call.
void addInsertion(const CXXMemberCallExpr *E, QualType Container, bool Emplaces,
                  std::vector<Write> &Out) {
  std::optional<Write> W = escapeOf(E->getImplicitObjectArgument());
  unsigned Arguments = E->getNumArgs();
  if (!W || Arguments == 0)
    return;
  W->K = Write::Insert;
  std::string Key;
  W->Value = E->getArg(Arguments - 1);
  if (isKeyed(Container)) {
    if (Arguments == 2) {
      Key = keyOf(E->getArg(0));
    } else {
      // insert({"host", "x"}), insert(std::make_pair("host", "x"))
      const Expr *Pair = stripCasts(W->Value);
      while (const auto *C = dyn_cast<CXXConstructExpr>(Pair)) {
        if (C->getNumArgs() != 1)
          break;
        Pair = stripCasts(C->getArg(0));
      }
      const auto *C = dyn_cast<CXXConstructExpr>(Pair);
      const auto *Made = dyn_cast<CallExpr>(Pair);
      if (C && C->getNumArgs() == 2) {
        Key = keyOf(C->getArg(0));
        W->Value = C->getArg(1);
      } else if (Made && Made->getNumArgs() == 2) {
        Key = keyOf(Made->getArg(0));
        W->Value = Made->getArg(1);
      } else {
        W->K = Write::Escape;
      }
    }
  } else if (Emplaces && Arguments != 1) {
    W->Value = E; // the element is made of the arguments
  }
  W->To.Within.push_back(PathStep::element(Key));
  Out.push_back(std::move(*W));
}

/// The object of a method that is not const.
void addObject(const CXXMemberCallExpr *E, std::vector<Write> &Out) {
  const CXXMethodDecl *M = E->getMethodDecl();
  const Expr *Object = E->getImplicitObjectArgument();
  if (!M || !Object || M->isConst() || M->isStatic())
    return;
  QualType Of = Object->getType();
  if (Of->isPointerType())
    Of = Of->getPointeeType();
  switch (methodOf(M, Of, E->getNumArgs())) {
  case MethodKind::Inserts:
    return addInsertion(E, Of, false, Out);
  case MethodKind::Emplaces:
    return addInsertion(E, Of, true, Out);
  case MethodKind::Clears:
    if (auto W = escapeOf(Object)) {
      W->K = Write::Clear;
      Out.push_back(std::move(*W));
    }
    return;
  case MethodKind::Other:
    // What a handle stands for: emplace, reset.
    if (isHandle(Of) && !isIterator(Of) && M->getIdentifier() &&
        E->getNumArgs() == 1 &&
        (M->getName() == "emplace" || M->getName() == "reset")) {
      if (auto W = escapeOf(Object)) {
        W->K = Write::Assign;
        W->Value = E->getArg(0);
        Out.push_back(std::move(*W));
      }
      return;
    }
    // insert(position, count, value)
    if (isContainer(Of) && M->getIdentifier() && M->getName() == "insert" &&
        E->getNumArgs() == 3 && E->getArg(1)->getType()->isIntegerType())
      return addInsertion(E, Of, false, Out);
    if (auto W = output(Object, E, Write::ThisArgument)) {
      W->To.Derefs += Object->getType()->isPointerType();
      Out.push_back(std::move(*W));
    }
    return;
  default:
    return;
  }
}

} // namespace

bool isForwarding(const FunctionDecl *F, unsigned I) {
  const FunctionTemplateDecl *T = F ? F->getPrimaryTemplate() : nullptr;
  if (!T)
    return false;
  const FunctionDecl *Pattern = T->getTemplatedDecl();
  if (Pattern->getNumParams() == 0)
    return false;
  QualType P = Pattern->getParamDecl(std::min(I, Pattern->getNumParams() - 1))
                   ->getType();
  if (const auto *Pack = P->getAs<PackExpansionType>())
    P = Pack->getPattern();
  return P->isRValueReferenceType() &&
         P->getPointeeType()->isTemplateTypeParmType();
}

bool onlyLooks(const FunctionDecl *F) {
  if (!F || !F->isInStdNamespace() || !F->getIdentifier())
    return F && F->getIdentifier() && F->getName() == "free";
  // std::make_format_args() keeps references to read them.
  if (F->getName() == "make_format_args")
    return true;
  for (llvm::StringRef Name :
       {"get", "begin", "end", "size", "data", "ref", "cref", "addressof",
        "as_const", "move", "forward", "advance", "next", "prev", "distance",
        "rbegin", "rend", "for_each", "free"})
    if (F->getName() == Name)
      return true;
  return false;
}

/// text.begin(), text.data(), &text[0] let the text be written to; text.c_str()
/// and what a text that is constant gives do not.
static std::optional<Write> exposedText(const Expr *E, ModelMatcher &Matcher) {
  const auto *Call = dyn_cast<CallExpr>(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    Call = dyn_cast<CXXOperatorCallExpr>(strip(U->getSubExpr()));
  const auto *M =
      Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()) : nullptr;
  if (!M || M->isConst() || M->isStatic())
    return std::nullopt;
  Write W;
  W.K = Write::Escape;
  W.To = textTarget(E, Matcher).To;
  W.Value = E;
  if (!W.To.leaf())
    return std::nullopt;
  return W;
}

std::optional<Write> exposed(const Expr *Argument, QualType Parameter,
                             const CallExpr *Call, unsigned Index,
                             ModelMatcher &Matcher) {
  const Expr *E = strip(Argument);
  if (Parameter->isRecordType() && !Matcher.textClass(Parameter) &&
      isIterator(Parameter))
    return exposedText(E, Matcher);
  if (Parameter->isLValueReferenceType() && !isConstTarget(Parameter))
    return output(E, Call, Index);
  if (!Parameter->isPointerType() || isConstTarget(Parameter) ||
      Parameter->getPointeeType()->isFunctionType())
    return std::nullopt;
  E = stripCasts(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_AddrOf) {
      const auto *O = dyn_cast<CXXOperatorCallExpr>(strip(U->getSubExpr()));
      return O && Matcher.textClass(O->getArg(0)->getType())
                 ? exposedText(E, Matcher)
                 : output(U->getSubExpr(), Call, Index);
    }
  if (const auto *B = dyn_cast<BinaryOperator>(E)) // buffer + 5
    if (B->isAdditiveOp())
      E = stripCasts(B->getLHS());
  if (isa<CallExpr>(E) && E->getType()->isPointerType() &&
      isTextCharacter(E->getType()->getPointeeType()))
    if (auto W = exposedText(E, Matcher))
      return W;
  if (E->getType()->isArrayType())
    return output(E, Call, Index);
  if (!E->getType()->isPointerType())
    return std::nullopt;
  // What a pointer points to is not what the pointer is.
  auto W = output(E, Call, Index);
  if (W)
    ++W->To.Derefs;
  return W;
}

void addExposed(const CallExpr *E, ModelMatcher &Matcher,
                std::vector<Write> &Out) {
  const auto *M = dyn_cast<CXXMemberCallExpr>(E);
  if (M && M->getImplicitObjectArgument()) {
    QualType Of = M->getImplicitObjectArgument()->getType();
    if (Of->isPointerType())
      Of = Of->getPointeeType();
    const CXXMethodDecl *Method = M->getMethodDecl();
    if (Matcher.textClass(Of)) {
      if (Method && !Method->isConst() && !Method->isStatic())
        if (auto W = escapeOf(M->getImplicitObjectArgument()))
          Out.push_back(std::move(*W));
    } else {
      addObject(M, Out);
      if (methodOf(M->getMethodDecl(), Of, M->getNumArgs()) !=
          MethodKind::Other)
        return; // inserts a copy
    }
  }
  // A connector's entry point takes a text to read it, whatever it declares.
  const FunctionDecl *F = E->getDirectCallee();
  if (F && !F->isVariadic() && !Matcher.match(F).empty())
    return;
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  // Calling a lambda runs what it writes to its captures.
  const auto *Operator =
      O ? dyn_cast_or_null<CXXMethodDecl>(O->getDirectCallee()) : nullptr;
  if (Operator && Operator->getParent()->isLambda())
    for (const LambdaCapture &C : Operator->getParent()->captures())
      if (C.capturesVariable() && C.getCaptureKind() == LCK_ByRef)
        if (const auto *V = dyn_cast<VarDecl>(C.getCapturedVar())) {
          Write W;
          W.K = Write::Output;
          W.To.Base = V->getCanonicalDecl();
          W.Value = E;
          W.Argument = Write::CapturedVariable;
          Out.push_back(std::move(W));
        }
  addArguments(E, Operator ? 1 : 0, Matcher, Out);
}

} // namespace svc
