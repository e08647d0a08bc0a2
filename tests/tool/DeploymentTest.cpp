//===- DeploymentTest.cpp - Variables for those who run the program -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each platform's form, whole; values are references or open, never values.
//
//===----------------------------------------------------------------------===//

#include "fix/Deployment.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::HasSubstr;

Variables some() {
  Variables Out;
  Variable &Host = Out["DATABASE_HOST"];
  Host.Name = "DATABASE_HOST";
  Host.Old = {{"", Secret("db.internal")}};
  Variable &Password = Out["DATABASE_PASSWORD"];
  Password.Name = "DATABASE_PASSWORD";
  Password.IsSecret = true;
  Password.Old = {{"", Secret("hunter2")}};
  Variable &Port = Out["DATABASE_PORT"];
  Port.Name = "DATABASE_PORT";
  Port.Required = false;
  return Out;
}

TEST(Deployment, Compose) {
  EXPECT_EQ(R"(services:
  my-shop:
    environment:
      DATABASE_HOST: ${DATABASE_HOST:?DATABASE_HOST is not set}
      DATABASE_PASSWORD: ${DATABASE_PASSWORD:?DATABASE_PASSWORD is not set}
      DATABASE_PORT: ${DATABASE_PORT:-}
)",
            deployment(Platform::Compose, some(), "My Shop"));
}

TEST(Deployment, Kubernetes) {
  EXPECT_EQ(R"(apiVersion: v1
kind: Secret
metadata:
  name: shop
stringData:
  DATABASE_PASSWORD: ""
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  DATABASE_HOST: ""
  DATABASE_PORT: ""
---
# In the container of the Deployment:
#   envFrom:
#     - secretRef:
#         name: shop
#     - configMapRef:
#         name: shop
)",
            deployment(Platform::Kubernetes, some(), "shop"));
}

TEST(Deployment, KubernetesWithoutSecrets) {
  Variables Of = some();
  Of.erase("DATABASE_PASSWORD");
  std::string Out = deployment(Platform::Kubernetes, Of, "shop");
  EXPECT_THAT(Out, testing::Not(HasSubstr("Secret")));
  EXPECT_THAT(Out, testing::Not(HasSubstr("secretRef")));
}

TEST(Deployment, Systemd) {
  EXPECT_EQ(R"([Service]
# A file of mode 0600 with
#   DATABASE_HOST=
#   DATABASE_PASSWORD=
#   DATABASE_PORT=
EnvironmentFile=/etc/shop/env
)",
            deployment(Platform::Systemd, some(), "shop"));
}

TEST(Deployment, NamesThatThePlatformsAccept) {
  for (const auto &[Program, Name] :
       std::vector<std::pair<std::string, std::string>>{{"Shop_2", "shop-2"},
                                                        {"--a.b--", "a-b"},
                                                        {"", "app"},
                                                        {"...", "app"},
                                                        {"\xc3\xa4", "app"}})
    EXPECT_THAT(deployment(Platform::Kubernetes, some(), Program),
                HasSubstr("  name: " + Name + "\n"))
        << Program;
  std::string Long(80, 'a');
  EXPECT_THAT(deployment(Platform::Kubernetes, some(), Long),
              HasSubstr("  name: " + std::string(63, 'a') + "\n"));
}

TEST(Deployment, NothingToGive) {
  for (Platform On :
       {Platform::Compose, Platform::Kubernetes, Platform::Systemd})
    EXPECT_EQ("", deployment(On, {}, "shop"));
}

} // namespace
} // namespace svc
