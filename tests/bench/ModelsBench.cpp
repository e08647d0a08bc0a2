//===- ModelsBench.cpp - What models cost -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two promises of docs/performance.md: all models are loaded and indexed in
// less than 20 ms, and an analysis takes as long with ten times as many of
// them. The first is time on the clock, beside the CPU time of all threads; the
// second is CPU time, the least of many runs of each in turn, so that others on
// the machine do not count.
//   build/release/bin/svc-bench
//
//===----------------------------------------------------------------------===//

#include "SyntheticModels.h"
#include "audit/CompileCommand.h"
#include "audit/ResourceDir.h"
#include "audit/UnitRunner.h"
#include "knowledge/LocatedJson.h"
#include "llvm/Support/Process.h"
#include <benchmark/benchmark.h>
#include <chrono>

namespace svc::bench {
namespace {

void loadModels(benchmark::State &State) {
  size_t Connectors = 0, EntryPoints = 0;
  for (auto Run : State) {
    auto Models = std::make_unique<ModelSet>(ModelSet::builtIn());
    State.PauseTiming();
    Connectors = Models->connectors().size();
    EntryPoints = 0;
    for (const auto &C : Models->connectors())
      EntryPoints += C->EntryPoints.size();
    Models.reset();
    State.ResumeTiming();
  }
  State.counters["models"] = static_cast<double>(Connectors);
  State.counters["entry_points"] = static_cast<double>(EntryPoints);
}
BENCHMARK(loadModels)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void readJson(benchmark::State &State) {
  size_t Bytes = 0;
  for (auto Run : State)
    for (const EmbeddedModel &M : embeddedModels()) {
      LocatedJson Json = parseLocatedJson(M.Text);
      benchmark::DoNotOptimize(Json.Root);
      Bytes += M.Text.size();
    }
  State.SetBytesProcessed(static_cast<int64_t>(Bytes));
}
BENCHMARK(readJson)->Unit(benchmark::kMillisecond);

void parseSignatures(benchmark::State &State) {
  ModelSet Models = ModelSet::builtIn();
  for (auto Run : State)
    for (const auto &C : Models.connectors())
      for (const EntryPoint &E : C->EntryPoints)
        if (E.Declaration) {
          llvm::Expected<Signature> S = parseSignature(E.Declaration->Text);
          benchmark::DoNotOptimize(static_cast<bool>(S));
        }
}
BENCHMARK(parseSignatures)->Unit(benchmark::kMillisecond);

/// CPU time of all threads: the parse has one of its own.
double cpuMilliseconds() {
  llvm::sys::TimePoint<> Now;
  std::chrono::nanoseconds User, System;
  llvm::sys::Process::GetTimeUsage(Now, User, System);
  return std::chrono::duration<double, std::milli>(User + System).count();
}

/// A unit that uses a client library, with its real headers.
CompileUnit unit() {
  CompileUnit Unit;
  Unit.Folder = SVC_SOURCE_DIR "/tests/connectors";
  Unit.Spelled = "libpqxx.cpp";
  Unit.File = Unit.Folder + "/" + Unit.Spelled;
  Unit.Arguments =
      cleanCommand({"c++", "-std=gnu++17", "-c", Unit.Spelled}, Unit.Folder);
  return Unit;
}

void analyseWithTenTimesTheModels(benchmark::State &State) {
  llvm::Expected<std::string> Resources =
      findResourceDir(resourceDirCandidates());
  if (!Resources)
    return State.SkipWithError(llvm::toString(Resources.takeError()).c_str());
  auto Some = std::make_shared<ModelSet>(ModelSet::builtIn());
  auto Many = std::make_shared<ModelSet>(ModelSet::builtIn());
  if (std::string Problem = addSynthetic(*Many, 9); !Problem.empty())
    return State.SkipWithError(Problem.c_str());
  UnitRunner WithSome(Some, {}, *Resources), WithMany(Many, {}, *Resources);
  CompileUnit Unit = unit();
  size_t Uses = 0;
  auto Once = [&](const UnitRunner &Runner, double &Least) {
    double Before = cpuMilliseconds();
    UnitResult Result = Runner.run(Unit);
    Least = std::min(Least, cpuMilliseconds() - Before);
    Uses = Result.Record.Uses.size();
    return !Result.Failure;
  };
  double LeastWithSome = 1e9, LeastWithMany = 1e9;
  for (auto Run : State)
    if (!Once(WithSome, LeastWithSome) || !Once(WithMany, LeastWithMany))
      return State.SkipWithError("the unit does not parse");
  State.counters["models"] = static_cast<double>(Some->connectors().size());
  State.counters["models_10"] = static_cast<double>(Many->connectors().size());
  State.counters["ms"] = LeastWithSome;
  State.counters["ms_10"] = LeastWithMany;
  State.counters["ratio"] = LeastWithMany / LeastWithSome;
  State.counters["uses"] = static_cast<double>(Uses);
}
BENCHMARK(analyseWithTenTimesTheModels)
    ->Iterations(25)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace svc::bench

BENCHMARK_MAIN();
