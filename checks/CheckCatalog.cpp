//===- CheckCatalog.cpp - The one table of checks ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rows. What a check does stands in the engine; here is what is said of it.
// Guarded by tests/tool/CheckCatalogTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "CheckCatalog.h"

namespace svc {

namespace {

constexpr CheckInfo Rows[] = {
    {"svc-hardcoded-endpoint",
     "a literal host, port, URL, connection string or socket says where a "
     "backing service is",
     "A program that names the place of its database, cache or queue can only "
     "be moved by compiling it again. Read from the environment, the same "
     "program talks to a local, a restored or a managed service. localhost "
     "counts: it is a decision about where the service runs.",
     "0.1.0", "docs/checks/hardcoded-endpoint.md"},
    {"svc-hardcoded-credential",
     "a literal user, password, token or key opens a backing service",
     "A credential in the source is read by everyone who can read the "
     "repository or the binary, stays in the history, and cannot be rotated "
     "without a release. A literal that stands in where the environment is "
     "silent is no better: it is the credential that will be tried.",
     "0.1.0", "docs/checks/hardcoded-credential.md"},
    {"svc-hardcoded-resource",
     "a literal database, bucket, region, queue or topic is chosen inside a "
     "backing service",
     "The name of a database or a bucket is part of what is attached: two "
     "deployments of one program must not share it by accident. It belongs "
     "beside the address, in the environment.",
     "0.1.0", "docs/checks/hardcoded-resource.md"},
    {"svc-environment-branch",
     "a condition on the deployment environment picks between services, their "
     "configuration, or a service and a local stand-in",
     "Code that runs only in production is not run before production. A "
     "program that makes no difference between local and remote services runs "
     "the same path everywhere, and only its configuration changes.",
     "0.1.0", "docs/checks/environment-branch.md"},
};

} // namespace

llvm::ArrayRef<CheckInfo> checkCatalog() { return Rows; }

const CheckInfo *findCheck(llvm::StringRef Id) {
  for (const CheckInfo &Row : Rows)
    if (Row.Id == Id)
      return &Row;
  return nullptr;
}

} // namespace svc
