//===- UrlTest.cpp - Dialect::Url -------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string url(llvm::StringRef S, Role Whole = Role::Url) {
  return read(S, Dialect::Url, Whole);
}

TEST(UrlTest, Servers) {
  EXPECT_EQ(url("http://db.corp:8080/v1?x=1#f"), "host=db.corp port=8080");
  EXPECT_EQ(url("https://db.corp"), "host=db.corp");
  EXPECT_EQ(url("https://db.corp?x=1"), "host=db.corp");
  EXPECT_EQ(url(" http://db.corp/\n"), "host=db.corp");
  EXPECT_EQ(url("http://"), "");
  EXPECT_EQ(url("http:///path"), "");
  EXPECT_EQ(url("tcp://*:5555"), "host=* port=5555");
  EXPECT_EQ(url("tcp://127.0.0.1:*"), "host=127.0.0.1");
  EXPECT_EQ(url("epgm://eth0;239.192.1.1:5555"), "host=239.192.1.1 port=5555");
  EXPECT_EQ(url("http://db:http/"), "host=db !");
}

TEST(UrlTest, AddressesOfVersionSix) {
  EXPECT_EQ(url("http://[2001:db8::1]:80/x"), "host=2001:db8::1 port=80");
  EXPECT_EQ(url("http://[::1]"), "host=::1");
  EXPECT_EQ(url("http://[fe80::1%25eth0]:80/"),
            "host=fe80::1%25eth0(fe80::1%eth0) port=80");
  EXPECT_EQ(url("http://[::1/x"), "host=::1 !");
  EXPECT_EQ(url("http://[::1]x:80/"), "host=::1 !");
}

TEST(UrlTest, SeveralServers) {
  EXPECT_EQ(url("mongodb://a:1,b,[::1]:3/app?replicaSet=r&authSource=admin"),
            "host=a port=1 host=b host=::1 port=3 database=app");
  EXPECT_EQ(url("http://a:2379,http://b:2379"),
            "host=a port=2379 host=b port=2379");
  EXPECT_EQ(url("ldap://a ldaps://b:636/"), "host=a host=b port=636");
  EXPECT_EQ(url("tcp://a:1;ssl://b:2"), "host=a port=1 host=b port=2");
}

// PW7
TEST(UrlTest, Logins) {
  EXPECT_EQ(url("http://u:p@h/"), "user=u password=p host=h");
  EXPECT_EQ(url("http://u:@h/"), "user=u host=h");
  EXPECT_EQ(url("http://u@h/"), "user=u host=h");
  EXPECT_EQ(url("redis://:tok@h"), "password=tok host=h");
  EXPECT_EQ(url("amqp://a%40b:p%2Fw%3A@h"),
            "user=a%40b(a@b) password=p%2Fw%3A(p/w:) host=h");
  EXPECT_EQ(url("ftp://u:p:q@h"), "user=u password=p:q host=h");
  EXPECT_EQ(url("ftp://u:100%@h"), "user=u password=100% host=h")
      << "a lone '%' stands for itself";
}

// What should have been encoded must not end up in a part that is shown.
TEST(UrlTest, UnencodedPasswordsStayPasswords) {
  EXPECT_EQ(url("postgres://u:p@ss@h/db"),
            "user=u password=p@ss host=h database=db");
  EXPECT_EQ(url("postgres://u:p/ss@h:5432/db"),
            "user=u password=p/ss host=h port=5432 database=db !");
  EXPECT_EQ(url("redis://:p#s?s@h/0"), "password=p#s?s host=h database=0 !");
  EXPECT_EQ(url("http://h:80/users/@me"), "host=h port=80");
  EXPECT_EQ(url("http://%s:%d/users/@me"), "host=%s !");
}

TEST(UrlTest, PathsThatAreParts) {
  EXPECT_EQ(url("mysql://h/app%20db/x?y"), "host=h database=app%20db(app db)");
  EXPECT_EQ(url("mongodb+srv://c.corp/app"), "host=c.corp database=app");
  EXPECT_EQ(url("rediss://h:6380/2"), "host=h port=6380 database=2");
  EXPECT_EQ(url("amqps://h/prod"), "host=h virtual_host=prod");
  EXPECT_EQ(url("amqp://h/%2F"), "host=h virtual_host=%2F(/)");
  EXPECT_EQ(url("amqp://h/"), "host=h");
  EXPECT_EQ(url("s3://assets/logo.png"), "bucket=assets");
  EXPECT_EQ(url("s3://ak:sk@assets"), "user=ak password=sk bucket=assets");
  EXPECT_EQ(url("http://h/app"), "host=h");
  EXPECT_EQ(url("tcp://h:1883/app"), "host=h port=1883");
  EXPECT_EQ(url("mysqlx://root@127.0.0.1/app"),
            "user=root host=127.0.0.1 database=app");
}

TEST(UrlTest, DatabaseQueries) {
  EXPECT_EQ(url("postgresql:///db?host=/var/run/x&user=u&password=p"),
            "database=db socket_path=/var/run/x user=u password=p");
  EXPECT_EQ(url("postgresql:///?host=a,b&port=1,2&dbname=d%2Bd"),
            "host=a host=b port=1 port=2 database=d%2Bd(d+d)");
  EXPECT_EQ(url("postgresql://%2Fvar%2Frun%2Fpg/db"),
            "socket_path=%2Fvar%2Frun%2Fpg(/var/run/pg) database=db");
  EXPECT_EQ(url("http://h/?user=u&host=x&dbname=d"), "host=h");
}

TEST(UrlTest, CredentialsInQueries) {
  EXPECT_EQ(url("https://h/x?api_key=k1&q=Paris"), "host=h token=k1");
  EXPECT_EQ(url("https://h/x?Access_Token=k%2B1#key=f"),
            "host=h token=k%2B1(k+1)");
  EXPECT_EQ(url("https://h/x?q=1&pwd=p"), "host=h password=p");
  EXPECT_EQ(url("https://h/x?passwordfield=1&tokenize=2&monkey=3"), "host=h");
  EXPECT_EQ(url("https://h/x?auth=true&key=1&token="), "host=h");
  EXPECT_EQ(url("https://h/x#?token=t"), "host=h");
  EXPECT_EQ(url("<>?token=abc"), "host=<> token=abc");
  EXPECT_EQ(url("<>users?token=abc"), "host=<> token=abc");
}

TEST(UrlTest, FilesAndSockets) {
  EXPECT_EQ(url("file:///var/lib/app.db?mode=ro"), "database=/var/lib/app.db");
  EXPECT_EQ(url("file://localhost/app.db"), "database=/app.db");
  EXPECT_EQ(url("file:app.db"), "database=app.db");
  EXPECT_EQ(url("file://app.db"), "!");
  EXPECT_EQ(url("sqlite:///app.db"), "database=/app.db");
  EXPECT_EQ(url("unix:///run/x.sock"), "socket_path=/run/x.sock");
  EXPECT_EQ(url("unix:run/x.sock"), "socket_path=run/x.sock");
  EXPECT_EQ(url("redis+unix://u:p@/run/r.sock?db=1"),
            "user=u password=p socket_path=/run/r.sock");
  EXPECT_EQ(url("ipc:///tmp/feed"), "socket_path=/tmp/feed");
  EXPECT_EQ(url("http+unix://%2Frun%2Fd.sock/v1"),
            "socket_path=%2Frun%2Fd.sock(/run/d.sock)");
  EXPECT_EQ(url("inproc://feed"), "");
  EXPECT_EQ(url("mailto:ann@corp.com"), "");
  EXPECT_EQ(url("dns:///svc.corp:443", Role::Address),
            "host=svc.corp port=443");
}

TEST(UrlTest, WithoutAScheme) {
  EXPECT_EQ(url("db.corp"), "host=db.corp");
  EXPECT_EQ(url("db.corp:80/x"), "host=db.corp port=80");
  EXPECT_EQ(url("u:p@db.corp"), "user=u password=p host=db.corp");
  EXPECT_EQ(url("[::1]:80"), "host=::1 port=80");
  EXPECT_EQ(url("::1"), "host=::1");
  EXPECT_EQ(url("/v1/users"), "!");
  EXPECT_EQ(url("/run/x.sock", Role::Address), "socket_path=/run/x.sock");
  EXPECT_EQ(url("./x"), "!");
  EXPECT_EQ(url("?x=1"), "!");
  EXPECT_EQ(url("two words"), "!");
  EXPECT_EQ(url("write to ann@corp.com"), "!");
  EXPECT_EQ(url("http:/x"), "!");
  EXPECT_EQ(url("\"quoted\""), "!");
}

TEST(UrlTest, HolesInServers) {
  EXPECT_EQ(url("http://<>/path"), "host=<>");
  EXPECT_EQ(url("http://<>:8080/path"), "host=<> port=8080");
  EXPECT_EQ(url("http://db.corp:<>/"), "host=db.corp port=<>");
  EXPECT_EQ(url("https://api.<>.corp.com/"), "host=api.<>.corp.com");
  EXPECT_EQ(url("http://db.corp<>"), "host=db.corp") << "a path follows";
  EXPECT_EQ(url("http://db.corp:80<>"), "host=db.corp port=80");
  EXPECT_EQ(url("http://192.168.0.<>"), "host=192.168.0.<>");
  EXPECT_EQ(url("postgresql://<>@db/app"), "user=<> host=db database=app");
  EXPECT_EQ(url("postgresql://<>:s3cret@<>"),
            "user=<> password=s3cret host=<>");
  EXPECT_EQ(url("postgresql://u:<>@db/<>"),
            "user=u password=<> host=db database=<>");
  EXPECT_EQ(url("http<>://db.corp/"), "host=db.corp");
  EXPECT_EQ(url("<>://db.corp/app"), "host=db.corp")
      << "whether the path is a database, the scheme would say";
}

TEST(UrlTest, HolesAtTheBegin) {
  EXPECT_EQ(url("<>/v1/path"), "host=<>");
  EXPECT_EQ(url("<>db.example.com/x"), "host=db.example.com");
  EXPECT_EQ(url("<>api.corp.com<>"), "host=api.corp.com");
  EXPECT_EQ(url("<>rabbit:5672/"), "host=rabbit port=5672");
  EXPECT_EQ(url("<>10.0.0.7/x"), "host=10.0.0.7");
  EXPECT_EQ(url("<>.corp.com/x"), "host=<>.corp.com");
  EXPECT_EQ(url("<>-eu.corp.com/x"), "host=<>-eu.corp.com");
  EXPECT_EQ(url("<>:5432/x"), "host=<> port=5432");
  EXPECT_EQ(url("<>:s3cret@<>/x"), "user=<> password=s3cret host=<>");
  EXPECT_EQ(url("<>u:s3cret@db/x"), "user=u password=s3cret host=db");
  // Pieces of a path, after a base that is not known.
  EXPECT_EQ(url("<>users/1"), "host=<>");
  EXPECT_EQ(url("<>index.html"), "host=<>");
  EXPECT_EQ(url("<>.json"), "host=<>");
  EXPECT_EQ(url("<>v1.2/users"), "host=<>");
  EXPECT_EQ(url("<>ann@corp.com"), "host=<>");
  // Unfinished schemes.
  EXPECT_EQ(url("http<>"), "");
  EXPECT_EQ(url("https:<>"), "");
  EXPECT_EQ(url("https:/<>"), "");
  EXPECT_EQ(url("httpd<>"), "host=httpd");
}

TEST(UrlTest, BeforeTheScheme) {
  EXPECT_EQ(url(">tcp://db:5555"), "host=db port=5555");
  EXPECT_EQ(url("//db:5672/orders"), "host=db port=5672");
}

TEST(UrlTest, Sip) {
  EXPECT_EQ(url("sip:bob@pbx.internal"), "user=bob host=pbx.internal");
  EXPECT_EQ(url("sips:bob:s3cret@pbx.internal:5061;transport=tls?a=b"),
            "user=bob password=s3cret host=pbx.internal port=5061");
  EXPECT_EQ(url("\"Bob\" <sip:bob@pbx.internal>;tag=1"),
            "user=bob host=pbx.internal");
  EXPECT_EQ(url("sip:pbx.internal"), "host=pbx.internal");
  EXPECT_EQ(url("sip:<>@pbx.internal"), "user=<> host=pbx.internal");
}

} // namespace
} // namespace svc
