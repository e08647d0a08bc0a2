//===- judge_addresses.cpp - Which hosts and URLs count -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rows IP1 to IP5 and URL1 to URL3 of docs/behaviours.md.
//
//===----------------------------------------------------------------------===//

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <netdb.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void loopback() { // IP1
  redisConnect("localhost", 0); // expect: host
  redisConnect("127.0.0.1", 0); // expect: host
  redisConnect("127.0.0.53", 0); // expect: host
  redisConnect("::1", 0); // expect: host
  redisConnect("::ffff:127.0.0.1", 0); // expect: host
  PQconnectdb("host=localhost"); // expect: dsn
  PQconnectdb("postgresql://localhost/"); // expect: dsn
}

void wildcards() { // IP1
  redisConnect("0.0.0.0", 0);
  redisConnect("::", 0);
  redisConnect("255.255.255.255", 0);
  redisConnectBindNonBlock(std::getenv("REDIS_HOST"), 6379, "10.0.0.5");
}

void bound(int Socket) { // IP1
  sockaddr_in Address = {};
  Address.sin_family = AF_INET;
  Address.sin_port = htons(8080);
  inet_pton(AF_INET, "10.0.0.5", &Address.sin_addr);
  bind(Socket, reinterpret_cast<sockaddr *>(&Address), sizeof(Address));
  listen(Socket, 5);
}

void connected(int Socket) { // IP1
  sockaddr_in Address = {};
  Address.sin_family = AF_INET;
  Address.sin_port = htons(5000); // expect: port
  inet_pton(AF_INET, "10.0.0.5", &Address.sin_addr); // expect: host
  connect(Socket, reinterpret_cast<sockaddr *>(&Address), sizeof(Address));
}

void documentation() { // IP2: found, as placeholders
  redisConnect("192.0.2.7", 0); // expect: host
  redisConnect("198.51.100.7", 0); // expect: host
  redisConnect("203.0.113.7", 0); // expect: host
  redisConnect("2001:db8::7", 0); // expect: host
  redisConnect("redis.example.com", 0); // expect: host
}

void lookAlikes(redisContext *Cache) { // IP3
  const char *Version = "1.0.0.1", *Identifier = "2.5.4.3";
  freeReplyObject(redisCommand(Cache, "SET version %s", Version));
  freeReplyObject(redisCommand(Cache, "SET oid %s", Identifier));
}

void privateRanges() { // IP4
  redisConnect("10.1.2.3", 0); // expect: host
  redisConnect("172.16.0.9", 0); // expect: host
  redisConnect("192.168.1.1", 0); // expect: host
  redisConnect("fd00::9", 0); // expect: host
}

void spellings(CURL *Request) { // IP5
  curl_easy_setopt(Request, CURLOPT_URL, "http://10.1.2.3:8080/orders"); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, "http://[fd00::9]:8080/orders"); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, "http://0x0a.1.2.3/"); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, "api.corp.internal"); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, "localhost:8080"); // expect: url
}

bool notConnected(const char *Url) { // URL1
  return std::strstr(Url, "http://") || std::strncmp(Url, "https://", 8) == 0;
}

const char *const Schema = "http://www.w3.org/2001/XMLSchema"; // URL2
const char *const Licence = "https://www.apache.org/licenses/LICENSE-2.0";
const char *const UnusedHost = "cache.internal"; // URL3
const char *const UsedHost = "cache.internal";
void usesOfOne() {
  redisConnect(UsedHost, 0); // expect: host
  redisConnect(UsedHost, 0); // expect: host
}

void open(CURL *Request, const std::string &Host, const std::string &Path) {
  curl_easy_setopt(Request, CURLOPT_URL, ("https://" + Host + "/v1/orders").c_str());
  curl_easy_setopt(Request, CURLOPT_URL, ("https://api.corp.internal/" + Path).c_str()); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, ("https://" + Host + ".corp.internal/").c_str()); // expect: url
  curl_easy_setopt(Request, CURLOPT_URL, (Host + "/v1/orders").c_str());
  curl_easy_setopt(Request, CURLOPT_URL, "");
  curl_easy_setopt(Request, CURLOPT_PROXY, "proxy.corp.internal:3128"); // expect: proxy
  curl_easy_setopt(Request, CURLOPT_PROXY, "");
}
