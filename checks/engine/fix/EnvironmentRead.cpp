//===- EnvironmentRead.cpp - How a fix reads a variable -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/EnvironmentRead.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace svc {

EnvironmentRead::EnvironmentRead(const ASTContext &Context,
                                 const AnalysisOptions &Options)
    : Context(Context), Accessor(Options.EnvAccessor),
      HelperDir(Options.HelperDir),
      PrefersUrl(Options.Style == AnalysisOptions::FixStyle::Url) {}

bool isCharText(QualType T) {
  QualType Element = T->isPointerType() ? T->getPointeeType()
                     : T->isArrayType()
                         ? QualType(T->getPointeeOrArrayElementType(), 0)
                         : QualType();
  return !Element.isNull() && Element->isCharType();
}

bool isClassNamed(QualType T, llvm::StringRef Name) {
  const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == Name;
}

bool isStdString(QualType T) { return isClassNamed(T, "basic_string"); }
bool isStdView(QualType T) { return isClassNamed(T, "basic_string_view"); }

/// The function of the helper for a part of a URL, or "".
static llvm::StringRef partOfUrl(Role R) {
  switch (R) {
  case Role::Host:
    return "host";
  case Role::Port:
    return "port";
  case Role::User:
    return "user";
  case Role::Password:
    return "password";
  case Role::Database:
    return "database";
  default:
    return "";
  }
}

ReadOf EnvironmentRead::of(const Finding &F, bool AllowUrl) const {
  ReadOf R{F.Variable, F.Meaning, false};
  // The parts of a URL are narrow.
  const auto *Text = dyn_cast_or_null<StringLiteral>(F.Literal.Spelled);
  if (Text && !Text->isOrdinary())
    return R;
  if (!AllowUrl || !PrefersUrl || !usesHelper() || F.UrlVariable.empty() ||
      partOfUrl(F.Meaning).empty())
    return R;
  R.Variable = F.UrlVariable;
  R.PartOfUrl = true;
  return R;
}

static std::string quoted(const std::string &Variable) {
  return "(\"" + Variable + "\")";
}

SpelledRead EnvironmentRead::text(const ReadOf &R) const {
  SpelledRead Out;
  if (!usesHelper()) {
    Out.Text = (!Accessor.empty() ? Accessor
                : isCpp()         ? "std::getenv"
                                  : "getenv") +
               quoted(R.Variable);
    if (llvm::StringRef(Out.Text).contains("getenv"))
      Out.Headers = StdlibHeader;
    return Out;
  }
  Out.Headers = HelperHeader;
  llvm::StringRef Part = R.PartOfUrl ? partOfUrl(R.Meaning) : "";
  if (helperIsCpp())
    Out.Text = Part.empty() ? "svc::required_env" + quoted(R.Variable)
                            : "svc::required_url" + quoted(R.Variable) + "." +
                                  Part.str() + "()";
  else
    Out.Text = (Part.empty() ? "svc_required_env" : "svc_url_" + Part.str()) +
               quoted(R.Variable);
  return Out;
}

bool EnvironmentRead::reads(llvm::StringRef Text,
                            llvm::StringRef Variable) const {
  return Text == text({Variable.str(), Role::Url, false}).Text;
}

std::string EnvironmentRead::helperFile() const {
  return helperIsCpp() ? "svc_env.hpp" : "svc_env.h";
}

SpelledRead EnvironmentRead::wide(const ReadOf &R, QualType Character) const {
  SpelledRead Out;
  if (!Character->isWideCharType())
    Out.Reason = "no read of the environment gives text of such characters";
  else if (!usesHelper() || !helperIsCpp())
    Out.Reason = "the text is wide, which the helper reads: ask for it with "
                 "--vendor-helper";
  Out.Text = "svc::required_wide_env" + quoted(R.Variable);
  Out.Headers = HelperHeader;
  return Out;
}

SpelledRead EnvironmentRead::qt(const ReadOf &R, llvm::StringRef Class) const {
  SpelledRead Out = text(R);
  bool IsBytes = Class == "QByteArray";
  if (usesHelper() || !Accessor.empty()) {
    Out.Text =
        (IsBytes ? "QByteArray(" : "QString::fromUtf8(") + Out.Text + ")";
    return Out;
  }
  Out.Headers = NoHeader; // Qt's own are included by whoever includes a class
  Out.Text =
      (IsBytes ? "qgetenv" : "qEnvironmentVariable") + quoted(R.Variable);
  return Out;
}

/// A name of the integer type \p Type that is known everywhere.
static std::string nameOf(QualType Type, const ASTContext &C) {
  return Type.getCanonicalType().getUnqualifiedType().getAsString(
      C.getPrintingPolicy());
}

/// The name of the function of <string> that reads a number of \p Type, and
/// whether what it gives is of that type.
static std::pair<llvm::StringRef, bool> conversionTo(QualType Type,
                                                     const ASTContext &C) {
  auto Is = [&](QualType T) { return C.hasSameType(Type, T); };
  if (Is(C.IntTy))
    return {"std::stoi", true};
  if (Is(C.LongTy))
    return {"std::stol", true};
  if (Is(C.UnsignedLongTy))
    return {"std::stoul", true};
  if (Is(C.LongLongTy))
    return {"std::stoll", true};
  if (Is(C.UnsignedLongLongTy))
    return {"std::stoull", true};
  return {Is(C.UnsignedIntTy) ? "std::stoul" : "std::stoi", false};
}

SpelledRead EnvironmentRead::helperNumber(const ReadOf &R,
                                          QualType Type) const {
  SpelledRead Out;
  Out.Headers = HelperHeader;
  std::string Name = nameOf(Type, Context);
  bool IsInt = Context.hasSameType(Type, Context.IntTy);
  if (helperIsCpp()) {
    std::string As = IsInt ? "" : "<" + Name + ">";
    Out.Text = R.PartOfUrl ? "svc::required_url" + quoted(R.Variable) +
                                 ".port_number" + As + "()"
                           : "svc::required_number" + As + quoted(R.Variable);
    return Out;
  }
  if (R.PartOfUrl) {
    Out.Text = (IsInt ? "" : "(" + Name + ")") + "svc_url_port_number" +
               quoted(R.Variable);
    return Out;
  }
  unsigned Bits = std::min<unsigned>(Context.getIntWidth(Type),
                                     R.Meaning == Role::Port ? 16 : 31);
  bool Signed =
      Type->isSignedIntegerType() && Context.getIntWidth(Type) == Bits;
  unsigned long Most = (1UL << (Bits - (Signed ? 1 : 0))) - 1;
  Out.Text =
      (Context.hasSameType(Type, Context.LongLongTy) ? "" : "(" + Name + ")") +
      "svc_required_number(\"" + R.Variable + "\", 0, " + std::to_string(Most) +
      ")";
  return Out;
}

SpelledRead EnvironmentRead::number(const ReadOf &R, QualType Type) const {
  if (usesHelper())
    return helperNumber(R, Type);
  SpelledRead Out = text(R);
  if (!isCpp()) {
    Out.Headers |= StdlibHeader;
    // A long may be passed through "...".
    Out.Text = (Context.hasSameType(Type, Context.LongTy) ? "(long)" : "") +
               ("atoi(" + Out.Text) + ")";
    return Out;
  }
  auto [Function, IsExact] = conversionTo(Type, Context);
  if (!Context.getLangOpts().CXXExceptions) {
    Out.Headers |= StdlibHeader;
    Function = "std::atoi";
    IsExact = Context.hasSameType(Type, Context.IntTy);
  } else {
    Out.Headers |= StringHeader;
  }
  Out.Text = Function.str() + "(" + Out.Text + ")";
  if (!IsExact)
    Out.Text = "static_cast<" + nameOf(Type, Context) + ">(" + Out.Text + ")";
  return Out;
}

/// The type of the characters of a text of \p Type; null: it is no text.
static QualType characterOf(QualType Type) {
  if (Type->isPointerType())
    return Type->getPointeeType().getUnqualifiedType();
  if (Type->isArrayType())
    return QualType(Type->getPointeeOrArrayElementType(), 0)
        .getUnqualifiedType();
  if (!isStdString(Type) && !isStdView(Type))
    return {};
  const auto *S =
      dyn_cast<ClassTemplateSpecializationDecl>(Type->getAsCXXRecordDecl());
  return S ? S->getTemplateArgs()[0].getAsType() : QualType();
}

SpelledRead EnvironmentRead::fitting(const ReadOf &R, QualType Type,
                                     bool IsNumber) const {
  Type = Type.getNonReferenceType().getUnqualifiedType();
  for (llvm::StringRef Class : {"QString", "QByteArray"})
    if (isClassNamed(Type, Class))
      return qt(R, Class);
  QualType Character = characterOf(Type);
  if (!Character.isNull() && Character->isAnyCharacterType()) {
    SpelledRead Out = Character->isCharType() ? text(R) : wide(R, Character);
    llvm::StringRef W = Character->isCharType() ? "" : "w";
    if (isStdString(Type) || isStdView(Type)) {
      Out.Text =
          ("std::" + W + (isStdView(Type) ? "string_view(" : "string(")).str() +
          Out.Text + ")";
    }
    // getenv gives what may be written to, the helper does not.
    QualType To = Type->isPointerType() ? Type->getPointeeType() : QualType();
    if (!To.isNull() && !To.isConstQualified() && usesHelper() &&
        Character->isCharType())
      Out.Text = isCpp() ? "const_cast<char *>(" + Out.Text + ")"
                         : "(char *)" + Out.Text;
    return Out;
  }
  if (IsNumber && Type->isIntegralOrEnumerationType() &&
      !Type->isEnumeralType() && !Type->isBooleanType())
    return number(R, Type);
  SpelledRead Out;
  Out.Reason = "no form of an environment read fits the type of the value";
  return Out;
}

} // namespace svc
