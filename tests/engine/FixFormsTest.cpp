//===- FixFormsTest.cpp - Attach fixes of declarations and texts ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a declaration loses when its value comes from the environment, and where
// it must not; macros; where literals are wrapped or measured. Each form that
// is edited has a twin that may not be.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

static const std::string Redis = "#include <hiredis/hiredis.h>\n";

static FixCase redis(std::string Name, const std::string &Body,
                     std::vector<std::string> Fixed,
                     std::vector<std::string> Left = {}) {
  return {std::move(Name), Redis + Body, std::move(Fixed), std::move(Left)};
}

static const char AtUse[] =
    R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })";

static std::vector<FixCase> arrays() {
  return {
      redis("ConstArray",
            "static const char HOST[] = \"cache.internal\";\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {R"(static const char *const HOST = std::getenv("REDIS_HOST");)"}),
      redis("ConstBehind",
            "static char const HOST[] = \"cache.internal\";\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {R"(static char const *const HOST = std::getenv("REDIS_HOST");)"}),
      redis("ArrayInAnonymousNamespace",
            "namespace { char Host[] = \"cache.internal\"; }\n"
            "void f() { redisConnect(Host, 0); }\n",
            {R"(namespace { const char *Host = std::getenv("REDIS_HOST"); })"}),
      redis("ConstexprArray",
            "static constexpr char kHost[] = \"cache.internal\";\n"
            "void f() { redisConnect(kHost, 0); }\n",
            {R"(static const char *const kHost = std::getenv("REDIS_HOST");)"}),
      redis(
          "ConstexprArrayOfTexts",
          "constexpr const char *kHosts[] = {\"a.corp\", \"b.corp\"};\n"
          "void f() { for (auto *H : kHosts) redisConnect(H, 0); }\n",
          {R"(const char *const kHosts[] = {std::getenv("REDIS_HOST"), std::getenv("REDIS_HOST_2")};)"}),
      redis(
          "InlineConstexprArrayOfTexts",
          "inline constexpr const char *const kHosts[] = {\"a.corp\"};\n"
          "void f() { redisConnect(kHosts[0], 0); }\n",
          {R"(inline const char *const kHosts[] = {std::getenv("REDIS_HOST")};)"}),
      redis(
          "ConstexprStdArray",
          "#include <array>\n"
          "constexpr std::array<const char *, 2> kHosts{\"a.corp\", "
          "\"b.corp\"};\n"
          "void f() { for (auto *H : kHosts) redisConnect(H, 0); }\n",
          {R"(const std::array<const char *, 2> kHosts{std::getenv("REDIS_HOST"), std::getenv("REDIS_HOST_2")};)"}),
      redis("PrintedArray",
            "#include <cstdio>\n"
            "void f() {\n"
            "  char Host[] = \"cache.internal\";\n"
            "  std::printf(\"%s %c\", Host, Host[0]);\n"
            "  redisConnect(Host, 0);\n"
            "}\n",
            {R"(const char *Host = std::getenv("REDIS_HOST");)"}),
      redis("ArrayWhoseSizeIsAsked",
            "#include <cstddef>\n"
            "static const char HOST[] = \"cache.internal\";\n"
            "size_t size() { return sizeof HOST; }\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {}, {"host"}),
      redis("ArrayThatIsWrittenTo",
            "void f() {\n"
            "  char Host[] = \"cache.internal\";\n"
            "  redisConnect(Host, 0);\n"
            "  Host[0] = 'x';\n"
            "}\n",
            {"char Host[] = \"cache.internal\";",
             R"(redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      redis("ArrayWhoseAddressIsTaken",
            "const char (*where())[15];\n"
            "static const char HOST[] = \"cache.internal\";\n"
            "const char (*where())[15] { return &HOST; }\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {"static const char HOST[] = \"cache.internal\";", AtUse}),
      redis("ArrayBoundToAReference",
            "template <unsigned N> unsigned length(const char (&)[N]) {\n"
            "  return N;\n"
            "}\n"
            "static const char HOST[] = \"cache.internal\";\n"
            "unsigned n() { return length(HOST); }\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {"static const char HOST[] = \"cache.internal\";", AtUse}),
      redis("ArrayThatOthersMayKnow",
            "extern const char HOST[];\n"
            "const char HOST[] = \"cache.internal\";\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {"const char HOST[] = \"cache.internal\";", AtUse}),
      redis("ArrayBesideAnother",
            "static const char HOST[] = \"cache.internal\", OTHER[] = \"\";\n"
            "const char *other() { return OTHER; }\n"
            "void f() { redisConnect(HOST, 0); }\n",
            {}, {"host"}),
  };
}

static std::vector<FixCase> constants() {
  return {
      redis(
          "ConstexprMember",
          "struct Config {\n"
          "  static constexpr const char *kHost = \"cache.internal\";\n"
          "  static constexpr int kPort = 6380;\n"
          "};\n"
          "void f() { redisConnect(Config::kHost, Config::kPort); }\n",
          {R"(static inline const char *const kHost = std::getenv("REDIS_HOST");)",
           R"(static inline const int kPort = std::stoi(std::getenv("REDIS_PORT"));)"}),
      redis(
          "ConstMember",
          "struct Config { static const int kPort = 6380; };\n"
          "void f() { redisConnect(getenv(\"REDIS_HOST\"), Config::kPort); }\n",
          {R"(struct Config { static inline const int kPort = std::stoi(std::getenv("REDIS_PORT")); };)"}),
      redis(
          "ConstexprNumber",
          "constexpr unsigned short kPort = 6380;\n"
          "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), kPort); }\n",
          {R"(const unsigned short kPort = static_cast<unsigned short>(std::stoi(std::getenv("REDIS_PORT")));)"}),
      redis("ConstNumber",
            "const int Port = 6380;\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {R"(const int Port = std::stoi(std::getenv("REDIS_PORT"));)"}),
      redis("ConstexprAuto",
            "constexpr auto kHost = \"cache.internal\";\n"
            "void f() { redisConnect(kHost, 0); }\n",
            {R"(const auto kHost = std::getenv("REDIS_HOST");)"}),
      redis("ConstexprPointerToConst",
            "constexpr const char *const kHost = \"cache.internal\";\n"
            "void f() { redisConnect(kHost, 0); }\n",
            {R"(const char *const kHost = std::getenv("REDIS_HOST");)"}),
      redis("ConstexprLocal",
            "void f() {\n"
            "  static constexpr const char *kHost = \"cache.internal\";\n"
            "  redisConnect(kHost, 0);\n"
            "}\n",
            {R"(static const char *const kHost = std::getenv("REDIS_HOST");)"}),
      redis(
          "CapturedByNothing",
          "void f() {\n"
          "  constexpr int Port = 6380;\n"
          "  [] { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }();\n"
          "}\n",
          {R"([] { redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))); }();)"}),
      redis("CaseLabel",
            "const int Port = 6380;\n"
            "bool ours(int P) {\n"
            "  switch (P) { case Port: return true; }\n"
            "  return false;\n"
            "}\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {"const int Port = 6380;"}),
      redis("StaticAssertion",
            "constexpr int Port = 6380;\n"
            "static_assert(Port > 1024);\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {"constexpr int Port = 6380;"}),
      redis("TemplateArgument",
            "template <int P> int port() { return P; }\n"
            "constexpr int Port = 6380;\n"
            "int other() { return port<Port>(); }\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {"constexpr int Port = 6380;"}),
      redis("OtherConstant",
            "constexpr int Port = 6380;\n"
            "constexpr int Next = Port + 1;\n"
            "int next() { return Next; }\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {"constexpr int Port = 6380;"}),
      redis("NarrowedBetweenBraces",
            "const int Port = 6380;\n"
            "unsigned short Short{Port};\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), Port); }\n",
            {"const int Port = 6380;"}),
      redis("ConstexprFunctionInAConstant",
            "constexpr int port() { return 6380; }\n"
            "static_assert(port() > 0);\n"
            "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), port()); }\n",
            {"constexpr int port() { return 6380; }"}),
      redis("MemberOfAConstantObject",
            "struct Config { const char *Host = \"cache.internal\"; };\n"
            "constexpr Config Default;\n"
            "void f() { redisConnect(Default.Host, 0); }\n",
            {AtUse}),
  };
}

static std::vector<FixCase> macros() {
  return {
      redis("MacroAtSeveralPlaces",
            "#define HOST \"cache.internal\"\n"
            "void f() { redisConnect(HOST, 0); }\n"
            "void g() { const char *Host = HOST; redisConnect(Host, 0); }\n",
            {R"(#define HOST std::getenv("REDIS_HOST"))"}),
      redis(
          "MacroThatCasts",
          "#define PORT ((unsigned short)6380)\n"
          "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), PORT); }\n",
          {R"(#define PORT ((unsigned short)std::stoi(std::getenv("REDIS_PORT"))))"}),
      redis("MacroOfAConstant",
            "#define HOST \"cache.internal\"\n"
            "constexpr const char *kHost = HOST;\n"
            "void f() { redisConnect(kHost, 0); }\n",
            {"#define HOST \"cache.internal\"", AtUse}),
      redis(
          "MacroInTwoTypes",
          "#define PORT 6380\n"
          "void f() { redisConnect(std::getenv(\"REDIS_HOST\"), PORT); }\n"
          "void g() {\n"
          "  unsigned short Port{PORT};\n"
          "  redisConnect(std::getenv(\"REDIS_HOST\"), Port);\n"
          "}\n",
          {"#define PORT 6380",
           R"(void f() { redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))); })"}),
  };
}

static std::vector<FixCase> includes() {
  const std::string Use = "void f() { redisConnect(\"cache.internal\", 0); }\n";
  auto Ours = [&](std::string Name, const std::string &Before,
                  std::vector<std::string> Fixed) {
    return FixCase{std::move(Name),
                   Before +
                       "struct redisContext;\n"
                       "extern \"C\" redisContext *redisConnect(const char *H, "
                       "int P);\n" +
                       Use,
                   std::move(Fixed)};
  };
  const std::string Line = "#include <cstdlib>\n";
  return {
      Ours("IncludesInArms",
           "#ifdef _WIN32\n#include <windows.h>\n#else\n#include <unistd.h>\n"
           "#endif\n",
           {Line + "\n#ifdef _WIN32"}),
      Ours("IncludesInExternC", "extern \"C\" {\n#include <unistd.h>\n}\n",
           {Line + "\nextern \"C\" {"}),
      Ours("IncludesInANamespace", "namespace n {\n#include <unistd.h>\n}\n",
           {Line + "\nnamespace n {"}),
      Ours("FeatureMacros", "#define _GNU_SOURCE_OF_OURS 1\n\n",
           {"#define _GNU_SOURCE_OF_OURS 1\n" + Line}),
      Ours("AfterAComment", "// A licence.\n\n", {"// A licence.\n\n" + Line}),
      Ours("LinesOfWindows", "#include <cstdio>\r\n",
           {"#include <cstdio>\r\n#include <cstdlib>\r\n"}),
      Ours("BehindTheFirstBlock",
           "#include <cstdio>\nint Between;\n#include <cstring>\n",
           {"#include <cstdio>\n" + Line}),
  };
}

class FixForms : public testing::TestWithParam<FixCase> {};

TEST_P(FixForms, CompilesAndAttaches) { checkFix(GetParam(), ".cpp"); }

static const auto NameOf = [](const testing::TestParamInfo<FixCase> &Info) {
  return Info.param.Name;
};

INSTANTIATE_TEST_SUITE_P(Arrays, FixForms, testing::ValuesIn(arrays()), NameOf);
INSTANTIATE_TEST_SUITE_P(Constants, FixForms, testing::ValuesIn(constants()),
                         NameOf);
INSTANTIATE_TEST_SUITE_P(Macros, FixForms, testing::ValuesIn(macros()), NameOf);
INSTANTIATE_TEST_SUITE_P(Includes, FixForms, testing::ValuesIn(includes()),
                         NameOf);

} // namespace svc::test
