//===- ResourcePlan.h - Which values make one resource ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A resource is one attached service as the program sees it: a database with
// its host, user and password. Clients (calls, or objects that are set up step
// by step) whose locations agree reach one resource; one that has another host,
// or another database on the same host, reaches another, as the two may part
// one day. Every value of a resource gets a variable. Its name is the
// conventional one where only one value wants it, else what the code calls the
// resource stands before it: ORDERS_DATABASE_URL. No two values share a name.
//
// The order of the slots decides where nothing else does, so it must depend on
// the program only. Works on plain data: a unit by itself, and all units of a
// run, are planned in the same way.
// Guarded by tests/engine/ResourcePlanTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_RESOURCEPLAN_H
#define SVC_TIDY_ENGINE_FIX_RESOURCEPLAN_H

#include "engine/finding/Record.h"
#include "llvm/ADT/ArrayRef.h"
#include <functional>

namespace svc {

struct ResourceRequest {
  std::vector<SlotRecord *> Slots;
  /// Numbers of slots that must have one variable, whatever their resources.
  std::vector<std::vector<size_t>> Together;
  /// Names that are in use for something else.
  std::set<std::string> Taken;
  /// The name that the user has pinned for a slot by its number, or for the URL
  /// that it is a part of; "": none. May be empty.
  std::function<std::string(size_t Slot, bool IsUrl)> Pinned;
};

/// Sets Variable and UrlVariable of the slots. Gives the number of the resource
/// of each.
std::vector<size_t> planResources(const ResourceRequest &Request);

/// What is special in a name of the code, as a part of a variable's name:
/// "kOrdersDbHost" is "ORDERS". "" where nothing is.
std::string specialWords(llvm::StringRef Name, llvm::StringRef Convention);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_RESOURCEPLAN_H
