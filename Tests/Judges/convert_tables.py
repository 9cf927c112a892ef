"""Makes random tables, has dani inspect and convert them, and compares rows and cells with Python's own readers.

convert_tables.py PROGRAM TABLES
"""

import csv
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PIECES = ["", " ", "Школа", "їжак", "007", "91,91", "1 234,56", "a;b", "a,b", '"', 'x"y', "рядок\nдругий", "\n", "01.10.2020", "№ 1"]


def table(choice):
    columns = choice.randint(2, 6)
    rows = [[f"Стовпець {n}" for n in range(columns)]]
    for _ in range(choice.randint(1, 60)):
        rows.append(["".join(choice.choices(PIECES, k=choice.randint(0, 2))) for _ in range(columns)])
    return rows


def dani(*arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{arguments}: {run.returncode} {run.stderr}")
    return run.stdout


program, count = sys.argv[1], int(sys.argv[2])
choice = random.Random(835)
with tempfile.TemporaryDirectory() as folder:
    for number in range(count):
        rows = table(choice)
        delimiter = choice.choice(";,\t|")
        encoding = choice.choice(["utf-8", "utf-8-sig", "cp1251", "koi8-u", "utf-16"])
        text = io.StringIO()
        csv.writer(
            text, delimiter=delimiter, lineterminator=choice.choice(["\n", "\r\n"]),
            quoting=choice.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        ).writerows(rows)
        if encoding == "koi8-u" and "№" in text.getvalue():
            encoding = "cp1251"
        path = Path(folder, f"{number}.csv")
        path.write_bytes(text.getvalue().encode(encoding))
        known = ["--delimiter", "tab" if delimiter == "\t" else delimiter, "--header", "1"]
        if encoding in ("cp1251", "koi8-u"):
            known += ["--encoding", encoding]
        report = json.loads(dani("inspect", str(path), "--format", "json", "--rows", *known))
        found = report["tables"][0]
        assert found["rows"] == len(rows) - 1, (number, found["rows"], len(rows) - 1)
        assert found["cells"] == rows[1:], (number, "inspect --rows")
        copy = Path(folder, f"{number}.clean.csv")
        dani("convert", str(path), "-o", str(copy), *known)
        raw = copy.read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf"), (number, "a byte order mark")
        assert list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""))) == rows, (number, "convert to CSV")
        copy = Path(folder, f"{number}.json")
        dani("convert", str(path), "-o", str(copy), *known)
        read = json.loads(copy.read_text("utf-8"))
        assert [list(row.values()) for row in read] == rows[1:], (number, "convert to JSON")
print(f"{count} tables: rows and cells agree")
