//===- BranchConditions.cpp - What asks for the environment ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each with a twin that looks alike: another text, another word, another
// variable. Those that are decided before the program runs are in
// BranchConstants.cpp, the words of the vocabulary in BranchWordsTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/ConditionRows.h"

namespace svc::test {

static const char String[] = "#include <string>\nstd::string environment();\n";

static void addTexts(ConditionRows &R) {
  R.add("text", "`environment() == \"production\"`", String,
        {"environment() == \"production\""}, {"environment() == \"tls\""});
  R.add("text-first", "`\"production\" == environment()`", String,
        {"\"production\" == environment()"},
        {"\"production.sock\" == environment()"});
  R.add("text-unequal", "`environment() != \"staging\"`", String,
        {"environment() != \"staging\""}, {"environment() != \"eu-west\""});
  R.add("both", "`ready() && environment() == \"qa\"`", String,
        {"ready() && environment() == \"qa\""},
        {"ready() && environment() == \"tls\""});
  R.add("either", "`environment() == \"prod\" \\|\\| environment() == \"uat\"`",
        String, {"environment() == \"prod\" || environment() == \"uat\""},
        {"environment() == \"tls\" || environment() == \"tcp\""});
  R.add("not", "`!(environment() == \"development\")`", String,
        {"!(environment() == \"development\")"},
        {"!(environment() == \"deployment\")"});
  R.add("compare", "`environment().compare(\"production\") == 0`", String,
        {"environment().compare(\"production\") == 0"},
        {"environment().compare(\"product\") == 0"});
  R.add("starts-with", "`environment().starts_with(\"prod\")`", String,
        {"environment().starts_with(\"prod\")"},
        {"environment().starts_with(\"product\")"})
      .Flags = {"-std=gnu++20"};
  R.add("rfind", "`environment().rfind(\"prod\", 0) == 0`", String,
        {"environment().rfind(\"prod\", 0) == 0"},
        {"environment().rfind(\"tls\", 0) == 0"});
  R.add("find", "`environment().find(\"staging\") != npos`", String,
        {"environment().find(\"staging\") != std::string::npos"},
        {"environment().find(\"stag.\") != std::string::npos"});
  R.add("view", "`std::string_view(getenv(\"APP_ENV\")) == \"production\"sv`",
        "#include <string_view>\nusing namespace std::string_view_literals;\n",
        {"std::string_view(getenv(\"APP_ENV\")) == \"production\"sv"},
        {"std::string_view(getenv(\"APP_CIPHER\")) == \"tls\"sv"});
  R.add("lowered", "`lower(environment()) == \"production\"`",
        std::string(String) + "std::string lower(std::string Text);\n",
        {"lower(environment()) == \"production\""},
        {"lower(environment()) == \"tls\""});
}

static void addQt(ConditionRows &R) {
  const std::string Header =
      "#include <QtCore/QString>\nQString environment();\n";
  auto Add = [&](std::string Id, const std::string &Before,
                 const std::string &After) {
    R.add("qt-" + Id, "`QString`: `" + Before + "\"production\"" + After + "`",
          Header, {Before + "\"production\"" + After},
          {Before + "\"tls\"" + After})
        .Flags = {"-std=gnu++17", "-fPIC",
                  "-I/usr/include/x86_64-linux-gnu/qt5"};
  };
  Add("text", "environment() == ", "");
  Add("latin1", "environment() == QLatin1String(", ")");
  Add("literal", "environment() == QStringLiteral(", ")");
  Add("compare", "environment().compare(", ", Qt::CaseInsensitive) == 0");
  Add("starts-with", "environment().startsWith(", ")");
}

static void addC(ConditionRows &R) {
  R.both("strcmp", "`strcmp(getenv(\"APP_ENV\"), \"production\") == 0`", "",
         {"strcmp(getenv(\"APP_ENV\"), \"production\") == 0"},
         {"strcmp(getenv(\"APP_CIPHER\"), \"tls\") == 0"});
  R.both("strcasecmp", "`!strcasecmp(\"Production\", getenv(\"APP_ENV\"))`",
         "#include <strings.h>\n",
         {"!strcasecmp(\"Production\", getenv(\"APP_ENV\"))"},
         {"!strcasecmp(\"Production.sock\", getenv(\"APP_ENV\"))"});
  R.both("strncmp", "`strncmp(getenv(\"APP_ENV\"), \"dev\", 3) == 0`", "",
         {"strncmp(getenv(\"APP_ENV\"), \"dev\", 3) == 0"},
         {"strncmp(getenv(\"DISK\"), \"dev\", 3) == 0"});
  R.both("memcmp", "`memcmp(getenv(\"APP_ENV\"), \"staging\", 7) == 0`", "",
         {"memcmp(getenv(\"APP_ENV\"), \"staging\", 7) == 0"},
         {"memcmp(getenv(\"APP_ENV\"), \"stages\", 6) == 0"});
  R.both("named-text", "`static const char kProd[] = \"production\"`",
         "static const char kProd[] = \"production\";\n"
         "static const char kSecure[] = \"tls\";\n",
         {"strcmp(getenv(\"APP_ENV\"), kProd) == 0"},
         {"strcmp(getenv(\"APP_CIPHER\"), kSecure) == 0"});
  R.both("defined-text", "`#define LIVE_NAME \"production\"`",
         "#define LIVE_NAME \"production\"\n#define SECURE_NAME \"tls\"\n",
         {"strcmp(getenv(\"APP_ENV\"), LIVE_NAME) == 0"},
         {"strcmp(getenv(\"APP_CIPHER\"), SECURE_NAME) == 0"});
  R.both("is-set", "`getenv(\"PRODUCTION\")`", "",
         {"getenv(\"PRODUCTION\") != 0"}, {"getenv(\"REDIS_SOCKET\") != 0"});
  R.both("letter", "`*getenv(\"APP_ENV\") == 'p'`", "",
         {"*getenv(\"APP_ENV\") == 'p'"}, {"*getenv(\"CACHE_URL\") == 'p'"});
  R.both("letter-at", "`getenv(\"APP_ENV\")[0] == 'p'`", "",
         {"getenv(\"APP_ENV\")[0] == 'p'"},
         {"getenv(\"CACHE_URL\")[0] == 'p'"});
}

static void addNames(ConditionRows &R) {
  R.both("macro", "macro `IS_PRODUCTION`",
         "#define IS_PRODUCTION 0\n#define HAS_SOCKETS 0\n", {"IS_PRODUCTION"},
         {"HAS_SOCKETS"});
  R.both("variable", "variable `isProd`",
         "extern int isProd;\nextern int isProduct;\n", {"isProd"},
         {"isProduct"});
  R.both("member", "member `Settings.isProduction`",
         "struct settings { int isProduction; int isProducing; };\n"
         "extern struct settings Settings;\n",
         {"Settings.isProduction"}, {"Settings.isProducing"});
  R.add("static-member", "static member `Settings::IsStaging`",
        "struct Settings { static bool IsStaging, IsStaged; };\n",
        {"Settings::IsStaging"}, {"Settings::IsStaged"});
  R.both("parameter", "parameter `is_prod`", "",
         asked("is_prod", "", "int is_prod", "(ready())"),
         asked("is_product", "", "int is_product", "(ready())"));
  R.add("template-parameter", "template parameter `IsProd`", "",
        asked("IsProd", "template <bool IsProd>", "", "<(sizeof(int) > 2)>()"),
        asked("IsTls", "template <bool IsTls>", "", "<(sizeof(int) > 2)>()"));
  R.both("function", "function `isProduction()`",
         "int isProduction(void);\nint isProducing(void);\n",
         {"isProduction()"}, {"isProducing()"});
  R.add("method", "method `App.isProduction()`",
        "struct Application { bool isProduction(); bool isReady(); };\n"
        "extern Application App;\n",
        {"App.isProduction()"}, {"App.isReady()"});
  R.both("predicate", "`isEnvironment(\"staging\")`",
         "#include <stdbool.h>\nbool isEnvironment(const char *Name);\n"
         "bool isFeature(const char *Name);\n",
         {"isEnvironment(\"staging\")"}, {"isFeature(\"sockets\")"});
  R.add("env-is", "`env.is(\"production\")`",
        "struct Environment { bool is(const char *Name) const; };\n"
        "extern Environment env;\n",
        {"env.is(\"production\")"}, {"env.is(\"tls\")"});
}

static void addEnums(ConditionRows &R) {
  const std::string Enum = "enum deployment { ENV_DEV, ENV_PRODUCTION };\n"
                           "enum product { DEVICE, PRODUCT };\n"
                           "enum deployment where(void);\n"
                           "enum product what(void);\n";
  R.both("enum", "`where() == ENV_PRODUCTION`", Enum,
         choice("where() == ENV_PRODUCTION", "where()", "ENV_PRODUCTION"),
         choice("what() == PRODUCT", "what()", "PRODUCT"));
  R.add("enum-class", "`where() == Deployment::Production`",
        "enum class Deployment { Local, Production };\n"
        "enum class Product { Locale, Device };\n"
        "Deployment where();\nProduct what();\n",
        choice("where() == Deployment::Production", "where()",
               "Deployment::Production"),
        choice("what() == Product::Locale", "what()", "Product::Locale"));
  const std::string Hash =
      std::string(String) +
      "constexpr unsigned hash(const char *Text) {\n"
      "  return *Text ? unsigned(*Text) + 33 * hash(Text + 1) : 5381;\n}\n"
      "unsigned hash(const std::string &Text);\n";
  R.add("hash", "`hash(environment()) == hash(\"production\")`", Hash,
        choice("hash(environment()) == hash(\"production\")",
               "hash(environment())", "hash(\"production\")"),
        choice("hash(environment()) == hash(\"tls\")", "hash(environment())",
               "hash(\"tls\")"));
  R.add("hash-literal", "`hash(environment()) == \"production\"_hash`",
        Hash +
            "constexpr unsigned operator\"\"_hash(const char *Text, size_t) {\n"
            "  return hash(Text);\n}\n",
        choice("hash(environment()) == \"production\"_hash",
               "hash(environment())", "\"production\"_hash"),
        choice("hash(environment()) == \"tls\"_hash", "hash(environment())",
               "\"tls\"_hash"));
}

static const char Flag[] =
    "static int isProduction(void) {\n"
    "  return strcmp(getenv(\"APP_ENV\"), \"production\") == 0;\n}\n"
    "static int isSecure(void) {\n"
    "  return strcmp(getenv(\"APP_CIPHER\"), \"tls\") == 0;\n}\n";

static void addDerived(ConditionRows &R) {
  R.both("by-global", "variable that was set from it",
         std::string(Flag) + "static int Remote, Secure;\nvoid init(void) {\n"
                             "  Remote = isProduction();\n"
                             "  Secure = isSecure();\n}\n",
         {"Remote"}, {"Secure"});
  R.both("by-arm", "flag that was set in an arm of it",
         std::string(Flag) + "static int Remote, Secure;\nvoid init(void) {\n"
                             "  if (isProduction())\n    Remote = 1;\n"
                             "  if (isSecure())\n    Secure = 1;\n}\n",
         {"Remote"}, {"Secure"});
  R.both("by-parameter", "parameter that a caller fills with it", Flag,
         asked("Remote", "", "int Remote", "(isProduction())"),
         asked("Secure", "", "int Secure", "(isSecure())"));
  R.both("by-function", "function that returns it, three calls deep",
         std::string(Flag) +
             "static int one(void) { return isProduction() ? 1 : 0; }\n"
             "static int two(void) { int Is = one(); return Is; }\n"
             "static int remote(void) { if (two()) return 1; return 0; }\n"
             "static int other(void) { int Is = isSecure(); return Is; }\n"
             "static int secure(void) { if (other()) return 1; return 0; }\n",
         {"remote()"}, {"secure()"});
  R.add("by-member", "member that a constructor sets from it",
        std::string(Flag) +
            "struct Program {\n"
            "  Program() : Remote(isProduction()), Secure(isSecure()) {}\n"
            "  bool Remote, Secure;\n};\nextern Program The;\n",
        {"The.Remote"}, {"The.Secure"});
  R.add("by-atomic", "`std::atomic<bool>` that holds it",
        std::string("#include <atomic>\n") + Flag +
            "static std::atomic<bool> Remote{false}, Secure{false};\n"
            "void init() {\n  Remote.store(isProduction());\n"
            "  Secure.store(isSecure());\n}\n",
        {"Remote.load()"}, {"Secure.load()"});
  R.both("by-conditional", "variable that `?:` sets from it",
         std::string(Flag) + "static int Remote, Secure;\nvoid init(void) {\n"
                             "  Remote = isProduction() ? 1 : 0;\n"
                             "  Secure = isSecure() ? 1 : 0;\n}\n",
         {"Remote"}, {"Secure"});
}

std::vector<ConditionForm> conditionForms() {
  ConditionRows R;
  addTexts(R);
  addQt(R);
  addC(R);
  addNames(R);
  addEnums(R);
  addDerived(R);
  addConstants(R);
  addDirectives(R);
  return std::move(R.Out);
}

} // namespace svc::test
