//===- Proof.cpp - Which models were held against a real header -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Proof.h"
#include "knowledge/EmbeddedModels.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

llvm::StringRef name(Proof::Answer A) {
  switch (A) {
  case Proof::Proven:
    return "proven";
  case Proof::Unproven:
    return "unproven";
  case Proof::Unverified:
    return "unverified";
  }
  return "";
}

Proofs::Proofs(llvm::StringRef Table) {
  while (!Table.empty()) {
    auto [Line, Rest] = Table.split('\n');
    Table = Rest;
    auto [Id, Columns] = Line.rtrim("\r").split('\t');
    auto [Word, Detail] = Columns.split('\t');
    if (Id.starts_with("#") || (Word != "proven" && Word != "unproven"))
      continue;
    Rows[Id] = {Word == "proven" ? Proof::Proven : Proof::Unproven,
                Detail.str()};
  }
}

Proofs Proofs::builtIn() { return Proofs(embeddedProof()); }

std::vector<std::string> Proofs::connectors() const {
  std::vector<std::string> Ids;
  for (llvm::StringRef Id : Rows.keys())
    Ids.push_back(Id.str());
  llvm::sort(Ids);
  return Ids;
}

Proof Proofs::of(const Connector &C) const {
  if (C.unverified())
    return {Proof::Unverified, C.Provenance};
  auto Row = Rows.find(C.Id);
  return Row == Rows.end() ? Proof{Proof::Unproven, "not tried"} : Row->second;
}

} // namespace svc
