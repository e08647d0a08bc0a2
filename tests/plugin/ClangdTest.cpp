//===- ClangdTest.cpp - The checks inside of clangd -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An editor's session, request by request: what svc-clangd says of a file and
// the fix that it offers are those of the plugin.
//
//===----------------------------------------------------------------------===//

#include "support/Example.h"
#include "support/Process.h"
#include "support/Surfaces.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace svc::test {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char *Source = R"cpp(#include <cstdlib>
#include <libpq-fe.h>
PGconn *orders() {
  const char *Host = "db.internal";
  return PQsetdbLogin(Host, nullptr, nullptr, nullptr, std::getenv("DB"),
                      nullptr, std::getenv("PW"));
}
)cpp";

class Clangd : public testing::Test {
protected:
  Clangd() {
    File = Tree.file("a.cpp", Source);
    Tree.file("compile_commands.json",
              databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
    Tree.file(".clangd", "Diagnostics:\n  ClangTidy:\n    Add: 'svc-*'\n"
                         "    FastCheckFilter: None\n");
  }

  /// What the server says in a session that opens the file.
  std::vector<Json> session() {
    std::string Input;
    auto Send = [&](Json Message) {
      Message["jsonrpc"] = "2.0";
      std::string Text = Message.dump();
      Input +=
          "Content-Length: " + std::to_string(Text.size()) + "\r\n\r\n" + Text;
    };
    Send({{"id", 0},
          {"method", "initialize"},
          {"params",
           {{"rootPath", Tree.Root},
            {"capabilities",
             {{"textDocument",
               {{"publishDiagnostics", {{"codeActionsInline", true}}}}}}}}}});
    Send({{"method", "textDocument/didOpen"},
          {"params",
           {{"textDocument",
             {{"uri", uri()},
              {"languageId", "cpp"},
              {"version", 1},
              {"text", Source}}}}}});
    Send({{"id", 99}, {"method", "shutdown"}});
    Send({{"method", "exit"}});
    std::string From = Tree.file("input", Input);
    Outcome O = runProcess({"sh", "-c",
                            "exec \"$0\" --sync --log=error --enable-config "
                            "--background-index=false <\"$1\"",
                            SVC_CLANGD, From},
                           Tree.Root);
    EXPECT_EQ(0, O.Status) << O.Err;
    std::vector<Json> Out;
    llvm::StringRef Rest = O.Out;
    while (Rest.consume_front("Content-Length: ")) {
      size_t Length = 0;
      Rest.consumeInteger(10, Length);
      Rest = Rest.drop_front(4);
      Out.push_back(Json::parse(Rest.take_front(Length).str(), nullptr, false));
      Rest = Rest.drop_front(std::min(Length, Rest.size()));
    }
    return Out;
  }
  std::string uri() const { return "file://" + File; }

  TempTree Tree;
  std::string File;
};

} // namespace

TEST_F(Clangd, SaysAndFixesWhatThePluginDoes) {
  std::set<std::string> Said, Fixes;
  for (const Json &A : session())
    if (A.value("method", "") == "textDocument/publishDiagnostics")
      for (const Json &D : A["params"]["diagnostics"]) {
        if (!llvm::StringRef(D.value("code", "")).starts_with("svc-"))
          continue; // clangd's own
        Said.insert(D.value("code", "") + ": " + D.value("message", ""));
        Fixes.insert(D.value("codeActions", Json()).dump());
      }
  std::string Of;
  for (const std::string &Line : Said)
    Of += Line + "\n";
  EXPECT_THAT(Of, HasSubstr("svc-hardcoded-endpoint: Hardcoded host of the "
                            "postgresql service in 'PQsetdbLogin'"));
  Outcome Plugin = runPlugin({"-p", ".", "a.cpp"}, Tree.Root);
  EXPECT_THAT(readDiagnostics(Plugin.Out), SizeIs(1));
  ASSERT_THAT(Fixes, SizeIs(1));
  EXPECT_THAT(*Fixes.begin(), HasSubstr("std::getenv(\\\"PGHOST\\\")"));
}

} // namespace svc::test
