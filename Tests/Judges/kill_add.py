"""Kills `dani add` and `dani init` at every system call that changes the disk and looks at what is left.

    python3 kill_add.py DANI CATALOG SET FILE

strace sends SIGKILL as the program enters the n-th `write`, `fsync`, `link`, `unlink`, `rename` or `mkdir`, for every n that an
undisturbed run reaches. After `dani add` the passport must hold the old bytes or the new ones, the document must be whole
or absent, and a document without an entry must be named by `dani check`. The next run must reach the state of an undisturbed
one and leave nothing else behind. A folder of `dani init` must be whole or absent. Prints how many kills fell where.
"""

import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

CALLS = ("write", "fsync", "link", "unlink", "rename", "mkdir")
DAY = ["--as-of", "2020-10-01"]


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def killed(command, call, number):
    """False when the run ended before its n-th call."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    return subprocess.run(strace + command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0


def kill_add(dani, catalog, name, file, work):
    copy = work / "catalog"
    command = [dani, "add", name, file, "--catalog", str(copy), "--yes", *DAY]

    def restore():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(catalog, copy)

    restore()
    run(command)
    old, new = contents(pathlib.Path(catalog)), contents(copy)
    changed = [path for path in new if path in old and old[path] != new[path]]
    added = [path for path in new if path not in old]
    assert len(changed) == 1 and len(added) == 1, (changed, added)
    passport, document = changed[0], added[0]

    where = collections.Counter()
    for call in CALLS:
        for number in range(1, 100):
            restore()
            if not killed(command, call, number):
                break
            found = contents(copy)
            at = f"killed at {call} {number}"
            if found[passport] not in (old[passport], new[passport]):
                sys.exit(f"{at}: the passport is neither old nor new")
            if found.get(document, new[document]) != new[document]:
                sys.exit(f"{at}: a part of the document stands there")
            if found[passport] == new[passport] and document not in found:
                sys.exit(f"{at}: the passport lists a document that is not there")
            rest = [path for path in found if path not in new]
            if any(not pathlib.Path(path).name.startswith(".") for path in rest):
                sys.exit(f"{at}: left {rest}")
            if any(path not in found or found[path] != old[path] for path in old if path != passport):
                sys.exit(f"{at}: another file was changed")
            where["left-overs"] += bool(rest)
            if document not in found:
                where["before the document"] += 1
            elif found[passport] == new[passport]:
                where["after the passport"] += 1
            else:
                where["between them"] += 1
                check = [dani, "check", str(copy), "--format", "json", "--select", "document-unlisted", *DAY]
                report = json.loads(subprocess.run(check, stdout=subprocess.PIPE).stdout)
                if document not in [finding["file"] for finding in report["findings"]]:
                    sys.exit(f"{at}: check does not name {document}")
            run(command)
            if contents(copy) != new:
                sys.exit(f"{at}: the next run did not reach the state of an undisturbed one")
    print("add:", ", ".join(f"{key}: {value}" for key, value in sorted(where.items())))
    if not all(where[key] for key in ("before the document", "between them", "left-overs")):
        sys.exit("the kills did not fall everywhere")


def kill_init(dani, work):
    target = work / "new"
    command = [dani, "init", str(target), "--sections", "all", "--as-of", "2025-06-01"]
    run(command)
    whole = contents(target)
    where = collections.Counter()
    for call in ("write", "fsync", "rename", "mkdir"):
        number = 1
        while True:
            shutil.rmtree(target, ignore_errors=True)
            if not killed(command, call, number):
                break
            where["left-overs"] += any(path.name.startswith(".new.") for path in work.iterdir())
            where["whole" if target.exists() else "absent"] += 1
            if target.exists() and contents(target) != whole:
                sys.exit(f"killed at {call} {number}: a part of the catalogue stands there")
            shutil.rmtree(target, ignore_errors=True)
            run(command)
            if contents(target) != whole or any(path.name.startswith(".new.") for path in work.iterdir()):
                sys.exit(f"killed at {call} {number}: the next run did not clear up")
            # A file more or less built makes no difference: the first few, then wider apart.
            number = number + 1 if number < 3 else number * 2
    print("init:", ", ".join(f"{key}: {value}" for key, value in sorted(where.items())))
    if not all(where[key] for key in ("absent", "left-overs")):
        sys.exit("the kills did not fall everywhere")


def main():
    dani, catalog, name, file = sys.argv[1:5]
    work = pathlib.Path(tempfile.mkdtemp(prefix="dani-kill-"))
    try:
        kill_add(dani, catalog, name, file, work)
        kill_init(dani, work)
    finally:
        shutil.rmtree(work)


main()
