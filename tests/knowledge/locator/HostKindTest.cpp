//===- HostKindTest.cpp - classifyHost --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "knowledge/locator/Address.h"
#include "gtest/gtest.h"
#include <arpa/inet.h>

namespace svc {
namespace {

void expectAll(HostKind Kind, std::initializer_list<llvm::StringRef> Hosts) {
  for (llvm::StringRef Host : Hosts)
    EXPECT_EQ(classifyHost(textOf(Host).chars()), Kind) << Host.str();
}

TEST(HostKindTest, Loopback) {
  expectAll(HostKind::Loopback, {"localhost",
                                 "LOCALHOST",
                                 "localhost.",
                                 "db.localhost",
                                 "localhost.localdomain",
                                 "localhost4",
                                 "ip6-loopback",
                                 "127.0.0.1",
                                 "127.1",
                                 "127.0.1",
                                 "127.255.0.3",
                                 "0x7f000001",
                                 "0x7F.1",
                                 "0177.0.0.1",
                                 "017700000001",
                                 "2130706433",
                                 "::1",
                                 "[::1]",
                                 "0:0:0:0:0:0:0:1",
                                 "0000:0::0001",
                                 "::1%lo",
                                 "::ffff:127.0.0.1",
                                 "::FFFF:7f00:1",
                                 "(local)",
                                 "127.0.0.<>",
                                 "localhost<>"});
}

TEST(HostKindTest, Wildcard) {
  expectAll(HostKind::Wildcard,
            {"0.0.0.0", "0", "*", "::", "[::]", "0:0:0:0:0:0:0:0",
             "255.255.255.255", "0xffffffff", "::ffff:0.0.0.0"});
}

TEST(HostKindTest, Documentation) {
  expectAll(HostKind::Documentation,
            {"192.0.2.1", "198.51.100.255", "203.0.113.7", "0xc0000201",
             "2001:db8::1", "2001:0DB8:1::", "3fff::1", "example.com",
             "Example.ORG.", "db.example.net", "x.test", "a.b.example",
             "a.invalid", "::ffff:192.0.2.1", "192.0.2.<>", "<>.example.com"});
}

TEST(HostKindTest, OrdinaryHosts) {
  expectAll(HostKind::Name, {"",
                             "db",
                             "10.0.0.1",
                             "192.168.1.1",
                             "127.0.0.1.nip.io",
                             "128.0.0.1",
                             "127.0.0.256",
                             "1.2.3.4.5",
                             "0x7f00000100",
                             "mylocalhost",
                             "localhost.corp",
                             "example.co",
                             "anexample.com",
                             "test",
                             "192.0.3.1",
                             "2001:db9::1",
                             "::2",
                             "1::",
                             ":::",
                             "::1::",
                             "1:2:3:4:5:6:7:8:9",
                             "12345::",
                             "::127.0.0.1",
                             "10.<>",
                             "0.<>",
                             "<>",
                             "<>localhost",
                             "0x",
                             "08.0.0.1"});
}

// Every text over the characters of addresses, against the C library.
TEST(HostKindTest, AddressesReadAsTheCLibraryReadsThem) {
  uint32_t Seed = 1;
  auto Next = [&Seed](uint32_t Below) {
    Seed = Seed * 1664525 + 1013904223;
    return (Seed >> 8) % Below;
  };
  auto Text = [&](llvm::StringRef Alphabet, unsigned MaxLength) {
    std::string S;
    for (unsigned I = 1 + Next(MaxLength); I; --I)
      S += Alphabet[Next(Alphabet.size())];
    return S;
  };
  unsigned Four = 0, Six = 0;
  for (int I = 0; I < 200000; ++I) {
    std::string S = Text("0127..x8f", 9);
    in_addr Reference4;
    bool Valid4 = inet_aton(S.c_str(), &Reference4);
    auto Ours4 = locator::parseIPv4(S);
    ASSERT_EQ(Valid4, Ours4.has_value()) << S;
    if (Valid4) {
      ASSERT_EQ(ntohl(Reference4.s_addr), *Ours4) << S;
      ++Four;
    }
    S = Text(":::::1f0", 16);
    if (Next(4) == 0)
      S += ":1.2.3.4";
    in6_addr Reference6;
    bool Valid6 = inet_pton(AF_INET6, S.c_str(), &Reference6) == 1;
    auto Ours6 = locator::parseIPv6(S);
    ASSERT_EQ(Valid6, Ours6.has_value()) << S;
    if (Valid6) {
      for (int G = 0; G < 8; ++G)
        ASSERT_EQ(Reference6.s6_addr[2 * G] << 8 |
                      Reference6.s6_addr[2 * G + 1],
                  (*Ours6)[G])
            << S;
      ++Six;
    }
  }
  EXPECT_GT(Four, 1000u);
  EXPECT_GT(Six, 1000u);
}

} // namespace
} // namespace svc
