"""A sheet of cells that remembers its faults, the faults themselves, and the writers of sheets.

A label points at a cell object, so that it follows the cell when a later fault moves it.
"""
import datetime
import io
import random
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

import registers


class Cell:
    __slots__ = ("value",)

    def __init__(self, value=None):
        self.value = value


class Row(list):
    """`more` cells follow the last one, or `fewer` of the cells are written (CSV only)."""
    more, fewer = (), 0


class Formula:
    """`make` gets a function from a cell to its address."""
    def __init__(self, make):
        self.make = make


class Text(str):
    """Text that must stay text, though it looks like a formula."""


class Raw(str):
    """Text written into a CSV file as it is, without quoting."""


def comma(number):
    return (f"{number:.2f}" if isinstance(number, float) and number > 90 else str(number)).replace(".", ",")


class Sheet:
    def __init__(self, slug, rng, count, name=None, dates="date"):
        self.rng, self.hidden = rng, False
        self.title, sheet, columns, rows = registers.table(slug, rng, count)
        self.name = name or sheet
        self.kinds = [k for _, k in columns]
        if dates == "text":
            rows = [[v.strftime("%d.%m.%Y") if isinstance(v, datetime.date) else v for v in row] for row in rows]
        self.header = Row(Cell(h) for h, _ in columns)
        self.data = [Row(Cell(v) for v in row) for row in rows]
        self.rows = [self.header] + self.data
        self.merges, self.hidden_rows, self.hidden_columns, self.labels = [], [], [], []

    # -- places
    def place(self, cell):
        for r, row in enumerate(self.rows):
            for c, other in enumerate(row):
                if other is cell:
                    return r + 1, c + 1
        raise LookupError(cell.value)

    def address(self, cell):
        r, c = self.place(cell)
        return f"{get_column_letter(c)}{r}"

    def value(self, cell):
        return cell.value.make(self.address) if isinstance(cell.value, Formula) else cell.value

    def column(self, what):
        """The place of a column: by kind, by header, or by number."""
        if isinstance(what, int):
            return what if what >= 0 else len(self.kinds) + what
        for c, kind in enumerate(self.kinds):
            if what in (kind, self.header[c].value):
                return c
        raise LookupError(what)

    def blank(self, width=None):
        return Row(Cell() for _ in range(width or len(self.kinds)))

    def label(self, fault, cell):
        self.labels.append((fault, cell))

    def picked(self, count):
        """A few rows of the data, neither the first nor the last."""
        return [self.data[i] for i in sorted(self.rng.sample(range(1, len(self.data) - 1), count))]

    def add_column(self, header, kind, make):
        self.kinds.append(kind)
        self.header.append(Cell(header))
        for i, row in enumerate(self.data):
            row.append(Cell(make(i, row)))

    # -- faults
    def title_row(self, text=None, merged=False):
        row = self.blank()
        row[0].value = text or self.title
        self.rows.insert(0, row)
        self.label("title_row", row[0])
        if merged:
            self.merge(row[0], row[-1])

    def merge(self, first, last):
        self.merges.append((first, last))
        if not any(f == "merged_cells" for f, _ in self.labels):
            self.label("merged_cells", first)

    def merged_groups(self, column, size):
        """Equal neighbours in a column become one tall cell."""
        names = registers.DISTRICTS
        self.kinds.insert(column, "text")
        self.header.insert(column, Cell("Район"))
        for i, row in enumerate(self.data):
            row.insert(column, Cell(names[i // size % len(names)] if i % size == 0 else None))
        for i in range(0, len(self.data), size):
            last = self.data[min(i + size, len(self.data)) - 1]
            if last is not self.data[i]:
                self.merge(self.data[i][column], last[column])

    def hidden_row(self, count=1):
        rows = self.picked(count)
        self.hidden_rows += [row[0] for row in rows]
        self.label("hidden_row", rows[0][0])

    def hidden_column(self, what):
        cell = self.header[self.column(what)]
        self.hidden_columns.append(cell)
        self.label("hidden_column", cell)

    def hidden_sheet(self):
        self.hidden = True
        self.label("hidden_sheet", self.rows[0][0])

    def second_table(self, slug, count, where, gap=2, columns=None):
        other = Sheet(slug, self.rng, count)
        rows = [Row(row[:columns] if columns else row) for row in other.rows]
        if where == "below":
            self.rows += [self.blank() for _ in range(gap)] + rows
        else:
            width = max(len(r) for r in self.rows)
            for i, row in enumerate(rows):
                if i == len(self.rows):
                    self.rows.append(self.blank())
                mine = self.rows[i]
                mine += [Cell() for _ in range(width + gap - len(mine))] + list(row)
        self.label("second_table", rows[0][0])

    def totals_row(self, word="Всього", formulas=False, name_column=None):
        row = self.blank()
        row[self.column("text") if name_column is None else name_column].value = word
        for c, kind in enumerate(self.kinds):
            if kind not in ("int", "dec"):
                continue
            first, last = self.data[0][c], self.data[-1][c]
            if formulas:
                row[c].value = Formula(lambda at, a=first, b=last: f"=SUM({at(a)}:{at(b)})")
                if not any(f == "formula" for f, _ in self.labels):
                    self.label("formula", row[c])
            else:
                total = sum(r[c].value for r in self.data if isinstance(r[c].value, (int, float)))
                row[c].value = round(total, 2)
        self.rows.insert(self.rows.index(self.data[-1]) + 1, row)
        self.label("totals_row", row[0])

    def section_row(self, names, merged=False, column=0):
        step = len(self.data) // len(names)
        for i, name in enumerate(names):
            row = self.blank()
            row[column].value = name
            self.rows.insert(self.rows.index(self.data[i * step]), row)
            if i == 0:
                self.label("section_row", row[0])
            if merged:
                self.merge(row[column], row[-1])

    def blank_row(self, count=1):
        for i, after in enumerate(self.picked(count)):
            row = self.blank()
            self.rows.insert(self.rows.index(after), row)
            if i == 0:
                self.label("blank_row", row[0])

    def blank_column(self, at):
        self.kinds.insert(at, "blank")
        for row in self.rows:
            row.insert(at, Cell())
        self.label("blank_column", self.header[at])

    def duplicate_header(self, first, second):
        """The column gets the other one's header."""
        cell = self.header[self.column(second)]
        cell.value = self.header[self.column(first)].value
        self.label("duplicate_header", cell)

    def blank_header(self, what):
        cell = self.header[self.column(what)]
        cell.value = None
        self.label("blank_header", cell)

    def padded_header(self, *pads):
        """pads: (column, before, after)."""
        for i, (what, before, after) in enumerate(pads):
            cell = self.header[self.column(what)]
            cell.value = before + cell.value + after
            if i == 0:
                self.label("padded_header", cell)

    def group_header(self, name, first, last, merged=True):
        """A row above the header that names a group of its columns."""
        top = self.blank()
        for c, cell in enumerate(self.header):
            if not first <= c <= last:
                top[c].value, cell.value = cell.value, None
        top[first].value = name
        self.rows.insert(self.rows.index(self.header), top)
        self.label("two_header_rows", top[0])
        if merged:
            for c in range(len(top)):
                if not first <= c <= last:
                    self.merge(top[c], self.header[c])
            self.merge(top[first], top[last])

    def column_numbers(self):
        """The row 1, 2, 3 … that forms have under the header."""
        row = Row(Cell(c + 1) for c in range(len(self.kinds)))
        self.rows.insert(self.rows.index(self.header) + 1, row)
        self.label("two_header_rows", self.header[0])

    def header_only(self):
        for row in self.data:
            self.rows.remove(row)
        self.data = []
        self.label("header_only", self.header[0])

    def formula_column(self, header, make, error=False):
        """make(row, at) is the formula of a row; `error` tells which row divides by zero."""
        self.add_column(header, "dec", lambda i, row: Formula(lambda at, row=row: make(row, at)))
        self.label("formula", self.data[0][-1])
        if error:
            self.label("cached_error", error[-1])

    def error_values(self, what, words):
        for i, (row, word) in enumerate(zip(self.picked(len(words)), words)):
            cell = row[self.column(what)]
            cell.value = word
            if i == 0:
                self.label("cached_error", cell)

    def number_as_text(self, what, count=None, suffix=""):
        c = self.column(what)
        rows = self.data if count is None else self.picked(count)
        for row in rows:
            row[c].value = comma(row[c].value) + suffix
        self.label("number_as_text", rows[0][c])

    def code_as_number(self, what="code"):
        c = self.column(what)
        for row in self.data:
            row[c].value = int(row[c].value)
        self.label("code_as_number", self.data[0][c])

    def exponent_number(self, what="long", count=None):
        c = self.column(what)
        rows = self.data if count is None else self.picked(count)
        for row in rows:
            row[c].value = f"{int(row[c].value):.5E}".replace(".", ",")
        self.label("exponent_number", rows[0][c])

    def stray_cell(self, value, down, right):
        """`down` rows below the last row and `right` columns beside the last column (0: under it)."""
        width = max(len(r) for r in self.rows)
        for _ in range(down - 1):
            self.rows.append(self.blank())
        row = self.blank(width + right)
        row[-1].value = value
        self.rows.append(row)
        self.label("stray_cell", row[-1])

    def stray_beside(self, value, row, right):
        width = max(len(r) for r in self.rows)
        for other in self.rows:
            other += [Cell() for _ in range(width + right - len(other))]
        self.data[row][-1].value = value
        self.label("stray_cell", self.data[row][-1])

    def duplicate_row(self, count=1, far=False):
        for i, row in enumerate(self.picked(count)):
            copy = Row(Cell(cell.value) for cell in row)
            at = len(self.rows) - 1 if far else self.rows.index(row) + 1
            self.rows.insert(at, copy)
            if i == 0:
                self.label("duplicate_row", copy[0])

    def mixed_types(self, what, words):
        for i, (row, word) in enumerate(zip(self.picked(len(words)), words)):
            cell = row[self.column(what)]
            cell.value = word
            if i == 0:
                self.label("mixed_types", cell)

    def change(self, fault, what, change, count=None, headers=False):
        """Changes the text of a column; the first text that came out different bears the label."""
        c = self.column(what)
        rows = self.data if count is None else self.picked(count)
        first = None
        for row in ([self.header] if headers else []) + rows:
            new = change(row[c].value)
            if new != row[c].value and first is None:
                first = row[c]
            row[c].value = new
        self.label(fault, first)

    def put(self, fault, what, *values):
        """Puts values into a column of a few rows."""
        for i, (row, value) in enumerate(zip(self.picked(len(values)), values)):
            row[self.column(what)].value = value
            if i == 0:
                self.label(fault, row[self.column(what)])

    def ragged_more(self, values):
        row = self.picked(1)[0]
        row.more = values
        self.label("ragged_row", row[0])

    def ragged_fewer(self, count=1):
        row = self.picked(1)[0]
        row.fewer = count
        self.label("ragged_row", row[0])

    def unclosed_quote(self, text, last=True):
        """The quote stands in the last column, so the cells of its line are not fewer."""
        row = self.data[-1] if last else self.picked(1)[0]
        row[-1].value = Raw('"' + text)
        self.label("unclosed_quote", row[-1])

    # -- labels
    def lines(self, file, csv=False):
        for fault, cell in self.labels:
            where = str(self.place(cell)[0]) if csv else self.address(cell)
            yield file, fault, "" if csv else self.name, where


# -- changes of text
def as_cp1251(text):
    """UTF-8 that was read as Windows-1251."""
    return text.encode("utf-8").decode("cp1251") if "И" not in text and "’" not in text else text


def as_latin(text):
    """Windows-1251 that was read as Western European."""
    return text.encode("cp1251").decode("cp1252", "ignore")


def without_letters(text):
    return re.sub("[іїєґІЇЄҐ]", "?", text)


# -- writers
def write_xlsx(path, sheets, style=0):
    """style: bits for a plain (0) or dressed header, widths, borders, frozen panes, filter."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Відділ документообігу"
    book.properties.title = sheets[0].title
    for sheet in sheets:
        ws = book.create_sheet(sheet.name)
        for r, row in enumerate(sheet.rows, 1):
            for c, cell in enumerate(row, 1):
                value = sheet.value(cell)
                if value is None:
                    continue
                target = ws.cell(r, c)
                target.value = str(value) if isinstance(value, str) else value
                if isinstance(value, Text):
                    target.data_type = "s"
                if isinstance(value, datetime.date):
                    target.number_format = "DD.MM.YYYY"
                elif isinstance(value, float) and abs(value) > 90:
                    target.number_format = "#,##0.00" if style & 2 else "0.00"
                if style & 4:
                    thin = Side(style="thin")
                    target.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        if style & 1:
            for cell in ws[sheet.rows.index(sheet.header) + 1]:
                if cell.value is not None:
                    cell.font = Font(bold=True)
                    cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
                    if style & 2:
                        cell.fill = PatternFill("solid", fgColor="DDE8CB")
        if style & 2:
            for c in range(1, len(sheet.kinds) + 1):
                ws.column_dimensions[get_column_letter(c)].width = 14 + c * 5 % 17
        if style & 8:
            ws.freeze_panes = ws.cell(sheet.rows.index(sheet.header) + 2, 1)
        for first, last in sheet.merges:
            ws.merge_cells(f"{sheet.address(first)}:{sheet.address(last)}")
            ws[sheet.address(first)].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        for cell in sheet.hidden_rows:
            ws.row_dimensions[sheet.place(cell)[0]].hidden = True
        for cell in sheet.hidden_columns:
            ws.column_dimensions[get_column_letter(sheet.place(cell)[1])].hidden = True
        if sheet.hidden:
            ws.sheet_state = "hidden"
    book.save(path)
    freeze(path)


def csv_text(sheet, delimiter=";", newline="\r\n", empty_lines=False, iso=False, quoted=False):
    """empty_lines: a blank row is an empty line, not a line of delimiters. iso: ISO dates and decimal points."""
    lines = []
    width = max(len(r) for r in sheet.rows)
    for row in sheet.rows:
        values = [sheet.value(cell) for cell in row] + [None] * (width - len(row))
        values = values[:len(values) - row.fewer] + list(row.more)
        cells = []
        for value in values:
            if value is None:
                text = ""
            elif isinstance(value, datetime.date):
                text = value.isoformat() if iso else value.strftime("%d.%m.%Y")
            elif isinstance(value, (int, float)):
                text = comma(value).replace(",", ".") if iso else comma(value)
            else:
                text = value
            if not isinstance(value, Raw) and (quoted or any(mark in text for mark in (delimiter, '"', "\n"))):
                text = '"' + text.replace('"', '""') + '"'
            cells.append(str(text))
        lines.append("" if empty_lines and not any(cells) else delimiter.join(cells))
    return newline.join(lines) + newline


def write_csv(path, sheet, encoding="utf-8", **options):
    with open(path, "wb") as file:
        file.write(csv_text(sheet, **options).encode(encoding))


def write_ods(path, sheets):
    """odfpy."""
    from odf.number import DateStyle, Day, Month, Text as NumberText, Year
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import P
    book = OpenDocumentSpreadsheet()
    day = DateStyle(name="D")
    for part in (Day(style="long"), NumberText(text="."), Month(style="long"), NumberText(text="."), Year(style="long")):
        day.addElement(part)
    book.automaticstyles.addElement(day)
    dated = Style(name="dated", family="table-cell", datastylename="D")
    book.automaticstyles.addElement(dated)
    for sheet in sheets:
        table = Table(name=sheet.name)
        table.addElement(TableColumn(numbercolumnsrepeated=max(len(r) for r in sheet.rows)))
        for row in sheet.rows:
            line = TableRow()
            for cell in row:
                value = sheet.value(cell)
                if value is None:
                    line.addElement(TableCell())
                    continue
                if isinstance(value, datetime.date):
                    target, text = TableCell(valuetype="date", datevalue=value.isoformat(), stylename=dated), value.strftime("%d.%m.%Y")
                elif isinstance(value, (int, float)):
                    target, text = TableCell(valuetype="float", value=value), comma(value)
                else:
                    target, text = TableCell(valuetype="string"), str(value)
                target.addElement(P(text=text))
                line.addElement(target)
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(path)
    freeze(path)


STAMP = (2020, 10, 1, 9, 0, 0)


def freeze(path):
    """Rewrites a package with fixed times and no preview picture, so that making it again gives the same bytes."""
    with zipfile.ZipFile(path) as old:
        parts = [(info, old.read(info)) for info in old.infolist()]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for info, data in parts:
            if info.filename.startswith("Thumbnails/"):
                continue
            if info.filename == "META-INF/manifest.xml":
                data = re.sub(rb"<manifest:file-entry[^>]*Thumbnails/[^>]*/>", b"", data)
            if info.filename in ("docProps/core.xml", "meta.xml"):
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", b"2020-10-01T09:00:00", data)
                data = re.sub(rb"<meta:editing-duration>[^<]*</meta:editing-duration>", b"", data)
            if info.filename == "settings.xml":
                data = re.sub(rb'(config:name="PrinterSetup"[^>]*>)[^<]*', rb"\1", data)
                data = re.sub(rb'(config:name="Rsid(?:Root)?"[^>]*>)\d+', rb"\g<1>1", data)
            fresh = zipfile.ZipInfo(info.filename, STAMP)
            fresh.compress_type = info.compress_type
            fresh.external_attr = 0o644 << 16
            new.writestr(fresh, data)
    with open(path, "wb") as file:
        file.write(out.getvalue())


def seeded(name):
    return random.Random("labelled " + name)
