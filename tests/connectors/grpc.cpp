// packages: libgrpc++-dev
// flags: -std=gnu++17
//===- grpc.cpp - gRPC C++ --------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// gRPC C++: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <string>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

using Interceptors = std::vector<std::unique_ptr<grpc::experimental::ClientInterceptorFactoryInterface>>;

void hardcoded(const std::shared_ptr<grpc::ChannelCredentials> &Credentials) {
  auto Channel = grpc::CreateChannel("orders.internal:50051", Credentials); // expect: address
  Channel = grpc::CreateChannel("localhost:50051", grpc::InsecureChannelCredentials()); // expect: address
  grpc::ChannelArguments Arguments;
  Channel = grpc::CreateCustomChannel("orders.internal:50051", Credentials, Arguments); // expect: address
  Channel = grpc::experimental::CreateCustomChannelWithInterceptors( // expect: address
      "orders.internal:50051", Credentials, Arguments, Interceptors());
}

void hardcodedCredentials() {
  auto Call = grpc::AccessTokenCredentials("t0ken-one"); // expect: token
  Call = grpc::GoogleRefreshTokenCredentials("t0ken-two"); // expect: token
  Call = grpc::GoogleIAMCredentials("t0ken-three", "orders"); // expect: token
  Call = grpc::ServiceAccountJWTAccessCredentials("{\"private_key\": \"k\"}"); // expect: secret_key
  grpc::SslCredentialsOptions Options;
  Options.pem_private_key = "-----BEGIN PRIVATE KEY-----"; // expect: secret_key
}

void attached(const std::shared_ptr<grpc::ChannelCredentials> &Credentials) {
  const std::string Target = std::getenv("GRPC_ADDRESS");
  const std::string Token = std::getenv("GRPC_TOKEN");
  auto Channel = grpc::CreateChannel(Target, Credentials);
  Channel = grpc::CreateChannel(std::getenv("GRPC_ADDRESS"), Credentials);
  grpc::ChannelArguments Arguments;
  Channel = grpc::CreateCustomChannel(Target, Credentials, Arguments);
  Channel = grpc::experimental::CreateCustomChannelWithInterceptors(
      Target, Credentials, Arguments, Interceptors());
  auto Call = grpc::AccessTokenCredentials(Token);
  Call = grpc::GoogleRefreshTokenCredentials(Token);
  Call = grpc::GoogleIAMCredentials(Token, "orders");
  Call = grpc::ServiceAccountJWTAccessCredentials(Token);
  grpc::SslCredentialsOptions Options;
  Options.pem_private_key = std::getenv("GRPC_PRIVATE_KEY");
}

namespace program {
// A function of the program's own with the same name.
std::shared_ptr<grpc::Channel> CreateChannel(const std::string &Label);
} // namespace program

void silent(grpc::ServerBuilder &Builder) {
  Builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  grpc::SslCredentialsOptions Options;
  Options.pem_private_key = "";
  auto Channel = program::CreateChannel("orders.internal:50051");
}
