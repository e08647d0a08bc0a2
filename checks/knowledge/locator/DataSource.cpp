//===- DataSource.cpp - What "Server=" and "Data Source=" hold --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See DataSource.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/DataSource.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

bool isDatabaseFile(StringRef S) {
  if (S == ":memory:" || S.starts_with("./") || S.starts_with("../"))
    return true;
  if (S.size() > 2 && isAlpha(S[0]) && S[1] == ':' &&
      (S[2] == '\\' || S[2] == '/'))
    return true;
  for (StringRef End : {".db", ".db3", ".sqlite", ".sqlite3", ".s3db", ".fdb",
                        ".gdb", ".mdb", ".accdb"})
    if (S.ends_with_insensitive(End))
      return true;
  return false;
}

/// Adds one server of a list: [protocol:]host[\instance][:port].
static void addServer(PartWriter &W, const Spelled &Value, Range R) {
  StringRef S = StringRef(Value.Chars).slice(R.Begin, R.End);
  R.Begin += S.size() - S.ltrim().size();
  S = S.trim();
  for (StringRef Protocol : {"tcp:", "admin:"})
    if (S.consume_front_insensitive(Protocol))
      R.Begin += Protocol.size();
  // Named pipes and shared memory are of this machine.
  if (S.starts_with_insensitive("np:") || S.starts_with_insensitive("lpc:"))
    return;
  R.End = R.Begin + S.size();
  if (S.starts_with("/"))
    return W.add(Role::SocketPath, Value, R);
  size_t Instance = S.find('\\');
  R.End = R.Begin + std::min(Instance, S.size());
  if (!addHostPort(W, Value, R))
    W.malformed();
}

void addDataSource(PartWriter &W, const Spelled &Value) {
  StringRef S = Value.Chars;
  if (isDatabaseFile(S))
    return W.add(Role::Database, Value, {0, S.size()});
  // Oracle: [//]host[:port][/service].
  size_t Begin = S.starts_with("//") ? 2 : 0;
  size_t End = S.size();
  if (!S.starts_with("/") || Begin)
    End = std::min(S.find('/', Begin), S.size());
  while (Begin < End) {
    size_t Comma = std::min(S.find(',', Begin), End);
    addServer(W, Value, {Begin, Comma});
    Begin = Comma + 1;
    // SQL Server: "host,port".
    size_t After = std::min(S.find(',', Begin), End);
    StringRef Port = S.slice(Begin, After).trim();
    if (!Port.empty() &&
        all_of(Port, [](char C) { return isDigit(C) || C == Text::Hole; })) {
      size_t PortBegin = Port.data() - S.data();
      W.add(Role::Port, Value, {PortBegin, PortBegin + Port.size()});
      Begin = After + 1;
    }
  }
}

} // namespace svc::locator
