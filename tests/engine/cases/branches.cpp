//===- branches.cpp - Branches on the deployment environment --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every form of the condition, and every way in which an arm touches a service.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <memory>
#include <mysql.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

redisContext *cache();
std::string environment();
std::string lookUp(const char *Name);

static bool isProduction() {
  const char *Name = std::getenv("APP_ENV");
  return Name && std::strcmp(Name, "production") == 0;
}
static void uploadToCache(const std::string &File) {
  freeReplyObject(redisCommand(cache(), "RPUSH uploads %s", File.c_str()));
}
static void copyLocally(const std::string &File) {
  std::filesystem::copy_file(File, "uploads/" + File);
}

// Forms of the condition.

void comparesRead(const char *Path) {
  if (std::string(std::getenv("APP_ENV")) == "production") // expect: environment-branch
    redisConnectUnix(std::getenv("REDIS_SOCKET"));
  if ("production" == environment()) // expect: environment-branch
    redisConnectUnix(Path);
  if (environment() != "staging") // expect: environment-branch
    redisConnectUnix(Path);
  if (Path && environment() == "prod") // expect: environment-branch
    redisConnectUnix(Path);
  if (environment() == "qa" || environment() == "uat") // expect: environment-branch
    redisConnectUnix(Path);
  if (!(environment() == "development")) // expect: environment-branch
    redisConnectUnix(Path);
  if (environment().compare("production") == 0) // expect: environment-branch
    redisConnectUnix(Path);
}

void comparesC(const char *Env, const char *Path) {
  if (std::strcmp(Env, "production") == 0) // expect: environment-branch
    redisConnectUnix(Path);
  if (!strcasecmp("Production", Env)) // expect: environment-branch
    redisConnectUnix(Path);
  if (std::strncmp(Env, "dev", 3) == 0) // expect: environment-branch
    redisConnectUnix(Path);
  if (const char *Name = std::getenv("DEPLOY_ENV"); Name && !std::strcmp(Name, "test")) // expect: environment-branch
    redisConnectUnix(Path);
}

void functionsAndFlags(const char *Path) {
  if (isProduction()) // expect: environment-branch
    redisConnectUnix(Path);
  bool Production = environment() == "production";
  if (Production) // expect: environment-branch
    redisConnectUnix(Path);
  const bool Remote = std::strcmp(std::getenv("APP_ENV"), "production") == 0;
  if (Remote) // expect: environment-branch
    redisConnectUnix(Path);
  bool Remote2;
  Remote2 = isProduction();
  if (!Remote2) // expect: environment-branch
    redisConnectUnix(Path);
  if (std::getenv("PRODUCTION")) // expect: environment-branch
    redisConnectUnix(Path);
}

struct Settings {
  bool IsProduction = false;
  std::string Environment;
  bool production() const { return Environment == "production"; }
};
void members(const Settings &S, const char *Path) {
  if (S.IsProduction) // expect: environment-branch
    redisConnectUnix(Path);
  if (S.Environment == "live") // expect: environment-branch
    redisConnectUnix(Path);
  if (S.production()) // expect: environment-branch
    redisConnectUnix(Path);
}

enum class Deployment { Production, Staging, Local };
enum Stage { STAGE_PRODUCTION, STAGE_TEST };
void enums(Deployment D, Stage S, const char *Path) {
  if (D == Deployment::Production) // expect: environment-branch
    redisConnectUnix(Path);
  if (S == STAGE_TEST) // expect: environment-branch
    redisConnectUnix(Path);
  switch (D) { // expect: environment-branch
  case Deployment::Production:
    redisConnectUnix(Path);
    break;
  case Deployment::Staging:
  case Deployment::Local:
    break;
  }
}

// Forms of the branch.

void elseIf(const std::string &Env, const char *Path) {
  if (Env == "production") { // expect: environment-branch
    redisConnectUnix(Path);
  } else if (Env == "staging") {
    redisConnectUnix(std::getenv("STAGING_SOCKET"));
  } else {
    return;
  }
}

void conditional() {
  redisConnectUnix(isProduction() ? "/run/redis.sock" : "/tmp/redis.sock"); // expect: environment-branch socket_path socket_path
  redisConnect(isProduction() ? "cache.internal" : std::getenv("REDIS_HOST"), 0); // expect: environment-branch host
}

constexpr bool IsStaging = true;
void compileTime(const char *Path) {
  if constexpr (IsStaging) // expect: environment-branch
    redisConnectUnix(Path);
}

// What an arm does.

void standIn(const std::string &File) {
  if (isProduction()) { // expect: environment-branch
    freeReplyObject(redisCommand(cache(), "RPUSH uploads %s", File.c_str()));
  } else {
    std::ofstream Out("uploads/" + File);
  }
  if (isProduction()) { // expect: environment-branch
    uploadToCache(File);
  } else {
    copyLocally(File);
  }
}

PGconn *configuration() {
  std::string Where = std::getenv("DATABASE_URL");
  if (isProduction()) // expect: environment-branch
    Where = "host=db.internal";
  else
    Where = "host=localhost";
  return PQconnectdb(Where.c_str()); // expect: dsn dsn
}

bool differentServices(MYSQL *Db, const char *Path) {
  if (isProduction()) // expect: environment-branch
    return mysql_select_db(Db, std::getenv("DATABASE_NAME")) == 0;
  return redisConnectUnix(Path) != nullptr;
}

// What the arms name: constants, functions that give literals, factories.

static const char *const LiveHost = "cache.internal", *const OwnHost = "localhost";
static std::string liveHost() { return "cache.internal"; }
static std::string ownHost() { return "localhost"; }
struct Place { std::string Host; int Port; };
static const Place Live{"cache.internal", 1}, Own{"localhost", 2};

redisContext *constants() { return redisConnect(isProduction() ? LiveHost : OwnHost, 0); } // expect: environment-branch host
redisContext *results() {
  std::string Host;
  if (isProduction()) // expect: environment-branch
    Host = liveHost();
  else
    Host = ownHost();
  return redisConnect(Host.c_str(), 0); // expect: host
}
redisContext *objects() {
  const Place &Where = isProduction() ? Live : Own; // expect: environment-branch
  return redisConnect(Where.Host.c_str(), 0); // expect: host
}
redisContext *localsOfTheArms() {
  if (isProduction()) { // expect: environment-branch
    const char *Host = "cache.internal";
    return redisConnect(Host, 0); // expect: host
  } else {
    const char *Host = "localhost";
    return redisConnect(Host, 0); // expect: host
  }
}
redisContext *names() { return redisConnect(std::getenv(isProduction() ? "LIVE_HOST" : "HOST"), 0); } // expect: environment-branch

struct Sender { virtual ~Sender() = default; virtual void send(const std::string &) = 0; };
struct CacheSender : Sender { void send(const std::string &T) override { uploadToCache(T); } };
struct FileSender : Sender { void send(const std::string &T) override { copyLocally(T); } };
static std::unique_ptr<Sender> cacheSender() { return std::make_unique<CacheSender>(); }
static std::unique_ptr<Sender> fileSender() { return std::make_unique<FileSender>(); }
std::unique_ptr<Sender> factory() {
  if (isProduction()) // expect: environment-branch
    return cacheSender();
  return fileSender();
}
