//===- SlotNames.cpp - What the variables of resources are called ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Equal values of a resource are one cell, and each cell gets a name. Where
// several cells want one name, the words that tell their resources apart are
// looked for at one level of Called for all of them: that of the constants,
// that of the objects, that of the functions. Where no level tells them apart
// they are numbered.
// Guarded by tests/engine/ResourcePlanTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/SlotNames.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace svc {

/// Words that are in the name of nearly everything that reaches a service.
static bool saysNothing(llvm::StringRef Word) {
  static const llvm::StringSet<> Words{
      "access",   "addr",       "address",     "api",      "base",
      "broker",   "brokers",    "c",           "cfg",      "char",
      "client",   "cnx",        "con",         "config",   "conn",
      "connect",  "connection", "conninfo",    "const",    "context",
      "create",   "credential", "credentials", "ctx",      "database",
      "db",       "dbname",     "default",     "driver",   "dsn",
      "endpoint", "env",        "g",           "get",      "handle",
      "host",     "hostname",   "init",        "instance", "ip",
      "k",        "key",        "kafka",       "login",    "m",
      "main",     "make",       "manager",     "mongo",    "my",
      "mysql",    "mariadb",    "name",        "new",      "open",
      "options",  "opts",       "p",           "pass",     "passwd",
      "password", "pg",         "port",        "postgres", "postgresql",
      "pqxx",     "ptr",        "pwd",         "redis",    "req",
      "request",  "run",        "s",           "secret",   "server",
      "service",  "session",    "set",         "settings", "setup",
      "socket",   "sql",        "start",       "str",      "string",
      "test",     "the",        "this",        "to",       "token",
      "topic",    "bucket",     "queue",       "uri",      "url",
      "use",      "user",       "username",    "value",    "args",
      "params",   "info",       "pw",          "and",      "or",
      "error",    "err",        "std",         "region",   "inaddr",
      "loopback", "neo4j"};
  return Words.contains(Word);
}

/// "kOrdersDB_url": k, orders, db, url.
static std::vector<std::string> wordsOf(llvm::StringRef Name) {
  std::vector<std::string> Words(1);
  for (size_t I = 0; I < Name.size(); ++I) {
    char C = Name[I];
    bool Begins = llvm::isAlpha(C) && llvm::toUpper(C) == C && I > 0 &&
                  (llvm::toLower(Name[I - 1]) == Name[I - 1] ||
                   (I + 1 < Name.size() && llvm::isAlpha(Name[I + 1]) &&
                    llvm::toLower(Name[I + 1]) == Name[I + 1]));
    if (!llvm::isAlnum(C) || Begins)
      Words.emplace_back();
    if (llvm::isAlnum(C))
      Words.back() += llvm::toLower(C);
  }
  llvm::erase_if(Words, [](const std::string &W) { return W.empty(); });
  return Words;
}

std::string specialWords(llvm::StringRef Name, llvm::StringRef Convention) {
  std::vector<std::string> Common = wordsOf(Convention);
  std::string Out;
  for (const std::string &Word : wordsOf(Name)) {
    if (saysNothing(Word) || llvm::is_contained(Common, Word))
      continue;
    Out += (Out.empty() ? "" : "_") + llvm::StringRef(Word).upper();
  }
  bool Telling = llvm::count_if(Out, llvm::isAlpha) >= 2;
  return Telling && Out.size() <= 40 && !llvm::isDigit(Out[0]) ? Out : "";
}

namespace {

/// Slots that have one variable.
struct Cell {
  std::string Convention, Name;
  size_t Resource;
  bool IsUrl; // of a resource, while its slots are parts of it
  std::vector<size_t> Slots;
};

class Namer {
public:
  Namer(const ResourceRequest &Request, llvm::ArrayRef<size_t> ResourceOf)
      : Request(Request), ResourceOf(ResourceOf), Used(Request.Taken) {}

  void run() {
    gather();
    std::map<std::string, std::vector<Cell *>> Wanted;
    for (Cell &C : Cells) {
      pin(C);
      if (C.Name.empty())
        Wanted[C.Convention].push_back(&C);
    }
    for (auto &[Convention, Of] : Wanted)
      if (Of.size() == 1 && Used.insert(Convention).second)
        Of.front()->Name = Convention;
    nameResources(Wanted);
    for (auto &[Convention, Of] : Wanted)
      if (Of.front()->Name.empty())
        tellApart(Of);
    for (auto [I, S] : llvm::enumerate(Request.Slots)) {
      S->Variable = Cells[CellOf[I]].Name;
      if (!S->UrlConvention.empty())
        S->UrlVariable = Cells[UrlCellOf[I]].Name;
    }
  }

private:
  void gather();
  void pin(Cell &C);
  void nameResources(const std::map<std::string, std::vector<Cell *>> &Wanted);
  void tellApart(llvm::ArrayRef<Cell *> Of);
  bool byResource(llvm::ArrayRef<Cell *> Of);
  std::string words(const Cell &C, size_t Level) const;

  const ResourceRequest &Request;
  llvm::ArrayRef<size_t> ResourceOf;
  std::set<std::string> Used, Given; // Given: by pins
  std::vector<Cell> Cells;
  std::vector<size_t> CellOf, UrlCellOf;
  std::map<size_t, std::string> WordsOfResource;
  size_t Levels = 0;
};

void Namer::gather() {
  size_t Count = Request.Slots.size();
  llvm::EquivalenceClasses<size_t> Same;
  std::map<std::tuple<size_t, std::string, uint64_t>, size_t> Known;
  for (auto [I, S] : llvm::enumerate(Request.Slots)) {
    auto [It, New] =
        Known.try_emplace({ResourceOf[I], S->Convention, S->Value}, I);
    Same.unionSets(I, It->second);
  }
  for (const std::vector<size_t> &Group : Request.Together)
    for (size_t I : Group)
      Same.unionSets(Group.front(), I);
  std::map<size_t, size_t> CellOfLeader;
  std::map<std::pair<size_t, std::string>, size_t> UrlCells;
  CellOf.resize(Count);
  UrlCellOf.resize(Count);
  auto Take = [&](size_t Cell, size_t Slot, llvm::StringRef Convention,
                  bool IsUrl) {
    if (Cell == Cells.size())
      Cells.push_back({Convention.str(), "", ResourceOf[Slot], IsUrl, {}});
    Cells[Cell].Slots.push_back(Slot);
    return Cell;
  };
  for (auto [I, S] : llvm::enumerate(Request.Slots)) {
    size_t Leader = Same.getLeaderValue(I);
    CellOf[I] =
        Take(CellOfLeader.try_emplace(Leader, Cells.size()).first->second, I,
             S->Convention, /*IsUrl=*/false);
    if (!S->UrlConvention.empty())
      UrlCellOf[I] = Take(
          UrlCells.try_emplace({ResourceOf[I], S->UrlConvention}, Cells.size())
              .first->second,
          I, S->UrlConvention, /*IsUrl=*/true);
  }
}

void Namer::pin(Cell &C) {
  if (!Request.Pinned)
    return;
  for (size_t I : C.Slots) {
    std::string Name = Request.Pinned(I, C.IsUrl);
    // Two values cannot have one name, whoever wants it.
    if (Name.empty() || !Given.insert(Name).second)
      continue;
    Used.insert(Name);
    C.Name = std::move(Name);
    return;
  }
}

/// What the resource of \p C, or \p C itself, is called at \p Level.
std::string Namer::words(const Cell &C, size_t Level) const {
  for (size_t I : C.Slots)
    if (const SlotRecord *S = Request.Slots[I]; Level < S->Called.size())
      if (std::string W = specialWords(S->Called[Level], C.Convention);
          !W.empty())
        return W;
  for (auto [I, S] : llvm::enumerate(Request.Slots))
    if (ResourceOf[I] == C.Resource && Level < S->Called.size())
      if (std::string W = specialWords(S->Called[Level], C.Convention);
          !W.empty())
        return W;
  return "";
}

/// One level for all resources that share a conventional name, so that all the
/// variables of a resource begin alike.
void Namer::nameResources(
    const std::map<std::string, std::vector<Cell *>> &Wanted) {
  for (const SlotRecord *S : Request.Slots)
    Levels = std::max(Levels, S->Called.size());
  std::map<size_t, const Cell *> Clash;
  for (const auto &[Convention, Of] : Wanted)
    if (Of.front()->Name.empty())
      for (const Cell *C : Of)
        Clash.emplace(C->Resource, C);
  for (size_t Level = 0; Level < Levels; ++Level) {
    std::map<size_t, std::string> Found;
    std::set<std::string> Different;
    for (const auto &[Resource, C] : Clash)
      if (std::string W = words(*C, Level); !W.empty())
        if (Different.insert(W).second)
          Found[Resource] = W;
    if (Found.size() != Clash.size())
      continue;
    WordsOfResource = std::move(Found);
    return;
  }
}

/// True when the words of their resources name \p Of.
bool Namer::byResource(llvm::ArrayRef<Cell *> Of) {
  std::vector<std::string> Names;
  for (const Cell *C : Of) {
    auto It = WordsOfResource.find(C->Resource);
    if (It == WordsOfResource.end())
      return false;
    std::string Name = It->second + "_" + C->Convention;
    if (Used.count(Name) || llvm::is_contained(Names, Name))
      return false;
    Names.push_back(std::move(Name));
  }
  for (auto [C, Name] : llvm::zip_equal(Of, Names)) {
    C->Name = Name;
    Used.insert(Name);
  }
  return true;
}

void Namer::tellApart(llvm::ArrayRef<Cell *> Of) {
  if (byResource(Of))
    return;
  for (size_t Level = 0; Level < Levels; ++Level) {
    std::set<std::string> Names;
    for (const Cell *C : Of)
      if (std::string W = words(*C, Level); !W.empty())
        if (!Used.count(W + "_" + C->Convention))
          Names.insert(W + "_" + C->Convention);
    if (Names.size() < Of.size())
      continue;
    for (Cell *C : Of)
      C->Name = words(*C, Level) + "_" + C->Convention;
    Used.insert(Names.begin(), Names.end());
    return;
  }
  // Some by what only they are called, the rest by number.
  for (size_t Level = 0; Level < Levels; ++Level) {
    std::map<std::string, std::vector<Cell *>> ByWords;
    for (Cell *C : Of)
      ByWords[words(*C, Level)].push_back(C);
    for (auto &[Words, Cells] : ByWords) {
      if (Words.empty() || Cells.size() > 1 || !Cells.front()->Name.empty())
        continue;
      std::string Name = Words + "_" + Cells.front()->Convention;
      if (Used.insert(Name).second)
        Cells.front()->Name = Name;
    }
  }
  for (Cell *C : Of)
    for (unsigned Number = 1; C->Name.empty(); ++Number) {
      std::string Name = C->Convention;
      if (Number > 1)
        Name += "_" + std::to_string(Number);
      if (Used.insert(Name).second)
        C->Name = Name;
    }
}

} // namespace

void nameSlots(const ResourceRequest &Request,
               llvm::ArrayRef<size_t> ResourceOf) {
  Namer(Request, ResourceOf).run();
}

} // namespace svc
