//===- configuration.cpp - Configuration readers --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a reader of configuration gives is attached; the fallback that it is given
// is a literal like any other (PW8).
//
//===----------------------------------------------------------------------===//

// packages: libboost-program-options-dev libboost-dev qtbase5-dev nlohmann-json3-dev libjsoncpp-dev libyaml-cpp-dev libconfig-dev libglib2.0-dev rapidjson-dev libcjson-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include -I/usr/include/jsoncpp
#include <QtCore/QCommandLineParser>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSettings>
#include <boost/program_options.hpp>
#include <boost/property_tree/ptree.hpp>
#include <cjson/cJSON.h>
#include <cstdlib>
#include <fstream>
#include <glib.h>
#include <hiredis/hiredis.h>
#include <json/json.h>
#include <libconfig.h>
#include <nlohmann/json.hpp>
#include <rapidjson/document.h>
#include <string>
#include <yaml-cpp/yaml.h>

// clang-format off: an expectation stands on the line of its use.

// flow: a reader's own fallback
void fallbacks(QSettings &Settings, const nlohmann::json &Json, const Json::Value &Other, const YAML::Node &Yaml,
               const boost::property_tree::ptree &Tree, const QProcessEnvironment &Environment) {
  redisConnect(qPrintable(Settings.value("host", "cache.internal").toString()), 0); // expect: host
  redisConnect(Json.value("host", "cache.internal").c_str(), 0); // expect: host
  redisConnect(Other.get("host", "cache.internal").asCString(), 0); // expect: host
  redisConnect(Yaml["host"].as<std::string>("cache.internal").c_str(), 0); // expect: host
  redisConnect(Tree.get<std::string>("host", "cache.internal").c_str(), 0); // expect: host
  redisConnect(qPrintable(Environment.value("REDIS_HOST", "cache.internal")), 0); // expect: host
}

// silent: a reader's own fallback
void attached(QSettings &Settings, const nlohmann::json &Json, const Json::Value &Other, const YAML::Node &Yaml,
              const boost::property_tree::ptree &Tree, const QProcessEnvironment &Environment) {
  redisConnect(qPrintable(Settings.value("host").toString()), Settings.value("port").toInt());
  redisConnect(Json["host"].get<std::string>().c_str(), Json.at("port"));
  std::string Host = Json["host"];
  redisConnect(Host.c_str(), 0);
  redisConnect(Json.value("host", "").c_str(), 0);
  redisConnect(Other["host"].asCString(), Other["port"].asInt());
  redisConnect(Yaml["host"].as<std::string>().c_str(), Yaml["port"].as<int>());
  redisConnect(Tree.get<std::string>("host").c_str(), Tree.get<int>("port"));
  redisConnect(qPrintable(Environment.value("REDIS_HOST")), 0);
}

// flow: a fallback beside a reader
void beside(const boost::program_options::variables_map &Options, const cJSON *Item, const rapidjson::Value &Value,
            GKeyFile *File, const config_t *Config, QCommandLineParser &Parser) {
  std::string A = "cache.internal";
  if (Options.count("host"))
    A = Options["host"].as<std::string>();
  redisConnect(A.c_str(), 0); // expect: host
  redisConnect(Item ? Item->valuestring : "cache.internal", 0); // expect: host
  redisConnect(Value.IsString() ? Value.GetString() : "cache.internal", 0); // expect: host
  gchar *B = g_key_file_get_string(File, "redis", "host", nullptr);
  redisConnect(B ? B : "cache.internal", 0); // expect: host
  const char *C = nullptr;
  if (!config_lookup_string(Config, "redis.host", &C))
    C = "cache.internal";
  redisConnect(C, 0); // expect: host
  QString D = Parser.value("host");
  if (D.isEmpty())
    D = "cache.internal";
  redisConnect(qPrintable(D), 0); // expect: host
}

// silent: a fallback beside a reader
void besideAttached(const boost::program_options::variables_map &Options, const cJSON *Item, const rapidjson::Value &Value,
                    GKeyFile *File, const config_t *Config, QCommandLineParser &Parser) {
  redisConnect(Options["host"].as<std::string>().c_str(), Options["port"].as<int>());
  redisConnect(Item->valuestring, Item->valueint);
  redisConnect(Value.GetString(), 0);
  redisConnect(g_key_file_get_string(File, "redis", "host", nullptr), g_key_file_get_integer(File, "redis", "port", nullptr));
  const char *C = "cache.internal";
  config_lookup_string(Config, "redis.host", &C);
  redisConnect(qPrintable(Parser.value("host")), Parser.value("port").toInt());
}

// flow: files
void filesBefore(const char *Path) {
  std::ifstream In(Path);
  std::string Host;
  std::getline(In, Host);
  Host = "cache.internal";
  redisConnect(Host.c_str(), 0); // expect: host
}

// silent: files
void files(const char *Path) {
  std::ifstream In(Path);
  std::string Host = "cache.internal", Other = "cache.internal";
  int Port = 6380;
  std::getline(In, Host);
  In >> Other >> Port;
  redisConnect(Host.c_str(), 0);
  redisConnect(Other.c_str(), Port);
}
