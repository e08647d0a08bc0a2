//===- FixMatrix.h - Places x types x ways of reading -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every place at which a literal may be written, with every type it may have
// there: one function each, of one program for each language and way of
// reading the environment. What they reach is a probe that prints what it was
// given, known by a model of its own. FixMatrixTest.cpp applies what is offered
// and runs the program; FixPageTest.cpp shows the cells in docs/fixes.md.
// To add a form: one row in FixPlaces.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_ENGINE_FIXMATRIX_H
#define SVC_TIDY_TESTS_ENGINE_FIXMATRIX_H

#include "support/Annotated.h"

namespace svc::test {

/// A type that a literal is written as.
struct FixType {
  std::string Name;    // in the page
  std::string T;       // of a variable
  std::string ConstT;  // of a constant
  std::string Literal; // "cache.internal"
  std::string Use;     // the probe
  bool InC, InCpp;
};
const std::vector<FixType> &fixTypes();

/// A place; $T, $C (the constant type), $V (the literal) and $U (the probe) are
/// of the type, $N is the number of the cell.
struct FixPlaceForm {
  std::string Name;   // in the page
  std::string Before; // the function
  std::string Body;   // in the function
  bool InC, InCpp;
  std::string Only = ""; // the one literal that may stand there
};
const std::vector<FixPlaceForm> &fixPlaces();

/// Why there is no such cell in a language, or "".
std::string whyNot(const FixPlaceForm &P, const FixType &T, bool IsC);

/// How the program is to read the environment.
enum class ReadBy { Getenv, HelperParts, HelperUrl };

struct FixCell {
  std::string Place, Type;
  unsigned First, Last; // lines
};

/// A program of all cells.
struct FixProgram {
  bool IsC;
  ReadBy By;
  std::string Source;
  std::vector<FixCell> Cells;
};
FixProgram fixProgram(bool IsC, ReadBy By);

/// The probe's header, and its body.
extern const char *const ProbeHeader, *const ProbeBody;

/// Writes \p Source, which is that of \p P or what has become of it, and what
/// it includes into the folder \p Root; gives its path.
std::string write(const FixProgram &P, const std::string &Source,
                  const std::string &Root);
UnitResult analyse(const FixProgram &P, const std::string &Path,
                   const std::string &Root);
std::vector<std::string> flagsOf(const FixProgram &P);

/// "literal" where the literal itself is replaced, "use" where the expression
/// at the use is; else the reason why there is no fix.
std::string answerAt(const FixCell &C, const FixProgram &P,
                     const UnitRecord &Record);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_ENGINE_FIXMATRIX_H
