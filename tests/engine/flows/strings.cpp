//===- strings.cpp - Strings and views ------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every way to make, change and read a std::string keeps what is known; what is
// not known is a hole, or, where it could be anywhere, the whole text.
//
//===----------------------------------------------------------------------===//

#include <cctype>
#include <cstdlib>
#include <algorithm>
#include <filesystem>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

// clang-format off: an expectation stands on the line of its use.

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string lookUp();

// flow: construction
void constructed() {
  const char *Pointer = "cache.internal:6379";
  std::string Known = "cache.internal";
  std::string A("cache.internal"), B{"cache.internal"}, C = "cache.internal", D(Known), E(Pointer, 14);
  std::string F(Known.begin(), Known.end()), G(Known, 0), H(Known.data(), Known.size()), I(5, 'c');
  redisConnect(A.c_str(), 0); // expect: host
  redisConnect(B.c_str(), 0); // expect: host
  redisConnect(C.data(), 0); // expect: host
  redisConnect(D.c_str(), 0); // expect: host
  redisConnect(E.c_str(), 0); // expect: host
  redisConnect(F.c_str(), 0); // expect: host
  redisConnect(G.c_str(), 0); // expect: host
  redisConnect(H.c_str(), 0); // expect: host
  redisConnect(I.c_str(), 0); // expect: host
  redisConnect(std::string("cache.internal").c_str(), 0); // expect: host
}

// silent: construction
void constructedUnknown(const std::string &Given, const char *End, size_t N) {
  const char *Pointer = "cache.internal";
  std::string A(Given), B(Pointer, End), C(Given.begin(), Given.end()), D("cache.internal"s, N), E(N, 'c'), F;
  redisConnect(A.c_str(), 0);
  redisConnect(B.c_str(), 0);
  redisConnect(C.c_str(), 0);
  redisConnect(D.c_str(), 0);
  redisConnect(E.c_str(), 0);
  redisConnect(F.c_str(), 0);
}

// flow: copy, move, assignment
void copied() {
  std::string Known = "cache.internal", A = Known, B = std::move(A), C, D, E, F, G;
  redisConnect(B.c_str(), 0); // expect: host
  C = "cache.internal";
  redisConnect(C.c_str(), 0); // expect: host
  D = Known;
  redisConnect(D.c_str(), 0); // expect: host
  E.assign("cache.internal");
  redisConnect(E.c_str(), 0); // expect: host
  F.assign(Known, 0, 14);
  redisConnect(F.c_str(), 0); // expect: host
  G.assign(Known.begin(), Known.end());
  redisConnect(G.c_str(), 0); // expect: host
  std::exchange(G, "cache.corp");
  redisConnect(G.c_str(), 0); // expect: host
}

// silent: copy, move, assignment
void overwritten(std::string Given) {
  std::string A = "cache.internal", B = "cache.internal", C = "cache.internal", D = "cache.internal";
  A = Given;
  redisConnect(A.c_str(), 0);
  B.assign(Given);
  redisConnect(B.c_str(), 0);
  std::swap(C, Given);
  redisConnect(C.c_str(), 0);
  D.swap(Given);
  redisConnect(D.c_str(), 0);
  std::exchange(A, Given);
  redisConnect(A.c_str(), 0);
}

// flow: concatenation
void concatenated(const std::string &Zone) {
  PQconnectdb(("host=db.internal password=" + lookUp()).c_str()); // expect: dsn
  PQconnectdb(("host=db." + Zone + ".corp.internal").c_str()); // expect: dsn
  std::string A = "host="s + "db.internal" + " user=" + Zone;
  PQconnectdb(A.c_str()); // expect: dsn
  std::string B = "host=" + Zone;
  B += " password=";
  B += "one";
  PQconnectdb(B.c_str()); // expect: password
  std::string C = "host=" + std::string("db") + '.' + "internal";
  PQconnectdb(C.c_str()); // expect: dsn
  std::string D = "host=" + Zone;
  D = D + " password=one";
  PQconnectdb(D.c_str()); // expect: password
}

// silent: concatenation
void concatenatedUnknown(const std::string &Zone) {
  PQconnectdb(("host=" + Zone + " password=" + lookUp()).c_str());
  std::string A = "host=" + Zone;
  A += " password=";
  A += std::getenv("PGPASSWORD");
  PQconnectdb(A.c_str());
  std::string B = "host=db.internal";
  B = std::string(B.rbegin(), B.rend());
  PQconnectdb(B.c_str());
}

// flow: append in all its forms
void appended(const std::string &Zone) {
  const std::string Secret = " password=one", Long = "xx password=one yy";
  std::string A = "host=" + Zone, B = A, C = A, D = A, E = A, F = A;
  A.append(Secret);
  PQconnectdb(A.c_str()); // expect: password
  B.append(Long, 2, 13);
  PQconnectdb(B.c_str()); // expect: password
  C.append(" password=one two", 13);
  PQconnectdb(C.c_str()); // expect: password
  D.append(" password=").append(3, 'x');
  PQconnectdb(D.c_str()); // expect: password
  E.append(Secret.begin(), Secret.end());
  PQconnectdb(E.c_str()); // expect: password
  F.append(" password=").push_back('x');
  PQconnectdb(F.c_str()); // expect: password
}

// silent: append in all its forms
void appendedUnknown(const std::string &Zone, size_t N) {
  const std::string Long = "xx password=one yy";
  std::string A = "host=" + Zone, B = A, C = A, D = A;
  A.append(Zone);
  PQconnectdb(A.c_str());
  B.append(Long, N, N);
  PQconnectdb(B.c_str());
  C.append(" password=one", 10);
  PQconnectdb(C.c_str());
  D.append(" password=").append(Zone);
  PQconnectdb(D.c_str());
}

// flow: insert at an end
void inserted(const std::string &Zone) {
  const std::string Secret = " password=one";
  std::string A = "host=" + Zone, B = A, C = "internal", D = "db.internal", E = "host=.internal";
  A.insert(A.size(), " password=one");
  PQconnectdb(A.c_str()); // expect: password
  B.insert(B.end(), Secret.begin(), Secret.end());
  PQconnectdb(B.c_str()); // expect: password
  C.insert(0, "cache.");
  redisConnect(C.c_str(), 0); // expect: host
  D.insert(0, "host=");
  PQconnectdb(D.c_str()); // expect: dsn
  E.insert(5, "db");
  PQconnectdb(E.c_str()); // expect: dsn
}

// silent: insert at an end
void insertedUnknown(const std::string &Zone, size_t N) {
  std::string A = "cache.internal", B = "host=" + Zone;
  A.insert(N, Zone);
  redisConnect(A.c_str(), 0);
  B.insert(N, " password=one");
  PQconnectdb(B.c_str());
}

// flow: a part of a known text
void part() {
  std::string Url = "redis://cache.internal:6379";
  std::string_view View = "tcp:cache.internal";
  redisConnect(Url.substr(8, 14).c_str(), 0); // expect: host
  redisConnect(std::string(View.substr(4)).c_str(), 0); // expect: host
  redisConnect(&Url[8], 0); // expect: host
  redisConnect(Url.c_str() + 8, 0); // expect: host
}

// silent: a part of a known text
void partUnknown(size_t N, const std::string &Given) {
  std::string Url = "redis://cache.internal:6379";
  redisConnect(Url.substr(N).c_str(), 0);
  redisConnect(Url.substr(8, N).c_str(), 0);
  redisConnect(Url.substr(Url.find("//") + 2).c_str(), 0);
  redisConnect(Given.substr(0, 4).c_str(), 0);
  redisConnect(Url.substr(27).c_str(), 0);
}

// flow: cleared, then set
void clearedBefore() {
  std::string A = lookUp();
  A.clear();
  A += "cache.internal";
  redisConnect(A.c_str(), 0); // expect: host
}

// silent: cleared, then set
void changed(const std::string &Given, std::string_view View) {
  std::string A = "cache.internal", B = "cache.internal", C = "cache.internal", D = "cache.internal", E = "cache.internal";
  A.clear();
  redisConnect(A.c_str(), 0);
  B.replace(0, 5, Given);
  redisConnect(B.c_str(), 0);
  C.erase(0, 6);
  redisConnect(C.c_str(), 0);
  D.resize(3);
  redisConnect(D.c_str(), 0);
  std::transform(E.begin(), E.end(), E.begin(), ::toupper);
  redisConnect(E.c_str(), 0);
  std::string G = "cache.internal", H = "cache.internal", I = "cache.internal";
  read(0, G.data(), G.size());
  redisConnect(G.c_str(), 0);
  read(0, &H[0], H.size());
  redisConnect(H.c_str(), 0);
  I[0] = Given[0];
  redisConnect(I.c_str(), 0);
  std::string_view F = "cache.internal";
  F.remove_prefix(3);
  redisConnect(F.data(), 0);
  redisConnect(View.data(), 0);
}

// flow: string views
void viewed() {
  std::string Known = "cache.internal";
  std::string_view A = "cache.internal", B = Known, C("cache.internal:6379", 14), D = "cache.internal"sv;
  redisConnect(A.data(), 0); // expect: host
  redisConnect(std::string(B).c_str(), 0); // expect: host
  redisConnect(std::string{C}.c_str(), 0); // expect: host
  redisConnect(std::string(D.begin(), D.end()).c_str(), 0); // expect: host
}

// silent: string views
void viewedUnknown(std::string_view Given) {
  std::string_view A = Given, B = "cache.internal";
  B = Given;
  redisConnect(std::string(A).c_str(), 0);
  redisConnect(std::string(B).c_str(), 0);
}

// flow: literals of every form
void literals() {
  redisConnect("cache.internal"s.c_str(), 0); // expect: host
  redisConnect(R"(cache.internal)", 0); // expect: host
  redisConnect(u8"cache.internal", 0); // expect: host
  redisConnect("cache" ".internal", 0); // expect: host
  redisConnect("\x63\141che.internal", 0); // expect: host
}

std::string operator""_decoded(const char *Text, std::size_t Size);

// silent: literals of every form
void literalsUnknown() {
  std::string A = ""s;
  redisConnect(A.c_str(), 0);
  redisConnect(R"()", 0);
  redisConnect("Y2FjaGU="_decoded.c_str(), 0);
}

// flow: paths
void paths() {
  std::filesystem::path A = "/run/redis", B = A / "orders.sock", C = "/run";
  redisConnectUnix(B.c_str()); // expect: socket_path
  redisConnectUnix((A / "orders.sock").string().c_str()); // expect: socket_path
  C /= "orders.sock";
  redisConnectUnix(C.c_str()); // expect: socket_path
}

// silent: paths
void pathsUnknown(const std::filesystem::path &Folder) {
  std::filesystem::path A = "/run/redis";
  A /= Folder;
  redisConnectUnix(A.c_str());
  redisConnectUnix((A / Folder).c_str());
  redisConnectUnix((Folder / "orders.sock").string().c_str());
}
