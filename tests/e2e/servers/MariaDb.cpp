//===- MariaDb.cpp - A MariaDB server with one table ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the package mariadb-server-core, which brings the server and no system
// service. It has no mariadb-install-db that works (that wants a program of
// another package), so what this would do is done here: the system's tables are
// made by the server itself, from the scripts of the same package.
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"

namespace svc::test {

static const char *const Begin = R"(
CREATE DATABASE mysql;
USE mysql;
SET @auth_root_socket = NULL;
)";

// One statement a line, done before the first client is served. The nameless
// user would win over ours for clients of this machine.
static const char *const Tables = R"(
CREATE DATABASE shop;
CREATE TABLE shop.greetings (text VARCHAR(64));
CREATE USER shop@'%' IDENTIFIED BY 'Tr0ub4dor-maria';
GRANT ALL ON shop.* TO shop@'%';
DROP USER IF EXISTS ''@localhost;
)";

std::unique_ptr<Server> startMariaDb(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::vector<std::string> Command = {
      "/usr/sbin/mariadbd", "--no-defaults", "--datadir=" + Out->path("data"),
      "--innodb-buffer-pool-size=8M", "--innodb-log-file-size=4M"};
  Out->prepare({"mkdir", Out->path("data")});
  Out->file("begin.sql", Begin);
  std::string Scripts = "/usr/share/mysql/mysql_system_tables";
  std::vector<std::string> Bootstrap = {"sh", "-c",
                                        "cat begin.sql " + Scripts + ".sql " +
                                            Scripts + "_data.sql | \"$@\"",
                                        "sh"};
  Bootstrap.insert(Bootstrap.end(), Command.begin(), Command.end());
  Bootstrap.push_back("--bootstrap");
  Out->prepare(Bootstrap);

  std::string Seed = Tables;
  Seed += "INSERT INTO shop.greetings VALUES ('" + Greeting + "');\n";
  Command.insert(Command.end(), {"--bind-address=127.0.0.1",
                                 "--port=" + std::to_string(Out->port()),
                                 "--socket=" + Out->path("socket"),
                                 "--pid-file=" + Out->path("pid"),
                                 "--init-file=" + Out->file("seed.sql", Seed)});
  Out->start(Command, "ready for connections");
  return Out;
}

} // namespace svc::test
