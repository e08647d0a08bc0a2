//===- FixPlaces.cpp - The rows and columns of the matrix of fixes --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/FixMatrix.h"

namespace svc::test {

static const char Text[] = "\"cache.internal\"", Wide[] = "L\"cache.internal\"";

const std::vector<FixType> &fixTypes() {
  static const std::vector<FixType> All = {
      {"`const char *`", "const char *", "const char *const", Text,
       "probe_text", true, true},
      {"`std::string`", "std::string", "const std::string", Text,
       "probe_string", false, true},
      {"`std::string_view`", "std::string_view", "const std::string_view", Text,
       "probe_view", false, true},
      {"`const wchar_t *`", "const wchar_t *", "const wchar_t *const", Wide,
       "probe_wide", false, true},
      {"`std::wstring`", "std::wstring", "const std::wstring", Wide,
       "probe_wstring", false, true},
      {"`int`", "int", "const int", "6380", "probe_port", true, true},
      {"`unsigned short`", "unsigned short", "const unsigned short", "6380",
       "probe_short", true, true},
      {"`long`", "long", "const long", "6380", "probe_long", true, true},
  };
  return All;
}

const std::vector<FixPlaceForm> &fixPlaces() {
  static const std::vector<FixPlaceForm> All = {
      {"argument", "", "$U($V);", true, true},
      {"local variable", "", "$T X = $V;\n$U(X);", true, true},
      {"local constant", "", "$C X = $V;\n$U(X);", true, true},
      {"assignment", "", "$T X;\nX = $V;\n$U(X);", true, true},
      {"`auto`", "", "auto X = $V;\n$U(X);", false, true},
      {"`X(literal)`", "", "$T X($V);\n$U(X);", false, true},
      {"`X{literal}`", "", "$T X{$V};\n$U(X);", false, true},
      {"static local variable", "", "static $T X = $V;\n$U(X);", true, true},
      {"static variable", "static $T X$N = $V;", "$U(X$N);", true, true},
      {"static constant", "static $C X$N = $V;", "$U(X$N);", true, true},
      {"inline constant", "inline $C X$N = $V;", "$U(X$N);", false, true},
      {"`constexpr`", "constexpr $C X$N = $V;", "$U(X$N);", false, true},
      {"`static constexpr` member",
       "struct S$N { static constexpr $C X = $V; };", "$U(S$N::X);", false,
       true},
      {"`constexpr` function", "constexpr $T g$N() { return $V; }",
       "$U(g$N());", false, true},
      {"constant expression", "constexpr $C X$N = $V;\nconstexpr $C Y$N = X$N;",
       "$U(X$N);\n$U(Y$N);", false, true},
      {"macro", "#define M$N $V", "$U(M$N);", true, true},
      {"macro in parentheses", "#define M$N ($V)", "$U(M$N);", true, true},
      {"macro at two places", "#define M$N $V", "$U(M$N);\n$U(M$N);", true,
       true},
      {"macro that is used elsewhere", "#define M$N $V",
       "$U(M$N);\nother(sizeof(M$N));", true, true},
      {"argument of a macro", "#define CALL$N(X) $U(X)", "CALL$N($V);", true,
       true},
      {"function", "static $T g$N(void) { return $V; }", "$U(g$N());", true,
       true},
      {"member with an initialiser", "struct S$N { $T X = $V; };",
       "S$N S;\n$U(S.X);", false, true},
      {"constructor", "struct S$N { S$N() : X($V) {} $T X; };",
       "S$N S;\n$U(S.X);", false, true},
      {"aggregate", "struct S$N { $T X; int Y; };",
       "struct S$N S = {$V, 1};\n$U(S.X);", true, true},
      {"designated", "struct S$N { $T X; int Y; };",
       "struct S$N S = {.X = $V, .Y = 1};\n$U(S.X);", true, true},
      {"default argument", "static void g$N($T X = $V) { $U(X); }", "g$N();",
       false, true},
      {"setter", "struct S$N { void set($T V) { X = V; } $T X; };",
       "S$N S;\nS.set($V);\n$U(S.X);", false, true},
      {"builder",
       "struct S$N { S$N &with($T V) { X = V; return *this; } $T X; };",
       "S$N S;\nS.with($V).with($V);\n$U(S.X);", false, true},
      {"vector", "", "std::vector<$T> X{$V};\n$U(X[0]);", false, true},
      {"array of the type", "", "$T X[] = {$V};\n$U(X[0]);", true, true},
      {"`make_unique`", "struct S$N { explicit S$N($T V) : X(V) {} $T X; };",
       "auto S = std::make_unique<S$N>($V);\n$U(S->X);", false, true},
      {"lambda", "", "[] { $U($V); }();", false, true},
      {"`?:`", "", "$U(Any ? $V : $V);", true, true},
      {"array", "", "char X[] = $V;\n$U(X);", true, true, Text},
      {"array of a known size", "", "char X[32] = $V;\n$U(X);", true, true,
       Text},
      {"static array", "static const char X$N[] = $V;", "$U(X$N);", true, true,
       Text},
      {"`constexpr` array", "static constexpr char X$N[] = $V;", "$U(X$N);",
       false, true, Text},
      {"array whose size is asked for", "static const char X$N[] = $V;",
       "$U(X$N);\nother(sizeof(X$N));", true, true, Text},
      {"copied text", "", "char X[32];\nstrcpy(X, $V);\n$U(X);", true, true,
       Text},
      {"length beside it", "", "probe_length($V, 14);", true, true, Text},
      {"size beside it", "", "probe_length($V, sizeof($V) - 1);", true, true,
       Text},
      {"measured variable", "",
       "$C X = $V;\nprobe_length(X, (unsigned)strlen(X));", true, true, Text},
      {"the library's own variable", "", "probe_own($V);", true, true, Text},
      {"the library's own variable, left out", "",
       "probe_choose($V);\nprobe_chosen();", true, true, Text},
  };
  return All;
}

const char *const ProbeHeader = R"(#ifndef PROBE_H
#define PROBE_H
#ifdef __cplusplus
#include <string>
#include <string_view>
void probe_string(const std::string &host);
void probe_view(std::string_view host);
void probe_wide(const wchar_t *host);
void probe_wstring(const std::wstring &host);
extern "C" {
#endif
void probe_text(const char *host);
void probe_port(int port);
void probe_short(unsigned short port);
void probe_long(long port);
void probe_length(const char *host, unsigned length);
void probe_own(const char *host);
void probe_choose(const char *host);
void probe_chosen(void);
void other(unsigned long size);
extern int Any;
#ifdef __cplusplus
}
#endif
#endif
)";

const char *const ProbeBody = R"(#include "probe.h"
#include <cstdio>
#include <cstdlib>
static const char *Chosen;
void probe_string(const std::string &H) { std::printf("%s\n", H.c_str()); }
void probe_view(std::string_view H) { probe_string(std::string(H)); }
void probe_wide(const wchar_t *H) { std::printf("%ls\n", H); }
void probe_wstring(const std::wstring &H) { probe_wide(H.c_str()); }
extern "C" {
void probe_text(const char *H) { std::printf("%s\n", H); }
void probe_port(int P) { std::printf("%d\n", P); }
void probe_short(unsigned short P) { std::printf("%d\n", P); }
void probe_long(long P) { std::printf("%ld\n", P); }
void probe_length(const char *H, unsigned N) { std::printf("%.*s\n", N, H); }
void probe_own(const char *H) { probe_text(H ? H : std::getenv("PROBE_HOST")); }
void probe_choose(const char *H) { Chosen = H; }
void probe_chosen(void) { probe_own(Chosen); }
void other(unsigned long Size) { std::printf("%lu\n", Size); }
int Any = 1;
}
)";

} // namespace svc::test
