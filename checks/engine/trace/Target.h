#ifndef SVC_TIDY_ENGINE_TRACE_TARGET_H
#define SVC_TIDY_ENGINE_TRACE_TARGET_H
#include "Tracer.h"
namespace svc {
const clang::FunctionDecl *targetOf(const clang::CallExpr *E, Point At,
                                    Tracer &T);
const clang::FunctionDecl *functionNamedBy(const clang::Expr *E, Point At,
                                           Tracer &T);
} // namespace svc
#endif
