//===- PostgreSql.cpp - A PostgreSQL server with one table ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"
#include "llvm/Support/FileSystem.h"

namespace svc::test {

/// Where Debian keeps the programs of the newest installed version, or "".
static std::string programs() {
  std::string Out;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator It("/usr/lib/postgresql", Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::fs::exists(It->path() + "/bin/initdb"))
      Out = std::max(Out, It->path() + "/bin");
  return Out;
}

std::unique_ptr<Server> startPostgreSql(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::string Bin = programs(), Data = Out->path("data");
  EXPECT_NE("", Bin) << "PostgreSQL is not installed";
  Out->file("password", "Tr0ub4dor-root\n");
  Out->prepare({Bin + "/initdb", "-D", Data, "--username=postgres",
                "--auth=scram-sha-256", "--pwfile=" + Out->path("password"),
                "--no-locale", "--encoding=UTF8", "--no-sync"});

  // The server alone, without a network, takes one statement a line.
  auto Run = [&](llvm::StringRef Database, llvm::StringRef Statements) {
    Out->file("seed.sql", Statements);
    Out->prepare({"sh", "-c", "exec \"$@\" <seed.sql", "sh", Bin + "/postgres",
                  "--single", "-F", "-j", "-D", Data, Database.str()});
  };
  Run("postgres", "CREATE ROLE shop LOGIN PASSWORD 'Tr0ub4dor-pg';\n\n"
                  "CREATE DATABASE shop OWNER shop;\n\n");
  Run("shop", "CREATE TABLE greetings (text varchar(64));\n\n"
              "INSERT INTO greetings VALUES ('" +
                  Greeting +
                  "');\n\n"
                  "ALTER TABLE greetings OWNER TO shop;\n\n");
  Out->start({Bin + "/postgres", "-D", Data, "-F", "-k", "", "-c",
              "listen_addresses=127.0.0.1", "-p", std::to_string(Out->port())},
             "ready to accept connections", SIGINT);
  return Out;
}

} // namespace svc::test
