//===- Shapes.cpp - The shapes of API that models describe ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Shapes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

namespace svc {

namespace {

using Q = const ShapeQuestion &;

bool any(Q A, llvm::function_ref<bool(const Binding &)> Is) {
  return llvm::any_of(A.E.Arguments, [&](auto &B) { return Is(B.second); }) ||
         llvm::any_of(A.E.Inner, [&](auto &B) { return Is(B.Means); }) ||
         (A.E.FieldBinding && Is(*A.E.FieldBinding)) ||
         llvm::any_of(A.E.Keys, [&](auto &B) { return Is(B.second); });
}

bool hasDialect(Q A, llvm::ArrayRef<Dialect> Some) {
  return any(
      A, [&](const Binding &B) { return llvm::is_contained(Some, B.Text); });
}

bool isOption(Q A) { return A.E.Kind == EntryKind::Option; }

/// The name of the parameter that the file gives as \p Key.
llvm::StringRef written(Q A, llvm::StringRef Key) {
  const JsonValue *V = A.Written.member(Key);
  return V ? V->Text : "";
}

const Parameter *parameterAt(Q A, unsigned Index) {
  const auto &D = A.E.Declaration;
  return D && Index < D->Parameters.size() ? &D->Parameters[Index] : nullptr;
}

bool hasTextKey(Q A) {
  const Parameter *P = parameterAt(A, A.E.KeyParameter);
  if (!isOption(A) || !P || written(A, "key") != P->Name)
    return false;
  llvm::StringRef Name = P->Shape.Name;
  return P->Shape.K == TypeShape::CharPointer ||
         (P->Shape.K == TypeShape::Named &&
          (Name.contains_insensitive("string") || Name.empty()));
}

bool hasConstantKey(Q A) {
  const Parameter *P = parameterAt(A, A.E.KeyParameter);
  return isOption(A) && P && written(A, "key") == P->Name && !hasTextKey(A);
}

bool takesAddress(Q A) {
  const Parameter *P = parameterAt(A, A.E.ValueParameter);
  return isOption(A) && P && P->Shape.K == TypeShape::Pointer &&
         P->Shape.Name == "void";
}

bool isMember(Q A, llvm::StringRef &Class) {
  llvm::StringRef Scope = A.E.Name;
  size_t Colons = Scope.rfind("::");
  if (Colons == llvm::StringRef::npos)
    return false;
  Scope = Scope.take_front(Colons);
  size_t Outer = Scope.rfind("::");
  Class = Outer == llvm::StringRef::npos ? Scope : Scope.drop_front(Outer + 2);
  return true;
}

bool isBuilder(Q A) {
  llvm::StringRef Class;
  if (A.E.Kind != EntryKind::Method || !A.E.Declaration || !isMember(A, Class))
    return false;
  llvm::StringRef Result = A.E.Declaration->Result;
  if (!Result.consume_back("&&") && !Result.consume_back("&"))
    return false;
  return Result.rtrim().split('<').first.rsplit(':').second == Class ||
         Result.rtrim() == Class;
}

bool isSetter(Q A) {
  llvm::StringRef Name = A.E.unqualifiedName();
  return A.E.Kind == EntryKind::Method && !A.E.Arguments.empty() &&
         (Name.starts_with_insensitive("set") || Name.starts_with("put_"));
}

bool isWrapperType(Q A) {
  return A.E.Kind == EntryKind::Constructor && A.E.Arguments.size() == 1 &&
         A.E.Declaration && A.E.Declaration->Parameters.size() == 1;
}

constexpr Shape Shapes[] = {
    {"positional arguments", "mysql_real_connect(m, host, user, ...)",
     [](Q A) { return !A.E.Arguments.empty(); }},
    {"overloads", "pqxx::connection(text), connection(text, ...)",
     [](Q A) { return A.Namesakes > 1 && A.E.Declaration; }},
    {"pointer and length", "SQLConnect(h, name, length, ...)",
     [](Q A) { return any(A, [](const Binding &B) { return !!B.Length; }); }},
    {"options by constant", "curl_easy_setopt(h, CURLOPT_URL, url)",
     hasConstantKey},
    {"options by macro", "ldap_set_option(l, LDAP_OPT_URI, &uri)",
     [](Q A) {
       const Parameter *P = parameterAt(A, A.E.KeyParameter);
       return hasConstantKey(A) && P->Shape.K == TypeShape::Number;
     }},
    {"values by address", "ssh_options_set(s, SSH_OPTIONS_PORT, &port)",
     takesAddress},
    {"options by text", "rd_kafka_conf_set(c, \"bootstrap.servers\", ...)",
     hasTextKey},
    {"repeated pairs", "g_object_new(type, \"host\", host, ..., NULL)",
     [](Q A) {
       const JsonValue *V = A.Written.member("repeats");
       return V && V->Flag;
     }},
    {"parallel arrays", "PQconnectdbParams(keywords, values, 0)",
     [](Q A) { return isOption(A) && written(A, "key").ends_with("[]"); }},
    {"maps and their initialisers", "options[\"hostName\"] = host",
     [](Q A) { return A.E.Kind == EntryKind::MapKey; }},
    {"fields", "options.host = host",
     [](Q A) { return A.E.Kind == EntryKind::Field; }},
    {"aggregates", "S3BucketContext{host, bucket, ...}",
     [](Q A) { return A.E.Kind == EntryKind::Field && A.Siblings > 1; }},
    {"option aggregates", "connect(settings), of settings.host",
     [](Q A) { return !A.E.Inner.empty(); }},
    {"builders", "Options().setHost(host).setPort(port)", isBuilder},
    {"setters", "QSqlDatabase::setHostName(host)", isSetter},
    {"template arguments as keys", "Options{}.set<EndpointOption>(url)",
     [](Q A) { return isOption(A) && written(A, "key").starts_with("<"); }},
    {"wrapper types", "cpr::Url{url}", isWrapperType},
    {"connection strings", "\"host=db user=app\", \"Server=db;Uid=app\"",
     [](Q A) {
       return hasDialect(A,
                         {Dialect::Conninfo, Dialect::KeyValue, Dialect::Jdbc,
                          Dialect::MySqlX, Dialect::Soci, Dialect::Memcached,
                          Dialect::Oracle, Dialect::OracleLogin, Dialect::Ecpg,
                          Dialect::Firebird});
     }},
    {"URLs", "\"amqp://user:password@host/vhost\"",
     [](Q A) { return hasDialect(A, Dialect::Url); }},
    {"lists and pairs", "\"host:port,host:port\", \"user:password\"",
     [](Q A) {
       return hasDialect(A, {Dialect::HostList, Dialect::UserPassword});
     }},
    {"credentials inside of literals", "\"Authorization: Bearer ...\"",
     [](Q A) { return hasDialect(A, {Dialect::Header, Dialect::Command}); }},
    {"socket addresses", "connect(s, &address, sizeof address)",
     [](Q A) { return A.E.OnlyWhenConnected; }},
    {"conditions on a later call", "CryptHashData(hash, ...)",
     [](Q A) { return !!A.E.OnlyWhen; }},
    {"wildcards", "Aws::S3::Model::*Request::SetBucket",
     [](Q A) { return A.E.Name.find('*') != std::string::npos; }},
    {"markers", "redisCommand(context, ...)",
     [](Q A) {
       return A.E.Arguments.empty() && A.E.Inner.empty() && !A.E.FieldBinding &&
              A.E.Keys.empty();
     }},
};

} // namespace

llvm::ArrayRef<Shape> shapes() { return Shapes; }

std::vector<std::vector<unsigned>> shapesOf(const LoadedModel &L) {
  auto NameOf = [](const EntryPoint &E) {
    return (name(E.Kind) + " " + E.Name).str();
  };
  auto ClassOf = [](const EntryPoint &E) {
    llvm::StringRef Scope = E.Name;
    return Scope.drop_back(E.unqualifiedName().size());
  };
  llvm::StringMap<unsigned> Names, Fields;
  for (const EntryPoint &E : L.Model->EntryPoints) {
    ++Names[NameOf(E)];
    if (E.Kind == EntryKind::Field)
      ++Fields[ClassOf(E)];
  }
  std::vector<std::vector<unsigned>> Out;
  for (auto [E, Written] :
       llvm::zip_equal(L.Model->EntryPoints, L.EntryPoints)) {
    std::vector<unsigned> &Has = Out.emplace_back();
    if (!isOfService(E))
      continue;
    ShapeQuestion A{E, *Written, Names[NameOf(E)], Fields.lookup(ClassOf(E))};
    for (unsigned I = 0; I != std::size(Shapes); ++I)
      if (Shapes[I].Has(A))
        Has.push_back(I);
  }
  return Out;
}

bool isClient(const Connector &C) {
  return !C.LocalStandIn && llvm::any_of(C.EntryPoints, isOfService);
}

} // namespace svc
