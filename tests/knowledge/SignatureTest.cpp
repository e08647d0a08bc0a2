//===- SignatureTest.cpp - Declarations as models spell them ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each case is a declaration and what of it is kept, in one line:
//   result | name | name:shape[=], ...
//
//===----------------------------------------------------------------------===//

#include "knowledge/Signature.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

std::string show(const TypeShape &S) {
  switch (S.K) {
  case TypeShape::CharPointer:
    return "text" + S.Name;
  case TypeShape::Number:
    return "number" + S.Name;
  case TypeShape::Pointer:
    return S.Name + "*";
  case TypeShape::Named:
    return S.Name.empty() ? "any" : S.Name;
  }
  return "";
}

std::string show(llvm::StringRef Text) {
  llvm::Expected<Signature> S = parseSignature(Text);
  if (!S)
    return "error: " + llvm::toString(S.takeError());
  EXPECT_EQ(S->Text, Text);
  std::string Shown = S->Result + " | " + S->Name + " |";
  for (const Parameter &P : S->Parameters)
    Shown += " " + P.Name + ":" + show(P.Shape) + (P.HasDefault ? "=" : "");
  return Shown + (S->Variadic ? " ..." : "");
}

/// The shape of a parameter of type \p Type, named and unnamed.
std::string shape(llvm::StringRef Type) {
  std::string Unnamed = show(("void f(" + Type + ")").str());
  std::string Named = show(("void f(" + Type + " x)").str());
  Unnamed.erase(0, sizeof("void | f | :") - 1);
  Named.erase(0, sizeof("void | f | x:") - 1);
  EXPECT_EQ(Unnamed, Named) << Type.str();
  return Unnamed;
}

} // namespace

TEST(Signature, CFunctions) {
  EXPECT_EQ(show("PGconn *PQconnectdb(const char *conninfo)"),
            "PGconn * | PQconnectdb | conninfo:text");
  EXPECT_EQ(show("MYSQL * mysql_real_connect(MYSQL *mysql, const char *host, "
                 "const char *user, const char *passwd, const char *db, "
                 "unsigned int port, const char *unix_socket, "
                 "unsigned long clientflag)"),
            "MYSQL * | mysql_real_connect | mysql:MYSQL* host:text user:text "
            "passwd:text db:text port:number unix_socket:text "
            "clientflag:number");
  EXPECT_EQ(show("int f(void)"), "int | f |");
  EXPECT_EQ(show("int f()"), "int | f |");
  EXPECT_EQ(show("f(int)"), " | f | :number");
  EXPECT_EQ(show("extern struct hostent *gethostbyname(const char *__name);"),
            "struct hostent * | gethostbyname | __name:text");
  EXPECT_EQ(show("extern \"C\" int f(int a);"), "int | f | a:number");
}

TEST(Signature, Variadics) {
  EXPECT_EQ(show("CURLcode curl_easy_setopt(CURL *handle, CURLoption option, "
                 "...)"),
            "CURLcode | curl_easy_setopt | handle:CURL* option:CURLoption ...");
  EXPECT_EQ(show("void f(...)"), "void | f | ...");
  EXPECT_EQ(
      show("template <class... Args> void emplace(int n, Args &&...args)"),
      "void | emplace | n:number ...");
  EXPECT_EQ(show("void f(..., int x)"),
            "error: '...' must be the last parameter");
}

TEST(Signature, NoiseBeforeTheName) {
  EXPECT_EQ(show("CURL_EXTERN CURLcode curl_global_init(long flags)"),
            "CURL_EXTERN CURLcode | curl_global_init | flags:number");
  EXPECT_EQ(show("SQLRETURN SQL_API SQLConnect(SQLHDBC h, SQLCHAR *name)"),
            "SQLRETURN SQL_API | SQLConnect | h:SQLHDBC name:text");
  EXPECT_EQ(show("MONGOC_EXPORT (mongoc_client_t *) mongoc_client_new "
                 "(const char *uri_string) BSON_GNUC_WARN_UNUSED_RESULT"),
            "MONGOC_EXPORT (mongoc_client_t *) | mongoc_client_new | "
            "uri_string:text");
  EXPECT_EQ(show("LIBPQ(2) [[nodiscard]] int f(int a) __THROW __nonnull ((1))"),
            "LIBPQ(2) int | f | a:number");
  EXPECT_EQ(show("__attribute__((visibility(\"default\"))) int f(int a)"),
            "int | f | a:number");
}

TEST(Signature, Methods) {
  EXPECT_EQ(show("virtual bool open(const char *db, const char *server = 0, "
                 "unsigned int port = 0) override;"),
            "bool | open | db:text server:text= port:number=");
  EXPECT_EQ(show("virtual sql::Connection *connect(const sql::SQLString& host, "
                 "const sql::SQLString &user) = 0;"),
            "sql::Connection * | connect | host:SQLString user:SQLString");
  EXPECT_EQ(show("const std::string &host() const noexcept"),
            "const std::string & | host |");
  EXPECT_EQ(show("int f(int a) const && noexcept(noexcept(g())) final"),
            "int | f | a:number");
  EXPECT_EQ(show("inline void setHost(const QString &host) { d->h = host; }"),
            "void | setHost | host:QString");
  EXPECT_EQ(show("static std::shared_ptr<sw::Client> make(std::string host)"),
            "std::shared_ptr<sw::Client> | make | host:string");
  EXPECT_EQ(show("auto connect(std::string_view url) -> std::unique_ptr<C>;"),
            "std::unique_ptr<C> | connect | url:string_view");
  EXPECT_EQ(show("Result ns::Class<T>::get(int key)"),
            "Result | get | key:number");
  EXPECT_EQ(show("void f<int>(int a)"), "void | f | a:number");
}

TEST(Signature, ConstructorsAndOperators) {
  EXPECT_EQ(show("explicit connection(zview options = {})"),
            " | connection | options:zview=");
  EXPECT_EQ(show("explicit(sizeof(int) == 4) Client(int a)"),
            " | Client | a:number");
  EXPECT_EQ(show("pqxx::connection::connection(const char options[])"),
            " | connection | options:text");
  EXPECT_EQ(show("Foo(Foo &&other) : Bar(1) {}"), " | Foo | other:Foo");
  EXPECT_EQ(show("~Foo()"), " | ~Foo |");
  EXPECT_EQ(show("T &operator[](const std::string &key)"),
            "T & | operator[] | key:string");
  EXPECT_EQ(show("int operator()(int a) const"), "int | operator() | a:number");
  EXPECT_EQ(show("std::ostream &operator<<(std::ostream &os, const URI &uri)"),
            "std::ostream & | operator<< | os:ostream uri:URI");
  EXPECT_EQ(show("explicit operator bool() const"), " | operator bool |");
}

TEST(Signature, DefaultArguments) {
  EXPECT_EQ(show("void f(std::map<std::string, int> m = "
                 "std::map<std::string, int>({{\"a,b)\", 1}}), int b = g(1, 2),"
                 " char c = ',', bool d = 1 < 2, unsigned e = 1 << 3)"),
            "void | f | m:map= b:number= c:number= d:number= e:number=");
  EXPECT_EQ(show("void f(const std::string &s = std::string(), "
                 "int (*g)(int) = nullptr, X x = X{1, {2}}, Y y = {})"),
            "void | f | s:string= g:*= x:X= y:Y=");
  EXPECT_EQ(show("void f(int = 3, const char * = \"\\\")\")"),
            "void | f | :number= :text=");
}

TEST(Signature, ShapesOfText) {
  for (const char *Type :
       {"char *", "const char *", "char const *", "const char *const",
        "const char *&", "const char * __restrict", "char *restrict",
        "wchar_t *", "const wchar_t*", "SQLCHAR *", "SQLWCHAR *",
        "const QChar *", "unsigned char *", "const signed char *", "char8_t *",
        "const char16_t *", "const gchar *"})
    EXPECT_EQ(shape(Type), "text") << Type;
  EXPECT_EQ(show("void f(char a[], const char b[16], char [8], "
                 "const char (&c)[N])"),
            "void | f | a:text b:text :text c:text");
}

TEST(Signature, ShapesOfNumbers) {
  for (const char *Type : {"int",
                           "unsigned",
                           "unsigned int",
                           "unsigned long",
                           "long long",
                           "long unsigned int",
                           "short",
                           "signed char",
                           "char",
                           "bool",
                           "_Bool",
                           "float",
                           "double",
                           "long double",
                           "wchar_t",
                           "const int",
                           "int const",
                           "int &",
                           "const int &",
                           "unsigned int &&",
                           "size_t",
                           "std::size_t",
                           "ssize_t",
                           "ptrdiff_t",
                           "uint8_t",
                           "int16_t",
                           "std::uint16_t",
                           "uint32_t",
                           "int64_t",
                           "uintptr_t",
                           "intmax_t",
                           "uint_fast32_t",
                           "int_least8_t",
                           "__int64",
                           "unsigned __int128",
                           "volatile long"})
    EXPECT_EQ(shape(Type), "number") << Type;
}

TEST(Signature, ShapesOfPointers) {
  EXPECT_EQ(shape("void *"), "void*");
  EXPECT_EQ(shape("const void *"), "void*");
  EXPECT_EQ(shape("char **"), "char*");
  EXPECT_EQ(shape("const char *const *"), "char*");
  EXPECT_EQ(shape("struct addrinfo *"), "addrinfo*");
  EXPECT_EQ(shape("const struct addrinfo **"), "addrinfo*");
  EXPECT_EQ(shape("sql::Driver *"), "Driver*");
  EXPECT_EQ(shape("std::vector<char *> *"), "vector*");
  EXPECT_EQ(shape("int *"), "int*");
  EXPECT_EQ(shape("long unsigned int *"), "unsigned long*");
  EXPECT_EQ(shape("unsigned long long *"), "unsigned long long*");
  EXPECT_EQ(shape("short int *"), "short*");
  EXPECT_EQ(shape("size_t *"), "size_t*");
  EXPECT_EQ(show("void f(int a[2], char *b[], Foo c[3][4], char (*d)[10])"),
            "void | f | a:int* b:char* c:Foo* d:char*");
}

TEST(Signature, ShapesOfFunctions) {
  EXPECT_EQ(show("void f(void (*done)(int, void *), int (*)(char), "
                 "void (*const cb)(), int (C::*m)(int), void (&r)(int), "
                 "int compare(const void *, const void *), void (*a[2])(int))"),
            "void | f | done:* :* cb:* m:* r:* compare:* a:*");
  EXPECT_EQ(shape("std::function<void(int, char *)>"), "function");
}

TEST(Signature, ShapesOfNames) {
  EXPECT_EQ(shape("std::string"), "string");
  EXPECT_EQ(shape("std::string const &"), "string");
  EXPECT_EQ(shape("const std::string &"), "string");
  EXPECT_EQ(shape("std::string &&"), "string");
  EXPECT_EQ(shape("::std::string_view"), "string_view");
  EXPECT_EQ(shape("std::map<std::string, int>"), "map");
  EXPECT_EQ(shape("std::map<std::string, std::vector<int>> const &"), "map");
  EXPECT_EQ(shape("typename T::value_type"), "value_type");
  EXPECT_EQ(shape("std::vector<int>::const_iterator"), "const_iterator");
  EXPECT_EQ(shape("struct timeval"), "timeval");
  EXPECT_EQ(shape("enum mosq_opt_t"), "mosq_opt_t");
  EXPECT_EQ(shape("CURLoption"), "CURLoption");
  EXPECT_EQ(shape("const sockaddr_in"), "sockaddr_in");
  EXPECT_EQ(shape("socklen_t"), "socklen_t");
  EXPECT_EQ(shape("uint16_type"), "uint16_type");
  EXPECT_EQ(shape("auto"), "any");
  EXPECT_EQ(shape("const auto &"), "any");
  EXPECT_EQ(shape("auto &&"), "any");
  EXPECT_EQ(shape("decltype(nullptr)"), "any");
}

TEST(Signature, AttributesAndMacrosOfParameters) {
  EXPECT_EQ(show("int f([[maybe_unused]] int a, _In_opt_ const char *b, "
                 "/*name*/ int /*port*/)"),
            "int | f | a:number b:text :number");
}

TEST(Signature, TypesAsWritten) {
  llvm::Expected<Signature> S = parseSignature(
      "void f(const char  *host, char buf[16], int (*cb)(int), std::string)");
  ASSERT_TRUE(bool(S));
  EXPECT_EQ(S->Parameters[0].Type, "const char *");
  EXPECT_EQ(S->Parameters[1].Type, "char[16]");
  EXPECT_EQ(S->Parameters[2].Type, "int (*)(int)");
  EXPECT_EQ(S->Parameters[3].Type, "std::string");
}

TEST(Signature, ParametersAreFoundByName) {
  llvm::Expected<Signature> S =
      parseSignature("int f(int, const char *host, int port)");
  ASSERT_TRUE(bool(S));
  EXPECT_EQ(S->parameter("host"), 1u);
  EXPECT_EQ(S->parameter("port"), 2u);
  EXPECT_EQ(S->parameter(""), std::nullopt);
  EXPECT_EQ(S->parameter("Host"), std::nullopt);
}

TEST(Signature, ErrorsSayWhatWasExpected) {
  EXPECT_EQ(show(""), "error: expected a declaration, the text is empty");
  EXPECT_EQ(show("int port"), "error: expected '(' after the function's name");
  EXPECT_EQ(show("int f(int a"), "error: expected ')' at the end");
  EXPECT_EQ(show("int f(int a))"), "error: unexpected ')'");
  EXPECT_EQ(show("int f(int a]"), "error: expected ')' before ']'");
  EXPECT_EQ(show("(int a)"), "error: expected a function's name before '('");
  EXPECT_EQ(show("int (*f)(int)"),
            "error: unexpected '(' after the parameters");
  EXPECT_EQ(show("int f(int a) nonsense"),
            "error: unexpected 'nonsense' after the parameters");
  EXPECT_EQ(show("int f(int a,)"), "error: parameter 2: expected a parameter");
  EXPECT_EQ(show("int f(,)"), "error: parameter 1: expected a parameter");
  EXPECT_EQ(show("int f(int a, int a)"),
            "error: parameter 2: a second parameter called 'a'");
  EXPECT_EQ(show("int f(int a =)"),
            "error: parameter 1: expected a default argument after '='");
  EXPECT_EQ(show("int f(* a)"),
            "error: parameter 1: expected a type before '*'");
  EXPECT_EQ(show("int f(const)"),
            "error: parameter 1: expected a type in 'const'");
  EXPECT_EQ(show("int f(int a, 3)"),
            "error: parameter 2: unexpected '3' in a parameter's type");
  EXPECT_EQ(show("int f(std::map<int a)"),
            "error: parameter 1: unexpected '<' in a parameter's type");
  EXPECT_EQ(show("int f(char c = 'x)"), "error: expected a closing quote");
  EXPECT_EQ(show("int f(int a) /* no end"),
            "error: expected '*/' to end the comment");
  EXPECT_EQ(show("int f(int @a)"), "error: unexpected character '@'");
  EXPECT_EQ(show("int f(int \xC3\xA9)"),
            "error: unexpected character (not printable ASCII)");
  EXPECT_EQ(show(std::string(5000, '(')), "error: longer than 4096 characters");
}

TEST(Signature, NoTextCrashesIt) {
  // Every cut and every single change of a rich declaration.
  const std::string Rich =
      "template <class T> virtual ns::R<T> *C<T>::f(const char *(&a)[2], "
      "std::map<int, X<Y>> m = {{1, \"q)\"}}, int (*cb)(int), ...) const = 0;";
  for (size_t I = 0; I != Rich.size(); ++I) {
    show(llvm::StringRef(Rich).take_front(I));
    show(llvm::StringRef(Rich).drop_front(I));
    for (char C :
         {'(', ')', '<', '>', ',', '=', '*', ':', '.', '"', 'x', ' '}) {
      std::string Changed = Rich;
      Changed[I] = C;
      show(Changed);
      show(Changed.substr(0, I + 1));
    }
  }
  for (char C : {'(', '<', '[', '{', '*', ':', ',', 'x', '"', '.'})
    show(std::string(4096, C));
  for (const char *Unit : {"f(", "x<", "a::", "(*", "f()", "operator", "[["})
    for (std::string Text = Unit; Text.size() < 4000; Text += Text)
      show(Text);
}
