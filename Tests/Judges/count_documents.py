"""Counts data sets and documents of a catalogue on a day from files and dates alone, without the program.

    python3 count_documents.py CATALOG YYYY-MM-DD

A set counts when it was issued by that day and not withdrawn by it; a document likewise, by its own date or else that
of its set, when its file is there or it is a link. Documents whose files are gone count until they were withdrawn.
What is withheld while martial law lasts does not count from the day of its decision until the day it ends.
Needs PyYAML.
"""

import datetime
import json
import os
import pathlib
import sys
import unicodedata

import yaml


def day_of(value):
    """The day in Kyiv of a date or of a date with a time; None for what is neither."""
    if value is None:
        return None
    if isinstance(value, datetime.datetime) or (isinstance(value, str) and len(value) > 10):
        moment = value if isinstance(value, datetime.datetime) else datetime.datetime.fromisoformat(value)
        if moment.tzinfo is None:
            return moment.date()
        moment = moment.astimezone(datetime.timezone.utc)

        def last_sunday(month):
            last = datetime.date(moment.year, month, 31)
            day = last - datetime.timedelta(days=(last.weekday() + 1) % 7)
            return datetime.datetime(day.year, day.month, day.day, 1, tzinfo=datetime.timezone.utc)

        is_summer = last_sunday(3) <= moment < last_sunday(10)
        return (moment + datetime.timedelta(hours=3 if is_summer else 2)).date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def passport_of(folder):
    for name in ("datapackage.yaml", "datapackage.yml", "datapackage.json"):
        if (folder / name).is_file():
            return yaml.safe_load((folder / name).read_text(encoding="utf-8-sig"))
    return None


def is_withheld(holder, day):
    withheld = holder.get("withheld")
    if not withheld:
        return False
    first, last = day_of(withheld.get("date")), day_of(withheld.get("until"))
    return not (first and day < first) and not (last and last <= day)


def is_there(folder, path, on_disk):
    if path.lower().startswith(("http://", "https://")):
        return True
    return unicodedata.normalize("NFC", os.path.normpath(path)) in on_disk


def documents_on(folder, passport, issued, day):
    on_disk = {
        unicodedata.normalize("NFC", str(file.relative_to(folder)))
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    }
    counted = set()
    for resource in passport.get("resources") or []:
        first = day_of(resource.get("issued")) or issued
        gone = day_of(resource.get("withdrawn"))
        if is_withheld(resource, day):
            continue
        paths = resource.get("path") or []
        for path in [paths] if isinstance(paths, str) else paths:
            if is_there(folder, path, on_disk) and first <= day and not (gone and gone <= day):
                counted.add(path)
    for resource in passport.get("withdrawn_documents") or []:
        first = day_of(resource.get("issued")) or issued
        gone = day_of(resource.get("withdrawn"))
        if gone and first <= day < gone:
            counted.add("withdrawn:" + resource["path"])
    return len(counted)


def main():
    catalog, day = pathlib.Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2])
    datasets = documents = 0
    for folder in sorted((catalog / "datasets").iterdir()):
        passport = passport_of(folder) if folder.is_dir() else None
        issued = day_of(passport.get("issued") or passport.get("created")) if passport else None
        withdrawn = day_of(passport.get("withdrawn")) if passport else None
        if issued is None or issued > day or (withdrawn and withdrawn <= day) or is_withheld(passport, day):
            continue
        datasets += 1
        documents += documents_on(folder, passport, issued, day)
    print(json.dumps({"datasets": datasets, "documents": documents}))


main()
