//===- arguments.cpp - What the program is started with -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parameters of main are configuration.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

// flow: argument of the program with a fallback
static void connect(const std::string &Host) {
  redisConnect(Host.c_str(), 0);
}
int main(int Count, char **Given) {
  const char *Host = "cache.internal";
  if (Count > 1)
    Host = Given[1];
  redisConnect(Host, 0); // expect: host
  std::string Text = Count > 2 ? Given[2] : "cache.internal";
  redisConnect(Text.c_str(), 0); // expect: host
  connect(Text);
  // silent: argument of the program
  redisConnect(Given[1], 0);
  std::string Copy = Given[1];
  redisConnect(Copy.c_str(), 0);
}
