//===- Restructure.cpp - The service stays, its stand-in goes -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is kept is not written anew: only what is around it is taken away, so
// that the fixes of the literals in it can be applied at the same time.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/ArmText.h"
#include "engine/finding/Ruling.h"
#include "engine/fix/BranchFix.h"
#include "engine/fix/Slots.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

/// The number of the only arm that uses a server; nothing when there are more.
static std::optional<size_t> serviceArm(const BranchRecord &B) {
  std::optional<size_t> Found;
  for (size_t I = 0; I < B.Arms.size(); ++I) {
    bool Real = llvm::any_of(B.Arms[I].Deeds, [](const Deed &D) {
      return D.K != Deed::StandIn && !D.Embedded;
    });
    if (Real && Found)
      return std::nullopt;
    if (Real)
      Found = I;
  }
  return Found;
}

namespace {

/// The names that a part of a function declares.
class Names : public RecursiveASTVisitor<Names> {
public:
  explicit Names(const Stmt *But = nullptr) : But(But) {}
  bool TraverseStmt(Stmt *S) {
    return S == But || RecursiveASTVisitor::TraverseStmt(S);
  }
  bool VisitVarDecl(VarDecl *V) {
    All.insert(V->getName());
    return true;
  }
  std::set<llvm::StringRef> All;

private:
  const Stmt *But;
};

} // namespace

bool mayOpen(const CompoundStmt *Block, const Branch &B) {
  if (!B.InBlock)
    return Block->size() == 1 && isa<Expr, ReturnStmt>(Block->body_front());
  Names Inside;
  for (Stmt *S : const_cast<CompoundStmt *>(Block)->body())
    if (isa<DeclStmt>(S))
      Inside.TraverseStmt(S);
  if (Inside.All.empty())
    return true;
  const auto *F =
      dyn_cast_or_null<FunctionDecl>(B.In ? B.In->Function : nullptr);
  if (F && !F->doesThisDeclarationHaveABody())
    F = F->getDefinition();
  if (!F || !F->getBody())
    return false;
  Names Around(Block);
  Around.TraverseStmt(F->getBody());
  for (const ParmVarDecl *P : F->parameters())
    Around.All.insert(P->getName());
  return llvm::none_of(Inside.All, [&](llvm::StringRef Name) {
    return Around.All.count(Name) != 0;
  });
}

/// Moves the lines of [\p Begin, \p End) from the indentation \p Inner to
/// \p Outer.
static void moveLeft(llvm::StringRef Source, unsigned Begin, unsigned End,
                     llvm::StringRef Inner, llvm::StringRef Outer,
                     const std::string &File, std::vector<EditRecord> &Edits) {
  if (Source.slice(Begin, End).contains("R\""))
    return; // a line of a raw string is not to be moved
  for (size_t Line = Source.find('\n', Begin);
       Line != llvm::StringRef::npos && Line + 1 < End;
       Line = Source.find('\n', Line + 1))
    if (Source.substr(Line + 1).starts_with(Inner))
      Edits.push_back(
          {File, unsigned(Line + 1), unsigned(Inner.size()), Outer.str()});
}

bool BranchFix::keepOnly(const Branch &B, size_t Number,
                         std::vector<EditRecord> &Edits) {
  CharSourceRange Whole = wholeRange(B, SM, Language);
  FileID File = SM.getFileID(Whole.getBegin());
  llvm::StringRef Source = SM.getBufferData(File);
  std::string Path = Where.place(Whole.getBegin()).File;
  unsigned From = SM.getFileOffset(Whole.getBegin()),
           To = SM.getFileOffset(Whole.getEnd());
  TextExtent Kept = keptExtent(B, B.Arms[Number]);
  if (Kept.Begin < From || Kept.End > To || Kept.Begin >= Kept.End)
    return false;
  Edits.push_back({Path, From, Kept.Begin - From, ""});
  if (Kept.End < To)
    Edits.push_back({Path, Kept.End, To - Kept.End, ""});
  llvm::StringRef Inner = indentAt(Source, Kept.Begin);
  llvm::StringRef Outer = indentAt(Source, From);
  if (Inner.starts_with(Outer) && Inner.size() > Outer.size() && !B.Block)
    moveLeft(Source, Kept.Begin, Kept.End, Inner, Outer, Path, Edits);
  return true;
}

/// The characters of \p Arm that stay.
TextExtent BranchFix::keptExtent(const Branch &B, const ArmCode &Arm) const {
  if (Arm.Directive) {
    auto [File, Begin] = SM.getDecomposedLoc(Arm.Directive->Directive);
    llvm::StringRef Source = SM.getBufferData(File);
    std::vector<Token> Tokens = tokensOf(Arm, SM, Language);
    if (Tokens.empty())
      return {};
    // Whole lines, with the comments in them.
    size_t First = Source.find('\n', Begin);
    while (First > 0 && Source[First - 1] == '\\')
      First = Source.find('\n', First + 1);
    size_t Last = Source.rfind('\n', SM.getFileOffset(Arm.Directive->End));
    return {unsigned(First + 1), unsigned(Last)};
  }
  const auto *Block = dyn_cast<CompoundStmt>(Arm.Statements.front());
  if (Block && Arm.Statements.size() == 1 && mayOpen(Block, B))
    return insideOf(Block, SM);
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Arm.Statements.front()->getBeginLoc(),
                                     Arm.Statements.back()->getEndLoc()),
      SM, Language);
  if (Range.isInvalid())
    return {};
  unsigned End = SM.getFileOffset(Range.getEnd());
  if (!isa<Expr>(B.Control))
    End =
        behindSemicolon(SM.getBufferData(SM.getFileID(Range.getBegin())), End);
  return {SM.getFileOffset(Range.getBegin()), End};
}

/// The member of the configuration \p V that says where the service is, and
/// that nothing in the unit sets; null: there is none.
static const EntryPoint *unsetEndpoint(const VarDecl *V, const BranchInput &In,
                                       const FieldDecl *&Member) {
  std::vector<const CXXRecordDecl *> Classes{
      V->getType()->getAsCXXRecordDecl()};
  for (size_t I = 0; I < Classes.size(); ++I) {
    const CXXRecordDecl *R = Classes[I];
    if (!R || !R->hasDefinition())
      continue;
    for (const CXXBaseSpecifier &Base : R->getDefinition()->bases())
      Classes.push_back(Base.getType()->getAsCXXRecordDecl());
    for (const FieldDecl *F : R->getDefinition()->fields())
      for (const EntryPoint *P : In.T.Matcher.match(F)) {
        bool IsSet = llvm::any_of(In.Index.writesTo(F), [&](const Write &W) {
          return !W.To.Base || W.To.Base == V;
        });
        if (!IsSet && P->FieldBinding && isLocation(P->FieldBinding->Meaning)) {
          Member = F;
          return P;
        }
      }
  }
  return nullptr;
}

namespace {

/// The variables that a statement declares, each with its statement.
class Declared : public RecursiveASTVisitor<Declared> {
public:
  bool VisitDeclStmt(DeclStmt *S) {
    if (S->isSingleDecl())
      if (auto *V = dyn_cast<VarDecl>(S->getSingleDecl()))
        if (V->getType()->isRecordType())
          All.push_back({V, S});
    return true;
  }
  std::vector<std::pair<const VarDecl *, const DeclStmt *>> All;
};

} // namespace

/// Lets a variable set the endpoint of what is configured in the arm: unset,
/// the library's own holds.
void BranchFix::addOverrides(const Branch &B, const ArmCode &Kept,
                             FixRecord &Fix) {
  Declared Found;
  for (const Stmt *S : Kept.Statements)
    Found.TraverseStmt(const_cast<Stmt *>(S));
  for (auto [V, S] : Found.All) {
    const FieldDecl *Member = nullptr;
    const EntryPoint *P = unsetEndpoint(V, In, Member);
    if (!P || !P->FieldBinding || !V->getLocation().isFileID() ||
        !Language.CPlusPlus || !In.T.Matcher.textClass(Member->getType()))
      continue;
    std::string Variable = conventionalName(*P->Owner, P->Owner->Service,
                                            P->FieldBinding->Meaning);
    auto [File, At] = SM.getDecomposedLoc(
        Lexer::getLocForEndOfToken(S->getEndLoc(), 0, SM, Language));
    llvm::StringRef Source = SM.getBufferData(File);
    CharSourceRange Whole = wholeRange(B, SM, Language);
    std::string Indent =
        "\n" + indentAt(Source, SM.getFileOffset(Whole.getBegin())).str();
    Fix.Edits.push_back({Where.place(S->getBeginLoc()).File, At, 0,
                         Indent + "if (const char *Endpoint = std::getenv(\"" +
                             Variable + "\"))" + Indent + "  " +
                             V->getNameAsString() + "." +
                             Member->getNameAsString() + " = Endpoint;"});
    Fix.Variables.push_back(std::move(Variable));
    Attach.include(File, StdlibHeader, Fix.Edits);
  }
}

void BranchFix::restructure(JudgedBranch &B) {
  if (!In.Options.Restructure) {
    B.Record.NoFixReason =
        "a fix would run other code: ask for it with --restructure (in "
        "clang-tidy: Restructure)";
    return;
  }
  std::optional<size_t> Kept = serviceArm(B.Record);
  FixRecord Fix;
  Fix.Restructure = true;
  if (!Kept || !keepOnly(B.Code, *Kept, Fix.Edits)) {
    B.Record.NoFixReason = "the arms cannot be taken apart";
    return;
  }
  addOverrides(B.Code, B.Code.Arms[*Kept], Fix);
  B.Record.Fixes.push_back(std::move(Fix));
}

} // namespace svc
