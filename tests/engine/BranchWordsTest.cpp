//===- BranchWordsTest.cpp - Each word in each spelling -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The words of the vocabulary as text, macro, variable, member, enumerator and
// function, in one unit; and words that only look like them.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "tool/TempTree.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char *const Known[] = {
    "prod",        "production", "live", "staging", "stage",
    "preprod",     "qa",         "uat",  "dev",     "develop",
    "development", "local",      "test", "ci",      "sandbox"};
static const char *const Others[] = {"product", "alive",  "stages", "qat",
                                     "device",  "locale", "tester", "city",
                                     "tls",     "verbose"};

static std::string upper(const std::string &Word) {
  return llvm::StringRef(Word).upper();
}

static std::string title(std::string Word) {
  Word[0] = llvm::toUpper(Word[0]);
  return Word;
}

/// Every spelling of \p Word that a variable may have.
static std::vector<std::string> variables(const std::string &Word) {
  return {"is" + title(Word),   "is_" + Word,        "k" + title(Word),
          "m_is" + title(Word), "m_" + Word,         Word + "_env",
          Word + "Mode",        "IS_" + upper(Word), "in" + title(Word)};
}

static std::vector<std::string> macros(const std::string &Word) {
  return {upper(Word) + "_ENV", upper(Word) + "_MODE", upper(Word) + "_BUILD",
          "ENV_" + upper(Word), "BUILD_" + upper(Word)};
}

namespace {

/// A source that grows by one branch for each spelling.
struct Spellings {
  std::string Source = "#include <hiredis/hiredis.h>\n#include <stdlib.h>\n"
                       "#include <string.h>\nextern const char *Path;\n";
  unsigned Number = 0;
  void branch(const std::string &If, bool Found) {
    Source += "void f" + std::to_string(Number++) + "() {\n  if (" + If + ") " +
              (Found ? "// expect: environment-branch" : "") +
              "\n    redisConnectUnix(Path);\n}\n";
  }
  void word(const std::string &Word, bool Found);
  void check() const;
};

} // namespace

void Spellings::word(const std::string &Word, bool Found) {
  for (const std::string &Name : variables(Word)) {
    Source += "extern bool " + Name + ";\n";
    branch(Name, Found);
  }
  Source += "struct Has" + title(Word) + " { bool m_is" + title(Word) +
            "; bool is" + title(Word) + "(); static bool In" + title(Word) +
            "(); };\nextern Has" + title(Word) + " Object" + title(Word) +
            ";\n";
  branch("Object" + title(Word) + ".m_is" + title(Word), Found);
  branch("Object" + title(Word) + ".is" + title(Word) + "()", Found);
  branch("Has" + title(Word) + "::In" + title(Word) + "()", Found);
  for (const std::string &Name : macros(Word)) {
    Source += "#define " + Name + " 1\n";
    branch(Name, Found);
    Source += "void g" + std::to_string(Number++) + "() {\n#ifdef " + Name +
              (Found ? " // expect: environment-branch" : "") +
              "\n  redisConnectUnix(Path);\n#endif\n}\n";
  }
  Source += "enum class E" + title(Word) + " { None, " + title(Word) +
            ", Preproduction };\nextern E" + title(Word) + " Now" +
            title(Word) + ";\n";
  branch("Now" + title(Word) + " == E" + title(Word) + "::" + title(Word),
         Found);
  for (const std::string &Text : {Word, title(Word), upper(Word)})
    branch("strcmp(getenv(\"APP_ENV\"), \"" + Text + "\") == 0", Found);
  branch("getenv(\"IS_" + upper(Word) + "\") != nullptr", Found);
}

void Spellings::check() const {
  TempTree Tree;
  std::string Path = Tree.file("words.cpp", Source);
  UnitResult Result = analyse(Path);
  ASSERT_FALSE(Result.Failure)
      << "line " << Result.Failure->At.Line << ": " << Result.Failure->Text;
  EXPECT_EQ("", difference(expected(Source), found(Result.Record, Path)))
      << Source;
}

TEST(BranchWords, EachWordInEachSpelling) {
  Spellings S;
  for (const char *Word : Known)
    S.word(Word, true);
  S.check();
}

TEST(BranchWords, WordsThatLookAlike) {
  Spellings S;
  for (const char *Word : Others)
    S.word(Word, false);
  S.check();
}

TEST(BranchWords, WithoutAnAffixAWordMayMeanSomethingElse) {
  Spellings S;
  for (const char *Word :
       {"live", "stage", "dev", "local", "test", "ci", "develop", "sandbox"}) {
    S.Source += "extern bool " + std::string(Word) + ";\n";
    S.branch(Word, false);
    S.branch("strcmp(Path, \"" + std::string(Word) + "\") == 0", false);
  }
  for (const char *Word :
       {"prod", "production", "staging", "preprod", "qa", "uat"}) {
    S.Source += "extern bool " + std::string(Word) + ";\n";
    S.branch(Word, true);
    S.branch("strcmp(Path, \"" + std::string(Word) + "\") == 0", true);
  }
  S.check();
}

TEST(BranchWords, OtherConditions) {
  Spellings S;
  S.Source += "extern int LogLevel, Verbose, Debug, Features;\n"
              "extern const char *Mode;\n#define FEATURE_CACHE 1\n"
              "#define WITH_REDIS 1\nbool enabled(const char *Feature);\n";
  for (const char *If :
       {"LogLevel > 3", "Verbose", "!Verbose", "Debug", "Features & 2",
        "FEATURE_CACHE", "WITH_REDIS", "enabled(\"search\")",
        "strcmp(Mode, \"tls\") == 0", "strcmp(Path, \"production.sock\") == 0",
        "strcmp(getenv(\"LOG_LEVEL\"), \"debug\") == 0",
        "getenv(\"REDIS_URL\") != nullptr", "*Path == '/'", "Path == nullptr"})
    S.branch(If, false);
  for (const char *Macro :
       {"NDEBUG", "_WIN32", "__linux__", "__APPLE__", "WITH_REDIS",
        "ENABLE_SSL", "HAVE_HIREDIS", "USE_SOCKETS", "LOG_LEVEL"})
    S.Source += "void g" + std::to_string(S.Number++) + "() {\n#ifdef " +
                Macro +
                "\n  redisConnectUnix(Path);\n#else\n  "
                "freeReplyObject(0);\n#endif\n}\n";
  S.Source += "void logs(const char *);\nvoid h() {\n#ifdef DEBUG\n"
              "  logs(\"here\");\n#endif\n#ifdef _DEBUG\n  logs(\"there\");\n"
              "#endif\n}\n";
  S.check();
}

} // namespace svc::test
