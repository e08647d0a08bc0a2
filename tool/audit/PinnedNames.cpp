//===- PinnedNames.cpp - Names that the user has given --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "audit/PinnedNames.h"
#include "knowledge/Identifier.h"
#include "knowledge/LocatedJson.h"
#include "knowledge/Role.h"
#include "report/Paths.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

/// Reads one file and collects what is wrong with it.
class Reader {
public:
  Reader(llvm::StringRef Text, llvm::StringRef File)
      : Json(parseLocatedJson(Text)), File(File) {
    for (const JsonProblem &P : Json.Problems)
      say(P.At, P.Message);
  }

  std::vector<PinnedNames::Rule> read() {
    if (!Json.Root)
      return {};
    if (Json.Root->T != JsonValue::Object) {
      say(Json.Root->at(), "an object with 'names' is expected");
      return {};
    }
    for (const JsonValue *V : Json.Root->Children)
      if (V->Key != "names" && V->Key != "schema_version")
        say(V->keyAt(), "unknown key '" + V->Key + "'");
    const JsonValue *Version = Json.Root->member("schema_version");
    if (!Version || Version->T != JsonValue::Integer || Version->Whole != 1)
      say(Version ? Version->at() : Json.Root->at(),
          "'schema_version' must be 1");
    const JsonValue *Names = Json.Root->member("names");
    if (!Names || Names->T != JsonValue::Array) {
      say(Names ? Names->at() : Json.Root->at(), "'names' must be a list");
      return {};
    }
    std::vector<PinnedNames::Rule> Rules;
    Rules.reserve(Names->Children.size());
    for (const JsonValue *V : Names->Children)
      Rules.push_back(rule(*V));
    return Rules;
  }

  std::string Problems;

private:
  PinnedNames::Rule rule(const JsonValue &V) {
    PinnedNames::Rule R;
    if (V.T != JsonValue::Object) {
      say(V.at(), "an object is expected");
      return R;
    }
    for (const JsonValue *Field : V.Children) {
      std::string *To = Field->Key == "name"       ? &R.Name
                        : Field->Key == "service"  ? &R.Service
                        : Field->Key == "role"     ? &R.Role
                        : Field->Key == "file"     ? &R.File
                        : Field->Key == "function" ? &R.Function
                                                   : nullptr;
      if (!To)
        say(Field->keyAt(), "unknown key '" + Field->Key + "'");
      else if (Field->T != JsonValue::String)
        say(Field->at(), "'" + Field->Key + "' must be a string");
      else
        *To = Field->Text.str();
    }
    if (!isIdentifier(R.Name))
      say(V.at(), "'name' must be the name of a variable");
    if (!R.Role.empty() && !roleFromName(R.Role))
      say(V.member("role")->at(), "unknown role '" + R.Role + "'");
    return R;
  }

  void say(JsonPlace At, const llvm::Twine &What) {
    Problems += (Problems.empty() ? "" : "\n") + File + ":" +
                std::to_string(At.Line) + ":" + std::to_string(At.Column) +
                ": " + What.str();
  }

  LocatedJson Json;
  std::string File;
};

} // namespace

llvm::Expected<PinnedNames> PinnedNames::read(llvm::StringRef File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::createStringError("cannot read " + File + ": " +
                                   Buffer.getError().message());
  return parse((*Buffer)->getBuffer(), File);
}

llvm::Expected<PinnedNames> PinnedNames::parse(llvm::StringRef Text,
                                               llvm::StringRef File) {
  PinnedNames Out;
  Reader From(Text, File);
  Out.Rules = From.read();
  if (!From.Problems.empty())
    return llvm::createStringError(From.Problems);
  Out.Folder =
      llvm::sys::path::parent_path(canonicalPath(File, currentFolder())).str();
  return Out;
}

std::string PinnedNames::find(const FindingRecord &F,
                              llvm::StringRef Role) const {
  for (const Rule &R : Rules)
    if ((R.Service.empty() || R.Service == F.Service) &&
        (R.Role.empty() || R.Role == Role) &&
        (R.Function.empty() || R.Function == F.Scope) &&
        (R.File.empty() ||
         canonicalPath(R.File, Folder) == canonicalPath(F.Use.File, Folder)))
      return R.Name;
  return "";
}

std::string PinnedNames::with(const std::vector<FindingRecord> &Findings,
                              llvm::StringRef Folder) const {
  using Json = nlohmann::ordered_json;
  Json Names = Json::array();
  auto Add = [&](const Rule &R) {
    Json Out;
    for (const auto &[Key, Value] : {std::pair("name", &R.Name),
                                     {"service", &R.Service},
                                     {"role", &R.Role},
                                     {"file", &R.File},
                                     {"function", &R.Function}})
      if (!Value->empty())
        Out[Key] = *Value;
    if (llvm::none_of(Names, [&](const Json &Known) { return Known == Out; }))
      Names.push_back(std::move(Out));
  };
  for (const Rule &R : Rules)
    Add(R);
  for (const FindingRecord &F : Findings) {
    if (!F.Slot || F.Fixes.empty())
      continue;
    bool ByUrl =
        llvm::is_contained(F.Fixes.front().Variables, F.Slot->UrlVariable) &&
        !F.Slot->UrlVariable.empty();
    Add({ByUrl ? F.Slot->UrlVariable : F.Slot->Variable, F.Service,
         ByUrl ? "url" : F.Slot->Role, displayPath(Folder, F.Use.File),
         F.Scope});
  }
  Json Out;
  Out["schema_version"] = 1;
  Out["names"] = std::move(Names);
  return Out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace svc
