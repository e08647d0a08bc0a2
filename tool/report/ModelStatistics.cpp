//===- ModelStatistics.cpp - What the built-in models cover -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/ModelStatistics.h"
#include "knowledge/Shapes.h"
#include "report/TextSummary.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

ModelStatistics statisticsOf(llvm::ArrayRef<EmbeddedModel> Models,
                             const Proofs &Proven) {
  ModelStatistics Out;
  Out.Shapes.resize(shapes().size());
  for (const EmbeddedModel &M : Models) {
    LoadedModel L = loadModel(M.Text, M.File);
    if (!L.Model || !isClient(*L.Model))
      continue;
    const Connector &C = *L.Model;
    auto EntryPoints =
        static_cast<size_t>(llvm::count_if(C.EntryPoints, isOfService));
    Proof P = Proven.of(C);
    for (ModelStatistics::Count *To :
         {&Out.All, P.A == Proof::Proven     ? &Out.Proven
                    : P.A == Proof::Unproven ? &Out.Unproven
                                             : &Out.Unverified}) {
      ++To->Libraries;
      To->EntryPoints += EntryPoints;
    }
    Out.Services.insert(C.Service);
    std::set<unsigned> Seen;
    for (const std::vector<unsigned> &Has : shapesOf(L))
      for (unsigned I : Has) {
        ++Out.Shapes[I].EntryPoints;
        Out.Shapes[I].Libraries += Seen.insert(I).second;
      }
  }
  return Out;
}

void write(const ModelStatistics &S, llvm::raw_ostream &Out) {
  using Count = ModelStatistics::Count;
  std::vector<std::vector<std::string>> Rows;
  auto Add = [&](llvm::StringRef What, const Count &C) {
    Rows.push_back({What.str(), std::to_string(C.Libraries),
                    std::to_string(C.EntryPoints)});
  };
  Rows.push_back({"built-in models", "libraries", "entry points"});
  Add("all", S.All);
  Add("proven against a real header", S.Proven);
  Add("unproven", S.Unproven);
  Add("unverified, not matched unless asked for", S.Unverified);
  writeTable(Rows, /*NumbersRight=*/true, Out);
  Out << "\n" << S.Services.size() << " services\n\n";
  Rows = {{"shape of API", "libraries", "entry points"}};
  for (const auto &[Shape, C] : llvm::zip_equal(shapes(), S.Shapes))
    Add(Shape.Name, C);
  writeTable(Rows, /*NumbersRight=*/true, Out);
  Out << "\n"
      << llvm::count_if(S.Shapes, [](const Count &C) { return C.Libraries; })
      << " of " << S.Shapes.size() << " shapes are used\n";
}

} // namespace svc
