#!/usr/bin/env python3
"""What the phases of an analysis cost, in per cent of the parse.

Reads what `perf script -F comm,ip,sym --no-inline` prints; docs/performance.md
says how it was recorded. Stacks are cut at the size that was recorded, so a
sample with frames of clang and none of ours counts as parsing, even where
ParseAST itself was cut off.
"""
import collections
import re
import sys

PHASES = {
    "index": "svc::UnitIndex::UnitIndex",
    "match": "svc::UseFinder::find",
    "learn": "svc::Wrappers::learn",
    "judge": "svc::judge",
    "branches": "svc::findEnvironmentBranches",
    "answers": "svc::answers",
}
RUN = "svc::UnitAnalysis::run"
TRACER = re.compile(r"svc::(Tracer|Flow)::")


def stacks(lines):
    """Lists of symbols, innermost first."""
    stack = []
    for line in lines:
        line = line.rstrip()
        if not line:
            yield stack
            stack = []
        elif line[0] in " \t":
            frame = line.split(None, 1)
            if len(frame) == 2 and re.fullmatch("[0-9a-f]+", frame[0]):
                stack.append(frame[1])
    yield stack


def main():
    count, functions = collections.Counter(), collections.Counter()
    for stack in filter(None, stacks(sys.stdin)):
        count["all"] += 1
        traced = any(TRACER.match(symbol) for symbol in stack)
        phase = next((p for p, name in PHASES.items() if name in stack), None)
        if RUN in stack or traced or phase:
            count["analysis"] += 1
            count[phase or "records"] += 1
            count["tracing"] += traced
            inside = stack[: stack.index(RUN)] if RUN in stack else stack
            functions.update({s for s in inside if s.startswith("svc::")})
        elif any(symbol.startswith("clang::") for symbol in stack):
            count["parse"] += 1
    if not count["parse"]:
        sys.exit("shares.py: no sample of a parse in the input")
    print(f"samples {count['all']}, of the parse {count['parse']}")
    for name in ["analysis", *PHASES, "records", "tracing"]:
        print(f"{name:9} {count[name]:6} {100 * count[name] / count['parse']:7.2f} %")
    for symbol, n in functions.most_common(12):
        print(f"{n:6} {symbol[:70]}")


if __name__ == "__main__":
    main()
