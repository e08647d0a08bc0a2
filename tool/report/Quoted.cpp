//===- Quoted.cpp - Which bytes of a source are literal or comment --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function for each thing that hides what follows; each returns the byte
// after it.
// Guarded by tests/tool/SourceMaskTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Quoted.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace svc {

namespace {

class Scanner {
public:
  explicit Scanner(llvm::StringRef Source) : Source(Source) {}

  void scan() {
    while (At < Source.size()) {
      llvm::StringRef Rest = Source.drop_front(At);
      if (Rest.starts_with("//"))
        until("\n", At + 2, Comments);
      else if (Rest.starts_with("/*"))
        until("*/", At + 2, Comments);
      else if (Rest.front() == '"')
        literal('"', Strings);
      else if (Rest.front() == '\'')
        literal('\'', Characters);
      else if (llvm::isAlnum(Rest.front()) || Rest.front() == '_')
        word();
      else
        ++At;
    }
  }

  std::vector<ByteRange> Strings, Characters, Comments;

private:
  void until(llvm::StringRef End, size_t Begin, std::vector<ByteRange> &Out) {
    size_t Stop = std::min(Source.find(End, Begin), Source.size());
    Out.push_back({Begin, Stop});
    At = std::min(Stop + End.size(), Source.size());
  }

  void literal(char Quote, std::vector<ByteRange> &Out) {
    size_t Begin = ++At;
    while (At < Source.size() && Source[At] != Quote && Source[At] != '\n')
      At += Source[At] == '\\' && At + 1 < Source.size() ? 2 : 1;
    Out.push_back({Begin, At});
    if (At < Source.size() && Source[At] == Quote)
      ++At;
  }

  /// An identifier, a number (whose ' are separators) or a literal's prefix.
  void word() {
    size_t Begin = At;
    bool Number = llvm::isDigit(Source[At]);
    while (At < Source.size() &&
           (llvm::isAlnum(Source[At]) || Source[At] == '_' ||
            (Number && Source[At] == '\'' && At + 1 < Source.size() &&
             llvm::isAlnum(Source[At + 1]))))
      ++At;
    llvm::StringRef Word = Source.slice(Begin, At);
    if (At < Source.size() && Source[At] == '"' &&
        (Word == "R" || Word == "LR" || Word == "uR" || Word == "UR" ||
         Word == "u8R"))
      raw();
  }

  void raw() {
    size_t Open = Source.find('(', At);
    if (Open == llvm::StringRef::npos || Open - At > 17) {
      ++At;
      return;
    }
    std::string End = (")" + Source.slice(At + 1, Open) + "\"").str();
    until(End, Open + 1, Strings);
  }

  llvm::StringRef Source;
  size_t At = 0;
};

} // namespace

std::vector<ByteRange> quotedRanges(llvm::StringRef Source) {
  Scanner S(Source);
  S.scan();
  std::vector<ByteRange> All = std::move(S.Strings);
  All.insert(All.end(), S.Characters.begin(), S.Characters.end());
  All.insert(All.end(), S.Comments.begin(), S.Comments.end());
  std::sort(All.begin(), All.end(),
            [](ByteRange A, ByteRange B) { return A.Begin < B.Begin; });
  return All;
}

std::vector<ByteRange> stringRanges(llvm::StringRef Source) {
  Scanner S(Source);
  S.scan();
  return std::move(S.Strings);
}

} // namespace svc
