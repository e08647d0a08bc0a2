//===- BranchArms.cpp - What the arms do ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A pair of arms each, with what is chosen between them; and pairs that are
// nobody's business in any place.
//
//===----------------------------------------------------------------------===//

#include "engine/BranchForms.h"

namespace svc::test {

namespace {

class Rows {
public:
  ArmForm &add(std::string Id, std::string Name, std::string Declarations,
               std::string Type, std::string A, std::string B) {
    ArmForm &F = Out.emplace_back();
    F.Id = std::move(Id);
    F.Name = std::move(Name);
    F.Declarations = std::move(Declarations);
    F.Type = std::move(Type);
    F.A = std::move(A);
    F.B = std::move(B);
    return F;
  }
  std::vector<ArmForm> Out;
};

} // namespace

/// Sets what is expected of \p F; \p Use is what becomes of a value.
static ArmForm &expect(ArmForm &F, std::string Both, std::string Alone,
                       std::string Use = "") {
  F.Both = std::move(Both);
  F.Alone = std::move(Alone);
  F.Use = std::move(Use);
  return F;
}

static ArmForm &inC(ArmForm &F) {
  F.InC = true;
  return F;
}

static const char Connect[] = "redisConnect($V, 6379);";

static void addValues(Rows &R) {
  inC(expect(R.add("literals", "literals that become a host", "",
                   "const char *", "\"cache.internal\"", "\"localhost\""),
             "literals", "configuration", Connect));
  inC(expect(R.add("variables", "variables of the environment", "",
                   "const char *", "getenv(\"LIVE_HOST\")",
                   "getenv(\"CACHE_HOST\")"),
             "literals", "configuration", Connect));
  inC(expect(R.add("literal-variable", "a variable, or a literal", "",
                   "const char *", "getenv(\"CACHE_HOST\")", "\"localhost\""),
             "configuration", "configuration", Connect));
  inC(expect(R.add("unknown", "values that are not known",
                   "const char *liveHost(void);\nconst char *ownHost(void);\n",
                   "const char *", "liveHost()", "ownHost()"),
             "configuration", "configuration", Connect));
  inC(expect(R.add("numbers", "ports", "", "int", "6379", "6380"), "literals",
             "configuration", "redisConnect(getenv(\"CACHE_HOST\"), $V);"));
}

static const char Curl[] =
    "#include <curl/curl.h>\nextern CURL *Curl;\nextern const char *Url;\n";
static const char Aws[] = "#include <aws/s3/S3Client.h>\n"
                          "#include <aws/s3/model/PutObjectRequest.h>\n"
                          "extern Aws::S3::S3ClientConfiguration Config;\n"
                          "extern Aws::S3::Model::PutObjectRequest Request;\n";
static const char AwsFlags[] = "-I@TESTS@/connectors/include";

static void addConfiguration(Rows &R) {
  ArmForm &Field = expect(R.add("field", "a field of a configuration", Aws, "",
                                "Config.endpointOverride = getenv(\"S3_URL\");",
                                "Config.verifySSL = false;"),
                          "configuration", "configuration");
  Field.Flags = {AwsFlags};
  Field.NeedsTypes = true;
  ArmForm &Fields =
      expect(R.add("field-literals", "a field, with other literals", Aws, "",
                   "Config.endpointOverride = \"https://s3.internal\";",
                   "Config.endpointOverride = \"http://localhost:9000\";"),
             "literals", "configuration");
  Fields.Flags = {AwsFlags};
  Fields.NeedsTypesAlone = true;
  ArmForm &Setter = expect(R.add("setter", "a setter, with other literals", Aws,
                                 "void", "Request.SetBucket(\"invoices\")",
                                 "Request.SetBucket(\"invoices-dev\")"),
                           "literals", "configuration");
  Setter.Flags = {AwsFlags};
  Setter.NeedsTypesAlone = true;
  inC(expect(R.add("option", "an option, with other literals", Curl, "int",
                   "curl_easy_setopt(Curl, CURLOPT_URL, \"https://api.corp\")",
                   "curl_easy_setopt(Curl, CURLOPT_URL, \"http://api.test\")"),
             "literals", "configuration"));
  inC(expect(R.add("option-one", "an option, or not", Curl, "int",
                   "curl_easy_setopt(Curl, CURLOPT_PROXY, getenv(\"PROXY\"))",
                   "ready()"),
             "configuration", "configuration"));
  inC(expect(R.add("arguments", "a call, with other arguments",
                   "const char *liveHost(void);\nconst char *ownHost(void);\n",
                   "redisContext *", "redisConnect(liveHost(), 6379)",
                   "redisConnect(ownHost(), 6379)"),
             "configuration", "presence"));
  inC(expect(R.add("same-text", "a call, with other literals", "",
                   "redisContext *", "redisConnect(\"cache.corp\", 6379)",
                   "redisConnect(\"localhost\", 6379)"),
             "literals", "presence"));
}

static void addPresence(Rows &R) {
  inC(expect(R.add("function", "a function of a library, or nothing", "",
                   "redisContext *", "redisConnectUnix(Path)", "noCache()"),
             "presence", "presence"));
  inC(expect(R.add("client-use", "use of a client, or nothing", "", "void *",
                   "redisCommand(Cache, \"FLUSHALL\")", "noCache()"),
             "presence", "presence"));
  expect(R.add("construction", "a client object, or none", Aws,
               "Aws::S3::S3Client *", "new Aws::S3::S3Client(Config)",
               "nullptr"),
         "presence", "presence")
      .Flags = {AwsFlags};
  expect(
      R.add("object", "a client as a variable", Aws, "",
            "{ Aws::S3::S3Client Client(Config); Client.PutObject(Request); }",
            "idle();"),
      "presence", "presence")
      .Flags = {AwsFlags};
  ArmForm &Lambda = expect(
      R.add("lambda", "a lambda in a `std::function`",
            "#include <functional>\nextern std::function<void()> Send;\n", "",
            "Send = [] { freeReplyObject(redisCommand(Cache, \"PING\")); };",
            "Send = [] {};"),
      "stand-in", "presence");
  Lambda.NeedsTypes = true;
}

static void addClients(Rows &R) {
  inC(expect(R.add("services", "different services",
                   "#include <libpq-fe.h>\nextern const char *Dsn;\n", "void *",
                   "(void *)PQconnectdb(Dsn)",
                   "(void *)redisConnectUnix(Path)"),
             "client", "presence"));
  const std::string Classes =
      "#include <libpq-fe.h>\n"
      "struct Store { virtual ~Store(); virtual void put(const char *) = 0; "
      "};\n"
      "struct RedisStore : Store {\n  void put(const char *K) override {\n"
      "    freeReplyObject(redisCommand(Cache, \"SET %s 1\", K));\n  }\n};\n"
      "struct PostgresStore : Store {\n  PGconn *Db = nullptr;\n"
      "  void put(const char *K) override { PQclear(PQexec(Db, K)); }\n};\n"
      "struct MemoryStore : Store {\n  const char *Last = nullptr;\n"
      "  void put(const char *K) override { Last = K; }\n};\n"
      "#include <memory>\n";
  expect(R.add("factory", "objects of different client classes", Classes,
               "std::unique_ptr<Store>",
               "std::unique_ptr<Store>(std::make_unique<PostgresStore>())",
               "std::unique_ptr<Store>(std::make_unique<RedisStore>())"),
         "client", "presence", "$V->put(\"k\");");
  expect(R.add("fake", "an object in memory instead", Classes, "Store *",
               "static_cast<Store *>(new RedisStore())",
               "static_cast<Store *>(new MemoryStore())"),
         "stand-in", "presence", "$V->put(\"k\");");
  inC(expect(R.add("code", "one service by different functions", "",
                   "redisContext *", "redisConnect(getenv(\"HOST\"), 6379)",
                   "redisConnectUnix(Path)"),
             "code", "presence"));
}

static void addStandIns(Rows &R) {
  inC(expect(R.add("files", "a file instead", "#include <stdio.h>\n", "void *",
                   "redisCommand(Cache, \"SET a b\")",
                   "(void *)fopen(\"a\", \"w\")"),
             "stand-in", "presence"));
  inC(expect(
      R.add("sqlite", "SQLite instead of a server",
            "#include <libpq-fe.h>\n#include <sqlite3.h>\n"
            "extern const char *Dsn;\nextern sqlite3 *Db;\n"
            "static int server(void) { return PQconnectdb(Dsn) != 0; }\n",
            "int", "server()", "sqlite3_open(Path, &Db)"),
      "stand-in", "presence"));
  const std::string Sending =
      "static void command(const char *What) {\n"
      "  freeReplyObject(redisCommand(Cache, \"RPUSH mails %s\", What));\n}\n"
      "static void deeper(const char *What) { command(What); }\n"
      "static void realSend(const char *What) { deeper(What); }\n"
      "static void noSend(const char *What) { (void)What; }\n";
  inC(expect(R.add("calls",
                   "a function that reaches it three calls deep, "
                   "or one that does nothing",
                   Sending, "void", "realSend(\"a\")", "noSend(\"a\")"),
             "stand-in", "presence"));
  inC(expect(R.add("reference", "a function's name",
                   Sending + "typedef void sender(const char *);\n", "sender *",
                   "realSend", "noSend"),
             "stand-in", "presence", "$V(\"a\");"));
  ArmForm &Nobody = expect(
      R.add("null-object", "a sender of the same base that does nothing",
            Sending +
                "struct Mailer { virtual void send(const char *) = 0; };\n"
                "struct Smtp : Mailer {\n"
                "  void send(const char *T) override { command(T); }\n};\n"
                "struct Nobody : Mailer {\n"
                "  void send(const char *) override {}\n};\n"
                "static Smtp Real;\nstatic Nobody None;\n",
            "void", "Real.send(\"a\")", "None.send(\"a\")"),
      "stand-in", "presence");
  Nobody.NeedsTypes = true;
}

std::vector<ArmForm> armForms() {
  Rows R;
  addValues(R);
  addConfiguration(R);
  addPresence(R);
  addClients(R);
  addStandIns(R);
  return std::move(R.Out);
}

static ArmForm &silent(ArmForm &F, std::string Alone, std::string Use = "") {
  return expect(F, "", std::move(Alone), std::move(Use));
}

std::vector<ArmForm> silentArmForms() {
  Rows R;
  const std::string None;
  inC(silent(R.add("log-level", "the level of logging",
                   "void setLevel(int Level);\n", "void", "setLevel(0)",
                   "setLevel(3)"),
             None));
  inC(silent(R.add("feature", "a feature",
                   "void enable(const char *Feature);\n", "void",
                   "enable(\"search\")", "enable(\"debugger\")"),
             None));
  inC(silent(R.add("assertion", "an assertion", "#include <assert.h>\n", "void",
                   "(void)0", "((void)(ready() ? 0 : (abort(), 0)))"),
             None));
  inC(silent(R.add("text", "a text for people", "#include <stdio.h>\n",
                   "const char *", "\"\"", "\"TEST SYSTEM\""),
             None, "puts($V);"));
  inC(silent(R.add("test-code", "test code without a service",
                   "static int Calls;\nstatic void fill(void) { ++Calls; }\n",
                   "void", "idle()", "fill()"),
             None));
  inC(silent(R.add("tag", "a metric's tag", "", "void *",
                   "redisCommand(Cache, \"INCR calls.live\")",
                   "redisCommand(Cache, \"INCR calls.dev\")"),
             "-"));
  inC(silent(R.add("verbosity", "verbosity of the same client", Curl, "int",
                   "curl_easy_setopt(Curl, CURLOPT_VERBOSE, 0L)",
                   "curl_easy_setopt(Curl, CURLOPT_VERBOSE, 1L)"),
             None));
  inC(silent(R.add("timeout", "a time limit", Curl, "int",
                   "curl_easy_setopt(Curl, CURLOPT_TIMEOUT, 5L)",
                   "curl_easy_setopt(Curl, CURLOPT_TIMEOUT, 600L)"),
             None));
  inC(silent(R.add("seconds", "a time limit at the connection",
                   "#include <sys/time.h>\n"
                   "static struct timeval Short = {1, 0}, Long = {60, 0};\n",
                   "redisContext *",
                   "redisConnectWithTimeout(getenv(\"HOST\"), 6379, Short)",
                   "redisConnectWithTimeout(getenv(\"HOST\"), 6379, Long)"),
             "-"));
  inC(silent(R.add("same", "the same call", "", "redisContext *",
                   "redisConnectUnix(Path)", "redisConnectUnix(Path)"),
             "-"));
  inC(silent(R.add("same-and-log", "the same calls, and a line in the log",
                   "#include <stdio.h>\n"
                   "static redisContext *open(const char *At) {\n"
                   "  return redisConnectUnix(At);\n}\n",
                   "redisContext *", "open(Path)",
                   "(puts(\"not live\"), open(Path))"),
             "-"));
  inC(silent(R.add("listen", "the address to listen at",
                   "#include <sys/socket.h>\n#include <netinet/in.h>\n"
                   "extern struct sockaddr_in All, Own;\n",
                   "int", "bind(3, (struct sockaddr *)&All, sizeof(All))",
                   "bind(3, (struct sockaddr *)&Own, sizeof(Own))"),
             None));
  return std::move(R.Out);
}

} // namespace svc::test
