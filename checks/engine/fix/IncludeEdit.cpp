//===- IncludeEdit.cpp - One #include, once -------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/IncludeEdit.h"
#include "engine/finding/Places.h"
#include "clang/Tooling/Inclusions/HeaderIncludes.h"

using namespace clang;

namespace svc {

std::optional<EditRecord> IncludeEdit::into(FileID F) {
  if (!Done.insert(F).second)
    return std::nullopt;
  const SourceManager &SM = Context.getSourceManager();
  bool Cpp = Context.getLangOpts().CPlusPlus;
  const IncludeRecord *Last = nullptr;
  for (const IncludeRecord &I : Record.includes(F)) {
    if (I.Name == "cstdlib" || I.Name == "stdlib.h")
      return std::nullopt;
    if (!Last || I.Depth <= Last->Depth)
      Last = &I;
  }
  llvm::StringRef Source = SM.getBufferData(F);
  unsigned Offset = 0;
  if (Last) {
    Offset = SM.getFileOffset(Last->Hash);
    size_t End = Source.find('\n', Offset);
    Offset = End == llvm::StringRef::npos ? Source.size() : End + 1;
  } else {
    // Behind the leading comments and the header guard.
    tooling::IncludeStyle Style;
    Style.IncludeBlocks = tooling::IncludeStyle::IBS_Preserve;
    tooling::HeaderIncludes Headers("input.cpp", Source, Style);
    auto R = Headers.insert(Cpp ? "cstdlib" : "stdlib.h", true,
                            tooling::IncludeDirective::Include);
    if (R)
      Offset = R->getOffset();
  }
  std::string Text = Cpp ? "#include <cstdlib>\n" : "#include <stdlib.h>\n";
  if (Offset > 0 && Source[Offset - 1] != '\n')
    Text = "\n" + Text;
  Places Where(Context);
  return EditRecord{Where.place(SM.getLocForStartOfFile(F)).File, Offset, 0,
                    Text};
}

} // namespace svc
