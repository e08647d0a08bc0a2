//===- Deployment.cpp - Variables for those who run the program -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Deployment.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

/// Lower case letters, digits and '-': the names of Kubernetes (RFC 1123).
static std::string label(llvm::StringRef Program) {
  std::string Out;
  for (char C : Program)
    Out += llvm::isAlnum(C) ? llvm::toLower(C) : '-';
  constexpr size_t Longest = 63;
  Out = llvm::StringRef(Out).trim('-').take_front(Longest).rtrim('-').str();
  if (Out.empty())
    return "app";
  // YAML would take "2024" for a number.
  return llvm::isAlpha(Out.front()) ? Out : "app-" + Out;
}

static std::string compose(const Variables &Of, const std::string &Name) {
  std::string Out = "services:\n  " + Name + ":\n    environment:\n";
  for (const auto &[Variable, V] : Of)
    Out += "      " + Variable + ": ${" + Variable +
           (V.Required ? ":?" + Variable + " is not set" : ":-") + "}\n";
  return Out;
}

/// A Secret and a ConfigMap, and how a container reads them.
static std::string kubernetes(const Variables &Of, const std::string &Name) {
  std::string Secrets, Others;
  for (const auto &[Variable, V] : Of)
    (V.IsSecret ? Secrets : Others) +=
        "  " + Variable + ": \"\"\n"; // given by those who run it
  std::string Out, From;
  auto Object = [&](llvm::StringRef Kind, llvm::StringRef Field,
                    llvm::StringRef Ref, const std::string &Entries) {
    if (Entries.empty())
      return;
    Out += ("apiVersion: v1\nkind: " + Kind + "\nmetadata:\n  name: " + Name +
            "\n" + Field + ":\n" + Entries + "---\n")
               .str();
    From += ("#     - " + Ref + ":\n#         name: " + Name + "\n").str();
  };
  Object("Secret", "stringData", "secretRef", Secrets);
  Object("ConfigMap", "data", "configMapRef", Others);
  return Out + "# In the container of the Deployment:\n#   envFrom:\n" + From;
}

static std::string systemd(const Variables &Of, const std::string &Name) {
  std::string Out = "[Service]\n# A file of mode 0600 with";
  for (const auto &[Variable, V] : Of)
    Out += "\n#   " + Variable + "=";
  return Out + "\nEnvironmentFile=/etc/" + Name + "/env\n";
}

std::string deployment(Platform On, const Variables &Of,
                       llvm::StringRef Program) {
  if (Of.empty())
    return "";
  std::string Name = label(Program);
  switch (On) {
  case Platform::Compose:
    return compose(Of, Name);
  case Platform::Kubernetes:
    return kubernetes(Of, Name);
  case Platform::Systemd:
    return systemd(Of, Name);
  }
  llvm_unreachable("a platform without a form");
}

} // namespace svc
