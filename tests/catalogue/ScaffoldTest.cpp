//===- ScaffoldTest.cpp - svc-tidy models --new -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a header declares becomes a model that loads, and that matches what it
// was made of.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "knowledge/RoleGuess.h"
#include "tool/CommandLine.h"
#include <nlohmann/json.hpp>

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Scaffolds : public CommandLine {
protected:
  Outcome begin(const std::vector<std::string> &Arguments) {
    return runProcess(with({SVC_TIDY_BINARY, "models", "--new"}, Arguments),
                      Tree.Root, 120);
  }

  /// "KIND NAME: SIGNATURE {roles}" of each entry point, once the model has
  /// been checked.
  std::vector<std::string> entries(const std::vector<std::string> &Arguments) {
    Outcome O = begin(Arguments);
    EXPECT_EQ(0, O.Status) << O.Err;
    Tree.file("new.json", O.Out);
    Outcome Checked = runProcess(
        {SVC_TIDY_BINARY, "models", "--check", "new.json"}, Tree.Root, 60);
    EXPECT_EQ(0, Checked.Status) << Checked.Err;
    std::vector<std::string> Out;
    auto Model = nlohmann::ordered_json::parse(O.Out, nullptr, false);
    if (Model.is_discarded())
      return Out;
    Language = Model["language"];
    for (const auto &E : Model["entry_points"])
      Out.push_back(E["kind"].get<std::string>() + " " +
                    E["name"].get<std::string>() + ": " +
                    E.value("signature", "") + " " +
                    (E.contains("roles") ? E["roles"] : E["role"]).dump());
    return Out;
  }

  std::string Language;
};

TEST_F(Scaffolds, AFunctionInC) {
  Tree.file("acme.h", "typedef struct acme acme;\n"
                      "acme *acme_open(const char *server, unsigned short "
                      "port_no, const char *, int timeout);\n"
                      "int acme_log(acme *, const char *fmt, ...);\n");
  EXPECT_THAT(
      entries({"acme.h", "acme_open"}),
      ElementsAre("function acme_open: acme *acme_open(const char *server, "
                  "unsigned short port_no, const char *argument3, int timeout) "
                  R"({"server":"host","port_no":"port"})"));
  EXPECT_EQ("c", Language);
  EXPECT_THAT(entries({"acme.h", "acme_log"}),
              ElementsAre("function acme_log: int acme_log(acme *argument1, "
                          "const char *fmt, ...) {}"));
}

TEST_F(Scaffolds, ClassesOverloadsAndNamespaces) {
  Tree.file("acme.hpp", R"(#include <string>
namespace acme {
inline namespace v2 {
struct Options { int Retries; };
class Client {
public:
  Client(const std::string &url, const Options &options = {});
  explicit Client(const char *host, int port);
  Client(const Client &) = default;
  Client(Client &&) = delete;
  Client &login(const std::string &userName, const std::string &password);
  bool isOpen() const;
  template <typename T> void set(T token, const T &other);
private:
  Client(int secret);
};
} // namespace v2
void open(Client &client, const char *dsn);
void open(const char *dsn);
} // namespace acme
)");
  const std::string First =
      "constructor acme::Client::Client: Client(const std::string &url, const "
      R"(acme::Options &options) {"url":"url"})";
  const std::string Second = "constructor acme::Client::Client: Client(const "
                             "char *host, int port) "
                             R"({"host":"host","port":"port"})";
  EXPECT_THAT(entries({"acme.hpp", "Client"}), ElementsAre(First, Second));
  EXPECT_EQ("c++", Language);
  EXPECT_THAT(entries({"acme.hpp", "acme::Client::Client"}),
              ElementsAre(First, Second));
  EXPECT_THAT(
      entries({"acme.hpp", "login"}),
      ElementsAre("method acme::Client::login: acme::Client &login(const "
                  "std::string &userName, const std::string &password) "
                  R"({"userName":"user","password":"password"})"));
  EXPECT_THAT(entries({"acme.hpp", "Client::isOpen"}),
              ElementsAre("method acme::Client::isOpen: bool isOpen() const "
                          "{}"));
  EXPECT_THAT(entries({"acme.hpp", "acme::open"}),
              ElementsAre("function acme::open: void open(acme::Client "
                          R"(&client, const char *dsn) {"dsn":"dsn"})",
                          "function acme::open: void open(const char *dsn) "
                          R"({"dsn":"dsn"})"));
  EXPECT_THAT(entries({"acme.hpp", "set"}),
              ElementsAre("method acme::Client::set: void set(auto token, "
                          "const auto &other) {}"));
}

TEST_F(Scaffolds, StructsTypedefsAndLengths) {
  Tree.file("acme.hpp", R"(#include <cstddef>
#include <string>
namespace acme {
struct Config { std::string host; unsigned short port; int retries; };
template <typename T> class Basic { public: explicit Basic(const char *url); };
typedef Basic<int> Client;
enum Key { KEY_URL };
}
#define ACME_OPEN(host) acme_open(host, 0)
int acme_login(const char *user, size_t user_len, const char *password,
               size_t password_len);
)");
  EXPECT_THAT(entries({"acme.hpp", "Config"}),
              ElementsAre("field acme::Config::host:  \"host\"",
                          "field acme::Config::port:  \"port\""));
  EXPECT_THAT(entries({"acme.hpp", "acme::Client"}),
              ElementsAre("constructor acme::Client::Client: Client(const char "
                          "*url) "
                          R"({"url":"url"})"));
  EXPECT_THAT(
      entries({"acme.hpp", "acme_login"}),
      ElementsAre(
          "function acme_login: int acme_login(const char *user, "
          "size_t user_len, const char *password, size_t password_len) "
          R"({"user":{"role":"user","length":"user_len"},)"
          R"("password":{"role":"password","length":"password_len"}})"));
  EXPECT_THAT(begin({"acme.hpp", "ACME_OPEN"}).Err,
              HasSubstr("is a macro; name what it stands for, such as "
                        "'acme_open'"));
  EXPECT_THAT(begin({"acme.hpp", "KEY_URL"}).Err,
              HasSubstr("is an enumerator; it can be a key of an 'option'"));
  EXPECT_THAT(begin({"acme.hpp", "Cleint"}).Err,
              HasSubstr("did you mean 'Client'"));
}

TEST_F(Scaffolds, WhatIsBuiltInIsSaid) {
  Tree.file("acme.h", "struct redisContext *redisConnect(const char *ip, "
                      "int port);\n");
  Outcome O = begin({"acme.h", "redisConnect"});
  EXPECT_EQ(0, O.Status);
  EXPECT_THAT(O.Err, HasSubstr("redisConnect is known already, from "
                               "hiredis.json"));
}

TEST_F(Scaffolds, WhatNoModelCanSay) {
  Tree.file("acme.h", "void use(const char *host, enum { A } e);\n");
  Outcome O = begin({"acme.h", "use"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("", O.Out);
  EXPECT_THAT(O.Err, HasSubstr("no name"));
}

TEST_F(Scaffolds, WhatItReadsItMatches) {
  Tree.file("acme.h", "struct acme;\n"
                      "int acme_open(struct acme *a, const char *host);\n");
  project("#include \"acme.h\"\n"
          "int f(void) { return acme_open(0, \"db.internal\"); }\n");
  EXPECT_EQ(1u, entries({"acme.h", "acme_open"}).size());
  EXPECT_EQ(1, runAudit({"--models", "new.json"}, Tree.Root).Status);
}

TEST_F(Scaffolds, FlagsOfTheCompiler) {
  Tree.file("include/acme/acme.h", "#include <acme_types.h>\n"
                                   "#ifdef ACME\nint acme_open(acme_t *a);\n"
                                   "#endif\n");
  Tree.file("types/acme_types.h", "typedef struct acme acme_t;\n");
  const std::string Expected =
      "function acme_open: int acme_open(acme_t *a) {}";
  EXPECT_THAT(entries({"acme/acme.h", "acme_open", "-I", "include", "--",
                       "-Itypes", "-DACME"}),
              ElementsAre(Expected));
  Tree.file("a.c", "int A;\n");
  database(R"([{"directory": "@ROOT@", "file": "a.c",
    "command": "cc -Iinclude -isystem types -DACME=1 -c a.c"}])");
  EXPECT_THAT(entries({"acme/acme.h", "acme_open", "-p", "."}),
              ElementsAre(Expected));
  Outcome O = begin({"acme/acme.h", "acme_open", "-I", "include"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("", O.Out);
  EXPECT_EQ("include/acme/acme.h:1:10: error: 'acme_types.h' file not found\n",
            O.Err);
}

TEST_F(Scaffolds, WhatIsNotThereIsSaid) {
  Tree.file("acme.h", "int acme_open(const char *host);\n");
  Outcome O = begin({"acme.h", "acme_opne"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("", O.Out);
  EXPECT_EQ("acme.h:1:5: error: no function or class 'acme_opne'; did you mean "
            "'acme_open', which is here?\n",
            O.Err);
  O = begin({"acme.h", "something_else"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("acme.h: error: no function or class 'something_else' is declared "
            "in it or in what it includes\n",
            O.Err);
  O = begin({"acmee.h", "acme_open"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("acmee.h: error: no such header; did you mean 'acme.h'?\n", O.Err);
  O = begin({"nothing/like/this.hpp", "f"});
  EXPECT_EQ(2, O.Status);
  EXPECT_THAT(O.Err, HasSubstr("no such header; give its folder with -I"));
  Tree.file("broken.h", "int f(int;\n");
  O = begin({"broken.h", "f"});
  EXPECT_EQ(2, O.Status);
  EXPECT_THAT(O.Err, testing::StartsWith("broken.h:1:"));
}

// --- Guesses ----------------------------------------------------------------

/// The role of the first parameter of `f(PARAMETER)`.
std::string guess(const std::string &Parameter) {
  llvm::Expected<Signature> S = parseSignature("void f(" + Parameter + ")");
  if (!S)
    return llvm::toString(S.takeError());
  std::optional<Role> R = guessRole(*S, 0);
  return R ? info(*R).Name.str() : "";
}

TEST(RoleGuess, ByTheLastWords) {
  EXPECT_EQ("host", guess("const char *host"));
  EXPECT_EQ("host", guess("const char *dbHost"));
  EXPECT_EQ("host", guess("const std::string &server_name"));
  EXPECT_EQ("port", guess("int port"));
  EXPECT_EQ("port", guess("const char *pgport_port"));
  EXPECT_EQ("secret_key", guess("const char *aws_secret_access_key"));
  EXPECT_EQ("access_key", guess("const char *accessKey"));
  EXPECT_EQ("password", guess("QString proxyPassword"));
  EXPECT_EQ("virtual_host", guess("char const *virtual_host"));
  EXPECT_EQ("port", guess("quint16 port"));
  EXPECT_EQ("port", guess("in_port_t remote_port"));
  EXPECT_EQ("host", guess("const char *ip"));
  EXPECT_EQ("dsn", guess("const std::string &connectString"));
  EXPECT_EQ("address", guess("const std::string &hostAndPort"));
  EXPECT_EQ("address", guess("const char *address"));
  EXPECT_EQ("host", guess("const char *address, int port"));
}

TEST(RoleGuess, TheLengthBehindAText) {
  auto Length = [](const std::string &Parameters) {
    llvm::Expected<Signature> S = parseSignature("void f(" + Parameters + ")");
    std::optional<unsigned> I = guessLength(*S, 0);
    return I ? static_cast<int>(*I) : -1;
  };
  EXPECT_EQ(1, Length("const char *user, size_t user_len"));
  EXPECT_EQ(1, Length("const char *user, unsigned userLength"));
  EXPECT_EQ(1, Length("const char *user, size_t len"));
  EXPECT_EQ(-1, Length("const char *user, size_t timeout"));
  EXPECT_EQ(-1, Length("const char *topic, int payloadlen"));
  EXPECT_EQ(-1, Length("const char *user, size_t *user_len"));
  EXPECT_EQ(-1, Length("std::string user, size_t user_len"));
}

TEST(RoleGuess, BuiltInModelsNameTheLength) {
  ModelSet Models = ModelSet::builtIn();
  for (const auto &C : Models.connectors())
    for (const EntryPoint &E : C->EntryPoints)
      for (const auto &[I, Means] : E.Arguments)
        if (E.Declaration && I < E.Declaration->Parameters.size() &&
            guessLength(*E.Declaration, I)) {
          EXPECT_TRUE(Means.Length)
              << E.File.str() << ": " << E.Declaration->Text << ", parameter "
              << I;
        }
}

TEST(RoleGuess, NoneIsBetterThanAWrongOne) {
  for (const char *Parameter :
       {"const char *name", "int host", "size_t passwordLength",
        "const char *host_callback", "void *password", "struct url *url",
        "const char *key", "int", "bool token", "const char *",
        "const char *bind_address", "int local_port", "const char *proxy_host",
        "std::vector<int> port"})
    EXPECT_EQ("", guess(Parameter)) << Parameter;
}

} // namespace
} // namespace svc::test
