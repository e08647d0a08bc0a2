//===- variants_data.c - Flow variants: data in C -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ways of variants.c that are a matter of data: copies, pointers, arguments
// and results. Of those that cross files, this is the part in one file. Where a
// function of the program hands its argument on, its call is the use.
//
//===----------------------------------------------------------------------===//

#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

static char *ask(char *out) {
  size_t length;
  if (fgets(out, 64, stdin) == NULL)
    out[0] = '\0';
  length = strlen(out);
  if (length > 0)
    out[length - 1] = '\0';
  return out;
}

// flow: 31 copy
void copied(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  {
    char *copy = word;
    char *word = copy;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
  }
}
// silent: 31 copy
void copied_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  {
    char *copy = word;
    char *word = copy;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
  }
}

// flow: 32 two pointers to one pointer
void pointed(void) {
  char *word, **one = &word, **two = &word;
  char room[64] = "";
  word = room;
  {
    char *word = *one;
    strcpy(word, "s3cr3t-7");
    *one = word;
  }
  {
    char *word = *two;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
  }
}
// silent: 32 two pointers to one pointer
void pointed_read(void) {
  char *word, **one = &word, **two = &word;
  char room[64] = "s3cr3t-8";
  word = room;
  {
    char *word = *one;
    ask(word);
    *one = word;
  }
  {
    char *word = *two;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
  }
}

union either {
  char *first;
  char *second;
};
// flow: 34 union
void united(void) {
  char room[64] = "", *word = room;
  union either both;
  strcpy(word, "s3cr3t-7");
  both.first = word;
  {
    char *word = both.second;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
  }
}
// silent: 34 union
void united_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  union either both;
  ask(word);
  both.first = word;
  {
    char *word = both.second;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
  }
}

static void use(char *word) { PQsetdbLogin(0, 0, 0, 0, 0, 0, word); }
// flow: 41 argument
void handed(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use(word); // expect: password
}
// silent: 41 argument
void handed_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use(word);
}

static char *source(char *word) {
  strcpy(word, "s3cr3t-7");
  return word;
}
// flow: 42 result
void returned(void) {
  char room[64] = "", *word = room;
  word = source(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 42 result
void returned_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  word = ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 44 pointer to a function
void by_pointer(void) {
  char room[64] = "", *word = room;
  void (*call)(char *) = use;
  strcpy(word, "s3cr3t-7");
  call(word); // expect: password
}
// silent: 44 pointer to a function
void by_pointer_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  void (*call)(char *) = use;
  ask(word);
  call(word);
}

static char *lent, *lent_read;
// flow: 45 static variable
static void use_lent(void) {
  char *word = lent;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
void lends(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  lent = word;
  use_lent();
}
// silent: 45 static variable
static void use_lent_read(void) {
  char *word = lent_read;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void lends_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  lent_read = word;
  use_lent_read();
}

static void use_place(char **place) {
  char *word = *place;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
// flow: 63 pointer to a pointer as argument
void hands_place(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use_place(&word); // expect: password
}
// silent: 63 pointer to a pointer as argument
void hands_place_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use_place(&word);
}

static void use_any(void *any) {
  char **place = (char **)any;
  char *word = (*place);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
// flow: 64 pointer to anything as argument
void hands_any(void) {
  char room[64] = "", *word = room;
  strcpy(word, "s3cr3t-7");
  use_any(&word); // expect: password
}
// silent: 64 pointer to anything as argument
void hands_any_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  use_any(&word);
}

static void use_third(char *words[]) {
  char *word = words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
// flow: 66 element of an array as argument
void hands_array(void) {
  char room[64] = "", *word = room, *words[5];
  strcpy(word, "s3cr3t-7");
  words[2] = word;
  use_third(words); // expect: password
}
// silent: 66 element of an array as argument
void hands_array_read(void) {
  char room[64] = "s3cr3t-8", *word = room, *words[5];
  words[0] = "s3cr3t-7";
  ask(word);
  words[2] = word;
  use_third(words);
}

typedef struct { char *first; } box;
static void use_box(box given) {
  char *word = given.first;
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
// flow: 67 structure as argument
void hands_box(void) {
  char room[64] = "", *word = room;
  box full;
  strcpy(word, "s3cr3t-7");
  full.first = word;
  use_box(full); // expect: password
}
// silent: 67 structure as argument
void hands_box_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  box full;
  ask(word);
  full.first = word;
  use_box(full);
}
