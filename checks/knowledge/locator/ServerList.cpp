//===- ServerList.cpp - libpq's values with several servers -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See ServerList.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/ServerList.h"

using namespace llvm;

namespace svc::locator {

void addList(PartWriter &W, Role Meaning, const Spelled &Value) {
  StringRef Chars = Value.Chars;
  if (Meaning != Role::Host && Meaning != Role::Port)
    return W.add(Meaning, Value, {0, Chars.size()});
  for (size_t Begin = 0; Begin < Chars.size();) {
    size_t End = std::min(Chars.find(',', Begin), Chars.size());
    bool IsSocket =
        Meaning == Role::Host && (Chars[Begin] == '/' || Chars[Begin] == '@');
    W.add(IsSocket ? Role::SocketPath : Meaning, Value, {Begin, End});
    Begin = End + 1;
  }
}

} // namespace svc::locator
