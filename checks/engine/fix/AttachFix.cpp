//===- AttachFix.cpp - A literal becomes an environment read --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which of the fixes, and what becomes of it. The fixes themselves stand in the
// files that FixPlace.h names.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/AttachFix.h"
#include "engine/fix/WholeText.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

static constexpr llvm::StringLiteral WithWhole =
    "the whole text is replaced by the fix of its ";

AttachFix::AttachFix(const ASTContext &Context,
                     const PreprocessorRecord &Record,
                     llvm::ArrayRef<Finding> Findings, ModelMatcher &Matcher,
                     const AnalysisOptions &Options)
    : Place{Context,
            Record,
            Findings,
            Matcher,
            {Context, Options},
            Places(Context),
            Surroundings(Context)},
      Includes(Context, Record, Place.Read) {}

CharSourceRange FixPlace::written(SourceRange R) const {
  CharSourceRange Out = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(R), sources(), Context.getLangOpts());
  if (Out.isInvalid() || !Where.isUserCode(Out.getBegin()))
    return {};
  return Out;
}

/// True when the fix of a branch writes the literal of \p F anew.
bool AttachFix::isCovered(const Finding &F) const {
  const SourceManager &SM = Place.sources();
  if (!F.Literal.Spelled)
    return false;
  SourceLocation L = Place.Where.spelling(F.Literal.Spelled).getBegin();
  return llvm::any_of(Covered, [&](const CharSourceRange &R) {
    return SM.isWrittenInSameFile(R.getBegin(), L) &&
           SM.getFileOffset(R.getBegin()) <= SM.getFileOffset(L) &&
           SM.getFileOffset(L) < SM.getFileOffset(R.getEnd());
  });
}

/// Why the literal of \p F, whatever stands around it, is not to be replaced
/// as a whole.
std::string AttachFix::wholeObjection(const Finding &F) const {
  if (isBaseUrl(F))
    return "";
  // A password inside a URL: the URL goes as a whole, with its own finding.
  const Finding *Whole = wholeOf(F, Place.Findings);
  if (Whole == &F)
    return "";
  if (Whole)
    return WithWhole.str() + info(F.Argument->Means.Meaning).Noun.str();
  return coversLiteral(F) ||
                 (F.WholeValue && F.Argument->Means.Text != Dialect::Header &&
                  F.Argument->Means.Text != Dialect::Command)
             ? ""
             : "the literal is only a part of the text";
}

/// Replaces the literal of \p F where it is spelled.
FixEdit AttachFix::atOrigin(const Finding &F, bool AllowUrl) {
  return F.Literal.IsFormat || F.Argument->Means.IsFormat
             ? editFormat(F, Place)
             : editOrigin(F, Place, AllowUrl);
}

FixEdit AttachFix::rewritten(const Finding &F) {
  if (std::string Why = wholeObjection(F); !Why.empty())
    return FixEdit::refused(Why);
  FixEdit E = atOrigin(F, /*AllowUrl=*/false);
  if (E.Reason.empty() && !E.Also.empty())
    E.Reason = "the declaration of the value must change, too";
  return E;
}

FixEdit AttachFix::find(const Finding &F) {
  std::string Why = wholeObjection(F);
  if (llvm::StringRef(Why).starts_with("the literal is only")) {
    FixEdit E = splitText(F, Place);
    if (E.Reason.empty())
      return E;
    Why = E.Reason;
  }
  if (!Why.empty())
    return FixEdit::refused(Why);
  bool IsMeasured = llvm::any_of(Place.Findings, [&](const Finding &Other) {
    if (!sameSpelling(Other.Literal, F.Literal))
      return false;
    BesideLength Beside = lengthBeside(Other, Place.Context);
    return Beside == BesideLength::OfLiteral || Beside == BesideLength::Other;
  });
  FixEdit E = IsMeasured ? FixEdit::refused(MeasuredBeside.str())
                         : atOrigin(F, /*AllowUrl=*/true);
  if (E.Reason.empty())
    return E;
  FixEdit AtUse = F.WholeValue ? editUse(F, Place) : E;
  if (AtUse.Reason.empty())
    editLength(F, Place, AtUse);
  if (!AtUse.Reason.empty() && !IsMeasured)
    AtUse = editExpansion(F, Place);
  return AtUse.Reason.empty() ? AtUse : E;
}

EditRecord AttachFix::record(CharSourceRange Range, std::string Text) const {
  const SourceManager &SM = Place.sources();
  unsigned From = SM.getFileOffset(Range.getBegin());
  return {Place.Where.place(Range.getBegin()).File, From,
          SM.getFileOffset(Range.getEnd()) - From, std::move(Text)};
}

/// Adds the edits for what else the declaration that holds the literal of \p F
/// holds: as it changes for one, it changes for all.
void AttachFix::addOthers(const Finding &F, FixRecord &R, unsigned &Headers) {
  for (const Finding &Other : Place.Findings) {
    if (!Other.Literal.Spelled || Other.Literal.Holder != F.Literal.Holder ||
        sameSpelling(Other.Literal, F.Literal) || staysFallback(Other))
      continue;
    FixEdit E = find(Other);
    if (!E.Reason.empty() || E.Also.empty())
      continue;
    EditRecord Edit = record(E.Where, E.Text);
    if (llvm::any_of(R.Edits, [&](const EditRecord &Known) {
          return Known.File == Edit.File && Known.Offset == Edit.Offset;
        }))
      continue;
    R.Edits.push_back(std::move(Edit));
    Headers |= E.Headers;
    llvm::append_range(R.Variables, E.Variables);
  }
}

/// Where the uses that are edited are all that names the variable, its
/// declaration, with the literal, goes with them. Adds these edits, or says why
/// that cannot be.
std::string AttachFix::dropDeclaration(const Finding &F, const FixEdit &E,
                                       FixRecord &R, unsigned &Headers) {
  const VarDecl *V = E.Unnamed;
  std::vector<EditRecord> Edits;
  std::vector<std::string> Variables;
  std::set<const Expr *> Replaced;
  for (const Finding &Other : Place.Findings) {
    const DeclRefExpr *Named = namedAt(Other.Argument->E);
    if (!Named || Named->getDecl() != V || staysFallback(Other) ||
        !Other.WholeValue)
      continue;
    FixEdit Each = &Other == &F ? E : find(Other);
    if (!Each.Reason.empty() || Each.Unnamed != V)
      continue;
    Replaced.insert(Named);
    EditRecord Edit = record(Each.Where, Each.Text);
    if (Edit.File != R.Edits.front().File)
      return "the variable is named in several files";
    bool Known = llvm::any_of(R.Edits, [&](const EditRecord &K) {
      return K.File == Edit.File && K.Offset == Edit.Offset;
    });
    if (Known)
      continue;
    Edits.push_back(std::move(Edit));
    Headers |= Each.Headers;
    llvm::append_range(Variables, Each.Variables);
  }
  bool IsLeft = false, IsAsked = false;
  for (const Expr *Named : Place.Around.references(V)) {
    if (Replaced.count(Named))
      continue;
    bool Constant =
        V->getType()->isArrayType() && Place.Around.needsConstant(Named);
    (Constant ? IsAsked : IsLeft) = true;
  }
  if (IsLeft)
    return "";
  if (IsAsked)
    return "nothing but the size of the array would be asked for";
  CharSourceRange Range = wholeDeclaration(V, Place);
  const Expr *Init = V->getInit();
  bool MayGo =
      F.Literal.Holder == V ||
      (Init && (V->isConstexpr() || !Init->HasSideEffects(Place.Context)) &&
       !isLastName(Init, Place, ~size_t(0)));
  if (Range.isInvalid() || !MayGo)
    return "the declaration would be left without a use";
  llvm::append_range(R.Edits, Edits);
  for (std::string &Each : Variables)
    if (!llvm::is_contained(R.Variables, Each))
      R.Variables.push_back(std::move(Each));
  R.Edits.push_back(record(Range, ""));
  return "";
}

/// Given through "...": the type tells nothing, and options are only read.
static bool isVariadic(const Finding &F) {
  const auto *Call = dyn_cast<CallExpr>(F.At->Site);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || !Callee->isVariadic())
    return false;
  for (unsigned I = Callee->getNumParams(); I < Call->getNumArgs(); ++I)
    if (Call->getArg(I) == F.Argument->E)
      return true;
  return false;
}

/// amqp_parse_url(Url, &Info): an array that is handed to who may write to it
/// is a copy, which what getenv returns is not.
static bool mayBeWritten(const Finding &F) {
  const Expr *E = F.Argument->E;
  QualType Given = E->getType();
  const auto *R = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts());
  return R && R->getType()->isArrayType() && Given->isPointerType() &&
         Given->getPointeeType()->isAnyCharacterType() &&
         !Given->getPointeeType().isConstQualified() && !isVariadic(F);
}

Proposal AttachFix::propose(const Finding &F) {
  Proposal P;
  auto Refuse = [&](std::string Why) {
    P.Reason = std::move(Why);
    return P;
  };
  auto Leave = [&](std::string Why) {
    P.Covered = true;
    return Refuse(std::move(Why));
  };
  if (F.Argument->Implicit)
    return Refuse("nothing is given there, and the library takes a default: "
                  "give it what the variable holds");
  if (isCovered(F))
    return Leave("the fix of the environment branch around it covers it");
  if (staysFallback(F))
    return Refuse("it is a fallback: remove it, so that a missing " +
                  std::string(F.BehindVariable ? "variable" : "setting") +
                  " is noticed");
  if (mayBeWritten(F))
    return Refuse("the function may write to the array that holds the text");
  FixEdit E = find(F);
  if (llvm::StringRef(E.Reason).starts_with(WithWhole)) {
    // Where the whole stays, its parts do for the same reason.
    FixEdit Whole = find(*wholeOf(F, Place.Findings));
    return Whole.Reason.empty() ? Leave(E.Reason) : Refuse(Whole.Reason);
  }
  if (!E.Reason.empty())
    return Refuse(E.Reason);
  FixRecord R;
  R.Edits.push_back(record(E.Where, E.Text));
  R.Variables = std::move(E.Variables);
  if (Done.count({R.Edits.front().File, R.Edits.front().Offset}))
    return Leave("the fix of another finding at the same literal covers it");
  for (auto &[Range, Text] : E.Also)
    R.Edits.push_back(record(Range, std::move(Text)));
  if (!E.Also.empty() && F.Literal.Holder)
    addOthers(F, R, E.Headers);
  FixEdit Without = leaveToLibrary(F, E, Place);
  if (Without.Reason.empty()) {
    Includes.maybeInto(Place.sources().getFileID(E.Where.getBegin()), E.Headers,
                       R.Edits);
    R.OtherEdits = std::move(R.Edits);
    R.Edits = {record(Without.Where, std::move(Without.Text))};
    R.OwnVariable = F.Argument->Means.OwnVariable;
    E.Headers = Without.Headers;
  }
  if (E.Unnamed)
    if (std::string Why = dropDeclaration(F, E, R, E.Headers); !Why.empty())
      return Refuse(Why);
  // Of two findings whose fixes change one declaration, the first has one.
  for (const EditRecord &Each : R.Edits)
    if (Done.count({Each.File, Each.Offset}))
      return Leave("the fix of another finding changes the same declaration");
  for (const EditRecord &Each : R.Edits)
    Done.insert({Each.File, Each.Offset});
  Includes.into(Place.sources().getFileID(E.Where.getBegin()), E.Headers,
                R.Edits);
  P.Fixes.push_back(std::move(R));
  return P;
}

} // namespace svc
