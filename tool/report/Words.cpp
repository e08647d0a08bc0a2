//===- Words.cpp - How records are spelled in reports -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tables only.
// Guarded by tests/tool/JsonReportTest.cpp and TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Words.h"
#include "report/Paths.h"
#include "llvm/ADT/Twine.h"

namespace svc {

llvm::StringRef word(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Info:
    return "info";
  }
  return "";
}

llvm::StringRef word(RoleStatus Status) {
  switch (Status) {
  case RoleStatus::Attached:
    return "attached";
  case RoleStatus::Hardcoded:
    return "hardcoded";
  case RoleStatus::Fallback:
    return "fallback";
  case RoleStatus::Forwarded:
    return "from-caller";
  case RoleStatus::Unknown:
    return "unknown";
  case RoleStatus::LibraryDefault:
    return "library-default";
  }
  return "";
}

std::string reason(const UnitFailure &Unit, llvm::StringRef Base) {
  if (Unit.At.File.empty())
    return Unit.Text;
  return displayPath(Base, Unit.At.File) + ":" + std::to_string(Unit.At.Line) +
         ":" + std::to_string(Unit.At.Column) + ": " + Unit.Text;
}

std::string plural(size_t Count, llvm::StringRef Noun) {
  return (llvm::Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str();
}

} // namespace svc
