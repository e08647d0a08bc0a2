// packages: libcurlpp-dev libcurl4-openssl-dev
// flags: -std=gnu++17
//===- curlpp.cpp - cURLpp ------------------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// cURLpp: every option with literals, then values that are not known or come
// from the environment. The options are typedefs of one template, so another
// option of the same type must stay silent.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <curlpp/Easy.hpp>
#include <curlpp/Options.hpp>
#include <curlpp/cURLpp.hpp>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using namespace curlpp::options;

void literals(curlpp::Easy &Request) {
  Request.setOpt(new curlpp::options::Url("https://api.internal/orders")); // expect: url
  Request.setOpt(Url(std::string("https://api.internal/orders"))); // expect: url
  curlpp::options::Url Named("https://api.internal/orders"); // expect: url
  Request.setOpt(Named);
  Request.setOpt(new curlpp::options::Port(8443)); // expect: port
  Request.setOpt(new curlpp::options::UserPwd("orders:Tr0ub4dor")); // expect: user_password
  Request.setOpt(new curlpp::options::Proxy("http://proxy.internal:3128")); // expect: proxy
  Request.setOpt(new curlpp::options::ProxyUserPwd("orders:Tr0ub4dor")); // expect: user_password
}

void silent(curlpp::Easy &Request, const std::string &Where) {
  Request.setOpt(new curlpp::options::Url(Where));
  Request.setOpt(Url(std::getenv("API_URL")));
  Request.setOpt(new curlpp::options::UserAgent("https://api.internal/orders"));
  Request.setOpt(new curlpp::options::Referer("https://api.internal/orders"));
  Request.setOpt(new curlpp::options::Timeout(8443));
}
