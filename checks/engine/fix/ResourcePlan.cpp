//===- ResourcePlan.cpp - Which values make one resource ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/ResourcePlan.h"
#include "engine/fix/SlotNames.h"
#include <numeric>

namespace svc {

namespace {

/// Role -> the values that a client, or a resource, has for it.
using Values = std::map<std::string, std::set<uint64_t>>;

struct Resource {
  std::string Service;
  Values Located, Opened;
  std::set<std::string> Scopes;
};

/// The slots of one call or object.
struct Client {
  std::vector<size_t> Slots;
  Resource What;
};

bool includes(const std::set<uint64_t> &A, const std::set<uint64_t> &B) {
  return std::includes(A.begin(), A.end(), B.begin(), B.end());
}

/// How many values \p A and \p B have in common; nothing where they differ.
std::optional<unsigned> agreement(const Values &A, const Values &B) {
  unsigned Common = 0;
  for (const auto &[Role, Of] : A) {
    auto It = B.find(Role);
    if (It == B.end())
      continue;
    if (!includes(Of, It->second) && !includes(It->second, Of))
      return std::nullopt;
    ++Common;
  }
  return Common;
}

void add(Values &To, const Values &From) {
  for (const auto &[Role, Of] : From)
    To[Role].insert(Of.begin(), Of.end());
}

class Planner {
public:
  explicit Planner(const ResourceRequest &Request)
      : Request(Request), ResourceOf(Request.Slots.size()) {}

  std::vector<size_t> run() {
    std::vector<Client> Clients = clients();
    // Those that say where they go first: the others go where these do.
    for (bool Locates : {true, false})
      for (Client &C : Clients)
        if (C.What.Located.empty() != Locates)
          settle(C);
    return ResourceOf;
  }

private:
  std::vector<Client> clients() const {
    std::map<std::pair<std::string, std::string>, size_t> Known;
    std::vector<Client> Out;
    for (auto [I, S] : llvm::enumerate(Request.Slots)) {
      auto [It, New] = Known.try_emplace({S->Service, S->Client}, Out.size());
      if (New)
        Out.emplace_back().What.Service = S->Service;
      Client &C = Out[It->second];
      C.Slots.push_back(I);
      C.What.Scopes.insert(S->Scope);
      if (S->K == SlotRecord::Location)
        C.What.Located[S->Role].insert(S->Value);
      else if (S->K == SlotRecord::Credential)
        C.What.Opened[S->Role].insert(S->Value);
    }
    return Out;
  }

  void settle(Client &C) {
    std::optional<size_t> Best = C.What.Located.empty() ? around(C) : equal(C);
    if (!Best) {
      Best = Resources.size();
      Resources.push_back(C.What);
    } else {
      add(Resources[*Best].Located, C.What.Located);
      add(Resources[*Best].Opened, C.What.Opened);
      Resources[*Best].Scopes.insert(C.What.Scopes.begin(),
                                     C.What.Scopes.end());
    }
    for (size_t I : C.Slots)
      ResourceOf[I] = *Best;
  }

  /// The resource that has most in common with \p C.
  std::optional<size_t> equal(const Client &C) const {
    std::optional<size_t> Best;
    unsigned Most = 0;
    for (auto [I, R] : llvm::enumerate(Resources)) {
      if (R.Service != C.What.Service)
        continue;
      auto Common = agreement(R.Located, C.What.Located);
      if (Common && *Common > Most) {
        Best = I;
        Most = *Common;
      }
    }
    return Best;
  }

  /// For a client that does not say where: the only resource of its service in
  /// its functions, else the only one there is.
  std::optional<size_t> around(const Client &C) const {
    std::vector<size_t> Here, Anywhere;
    for (auto [I, R] : llvm::enumerate(Resources)) {
      if (R.Service != C.What.Service)
        continue;
      Anywhere.push_back(I);
      if (llvm::any_of(C.What.Scopes, [&](const std::string &S) {
            return !S.empty() && R.Scopes.count(S) != 0;
          }))
        Here.push_back(I);
    }
    if (Here.size() == 1)
      return Here.front();
    if (Here.empty() && Anywhere.size() == 1)
      return Anywhere.front();
    return std::nullopt;
  }

  const ResourceRequest &Request;
  std::vector<Resource> Resources;
  std::vector<size_t> ResourceOf;
};

} // namespace

/// Takes the URL from slots whose resource has no host, or several values for
/// one part of it.
static void dropUnfitUrls(const ResourceRequest &Request,
                          llvm::ArrayRef<size_t> ResourceOf) {
  std::map<size_t, Values> Parts;
  for (auto [S, R] : llvm::zip_equal(Request.Slots, ResourceOf))
    if (!S->UrlConvention.empty())
      Parts[R][S->Role].insert(S->Value);
  for (auto [S, R] : llvm::zip_equal(Request.Slots, ResourceOf)) {
    const Values &Of = Parts[R];
    if (!Of.count("host") || llvm::any_of(Of, [](const auto &Part) {
          return Part.second.size() > 1;
        }))
      S->UrlConvention.clear();
  }
}

std::vector<size_t> planResources(const ResourceRequest &Request) {
  std::vector<size_t> Of = Planner(Request).run();
  dropUnfitUrls(Request, Of);
  nameSlots(Request, Of);
  return Of;
}

} // namespace svc
