//===- HiddenCode.cpp - What #if removed ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/HiddenCode.h"
#include "engine/branch/ArmText.h"
#include "engine/branch/Between.h"
#include "knowledge/ModelSet.h"
#include "knowledge/Role.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/FileManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace svc {

HiddenCode::HiddenCode(llvm::ArrayRef<Use> Uses, Tracer &T)
    : Context(T.Context), T(T) {
  for (const Use &U : Uses)
    if (const auto *Call = dyn_cast<CallExpr>(U.Site))
      if (const FunctionDecl *F = Call->getDirectCallee())
        if (llvm::any_of(U.Roles, [](const RoleArgument &A) { return A.Then; }))
          Wrappers[F->getCanonicalDecl()] = U.Entry;
}

/// The entry point that \p Name means after the qualifier \p Before
/// ("pqxx::connection": Before is "pqxx") in a unit that does not declare it.
const EntryPoint *HiddenCode::guessed(llvm::StringRef Name,
                                      llvm::StringRef Before) const {
  for (const EntryPoint *P : T.Matcher.models().lookup(Name)) {
    if (P->Kind >= EntryKind::Environment)
      continue; // no use of a service
    bool IsC = !llvm::StringRef(P->Name).contains("::");
    if (IsC ? Before.empty() && Name.contains('_') &&
                  (P->Kind == EntryKind::Function ||
                   P->Kind == EntryKind::Option)
            : !Before.empty() &&
                  llvm::StringRef(P->Name).contains((Before + "::").str()))
      return P;
    // PQconnectdb, redisConnect: C names that no other library has.
    if (IsC && Before.empty() && P->Kind == EntryKind::Function &&
        Name.size() >= 8 && Name.lower() != Name)
      return P;
  }
  return nullptr;
}

/// True for a class's name that only says a type: Client *, Client &, <Client>.
static bool isOnlyType(llvm::ArrayRef<Token> Behind) {
  if (Behind.empty())
    return false;
  // make_unique<Client>(...)
  if (Behind[0].is(tok::greater))
    return Behind.size() < 2 || Behind[1].isNot(tok::l_paren);
  return Behind[0].isOneOf(tok::star, tok::amp, tok::ampamp, tok::comma,
                           tok::coloncolon, tok::semi);
}

const NamedDecl *HiddenCode::declared(Tokens All, size_t I,
                                      const ConditionalBlock *Block) const {
  bool IsMember =
      I > 0 && All[I - 1].isOneOf(tok::period, tok::arrow, tok::coloncolon);
  if (IsMember)
    return nullptr;
  const NamedDecl *Found = nullptr;
  for (const NamedDecl *D : Context.getTranslationUnitDecl()->lookup(
           &Context.Idents.get(All[I].getRawIdentifier()))) {
    // The other arm's definition of what this arm defines, too.
    auto Defines = [&](const ConditionalArm &A) {
      return isBetween(A, D->getLocation(), Context.getSourceManager());
    };
    if (Block && llvm::any_of(Block->Arms, Defines))
      return nullptr;
    if (isa<FunctionDecl>(D) ||
        (isa<CXXRecordDecl>(D) && !isOnlyType(All.drop_front(I + 1))))
      Found = D;
  }
  return Found;
}

/// The names that are called of the object that the token number \p I
/// declares in a block of its own ("{ Client c(host); c.send(m);": send);
/// nullopt where more is done with it.
static std::optional<llvm::SmallVector<llvm::StringRef, 4>>
methodsCalled(llvm::ArrayRef<Token> All, size_t I) {
  int Depth = 0;
  for (const Token &Before : All.take_front(I))
    Depth += Before.is(tok::l_brace) - Before.is(tok::r_brace);
  if (Depth <= 0 || I + 2 >= All.size() || All[I].isNot(tok::raw_identifier) ||
      !All[I + 1].isOneOf(tok::l_paren, tok::l_brace, tok::semi))
    return std::nullopt;
  llvm::SmallVector<llvm::StringRef, 4> Out;
  for (size_t J = I + 1; J < All.size() && Depth > 0; ++J) {
    Depth += All[J].is(tok::l_brace) - All[J].is(tok::r_brace);
    if (All[J].isNot(tok::raw_identifier) ||
        All[J].getRawIdentifier() != All[I].getRawIdentifier())
      continue;
    if (J + 2 >= All.size() || All[J + 1].isNot(tok::period) ||
        All[J + 2].isNot(tok::raw_identifier))
      return std::nullopt;
    Out.push_back(All[J + 2].getRawIdentifier());
  }
  return Out;
}

void HiddenCode::named(
    const CXXRecordDecl *R, Tokens All, size_t I,
    llvm::function_ref<void(const NamedDecl *)> Named) const {
  auto Called = methodsCalled(All, I + 1);
  if (!Called || !R->hasDefinition())
    return Named(R);
  for (const CXXMethodDecl *M : R->getDefinition()->methods())
    if (isa<CXXConstructorDecl, CXXDestructorDecl>(M) ||
        (M->getIdentifier() && llvm::is_contained(*Called, M->getName())))
      Named(M);
}

/// The arguments of the call whose parenthesis is the first of \p Behind.
static llvm::SmallVector<llvm::ArrayRef<Token>, 4>
argumentsIn(llvm::ArrayRef<Token> Behind) {
  llvm::SmallVector<llvm::ArrayRef<Token>, 4> Out;
  if (Behind.empty() || Behind.front().isNot(tok::l_paren))
    return Out;
  unsigned Depth = 0;
  for (size_t I = 0, Begin = 1; I < Behind.size(); ++I) {
    const Token &Tok = Behind[I];
    Depth += Tok.isOneOf(tok::l_paren, tok::l_brace, tok::l_square);
    bool Ends = Tok.isOneOf(tok::r_paren, tok::r_brace, tok::r_square);
    Depth -= Ends;
    if ((Ends && Depth == 0) || (Depth == 1 && Tok.is(tok::comma))) {
      Out.push_back(Behind.slice(Begin, I - Begin));
      Begin = I + 1;
    }
    if (Ends && Depth == 0)
      break;
  }
  return Out;
}

/// Of the text as it is written, as Arms hashes that of an expression.
uint64_t HiddenCode::hashOf(Tokens Text) const {
  if (Text.empty())
    return 0;
  const SourceManager &SM = Context.getSourceManager();
  return llvm::xxh3_64bits(Lexer::getSourceText(
      CharSourceRange::getCharRange(Text.front().getLocation(),
                                    Text.back().getEndLoc()),
      SM, Context.getLangOpts()));
}

static bool locates(const Binding &B) {
  return B.Meaning != Role::Command && B.Meaning != Role::Header;
}

void HiddenCode::use(const EntryPoint &P, Tokens Behind, ArmRecord &Arm) const {
  const Connector &C = *P.Owner;
  Deed D;
  D.K = C.LocalStandIn ? Deed::StandIn : Deed::Use;
  D.Service = C.Service;
  D.Connector = C.Id;
  D.Embedded = C.Embedded;
  D.Through = P.Name;
  auto Arguments = argumentsIn(Behind);
  if (P.Kind == EntryKind::Option) {
    Tokens Key = P.KeyParameter < Arguments.size() ? Arguments[P.KeyParameter]
                                                   : Tokens();
    auto It = Key.size() == 1 && Key[0].is(tok::raw_identifier)
                  ? P.Keys.find(Key[0].getRawIdentifier().str())
                  : P.Keys.end();
    if (It == P.Keys.end() || !locates(It->second))
      return;
    D.K = Deed::Configuration;
    D.Through = info(It->second.Meaning).Name.str();
    if (P.ValueParameter < Arguments.size())
      D.Values = hashOf(Arguments[P.ValueParameter]);
  } else if (D.K == Deed::Use) {
    auto Give = [&](unsigned I, const Binding &Means) {
      if (I >= Arguments.size() || !locates(Means))
        return;
      Deed Given = D;
      Given.K = Deed::Configuration;
      Given.Through = info(Means.Meaning).Name.str();
      Given.Values = hashOf(Arguments[I]);
      D.Values = D.Values * 31 + Given.Values;
      Arm.Deeds.insert(std::move(Given));
    };
    for (const auto &[I, Means] : P.Arguments)
      Give(I, Means);
    for (const InnerBinding &B : P.Inner)
      Give(B.Parameter, B.Means);
  }
  Arm.Deeds.insert(std::move(D));
}

/// #include "file.h", beside the file that includes it.
std::vector<Token> HiddenCode::included(Tokens All, size_t I) const {
  if (I == 0 || All[I - 1].isNot(tok::hash) || I + 1 >= All.size() ||
      All[I].getRawIdentifier() != "include" ||
      All[I + 1].isNot(tok::string_literal))
    return {};
  SourceManager &SM = Context.getSourceManager();
  auto Includer = SM.getFileEntryRefForID(
      SM.getFileID(SM.getFileLoc(All[I].getLocation())));
  if (!Includer)
    return {};
  llvm::SmallString<128> Path(Includer->getDir().getName());
  llvm::sys::path::append(
      Path, llvm::StringRef(All[I + 1].getLiteralData(), All[I + 1].getLength())
                .trim('"'));
  auto File = SM.getFileManager().getOptionalFileRef(Path);
  if (!File)
    return {};
  return tokensOfFile(SM.getOrCreateFileID(*File, SrcMgr::C_User), SM,
                      Context.getLangOpts());
}

void HiddenCode::look(const ConditionalArm &Code, const ConditionalBlock *Block,
                      llvm::function_ref<void(const NamedDecl *)> Named,
                      ArmRecord &Arm) const {
  std::vector<Token> Text =
      tokensBetween(Code.Directive, Code.End, Context.getSourceManager(),
                    Context.getLangOpts());
  look(Text, Block, Named, Arm);
  for (size_t I = 0; I < Text.size(); ++I)
    if (Text[I].is(tok::raw_identifier))
      look(included(Text, I), Block, Named, Arm);
}

void HiddenCode::look(Tokens All, const ConditionalBlock *Block,
                      llvm::function_ref<void(const NamedDecl *)> Named,
                      ArmRecord &Arm) const {
  for (size_t I = 0; I < All.size(); ++I) {
    if (All[I].isNot(tok::raw_identifier))
      continue;
    Tokens Behind = All.drop_front(I + 1);
    llvm::StringRef Name = All[I].getRawIdentifier();
    llvm::StringRef Before;
    if (I > 1 && All[I - 1].is(tok::coloncolon) &&
        All[I - 2].is(tok::raw_identifier))
      Before = All[I - 2].getRawIdentifier();
    const NamedDecl *D = declared(All, I, Block);
    if (const auto *F = dyn_cast_or_null<FunctionDecl>(D)) {
      llvm::SmallVector<const EntryPoint *, 2> Matches(T.Matcher.match(F));
      const EntryPoint *Wrapper = Wrappers.lookup(F->getCanonicalDecl());
      if (Wrapper)
        Matches.push_back(Wrapper);
      // A library's short names (open, link) are those of variables, too.
      bool IsCall = !Behind.empty() && Behind.front().is(tok::l_paren);
      for (const EntryPoint *P : Matches)
        if (IsCall && P->Kind < EntryKind::Environment)
          use(*P, Behind, Arm);
      if (!Matches.empty() && !Wrapper)
        continue;
    }
    if (const auto *R = dyn_cast_or_null<CXXRecordDecl>(D))
      named(R, All, I, Named);
    else if (D)
      Named(D);
    else if (const EntryPoint *P = guessed(Name, Before))
      if (P->Kind != EntryKind::Constructor || !isOnlyType(Behind))
        use(*P, Behind, Arm);
  }
}

} // namespace svc
