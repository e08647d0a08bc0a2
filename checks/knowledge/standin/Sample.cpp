//===- Sample.cpp - A value as programs give it at a role -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/Sample.h"

namespace svc {

static std::string inDialect(const Binding &B, Dialect D, const Connector &C) {
  std::string Scheme = B.Meaning == Role::Proxy || C.Schemes.empty()
                           ? "https"
                           : C.Schemes.front();
  switch (D) {
  case Dialect::Url:
    return Scheme + "://app:Tr0ub4dor@db.internal:15433/orders";
  case Dialect::Conninfo:
    return "host=db.internal port=15433 user=app password=Tr0ub4dor";
  case Dialect::KeyValue:
    return "Driver=X;Server=db.internal;Port=15433;Uid=app;Pwd=Tr0ub4dor";
  case Dialect::Jdbc:
    return "jdbc:mysql://db.internal:15433/orders";
  case Dialect::MySqlX:
    return "mysqlx://app:Tr0ub4dor@db.internal:15433/orders";
  case Dialect::Soci:
    return "postgresql://host=db.internal port=15433 password=Tr0ub4dor";
  case Dialect::HostList:
    return "db.internal:15433";
  case Dialect::UserPassword:
    return "app:Tr0ub4dor";
  case Dialect::Header:
    return "Authorization: Bearer 0a1b2c3d4e5f60718293";
  case Dialect::Command:
    return "AUTH Tr0ub4dor";
  case Dialect::Memcached:
    return "--SERVER=db.internal:15433";
  case Dialect::Oracle:
    return "//db.internal:15433/orders";
  case Dialect::OracleLogin:
    return "app/Tr0ub4dor@//db.internal:15433/orders";
  case Dialect::Ecpg:
    return "orders@db.internal:15433";
  case Dialect::Firebird:
    return "db.internal/15433:/data/orders.fdb";
  case Dialect::Plain:
    break;
  }
  return "";
}

std::string sampleText(const Binding &B, const Connector &C) {
  if (B.Text != Dialect::Plain)
    return inDialect(B, B.Text, C);
  switch (B.Meaning) {
  case Role::Host:
    return "db.internal";
  case Role::Port:
    return "15433";
  case Role::SocketPath:
    return "/run/orders/db.sock";
  case Role::Url:
  case Role::Proxy:
  case Role::Dsn:
    return inDialect(B, Dialect::Url, C);
  case Role::Address:
  case Role::BrokerList:
    return inDialect(B, Dialect::HostList, C);
  case Role::User:
    return "orderkeeper";
  case Role::AccessKey:
    return "AKIAIOSFODNN7ORDERS";
  case Role::Region:
    return "eu-central-1";
  case Role::Database:
  case Role::Bucket:
  case Role::Queue:
  case Role::Topic:
  case Role::VirtualHost:
    return "orders";
  default:
    return "Tr0ub4dor";
  }
}

std::string sampleNumber(const Binding &B) {
  switch (B.Meaning) {
  case Role::Port:
    return "15433";
  case Role::Host: // 10.1.2.3
    return "0x0A010203";
  default:
    return "3";
  }
}

} // namespace svc
