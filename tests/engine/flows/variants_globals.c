//===- variants_globals.c - Flow variants: global flags -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ways of variants.c whose branches hang on what other files may know: a
// constant that is seen decides, all else leaves both branches open.
//
//===----------------------------------------------------------------------===//

#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

const int const_yes = 1, const_no = 0, const_five = 5;
extern const int told_yes, told_five;
int live_yes = 1, live_five = 5;
extern int shared_yes, shared_five;
int says_so(void);
int says_either(void);
void show(const char *text);

static void ask(char *out) {
  size_t length;
  if (fgets(out, 64, stdin) == NULL)
    out[0] = '\0';
  length = strlen(out);
  if (length > 0)
    out[length - 1] = '\0';
}

// flow: 09 global constant flag
void told(void) {
  char room[64] = "", *word = room;
  if (const_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
void told_2(void) {
  char room[64] = "", *word = room;
  if (told_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 09 global constant flag
void told_read(void) {
  char room[64] = "", *word = room;
  if (const_no)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void told_read_2(void) {
  char room[64] = "", *word = room;
  if (const_yes)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void told_read_3(void) {
  char room[64] = "", *word = room;
  if (told_yes)
    ask(word);
  else
    show("nothing to do");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 10 global flag
void live(void) {
  char room[64] = "", *word = room;
  if (live_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
void live_2(void) {
  char room[64] = "", *word = room;
  if (shared_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 10 global flag
void live_read(void) {
  char room[64] = "", *word = room;
  if (shared_yes)
    ask(word);
  else
    show("nothing to do");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void live_read_2(void) {
  char room[64] = "", *word = room;
  if (!shared_yes)
    show("nothing to do");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 11 function of another file
void said(void) {
  char room[64] = "", *word = room;
  if (says_so())
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 11 function of another file
void said_read(void) {
  char room[64] = "", *word = room;
  if (says_so())
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void said_read_2(void) {
  char room[64] = "", *word = room;
  if (!says_so())
    show("nothing to do");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 12 either branch
void either(void) {
  char room[64] = "", *word = room;
  if (says_either())
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 12 either branch
void either_read(void) {
  char room[64] = "", *word = room;
  if (says_either())
    ask(word);
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 13 global constant number
void told_number(void) {
  char room[64] = "", *word = room;
  if (const_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
void told_number_2(void) {
  char room[64] = "", *word = room;
  if (told_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 13 global constant number
void told_number_read(void) {
  char room[64] = "", *word = room;
  if (const_five != 5)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void told_number_read_2(void) {
  char room[64] = "", *word = room;
  if (const_five == 5)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void told_number_read_3(void) {
  char room[64] = "", *word = room;
  if (told_five != 5)
    show("nothing to do");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 14 global number
void live_number(void) {
  char room[64] = "", *word = room;
  if (live_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
void live_number_2(void) {
  char room[64] = "", *word = room;
  if (shared_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 14 global number
void live_number_read(void) {
  char room[64] = "", *word = room;
  if (shared_five == 5)
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void live_number_read_2(void) {
  char room[64] = "", *word = room;
  if (shared_five != 5)
    show("nothing to do");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
