"""Reads every spreadsheet back and compares what it finds with labels.csv; clean tables must show nothing.

The finders below know nothing of how a file was made. They are written for this corpus only.
"""
import collections
import csv
import pathlib
import re
import sys

from odf import opendocument
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

HERE = pathlib.Path(__file__).resolve().parent.parent
ERRORS = ("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!")
Value = collections.namedtuple("Value", "kind value formula", defaults=(None,))   # kind: s n d e


class View:
    def __init__(self, name, hidden=False):
        self.name, self.hidden, self.cells = name, hidden, {}
        self.merges, self.hidden_rows, self.hidden_columns = [], set(), set()


def read_xlsx(path):
    book, values = load_workbook(path), load_workbook(path, data_only=True)
    for sheet in book:
        view = View(sheet.title, sheet.sheet_state != "visible")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                formula = cell.value if cell.data_type == "f" else None
                shown = values[sheet.title][cell.coordinate]
                kind = {"f": "n", "b": "n", "inlineStr": "s"}.get(shown.data_type, shown.data_type)
                view.cells[cell.row, cell.column] = Value(kind, shown.value, formula)
        view.merges = [(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges]
        view.hidden_rows = {r for r, d in sheet.row_dimensions.items() if d.hidden}
        for letter, dimension in sheet.column_dimensions.items():
            if dimension.hidden:
                view.hidden_columns |= set(range(dimension.min, dimension.max + 1))
        yield view


def read_ods(path):
    book = opendocument.load(path)
    unseen = set()
    for style in book.automaticstyles.childNodes:
        for part in style.childNodes:
            if part.qname[1] == "table-properties" and part.getAttribute("display") == "false":
                unseen.add(style.getAttribute("name"))
    for table in book.spreadsheet.getElementsByType(Table):
        view = View(table.getAttribute("name"), table.getAttribute("stylename") in unseen)
        column = 1
        for node in table.getElementsByType(TableColumn):
            times = int(node.getAttribute("numbercolumnsrepeated") or 1)
            if node.getAttribute("visibility") == "collapse":
                view.hidden_columns |= set(range(column, column + times))
            column += times
        r = 1
        for row in table.getElementsByType(TableRow):
            times = int(row.getAttribute("numberrowsrepeated") or 1)
            found = {}
            c = 1
            for cell in row.childNodes:
                if cell.qname not in (TableCell().qname, CoveredTableCell().qname):
                    continue
                wide = int(cell.getAttribute("numbercolumnsrepeated") or 1)
                kind, text = cell.getAttribute("valuetype"), "\n".join(str(p) for p in cell.childNodes if p.qname[1] == "p")
                down, right = 1, 1
                if cell.qname == TableCell().qname:
                    down, right = (int(cell.getAttribute(a) or 1) for a in ("numberrowsspanned", "numbercolumnsspanned"))
                if (down, right) != (1, 1):
                    view.merges.append((r, c, r + down - 1, c + right - 1))
                if kind and (text or kind != "string"):
                    value = {"float": lambda: Value("n", float(cell.getAttribute("value"))),
                             "date": lambda: Value("d", cell.getAttribute("datevalue"))}.get(kind, lambda: Value("e" if text in ERRORS else "s", text))()
                    for i in range(wide):
                        found[c + i] = value._replace(formula=cell.getAttribute("formula"))
                c += wide
            if times < 1000:
                for i in range(times):
                    for c, value in found.items():
                        view.cells[r + i, c] = value
                    if row.getAttribute("visibility") == "collapse":
                        view.hidden_rows.add(r + i)
            r += times
        yield view


def at(r, c):
    return f"{get_column_letter(c)}{r}"


def number(text):
    return re.fullmatch(r"-?\d{1,3}(?:[  ]?\d{3})*(?:[.,]\d+)?|-?\d+(?:[.,]\d+)?", text.strip())


CODE_HEADER = re.compile("ЄДРПОУ|Код|[Нн]омер|edrpou|code|id$", re.I)
TOTAL = re.compile(r"\s*(разом|всього|усього|підсумок|загалом)\b", re.I)
SOUP = re.compile("[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþ³¿ºª¯]{2}")


def broken(text):
    if SOUP.search(text):
        return True
    try:
        return bool(re.search("[А-Яа-яЇїІіЄєҐґ]", text)) and text.encode("cp1251").decode("utf-8") != text
    except UnicodeError:
        return False


def text_faults(where, text, found, csv_file=False):
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|_x00[01][0-9A-F]_", text):
        found.append(("control_character", where))
    if re.match(r"[=+@]", text):
        found.append(("formula_injection", where))
    if broken(re.sub(r"[\x00-\x1f]", "", text)):
        found.append(("mojibake", where))
    if re.search(r"[А-Яа-яіїєґ]\?|\?[А-Яа-яіїєґ]", text):
        found.append(("lost_letters", where))
    if re.fullmatch(r"\d[.,]\d+E\+\d+", text):
        found.append(("exponent_number", where))
    if csv_file and text in ERRORS:
        found.append(("cached_error", where))


def table_faults(cells, merges, place, found, spreadsheet=True):
    """Faults of the rows and columns of one sheet. `place` makes the label of a cell."""
    cells = dict(cells)
    # a cell with nothing near it
    for (r, c) in sorted(cells):
        if not any((r2, c2) != (r, c) and abs(r2 - r) <= 2 and abs(c2 - c) <= 2 for r2, c2 in cells):
            found.append(("stray_cell", place(r, c)))
            del cells[r, c]
    if not cells:
        return
    # a second table beside the first, or below it
    right = max(c for _, c in cells)
    for c in range(min(c for _, c in cells) + 2, right):
        if not any((r, x) in cells for r, _ in cells for x in (c - 1, c)):
            first = min((r, x) for r, x in cells if x > c)
            found.append(("second_table", place(*first)))
            table_faults({k: v for k, v in cells.items() if k[1] > c}, merges, place, found, spreadsheet)
            cells = {k: v for k, v in cells.items() if k[1] < c}
            break
    filled = sorted({r for r, _ in cells})
    for above, below in zip(filled, filled[1:]):
        if below - above > 2:
            first = min((r, c) for r, c in cells if r >= below)
            found.append(("second_table", place(*first)))
            table_faults({k: v for k, v in cells.items() if k[0] >= below}, merges, place, found, spreadsheet)
            cells = {k: v for k, v in cells.items() if k[0] <= above}
            break
    row = lambda r: {c: v for (r2, c), v in cells.items() if r2 == r}
    top, bottom = min(r for r, _ in cells), max(r for r, _ in cells)
    left, right = min(c for _, c in cells), max(c for _, c in cells)
    width = right - left + 1
    while width > 1 and len(row(top)) == 1:
        found.append(("title_row", place(top, left)))
        top = min(r for r, _ in cells if r > top)
    header = {c: str(v.value) for c, v in row(top).items()}
    body = top + 1
    below = row(top + 1)
    if [v.value for v in below.values()] == list(range(1, width + 1)):
        found.append(("two_header_rows", place(top, left)))
        body += 1
    elif below and 1 < len(header) < width and any(r1 == top and c2 > c1 for r1, c1, _, c2 in merges):
        found.append(("two_header_rows", place(top, left)))
        header = {**header, **{c: str(v.value) for c, v in below.items()}}
        body += 1
    data = [r for r in range(body, bottom + 1)]
    if not data:
        found.append(("header_only", place(top, left)))
    seen = {}
    for c in range(left, right + 1):
        name = header.get(c)
        content = any((r, c) in cells for r in data)
        if name is None:
            found.append(("blank_header" if content else "blank_column", place(top, c)))
            continue
        if name != name.strip():
            found.append(("padded_header", place(top, c)))
        if name in seen:
            found.append(("duplicate_header", place(top, c)))
        seen[name] = c
    lines = collections.Counter()
    tall = {(r, c1) for r1, c1, r2, c2 in merges for r in range(r1, r2 + 1)}
    special = set()
    for r in data:
        line = row(r)
        if not line:
            found.append(("blank_row", place(r, left)))
            continue
        if len(line) == 1 and width > 2 and next(iter(line.values())).kind == "s" and not (r, next(iter(line))) in (tall - {(r, left)}):
            found.append(("section_row", place(r, left)))
            special.add(r)
            continue
        if any(v.kind == "s" and TOTAL.match(str(v.value)) for v in line.values()):
            found.append(("totals_row", place(r, left)))
            special.add(r)
            continue
        key = tuple(sorted((c, str(v.value)) for c, v in line.items()))
        if lines[key] and not all(v.formula for v in line.values()):
            found.append(("duplicate_row", place(r, left)))
        lines[key] += 1
    for c in range(left, right + 1):
        column = [(r, cells[r, c]) for r in data if (r, c) in cells and r not in special]
        name = header.get(c) or ""
        codes = bool(CODE_HEADER.search(name))
        if spreadsheet:
            numbers = [r for r, v in column if v.kind == "n"]
            texts = [(r, v) for r, v in column if v.kind == "s"]
            if codes:
                found += [("code_as_number", place(r, c)) for r in numbers[:1]]
                continue
            inside = [r for r, v in texts if number(v.value)]
            words = [r for r, v in texts if not number(v.value)]
        else:
            numbers = [r for r, v in column if number(v.value)]
            words = [r for r, v in column if not number(v.value)]
            inside = []
            if codes:
                found += [("code_as_number", place(r, c)) for r, v in column if re.fullmatch(r"\d{6,7}", v.value) and "ЄДРПОУ" in name][:1]
                continue
        found += [("number_as_text", place(r, c)) for r in inside[:1]]
        if words and (numbers or inside):
            found += [("mixed_types", place(words[0], c))]


def sheet_faults(view):
    found = []
    if view.hidden:
        found.append(("hidden_sheet", at(*min(view.cells, default=(1, 1)))))
    used_rows, used_columns = {r for r, _ in view.cells}, {c for _, c in view.cells}
    for r in sorted(view.hidden_rows & set(range(1, max(used_rows) + 1))):
        found.append(("hidden_row", at(r, 1)))
    headers = min((r for r in used_rows if sum(1 for k in view.cells if k[0] == r) > 1), default=1)
    for c in sorted(view.hidden_columns & used_columns):
        found.append(("hidden_column", at(headers, c)))
    for r1, c1, _, _ in sorted(view.merges):
        found.append(("merged_cells", at(r1, c1)))
    for (r, c), value in sorted(view.cells.items()):
        if value.formula:
            found.append(("formula", at(r, c)))
        if value.kind == "e":
            found.append(("cached_error", at(r, c)))
        if value.kind == "s" and not value.formula:
            text_faults(at(r, c), value.value, found)
    table_faults(view.cells, view.merges, at, found)
    return found


def csv_faults(data):
    found = []
    if re.match(rb"\s*<(!doctype|html)", data, re.I):
        return [("html_as_table", "1")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp866" if data.count(b"\xa0") + data.count(b"\xae") > data.count(b"\xee") + data.count(b"\xe0") else "cp1251")
        line = next(i for i, part in enumerate(data.split(b"\n"), 1) if re.search(rb"[\x80-\xff]", part))
        found.append(("not_utf8", str(line)))
    lines = re.split("\r?\n", text)
    if not lines[-1]:
        lines.pop()
    first = re.sub('"[^"]*"', "", lines[0])
    delimiter = max(";\t,", key=first.count)
    if text.count('"') % 2:
        for i, line in enumerate(lines, 1):
            if line.count('"') % 2:
                found.append(("unclosed_quote", str(i)))
                lines[i - 1] = line[::-1].replace('"', "", 1)[::-1]
                break
    records, starts = [], []
    reader = csv.reader([line + "\n" for line in lines], delimiter=delimiter)
    start = 1
    for record in reader:
        records.append([cell.rstrip("\n") for cell in record])
        starts.append(start)
        start = reader.line_num + 1
    width = collections.Counter(len(r) for r in records if r).most_common(1)[0][0]
    cells = {}
    for i, record in enumerate(records):
        if record and len(record) != width:
            found.append(("ragged_row", str(starts[i])))
        for c, text in enumerate(record):
            if text:
                text_faults(str(starts[i]), text, found, csv_file=True)
                if c < width:
                    cells[i + 1, c + 1] = Value("s", text)
    table_faults(cells, [], lambda r, c: str(starts[r - 1]), found, spreadsheet=False)
    return found


def firsts(found):
    """The first place of each fault."""
    result = {}
    for fault, where in found:
        result.setdefault(fault, where)
    return result


def file_faults(path):
    """{(fault, sheet, place)}"""
    data = path.read_bytes()
    if path.suffix in (".csv", ".tsv") or re.match(rb"\s*<", data):
        return {(f, "", w) for f, w in firsts(csv_faults(data)).items()}
    views = read_xlsx(path) if path.suffix == ".xlsx" else read_ods(path)
    return {(f, v.name, w) for v in views for f, w in firsts(sheet_faults(v)).items()}


def main():
    wrong = 0
    counts = {}
    for half in ("tuning", "kept"):
        labels = collections.defaultdict(set)
        counts[half] = collections.Counter()
        with open(HERE / half / "labels.csv", encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                labels[line["file"]].add((line["fault"], line["sheet"], line["cell_or_line"]))
                counts[half][line["fault"]] += 1
        files = sorted(p for p in (HERE / half).iterdir() if p.name != "labels.csv")
        if len(files) != 30 or {p.name for p in files} != set(labels):
            print(half, "has other files than its labels say")
            wrong += 1
        for path in files:
            found, said = file_faults(path), labels[path.name]
            if path.stat().st_size >= 30000:
                print(half, path.name, "is too large")
                wrong += 1
            for each in sorted(said - found):
                print(half, path.name, "labelled, not found:", *each)
            for each in sorted(found - said):
                print(half, path.name, "found, not labelled:", *each)
            wrong += len(said ^ found)
            if not 1 <= len({f for f, _, _ in said}) <= 3:
                print(half, path.name, "has", len(said), "faults")
                wrong += 1
    for path in sorted((HERE / "clean").glob("*")):
        if path.suffix in (".csv", ".tsv", ".xlsx", ".ods"):
            for each in sorted(file_faults(path)):
                print("clean", path.name, "found:", *each)
                wrong += 1
    for fault in sorted(counts["tuning"] | counts["kept"]):
        print(f"{fault:20}{counts['tuning'][fault]:4}{counts['kept'][fault]:4}")
    print(f"{'all':20}{counts['tuning'].total():4}{counts['kept'].total():4}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
