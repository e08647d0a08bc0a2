//===- HostKind.cpp - What a host is, beyond its spelling -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A wildcard is not a place, a documentation address is a placeholder, and a
// loopback is a place that only development has. Private address ranges are
// ordinary hosts. Nothing is resolved. Guarded by
// tests/knowledge/locator/HostKindTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Address.h"
#include "knowledge/locator/Locator.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc {

static HostKind classifyIPv4(uint32_t A) {
  if (A >> 24 == 127)
    return HostKind::Loopback;
  // RFC 5771: 224.0.0.0/4 are groups, in which nobody is the server.
  if (A == 0 || A == 0xffffffff || A >> 28 == 0xe)
    return HostKind::Wildcard;
  switch (A >> 8) { // RFC 5737
  case 0xc00002:    // 192.0.2.0/24
  case 0xc63364:    // 198.51.100.0/24
  case 0xcb0071:    // 203.0.113.0/24
    return HostKind::Documentation;
  default:
    return HostKind::Name;
  }
}

static HostKind classifyIPv6(const std::array<uint16_t, 8> &G) {
  uint32_t Tail = uint32_t(G[6]) << 16 | G[7];
  bool FrontIsZero = !(G[0] | G[1] | G[2] | G[3] | G[4]);
  if (FrontIsZero && G[5] == 0xffff) // v4-mapped
    return classifyIPv4(Tail);
  if (FrontIsZero && !G[5] && Tail <= 1)
    return Tail ? HostKind::Loopback : HostKind::Wildcard;
  if (G[0] >> 8 == 0xff) // RFC 4291, 2.7
    return HostKind::Wildcard;
  if (G[0] == 0x2001 && G[1] == 0xdb8) // RFC 3849
    return HostKind::Documentation;
  if (G[0] == 0x3fff && G[1] < 0x1000) // RFC 9637
    return HostKind::Documentation;
  return HostKind::Name;
}

/// "192.0.2." before a hole: the network is known, the host is not.
static HostKind classifyNetwork(StringRef Prefix) {
  if (Prefix.starts_with("127."))
    return HostKind::Loopback;
  return StringSwitch<HostKind>(Prefix)
      .Cases("192.0.2.", "198.51.100.", "203.0.113.", HostKind::Documentation)
      .Default(HostKind::Name);
}

static bool isOrIsUnder(StringRef Name, StringRef Domain) {
  return Name.consume_back(Domain) && (Name.empty() || Name.ends_with("."));
}

static HostKind classifyName(StringRef Name) {
  // RFC 6761, 6.3; what Debian and Red Hat write to /etc/hosts; and what
  // SQL Server clients call this machine.
  bool Local = StringSwitch<bool>(Name)
                   .Cases("localhost4", "localhost6", true)
                   .Cases("localhost.localdomain", "localhost4.localdomain4",
                          "localhost6.localdomain6", true)
                   .Cases("ip6-localhost", "ip6-loopback", true)
                   .Cases(".", "(local)", "(localdb)", true)
                   .Default(isOrIsUnder(Name, "localhost"));
  if (Local)
    return HostKind::Loopback;
  if (Name == "*")
    return HostKind::Wildcard;
  for (StringRef Domain : {"example.com", "example.net", "example.org"})
    if (isOrIsUnder(Name, Domain)) // RFC 2606, 3
      return HostKind::Documentation;
  for (StringRef Top : {".test", ".example", ".invalid"})
    if (Name.size() > Top.size() && Name.ends_with(Top)) // RFC 2606, 2
      return HostKind::Documentation;
  return HostKind::Name;
}

HostKind classifyHost(StringRef Host) {
  std::string Lower = Host.trim().lower();
  StringRef S = Lower;
  if (S.ends_with(StringRef(&Text::Hole, 1))) {
    // "localhost" + rest: a port or a path follows more often than a name.
    S = S.rtrim(Text::Hole);
    if (S.ends_with("."))
      return classifyNetwork(S);
  }
  if (S.consume_front("["))
    S.consume_back("]");
  if (S.size() > 1)
    S.consume_back(".");
  if (std::optional<uint32_t> A = locator::parseIPv4(S))
    return classifyIPv4(*A);
  StringRef WithoutZone = S.take_front(S.find('%'));
  if (auto Groups = locator::parseIPv6(WithoutZone))
    return classifyIPv6(*Groups);
  return classifyName(S);
}

} // namespace svc
