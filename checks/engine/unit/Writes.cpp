//===- Writes.cpp - What an expression writes, and where ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

/// A C function that writes a text to its first argument.
struct BufferWriter {
  Write::Kind K = Write::Escape;
  unsigned Source = 0;
  bool IsMeasured = false;
};

BufferWriter bufferWriter(const FunctionDecl *F) {
  if (!F->getIdentifier())
    return {};
  return llvm::StringSwitch<BufferWriter>(F->getName())
      .Cases("strcpy", "strncpy", "strlcpy", "stpcpy", "wcscpy", "wcsncpy",
             {Write::Assign, 1})
      .Cases("memcpy", "memmove", {Write::Assign, 1, true})
      .Cases("strcat", "strncat", "strlcat", "wcscat", "wcsncat",
             {Write::Append, 1})
      .Cases("sprintf", "curl_msprintf", {Write::Format, 1})
      .Cases("snprintf", "swprintf", "curl_msnprintf", "g_snprintf",
             {Write::Format, 2})
      .Default({});
}

bool isTextStream(const Expr *E) {
  const auto *R = E->getType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() &&
         (R->getName() == "basic_ostringstream" ||
          R->getName() == "basic_stringstream");
}

/// What `stream << a << b` inserts into. Bases of the class are cast away.
const Expr *streamOf(const CXXOperatorCallExpr *E) {
  const Expr *Left = strip(E->getArg(0));
  while (const auto *O = dyn_cast<CXXOperatorCallExpr>(Left)) {
    if (O->getOperator() != OO_LessLess)
      break;
    Left = strip(O->getArg(0));
  }
  return Left;
}

/// One write for the last operand of a chain; the ones before it are calls of
/// their own, which the walk meets later but which happen earlier.
std::vector<Write> writesOfInsertion(const CXXOperatorCallExpr *E) {
  std::vector<Write> Out;
  if (auto W = escapeOf(streamOf(E))) {
    W->K = Write::Append;
    W->Value = E->getArg(1);
    Out.push_back(std::move(*W));
  }
  return Out;
}

/// Methods of string classes: append, assign, and those that do anything else.
void addStringMethod(const CXXMemberCallExpr *E, std::vector<Write> &Out) {
  const CXXMethodDecl *M = E->getMethodDecl();
  const Expr *Object = E->getImplicitObjectArgument();
  if (!M || !Object || M->isConst() || M->isStatic())
    return;
  std::optional<Write> W = escapeOf(Object);
  if (!W || !isStringClass(Object->getType()))
    return; // Exposure.cpp
  if (M->getIdentifier()) {
    StringRef Name = M->getName();
    // Accessors that are non-const for other reasons.
    if (Name == "c_str" || Name == "data" || Name == "begin" || Name == "end" ||
        Name == "reserve")
      return;
    bool OneText = E->getNumArgs() == 1;
    if (Name == "str" && E->getNumArgs() == 0)
      return;
    if (OneText && (Name == "append" || Name == "push_back"))
      W->K = Write::Append;
    else if (OneText && (Name == "assign" || Name == "str"))
      W->K = Write::Assign;
    if (W->K != Write::Escape)
      W->Value = E->getArg(0);
  }
  Out.push_back(std::move(*W));
}

} // namespace

bool isStringClass(QualType T) {
  if (T->isPointerType() || T->isReferenceType())
    T = T->getPointeeType();
  const auto *R = T->getAsCXXRecordDecl();
  if (!R || !R->getIdentifier())
    return false;
  return llvm::StringSwitch<bool>(R->getName())
      .Cases("basic_string", "basic_string_view", "QString", "QByteArray",
             "QLatin1String", "QStringView", "SQLString", "StringPiece", true)
      .Cases("string_view", "fbstring", "basic_fbstring", true)
      .Cases("basic_ostringstream", "basic_stringstream", true)
      .Default(false);
}

std::optional<Write> escapeOf(const Expr *E) {
  Write W;
  W.K = Write::Escape;
  W.To = storageOf(E);
  W.Value = E;
  if (!W.To.leaf())
    return std::nullopt;
  return W;
}

std::vector<Write> writesOfCall(const CallExpr *E) {
  std::vector<Write> Out;
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  const FunctionDecl *F = E->getDirectCallee();

  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (O->getOperator() == OO_LessLess && isTextStream(streamOf(O)))
      return writesOfInsertion(O);
    bool Assigns = O->getOperator() == OO_Equal;
    if (!Assigns && O->getOperator() != OO_PlusEqual) {
      // Stream input, increments, ...: only what is passed by reference.
      addExposed(E, Out);
      return Out;
    }
    if (auto W = escapeOf(O->getArg(0))) {
      W->K = Assigns ? Write::Assign : Write::Append;
      W->Value = O->getArg(1);
      Out.push_back(std::move(*W));
    }
    return Out;
  }

  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    addStringMethod(M, Out);

  if (F && !Arguments.empty()) {
    BufferWriter B = bufferWriter(F);
    if (B.K != Write::Escape && B.Source < Arguments.size()) {
      if (auto W = escapeOf(Arguments[0])) {
        W->K = B.K;
        W->Value = B.K == Write::Format ? E : Arguments[B.Source];
        W->Argument = B.Source;
        W->To.Derefs += strip(Arguments[0])->getType()->isPointerType();
        W->IsMeasured = B.IsMeasured;
        Out.push_back(std::move(*W));
      }
      return Out;
    }
  }
  addExposed(E, Out);
  return Out;
}

std::vector<Write> writesOfConstruction(const CXXConstructExpr *E) {
  std::vector<Write> Out;
  const CXXConstructorDecl *C = E->getConstructor();
  if (C->isCopyOrMoveConstructor())
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

std::optional<Write> writeOfAssignment(const BinaryOperator *E) {
  std::optional<Write> W = escapeOf(E->getLHS());
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
        return std::nullopt;
    if (const auto *I = dyn_cast<IntegerLiteral>(Right))
      if (I->getValue() == 0)
        return std::nullopt;
    return W;
  }
  W->K = Write::Assign;
  return W;
}

} // namespace svc
