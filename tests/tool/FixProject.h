//===- FixProject.h - A user's project for svc-tidy fix ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sources in a git repository, all committed, with a compile database that git
// ignores; the program is run in the root.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_FIXPROJECT_H
#define SVC_TIDY_TESTS_TOOL_FIXPROJECT_H

#include "support/Annotated.h"
#include "support/Example.h"
#include "tool/GitTree.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace svc::test {

class FixProject : public testing::Test {
protected:
  using Words = std::vector<std::string>;
  const Words Headers = {"-I/usr/include/postgresql", "-I/usr/include/mariadb"};

  FixProject() { Tree.file(".gitignore", "compile_commands.json\n*.orig*\n"); }

  void source(const std::string &Name, const std::string &Text) {
    std::string File = Tree.file(Name, Text);
    if (llvm::StringRef(Name).ends_with(".h"))
      return;
    if (!llvm::is_contained(Units, File))
      Units.push_back(File);
    Tree.file("compile_commands.json", databaseFor(Tree, Units, Headers));
  }
  /// A unit with a host, a database and a password.
  void mysql(const std::string &Name = "src/db.cpp") {
    source(Name, R"cpp(#include <mysql.h>
MYSQL *connectTo(MYSQL *Db) {
  return mysql_real_connect(Db, "db.internal", nullptr, "hunter2", "orders", 0,
                            nullptr, 0);
}
)cpp");
  }
  /// The same for a library that reads variables of its own.
  void postgres(const std::string &Name = "src/orders.cpp") {
    source(Name, R"cpp(#include <libpq-fe.h>
PGconn *connectTo() {
  return PQsetdbLogin("db.internal", nullptr, nullptr, nullptr, "orders",
                      nullptr, "hunter2");
}
)cpp");
  }
  void redis(const std::string &Name = "src/cache.c") {
    source(Name, "#include <hiredis/hiredis.h>\n"
                 "redisContext *cache(void) {\n"
                 "  return redisConnect(\"cache.internal\", 6379);\n"
                 "}\n");
  }
  void commit() {
    if (!llvm::sys::fs::exists(Tree.path(".git")))
      Tree.init();
    Tree.commit();
  }

  Outcome run(Words Arguments) const {
    Arguments.insert(Arguments.begin(), SVC_TIDY_BINARY);
    return runProcess(std::move(Arguments), Tree.Root, 120);
  }
  Outcome fix(Words Arguments = {}) const {
    Arguments.insert(Arguments.begin(), "fix");
    return run(std::move(Arguments));
  }
  /// The report of `fix --format=json`, which ends with \p Status.
  nlohmann::json fixed(Words Arguments = {}, int Status = 0) const {
    Arguments.push_back("--format=json");
    Outcome O = fix(std::move(Arguments));
    EXPECT_EQ(Status, O.Status) << O.Out << O.Err;
    auto Report = nlohmann::json::parse(O.Out, nullptr, false);
    EXPECT_FALSE(Report.is_discarded()) << O.Out;
    return Report;
  }
  std::string text(llvm::StringRef Name) const {
    return readFile(Tree.path(Name));
  }

  /// Every unit compiles without a word.
  void expectCompiles() const {
    for (const std::string &Unit : Units) {
      bool IsC = llvm::StringRef(Unit).ends_with(".c");
      Words Command = {IsC ? "clang-19" : "clang++-19",
                       IsC ? "-std=gnu11" : "-std=c++17",
                       "-Wall",
                       "-Wextra",
                       "-Werror",
                       "-fsyntax-only",
                       Unit};
      llvm::append_range(Command, Headers);
      Outcome O = runProcess(std::move(Command), Tree.Root, 120);
      EXPECT_EQ(0, O.Status) << Unit << "\n" << O.Err;
    }
  }
  /// Nothing differs from what was committed.
  void expectUntouched() const { EXPECT_EQ("", Tree.changed()); }
  /// Exit status 2, one line that says why, nothing printed or written.
  void expectRefused(const Words &Arguments, const std::string &Message) const {
    SCOPED_TRACE(testing::PrintToString(Arguments));
    std::string Before = Tree.changed();
    Outcome O = run(Arguments);
    EXPECT_EQ(2, O.Status) << O.Out << O.Err;
    EXPECT_EQ("", O.Out);
    EXPECT_EQ(1U, linesOf(O.Err).size()) << O.Err;
    EXPECT_THAT(O.Err, testing::HasSubstr("error: "));
    EXPECT_THAT(O.Err, testing::HasSubstr(Message));
    EXPECT_EQ(Before, Tree.changed());
  }

  GitTree Tree;
  Words Units;
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_TOOL_FIXPROJECT_H
