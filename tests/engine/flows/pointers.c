//===- pointers.c - Pointers and buffers in C -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The shapes that C programs give a password on its way: a pointer into a
// buffer, its copies, and functions that fill it.
//
//===----------------------------------------------------------------------===//

#include <mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

static const int always = 1;
static int never = 0;
static char *shared, *shared_read;

static char *source(char *buffer) {
  strcpy(buffer, "one");
  return buffer;
}
static char *source_read(char *buffer) {
  if (fgets(buffer, 64, stdin) == NULL)
    buffer[0] = '\0';
  return buffer;
}

// flow: constant condition in C
void constant(MYSQL *db) {
  char *password;
  char buffer[64] = "";
  password = buffer;
  if (always) {
    strcpy(password, "one");
  } else {
    source_read(password);
  }
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0); // expect: password
}
// silent: constant condition in C
void constant_silent(MYSQL *db) {
  char *password;
  char buffer[64] = "";
  password = buffer;
  if (never) {
    strcpy(password, "one");
  } else {
    source_read(password);
  }
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0);
}

// flow: function that fills and returns a buffer
void filled(MYSQL *db) {
  char *password;
  char buffer[64] = "";
  password = buffer;
  password = source(password);
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0); // expect: password
}
// silent: function that fills and returns a buffer
void filled_silent(MYSQL *db) {
  char *password;
  char buffer[64] = "one";
  password = buffer;
  password = source_read(password);
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0);
}

// flow: copies of a pointer in inner blocks
void copies(MYSQL *db) {
  char *password;
  char buffer[64] = "";
  password = buffer;
  strcpy(password, "one");
  {
    char *copy = password;
    char *password = copy;
    mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0); // expect: password
  }
}
// silent: copies of a pointer in inner blocks
void copies_silent(MYSQL *db) {
  char *password;
  char buffer[64] = "one";
  password = buffer;
  fgets(password, sizeof buffer, stdin);
  {
    char *copy = password;
    char *password = copy;
    mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0);
  }
}

static void use_shared(MYSQL *db) {
  char *password = shared;
  // flow: pointer that all functions share
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0); // expect: password
}
static void use_shared_read(MYSQL *db) {
  char *password = shared_read;
  // silent: pointer that all functions share
  mysql_real_connect(db, getenv("H"), getenv("U"), password, getenv("D"), 0, NULL, 0);
}
void share(MYSQL *db) {
  char *password;
  char buffer[64] = "";
  password = buffer;
  strcpy(password, "one");
  shared = password;
  use_shared(db);
}
void share_read(MYSQL *db) {
  char *password;
  char buffer[64] = "one";
  password = buffer;
  fgets(password, sizeof buffer, stdin);
  shared_read = password;
  use_shared_read(db);
}

struct settings {
  const char *password;
  char user[32];
};
static void configure(struct settings *out) {
  out->password = "one";
  strcpy(out->user, "orders");
}
static void configure_read(struct settings *out) {
  out->password = getenv("PASSWORD");
  fgets(out->user, sizeof out->user, stdin);
}

// flow: structure that a function fills
void structure(MYSQL *db) {
  struct settings s;
  memset(&s, 0, sizeof s);
  configure(&s);
  mysql_real_connect(db, getenv("H"), s.user, s.password, getenv("D"), 0, NULL, 0); // expect: password user
}
// silent: structure that a function fills
void structure_silent(MYSQL *db) {
  struct settings s = {"one", "orders"};
  configure_read(&s);
  mysql_real_connect(db, getenv("H"), s.user, s.password, getenv("D"), 0, NULL, 0);
}
