//===- LinkVariantsInC.cpp - Programs of LinkVariantsTest in C *- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The shapes are those of tests/engine/flows/variants_data.c. One program a
// row, so that the file is long.
//
//===----------------------------------------------------------------------===//

#include "LinkVariants.h"

namespace svc::test {

static const Variant Variants[] = {
    {"22_GlobalFlagSteersASource", R"(
//- a.c
#include <libpq-fe.h>
int led_22 = 0, led_read_22 = 0, led_not_22 = 0;
char *source_22(char *word);
char *source_read_22(char *word);
char *source_not_22(char *word);
void bad_22(void) {
  char room[64] = "", *word = room;
  led_22 = 1;
  word = source_22(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
void good_22(void) {
  char room[64] = "", *word = room;
  led_read_22 = 1;
  word = source_read_22(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void good_not_22(void) {
  char room[64] = "", *word = room;
  led_not_22 = 0;
  word = source_not_22(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
//- b.c
#include "ask.h"
extern int led_22, led_read_22, led_not_22;
char *source_22(char *word) {
  if (led_22)
    strcpy(word, "s3cr3t-7");
  return word;
}
char *source_read_22(char *word) {
  if (led_read_22)
    ask(word);
  return word;
}
char *source_not_22(char *word) {
  if (led_not_22)
    puts("nothing to do");
  else
    ask(word);
  return word;
}
)"},
    {"51_Argument", R"(
//- a.c
#include "ask.h"
void use_51(char *word);
void bad_51(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use_51(word); // use
}
void good_51(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use_51(word);
}
//- b.c
#include <libpq-fe.h>
void use_51(char *word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"52_ArgumentOverThreeFiles", R"(
//- a.c
#include "ask.h"
void pass_52(char *word);
void bad_52(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  pass_52(word); // use
}
void good_52(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  pass_52(word);
}
//- b.c
void use_52(char *word);
void pass_52(char *word) { use_52(word); }
//- c.c
#include <libpq-fe.h>
void use_52(char *word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"53_ArgumentOverFourFiles", R"(
//- a.c
#include "ask.h"
void pass_53(char *word);
void bad_53(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  pass_53(word); // use
}
void good_53(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  pass_53(word);
}
//- b.c
void pass_on_53(char *word);
void pass_53(char *word) { pass_on_53(word); }
//- c.c
void use_53(char *word);
void pass_on_53(char *word) { use_53(word); }
//- d.c
#include <libpq-fe.h>
void use_53(char *word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"54_ArgumentOverFiveFiles", R"(
//- a.c
#include "ask.h"
void pass_54(char *word);
void bad_54(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  pass_54(word); // use
}
void good_54(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  pass_54(word);
}
//- b.c
void pass_on_54(char *word);
void pass_54(char *word) { pass_on_54(word); }
//- c.c
void pass_last_54(char *word);
void pass_on_54(char *word) { pass_last_54(word); }
//- d.c
void use_54(char *word);
void pass_last_54(char *word) { use_54(word); }
//- e.c
#include <libpq-fe.h>
void use_54(char *word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"61_Result", R"(
//- a.c
#include <libpq-fe.h>
char *source_61(char *word);
char *source_read_61(char *word);
void bad_61(void) {
  char room[64] = "", *word = room;
  word = source_61(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
void good_61(void) {
  char room[64] = "s3cr3t-8", *word = room;
  word = source_read_61(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
//- b.c
#include "ask.h"
char *source_61(char *word) {
  strcpy(word, "s3cr3t-7");
  return word;
}
char *source_read_61(char *word) {
  ask(word);
  return word;
}
)"},
    {"63_PointerToAPointer", R"(
//- a.c
#include "ask.h"
void use_63(char **place);
void bad_63(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use_63(&word); // use
}
void good_63(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use_63(&word);
}
//- b.c
#include <libpq-fe.h>
void use_63(char **place) {
  char *word = *place;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"64_PointerToAnything", R"(
//- a.c
#include "ask.h"
void use_64(void *any);
void bad_64(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use_64(&word); // use
}
void good_64(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use_64(&word);
}
//- b.c
#include <libpq-fe.h>
void use_64(void *any) {
  char **place = (char **)any;
  char *word = (*place);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"65_PointerToAFunction", R"(
//- a.c
#include "ask.h"
void use_65(char *word);
void bad_65(void) {
  char room[64] = "", *word = room;
  void (*call)(char *) = use_65;
  strcpy(word, "s3cr3t-7");
  call(word); // use
}
void good_65(void) {
  char room[64] = "s3cr3t-8", *word = room;
  void (*call)(char *) = use_65;
  ask(word);
  call(word);
}
//- b.c
#include <libpq-fe.h>
void use_65(char *word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"66_ElementOfAnArray", R"(
//- a.c
#include "ask.h"
void use_66(char *words[]);
void bad_66(void) {
  char room[64] = "", *word = room, *words[5];
  strcpy(word, "s3cr3t-7");
  words[2] = word;
  use_66(words); // use
}
void good_66(void) {
  char room[64] = "s3cr3t-8", *word = room, *words[5];
  words[0] = "s3cr3t-7";
  ask(word);
  words[2] = word;
  use_66(words);
}
//- b.c
#include <libpq-fe.h>
void use_66(char *words[]) {
  char *word = words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"67_Structure", R"(
//- box_67.h
typedef struct box_67 { char *label, *first; } box_67;
void use_67(box_67 given);
//- a.c
#include "ask.h"
#include "box_67.h"
void bad_67(void) {
  char room[64] = "", *word = room;
  box_67 full;
  strcpy(word, "s3cr3t-7");
  full.first = word;
  use_67(full); // use
}
void good_67(void) {
  char room[64] = "s3cr3t-8", *word = room;
  box_67 full;
  full.label = "s3cr3t-7";
  ask(word);
  full.first = word;
  use_67(full);
}
//- b.c
#include "box_67.h"
#include <libpq-fe.h>
void use_67(box_67 given) {
  char *word = given.first;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
)"},
    {"68_GlobalVariable", R"(
//- a.c
#include "ask.h"
char *lent_68, *lent_read_68;
void use_68(void);
void use_read_68(void);
void bad_68(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  lent_68 = word;
  use_68();
}
void good_68(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  lent_read_68 = word;
  use_read_68();
}
//- b.c
#include <libpq-fe.h>
extern char *lent_68, *lent_read_68;
void use_68(void) {
  char *word = lent_68;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // sink
}
void use_read_68(void) {
  char *word = lent_read_68;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
)"},
};

llvm::ArrayRef<Variant> variantsInC() { return Variants; }

} // namespace svc::test
