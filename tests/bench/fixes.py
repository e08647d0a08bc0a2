#!/usr/bin/env python3
"""What svc-tidy fix does to programs of others, seen by clang itself.

    fixes.py --tool build/release/bin/svc-tidy --work DIR TREE=DATABASE...

Each TREE is copied to DIR and fixed there; DATABASE is its compile database,
in which the paths below TREE become those of the copy. For each tree it prints
how many findings carry an attach fix (or go with one), how many files were
changed, and of these how many clang -Wall -Wextra says something new of, in any
unit that compiled before; then what a second run would still change at the
places that were fixed. Exit status 1 where anything is new.
"""
import argparse, collections, json, os, pathlib, re, shlex, shutil, subprocess, sys


def complaints(entry, clang):
    """What clang says of a unit: (errors?, counts of messages by file)."""
    arguments = entry.get("arguments") or shlex.split(entry["command"])
    language = "++" if "++" in arguments[0] or entry["file"].endswith(
        (".cpp", ".cc", ".cxx", ".C")) else ""
    skip, kept = False, []
    for word in arguments[1:]:
        if skip:
            skip = False
        elif word == "-o":
            skip = True
        elif word != "-c":
            kept.append(word)
    command = [f"clang{language}-{clang}", *kept, "-fsyntax-only", "-Wall",
               "-Wextra", "-Wno-error", "-fno-caret-diagnostics",
               "-ferror-limit=0"]
    said = subprocess.run(command, cwd=entry["directory"], text=True,
                          errors="replace", stderr=subprocess.PIPE).stderr
    counts, failed = collections.Counter(), False
    for line in said.splitlines():
        match = re.match(r"(.+?):\d+:\d+: (warning|(?:fatal )?error): (.*)", line)
        if match:
            counts[match[1], match[3]] += 1
            failed |= match[2] != "warning"
    return failed, counts


def fix(tool, tree, database, *options):
    run = subprocess.run([tool, "fix", "-p", database, "--format=json",
                          "--no-env-example", *options],
                         cwd=tree, text=True, capture_output=True)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"{tree}: {run.stderr}")
    out = run.stderr if "--dry-run" in options else run.stdout
    return json.loads(out[out.index("{"):])


def measure(a, tree, database):
    name = tree.name
    copy = pathlib.Path(a.work).resolve() / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(tree, copy, symlinks=True)
    text = database.read_text().replace(str(tree), str(copy))
    folder = copy / ".svc-tidy-bench"
    folder.mkdir()
    (folder / "compile_commands.json").write_text(text)
    units = json.loads(text)
    before = [complaints(u, a.clang) for u in units]
    audit = json.loads(subprocess.run(
        [a.tool, "audit", "-p", folder, "--format=json"], cwd=copy, text=True,
        capture_output=True).stdout)
    found = [f for f in audit["findings"]
             if f["check"] != "svc-environment-branch"]
    carried = [f for f in found if f["fixes"] or "fix of" in (
        f.get("no_fix_reason") or "")]
    done = fix(a.tool, copy, folder)
    new = collections.Counter()
    for unit, (failed, was) in zip(units, before):
        if not failed:
            new += complaints(unit, a.clang)[1] - was
    again = fix(a.tool, copy, folder, "--dry-run")
    touched = set(done["changed"]) & set(again["changed"])
    print(f"{name}: {len(carried)}/{len(found)} findings with a fix, "
          f"{sum(f['fixed'] for f in done['findings'])} fixed, "
          f"{len(done['changed'])} files changed, {sum(new.values())} new "
          f"diagnostics, second run changes {len(touched)} of these files")
    for (file, message), count in new.items():
        print(f"  {file}: {message} ({count})")
    reasons = collections.Counter(f["reason"] for f in done["findings"]
                                  if not f["fixed"])
    for reason, count in reasons.most_common():
        print(f"  {count} left: {reason}")
    return len(found), len(carried), sum(new.values()) + len(touched)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=os.path.abspath)
    parser.add_argument("--work", required=True)
    parser.add_argument("--clang", default="19", help="the version of clang")
    parser.add_argument("trees", nargs="+", metavar="TREE=DATABASE")
    a = parser.parse_args()
    found = carried = bad = 0
    for pair in a.trees:
        tree, database = map(lambda p: pathlib.Path(p).resolve(),
                             pair.split("="))
        if database.is_dir():
            database /= "compile_commands.json"
        f, c, b = measure(a, tree, database)
        found, carried, bad = found + f, carried + c, bad + b
    print(f"all: {carried}/{found} findings with an attach fix"
          + (f" ({100 * carried / found:.1f} %)" if found else ""))
    return 1 if bad else 0


sys.exit(main())
