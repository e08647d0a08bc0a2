//===- main.cpp - svc-tidy --------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The program is a library with a main, so that tests run all of it.
//
//===----------------------------------------------------------------------===//

#include "commands/Program.h"

int main(int Count, char **Arguments) {
  return svc::runProgram(Count, Arguments);
}
