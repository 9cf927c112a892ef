"""Asks the schema of passports about the drafts of `dani init`.

    python3 draft_passports.py SCHEMA CATALOG

A draft may fail in nothing but what is still empty. Prints how many drafts there are and which keys are empty in them.
"""

import collections
import json
import pathlib
import sys

import jsonschema
import yaml

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = jsonschema.Draft202012Validator(schema)
passports = sorted(pathlib.Path(sys.argv[2]).glob("datasets/*/datapackage.yaml"))
empty = collections.Counter()
faults = []


def leaves(error):
    """The errors behind those of anyOf and contains."""
    return [leaf for inner in error.context for leaf in leaves(inner)] or [error]


for path in passports:
    for error in validator.iter_errors(yaml.safe_load(path.read_text())):
        for leaf in leaves(error):
            # The responsible person, whose every value is empty, is the only one.
            if leaf.instance in (None, []) or leaf.validator == "contains":
                empty[error.json_path] += 1
            else:
                faults.append(f"{path.parent.name}: {leaf.json_path}: {leaf.message[:200]}")
print(f"drafts: {len(passports)}, empty: {dict(sorted(empty.items()))}")
print(*faults[:10], sep="\n")
sys.exit(1 if faults or not passports else 0)
