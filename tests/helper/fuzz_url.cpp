//===- fuzz_url.cpp - The two parsers of URLs agree -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A libFuzzer target: whatever the text, the C and the C++ header both take it
// for a URL, with the same parts, or both refuse it for the same reason. What
// is taken, written anew from its parts, has the same parts again.
// tests/CMakeLists.txt builds it with clang and runs it for a while.
//
//===----------------------------------------------------------------------===//

#include "svc_env.h"
#include "svc_env.hpp"

namespace {

void check(bool Holds, const char *What) {
  if (Holds)
    return;
  std::fprintf(stderr, "the parsers disagree: %s\n", What);
  std::abort();
}

void same(const char *InCpp, const char *InC, const char *What) {
  check(!InCpp == !InC && (!InC || std::strcmp(InCpp, InC) == 0), What);
}

std::string encode(const char *Text) {
  std::string Out;
  for (; *Text; ++Text) {
    char Code[4];
    std::snprintf(Code, sizeof(Code), "%%%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(*Text)));
    Out += Code;
  }
  return Out;
}

/// \p U written anew, with all that can be escaped escaped.
std::string written(const svc::Url &U) {
  std::string Out = std::string(U.scheme()) + ":";
  if (U.has_host() || U.has_user() || U.has_password() || U.has_port() ||
      std::strncmp(U.path_or(""), "//", 2) == 0)
    Out += "//";
  if (U.has_user() || U.has_password())
    Out += encode(U.user_or(""));
  if (U.has_password())
    Out += ":" + encode(U.password());
  if (U.has_user() || U.has_password())
    Out += "@";
  if (U.has_host()) {
    // An address with a zone keeps its colons; a name has none.
    std::string Host = U.host();
    const std::size_t Zone = Host.find('%');
    std::string Before = Host.substr(0, Zone), Behind;
    if (Zone != Host.npos)
      Behind = encode(Host.substr(Zone).c_str());
    Out += svc::detail::is_ipv6(Before + Behind) ? "[" + Before + Behind + "]"
                                                 : encode(U.host());
  }
  if (U.has_port())
    Out += std::string(":") + U.port();
  for (const char *C = U.path_or(""); *C; ++C)
    Out += *C == '/' ? std::string("/") : encode(std::string(1, *C).c_str());
  return Out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *Data,
                                      std::size_t Size) {
  // A value has no zero byte; the C header could not be given one.
  const std::string Input =
      std::string(reinterpret_cast<const char *>(Data), Size).c_str();

  std::string Error;
  const std::optional<svc::Url> InCpp = svc::Url::parse(Input, Error);
  SvcKept *InC = svc_detail_new_url("URL", Input.c_str());
  const char *What = "";
  const char *Wrong = svc_detail_parse(InC, &What);

  check(InCpp.has_value() == !Wrong, "whether it is a URL");
  if (Wrong)
    check(Error == std::string("the ") + What + " " + Wrong, "why not");
  if (InCpp) {
    same(InCpp->text(), InC->Parts[SvcText], "text");
    same(InCpp->scheme(), InC->Parts[SvcScheme], "scheme");
    same(InCpp->user_or(nullptr), InC->Parts[SvcUser], "user");
    same(InCpp->password_or(nullptr), InC->Parts[SvcPassword], "password");
    same(InCpp->host_or(nullptr), InC->Parts[SvcHost], "host");
    same(InCpp->port_or(nullptr), InC->Parts[SvcPort], "port");
    same(InCpp->path_or(nullptr), InC->Parts[SvcPath], "path");

    const std::string Text = written(*InCpp);
    const std::optional<svc::Url> Again = svc::Url::parse(Text, Error);
    check(Again.has_value(), "that what is written anew is a URL");
    same(Again->scheme(), InCpp->scheme(), "scheme, anew");
    same(Again->user_or(nullptr), InCpp->user_or(nullptr), "user, anew");
    same(Again->password_or(nullptr), InCpp->password_or(nullptr),
         "password, anew");
    same(Again->host_or(nullptr), InCpp->host_or(nullptr), "host, anew");
    same(Again->port_or(nullptr), InCpp->port_or(nullptr), "port, anew");
    same(Again->path_or(nullptr), InCpp->path_or(nullptr), "path, anew");
  }
  std::free(InC);
  return 0;
}
