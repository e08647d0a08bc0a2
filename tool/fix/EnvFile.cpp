//===- EnvFile.cpp - Files of NAME=value lines ----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/EnvFile.h"
#include "fix/WorkTree.h"
#include "knowledge/Identifier.h"
#include "report/Paths.h"

namespace svc {

std::string envExampleFile(const std::string &Given, const std::string &Root) {
  std::string File = Given;
  if (File.empty())
    File = workTreeOf(Root).value_or(Root) + "/.env.example";
  return canonicalPath(File, currentFolder());
}

/// Where the quoted value that \p Text begins with ends: behind its quote. 0
/// where it has no quotes, npos where they stay open.
static size_t endOfQuoted(llvm::StringRef Text) {
  if (!Text.starts_with("'") && !Text.starts_with("\""))
    return 0;
  for (size_t I = 1; I < Text.size(); ++I) {
    if (Text[I] == '\\' && Text[0] == '"')
      ++I;
    else if (Text[I] == Text[0])
      return I + 1;
  }
  return llvm::StringRef::npos;
}

llvm::Expected<std::map<std::string, unsigned>> envNames(llvm::StringRef Text,
                                                         llvm::StringRef File) {
  std::map<std::string, unsigned> Out;
  unsigned Number = 1;
  auto Wrong = [&](llvm::StringRef What) {
    return llvm::createStringError(File + ":" + llvm::Twine(Number) + ": " +
                                   What);
  };
  while (!Text.empty()) {
    llvm::StringRef Line = Text.take_until([](char C) { return C == '\n'; });
    size_t Length = Line.size();
    Line = Line.trim();
    if (!Line.empty() && !Line.starts_with("#")) {
      Line.consume_front("export ");
      auto [Name, Value] = Line.split('=');
      Name = Name.trim();
      if (!Line.contains('=') || !isIdentifier(Name))
        return Wrong("NAME=value is expected");
      // A quoted value may have several lines.
      size_t Begin = Value.ltrim().data() - Text.data();
      size_t End = endOfQuoted(Text.drop_front(std::min(Begin, Text.size())));
      if (End == llvm::StringRef::npos)
        return Wrong("the quote is never closed");
      if (End != 0)
        Length = std::max(Length,
                          std::min(Text.find('\n', Begin + End), Text.size()));
      Out.try_emplace(Name.str(), Number);
    }
    Number += Text.take_front(Length).count('\n') + 1;
    Text = Text.drop_front(std::min(Length + 1, Text.size()));
  }
  return Out;
}

/// \p Value as the readers of such files take it for itself.
static std::string quoted(llvm::StringRef Value) {
  auto IsPlain = [](char C) {
    return llvm::isAlnum(C) || llvm::StringRef("_-./:@%+,=").contains(C);
  };
  if (llvm::all_of(Value, IsPlain))
    return Value.str();
  if (!Value.contains('\''))
    return ("'" + Value + "'").str();
  std::string Out = "\"";
  for (char C : Value) {
    if (llvm::StringRef("\"\\$`").contains(C))
      Out += '\\';
    Out += C;
  }
  return Out + "\"";
}

static std::string words(const std::set<std::string> &Of) {
  std::string Out;
  for (std::string Word : Of) {
    std::replace(Word.begin(), Word.end(), '_', ' ');
    Out += (Out.empty() ? "" : ", ") + Word;
  }
  return Out;
}

std::string describe(const Variable &V) {
  std::string Out;
  if (!V.Roles.empty())
    Out = words(V.Roles) + " of " + words(V.Services) + ", ";
  Out += V.Required ? "required" : "has a default";
  if (V.Files.empty())
    return Out;
  constexpr size_t Most = 3;
  Out += "; read in ";
  size_t Count = 0;
  for (const std::string &File : V.Files) {
    if (Count == Most)
      return Out + " and " + std::to_string(V.Files.size() - Most) + " more";
    Out += (Count++ == 0 ? "" : ", ") + File;
  }
  return Out;
}

std::set<std::string> envNamesIn(llvm::StringRef Text) {
  std::set<std::string> Out;
  if (auto Names = envNames(Text, ""))
    for (const auto &[Name, Line] : *Names)
      Out.insert(Name);
  else
    llvm::consumeError(Names.takeError());
  return Out;
}

std::string envExample(llvm::StringRef Existing, const Variables &Add) {
  std::string Out = Existing.str();
  std::set<std::string> Known = envNamesIn(Existing);
  if (Out.empty())
    Out = "# The variables that this program reads, with examples. Copy this "
          "file, and\n# fill in the values of a deployment there. Checked by "
          "svc-tidy env --check.\n";
  else if (Out.back() != '\n')
    Out += '\n';
  for (const auto &[Name, V] : Add)
    if (!Known.count(Name))
      Out +=
          "\n# " + describe(V) + "\n" + Name + "=" + quoted(V.Example) + "\n";
  return Out;
}

std::string envValues(llvm::StringRef Existing, const Variables &Of) {
  std::string Out = Existing.str();
  if (!Out.empty() && Out.back() != '\n')
    Out += '\n';
  std::set<std::string> Known = envNamesIn(Existing);
  for (const auto &[Name, V] : Of) {
    if (Known.count(Name))
      continue;
    if (V.Old.size() == 1) {
      Out += Name + "=" + quoted(V.Old.front().second.reveal()) + "\n";
      continue;
    }
    if (V.Old.empty())
      continue;
    std::string Head =
        "# " + Name + " depended on the environment; keep one line:\n";
    if (Existing.contains(Head))
      continue;
    Out += Head;
    for (const auto &[When, Value] : V.Old) {
      if (!When.empty())
        Out += "# " + When + ":\n";
      llvm::SmallVector<llvm::StringRef, 2> Lines;
      std::string Assignment = Name + "=" + quoted(Value.reveal());
      llvm::StringRef(Assignment).split(Lines, '\n');
      for (llvm::StringRef Line : Lines)
        Out += ("# " + Line + "\n").str();
    }
  }
  return Out;
}

} // namespace svc
