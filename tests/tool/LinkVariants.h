//===- LinkVariants.h - Programs whose flow crosses files -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ways of tests/engine/flows/variants.c whose source and use stand in
// different files, one small program each: a bad way, whose literal is found
// once, and its good twins, with the same types and the value from outside, of
// which nothing is found.
//
// To add one: a row in the table of its language. Its text is cut into files at
// "//- NAME"; each may include "ask.h", which reads a text from outside. "//
// use" ends the line where the finding stands, "// sink" that of the
// connector's call that it reaches; where there is no "// use", they are one
// line. The names in a program carry its number, as all programs are audited
// together, too.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_LINKVARIANTS_H
#define SVC_TIDY_TESTS_TOOL_LINKVARIANTS_H

#include "llvm/ADT/ArrayRef.h"

namespace svc::test {

struct Variant {
  const char *Name; // its number and what it is
  const char *Files;
};

llvm::ArrayRef<Variant> variantsInC();
llvm::ArrayRef<Variant> variantsInCxx();

} // namespace svc::test

#endif // SVC_TIDY_TESTS_TOOL_LINKVARIANTS_H
