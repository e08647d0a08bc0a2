//===- Joined.cpp - One use, seen several times -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Joined.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <tuple>

namespace svc {

static auto key(const Place &P) { return std::tie(P.File, P.Line, P.Column); }

template <typename T, typename Callable>
static bool equal(const std::vector<T> &A, const std::vector<T> &B,
                  Callable Same) {
  return std::equal(A.begin(), A.end(), B.begin(), B.end(), Same);
}

static bool sameStep(const TraceStep &A, const TraceStep &B) {
  return key(A.At) == key(B.At) && A.Note == B.Note;
}

static bool samePiece(const PieceRecord &A, const PieceRecord &B) {
  auto Key = [](const PieceRecord &P) {
    return std::tie(P.K, P.Name, P.Symbol, P.Origin.File, P.Origin.Line,
                    P.Origin.Column);
  };
  return Key(A) == Key(B) && equal(A.Path, B.Path, sameStep);
}

static bool sameRuling(const RulingRecord &A, const RulingRecord &B) {
  return std::tie(A.Role, A.Reported, A.Reason) ==
         std::tie(B.Role, B.Reported, B.Reason);
}

static bool sameAlternative(const AlternativeRecord &A,
                            const AlternativeRecord &B) {
  return equal(A.Pieces, B.Pieces, samePiece) &&
         equal(A.Rulings, B.Rulings, sameRuling);
}

static bool sameAccount(const AccountRecord &A, const AccountRecord &B) {
  return std::tie(A.Role, A.Name) == std::tie(B.Role, B.Name) &&
         key(A.Sink) == key(B.Sink) && A.SinkEntryPoint == B.SinkEntryPoint;
}

unsigned weight(RoleStatus Status) {
  switch (Status) {
  case RoleStatus::LibraryDefault:
    return 0;
  case RoleStatus::Attached:
    return 1;
  case RoleStatus::Forwarded:
    return 2;
  case RoleStatus::Unknown:
    return 3;
  case RoleStatus::Fallback:
    return 4;
  case RoleStatus::Hardcoded:
    return 5;
  }
  return 0;
}

static void join(RoleRecord &Into, const RoleRecord &More) {
  auto Rank = [](const RoleRecord &R) {
    return std::make_pair(weight(R.Status), llvm::StringRef(R.Variable));
  };
  if (Rank(Into) < Rank(More))
    Into = More;
}

static void join(AccountRecord &Into, AccountRecord More) {
  join(Into.State, More.State);
  for (AlternativeRecord &A : More.Alternatives)
    if (llvm::none_of(Into.Alternatives, [&](const AlternativeRecord &Each) {
          return sameAlternative(Each, A);
        }))
      Into.Alternatives.push_back(std::move(A));
}

void join(UseRecord &Into, UseRecord More) {
  for (auto &[Name, New] : More.Roles)
    join(Into.Roles.try_emplace(Name, New).first->second, New);
  Into.LeftToLibrary.merge(More.LeftToLibrary);
  Into.Explained |= More.Explained;
  if (Into.Wrapper.empty())
    Into.Wrapper = std::move(More.Wrapper);
  for (AccountRecord &New : More.Accounts) {
    auto Old = llvm::find_if(Into.Accounts, [&](const AccountRecord &A) {
      return sameAccount(A, New);
    });
    if (Old == Into.Accounts.end())
      Into.Accounts.push_back(std::move(New));
    else
      join(*Old, std::move(New));
  }
  if (!Into.Accounts.empty()) { // what one sees as judged is judged
    Into.Aside.clear();
    Into.AsideRow.clear();
  }
}

} // namespace svc
