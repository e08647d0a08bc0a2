//===- Printable.h - Source lines for a terminal ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Control characters of the source do not reach the terminal, and very long
// lines are cut. Guarded by tests/tool/TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_PRINTABLE_H
#define SVC_TIDY_TOOL_REPORT_PRINTABLE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace svc {

/// A line of source as a terminal may see it.
inline std::string printable(llvm::StringRef Line) {
  constexpr size_t MaxLine = 240;
  std::string Out;
  for (char C : Line.take_front(MaxLine))
    Out += C == '\t' || static_cast<unsigned char>(C) >= ' ' ? C : '?';
  if (Line.size() > MaxLine)
    Out += "...";
  return Out;
}

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_PRINTABLE_H
