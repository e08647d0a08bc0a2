//===- Model.cpp - Names in models ------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names of the kinds, and the part of an entry point's name that a call in
// the code spells. A constructor's model is named Class::Class, so its last
// component already is the class. Guarded by tests/knowledge/ModelSetTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Model.h"

namespace svc {

static constexpr llvm::StringRef Kinds[] = {
    "function", "method",      "constructor", "field",     "option",
    "map_key",  "environment", "value",       "text_class"};
static_assert(std::size(Kinds) == size_t(EntryKind::TextClass) + 1,
              "each kind needs a name");

llvm::ArrayRef<llvm::StringRef> entryKindNames() { return Kinds; }

std::string nameWithin(std::string Name, llvm::ArrayRef<std::string> Within) {
  for (const std::string &Step : Within)
    Name += Step.front() == '[' ? Step : "." + Step;
  return Name;
}

bool Connector::unverified() const {
  llvm::StringRef Rest = Provenance;
  return Rest.consume_front_insensitive("unverified") &&
         (Rest.empty() || Rest[0] == ':');
}

llvm::StringRef EntryPoint::unqualifiedName() const {
  llvm::StringRef All = Name;
  size_t Colon = All.rfind(':'); // the second of two
  return Colon == llvm::StringRef::npos ? All : All.drop_front(Colon + 1);
}

} // namespace svc
