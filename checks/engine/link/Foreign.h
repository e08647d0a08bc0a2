//===- Foreign.h - Values that come from other units ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Notes what a unit would like to know of others, and puts their answers in.
// Also the two translations between values with clang's types and without.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LINK_FOREIGN_H
#define SVC_TIDY_ENGINE_LINK_FOREIGN_H

#include "Links.h"
#include "engine/finding/Places.h"
#include "engine/trace/Value.h"

namespace svc {

/// Where a value's leaf comes from that another unit has told.
struct Foreign {
  Span Origin;                  // literal
  std::vector<TraceStep> Steps; // from there to the border of that unit
  FunctionName Owner;           // parameter: of which function, which, and
  unsigned Index = 0;           // where inside of it
  std::vector<std::string> Within;
};

class ForeignValues {
public:
  /// \p Self is the number of the asking unit in \p Known, whose own answers
  /// it does not hear.
  ForeignValues(const Links &Known, size_t Self) : Known(Known), Self(Self) {}

  /// What the other units answer to \p Q about \p D; opaque, with \p Why, while
  /// none has. Parameters of \p D, where it is a function, stand for
  /// themselves.
  Value ask(const Question &Q, const clang::NamedDecl *D, std::string Why);

  const std::set<Question> &asked() const { return Asked; }

private:
  const Links &Known;
  size_t Self;
  std::set<Question> Asked;
};

/// \p V as other units can understand it.
LinkedValue exported(const Value &V, const Places &Where);
/// \p V in this unit; \p F is the function whose parameters are known here.
Value imported(const LinkedValue &V, const clang::FunctionDecl *F);

std::vector<std::string> namesOf(llvm::ArrayRef<PathStep> Within);

} // namespace svc

#endif // SVC_TIDY_ENGINE_LINK_FOREIGN_H
