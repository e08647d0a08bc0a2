//===- Proof.h - A model against its library's headers ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model is proven when the headers declare each of its entry points, a use of
// each compiles, a literal at each role is found and a value of the environment
// is silent, and all of it as with the stand-in header. Entry points that only
// other versions of the library have are listed (elsewhere.txt); those that the
// headers do declare after all are an error there.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_PROOF_H
#define SVC_TIDY_TESTS_MODELS_PROOF_H

#include "knowledge/ModelSet.h"
#include "models/Headers.h"

namespace svc::test {

struct Proof {
  bool Proven = false;
  std::string Reason;                // why it is not
  std::vector<std::string> Failures; // one for each entry point or use
  std::vector<std::string> NotUsed;  // declared, and not usable from outside
  unsigned Declared = 0, Elsewhere = 0, Uses = 0;
};

/// Proves \p C against its headers among \p From.
Proof prove(const Connector &C, const Packages &From,
            std::shared_ptr<const ModelSet> Models);

/// "method ns::Class::f: void f(int)", as elsewhere.txt names an entry point.
std::string fullName(const EntryPoint &P);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_PROOF_H
