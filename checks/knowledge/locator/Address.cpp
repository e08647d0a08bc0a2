//===- Address.cpp - Internet addresses in every spelling -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See Address.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Address.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

std::optional<uint32_t> parseIPv4(StringRef S) {
  SmallVector<StringRef, 5> Numbers;
  S.split(Numbers, '.', /*MaxSplit=*/4);
  if (Numbers.size() > 4)
    return std::nullopt;
  uint64_t Address = 0;
  for (size_t I = 0; I < Numbers.size(); ++I) {
    StringRef N = Numbers[I];
    unsigned Radix = 10;
    if (N.consume_front_insensitive("0x"))
      Radix = 16;
    else if (N.size() > 1 && N.front() == '0')
      Radix = 8;
    uint64_t Value;
    if (N.empty() || N.getAsInteger(Radix, Value))
      return std::nullopt;
    bool Last = I + 1 == Numbers.size();
    unsigned Bits = Last ? 32 - 8 * I : 8;
    if (Value >> Bits)
      return std::nullopt;
    Address |= Last ? Value : Value << (24 - 8 * I);
  }
  return static_cast<uint32_t>(Address);
}

/// Appends the groups of \p S, which has no "::". False when it is not one.
static bool readGroups(StringRef S, SmallVectorImpl<uint16_t> &Groups,
                       bool MayEndInIPv4) {
  if (S.empty())
    return true;
  SmallVector<StringRef, 9> Fields;
  S.split(Fields, ':', /*MaxSplit=*/8);
  for (size_t I = 0; I < Fields.size(); ++I) {
    StringRef F = Fields[I];
    uint16_t Value;
    if (F.size() <= 4 && !F.getAsInteger(16, Value)) {
      Groups.push_back(Value);
      continue;
    }
    std::optional<uint32_t> Tail;
    if (MayEndInIPv4 && I + 1 == Fields.size() && F.count('.') == 3)
      Tail = parseIPv4(F);
    if (!Tail)
      return false;
    Groups.push_back(*Tail >> 16);
    Groups.push_back(*Tail & 0xffff);
  }
  return true;
}

std::optional<std::array<uint16_t, 8>> parseIPv6(StringRef S) {
  SmallVector<uint16_t, 10> Front, Back;
  size_t Gap = S.find("::");
  bool HasGap = Gap != StringRef::npos;
  if (!readGroups(S.take_front(Gap), Front, /*MayEndInIPv4=*/!HasGap))
    return std::nullopt;
  if (HasGap && !readGroups(S.drop_front(Gap + 2), Back, true))
    return std::nullopt;
  size_t Count = Front.size() + Back.size();
  if (HasGap ? Count > 7 : Count != 8)
    return std::nullopt;
  std::array<uint16_t, 8> Groups{};
  llvm::copy(Front, Groups.begin());
  llvm::copy(Back, Groups.end() - Back.size());
  return Groups;
}

} // namespace svc::locator
