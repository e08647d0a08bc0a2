//===- Main.cpp - svc-model-proof: all models against their headers -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tool/dev prove runs it with the folder of unpacked packages and the table to
// write: connector, "proven" or "unproven", then the packages with versions, or
// the reason. It fails when a connector that the table said was proven is not
// any more. With names of connectors it tries these alone, says all that is
// wrong, and leaves the other lines of the table as they are.
//
//===----------------------------------------------------------------------===//

#include "models/Proof.h"
#include "llvm/ADT/StringExtras.h"
#include <atomic>
#include <fstream>
#include <iostream>
#include <mutex>
#include <thread>

using namespace svc;
using namespace svc::test;

namespace {

struct Row {
  bool Proven = false;
  std::string Text;
};

using Table = std::map<std::string, Row>;

Table readTable(const std::string &Path) {
  Table Out;
  std::ifstream In(Path);
  for (std::string Line; std::getline(In, Line);) {
    auto [Id, Rest] = llvm::StringRef(Line).split('\t');
    auto [Status, Text] = Rest.split('\t');
    if (!Line.empty() && Line[0] != '#')
      Out[Id.str()] = {Status == "proven", Text.str()};
  }
  return Out;
}

void writeTable(const std::string &Path, const Table &Rows) {
  std::ofstream Out(Path);
  Out << "# Written by tool/dev prove: connector, proven or unproven, then the "
         "packages\n# with their versions, or the reason.\n";
  for (const auto &[Id, R] : Rows)
    Out << Id << '\t' << (R.Proven ? "proven" : "unproven") << '\t' << R.Text
        << '\n';
}

Row rowOf(const Proof &P, const Headers &H) {
  if (!P.Proven)
    return {false, P.Reason};
  std::string Text = llvm::join(H.Packages, ", ");
  if (P.Elsewhere)
    Text += " (" + std::to_string(P.Declared) + " of " +
            std::to_string(P.Declared + P.Elsewhere) +
            " entry points are in these headers)";
  return {true, Text};
}

} // namespace

int main(int Count, char **Arguments) {
  if (Count < 3) {
    std::cerr
        << "usage: svc-model-proof FOLDER|installed TABLE [CONNECTOR...]\n";
    return 2;
  }
  std::string Folder = Arguments[1], TablePath = Arguments[2];
  std::set<std::string> Only(Arguments + 3, Arguments + Count);
  auto Models = std::make_shared<const ModelSet>(ModelSet::builtIn());
  for (const std::string &Id : Only)
    if (!Models->connector(Id)) {
      std::cerr << "svc-model-proof: error: no connector '" << Id << "'\n";
      return 2;
    }
  Packages Have = Folder == "installed" ? Packages::installed()
                                        : Packages::unpacked(Folder);
  Table Before = readTable(TablePath), After;
  if (!Only.empty())
    After = Before;
  else
    for (const auto &C : Models->connectors())
      After[C->Id] = {};
  std::vector<const Connector *> Work;
  for (const auto &C : Models->connectors())
    if (Only.empty() || Only.count(C->Id))
      Work.push_back(C.get());

  std::atomic<size_t> Next{0};
  std::mutex Lock;
  auto Job = [&] {
    for (size_t I; (I = Next++) < Work.size();) {
      const Connector &C = *Work[I];
      Headers H = Have.headersOf(C);
      Proof P = prove(C, Have, Models);
      Row R = rowOf(P, H);
      std::lock_guard<std::mutex> Hold(Lock);
      std::cout << C.Id << ": " << (R.Proven ? "proven" : "unproven") << ": "
                << R.Text << std::endl;
      for (size_t F = R.Proven ? 0 : 1; F < P.Failures.size(); ++F)
        std::cout << "  " << P.Failures[F] << std::endl;
      for (const std::string &Each : P.NotUsed)
        std::cout << "  not used: " << Each << std::endl;
      After[C.Id] = std::move(R);
    }
  };
  std::vector<std::thread> Threads;
  for (unsigned I = 0; I < std::max(1U, std::thread::hardware_concurrency());
       ++I)
    Threads.emplace_back(Job);
  for (std::thread &T : Threads)
    T.join();

  writeTable(TablePath, After);
  auto Proven =
      llvm::count_if(After, [](const auto &R) { return R.second.Proven; });
  std::cout << Proven << " of " << After.size() << " models are proven\n";
  int Status = 0;
  for (const auto &[Id, R] : Before)
    if (R.Proven && After.count(Id) && !After[Id].Proven) {
      std::cerr << "svc-model-proof: error: " << Id
                << " was proven and is not any more: " << After[Id].Text
                << "\n";
      Status = 1;
    }
  return Status;
}
