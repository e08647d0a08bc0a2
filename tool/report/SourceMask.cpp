//===- SourceMask.cpp - Source text that may be shown -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// First all marked ranges are read and their texts learned; only then is
// anything shown, so that a text marked in one file is masked in another.
// Guarded by tests/tool/SourceMaskTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/SourceMask.h"
#include "knowledge/locator/Locator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include <algorithm>

namespace svc {

namespace {

constexpr llvm::StringLiteral Stars = "***";
constexpr size_t ShortText = 4;

bool isWord(char C) { return llvm::isAlnum(C) || C == '_'; }

/// True when no letter or digit stands right before or after the range.
bool standsAlone(llvm::StringRef Text, ByteRange R) {
  return (R.Begin == 0 || !isWord(Text[R.Begin - 1])) &&
         (R.End == Text.size() || !isWord(Text[R.End]));
}

bool holds(llvm::ArrayRef<ByteRange> Sorted, size_t Offset) {
  const auto *After = llvm::upper_bound(
      Sorted, Offset, [](size_t O, ByteRange R) { return O < R.Begin; });
  return After != Sorted.begin() && Offset < std::prev(After)->End;
}

void mergeRanges(std::vector<ByteRange> &Ranges) {
  llvm::sort(Ranges,
             [](ByteRange A, ByteRange B) { return A.Begin < B.Begin; });
  std::vector<ByteRange> Merged;
  for (ByteRange R : Ranges)
    if (Merged.empty() || Merged.back().End < R.Begin)
      Merged.push_back(R);
    else
      Merged.back().End = std::max(Merged.back().End, R.End);
  Ranges = std::move(Merged);
}

/// [Begin, End) of \p Text; what of it is \p Hidden as stars, lines kept.
std::string render(llvm::StringRef Text, llvm::ArrayRef<ByteRange> Hidden,
                   size_t Begin, size_t End) {
  std::string Out;
  for (ByteRange R : Hidden) {
    if (R.End <= Begin || R.Begin >= End)
      continue;
    size_t Stop = std::min(R.End, End);
    if (Begin < R.Begin) {
      Out += Text.slice(Begin, R.Begin);
      Begin = R.Begin;
    }
    llvm::SmallVector<llvm::StringRef, 4> Lines;
    Text.slice(Begin, Stop).split(Lines, '\n');
    for (auto [Index, Line] : llvm::enumerate(Lines)) {
      if (Index)
        Out += '\n';
      if (!Line.empty())
        Out += Stars;
    }
    Begin = Stop;
  }
  Out += Text.slice(Begin, End);
  return Out;
}

} // namespace

std::optional<std::string> readFromDisk(llvm::StringRef File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return std::nullopt;
  return (*Buffer)->getBuffer().str();
}

SourceMask::SourceMask(llvm::ArrayRef<MaskRecord> Masks, ReadFile Read)
    : Masks(Masks.begin(), Masks.end()), Read(std::move(Read)) {
  struct Loaded {
    Source S;
    std::vector<ByteRange> Quoted;
  };
  llvm::StringMap<Loaded> Files;
  for (const MaskRecord &Mask : Masks) {
    auto [At, New] = Files.try_emplace(Mask.Where.File);
    Loaded &File = At->second;
    if (New) {
      load(File.S, Mask.Where.File);
      File.Quoted = quotedRanges(File.S.Text);
    }
    if (std::optional<ByteRange> R = bytes(File.S, Mask.Where))
      learn(llvm::StringRef(File.S.Text).slice(R->Begin, R->End),
            holds(File.Quoted, R->Begin));
  }
}

void SourceMask::load(Source &S, llvm::StringRef File) {
  std::optional<std::string> Text = Read(File);
  S.Readable = Text.has_value();
  if (Text)
    S.Text = std::move(*Text);
  S.Lines.push_back(0);
  for (size_t I = 0; I < S.Text.size(); ++I)
    if (S.Text[I] == '\n')
      S.Lines.push_back(I + 1);
}

SourceMask::Source &SourceMask::source(llvm::StringRef File) {
  auto [At, New] = Sources.try_emplace(File);
  Source &S = At->second;
  if (!New)
    return S;
  load(S, File);
  for (const MaskRecord &Mask : Masks) {
    std::optional<ByteRange> R =
        Mask.Where.File == File ? bytes(S, Mask.Where) : std::nullopt;
    if (!R)
      continue;
    // Quotes stay.
    llvm::StringRef Text = llvm::StringRef(S.Text).slice(R->Begin, R->End);
    for (char Quote : {'"', '\''}) {
      size_t Open = Text.find(Quote), Close = Text.rfind(Quote);
      if (Close == Text.size() - 1 && Open < Close) {
        R = ByteRange{R->Begin + Open + 1, R->Begin + Close};
        break;
      }
    }
    S.Hidden.push_back(*R);
  }
  findSecrets(S.Text, S.Hidden);
  mergeRanges(S.Hidden);
  return S;
}

std::optional<ByteRange> SourceMask::bytes(const Source &S,
                                           const Span &Where) const {
  auto Offset = [&](unsigned Line, unsigned Column) {
    if (Line == 0 || Line > S.Lines.size())
      return S.Text.size();
    return std::min(S.Lines[Line - 1] + (Column ? Column - 1 : 0),
                    S.Text.size());
  };
  ByteRange R = {Offset(Where.Line, Where.Column),
                 Offset(Where.EndLine, Where.EndColumn)};
  if (R.Begin >= R.End)
    return std::nullopt;
  return R;
}

void SourceMask::learn(llvm::StringRef Spelling, bool InQuotes) {
  auto Add = [&](llvm::StringRef Text, bool Quoted) {
    if (Text.trim().empty())
      return;
    if (llvm::none_of(Secrets, [&](const Secret &S) { return S.Text == Text; }))
      Secrets.push_back({Text.str(), Quoted});
  };
  // What opens the service is a secret where it stands without the rest, too.
  auto AddParts = [&](llvm::StringRef Literal) {
    Dialect D = Literal.contains("://") ? Dialect::Url : Dialect::Conninfo;
    Location L = parseLocation(Text(Literal), D, Role::Dsn);
    for (const Part &P : L.Parts)
      if (isCredential(P.Meaning) && P.Meaning != Role::User &&
          P.End - P.Begin >= ShortText)
        Add(Literal.slice(P.Begin, P.End), true);
  };
  std::vector<ByteRange> Strings = stringRanges(Spelling);
  if (InQuotes || Strings.empty())
    return Add(Spelling.trim(), InQuotes);
  for (ByteRange R : Strings) {
    Add(Spelling.slice(R.Begin, R.End), true);
    AddParts(Spelling.slice(R.Begin, R.End));
  }
}

void SourceMask::findSecrets(llvm::StringRef Text,
                             std::vector<ByteRange> &Out) const {
  if (Secrets.empty())
    return;
  std::vector<ByteRange> Quoted = quotedRanges(Text);
  for (const Secret &S : Secrets)
    for (size_t At = Text.find(S.Text); At != llvm::StringRef::npos;
         At = Text.find(S.Text, At + 1)) {
      ByteRange R = {At, At + S.Text.size()};
      bool Alone = standsAlone(Text, R);
      bool Hide = holds(Quoted, At)
                      ? Alone || S.Text.size() >= ShortText
                      : Alone && (!S.Quoted || llvm::isDigit(S.Text.front()));
      if (Hide)
        Out.push_back(R);
    }
}

std::optional<std::string> SourceMask::line(llvm::StringRef File,
                                            unsigned Line) {
  const Source &S = source(File);
  if (!S.Readable || Line == 0 || Line > S.Lines.size())
    return std::nullopt;
  size_t Begin = S.Lines[Line - 1];
  std::string Text = slice(File, Begin, lineEnd(File, Begin));
  if (!Text.empty() && Text.back() == '\r')
    Text.pop_back();
  return Text;
}

std::string SourceMask::slice(llvm::StringRef File, size_t Begin, size_t End) {
  const Source &S = source(File);
  return render(S.Text, S.Hidden, std::min(Begin, S.Text.size()),
                std::min(End, S.Text.size()));
}

std::string SourceMask::code(llvm::StringRef Text) const {
  std::vector<ByteRange> Hidden;
  findSecrets(Text, Hidden);
  mergeRanges(Hidden);
  return render(Text, Hidden, 0, Text.size());
}

unsigned SourceMask::lineNumber(llvm::StringRef File, size_t Offset) {
  const Source &S = source(File);
  return llvm::upper_bound(S.Lines, Offset) - S.Lines.begin();
}

size_t SourceMask::lineBegin(llvm::StringRef File, size_t Offset) {
  return source(File).Lines[lineNumber(File, Offset) - 1];
}

size_t SourceMask::lineEnd(llvm::StringRef File, size_t Offset) {
  llvm::StringRef Text = source(File).Text;
  return std::min(Text.find('\n', Offset), Text.size());
}

std::string maskQuoted(llvm::StringRef Message) {
  if (Message.starts_with("'") && Message.contains("' file not found"))
    return Message.str();
  // From the first quote to the last: escaped quotes may stand between.
  size_t Open = Message.find('"'), Close = Message.rfind('"');
  if (Open == llvm::StringRef::npos || Close == Open + 1)
    return Message.str();
  llvm::StringRef Rest =
      Close == Open ? llvm::StringRef() : Message.drop_front(Close + 1);
  return (Message.take_front(Open) + "\"" + Stars + "\"" + Rest).str();
}

} // namespace svc
