//===- AttachFix.cpp - A literal becomes an environment read --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/AttachFix.h"
#include "engine/unit/UnitIndex.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

AttachFix::AttachFix(const ASTContext &Context,
                     const PreprocessorRecord &Record,
                     llvm::ArrayRef<Finding> Findings, std::string Accessor)
    : Context(Context), Record(Record), Findings(Findings),
      Accessor(std::move(Accessor)), Where(Context), Includes(Context, Record) {
  if (this->Accessor.empty())
    this->Accessor = isCpp() ? "std::getenv" : "getenv";
}

static bool isCharPointer(QualType T) {
  QualType Element = T->isPointerType() ? T->getPointeeType()
                     : T->isArrayType()
                         ? QualType(T->getPointeeOrArrayElementType(), 0)
                         : QualType();
  return !Element.isNull() && Element->isCharType();
}

static bool isClassNamed(QualType T, llvm::StringRef Name) {
  const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == Name;
}

AttachFix::Edit AttachFix::accessor(const std::string &Variable, QualType Type,
                                    bool IsNumber) const {
  Edit E;
  std::string Read = Accessor + "(\"" + Variable + "\")";
  Type = Type.getNonReferenceType().getUnqualifiedType();
  if (isCharPointer(Type)) {
    E.Text = Read;
  } else if (isClassNamed(Type, "QString")) {
    E.Text = "qEnvironmentVariable(\"" + Variable + "\")";
    E.NeedsInclude = false;
  } else if (isClassNamed(Type, "basic_string") ||
             isClassNamed(Type, "basic_string_view")) {
    QualType Char =
        Type->getAsCXXRecordDecl()
            ? cast<ClassTemplateSpecializationDecl>(Type->getAsCXXRecordDecl())
                  ->getTemplateArgs()[0]
                  .getAsType()
            : QualType();
    if (Char.isNull() || !Char->isCharType())
      E.Reason = "the text is wide";
    E.Text = (isClassNamed(Type, "basic_string") ? "std::string("
                                                 : "std::string_view(") +
             Read + ")";
  } else if (IsNumber && Type->isIntegralOrEnumerationType() &&
             !Type->isEnumeralType() && !Type->isBooleanType()) {
    std::string Number = (isCpp() ? "std::atoi(" : "atoi(") + Read + ")";
    if (!isCpp() && Context.hasSameType(Type, Context.LongTy))
      Number = "(long)" + Number; // it may be passed through "..."
    if (isCpp() && !Context.hasSameType(Type, Context.IntTy))
      Number = "static_cast<" + Type.getAsString(Context.getPrintingPolicy()) +
               ">(" + Number + ")";
    E.Text = Number;
  } else {
    E.Reason = "no form of an environment read fits the type of the value";
  }
  return E;
}

/// Why the initialiser of \p D cannot become a call, or "".
std::string AttachFix::holderObjection(const ValueDecl *D) const {
  QualType T = D->getType().getNonReferenceType();
  if (T->isArrayType() && isCharPointer(T))
    return "an array of characters cannot be initialised by a call";
  if (isa<FunctionDecl>(D))
    return "a constexpr function cannot read the environment";
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    if (V->isConstexpr() || V->hasAttr<ConstInitAttr>())
      return "a constexpr value cannot come from the environment";
    if (!isCpp() && !V->hasLocalStorage())
      return "in C the initialiser of a static variable must be a constant";
    if (V->getType()->isIntegralOrEnumerationType() &&
        V->getType().isConstQualified())
      return "the constant may be used in constant expressions";
  }
  return "";
}

/// True when the part is the whole literal.
static bool coversLiteral(const Finding &F) {
  return F.Begin == 0 && F.End == F.Literal.Text.size();
}

/// Why the macro that spells the literal cannot be rewritten, or "".
std::string AttachFix::macroObjection(const Finding &F) const {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation L = F.Literal.Spelled->getBeginLoc();
  while (L.isMacroID() && SM.isMacroArgExpansion(L))
    L = SM.getImmediateSpellingLoc(L);
  if (L.isFileID())
    return ""; // an argument of a macro: the user wrote it where it stands
  // The macro's definition is the line of the #define that spells the token.
  SourceLocation Spelled = Where.spelled(L);
  const MacroRecord *M = nullptr;
  for (const MacroRecord &Candidate : Record.macros())
    if (SM.isWrittenInSameFile(Candidate.Definition, Spelled) &&
        Candidate.Definition < Spelled &&
        (!M || M->Definition < Candidate.Definition))
      M = &Candidate;
  if (!M)
    return "the macro belongs to a library";
  if (M->FunctionLike || M->Tokens != 1)
    return "the macro spells more than the literal";
  std::set<unsigned> Understood;
  for (const Finding &Other : Findings)
    if (Other.Literal.Spelled && (Other.WholeValue || coversLiteral(Other)) &&
        Where.spelled(Other.Literal.Spelled->getBeginLoc()) == Spelled &&
        Other.Variable == F.Variable &&
        (!Other.Literal.Holder ||
         holderObjection(Other.Literal.Holder).empty()))
      Understood.insert(
          SM.getFileLoc(Other.Literal.Spelled->getBeginLoc()).getRawEncoding());
  for (SourceLocation Expansion : M->Expansions)
    if (!Understood.count(Expansion.getRawEncoding()))
      return "the macro is also used elsewhere";
  return "";
}

/// QLatin1String("text"): what is made of literals only.
static bool isWrapped(SourceLocation Begin, const SourceManager &SM) {
  auto [File, Offset] = SM.getDecomposedLoc(Begin);
  llvm::StringRef Before = SM.getBufferData(File).take_front(Offset).rtrim();
  if (!Before.consume_back("(") && !Before.consume_back("{"))
    return false;
  Before = Before.rtrim();
  return Before.ends_with("QLatin1String") ||
         Before.ends_with("QLatin1StringView") ||
         Before.ends_with("QByteArrayLiteral");
}

AttachFix::Edit AttachFix::atOrigin(const Finding &F) const {
  Edit E;
  const SourceManager &SM = Context.getSourceManager();
  const Expr *Spelled = F.Literal.Spelled;
  auto Refuse = [&](std::string Why) {
    E.Reason = std::move(Why);
    return E;
  };
  if (!Spelled)
    return Refuse("the literal is spelled in another file");
  E.Where = Where.spelling(Spelled);
  if (E.Where.isInvalid() || !Where.isUserCode(E.Where.getBegin()))
    return Refuse("the literal is not spelled in a file");
  if (F.Literal.IsMeasured)
    return Refuse("the length of the text is written beside it");
  if (!isa<StringLiteral, IntegerLiteral, UserDefinedLiteral>(Spelled))
    return Refuse("the value is not spelled as a literal");
  if (const auto *S = dyn_cast<StringLiteral>(Spelled)) {
    if (!S->isOrdinary())
      return Refuse("the text is wide");
    for (unsigned I = 0; I < S->getNumConcatenated(); ++I)
      if (S->getNumConcatenated() > 1 && S->getStrTokenLoc(I).isMacroID())
        return Refuse("the literal is glued by the preprocessor");
  }
  if (isWrapped(E.Where.getBegin(), SM))
    return Refuse("a class for literals takes no call");
  if (std::string Why = macroObjection(F); !Why.empty())
    return Refuse(Why);
  // Nothing that is spelled in a #define may be replaced by halves.
  if (SM.getFileID(E.Where.getBegin()) != SM.getFileID(E.Where.getEnd()))
    return Refuse("the literal is glued by the preprocessor");
  if (F.Literal.Holder)
    if (std::string Why = holderObjection(F.Literal.Holder); !Why.empty())
      return Refuse(Why);
  for (const Finding &Other : Findings)
    if (Other.Literal.Spelled == Spelled && Other.Variable != F.Variable &&
        Other.At != F.At)
      return Refuse("the literal serves different resources");
  QualType Type = Spelled->getType();
  if (isa<IntegerLiteral>(Spelled)) {
    QualType Member = F.Argument->E->IgnoreParenImpCasts()->getType();
    if (F.Literal.Holder && F.Literal.Holder->getType()->isIntegerType())
      Type = F.Literal.Holder->getType();
    else if (F.Argument->E->IgnoreParenImpCasts() == Spelled)
      Type = F.Argument->E->getType();
    else if (Member->isIntegerType() &&
             (F.Literal.Holder || F.Literal.At == Spot::Expression))
      Type = Member; // Config C{"host", 6380}: no narrowing between braces
  } else if (F.Literal.At == Spot::Expression || F.Literal.Holder) {
    // The literal's context was written for text; QString has its own reader.
    QualType Context = F.Literal.Holder ? F.Literal.Holder->getType()
                                        : F.Argument->E->getType();
    if (isClassNamed(Context, "QString"))
      Type = Context;
  }
  CharSourceRange Range = E.Where;
  E = accessor(F.Variable, Type, F.Literal.IsNumber);
  E.Where = Range;
  return E;
}

AttachFix::Edit AttachFix::atUse(const Finding &F) const {
  Edit E;
  auto Refuse = [&](std::string Why) {
    E.Reason = std::move(Why);
    return E;
  };
  if (!F.OnlyValue)
    return Refuse("the value has several alternatives");
  const SourceManager &SM = Context.getSourceManager();
  const Expr *Written = F.Argument->E->IgnoreUnlessSpelledInSource();
  if (isa<CXXDefaultArgExpr>(F.Argument->E))
    return Refuse("the value is a default argument");
  // A macro is replaced as a whole, with its parentheses.
  const Expr *Whole = F.Argument->E->IgnoreImplicit();
  if (!isa<ParenExpr>(Whole))
    Whole = Written;
  E.Where = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Whole->getSourceRange()), SM,
      Context.getLangOpts());
  if (E.Where.isInvalid() || !Where.isUserCode(E.Where.getBegin()))
    return Refuse("the value is inside a macro");
  QualType Type = F.Argument->E->getType();
  if (const auto *Init = dyn_cast<CXXConstructExpr>(strip(F.Argument->E)))
    if (!isClassNamed(Type, "basic_string") &&
        !isClassNamed(Type, "basic_string_view") &&
        !isClassNamed(Type, "SQLString") && !isClassNamed(Type, "QString") &&
        Init->getNumArgs() > 0)
      Type = Written->getType();
  // std::string is made from the accessor's result by itself.
  if (isClassNamed(Type, "basic_string") ||
      isClassNamed(Type, "basic_string_view") ||
      isClassNamed(Type, "SQLString"))
    Type = Context.getPointerType(Context.CharTy.withConst());
  bool NumberAsText = F.Literal.IsNumber && !Type->isIntegerType();
  if (!F.Literal.IsNumber && Type->isIntegerType()) {
    // htons(atoi("3306")): the number is what is written there.
    E.Reason = "a text becomes a number on the way";
    return E;
  }
  if (Type->isPointerType() && Type->getPointeeType()->isVoidType()) {
    if (!isCharPointer(Written->getType()))
      return Refuse("the value is passed by its address");
    Type = Written->getType(); // mysql_options(..., const void *)
  }
  const auto *Call = dyn_cast<CallExpr>(strip(F.Argument->E));
  if (F.Literal.IsNumber && Written->getType()->isIntegerType() &&
      F.Argument->E->getType()->isIntegerType() && Call &&
      Call->getNumArgs() > 0)
    return Refuse("the value is converted on the way");
  CharSourceRange Range = E.Where;
  E = accessor(F.Variable, Type, F.Literal.IsNumber && !NumberAsText);
  E.Where = Range;
  return E;
}

bool AttachFix::needsInclude(const Edit &E) const {
  return E.NeedsInclude && (Accessor.find("getenv") != std::string::npos ||
                            E.Text.find("atoi(") != std::string::npos);
}

/// True when the fix of a branch writes the literal of \p F anew.
bool AttachFix::isCovered(const Finding &F) const {
  const SourceManager &SM = Context.getSourceManager();
  if (!F.Literal.Spelled)
    return false;
  SourceLocation L = Where.spelling(F.Literal.Spelled).getBegin();
  return llvm::any_of(Covered, [&](const CharSourceRange &R) {
    return SM.isWrittenInSameFile(R.getBegin(), L) &&
           SM.getFileOffset(R.getBegin()) <= SM.getFileOffset(L) &&
           SM.getFileOffset(L) < SM.getFileOffset(R.getEnd());
  });
}

/// Why the literal of \p F, whatever stands around it, is not to be replaced.
std::string AttachFix::objection(const Finding &F) const {
  bool Location =
      info(F.Argument->Means.Meaning).DefaultDialect != Dialect::Plain ||
      F.Argument->Means.Text != Dialect::Plain;
  if (!F.WholeValue && !coversLiteral(F))
    return "the literal is only a part of the text";
  if (Location && F.Meaning != F.Argument->Means.Meaning) {
    // A password inside a URL: the URL goes as a whole, with its own finding.
    for (const Finding &Other : Findings)
      if (Other.Argument == F.Argument &&
          Other.Meaning == F.Argument->Means.Meaning &&
          sameSpelling(Other.Literal, F.Literal))
        return "the whole text is replaced by the fix of its " +
               info(Other.Meaning).Noun.str();
    if (F.Argument->Means.Text == Dialect::Header ||
        F.Argument->Means.Text == Dialect::Command)
      return "the literal is only a part of the text";
  }
  return "";
}

AttachFix::Edit AttachFix::rewritten(const Finding &F) const {
  Edit E;
  E.Reason = objection(F);
  return E.Reason.empty() ? atOrigin(F) : E;
}

Proposal AttachFix::propose(const Finding &F) {
  Proposal P;
  auto Refuse = [&](std::string Why) {
    P.Reason = std::move(Why);
    return P;
  };
  if (isCovered(F))
    return Refuse("the fix of the environment branch around it covers it");
  if (F.Fallback)
    return Refuse("it is a fallback: remove it, so that a missing variable is "
                  "noticed");
  if (std::string Why = objection(F); !Why.empty())
    return Refuse(Why);
  Edit E = atOrigin(F);
  if (!E.Reason.empty()) {
    std::string First = E.Reason;
    if (F.WholeValue)
      E = atUse(F);
    if (!E.Reason.empty())
      return Refuse(First);
  }
  const SourceManager &SM = Context.getSourceManager();
  auto [File, Offset] = SM.getDecomposedLoc(E.Where.getBegin());
  if (!Done.insert({E.Where.getBegin().getRawEncoding(), "edit"}).second)
    return Refuse("the fix of another finding at the same literal covers it");
  FixRecord R;
  R.Edits.push_back({Where.place(E.Where.getBegin()).File, Offset,
                     SM.getFileOffset(E.Where.getEnd()) - Offset, E.Text});
  if (needsInclude(E))
    if (auto Include = Includes.into(File))
      R.Edits.push_back(std::move(*Include));
  R.Variables.push_back(F.Variable);
  P.Fixes.push_back(std::move(R));
  return P;
}

} // namespace svc
