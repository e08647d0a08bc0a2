#include "engine/trace/Target.h"
#include "clang/AST/ExprCXX.h"
using namespace clang;
namespace svc {
const FunctionDecl *targetOf(const CallExpr *E, Point At, Tracer &T) {
  return E->getDirectCallee();
}
const FunctionDecl *functionNamedBy(const Expr *E, Point At, Tracer &T) {
  E = strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    E = strip(U->getSubExpr());
  if (const auto *L = dyn_cast<LambdaExpr>(E))
    return L->getCallOperator();
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    return dyn_cast<FunctionDecl>(R->getDecl());
  return nullptr;
}
} // namespace svc
