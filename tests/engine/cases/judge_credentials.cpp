// flags: -std=gnu++17 -I/usr/include/mariadb -I/usr/include/postgresql -I@TESTS@/connectors/include
//===- judge_credentials.cpp - Which credentials count --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rows PW1 to PW19 of docs/behaviours.md, as far as they concern values. The
// names of variables and the randomness of texts play no part.
//
//===----------------------------------------------------------------------===//

#include <aws/core/auth/AWSCredentialsProvider.h>
#include <cstdlib>
#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.


void empty(MYSQL *Db) { // PW1
  mysql_change_user(Db, "", "", "");
  mysql_change_user(Db, nullptr, nullptr, nullptr);
  mysql_change_user(Db, "  ", " ", " ");
  PQconnectdb("password='' user=''");
}

void named(MYSQL *Db, const char *User) { // PW2, PW13, PW14
  mysql_change_user(Db, User, "password", nullptr); // expect: password
  mysql_change_user(Db, User, "a", nullptr); // expect: password
  mysql_change_user(Db, User, "9f!Kq20_zzT", nullptr); // expect: password
  mysql_change_user(Db, "root", std::getenv("P"), nullptr); // expect: user
}

void holesAndPlaceholders(MYSQL *Db, const char *User) { // PW3
  mysql_change_user(Db, User, "%s", nullptr);
  mysql_change_user(Db, User, "?", nullptr);
  mysql_change_user(Db, User, ":password", nullptr);
  mysql_change_user(Db, User, "{0}", nullptr);
  mysql_change_user(Db, User, "${DATABASE_PASSWORD}", nullptr);
  mysql_change_user(Db, User, "{{ password }}", nullptr);
  mysql_change_user(Db, User, "<password>", nullptr);
  mysql_change_user(Db, User, "changeme", nullptr); // expect: password
  mysql_change_user(Db, User, "YOUR_PASSWORD", nullptr); // expect: password
  mysql_change_user(Db, User, "xxxx", nullptr); // expect: password
}

void references(MYSQL *Db, const char *User) { // PW4
  mysql_change_user(Db, User, "op://orders/database/password", nullptr);
  mysql_change_user(Db, User, "vault:secret/data/orders#password", nullptr);
  mysql_change_user(Db, User, "arn:aws:secretsmanager:eu-west-1:1:secret:orders", nullptr);
  mysql_change_user(Db, User, "{cipher}a0b1", nullptr);
}

void pairs() { // PW5
  PQconnectdb("password=one"); // expect: password
  PQconnectdb("password = 'one two'"); // expect: password
  PQconnectdb("passwordfield=1 options=password");
  PQconnectdb("connect_timeout=10");
}

void pieces(const std::string &Given) { // PW6
  PQconnectdb(("password=" + std::string("one")).c_str()); // expect: password
  PQconnectdb(("password=" + Given).c_str());
  PQconnectdb(("password=one" + Given).c_str());
}

void inUrls(CURL *Request) { // PW7
  PQconnectdb("postgresql://orders:one@db.internal/"); // expect: dsn password user
  PQconnectdb("postgresql://orders:%6fne@db.internal/"); // expect: dsn password user
  PQconnectdb("postgresql://orders:@db.internal/"); // expect: dsn user
  PQconnectdb("postgresql://orders@db.internal/"); // expect: dsn user
  PQconnectdb("postgresql://:one@db.internal/"); // expect: dsn password
  curl_easy_setopt(Request, CURLOPT_URL, "https://orders:one@api.corp.internal/"); // expect: password url user
  curl_easy_setopt(Request, CURLOPT_USERPWD, "orders:one"); // expect: user_password
  curl_easy_setopt(Request, CURLOPT_USERPWD, "");
}

void besideLocalhost(MYSQL *Db) { // PW12
  mysql_real_connect(Db, "localhost", "root", "one", "orders", 0, nullptr, 0); // expect: database host password user
}

struct Login {
  const char *User, *Password;
};
const Login Logins[] = {{"orders", "one"}};
void places(MYSQL *Db, bool Wanted) { // PW10
  Login L = {std::getenv("DATABASE_USER"), "one"};
  mysql_change_user(Db, L.User, L.Password, nullptr); // expect: password
  mysql_change_user(Db, L.User, Wanted ? "one" : std::getenv("P"), nullptr); // expect: password
}

void keys() { // PW16
  Aws::Auth::AWSCredentials Documented("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"); // expect: access_key secret_key
}

bool changePassword(const char *Text);
void silent(redisContext *Cache, const char *Typed) { // PW9, PW15, PW17 to PW19
  const char *Password = "one", *Prompt = "Password: ";
  const char *Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  changePassword("one");
  (void)(Typed == Password || Typed == Prompt || Typed == Alphabet);
  freeReplyObject(redisCommand(Cache, "HSET user:1 password %s", Typed));
}

void commands(redisContext *Cache, const char *Typed) {
  freeReplyObject(redisCommand(Cache, "AUTH one")); // expect: password
  freeReplyObject(redisCommand(Cache, "AUTH %s", "one")); // expect: password
  freeReplyObject(redisCommand(Cache, "AUTH %s", Typed));
  freeReplyObject(redisCommand(Cache, "AUTH %s", ""));
}

void headers(CURL *Request, const std::string &Token) {
  struct curl_slist *List = nullptr;
  List = curl_slist_append(List, "Accept: application/json");
  List = curl_slist_append(List, ("Authorization: Bearer " + Token).c_str());
  List = curl_slist_append(List, "Authorization: Bearer one"); // expect: token
  curl_easy_setopt(Request, CURLOPT_HTTPHEADER, List);
}
