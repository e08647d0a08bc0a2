//===- CompileCommand.h - A build's command, made fit for parsing -*- C++
//-*-==//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A compile database holds what the build ran: compiler wrappers, outputs,
// dependency files, plugins. Of that, parsing needs the compiler's name (it
// carries language and target) and the flags that change what the text means.
// Two commands that differ in outputs only are one command.
// Flags that clang does not know stay: UnitRunner's driver leaves them out.
// Guarded by tests/tool/CompileCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_COMPILECOMMAND_H
#define SVC_TIDY_TOOL_AUDIT_COMPILECOMMAND_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace svc {

/// \p Arguments without wrappers (ccache, distcc, env, cmake -E ... --),
/// outputs, dependency files, plugins and resource folders; response files,
/// relative to \p Folder, are read in.
std::vector<std::string> cleanCommand(std::vector<std::string> Arguments,
                                      llvm::StringRef Folder);

/// True when the command compiles \p File as C or C++: as -x says, else as the
/// file's extension does.
bool compilesCOrCpp(llvm::ArrayRef<std::string> Arguments,
                    llvm::StringRef File);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_COMPILECOMMAND_H
