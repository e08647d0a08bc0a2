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
#include "llvm/Support/Parallel.h"
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
    if (Name.ends_with(".json") && !Name.ends_with(".schema.json") &&
        I->type() != fs::file_type::fifo_file) // it may have no end
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
void addFacts(Connector &To, Connector &From) {
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

ModelSet ModelSet::builtIn(Unverified U) { return of(embeddedModels(), U); }

ModelSet ModelSet::of(llvm::ArrayRef<EmbeddedModel> Models, Unverified U) {
  ModelSet Set(U);
  constexpr size_t Usual = 16; // entry points; so the tables seldom grow
  Set.Index.reserve(Models.size() * Usual);
  Set.Known.reserve(Models.size() * Usual);
  // To read them is most of the work, and each is read for itself.
  std::vector<std::vector<LoadedModel>> Files(Models.size());
  llvm::parallelFor(0, Models.size(), [&](size_t I) {
    Files[I] = loadModels(Models[I].Text, Models[I].File);
  });
  for (std::vector<LoadedModel> &File : Files)
    for (LoadedModel &Loaded : File)
      Set.add(std::move(Loaded), U);
  for (const auto &C : Set.Connectors)
    Set.BuiltIn.insert(C.get());
  return Set;
}

std::vector<ModelProblem> ModelSet::addPath(llvm::StringRef Path) {
  if (!fs::is_directory(Path))
    return addFile(Path, Unverified::Matched);
  llvm::Expected<std::vector<std::string>> Files = modelsIn(Path);
  if (!Files)
    return unreadable(Path, llvm::toString(Files.takeError()));
  if (Files->empty())
    return unreadable(Path, "the folder holds no *.json");
  std::vector<ModelProblem> Problems;
  for (const std::string &File : *Files)
    llvm::append_range(Problems, addFile(File, Doubtful));
  return Problems;
}

std::vector<ModelProblem> ModelSet::addFile(llvm::StringRef Path,
                                            Unverified U) {
  llvm::SmallString<128> Real;
  if (!fs::real_path(Path, Real) && Read.contains(Real))
    return {};
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
  std::vector<ModelProblem> Problems = addText((*Buffer)->getBuffer(), Path, U);
  if (Problems.empty() && !Real.empty())
    Read.insert(Real);
  return Problems;
}

std::vector<ModelProblem> ModelSet::addText(llvm::StringRef Text,
                                            llvm::StringRef File) {
  return addText(Text, File, Doubtful);
}

std::vector<ModelProblem>
ModelSet::addText(llvm::StringRef Text, llvm::StringRef File, Unverified U) {
  std::vector<ModelProblem> Problems;
  for (LoadedModel &Loaded : loadModels(Text, File))
    llvm::append_range(Problems, add(std::move(Loaded), U));
  return Problems;
}

void ModelSet::dropKnown(const LoadedModel &Loaded, Connector &New,
                         std::vector<ModelProblem> &Problems) {
  std::vector<EntryPoint> &Entries = New.EntryPoints;
  llvm::SmallVector<const EntryPoint *, 4> Replaced;
  size_t Kept = 0;
  for (size_t I = 0; I != Entries.size(); ++I) {
    EntryPoint &E = Entries[I];
    auto Same = Known.find(&E);
    if (Same == Known.end()) {
      if (Kept != I)
        Entries[Kept] = std::move(E);
      ++Kept;
      continue;
    }
    bool Replaces = BuiltIn.contains((*Same)->Owner);
    Problems.push_back(problemAt(
        New.File, *Loaded.EntryPoints[I],
        (Replaces ? "replaces the built-in " : "duplicate entry point: the ") +
            name(E.Kind) + " " + inQuotes(E.Name) +
            (Replaces ? " of "
                      : (E.Declaration ? " with these parameters is known from "
                                       : " is known from ")) +
            (*Same)->File));
    Problems.back().IsNote = Replaces;
    if (!Replaces)
      continue;
    Replaced.push_back(*Same);
    if (Kept != I)
      Entries[Kept] = std::move(E);
    ++Kept;
  }
  Entries.resize(Kept);
  remove(Replaced);
}

void ModelSet::remove(llvm::ArrayRef<const EntryPoint *> Replaced) {
  if (Replaced.empty())
    return;
  for (const auto &C : Connectors)
    if (llvm::any_of(Replaced, [&](auto *E) { return E->Owner == C.get(); }))
      llvm::erase_if(C->EntryPoints, [&](const EntryPoint &E) {
        return llvm::is_contained(Replaced, &E);
      });
  rebuild();
}

void ModelSet::rebuild() {
  Index.clear();
  Known.clear();
  for (const auto &C : Connectors)
    if (isMatched(*C))
      enter(*C);
}

std::vector<ModelProblem> ModelSet::add(LoadedModel Loaded, Unverified U) {
  std::vector<ModelProblem> Problems = std::move(Loaded.Problems);
  std::unique_ptr<Connector> New = std::move(Loaded.Model);
  if (!New)
    return Problems;
  bool Matched = !New->unverified() || U == Unverified::Matched;
  Connector *Older = Ids.lookup(New->Id);
  if (Older && Matched && !isMatched(*Older)) {
    removeUnmatched(*Older);
    Older = nullptr;
  }
  if (Older && Older->Service != New->Service) {
    Problems.push_back(problemAt(
        New->File, *Loaded.Service,
        "the connector " + inQuotes(New->Id) + " is known from " + Older->File +
            " with the service " + inQuotes(Older->Service)));
    return Problems;
  }
  if (Older && !Matched) // what is verified is not extended by what is not
    return Problems;

  llvm::StringRef File = Files.insert(New->File).first->first();
  for (EntryPoint &E : New->EntryPoints)
    E.File = File;
  if (Matched)
    dropKnown(Loaded, *New, Problems);
  if (Older) {
    extend(*Older, *New);
    return Problems;
  }
  if (New->EntryPoints.empty())
    return Problems;
  Ids[New->Id] = New.get();
  if (Matched)
    enter(*New);
  else
    Unmatched.insert(New.get());
  Connectors.push_back(std::move(New));
  return Problems;
}

void ModelSet::extend(Connector &Older, Connector &New) {
  addFacts(Older, New);
  for (EntryPoint &E : New.EntryPoints) {
    E.Owner = &Older;
    Older.EntryPoints.push_back(std::move(E));
  }
  rebuild();
}

void ModelSet::removeUnmatched(const Connector &C) {
  Unmatched.erase(&C);
  Ids.erase(C.Id);
  llvm::erase_if(Connectors,
                 [&](const auto &Known) { return Known.get() == &C; });
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
