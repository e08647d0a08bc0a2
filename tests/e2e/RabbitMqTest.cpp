//===- RabbitMqTest.cpp - Programs that use RabbitMQ ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using RabbitMq = Attached<startRabbitMq>;

TEST_P(RabbitMq, C) {
  attach({"rabbitmq-c", {}, {"-lrabbitmq"}, "35672", {"Tr0ub4dor-amqp"}});
}

INSTANTIATE_TEST_SUITE_P(Fix, RabbitMq, AllStyles, styleName);

} // namespace svc::test
