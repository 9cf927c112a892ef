"""Kills `dani publish` again and again and looks at what is left.

    python3 kill_publish.py DANI CATALOG [RUNS]

The output of one day is replaced by that of another, and each run is killed (SIGKILL) after another part of the measured
run time. Afterwards the folder must hold wholly the old output or wholly the new one, byte for byte, and the next run
must succeed and leave nothing beside it. At least 20 kills must fall before the exchange. Prints how many kills fell where.
"""

import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

DAYS = ("2020-10-01", "2019-05-15")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def main():
    dani, catalog = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    work = pathlib.Path(tempfile.mkdtemp(prefix="dani-kill-"))
    output = work / "out"

    def command(day, folder):
        return [dani, "publish", catalog, "-o", str(folder), "--as-of", day]

    def publish(day, folder):
        started = time.monotonic()
        subprocess.run(command(day, folder), check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - started

    try:
        wanted = {}
        for day in DAYS:
            publish(day, work / "reference")
            wanted[day] = contents(work / "reference")
        assert wanted[DAYS[0]] != wanted[DAYS[1]]
        duration = statistics.median(publish(DAYS[index % 2], output) for index in range(5))

        before = after = finished = leftovers = 0
        for index in range(runs):
            old, new = DAYS[index % 2], DAYS[(index + 1) % 2]
            process = subprocess.Popen(command(new, output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(duration * (index + 0.5) / runs)
            process.send_signal(signal.SIGKILL)
            status = process.wait()

            found = contents(output)
            if found not in (wanted[old], wanted[new]):
                sys.exit(f"run {index}: the folder holds neither output: {sorted(found)}")
            if status == 0:
                finished += 1
            elif found == wanted[old]:
                before += 1
            else:
                after += 1
            leftovers += any(path.name not in ("out", "reference") for path in work.iterdir())
            publish(new, output)
            if contents(output) != wanted[new]:
                sys.exit(f"run {index}: the next run did not publish")
            rest = [path.name for path in work.iterdir() if path.name not in ("out", "reference")]
            if rest:
                sys.exit(f"run {index}: the next run left {rest}")
        print(
            f"runs: {runs}, run time: {duration * 1000:.0f} ms, killed before the exchange: {before}, "
            f"after it: {after}, finished: {finished}, left-overs found and removed: {leftovers}"
        )
        if before < min(20, runs):
            sys.exit("fewer than 20 kills before the exchange")
    finally:
        shutil.rmtree(work)


main()
