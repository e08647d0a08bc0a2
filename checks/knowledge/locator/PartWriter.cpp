//===- PartWriter.cpp - Where the dialects put what they find ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See PartWriter.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/PartWriter.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

Range PartWriter::trim(Range R) const {
  while (!R.empty() && isSpace(Chars[R.Begin]))
    ++R.Begin;
  while (!R.empty() && isSpace(Chars[R.End - 1]))
    --R.End;
  return R;
}

void PartWriter::scheme(StringRef Name) {
  if (L.Scheme.empty() && !Name.contains(Text::Hole))
    L.Scheme = Name.lower();
}

void PartWriter::add(Role Meaning, Range R) {
  if (!R.empty())
    L.Parts.push_back({Meaning, R.Begin, R.End, slice(R).str()});
}

void PartWriter::addPercentDecoded(Role Meaning, Range R) {
  if (!R.empty())
    L.Parts.push_back(
        {Meaning, R.Begin, R.End, percentDecoded(*this, R).Chars});
}

void PartWriter::add(Role Meaning, const Spelled &S, Range InS) {
  if (InS.empty())
    return;
  Range R = S.place(InS);
  L.Parts.push_back({Meaning, R.Begin, R.End,
                     S.Chars.substr(InS.Begin, InS.End - InS.Begin)});
}

Spelled verbatim(const PartWriter &W, Range R) {
  Spelled S;
  S.Chars = W.slice(R).str();
  for (size_t I = R.Begin; I <= R.End; ++I)
    S.At.push_back(I);
  return S;
}

Spelled percentDecoded(const PartWriter &W, Range R) {
  Spelled S;
  StringRef Raw = W.slice(R);
  for (size_t I = 0; I < Raw.size();) {
    S.At.push_back(R.Begin + I);
    if (Raw[I] == '%' && I + 2 < Raw.size() && isHexDigit(Raw[I + 1]) &&
        isHexDigit(Raw[I + 2])) {
      S.Chars += static_cast<char>(hexFromNibbles(Raw[I + 1], Raw[I + 2]));
      I += 3;
    } else {
      S.Chars += Raw[I++];
    }
  }
  S.At.push_back(R.Begin + Raw.size());
  return S;
}

} // namespace svc::locator
