//===- HostListTest.cpp - Dialect::HostList ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string list(llvm::StringRef S) {
  return read(S, Dialect::HostList, Role::BrokerList);
}

TEST(HostListTest, Servers) {
  EXPECT_EQ(list("kafka:9092"), "host=kafka port=9092");
  EXPECT_EQ(list("a:1, b:2;c ,"), "host=a port=1 host=b port=2 host=c");
  EXPECT_EQ(list("[::1]:1,::1,fe80::1%eth0"),
            "host=::1 port=1 host=::1 host=fe80::1%eth0");
  EXPECT_EQ(list("a:1,b:2/chroot/x"), "host=a port=1 host=b port=2");
  EXPECT_EQ(list("a:1/?5"), "host=a port=1");
  EXPECT_EQ(list("a:x"), "host=a !");
  EXPECT_EQ(list("a:1x"), "host=a !");
  EXPECT_EQ(list("\"a\""), "!");
  EXPECT_EQ(list(" ,; "), "");
}

TEST(HostListTest, Schemes) {
  EXPECT_EQ(list("PLAINTEXT://a:1,SASL_SSL://b:2"),
            "host=a port=1 host=b port=2");
  EXPECT_EQ(list("nats://u:p@a:4222,nats://b"),
            "user=u password=p host=a port=4222 host=b");
  EXPECT_EQ(list("unix:/run/x.sock"), "socket_path=/run/x.sock");
  EXPECT_EQ(list("unix:///run/x.sock,a:1"),
            "socket_path=/run/x.sock host=a port=1");
  EXPECT_EQ(list("/run/x.sock"), "socket_path=/run/x.sock");
  EXPECT_EQ(list("inproc://feed"), "");
}

TEST(HostListTest, GrpcTargets) {
  EXPECT_EQ(list("dns:///svc.corp:443"), "host=svc.corp port=443");
  EXPECT_EQ(list("dns://8.8.8.8/svc.corp:443"),
            "host=8.8.8.8 host=svc.corp port=443");
  EXPECT_EQ(list("dns:svc.corp"), "host=svc.corp");
  EXPECT_EQ(list("ipv4:10.0.0.1:5,10.0.0.2:6"),
            "host=10.0.0.1 port=5 host=10.0.0.2 port=6");
  EXPECT_EQ(list("ipv6:[::1]:5"), "host=::1 port=5");
  EXPECT_EQ(list("xds:///orders"), "host=orders");
}

TEST(HostListTest, WeightsAndMappings) {
  EXPECT_EQ(list("a:11211:3"), "host=a port=11211");
  EXPECT_EQ(list("www.corp:443:10.0.0.1,10.0.0.2"),
            "host=www.corp port=443 host=10.0.0.1 host=10.0.0.2");
  EXPECT_EQ(list("+www.corp:443:[::1]"), "host=www.corp port=443 host=::1");
  EXPECT_EQ(list("a:1:b:2"), "host=a port=1 host=b port=2");
}

TEST(HostListTest, Holes) {
  EXPECT_EQ(list("<>:9092"), "host=<> port=9092");
  EXPECT_EQ(list("kafka:<>"), "host=kafka port=<>");
  EXPECT_EQ(list("<>,b:2"), "host=<> host=b port=2");
  EXPECT_EQ(list("PLAINTEXT://<>:1"), "host=<> port=1");
  EXPECT_EQ(list("kafka-<>.corp:1"), "host=kafka-<>.corp port=1");
}

} // namespace
} // namespace svc
