//===- IncludeEdit.cpp - One #include, once -------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/IncludeEdit.h"
#include "engine/finding/Places.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace svc {

namespace {

/// A directive: its keyword and what stands behind it on the line.
struct Directive {
  llvm::StringRef Keyword, Rest;
  unsigned Begin, End; // End: where the next line begins
  unsigned Depth;      // of conditionals around it
};

/// The begin of a file, without looking at what is included.
class FileHead {
public:
  FileHead(llvm::StringRef Source, const LangOptions &Language)
      : Source(Source) {
    read(Language);
  }

  std::vector<Directive> Directives;
  unsigned FirstToken; // the end of the file: there is none
  unsigned FirstCode;  // no directive
  bool HasGuard = false;

private:
  void read(const LangOptions &Language);
  unsigned lineEnd(unsigned From) const;

  llvm::StringRef Source;
};

} // namespace

/// Where the line behind the logical line of \p From begins.
unsigned FileHead::lineEnd(unsigned From) const {
  while (true) {
    size_t End = Source.find('\n', From);
    if (End == llvm::StringRef::npos)
      return Source.size();
    if (!Source.slice(From, End).rtrim("\r").ends_with("\\"))
      return End + 1;
    From = End + 1;
  }
}

void FileHead::read(const LangOptions &Language) {
  FirstToken = FirstCode = Source.size();
  std::string Copy = Source.str(); // the lexer wants a final zero
  Lexer L(SourceLocation(), Language, Copy.data(), Copy.data(),
          Copy.data() + Copy.size());
  unsigned Depth = 0, Skip = 0, LastToken = 0, GuardEnd = 0;
  Token T;
  for (bool End = false; !End;) {
    End = L.LexFromRawLexer(T);
    if (T.is(tok::eof))
      break;
    unsigned At = L.getBufferLocation() - Copy.data() - T.getLength();
    LastToken = At;
    FirstToken = std::min(FirstToken, At);
    if (At < Skip)
      continue;
    if (T.isNot(tok::hash) || !T.isAtStartOfLine()) {
      FirstCode = std::min(FirstCode, At);
      continue;
    }
    Skip = lineEnd(At);
    llvm::StringRef Line = Source.slice(At + 1, Skip).trim();
    llvm::StringRef Word =
        Line.take_while([](char C) { return C >= 'a' && C <= 'z'; });
    bool Opens = Word == "if" || Word == "ifdef" || Word == "ifndef";
    if (Word == "endif" && Depth > 0 && --Depth == 0)
      GuardEnd = At;
    bool IsArm = Word == "else" || Word.starts_with("elif");
    Directives.push_back({Word, Line.drop_front(Word.size()).trim(), At, Skip,
                          IsArm ? Depth - 1 : Depth});
    Depth += Opens;
  }
  HasGuard =
      Directives.size() > 2 && FirstToken == Directives[0].Begin &&
      Directives[0].Keyword == "ifndef" && Directives[1].Keyword == "define" &&
      Directives[1].Rest.split(' ').first ==
          Directives[0].Rest.split(' ').first &&
      FirstCode > Directives[1].Begin && Directives.back().Begin == GuardEnd &&
      LastToken < Directives.back().End && LastToken >= GuardEnd;
  // All of the file is between the guard's directives.
  for (size_t I = 1; HasGuard && I + 1 < Directives.size(); ++I)
    HasGuard = Directives[I].Depth > 0;
}

IncludePlace includePlace(llvm::StringRef Source, const LangOptions &Language) {
  FileHead Head(Source, Language);
  IncludePlace Out;
  unsigned Base = Head.HasGuard ? 1 : 0;
  bool &Found = Out.IsBehindOthers;
  bool FoundQuoted = false;
  for (const Directive &D : Head.Directives) {
    if (D.Keyword != "include" || D.Depth != Base)
      continue;
    Out.Known.insert(
        D.Rest.drop_front(D.Rest.empty() ? 0 : 1)
            .take_until([](char C) { return C == '>' || C == '"'; })
            .str());
    if (D.Begin > Head.FirstCode)
      continue;
    Out.Offset = D.End;
    Found = true;
    if (D.Rest.starts_with("\"")) {
      Out.QuotedOffset = D.End;
      FoundQuoted = true;
    }
  }
  if (!Found) {
    size_t Line = Source.rfind('\n', Head.FirstToken);
    Out.Offset = Line == llvm::StringRef::npos ? 0 : Line + 1;
    // What says how headers are to behave comes before them.
    for (const Directive &D : Head.Directives) {
      bool Guards = Head.HasGuard && D.Begin == Head.Directives[0].Begin;
      if (D.Begin > Head.FirstCode ||
          !(Guards || D.Keyword == "define" || D.Keyword == "undef" ||
            D.Keyword == "pragma"))
        break;
      Out.Offset = D.End;
    }
  }
  if (!FoundQuoted)
    Out.QuotedOffset = Out.Offset;
  return Out;
}

static llvm::StringRef lineEndOf(llvm::StringRef Source) {
  return Source.take_front(Source.find('\n')).ends_with("\r") ? "\r\n" : "\n";
}

std::string IncludeEdit::spelling(Header H, const std::string &File) const {
  bool Cpp = Context.getLangOpts().CPlusPlus;
  switch (H) {
  case StdlibHeader:
    return Cpp ? "<cstdlib>" : "<stdlib.h>";
  case CStringHeader:
    return Cpp ? "<cstring>" : "<string.h>";
  case StringHeader:
    return "<string>";
  default:
    break;
  }
  // From the folder of the file to that of the helper.
  namespace path = llvm::sys::path;
  llvm::StringRef From = path::parent_path(File), To = Read.helperDir();
  auto A = path::begin(From), B = path::begin(To);
  while (A != path::end(From) && B != path::end(To) && *A == *B) {
    ++A;
    ++B;
  }
  llvm::SmallString<128> Relative;
  for (; A != path::end(From); ++A)
    path::append(Relative, "..");
  for (; B != path::end(To); ++B)
    path::append(Relative, *B);
  path::append(Relative, Read.helperFile());
  return "\"" + Relative.str().str() + "\"";
}

void IncludeEdit::into(FileID F, unsigned Headers,
                       std::vector<EditRecord> &Edits) {
  if (Headers == NoHeader)
    return;
  const SourceManager &SM = Context.getSourceManager();
  llvm::StringRef Source = SM.getBufferData(F);
  std::string File = Places(Context).place(SM.getLocForStartOfFile(F)).File;
  IncludePlace Place = includePlace(Source, Context.getLangOpts());
  std::string NewLine = lineEndOf(Source).str();
  for (Header H : {StdlibHeader, CStringHeader, StringHeader, HelperHeader}) {
    if (!(Headers & H) || !Done.insert({File, H}).second)
      continue;
    std::string Spelled = spelling(H, File);
    std::string Name = Spelled.substr(1, Spelled.size() - 2);
    bool IsKnown = Place.Known.count(Name) != 0;
    if (H == StdlibHeader || H == CStringHeader)
      IsKnown |= Place.Known.count(H == StdlibHeader ? "cstdlib" : "cstring") ||
                 Place.Known.count(H == StdlibHeader ? "stdlib.h" : "string.h");
    if (IsKnown)
      continue;
    unsigned Offset = H == HelperHeader ? Place.QuotedOffset : Place.Offset;
    std::string Text = "#include " + Spelled + NewLine;
    if (Offset > 0 && Source[Offset - 1] != '\n')
      Text = NewLine + Text;
    bool AtText = Offset < Source.size() && Source[Offset] != '\n' &&
                  Source[Offset] != '\r';
    if (!Place.IsBehindOthers && AtText)
      Text += NewLine;
    Edits.push_back({File, Offset, 0, std::move(Text)});
  }
}

} // namespace svc
