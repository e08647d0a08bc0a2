//===- WordingTest.cpp - classifyWording ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

void expectAll(Wording W, std::initializer_list<llvm::StringRef> Values) {
  for (llvm::StringRef V : Values)
    EXPECT_EQ(classifyWording(V), W) << V.str();
}

// PW1
TEST(WordingTest, Empty) { expectAll(Wording::Empty, {"", " ", "\t\r\n"}); }

// PW3
TEST(WordingTest, Holes) {
  expectAll(Wording::Hole,
            {"?",          ":password",  "%s",        "%d",     "%.*s",
             "%1$s",       "%08lx",      "%b",        "%1",     "%(name)s",
             "%PASSWORD%", "{}",         "{0}",       "{name}", "{0:x}",
             "{:>8}",      "${X}",       "${a.b:-c}", "$X",     "$1",
             "$(X)",       "{{x}}",      "{{ x.y }}", "#{x}",   "@X@",
             "<x>",        "<password>", " %s ",      "\x1a"});
}

// PW3, PW16
TEST(WordingTest, Placeholders) {
  expectAll(Wording::Placeholder, {"changeme",
                                   "CHANGE_ME",
                                   "change-me!",
                                   "changeit",
                                   "replace-me",
                                   "TODO",
                                   "dummy",
                                   "dummy_password",
                                   "YOUR_PASSWORD",
                                   "your-token",
                                   "yourpassword",
                                   "your password here",
                                   "<your password>",
                                   "<YOUR_PASSWORD>",
                                   "<...>",
                                   "xxx",
                                   "XXXX-XXXX",
                                   "sk-xxxxxxxx",
                                   "***",
                                   "********",
                                   "...",
                                   "secret_here",
                                   "insert-your-key-here",
                                   "AKIAIOSFODNN7EXAMPLE",
                                   "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                                   "[redacted]",
                                   "placeholder",
                                   "replace_with_token"});
}

// PW4
TEST(WordingTest, References) {
  expectAll(Wording::Reference,
            {"op://vault/item/field", "vault:secret/data/db#password",
             "arn:aws:secretsmanager:eu-west-1:1:secret:db",
             "arn:aws:ssm:eu-west-1:1:parameter/db",
             "arn:aws-cn:secretsmanager:cn-north-1:1:secret:db",
             "{cipher}0123abcd", "projects/p/secrets/s/versions/latest",
             "https://corp.vault.azure.net/secrets/db", "file:/run/secrets/db",
             "/run/secrets/db"});
}

// PW2, PW14: what a value names or how random it looks plays no part.
TEST(WordingTest, OrdinaryValues) {
  expectAll(Wording::Value, {"password",
                             "s3cret",
                             "guest",
                             "root",
                             "secret",
                             "*",
                             "x",
                             "xx",
                             "xerox",
                             "maxx",
                             "yourself",
                             "yours",
                             "atmosphere",
                             "everywhere",
                             "100%",
                             "%",
                             "%zz",
                             "a%s",
                             "$",
                             "$5.00!",
                             "{",
                             "{a}{b}",
                             "a:b",
                             ":",
                             ":-)",
                             "<",
                             "<a b",
                             "<>",
                             "@home",
                             "arn:aws:s3:::bucket",
                             "https://corp.net/secrets/",
                             "exampleuser",
                             "AKIAIOSFODNN7ABCDEFG",
                             "p\x1aq"});
}

} // namespace
} // namespace svc
