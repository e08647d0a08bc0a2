//===- AssumedMacros.cpp - Parse as if ------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/AssumedMacros.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;

namespace svc {

/// The directives that put \p Macro into the state \p Value.
static std::string directives(const std::string &Macro,
                              const std::optional<std::string> &Value) {
  std::string Out = "#undef " + Macro + "\n";
  if (Value)
    Out += "#define " + Macro + " " + *Value + "\n";
  return Out;
}

namespace {

class Keeper : public PPCallbacks {
public:
  Keeper(Assumption Under, Preprocessor &PP)
      : Under(std::move(Under)), PP(PP), Sources(PP.getSourceManager()) {}

  void MacroDefined(const Token &Name, const MacroDirective *) override {
    putBack(Name);
  }
  void MacroUndefined(const Token &Name, const MacroDefinition &,
                      const MacroDirective *) override {
    putBack(Name);
  }

private:
  void putBack(const Token &Name);

  const Assumption Under;
  Preprocessor &PP;
  SourceManager &Sources;
  /// Buffers that put something back themselves.
  llvm::DenseSet<FileID> Own;
};

} // namespace

void Keeper::putBack(const Token &Name) {
  auto It = Under.find(Name.getIdentifierInfo()->getName().str());
  SourceLocation At = Name.getLocation();
  if (It == Under.end() || Sources.isWrittenInBuiltinFile(At) ||
      Own.contains(Sources.getFileID(At)))
    return;
  // The directive is not done yet when it is told of, so that nothing can be
  // said against it here; what is entered now is read when it is.
  FileID Buffer = Sources.createFileID(
      llvm::MemoryBuffer::getMemBufferCopy(directives(It->first, It->second),
                                           "<assumption>"),
      SrcMgr::C_System, /*LoadedID=*/0, /*LoadedOffset=*/0, At);
  Own.insert(Buffer);
  PP.EnterSourceFile(Buffer, /*Dir=*/nullptr, At);
}

void assume(const Assumption &Under, Preprocessor &PP) {
  if (Under.empty())
    return;
  // In front of -D and -include, which then have nothing to say.
  std::string First;
  for (const auto &[Macro, Value] : Under)
    First += directives(Macro, Value);
  PP.setPredefines(First + PP.getPredefines());
  PP.addPPCallbacks(std::make_unique<Keeper>(Under, PP));
}

} // namespace svc
