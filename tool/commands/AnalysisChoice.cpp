//===- AnalysisChoice.cpp - The options that say what is looked for -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "commands/AnalysisChoice.h"
#include "report/Paths.h"
#include "llvm/ADT/StringExtras.h"
#include <CLI/CLI.hpp>

namespace svc {

/// A qualified name: what a fix can call.
static bool isQualifiedName(llvm::StringRef Name) {
  Name.consume_front("::");
  while (true) {
    auto [Part, Rest] = Name.split("::");
    if (Part.empty() || llvm::isDigit(Part.front()) ||
        !llvm::all_of(Part,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; }))
      return false;
    if (Rest.empty())
      return !Name.ends_with("::");
    Name = Rest;
  }
}

void AnalysisChoice::declare(CLI::App &App) {
  App.add_option("--checks", Checks,
                 "Comma-separated globs; '-' before one takes away")
      ->option_text("GLOBS");
  App.add_option("--env-accessor", EnvAccessor,
                 "The function that fixes call to read a variable; "
                 "std::getenv, in C getenv, when it is not given")
      ->option_text("NAME");
  App.add_option("--vendor-helper", HelperDir,
                 "Fixes call svc::required_env (in C svc_required_env) of the "
                 "headers svc_env.hpp and svc_env.h in this folder of yours; "
                 "fix writes them there")
      ->option_text("DIR");
  App.add_option("--style", Style,
                 "What carries a host, port, user, password or database that a "
                 "connector takes apart: a variable for each part (parts, the "
                 "default), or one for the URL of them all (url; needs "
                 "--vendor-helper)")
      ->option_text("parts|url")
      ->check(CLI::IsMember({"parts", "url"}));
  App.add_option("--names", Names,
                 "A file that pins names of variables; fix --write-names "
                 "writes one")
      ->option_text("FILE");
  App.add_option("--environment-names", EnvironmentNames,
                 "Further names of deployment environments; '-' before one "
                 "takes it away")
      ->option_text("a,b")
      ->delimiter(',')
      ->allow_extra_args(false);
  App.add_flag("--restructure", Restructure,
               "Propose fixes that change which code runs, too: a service "
               "stays, its local stand-in goes");
}

llvm::Expected<AnalysisChoice::Chosen> AnalysisChoice::choose() const {
  Chosen Out;
  llvm::Expected<CheckFilter> Enabled = CheckFilter::ofOption(Checks);
  if (!Enabled)
    return Enabled.takeError();
  Out.Checks = std::move(*Enabled);
  AnalysisOptions &Options = Out.Options;
  Options.EnvAccessor = EnvAccessor;
  if (!EnvAccessor.empty() && !isQualifiedName(EnvAccessor))
    return llvm::createStringError(
        "--env-accessor is not the name of a function: '" + EnvAccessor + "'");
  if (!EnvAccessor.empty() && !HelperDir.empty())
    return llvm::createStringError(
        "--env-accessor and --vendor-helper exclude each other: the helper "
        "has its own functions");
  if (Style == "url" && HelperDir.empty())
    return llvm::createStringError(
        "--style=url needs --vendor-helper: nothing else takes URLs apart");
  if (!HelperDir.empty())
    Options.HelperDir = canonicalPath(HelperDir, currentFolder());
  Options.Style = Style == "url" ? AnalysisOptions::FixStyle::Url
                                 : AnalysisOptions::FixStyle::Parts;
  Options.Restructure = Restructure;
  for (llvm::StringRef Name : EnvironmentNames)
    if (!Name.trim().empty())
      Options.EnvironmentNames.push_back(Name.trim().lower());
  if (!Names.empty()) {
    llvm::Expected<PinnedNames> Pins = PinnedNames::read(Names);
    if (!Pins)
      return Pins.takeError();
    Out.Pinned = std::move(*Pins);
  }
  return Out;
}

} // namespace svc
