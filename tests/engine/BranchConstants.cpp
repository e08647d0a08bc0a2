//===- BranchConstants.cpp - What asks before the program runs ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Constants, parameters and tags in templates, and directives; each with a
// twin.
//
//===----------------------------------------------------------------------===//

#include "engine/ConditionRows.h"

namespace svc::test {

void addConstants(ConditionRows &R) {
  R.When = Decided::Compiling;
  R.add("constant", "constant `kIsProduction`",
        "constexpr bool kIsProduction = true, kIsSecure = true;\n",
        constant("kIsProduction", "bool On", "true", "kIsProduction"),
        constant("kIsSecure", "bool On", "true", "kIsSecure"));
  R.add("macro-constant", "macro `IS_PRODUCTION`",
        "#define IS_PRODUCTION true\n#define HAS_SOCKETS true\n",
        constant("IS_PRODUCTION", "bool On", "true", "IS_PRODUCTION"),
        constant("HAS_SOCKETS", "bool On", "true", "HAS_SOCKETS"));
  R.add("enum-constant", "constant `Deployment Where`",
        "enum class Deployment { Local, Production };\n"
        "enum class Product { Locale, Device };\n"
        "constexpr Deployment Where = Deployment::Production;\n"
        "constexpr Product What = Product::Device;\n",
        constant("Where == Deployment::Production", "Deployment D",
                 "Deployment::Production", "Where"),
        constant("What == Product::Device", "Product P", "Product::Device",
                 "What"));
  auto Parameter = [](const std::string &Name) {
    Condition C = asked(Name, "template <bool " + Name + ">", "",
                        "<(sizeof(int) > 2)>()");
    C.Parameter = "bool " + Name;
    C.Argument = "true";
    C.Given = "(sizeof(int) > 2)";
    return C;
  };
  R.add("constant-parameter", "template parameter `IsProd`", "",
        Parameter("IsProd"), Parameter("IsTls"))
      .OnlyIn = {"if-constexpr", "class-template", "function-template"};
  R.add("tag", "`struct Production {}`",
        "struct Production {};\nstruct Buffered {};\n",
        constant("", "typename Where", "Production", "Production"),
        constant("", "typename How", "Buffered", "Buffered"));
}

void addDirectives(ConditionRows &R) {
  R.When = Decided::Preprocessing;
  auto Add = [&](std::string Id, const std::string &Asks,
                 const std::string &Silent, std::vector<std::string> Taking,
                 std::vector<std::string> Removing) {
    std::string Name = Asks.substr(Asks.rfind('\n') + 1);
    ConditionForm &F =
        R.both(std::move(Id), "`" + Name + "`", "", {Asks}, {Silent});
    F.Taking = std::move(Taking);
    F.Removing = std::move(Removing);
  };
  Add("#ifdef", "#ifdef PRODUCTION", "#ifdef NDEBUG",
      {"-DPRODUCTION", "-DNDEBUG"}, {});
  Add("#ifndef", "#ifndef DEVELOPMENT", "#ifndef WITHOUT_REDIS", {},
      {"-DDEVELOPMENT", "-DWITHOUT_REDIS"});
  Add("#if-defined", "#if defined(STAGING) && !defined(UAT)",
      "#if defined(__linux__) && !defined(_WIN32)", {"-DSTAGING"}, {});
  Add("#if", "#if IS_PRODUCTION", "#if ENABLE_SSL",
      {"-DIS_PRODUCTION", "-DENABLE_SSL"}, {});
  Add("#if-not", "#if !TESTING", "#if !WITHOUT_REDIS", {},
      {"-DTESTING", "-DWITHOUT_REDIS"});
  Add("#if-equal", "#if APP_ENV == ENV_STAGING", "#if APP_ABI == ABI_STABLE",
      {"-DAPP_ENV=2", "-DENV_STAGING=2", "-DAPP_ABI=2", "-DABI_STABLE=2"},
      {"-DENV_STAGING=2", "-DABI_STABLE=2"});
  Add("#if-number", "#if APP_ENV == 2", "#if APP_VERSION == 2",
      {"-DAPP_ENV=2", "-DAPP_VERSION=2"}, {});
  Add("#elif", "#if defined(_WIN32)\n#elif defined(PRODUCTION)",
      "#if defined(_WIN32)\n#elif defined(__linux__)", {"-DPRODUCTION"}, {});
  Add("#if-debug", "#ifdef _DEBUG", "#ifdef DEBUG_CACHE",
      {"-D_DEBUG", "-DDEBUG_CACHE"}, {});
}

} // namespace svc::test
