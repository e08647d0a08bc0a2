//===- IndexBuilder.cpp - The walk that fills the index -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts are visited before the whole, as the program runs them: the right side
// of an assignment before the assignment, an argument before the call.
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Aliases.h"
#include "engine/unit/Counters.h"
#include "engine/unit/Reachability.h"
#include "engine/unit/UnitIndex.h"
#include "engine/unit/UserCode.h"
#include "engine/unit/Writes.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace svc {

/// True when control does not fall from \p Last into the next case.
static bool endsArm(const Stmt *Last) {
  while (const auto *C = dyn_cast<SwitchCase>(Last))
    Last = C->getSubStmt();
  if (const auto *C = dyn_cast<CompoundStmt>(Last))
    return !C->body_empty() && endsArm(C->body_back());
  return isa<BreakStmt, ContinueStmt, GotoStmt>(Last) || leaves(Last);
}

class IndexBuilder : public RecursiveASTVisitor<IndexBuilder> {
  using Base = RecursiveASTVisitor<IndexBuilder>;

public:
  IndexBuilder(UnitIndex &Index, ASTContext &Context, ModelMatcher &Matcher)
      : Index(Index), Sources(Context.getSourceManager()), Matcher(Matcher),
        Counting(Context) {}
  /// What the counters say; once all has been walked.
  const Counters &counters() const { return Counting; }

  bool shouldVisitTemplateInstantiations() const { return true; }
  /// What a call is given happens before the call.
  bool shouldTraversePostOrder() const { return true; }

  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    // Only at namespace scope: what user code contains is user code, whatever
    // header a macro of it came from.
    if (!Current && D->getLocation().isValid() &&
        isInLibrary(Sources, D->getLocation()))
      return true;
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F || !F->isThisDeclarationADefinition())
      return Base::TraverseDecl(D);
    if (const auto *C = dyn_cast<CXXConstructorDecl>(F))
      Index.Constructors[C->getParent()->getCanonicalDecl()].push_back(C);
    if (const auto *M = dyn_cast<CXXMethodDecl>(F))
      for (const CXXMethodDecl *Overridden : M->overridden_methods())
        Index.Overriders[Overridden->getCanonicalDecl()].push_back(M);
    return within({nullptr, nullptr, 0, F->getCanonicalDecl()}, [&] {
      bool Result = Base::TraverseDecl(D);
      if (!leaves(F->getBody()))
        Index.Exits[function()].push_back(now());
      return Result;
    });
  }

  bool TraverseLambdaExpr(LambdaExpr *L) {
    Point Here = now();
    auto Body = [&](CXXMethodDecl *Operator) {
      Index.Lambdas[Operator->getCanonicalDecl()] = {L, Here};
      return within({Current, nullptr, 0, Operator->getCanonicalDecl()}, [&] {
        bool Result = Operator == L->getCallOperator()
                          ? Base::TraverseLambdaExpr(L)
                          : TraverseStmt(Operator->getBody());
        if (!leaves(Operator->getBody()))
          Index.Exits[function()].push_back(now());
        return Result;
      });
    };
    if (const auto *T = L->getCallOperator()->getDescribedFunctionTemplate())
      for (FunctionDecl *Instance : T->specializations())
        if (auto *M = dyn_cast<CXXMethodDecl>(Instance); M && M->hasBody())
          Body(M);
    return Body(L->getCallOperator());
  }

  /// As the compiler reads it: with the constructors that inner braces call,
  /// and with the braces that were left out.
  bool TraverseInitListExpr(InitListExpr *E,
                            DataRecursionQueue * /*Queue*/ = nullptr) {
    InitListExpr *Semantic = E->isSemanticForm() ? E : E->getSemanticForm();
    if (!Semantic)
      Semantic = E;
    for (Stmt *Child : Semantic->children())
      if (!TraverseStmt(Child))
        return false;
    return WalkUpFromInitListExpr(Semantic);
  }

  bool TraverseIfStmt(IfStmt *S) {
    Index.Branches.push_back({S, now(), std::exchange(Around, nullptr)});
    return TraverseStmt(S->getInit()) &&
           TraverseDecl(S->getConditionVariable()) &&
           TraverseStmt(S->getCond()) && arm(S, 0, S->getThen()) &&
           arm(S, 1, S->getElse());
  }

  bool TraverseConditionalOperator(ConditionalOperator *E) {
    Index.Branches.push_back({E, now()});
    return TraverseStmt(E->getCond()) && arm(E, 0, E->getTrueExpr()) &&
           arm(E, 1, E->getFalseExpr());
  }

  /// What stands behind a return or goto, up to the next label, never runs.
  bool TraverseCompoundStmt(CompoundStmt *S) {
    const Scope *Outer = Current;
    bool Result = true;
    for (Stmt *Child : S->body()) {
      if (isa<LabelStmt, SwitchCase>(Child))
        Current = Outer;
      Around = isa<IfStmt>(Child) ? S : nullptr;
      Result = Result && TraverseStmt(Child);
      if ((leaves(Child) || isa<GotoStmt, BreakStmt, ContinueStmt>(Child)) &&
          Current == Outer) {
        Current = scope({Outer, Child, 0, function()});
        Index.Scopes.back().Never = true;
      }
    }
    Current = Outer;
    return Result;
  }

  /// The right operand may not run.
  bool TraverseBinaryOperator(BinaryOperator *E) {
    if (!E->isLogicalOp())
      return Base::TraverseBinaryOperator(E);
    Index.Branches.push_back({E, now()});
    return TraverseStmt(E->getLHS()) && arm(E, 0, E->getRHS());
  }

  bool TraverseWhileStmt(WhileStmt *S) {
    return loop(S, &Base::TraverseWhileStmt);
  }
  bool TraverseDoStmt(DoStmt *S) { return loop(S, &Base::TraverseDoStmt); }
  bool TraverseForStmt(ForStmt *S) {
    if (S->getInc())
      Counting.step(S->getInc());
    return loop(S, &Base::TraverseForStmt);
  }
  bool TraverseCXXForRangeStmt(CXXForRangeStmt *S) {
    if (const VarDecl *V = S->getLoopVariable())
      Index.Ranges[V->getCanonicalDecl()] = S->getRangeInit();
    return loop(S, &Base::TraverseCXXForRangeStmt);
  }
  bool TraverseCXXCatchStmt(CXXCatchStmt *S) {
    Scope Handler{Current, S, 0, function()};
    Handler.Leaves = leaves(S->getHandlerBlock());
    return within(Handler, [&] { return Base::TraverseCXXCatchStmt(S); });
  }

  bool TraverseSwitchStmt(SwitchStmt *S) {
    Index.Branches.push_back({S, now()});
    if (!TraverseStmt(S->getInit()) || !TraverseStmt(S->getCond()))
      return false;
    auto *Body = dyn_cast_or_null<CompoundStmt>(S->getBody());
    if (!Body)
      return TraverseStmt(S->getBody());
    // Each label starts an arm; what follows belongs to it.
    const Scope *Outer = Current;
    unsigned Arm = 0;
    const Stmt *Last = nullptr;
    for (Stmt *Child : Body->body()) {
      if (isa<SwitchCase>(Child)) {
        Scope Next{Outer, S, Arm++, function()};
        if (Last && !endsArm(Last))
          Next.FallsFrom = Current;
        Current = scope(Next);
      }
      Last = Child;
      if (!TraverseStmt(Child))
        return false;
    }
    Current = Outer;
    return true;
  }

  bool VisitClassTemplateDecl(ClassTemplateDecl *T) {
    Index.Templates.push_back(T);
    return true;
  }
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *T) {
    Index.Templates.push_back(T);
    return true;
  }
  bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc L) {
    llvm::SmallVector<TemplateArgumentLoc, 4> Arguments;
    for (unsigned I = 0; I < L.getNumArgs(); ++I)
      Arguments.push_back(L.getArgLoc(I));
    noteTemplate(L.getTypePtr()->getTemplateName().getAsTemplateDecl(),
                 Arguments, L.getTemplateNameLoc());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (const auto *F = dyn_cast<FunctionDecl>(E->getDecl());
        F && E->hasExplicitTemplateArgs())
      noteTemplate(F->getPrimaryTemplate(), E->template_arguments(),
                   E->getLocation());
    return true;
  }

  bool VisitVarDecl(VarDecl *V) {
    Point P = now();
    Index.Declared[V->getCanonicalDecl()] = P;
    Counting.declared(V, P);
    return true;
  }

  bool VisitBreakStmt(BreakStmt *S) { return leaveLoop(); }
  bool VisitContinueStmt(ContinueStmt *S) { return leaveLoop(); }
  bool VisitGotoStmt(GotoStmt *S) { return leaveLoop(); }

  bool VisitReturnStmt(ReturnStmt *S) {
    if (!function())
      return true;
    Point P = now();
    if (S->getRetValue())
      Index.Returns[function()].push_back({S->getRetValue(), P});
    Index.Exits[function()].push_back(P);
    return true;
  }

  bool VisitCallExpr(CallExpr *E) {
    Point P = now();
    Index.Sites.push_back({E, P});
    for (const Expr *Argument : E->arguments())
      if (const auto *L = dyn_cast_or_null<LambdaExpr>(stripCasts(Argument)))
        Index.Given[L] = {E, P};
    if (const FunctionDecl *F = E->getDirectCallee())
      Index.Calls[F->getCanonicalDecl()].push_back({E, P});
    for (Write &W : writesOfCall(E, Matcher))
      note(std::move(W), P);
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E))
      if (O->getOperator() == OO_Equal)
        Counting.stored(O->getArg(0), P);
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
      Counting.called(M, P);
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    Point P = now();
    Index.Sites.push_back({E, P});
    Index.Calls[E->getConstructor()->getCanonicalDecl()].push_back({E, P});
    for (Write &W : writesOfConstruction(E, Matcher))
      note(std::move(W), P);
    return true;
  }

  bool VisitInitListExpr(InitListExpr *E) {
    Index.Sites.push_back({E, now()});
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *E) {
    if (!E->isAssignmentOp())
      return true;
    Point P = now();
    Index.Sites.push_back({E, P});
    note(writeOfAssignment(E), P);
    Counting.changed(E, P);
    Counting.stored(E->getLHS(), P);
    return true;
  }

  bool VisitUnaryOperator(UnaryOperator *E) {
    Point P = now();
    if (E->isIncrementDecrementOp())
      note(escapeOf(E->getSubExpr()), P);
    Counting.changed(E, P);
    return true;
  }

private:
  void noteTemplate(const TemplateDecl *Template,
                    llvm::ArrayRef<TemplateArgumentLoc> Arguments,
                    SourceLocation Loc) {
    if (Template && llvm::any_of(Arguments, [](const TemplateArgumentLoc &A) {
          return A.getArgument().getKind() != TemplateArgument::Type;
        }))
      Index.TemplateSites.push_back({Template, Arguments.vec(), Loc, Current});
  }

  /// Notes when the loop around may first be left in the middle.
  bool leaveLoop() {
    for (Scope *In = const_cast<Scope *>(Current); In;
         In = const_cast<Scope *>(In->Parent))
      if (In->IsLoop) {
        if (In->FirstLeave == 0)
          In->FirstLeave = now().Order;
        break;
      }
    return true;
  }

  Point now() { return {++Order, Current}; }
  const Decl *function() const { return Current ? Current->Function : nullptr; }

  const Scope *scope(Scope S) {
    Index.Scopes.push_back(S);
    return &Index.Scopes.back();
  }

  template <typename Callable> bool within(const Scope &New, Callable Body) {
    const Scope *Outer = Current;
    Current = scope(New);
    bool Result = Body();
    Current = Outer;
    return Result;
  }

  bool arm(Stmt *Control, unsigned Arm, Stmt *Body) {
    Scope New{Current, Control, Arm, function()};
    New.Leaves = leaves(Body);
    return !Body || within(New, [&] { return TraverseStmt(Body); });
  }

  template <typename Loop>
  bool loop(Loop *S, bool (Base::*Body)(Loop *, DataRecursionQueue *)) {
    Scope New{Current, S, 0, function()};
    New.IsLoop = true;
    return within(New, [&] { return (this->*Body)(S, nullptr); });
  }

  void note(std::optional<Write> W, Point P) {
    if (W)
      note(std::move(*W), P);
  }
  void note(Write W, Point P) {
    const ValueDecl *Leaf = W.To.leaf();
    if (!Leaf)
      return;
    W.At = P;
    noteRange(W);
    file(std::move(W), Leaf);
  }

  /// for (auto &Each : List) Each = ...: all of the list is written.
  void noteRange(const Write &W) {
    auto It = W.To.Base ? Index.Ranges.find(W.To.Base) : Index.Ranges.end();
    if (It == Index.Ranges.end() ||
        !W.To.Base->getType()->isLValueReferenceType())
      return;
    if (auto All = escapeOf(It->second)) {
      All->At = W.At;
      All->All = true;
      file(std::move(*All), All->To.leaf());
    }
  }

  void file(Write W, const ValueDecl *Leaf) {
    if (function())
      Index.WrittenIn[function()].push_back(Leaf);
    Index.Writes[Leaf].push_back(std::move(W));
  }

  UnitIndex &Index;
  const SourceManager &Sources;
  ModelMatcher &Matcher;
  Counters Counting;
  const Scope *Current = nullptr;
  /// The block whose part is traversed next, if that is an `if`.
  const CompoundStmt *Around = nullptr;
  unsigned Order = 0;
};

UnitIndex::UnitIndex(ASTContext &Context, ModelMatcher &Matcher) {
  IndexBuilder Builder(*this, Context, Matcher);
  Builder.TraverseAST(Context);
  for (const Site &S : Sites)
    if (S.At.In && S.At.In->Function)
      SitesIn[S.At.In->Function->getCanonicalDecl()].push_back(S);
  Reachability(*this, Context).run();
  Builder.counters().run(*this);
  AliasFinder(*this).run();
}

} // namespace svc
