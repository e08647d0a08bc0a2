//===- MosquittoTest.cpp - Programs that use an MQTT broker -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Attach.h"

namespace svc::test {

using Mosquitto = Attached<startMosquitto>;

static Program program(const std::string &Name, const std::string &Library) {
  return {Name, {}, {Library}, "11883", {"Tr0ub4dor-mqtt"}};
}

TEST_P(Mosquitto, C) { attach(program("mosquitto-c", "-lmosquitto")); }

TEST_P(Mosquitto, Cxx) { attach(program("mosquitto-cpp", "-lmosquittopp")); }

INSTANTIATE_TEST_SUITE_P(Fix, Mosquitto, AllStyles, styleName);

} // namespace svc::test
