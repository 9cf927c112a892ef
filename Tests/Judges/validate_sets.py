"""Validates every data set of a catalogue with frictionless, which knows nothing of the program.

    python3 validate_sets.py CATALOG

Prints the number of valid sets and what is wrong with the others; exit code 1 when there is any, or no set at all.
"""

import multiprocessing
import pathlib
import sys


def judge(path):
    from frictionless import Package

    try:
        report = Package(str(path)).validate()
    except Exception as error:  # a descriptor that cannot be opened
        return path, [str(error)]
    errors = report.flatten(["title", "rowNumber", "fieldNumber", "message"])
    return path, [] if report.valid else [" ".join(map(str, error)) for error in errors]


if __name__ == "__main__":
    passports = sorted(pathlib.Path(sys.argv[1]).glob("datasets/*/datapackage.*"))
    pool = multiprocessing.Pool()
    results = pool.map(judge, passports, chunksize=4)
    # Closed and joined: leaving a pool by `with` terminates its workers, and one that dies with the lock of the
    # queue in its hands stops the others for ever.
    pool.close()
    pool.join()
    faulty = [(path, errors) for path, errors in results if errors]
    for path, errors in faulty:
        print(path.parent.name, *errors[:5], sep="\n  ")
    print(f"valid: {len(results) - len(faulty)} of {len(results)}")
    sys.exit(1 if faulty or not results else 0)
