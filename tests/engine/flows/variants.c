//===- variants.c - Flow variants: control --------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The public yardstick for flows, NIST's Juliet suite, numbers the ways between
// a source and its use. Here each of them that is a matter of control has a
// small program of our own, under the same number; the other variants_*.c,
// variants_objects.cpp and tests/tool/LinkVariantsTest.cpp have the rest. The
// twins read over a literal where they can. A pair of functions a number makes
// the file long.
//
//===----------------------------------------------------------------------===//

#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

static const int kept_yes = 1, kept_no = 0, kept_five = 5;
static int still_yes = 1, still_no = 0, still_five = 5;
static int says_yes(void) { return 1; }
static int says_no(void) { return 0; }
void show(const char *text);

static void ask(char *out) {
  size_t length;
  if (fgets(out, 64, stdin) == NULL)
    out[0] = '\0';
  length = strlen(out);
  if (length > 0)
    out[length - 1] = '\0';
}

// flow: 01 baseline
void baseline(void) {
  char *word;
  char room[64] = "";
  word = room;
  strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 01 baseline
void baseline_read(void) {
  char *word;
  char room[64] = "s3cr3t-8";
  size_t length = 0;
  word = room;
  if (fgets(word, 64, stdin) == NULL) {
    show("nothing to read");
    word[0] = '\0';
  }
  length = strlen(word);
  if (length > 0)
    word[length - 1] = '\0';
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 02 if (1)
void constant(void) {
  char room[64] = "", *word = room;
  if (1)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 02 if (1)
void constant_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (0)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void constant_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (1)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 03 if (5 == 5)
void compared(void) {
  char room[64] = "", *word = room;
  if (5 == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 03 if (5 == 5)
void compared_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (5 != 5)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void compared_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (5 == 5)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 04 static const flag
void kept(void) {
  char room[64] = "", *word = room;
  if (kept_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 04 static const flag
void kept_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (kept_no)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void kept_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (kept_yes)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 05 static flag
void still(void) {
  char room[64] = "", *word = room;
  if (still_yes)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 05 static flag
void still_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (still_no)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void still_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (still_yes)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 06 static const number
void kept_number(void) {
  char room[64] = "", *word = room;
  if (kept_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 06 static const number
void kept_number_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (kept_five != 5)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void kept_number_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (kept_five == 5)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 07 static number
void still_number(void) {
  char room[64] = "", *word = room;
  if (still_five == 5)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 07 static number
void still_number_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (still_five != 5)
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void still_number_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (still_five == 5)
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 08 function that always says the same
void says(void) {
  char room[64] = "", *word = room;
  if (says_yes())
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 08 function that always says the same
void says_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (says_no())
    strcpy(word, "s3cr3t-7");
  else
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void says_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  if (says_yes())
    ask(word);
  else
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 15 switch
void chosen(void) {
  char room[64] = "", *word = room;
  switch (6) {
  case 6: strcpy(word, "s3cr3t-7"); break;
  default: show("nothing to do"); break;
  }
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 15 switch
void chosen_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  switch (5) {
  case 6: strcpy(word, "s3cr3t-7"); break;
  default: ask(word); break;
  }
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void chosen_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  switch (6) {
  case 6: ask(word); break;
  default: strcpy(word, "s3cr3t-7"); break;
  }
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 16 while
void endless(void) {
  char room[64] = "", *word = room;
  while (1) {
    strcpy(word, "s3cr3t-7");
    break;
  }
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 16 while
void endless_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  while (1) {
    ask(word);
    break;
  }
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void endless_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  while (0)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 17 for
void once(void) {
  char room[64] = "", *word = room;
  for (int i = 0; i < 1; i++)
    strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 17 for
void once_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  for (int i = 0; i < 1; i++)
    ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

// flow: 18 goto
void jumps(void) {
  char room[64] = "", *word = room;
  goto source;
source:
  strcpy(word, "s3cr3t-7");
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 18 goto
void jumps_read(void) {
  char room[64] = "s3cr3t-8", *word = room;
  goto source;
source:
  ask(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void jumps_read_2(void) {
  char room[64] = "s3cr3t-8", *word = room;
  ask(word);
  goto use;
  strcpy(word, "s3cr3t-7");
use:
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}

static int led = 0, led_read = 0, led_not = 0;
static char *source(char *word) {
  if (led)
    strcpy(word, "s3cr3t-7");
  return word;
}
static char *source_read(char *word) {
  if (led_read)
    ask(word);
  return word;
}
static char *source_not(char *word) {
  if (led_not)
    show("nothing to do");
  else
    ask(word);
  return word;
}
// flow: 21 flag that steers a source
void steered(void) {
  char room[64] = "", *word = room;
  led = 1;
  word = source(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word); // expect: password
}
// silent: 21 flag that steers a source
void steered_read(void) {
  char room[64] = "", *word = room;
  led_read = 1;
  word = source_read(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
void steered_not(void) {
  char room[64] = "", *word = room;
  led_not = 0;
  word = source_not(word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, word);
}
