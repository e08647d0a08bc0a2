//===- CompileDatabase.cpp - compile_commands.json --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A "command" string is split as a shell would split it, without expanding
// anything. Messages name places and keys, never a command's text: commands
// carry -D macros, and macros carry passwords.
// Guarded by tests/tool/CompileDatabaseTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/CompileDatabase.h"
#include "knowledge/LocatedJson.h"
#include "report/Paths.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include <algorithm>

namespace svc {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {

constexpr llvm::StringLiteral FileName = "compile_commands.json";

llvm::Error problem(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// Reads one database; the first problem ends the reading.
class Reader {
public:
  explicit Reader(llvm::StringRef File) : File(File) {}

  llvm::Expected<std::vector<CompileEntry>> read(llvm::StringRef Text) {
    LocatedJson Json = parseLocatedJson(Text);
    if (!Json.Root) {
      if (Json.Problems.empty())
        return problem(File + ": not JSON");
      return at(Json.Problems.front().At, Json.Problems.front().Message);
    }
    if (Json.Root->T != JsonValue::Array)
      return at(Json.Root->at(), "a compile database is an array of objects");
    if (Json.Root->Children.empty())
      return problem("compile database " + File + " holds no entries");
    std::vector<CompileEntry> Entries;
    for (const JsonValue *Value : Json.Root->Children) {
      llvm::Expected<CompileEntry> Entry = entry(*Value);
      if (!Entry)
        return Entry.takeError();
      Entries.push_back(std::move(*Entry));
    }
    return Entries;
  }

private:
  llvm::Error at(JsonPlace At, const llvm::Twine &Message) {
    return problem(File + ":" + llvm::Twine(At.Line) + ":" +
                   llvm::Twine(At.Column) + ": " + Message);
  }

  llvm::Expected<std::string> text(const JsonValue &Object,
                                   llvm::StringRef Key) {
    const JsonValue *Value = Object.member(Key);
    if (!Value)
      return at(Object.at(), "an entry without \"" + Key + "\"");
    if (Value->T != JsonValue::String || Value->Text.empty())
      return at(Value->at(), "\"" + Key + "\" must be a text");
    return Value->Text.str();
  }

  llvm::Expected<CompileEntry> entry(const JsonValue &Value) {
    if (Value.T != JsonValue::Object)
      return at(Value.at(), "an entry must be an object");
    CompileEntry Entry;
    llvm::Expected<std::string> Folder = text(Value, "directory");
    if (!Folder)
      return Folder.takeError();
    Entry.Folder = canonicalPath(*Folder, path::parent_path(File));
    llvm::Expected<std::string> Source = text(Value, "file");
    if (!Source)
      return Source.takeError();
    Entry.File = std::move(*Source);
    if (llvm::Error Problem = arguments(Value, Entry.Arguments))
      return Problem;
    return Entry;
  }

  llvm::Error arguments(const JsonValue &Value, std::vector<std::string> &Out) {
    if (const JsonValue *List = Value.member("arguments")) {
      if (List->T != JsonValue::Array)
        return at(List->at(), "\"arguments\" must be an array of texts");
      for (const JsonValue *Argument : List->Children) {
        if (Argument->T != JsonValue::String)
          return at(Argument->at(), "an argument must be a text");
        Out.push_back(Argument->Text.str());
      }
      return Out.empty() ? at(List->at(), "\"arguments\" is empty")
                         : llvm::Error::success();
    }
    if (!Value.member("command"))
      return at(Value.at(),
                "an entry without \"command\" and without \"arguments\"");
    llvm::Expected<std::string> Command = text(Value, "command");
    if (!Command)
      return Command.takeError();
    llvm::BumpPtrAllocator Memory;
    llvm::StringSaver Saver(Memory);
    llvm::SmallVector<const char *, 64> Words;
    llvm::cl::TokenizeGNUCommandLine(*Command, Saver, Words);
    Out.assign(Words.begin(), Words.end());
    return Out.empty()
               ? at(Value.member("command")->at(), "\"command\" is empty")
               : llvm::Error::success();
  }

  llvm::StringRef File;
};

/// The sub-folders of \p Folder that \p Wanted accepts, sorted.
std::vector<std::string>
subfolders(llvm::StringRef Folder,
           llvm::function_ref<bool(llvm::StringRef)> Wanted) {
  std::vector<std::string> Found;
  std::error_code Error;
  for (fs::directory_iterator It(Folder, Error), End; !Error && It != End;
       It.increment(Error))
    if (Wanted(path::filename(It->path())) && fs::is_directory(It->path()))
      Found.push_back(It->path());
  std::sort(Found.begin(), Found.end());
  return Found;
}

std::string databaseIn(llvm::StringRef Folder) {
  llvm::SmallString<256> File(Folder);
  path::append(File, FileName);
  return fs::is_regular_file(File) ? File.str().str() : std::string();
}

std::string databaseAround(llvm::StringRef Folder) {
  std::vector<std::string> Places = {Folder.str()};
  llvm::SmallString<256> Build(Folder);
  path::append(Build, "build");
  for (llvm::StringRef Name : {"build", "out", "builddir"})
    Places.push_back((Folder + "/" + Name).str());
  for (std::string &Place : subfolders(Folder, [](llvm::StringRef Name) {
         return Name.starts_with("cmake-build-");
       }))
    Places.push_back(std::move(Place));
  for (std::string &Place :
       subfolders(Build, [](llvm::StringRef) { return true; }))
    Places.push_back(std::move(Place));
  for (const std::string &Place : Places)
    if (std::string File = databaseIn(Place); !File.empty())
      return File;
  return "";
}

} // namespace

llvm::Expected<std::vector<CompileEntry>>
parseCompileDatabase(llvm::StringRef Text, llvm::StringRef File) {
  return Reader(File).read(Text);
}

llvm::Expected<std::vector<CompileEntry>>
readCompileDatabase(llvm::StringRef File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return problem("compile database " + File + ": " +
                   Buffer.getError().message());
  return parseCompileDatabase((*Buffer)->getBuffer(), File);
}

llvm::Expected<std::string> namedDatabase(llvm::StringRef BuildDir,
                                          llvm::StringRef Current) {
  std::string Path = canonicalPath(BuildDir, Current);
  if (!fs::exists(Path))
    return problem("no such file or folder: " + BuildDir);
  if (!fs::is_directory(Path))
    return Path;
  std::string File = databaseIn(Path);
  if (File.empty())
    return problem("no " + FileName + " in " + BuildDir);
  return canonicalPath(File, Path);
}

std::string findDatabase(llvm::StringRef Folder) {
  for (; !Folder.empty(); Folder = path::parent_path(Folder))
    if (std::string File = databaseAround(Folder); !File.empty())
      return canonicalPath(File, Folder);
  return "";
}

} // namespace svc
