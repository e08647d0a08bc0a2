// packages: libpaho-mqttpp-dev libpaho-mqtt-dev
// flags: -std=gnu++17
//===- paho-mqtt-cpp.cpp - Eclipse Paho MQTT C++ ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Eclipse Paho MQTT C++: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <mqtt/async_client.h>
#include <mqtt/client.h>
#include <mqtt/connect_options.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcodedAsync(mqtt::iclient_persistence *Store) {
  const mqtt::create_options Options;
  mqtt::async_client Plain("tcp://broker.internal:1883", "shop"); // expect: url
  mqtt::async_client Stored("tcp://broker.internal:1883", "shop", Store); // expect: url
  mqtt::async_client Folder("tcp://broker.internal", "shop", "/var/mqtt"); // expect: url
  mqtt::async_client Max("tcp://broker.internal", "shop", 9, "/var/mqtt"); // expect: url
  mqtt::async_client MaxStore("tcp://broker.internal", "shop", 9, Store); // expect: url
  mqtt::async_client Opt("tcp://broker.internal", "a", Options, "/var/mqtt"); // expect: url
  mqtt::async_client OptStore("tcp://broker.internal", "a", Options, Store); // expect: url
  auto Heap = std::make_unique<mqtt::async_client>("tcp://localhost:1883", "a"); // expect: url
}

void hardcodedSync(mqtt::iclient_persistence *Store) {
  const mqtt::create_options Options;
  mqtt::client Plain("tcp://broker.internal:1883", "shop"); // expect: url
  mqtt::client Stored("tcp://broker.internal:1883", "shop", Store); // expect: url
  mqtt::client Folder("tcp://broker.internal", "shop", "/var/mqtt"); // expect: url
  mqtt::client Max("tcp://broker.internal", "shop", 9, "/var/mqtt"); // expect: url
  mqtt::client MaxStore("tcp://broker.internal", "shop", 9, Store); // expect: url
  mqtt::client OptStore("tcp://broker.internal", "a", Options, Store); // expect: url
}

void hardcodedOptions() {
  mqtt::connect_options Options("shop", "s3cr3t-one"); // expect: password user
  Options.set_user_name("shop"); // expect: user
  Options.set_password("s3cr3t-two"); // expect: password
  Options.set_http_proxy("http://proxy.internal:3128"); // expect: proxy
  Options.set_https_proxy("http://proxy.internal:3128"); // expect: proxy
  mqtt::connect_options_builder Builder;
  Builder.user_name("shop"); // expect: user
  Builder.password("s3cr3t-three"); // expect: password
  Builder.http_proxy("http://proxy.internal:3128"); // expect: proxy
  Builder.https_proxy("http://proxy.internal:3128"); // expect: proxy
  mqtt::connect_data Data;
  Data.set_user_name("shop"); // expect: user
  Data.set_password("s3cr3t-four"); // expect: password
}

void hardcodedTopics(mqtt::async_client &Async, mqtt::iaction_listener &Listener) {
  Async.publish("orders", nullptr, 0, 1, false); // expect: topic
  Async.publish("orders", nullptr, 0); // expect: topic
  Async.publish("orders", nullptr, 0, 1, false, nullptr, Listener); // expect: topic
  Async.publish("orders", "{}", 1, false); // expect: topic
  Async.publish("orders", "{}"); // expect: topic
  Async.subscribe("orders", 1); // expect: topic
  Async.subscribe("orders", 1, nullptr, Listener); // expect: topic
  mqtt::topic Topic(Async, "orders", 1, false); // expect: topic
}

void hardcodedTopics(mqtt::client &Client) {
  Client.publish("orders", nullptr, 0, 1, false); // expect: topic
  Client.publish("orders", nullptr, 0); // expect: topic
  Client.subscribe("orders"); // expect: topic
  Client.subscribe("orders", 1); // expect: topic
  auto Message = mqtt::make_message("orders", nullptr, 0); // expect: topic
  Message = mqtt::make_message("orders", nullptr, 0, 1, false); // expect: topic
  Message = mqtt::make_message("orders", "{}"); // expect: topic
  Message = mqtt::make_message("orders", "{}", 1, false); // expect: topic
}

// Through a subclass.
struct ShopClient : mqtt::async_client {
  ShopClient() : mqtt::async_client("tcp://broker.internal", "shop") {} // expect: url
};

void attachedClients(mqtt::iclient_persistence *Store) {
  const std::string Url = std::getenv("MQTT_URL");
  const mqtt::create_options Options;
  mqtt::async_client Plain(std::getenv("MQTT_URL"), "shop");
  mqtt::async_client Stored(Url, "shop", Store);
  mqtt::async_client Folder(Url, "shop", "/var/mqtt");
  mqtt::async_client Max(Url, "shop", 9, "/var/mqtt");
  mqtt::async_client MaxStore(Url, "shop", 9, Store);
  mqtt::async_client Opt(Url, "shop", Options, "/var/mqtt");
  mqtt::async_client OptStore(Url, "shop", Options, Store);
  mqtt::client SyncPlain(Url, "shop");
  mqtt::client SyncFolder(Url, "shop", "/var/mqtt");
  mqtt::client SyncMax(Url, "shop", 9, "/var/mqtt");
  mqtt::client SyncMaxStore(Url, "shop", 9, Store);
  mqtt::client SyncOptStore(Url, "shop", Options, Store);
}

void attachedOptions() {
  const std::string User = std::getenv("MQTT_USERNAME");
  const std::string Password = std::getenv("MQTT_PASSWORD");
  const std::string Proxy = std::getenv("MQTT_PROXY");
  mqtt::connect_options Options(User, Password);
  Options.set_user_name(std::getenv("MQTT_USERNAME"));
  Options.set_password(std::getenv("MQTT_PASSWORD"));
  Options.set_http_proxy(Proxy);
  Options.set_https_proxy(Proxy);
  mqtt::connect_options_builder Builder;
  Builder.user_name(User);
  Builder.password(Password);
  Builder.http_proxy(Proxy);
  Builder.https_proxy(Proxy);
  mqtt::connect_data Data;
  Data.set_user_name(User);
  Data.set_password(Password);
}

void attachedTopics(mqtt::async_client &Async, mqtt::client &Client, mqtt::iaction_listener &Listener) {
  const std::string Name = std::getenv("MQTT_TOPIC");
  Async.publish(Name, nullptr, 0, 1, false);
  Async.publish(Name, nullptr, 0);
  Async.publish(Name, nullptr, 0, 1, false, nullptr, Listener);
  Async.publish(Name, "{}", 1, false);
  Async.publish(std::getenv("MQTT_TOPIC"), "{}");
  Async.subscribe(Name, 1);
  Async.subscribe(Name, 1, nullptr, Listener);
  mqtt::topic Topic(Async, Name, 1, false);
  Client.publish(Name, nullptr, 0, 1, false);
  Client.publish(Name, nullptr, 0);
  Client.subscribe(Name);
  Client.subscribe(Name, 1);
  auto Message = mqtt::make_message(Name, nullptr, 0);
  Message = mqtt::make_message(Name, nullptr, 0, 1, false);
  Message = mqtt::make_message(Name, "{}");
  Message = mqtt::make_message(Name, "{}", 1, false);
}

void silent(mqtt::connect_options &Options) {
  Options.set_user_name("");
  Options.set_password("");
  Options.set_clean_session(true);
}
