//===- Slots.cpp - Findings as values of resources ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two questions about the code: which values are given to one client, and what
// the code calls that. The client is the object that a call, or the setting of
// a field, is about; where there is none to see, each call is one.
// Guarded by tests/engine/SlotsTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/Slots.h"
#include "engine/finding/Places.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace svc {

std::string conventionalName(const Connector &C, llvm::StringRef Service,
                             Role Meaning) {
  if (Service == C.Service) {
    auto It = C.Variables.find(Meaning);
    if (It != C.Variables.end())
      return It->second;
  }
  std::string Name;
  for (char Ch : Service)
    Name += llvm::isAlnum(Ch) ? llvm::toUpper(Ch) : '_';
  return Name + "_" + info(Meaning).VariableSuffix.str();
}

/// The variable or member that \p E is, or is a part of.
static const ValueDecl *rootOf(const Expr *E) {
  const ValueDecl *Outer = nullptr;
  while (E) {
    E = E->IgnoreParenCasts();
    if (const auto *U = dyn_cast<UnaryOperator>(E)) {
      E = U->getSubExpr();
    } else if (const auto *S = dyn_cast<ArraySubscriptExpr>(E)) {
      E = S->getBase();
    } else if (const auto *C = dyn_cast<CXXOperatorCallExpr>(E)) {
      E = C->getNumArgs() ? C->getArg(0) : nullptr; // ptr->method()
    } else if (const auto *C = dyn_cast<CXXMemberCallExpr>(E)) {
      E = C->getImplicitObjectArgument(); // ptr.get(), config.database()
    } else if (const auto *M = dyn_cast<MemberExpr>(E)) {
      Outer = dyn_cast<ValueDecl>(M->getMemberDecl());
      E = isa<CXXThisExpr>(M->getBase()->IgnoreParenCasts()) ? nullptr
                                                             : M->getBase();
    } else if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
      return isa<VarDecl>(R->getDecl()) ? R->getDecl() : Outer;
    } else {
      break;
    }
  }
  return Outer;
}

/// True for what a library hands out to be handed back: MYSQL *, CURL *.
static bool isHandle(QualType T) {
  T = T.getNonReferenceType();
  QualType To = T->isPointerType() ? T->getPointeeType() : T;
  return To->isRecordType() || (T->isPointerType() && To->isVoidType());
}

/// bson_error_t *, GError **: where the call says what went wrong.
static bool takesError(const Expr *Argument) {
  QualType T = Argument->IgnoreParenCasts()->getType();
  while (T->isPointerType())
    T = T->getPointeeType();
  return llvm::StringRef(T.getAsString()).contains_insensitive("error");
}

/// The object that \p U is about, or null.
static const ValueDecl *handleOf(const Use &U) {
  if (const auto *C = dyn_cast<CXXMemberCallExpr>(U.Site))
    return rootOf(C->getImplicitObjectArgument());
  if (const auto *C = dyn_cast<CXXOperatorCallExpr>(U.Site))
    return C->getNumArgs() ? rootOf(C->getArg(0)) : nullptr;
  if (const auto *B = dyn_cast<BinaryOperator>(U.Site))
    return rootOf(B->getLHS());
  if (const auto *C = dyn_cast<CallExpr>(U.Site))
    for (const Expr *A : C->arguments())
      if (isHandle(A->IgnoreParenCasts()->getType()) && !takesError(A))
        if (const ValueDecl *D = rootOf(A))
          return D;
  return nullptr;
}

static SlotRecord::Kind kindOf(Role R) {
  switch (info(R).Class) {
  case RoleClass::Endpoint:
    return SlotRecord::Location;
  case RoleClass::Credential:
    return SlotRecord::Credential;
  case RoleClass::Resource:
    return R == Role::Database ? SlotRecord::Location : SlotRecord::Inside;
  }
  llvm_unreachable("a class of roles without a kind");
}

static bool isPartOfUrl(Role R) {
  return R == Role::Host || R == Role::Port || R == Role::User ||
         R == Role::Password || R == Role::Database || R == Role::VirtualHost;
}

static std::string nameOf(const ValueDecl *D) {
  return D && D->getIdentifier() ? D->getName().str() : "";
}

/// The macro, constant, member or parameter that holds the literal.
static std::string holderOf(const Finding &F, const ASTContext &Context) {
  if (F.Literal.Holder)
    return nameOf(F.Literal.Holder);
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation L =
      F.Literal.Spelled ? F.Literal.Spelled->getBeginLoc() : SourceLocation();
  while (L.isMacroID() && SM.isMacroArgExpansion(L))
    L = SM.getImmediateSpellingLoc(L);
  if (L.isMacroID())
    return Lexer::getImmediateMacroName(L, SM, Context.getLangOpts()).str();
  return "";
}

/// Names of databases, topics and the like are chosen to tell them apart: what
/// \p Text, with the role \p Meaning, is called.
static std::string spelledName(std::string Text, Role Meaning) {
  // A region is one of a provider's, and says nothing of the program.
  if (kindOf(Meaning) == SlotRecord::Credential || Meaning == Role::Region)
    return "";
  if (Meaning == Role::Url || Meaning == Role::Dsn) {
    // The path of a URL is that name; what is in its query may be anything.
    llvm::StringRef Path = llvm::StringRef(Text).take_until(
        [](char C) { return C == '?' || C == '#'; });
    auto [Scheme, Rest] = Path.split("://");
    if (Rest.take_until([](char C) { return C == '/'; }).contains('='))
      return ""; // pairs behind a scheme, with slashes in any of them
    Text = Rest.split('/').second.rsplit('/').second.str();
    if (Text.empty())
      Text = Rest.split('/').second.str();
  } else if (info(Meaning).Class != RoleClass::Resource) {
    return "";
  }
  return llvm::all_of(Text,
                      [](char C) {
                        return llvm::isAlnum(C) || C == '_' || C == '-' ||
                               C == '.';
                      })
             ? Text
             : "";
}

SlotRecord slotOf(const Finding &F, bool AsWhole, const ASTContext &Context) {
  const Connector &C = *F.At->Entry->Owner;
  const SourceManager &SM = Context.getSourceManager();
  SlotRecord S;
  S.Service = F.Service;
  const Role Of = AsWhole ? F.Argument->Means.Meaning : F.Meaning;
  std::string Part = AsWhole ? F.Literal.Text
                             : F.Literal.Text.substr(F.Begin, F.End - F.Begin);
  // "https://" + host + path: what is replaced is the host alone.
  Role Meaning = Of;
  if (!F.WholeValue && info(Meaning).Class == RoleClass::Endpoint &&
      Meaning != Role::Port && !isBaseUrl(F))
    Meaning = Role::Host;
  S.Role = info(Meaning).Name.str();
  S.K = kindOf(Meaning);
  const Binding &Means = F.Argument->Means;
  // Of a connection string, the library's variable holds but a part.
  S.IsLibrarys =
      !Means.OwnVariable.empty() && Of == Means.Meaning && Of != Role::Dsn;
  S.Convention = S.IsLibrarys ? Means.OwnVariable
                              : conventionalName(C, F.Service, Meaning);
  if (F.Meaning == Means.Meaning && isPartOfUrl(F.Meaning))
    S.UrlConvention = conventionalName(C, F.Service, Role::Url);
  S.Value = llvm::xxh3_64bits(
      info(Of).Class == RoleClass::Endpoint ? F.Literal.Text : Part);

  const ValueDecl *Handle = handleOf(*F.At);
  // A constructor's use stands at the variable that it makes.
  SourceLocation Client =
      SM.getFileLoc(Handle ? Handle->getLocation() : F.At->Loc);
  S.Client = llvm::utohexstr(Client.getRawEncoding());
  const Decl *In = F.At->At.In ? F.At->At.In->Function : nullptr;
  const auto *Function = dyn_cast_or_null<NamedDecl>(In);
  S.Scope = In ? llvm::utohexstr(In->getLocation().getRawEncoding()) : "";
  const auto *Class =
      Function ? dyn_cast<CXXRecordDecl>(Function->getDeclContext()) : nullptr;
  std::string Declared;
  if (!Handle && isa<CXXConstructExpr>(F.At->Site))
    Declared =
        Lexer::getSourceText(CharSourceRange::getTokenRange(Client, Client), SM,
                             Context.getLangOpts())
            .str();
  S.Called = {
      holderOf(F, Context),
      Handle ? nameOf(Handle) : Declared,
      spelledName(std::move(Part), Of),
      Class && Class->getIdentifier() ? Class->getName().str() : "",
      Function && Function->getDeclName().isIdentifier()
          ? Function->getName().str()
          : "",
      llvm::sys::path::stem(SM.getFilename(SM.getFileLoc(F.At->Loc))).str(),
      F.Service};
  return S;
}

} // namespace svc
