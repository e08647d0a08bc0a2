//===- Direction.cpp - Is an address connected to, or bound? --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same sockaddr is filled for connect and for bind; only the first attaches
// a service. What the function calls with the address decides; then what the
// function calls at all; then what the unit calls. Where nothing tells, the
// answer is no: unknown is never reported.
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

enum Side { Neither = 0, Client = 1, Server = 2 };

Side sideOf(llvm::StringRef Name) {
  return llvm::StringSwitch<Side>(Name)
      .Cases("connect", "async_connect", "sendto", "sendmsg", "send_to",
             "async_send_to", "Connect", "ConnectEx", "WSAConnect", Client)
      .Cases("connectToHost", "establish", "tcp_connect", "uv_tcp_connect",
             "connectNB", "nonBlockingConnect", Client)
      .Cases("bind", "listen", "accept", "async_accept", "Bind", Server)
      .Cases("basic_socket_acceptor", "ServerSocket", "uv_tcp_bind", Server)
      .Default(Neither);
}

/// True when \p E mentions the variable \p V.
bool mentions(const Stmt *E, const VarDecl *V) {
  if (!E)
    return false;
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    if (R->getDecl()->getCanonicalDecl() == V)
      return true;
  for (const Stmt *Child : E->children())
    if (mentions(Child, V))
      return true;
  return false;
}

/// True for what only shares its name with a socket's functions: std::bind,
/// a template, makes a function, and the connect of signals and slots is
/// static, or names sender, signal and receiver.
bool isNamesake(const FunctionDecl *F) {
  if (const auto *M = dyn_cast<CXXMethodDecl>(F))
    return M->isStatic() || M->getNumParams() > 2;
  return F->getName() == "bind" && F->getPrimaryTemplate();
}

Side sideOf(const Site &S) {
  const FunctionDecl *F = nullptr;
  if (const auto *C = dyn_cast<CallExpr>(S.E))
    F = C->getDirectCallee();
  else if (const auto *C = dyn_cast<CXXConstructExpr>(S.E))
    return sideOf(C->getConstructor()->getParent()->getName());
  if (!F || !F->getIdentifier())
    return Neither;
  Side Named = sideOf(F->getName());
  bool Ambiguous = F->getName() == "connect" || F->getName() == "bind";
  return Ambiguous && isNamesake(F) ? Neither : Named;
}

/// The variable that receives the address: of the assignment that contains
/// the use, or an argument of it (inet_pton's last).
const VarDecl *addressOf(const Use &U, llvm::ArrayRef<Site> InFunction) {
  for (const Site &S : InFunction)
    if (const auto *B = dyn_cast<BinaryOperator>(S.E))
      if (contains(B, U.Site))
        return storageOf(B->getLHS()).Base;
  if (const auto *C = dyn_cast<CallExpr>(U.Site))
    for (const Expr *Argument : C->arguments()) {
      const auto *Address = dyn_cast<UnaryOperator>(strip(Argument));
      if (Address && Address->getOpcode() == UO_AddrOf)
        if (const VarDecl *V = storageOf(Address->getSubExpr()).Base)
          return V;
    }
  return nullptr;
}

unsigned sidesOf(llvm::ArrayRef<Site> Sites) {
  unsigned Out = 0;
  for (const Site &S : Sites)
    Out |= sideOf(S);
  return Out;
}

} // namespace

/// What the function of \p U says of its address.
static Side sideHere(const Use &U, const UnitIndex &Index) {
  if (!U.At.In || !U.At.In->Function)
    return Neither;
  llvm::ArrayRef<Site> InFunction = Index.sitesIn(U.At.In->Function);
  unsigned Sides = sidesOf(InFunction);
  if (Sides != (Client | Server))
    return Side(Sides);
  // One variable may serve both in turn: the next call tells.
  if (const VarDecl *Address = addressOf(U, InFunction))
    for (const Site &S : InFunction)
      if (U.At.Order < S.At.Order && sideOf(S) != Neither &&
          mentions(S.E, Address))
        return sideOf(S);
  return Server; // not told: never reported
}

bool isConnectedHere(const Use &U, const UnitIndex &Index) {
  return sideHere(U, Index) == Client;
}

bool isConnected(const Use &U, Tracer &T) {
  if (Side Here = sideHere(U, T.Index); Here != Neither)
    return Here == Client;
  if (!T.UnitSides)
    T.UnitSides = sidesOf(T.Index.sites());
  return *T.UnitSides == Client;
}

} // namespace svc
