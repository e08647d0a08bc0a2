//===- TextModelTest.cpp - A user's own strings by a model ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// No string class is known by name to the engine: a model of the user's own
// makes one as good as std::string. Without the model the same program is
// silent.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "support/Annotated.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char *const Model = R"j({
  "$schema": "connector.schema.json", "schema_version": 1,
  "connector": "app", "name": "Our own strings", "service": "value",
  "category": "value", "language": "c++", "headers": ["app/text.h"],
  "documentation": "https://example.org/app", "provenance": "app/text.h",
  "entry_points": [
    {"kind": "text_class", "name": "app::Text",
     "operators": {"|": "joins", "<<": "appends"}},
    {"kind": "value", "name": "app::Text::chars",
     "signature": "const char *chars()", "of": ["this"]},
    {"kind": "value", "name": "app::Text::add",
     "signature": "Text &add(const char *text)",
     "of": ["this", "text"], "into": "this"},
    {"kind": "value", "name": "app::Text::wipe",
     "signature": "void wipe()", "of": [], "into": "this"},
    {"kind": "value", "name": "app::fill",
     "signature": "void fill(Text &to, const char *format, ...)",
     "format": "format", "style": "braces", "into": "to"},
    {"kind": "environment", "name": "app::setting",
     "signature": "void setting(const char *name, Text &to)",
     "variable": "name", "result": "to"}
  ]})j";

static const char *const Program = R"cpp(
struct redisContext;
extern "C" redisContext *redisConnect(const char *ip, int port);
namespace app {
class Text {
public:
  Text();
  Text(const char *);
  const char *chars() const;
  Text &add(const char *);
  void wipe();
  Text operator|(const Text &) const;
  Text &operator<<(const Text &);
  void scramble();
};
void fill(Text &to, const char *format, ...);
void setting(const char *name, Text &to);
} // namespace app

void found() {
  app::Text A("cache.internal"), B = "cache.", C, D, E;
  redisConnect(A.chars(), 0); // expect: host
  B.add("inter").add("nal");
  redisConnect(B.chars(), 0); // expect: host
  C << "cache" << ".internal";
  redisConnect(C.chars(), 0); // expect: host
  redisConnect((D | "cache" | ".internal").chars(), 0); // expect: host
  app::fill(E, "{}.{}", "cache", "internal");
  redisConnect(E.chars(), 0); // expect: host
}

void silent(const char *given) {
  app::Text A("cache.internal"), B("cache.internal"), C("cache.internal"), D;
  A.wipe();
  redisConnect(A.chars(), 0);
  B.scramble();
  redisConnect(B.chars(), 0);
  app::setting("host", C);
  redisConnect(C.chars(), 0);
  app::fill(D, given, "cache.internal");
  redisConnect(D.chars(), 0);
}
)cpp";

TEST(TextModel, AUsersOwnStringsAreFollowed) {
  ModelSet Set = ModelSet::builtIn();
  EXPECT_TRUE(Set.addText(Model, "app.json").empty());
  std::string Path = testing::TempDir() + "text_model.cpp";
  writeFile(Path, Program);
  UnitResult With = analyse(Path, {"-std=gnu++17"}, {},
                            std::make_shared<const ModelSet>(std::move(Set)));
  ASSERT_FALSE(With.Failure) << With.Failure->Text;
  EXPECT_EQ("", difference(expected(Program), found(With.Record, Path)));
  UnitResult Without = analyse(Path, {"-std=gnu++17"});
  ASSERT_FALSE(Without.Failure);
  EXPECT_TRUE(found(Without.Record, Path).empty());
}

} // namespace svc::test
