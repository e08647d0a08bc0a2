//===- Placeholders.cpp - Where a format has its arguments ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A place that is not understood is one whose argument is not exact, with an
// index that no call has.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Placeholders.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

namespace {

constexpr unsigned None = ~0u;

class Parser {
public:
  Parser(llvm::StringRef Text) : Rest(Text) {}

  std::vector<FormatPiece> parse(TextStyle Style);

private:
  void printf();
  void braces();
  void dollar();
  void numbered();
  void percent();
  void plain(llvm::StringRef Text) {
    if (Out.empty() || Out.back().Argument)
      Out.emplace_back();
    Out.back().Text += Text;
  }
  void place(unsigned Argument, bool IsExact = true) {
    FormatPiece P;
    P.Argument = Argument;
    P.IsExact = IsExact;
    Out.push_back(std::move(P));
  }
  /// The digits at the front, as a number.
  std::optional<unsigned> number() {
    unsigned N = 0;
    llvm::StringRef Digits = Rest.take_while(llvm::isDigit);
    if (Digits.getAsInteger(10, N))
      return std::nullopt;
    Rest = Rest.drop_front(Digits.size());
    return N;
  }

  llvm::StringRef Rest;
  unsigned Next = 0;
  std::vector<FormatPiece> Out;
};

/// Behind a '%': [flags][width][.precision][length]conversion, or "%1$s".
void Parser::printf() {
  if (Rest.consume_front("%"))
    return plain("%");
  FormatPiece P;
  llvm::StringRef Before = Rest;
  std::optional<unsigned> Position = number();
  if (Position && *Position > 0 && Rest.consume_front("$"))
    P.Argument = *Position - 1;
  else
    Rest = Before;
  llvm::StringRef Flags = Rest.take_while(
      [](char C) { return llvm::StringRef("-+ #0'").contains(C); });
  Rest = Rest.drop_front(Flags.size());
  bool IsNumber = false;
  if (Rest.consume_front("*")) {
    ++Next;
    P.IsExact = false;
  } else if (number()) {
    P.IsExact = false;
  }
  P.IsExact &= Flags.empty();
  bool HasPrecision = Rest.consume_front(".");
  if (HasPrecision && Rest.consume_front("*"))
    P.MostArgument = Next++;
  else if (HasPrecision)
    P.Most = number().value_or(0);
  Rest = Rest.drop_while(
      [](char C) { return llvm::StringRef("hljztLqw").contains(C); });
  char Kind = Rest.empty() ? 0 : Rest.front();
  Rest = Rest.drop_front(Rest.empty() ? 0 : 1);
  IsNumber = Kind == 'd' || Kind == 'u' || Kind == 'i';
  P.IsCharacter = Kind == 'c' || Kind == 'C';
  P.IsMeasured = Kind == 'b' && !HasPrecision && !P.Argument;
  P.IsExact &=
      IsNumber ? !HasPrecision
               : Kind == 's' || Kind == 'S' || P.IsCharacter || P.IsMeasured;
  if (!P.Argument) {
    P.Argument = Next;
    Next += Kind == 'b' ? 2 : 1;
    if (P.IsMeasured)
      P.MostArgument = *P.Argument + 1;
  }
  Out.push_back(std::move(P));
}

/// Behind a '{': "{}", "{0}", "{:s}".
void Parser::braces() {
  if (Rest.consume_front("{"))
    return plain("{");
  std::optional<unsigned> Index = number();
  if (!Index && (Rest.starts_with("}") || Rest.starts_with(":")))
    Index = Next++;
  unsigned Depth = 1;
  size_t End = 0;
  for (; End < Rest.size() && Depth > 0; ++End)
    Depth += Rest[End] == '{' ? 1 : Rest[End] == '}' ? -1 : 0;
  llvm::StringRef Spec = Rest.take_front(End).drop_back(Depth == 0 ? 1 : 0);
  Rest = Rest.drop_front(End);
  // A width that is an argument of its own moves the numbers on.
  Next += Spec.count("{}");
  bool Exact = Spec.empty() || Spec == ":" || Spec == ":s" || Spec == ":d";
  place(Index.value_or(None), Exact && Index);
}

/// Behind a '$': "$0".
void Parser::dollar() {
  if (Rest.consume_front("$"))
    return plain("$");
  if (Rest.empty() || !llvm::isDigit(Rest.front()))
    return place(None, false);
  place(Rest.front() - '0');
  Rest = Rest.drop_front();
}

/// Behind a '%': "%1", "%L1"; at most two digits.
void Parser::numbered() {
  llvm::StringRef Before = Rest;
  Rest.consume_front("L");
  llvm::StringRef Digits = Rest.take_while(llvm::isDigit).take_front(2);
  unsigned N = 0;
  if (Digits.getAsInteger(10, N)) {
    Rest = Before;
    return plain("%");
  }
  Rest = Rest.drop_front(Digits.size());
  place(N);
}

/// Behind a '%': "%1%", "%s", "%|...|".
void Parser::percent() {
  llvm::StringRef Before = Rest;
  std::optional<unsigned> Index = number();
  if (Index && *Index > 0 && Rest.consume_front("%"))
    return place(*Index - 1);
  Rest = Before;
  if (!Rest.consume_front("|"))
    return printf();
  Rest = Rest.drop_front(std::min(Rest.find('|'), Rest.size()));
  Rest.consume_front("|");
  place(None, false);
}

std::vector<FormatPiece> Parser::parse(TextStyle Style) {
  char Mark = Style == TextStyle::Braces   ? '{'
              : Style == TextStyle::Dollar ? '$'
                                           : '%';
  while (!Rest.empty()) {
    size_t Plain = std::min(Rest.find(Mark), Rest.size());
    if (Style == TextStyle::Braces)
      Plain = std::min(Plain, std::min(Rest.find("}}"), Rest.size()));
    if (Plain > 0)
      plain(Rest.take_front(Plain));
    Rest = Rest.drop_front(Plain);
    if (Style == TextStyle::Braces && Rest.consume_front("}}")) {
      plain("}");
      continue;
    }
    if (Rest.empty())
      break;
    Rest = Rest.drop_front();
    switch (Style) {
    case TextStyle::Printf:
      printf();
      break;
    case TextStyle::Braces:
      braces();
      break;
    case TextStyle::Dollar:
      dollar();
      break;
    case TextStyle::Numbered:
      numbered();
      break;
    case TextStyle::Percent:
      percent();
      break;
    }
  }
  return std::move(Out);
}

} // namespace

std::vector<FormatPiece> parseFormat(llvm::StringRef Text, TextStyle Style) {
  return Parser(Text).parse(Style);
}

} // namespace svc
