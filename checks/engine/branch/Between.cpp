//===- Between.cpp - What stands between two directives -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Between.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace svc {

bool isBetween(const ConditionalArm &Arm, SourceLocation L,
               const SourceManager &SM) {
  unsigned From = SM.getFileOffset(Arm.Directive);
  unsigned To = SM.getFileOffset(Arm.End);
  for (L = SM.getFileLoc(L); L.isValid(); L = SM.getIncludeLoc(SM.getFileID(L)))
    if (SM.isWrittenInSameFile(L, Arm.Directive)) {
      unsigned At = SM.getFileOffset(L);
      return From < At && At < To;
    }
  return false;
}

bool comesFromBetween(const ConditionalArm &Arm, SourceLocation L,
                      const SourceManager &SM) {
  return isBetween(Arm, L, SM) || isBetween(Arm, SM.getSpellingLoc(L), SM);
}

namespace {

class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(const ConditionalArm &Arm, const SourceManager &SM,
            llvm::DenseSet<const Stmt *> &Into)
      : Arm(Arm), SM(SM), Into(Into) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitStmt(Stmt *S) {
    if (comesFromBetween(Arm, S->getBeginLoc(), SM))
      Into.insert(S);
    return true;
  }

private:
  const ConditionalArm &Arm;
  const SourceManager &SM;
  llvm::DenseSet<const Stmt *> &Into;
};

} // namespace

void collectBetween(const ConditionalArm &Arm, ASTContext &Context,
                    llvm::DenseSet<const Stmt *> &Into) {
  const SourceManager &SM = Context.getSourceManager();
  Collector Found(Arm, SM, Into);
  // What a macro makes may be anywhere in the user's code.
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!SM.isInSystemHeader(SM.getFileLoc(D->getLocation())))
      Found.TraverseDecl(D);
}

} // namespace svc
