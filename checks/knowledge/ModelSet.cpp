//===- ModelSet.cpp - All known entry points, found by name -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The index points into the connectors' entry points. A file that extends a
// known connector makes that list grow, and so move: then the index is built
// anew, which costs less than keeping each entry point on its own.
// Guarded by tests/knowledge/ModelSetTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "knowledge/EmbeddedModels.h"
#include "knowledge/Suggestion.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace svc {

namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::vector<ModelProblem> unreadable(llvm::StringRef Path,
                                     const llvm::Twine &Why) {
  return {{Path.str(), 0, 0, "", ("cannot read: " + Why).str()}};
}

/// The models in the folder \p Path, sorted by name.
llvm::Expected<std::vector<std::string>> modelsIn(llvm::StringRef Path) {
  std::vector<std::string> Files;
  std::error_code Error;
  for (fs::directory_iterator I(Path, Error), End; !Error && I != End;
       I.increment(Error)) {
    llvm::StringRef Name = path::filename(I->path());
    if (Name.ends_with(".json") && !Name.ends_with(".schema.json"))
      Files.push_back(I->path());
  }
  if (Error)
    return llvm::errorCodeToError(Error);
  llvm::sort(Files);
  return Files;
}

void addMissing(std::vector<std::string> &To, std::vector<std::string> From) {
  for (std::string &S : From)
    if (!llvm::is_contained(To, S))
      To.push_back(std::move(S));
}

/// What \p From says beside its entry points goes to \p To; a variable's name
/// that \p From gives counts more.
void extend(Connector &To, Connector &From) {
  addMissing(To.Headers, std::move(From.Headers));
  addMissing(To.Packages, std::move(From.Packages));
  addMissing(To.Schemes, std::move(From.Schemes));
  addMissing(To.ReadsEnvironment, std::move(From.ReadsEnvironment));
  for (auto &[R, Variable] : From.Variables)
    To.Variables[R] = std::move(Variable);
  if (!To.DefaultPort)
    To.DefaultPort = From.DefaultPort;
}

} // namespace

ModelSet ModelSet::builtIn() {
  ModelSet Models;
  constexpr size_t Enough = 8192; // entry points, so that the tables grow once
  Models.Index.reserve(Enough);
  Models.Known.reserve(Enough);
  for (const EmbeddedModel &M : embeddedModels())
    Models.addText(M.Text, M.File);
  return Models;
}

std::vector<ModelProblem> ModelSet::addPath(llvm::StringRef Path) {
  if (!fs::is_directory(Path))
    return addFile(Path);
  llvm::Expected<std::vector<std::string>> Files = modelsIn(Path);
  if (!Files)
    return unreadable(Path, llvm::toString(Files.takeError()));
  if (Files->empty())
    return unreadable(Path, "the folder holds no *.json");
  std::vector<ModelProblem> Problems;
  for (const std::string &File : *Files)
    llvm::append_range(Problems, addFile(File));
  return Problems;
}

std::vector<ModelProblem> ModelSet::addFile(llvm::StringRef Path) {
  // A device may have no end.
  fs::file_status Status;
  if (std::error_code Error = fs::status(Path, Status))
    return unreadable(Path, Error.message());
  if (Status.type() != fs::file_type::regular_file &&
      Status.type() != fs::file_type::fifo_file)
    return unreadable(Path, "not a file");
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return unreadable(Path, Buffer.getError().message());
  return addText((*Buffer)->getBuffer(), Path);
}

std::vector<ModelProblem> ModelSet::addText(llvm::StringRef Text,
                                            llvm::StringRef File) {
  std::vector<ModelProblem> Problems;
  for (LoadedModel &Loaded : loadModels(Text, File))
    llvm::append_range(Problems, add(std::move(Loaded)));
  return Problems;
}

std::vector<ModelProblem> ModelSet::add(LoadedModel Loaded) {
  std::vector<ModelProblem> Problems = std::move(Loaded.Problems);
  size_t Before = Problems.size();
  std::unique_ptr<Connector> New = std::move(Loaded.Model);
  if (!New)
    return Problems;

  Connector *Older = Ids.lookup(New->Id);
  if (Older && Older->Service != New->Service) {
    Problems.push_back(problemAt(
        New->File, *Loaded.Service,
        "the connector " + inQuotes(New->Id) + " is known from " + Older->File +
            " with the service " + inQuotes(Older->Service)));
    return Problems;
  }

  llvm::StringRef File = Files.insert(New->File).first->first();
  for (size_t I = New->EntryPoints.size(); I-- != 0;) {
    EntryPoint &E = New->EntryPoints[I];
    E.File = File;
    auto Same = Known.find(&E);
    if (Same == Known.end())
      continue;
    Problems.push_back(problemAt(
        New->File, *Loaded.EntryPoints[I],
        "duplicate entry point: the " + name(E.Kind) + " " + inQuotes(E.Name) +
            (E.Declaration ? " with these parameters" : "") +
            " is known from " + (*Same)->File));
    New->EntryPoints.erase(New->EntryPoints.begin() +
                           static_cast<std::ptrdiff_t>(I));
  }
  std::reverse(Problems.begin() + static_cast<std::ptrdiff_t>(Before),
               Problems.end());
  if (!Older && New->EntryPoints.empty())
    return Problems;
  if (!Older) {
    Ids[New->Id] = New.get();
    enter(*New);
    Connectors.push_back(std::move(New));
    return Problems;
  }
  Index.clear();
  Known.clear();
  extend(*Older, *New);
  for (EntryPoint &E : New->EntryPoints) {
    E.Owner = Older;
    Older->EntryPoints.push_back(std::move(E));
  }
  for (const auto &C : Connectors)
    enter(*C);
  return Problems;
}

void ModelSet::enter(const Connector &C) {
  for (const EntryPoint &E : C.EntryPoints) {
    Index[E.unqualifiedName()].push_back(&E);
    Known.insert(&E);
  }
}

llvm::ArrayRef<const EntryPoint *>
ModelSet::lookup(llvm::StringRef Name) const {
  auto Found = Index.find(Name);
  if (Found == Index.end())
    return {};
  return Found->second;
}

const Connector *ModelSet::connector(llvm::StringRef Id) const {
  return Ids.lookup(Id);
}

/// One component; '*' stands for any part of it.
static bool matchesComponent(llvm::StringRef Pattern, llvm::StringRef Name) {
  auto [Front, Back] = Pattern.split('*');
  if (Front.size() == Pattern.size())
    return Pattern == Name;
  return Name.size() >= Front.size() + Back.size() && Name.starts_with(Front) &&
         Name.ends_with(Back);
}

bool matchesName(llvm::StringRef Pattern, llvm::StringRef Name) {
  while (true) {
    auto [PatternPart, PatternRest] = Pattern.split("::");
    auto [NamePart, NameRest] = Name.split("::");
    if (!matchesComponent(PatternPart, NamePart))
      return false;
    bool PatternEnds = PatternPart.size() == Pattern.size();
    bool NameEnds = NamePart.size() == Name.size();
    if (PatternEnds || NameEnds)
      return PatternEnds && NameEnds;
    Pattern = PatternRest;
    Name = NameRest;
  }
}

} // namespace svc
