//===- Fingerprint.cpp - The identity of a finding ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace svc {

static std::string identity(const FindingRecord &F) {
  return F.Check + '\0' + F.Scope + '\0' + F.Connector + '\0' + F.EntryPoint +
         '\0' + F.Role;
}

std::string fingerprint(const FindingRecord &F, llvm::StringRef Path) {
  std::string Key =
      identity(F) + '\0' + Path.str() + '\0' + std::to_string(F.Ordinal);
  return llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true,
                         /*Width=*/16);
}

void numberEqualFindings(std::vector<FindingRecord> &Findings) {
  std::map<std::string, unsigned> Next;
  // What only an assumption shows comes last, whatever its line: it must not
  // give what is seen without one another number.
  for (bool Assumed : {false, true})
    for (FindingRecord &F : Findings)
      if (F.Assumption.empty() != Assumed)
        F.Ordinal = Next[F.Use.File + '\0' + identity(F)]++;
}

} // namespace svc
