//===- UnitPlan.cpp - Which compile commands to analyse ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Units stay in the order of the database. The base of the report is found
// from the whole database, so that a file is shown alike whichever paths are
// audited, and the globs of --exclude, which are relative to it, mean the same.
// Guarded by tests/tool/UnitPlanTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/UnitPlan.h"
#include "audit/CompileCommand.h"
#include "audit/CompileDatabase.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <map>

namespace svc {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {

constexpr llvm::StringLiteral NotOurs = "not C or C++";

llvm::Error problem(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

struct Target {
  std::string Spelled, Path; // as given; canonical
};

class Planner {
public:
  Planner(const PlanRequest &Request, llvm::StringRef Current)
      : Request(Request), Current(Current), Cache(Current) {
    for (const std::string &Spelled : Request.Paths)
      Targets.push_back({Spelled, Cache.canonical(Spelled)});
  }

  llvm::Expected<UnitPlan> plan() {
    if (llvm::Error Problem = choose())
      return Problem;
    Plan.Root = projectRoot(AllFiles, FirstDatabase);
    Plan.Base = displayBase(Current, AllFiles, Plan.Root);
    llvm::StringSet<> Seen;
    for (CompileUnit &Unit : Chosen)
      keep(std::move(Unit), Seen);
    for (CompileUnit &Unit : Unchosen)
      keep(std::move(Unit), Seen, /*IsOther=*/true);
    if (Plan.Units.empty() && Plan.Skipped.empty())
      return problem("--exclude leaves no unit to analyse");
    if (Plan.Units.empty())
      return problem("no unit is C or C++ (" +
                     llvm::Twine(Plan.Skipped.size()) + " skipped)");
    return std::move(Plan);
  }

private:
  /// Targets by the database that serves them. Without targets there is one
  /// group, with none.
  llvm::Error choose() {
    std::vector<std::string> Databases;
    std::map<std::string, std::vector<Target>> Groups;
    if (!Request.Database.empty()) {
      llvm::Expected<std::string> Named =
          namedDatabase(Request.Database, Current);
      if (!Named)
        return Named.takeError();
      Databases.push_back(*Named);
      Groups[*Named] = Targets;
    } else if (Targets.empty()) {
      std::string Found = findDatabase(
          Request.Near.empty() ? Current : llvm::StringRef(Request.Near));
      if (Found.empty())
        return missing(Request.Near.empty() ? "." : Request.Near);
      Databases.push_back(Found);
    }
    for (const Target &T : Targets) {
      if (!Request.Database.empty())
        break;
      std::string Found =
          findDatabase(fs::is_directory(T.Path) ? llvm::StringRef(T.Path)
                                                : path::parent_path(T.Path));
      if (Found.empty())
        return fs::exists(T.Path) ? missing(T.Spelled) : absent(T);
      if (!llvm::is_contained(Databases, Found))
        Databases.push_back(Found);
      Groups[Found].push_back(T);
    }
    FirstDatabase = Databases.front();
    for (const std::string &Database : Databases)
      if (llvm::Error Problem = chooseFrom(Database, Groups[Database]))
        return Problem;
    return llvm::Error::success();
  }

  llvm::Error missing(llvm::StringRef Where) {
    return problem("no compile database for " + Where +
                   ": compile_commands.json is neither there, nor in a build "
                   "folder there (build, out, builddir, cmake-build-*, "
                   "build/*), nor in a parent; name its folder with -p");
  }
  llvm::Error absent(const Target &T) {
    return problem("no such file or folder: " + T.Spelled);
  }

  llvm::Error chooseFrom(llvm::StringRef Database,
                         llvm::ArrayRef<Target> Wanted) {
    llvm::Expected<std::vector<CompileEntry>> Entries =
        readCompileDatabase(Database);
    if (!Entries)
      return Entries.takeError();
    std::vector<bool> Hit(Wanted.size());
    for (CompileEntry &Entry : *Entries) {
      llvm::SmallString<256> File(Entry.File);
      fs::make_absolute(Entry.Folder, File);
      const std::string &Path = Cache.canonical(File);
      AllFiles.push_back(Path);
      bool Take = Wanted.empty();
      for (auto [Index, T] : llvm::enumerate(Wanted))
        if (liesIn(Path, T.Path))
          Take = Hit[Index] = true;
      (Take ? Chosen : Unchosen)
          .push_back({Path, std::move(Entry.File), std::move(Entry.Folder),
                      std::move(Entry.Arguments)});
    }
    for (auto [Index, T] : llvm::enumerate(Wanted))
      if (!Hit[Index])
        return fs::exists(T.Path)
                   ? problem("no unit of " + displayPath(Current, Database) +
                             " is or lies in " + T.Spelled)
                   : absent(T);
    return llvm::Error::success();
  }

  void keep(CompileUnit Unit, llvm::StringSet<> &Seen, bool IsOther = false) {
    IsOther |= Request.Exclude.match(Unit.File, Plan.Base);
    Unit.Arguments = cleanCommand(std::move(Unit.Arguments), Unit.Folder);
    std::string Key = Unit.File + '\0' + Unit.Folder;
    for (const std::string &Argument : Unit.Arguments)
      Key += '\0' + Argument;
    if (!Seen.insert(Key).second)
      return;
    if (compilesCOrCpp(Unit.Arguments, Unit.File))
      (IsOther ? Plan.Others : Plan.Units).push_back(std::move(Unit));
    else if (!IsOther)
      Plan.Skipped.push_back({std::move(Unit.File), NotOurs.str()});
  }

  const PlanRequest &Request;
  llvm::StringRef Current;
  PathCache Cache;
  std::vector<Target> Targets;
  std::string FirstDatabase;
  std::vector<std::string> AllFiles;
  std::vector<CompileUnit> Chosen, Unchosen;
  UnitPlan Plan;
};

} // namespace

llvm::Expected<UnitPlan> planUnits(const PlanRequest &Request,
                                   llvm::StringRef Current) {
  return Planner(Request, Current).plan();
}

} // namespace svc
