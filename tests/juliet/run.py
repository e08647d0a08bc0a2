#!/usr/bin/env python3
#===- run.py - svc-tidy on two families of NIST's Juliet suite ------------===#
#
# Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===-----------------------------------------------------------------------===#
#
# Juliet has one weakness in 48 forms of flow; here it is the yardstick of how
# a literal is followed to its connector. Writes a compile database for the
# families of hardcoded passwords and keys, audits it (all files together, or
# each file alone), and hands what was found, at the place of the connector's
# call, to a scorer. Neither Juliet nor the scorer is part of this project; see
# README.md.
#
#===-----------------------------------------------------------------------===#
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FAMILIES = ["CWE259", "CWE321"]
TARGET = "x86_64-w64-mingw32"


def unit(path, juliet):
    """One entry of the compile database."""
    compiler = "clang-19" if path.suffix == ".c" else "clang++-19"
    return {
        "directory": str(juliet),
        "file": str(path),
        "arguments": [compiler, "--target=" + TARGET, "-w", "-DINCLUDEMAIN",
                      "-Itestcasesupport", "-c", str(path)],
    }


def units(juliet):
    """The units of the families, in the order of their names."""
    found = []
    for folder in sorted((juliet / "testcases").iterdir()):
        if folder.name.split("_")[0] in FAMILIES:
            found += [p for p in sorted(folder.rglob("*"))
                      if p.suffix in (".c", ".cpp") and
                      p.name not in ("main.cpp", "main_linux.cpp")]
    return [unit(p, juliet) for p in found]


def audit(tool, database, folder, jobs, options):
    """The findings of one audit of the entries of the database."""
    with tempfile.TemporaryDirectory() as build:
        file = pathlib.Path(build) / "compile_commands.json"
        file.write_text(json.dumps(database))
        done = subprocess.run(
            [tool, "audit", "--format=json", "-p", build, "-j", str(jobs),
             *options], cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"run.py: the audit ended with {done.returncode}:\n"
                 f"{done.stderr}")
    return json.loads(done.stdout)["findings"]


def at_sink(finding, juliet):
    """The finding as the scorer reads it, at the call of the connector."""
    place = finding.get("sink") or finding
    return {"file": str(juliet / place["file"]), "line": place["line"],
            "message": finding["role"] + ": " + finding["message"]}


def measure(options):
    juliet = options.juliet.resolve()
    database = units(juliet)
    if not database:
        sys.exit(f"run.py: no file of {', '.join(FAMILIES)} below {juliet}")
    tool = str(options.tool.resolve())
    if not options.alone:
        found = audit(tool, database, juliet, options.jobs, options.audit)
    else:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            parts = pool.map(
                lambda u: audit(tool, [u], juliet, 1, options.audit), database)
            found = [f for part in parts for f in part]
    # A file may be reached from several units when each is taken alone.
    rows = {json.dumps(at_sink(f, juliet), sort_keys=True) for f in found}
    options.out.write_text("[" + ",\n".join(sorted(rows)) + "]\n")
    return len(database), len(rows)


def main():
    parser = argparse.ArgumentParser(
        description="Measures svc-tidy on Juliet's CWE-259 and CWE-321.")
    parser.add_argument("juliet", type=pathlib.Path,
                        help="the folder with testcases and testcasesupport")
    parser.add_argument("--tool", type=pathlib.Path, required=True,
                        help="the svc-tidy to measure")
    parser.add_argument("--alone", action="store_true",
                        help="analyse each file by itself")
    parser.add_argument("--out", type=pathlib.Path,
                        default=pathlib.Path("juliet-findings.json"),
                        help="the findings, one a line (FINDINGS.json)")
    parser.add_argument("--scorer", type=pathlib.Path,
                        help="score.py; without it the findings are written "
                             "and not scored")
    parser.add_argument("--jobs", "-j", type=int, default=os.cpu_count())
    parser.add_argument("--audit", action="append", default=[],
                        metavar="OPTION", help="a further option of the audit")
    parser.add_argument("--list-missed", action="store_true")
    options = parser.parse_args()
    count, findings = measure(options)
    print(f"# {count} units {'each alone' if options.alone else 'together'}, "
          f"{findings} findings")
    if options.scorer:
        command = [sys.executable, str(options.scorer), str(options.out),
                   str(options.juliet / "testcases"), *FAMILIES,
                   "--at", "sink", "--only", "password|key"]
        if options.list_missed:
            command.append("--list-missed")
        sys.stdout.flush()
        sys.exit(subprocess.run(command).returncode)


if __name__ == "__main__":
    main()
