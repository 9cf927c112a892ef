"""Makes tuning/ and kept/: thirty faulty spreadsheets each, with labels.csv."""
import csv
import html
import pathlib
import shutil
import sys

import office
import registers
from sheets import (Sheet, Text, as_cp1251, as_latin, csv_text, freeze, seeded, without_letters,
                    write_csv, write_ods, write_xlsx)

HERE = pathlib.Path(__file__).resolve().parent.parent
PLANS = {"tuning": [], "kept": []}


def plan(half, tool, slug, count, **options):
    """tool: openpyxl, lo-xlsx, lo-import, lo-ods, odfpy, csv, lo-1251, lo-866, html-csv, html-xlsx."""
    def add(function):
        PLANS[half].append((len(PLANS[half]) + 1, tool, slug, count, options, function))
        return function
    return add


def directory(rng, name="Довідник", slug="shtat", count=6):
    sheet = Sheet(slug, rng, count, name=name)
    sheet.hidden_sheet()
    return sheet


def lost_in_866(sheet):
    """What is left of the text when the old code page has no such letter."""
    sheet_first = None
    for row in sheet.rows:
        for cell in row:
            if isinstance(cell.value, str):
                new = cell.value.encode("cp866", "replace").decode("cp866")
                if new != cell.value and sheet_first is None:
                    sheet_first = cell
                cell.value = new
    sheet.label("lost_letters", sheet_first)


# ---------------------------------------------------------------- tuning
@plan("tuning", "openpyxl", "komunalne-maino", 34, style=15)
def _(s):
    s.title_row("Перелік об’єктів комунальної власності станом на 01.10.2020", merged=True)
    s.code_as_number()


@plan("tuning", "openpyxl", "shkoly", 28, style=1)
def _(s):
    s.hidden_row(2)
    s.number_as_text("Кількість учнів", 4)


@plan("tuning", "openpyxl", "biudzhet", 16, style=7, name="І квартал")
def _(s):
    s.totals_row("РАЗОМ", formulas=True, name_column=1)
    later = Sheet("biudzhet", s.rng, 5, name="ІІ квартал")
    later.header_only()
    return [s, later]


@plan("tuning", "openpyxl", "biblioteky", 22, style=5)
def _(s):
    s.section_row(["Міські бібліотеки", "Сільські бібліотеки"], merged=True)


@plan("tuning", "openpyxl", "sadky", 18, style=5)
def _(s):
    s.group_header("Показники черги", 2, 4)
    s.number_as_text("Подано заяв", 5)


@plan("tuning", "openpyxl", "likarni", 14)
def _(s):
    s.code_as_number()
    s.blank_header(2)


@plan("tuning", "openpyxl", "enerhiia", 26, style=2)
def _(s):
    s.error_values("Вода, куб. м", ["#REF!", "#VALUE!"])
    s.stray_beside("перевірено", 4, 6)


@plan("tuning", "openpyxl", "vidkhody", 40, style=9)
def _(s):
    s.duplicate_header("Адреса майданчика", "Перевізник")
    s.change("mojibake", -1, as_cp1251)
    s.blank_column(3)


@plan("tuning", "openpyxl", "parkuvannia", 20, style=6)
def _(s):
    s.put("control_character", "Оператор", "ТОВ «Євро\x96паркінг»", "КП «Місь\x7fксвітло»")
    s.mixed_types("Тариф, грн/год", ["безкоштовно", "немає даних", "безкоштовно"])


@plan("tuning", "openpyxl", "reklama", 33, style=3, dates="text")
def _(s):
    s.put("formula_injection", "Адреса розміщення", Text('=HYPERLINK("http://example.com/map","вул. Садова, буд. 8")'),
          Text("@SUM(D2:D9)"))
    return [s, directory(s.rng)]


@plan("tuning", "lo-xlsx", "orenda", 30, style=5)
def _(s):
    s.merged_groups(1, 4)
    s.title_row()
    s.blank_row(2)


@plan("tuning", "lo-xlsx", "zvernennia", 14, style=3)
def _(s):
    for cell in s.data[5][1:]:
        cell.value = 0
    s.totals_row("Усього", formulas=False)
    s.formula_column("Частка вирішених, %", lambda row, at: f"={at(row[2])}/{at(row[1])}*100", error=s.data[5])


@plan("tuning", "lo-xlsx", "ukryttia", 42, style=2)
def _(s):
    s.padded_header(("Адреса", " ", ""), ("Площа, кв. м", "", "  "))
    s.hidden_column(1)
    s.blank_row()


@plan("tuning", "lo-xlsx", "sport", 16)
def _(s):
    s.second_table("parkuvannia", 8, "below", columns=4)


@plan("tuning", "lo-import", "marshruty", 24)
def _(s):
    s.code_as_number()
    s.duplicate_row()
    s.stray_beside("див. рішення", 6, 5)


@plan("tuning", "lo-xlsx", "nerukhomist", 25, style=1)
def _(s):
    s.add_column("Код ЄДРПОУ власника", "code", lambda i, row: registers.edrpou(s.rng))
    s.code_as_number()
    s.exponent_number(count=4)
    s.change("lost_letters", "Об’єкт", without_letters)


@plan("tuning", "lo-xlsx", "dorohy", 30, style=7)
def _(s):
    s.totals_row("Всього по громаді")
    s.mixed_types("Довжина, м", ["уточнюється", "за проєктом"])
    s.hidden_row()


@plan("tuning", "lo-xlsx", "rozporiadzhennia", 5, style=3)
def _(s):
    s.padded_header(("Назва", "", " "))
    s.header_only()


@plan("tuning", "lo-ods", "kvartyrnyi-oblik", 38, style=5, dates="text")
def _(s):
    s.hidden_column("Підстава")
    s.column_numbers()
    return [s, directory(s.rng, "Категорії", "dopomohy", 7)]


@plan("tuning", "odfpy", "proiekty", 22)
def _(s):
    s.section_row(["Великі проєкти", "Малі проєкти"])
    s.blank_row()


@plan("tuning", "lo-ods", "zemlia", 27, style=1)
def _(s):
    s.title_row("Додаток до рішення сесії від 01.10.2020 № 15")
    s.number_as_text("Площа, га")
    s.blank_column(4)


@plan("tuning", "lo-ods", "dopomohy", 12, style=1)
def _(s):
    s.duplicate_header("Нараховано, грн", "Виплачено, грн")
    s.mixed_types("Отримувачів, осіб", ["н/д"])
    s.second_table("zvernennia", 6, "right", columns=3)


@plan("tuning", "html-csv", "dohovory", 12)
def _(s):
    pass


@plan("tuning", "csv", "pidpryiemstva", 18, encoding="cp1251")
def _(s):
    s.put("control_character", 0, "КП «Зелене\x0bмісто»")
    s.ragged_fewer()


@plan("tuning", "csv", "rozporiadzhennia", 36, encoding="cp1251", delimiter="\t")
def _(s):
    s.unclosed_quote("Служба у справах дітей", last=False)


@plan("tuning", "csv", "sport", 31, delimiter=",", newline="\n")
def _(s):
    s.duplicate_row()
    s.put("formula_injection", "Адреса", "=HYPERLINK(A2)", "@SUM(C2:C9)")
    s.unclosed_quote("гумове")


@plan("tuning", "csv", "shtat", 8)
def _(s):
    s.change("mojibake", "Структурний підрозділ", as_latin)
    s.blank_header(1)
    s.ragged_more(["за сумісництвом"])


@plan("tuning", "lo-866", "zvernennia", 13)
def _(s):
    s.blank_row()
    lost_in_866(s)


@plan("tuning", "lo-1251", "lichylnyky", 20)
def _(s):
    s.title_row("Показники лічильників за вересень 2020 року")
    s.exponent_number()


@plan("tuning", "html-xlsx", "sadky", 15)
def _(s):
    pass


# ---------------------------------------------------------------- kept
@plan("kept", "openpyxl", "shkoly", 26, style=5)
def _(s):
    s.merged_groups(0, 5)
    s.title_row("Мережа шкіл на 2020/2021 навчальний рік")
    s.hidden_row()


@plan("kept", "openpyxl", "zemlia", 44, style=11)
def _(s):
    s.title_row("ПЕРЕЛІК земельних ділянок")
    s.number_as_text("Площа, га")


@plan("kept", "openpyxl", "dorohy", 21, style=3, dates="text")
def _(s):
    s.padded_header(("Вид робіт", "  ", ""), ("Підрядник", "", "\u00a0"))
    s.totals_row("Підсумок", formulas=True)


@plan("kept", "openpyxl", "pidpryiemstva", 16, style=7)
def _(s):
    s.code_as_number()
    s.section_row(["Житлово-комунальне господарство", "Інші підприємства"], merged=True)


@plan("kept", "openpyxl", "enerhiia", 24, style=5)
def _(s):
    s.group_header("Спожито за 9 місяців", 2, 4)


@plan("kept", "openpyxl", "orenda", 39, style=2)
def _(s):
    s.code_as_number()
    s.blank_column(4)


@plan("kept", "openpyxl", "biudzhet", 17, style=1)
def _(s):
    s.error_values("Затверджено, грн", ["#DIV/0!", "#REF!"])
    s.mixed_types("Виконано, грн", ["не виконувалась", "відсутні"])


@plan("kept", "openpyxl", "lichylnyky", 29)
def _(s):
    s.duplicate_header("Показник на початок", "Показник на кінець")
    s.exponent_number(count=5)


@plan("kept", "openpyxl", "biblioteky", 19, style=14)
def _(s):
    s.put("control_character", "Адреса", "вул. Шкільна,\x85буд. 3")
    s.stray_cell("тел. приймальні 2-14-36", 9, 4)


@plan("kept", "openpyxl", "sadky", 23, style=3, name="2020")
def _(s):
    s.change("mojibake", "Вікова група", as_latin)
    later = Sheet("sadky", s.rng, 5, name="2021")
    later.header_only()
    return [s, later, directory(s.rng, "Службовий", "sport", 9)]


@plan("kept", "lo-xlsx", "dopomohy", 12, style=7)
def _(s):
    for cell in s.data[3][1:]:
        cell.value = 0
    s.totals_row("ВСЬОГО")
    s.formula_column("Середній розмір, грн", lambda row, at: f"={at(row[3])}/{at(row[1])}", error=s.data[3])


@plan("kept", "lo-xlsx", "proiekty", 18)
def _(s):
    s.padded_header(("Район", "", " "))
    s.second_table("zvernennia", 7, "right", columns=3)


@plan("kept", "lo-xlsx", "komunalne-maino", 47, style=3)
def _(s):
    s.hidden_column("Балансоутримувач")
    s.number_as_text("Балансова вартість, грн", 6)
    s.blank_row()


@plan("kept", "lo-import", "dohovory", 32)
def _(s):
    s.code_as_number()
    s.duplicate_row(2, far=True)


@plan("kept", "lo-xlsx", "ukryttia", 35, style=1)
def _(s):
    s.put("formula_injection", "Тип споруди", Text("+HYPERLINK(\"http://example.com/\",\"сховище\")"))
    s.blank_header("Адреса")


@plan("kept", "lo-xlsx", "likarni", 20, style=6)
def _(s):
    s.code_as_number()
    s.blank_row(2)


@plan("kept", "lo-xlsx", "reklama", 28, style=3)
def _(s):
    s.mixed_types("Плата за місяць, грн", ["договір припинено", "немає"])
    s.hidden_row(3)
    s.stray_cell("на звірку", 7, 5)


@plan("kept", "lo-xlsx", "kvartyrnyi-oblik", 5, style=1)
def _(s):
    s.duplicate_header("Черга", "Підстава")
    s.header_only()


@plan("kept", "lo-ods", "vidkhody", 36, style=3)
def _(s):
    s.change("lost_letters", "Перевізник", without_letters, headers=True)
    s.section_row(["Центральний район", "Північний район", "Заріччя"])
    return [s, directory(s.rng, "Аркуш3", "zvernennia", 9)]


@plan("kept", "lo-ods", "zvernennia", 14, style=5)
def _(s):
    s.group_header("Результат розгляду", 2, 4)
    s.hidden_column(3)
    s.labels[-1] = ("hidden_column", s.rows[0][3])


@plan("kept", "odfpy", "dereva", 40)
def _(s):
    s.totals_row("Разом дерев", name_column=1)
    s.mixed_types("Діаметр, см", ["до 20 см", "понад 60 см"])
    s.blank_row()


@plan("kept", "lo-ods", "parkuvannia", 14, style=1)
def _(s):
    s.number_as_text("Кількість місць", 3)
    s.blank_column(2)
    s.second_table("shtat", 7, "below", gap=3)


@plan("kept", "html-csv", "zupynky", 14)
def _(s):
    pass


@plan("kept", "csv", "marshruty", 27, encoding="cp1251", empty_lines=True)
def _(s):
    s.blank_row()
    s.ragged_more(["1", ""])


@plan("kept", "csv", "zupynky", 30)
def _(s):
    s.change("mojibake", "Вулиця", as_cp1251, 6)
    s.put("control_character", "Вулиця", "Миру\x1f")
    s.unclosed_quote("№ 4 і № 12")


@plan("kept", "csv", "vidkhody", 25, delimiter=",", newline="\n")
def _(s):
    s.put("formula_injection", "Перевізник", "+A1*2", "=SUM(B2:B9)")
    s.blank_header(1)
    s.ragged_fewer()


@plan("kept", "csv", "rozporiadzhennia", 41, encoding="cp1251", delimiter="\t")
def _(s):
    s.duplicate_row()
    s.unclosed_quote("Відділ культури", last=True)


@plan("kept", "lo-866", "sadky", 17)
def _(s):
    s.title_row("Черга до садків на 01.10.2020")
    lost_in_866(s)


@plan("kept", "lo-1251", "nerukhomist", 22)
def _(s):
    s.title_row()
    s.exponent_number()


@plan("kept", "html-xlsx", "rozporiadzhennia", 11)
def _(s):
    pass


# ---------------------------------------------------------------- making
def page(sheet, dressed):
    """A page of an office's site, saved under another name."""
    lines = ["<!DOCTYPE html>" if dressed else "<html>", "<html lang=\"uk\">" if dressed else "",
             "<head><meta charset=\"utf-8\"><title>" + html.escape(sheet.title) + "</title></head>", "<body>",
             "<div class=\"menu\"><a href=\"/\">Головна</a> <a href=\"/dostup\">Доступ до інформації</a></div>" if dressed else "",
             "<h1>" + html.escape(sheet.title) + "</h1>", "<table border=\"1\">"]
    text = csv_text(sheet, "\t", "\n")
    for i, line in enumerate(text.splitlines()):
        tag = "th" if i == 0 else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in line.split("\t")) + "</tr>")
    lines += ["</table>", "</body>", "</html>", ""]
    return "\n".join(line for line in lines[:-1] if line) + "\n"


def make(half, suite):
    folder = HERE / half
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    labels, stage, waiting = [], suite.folder / half, {}
    stage.mkdir()
    for number, tool, slug, count, options, function in PLANS[half]:
        options = dict(options)
        stem = f"{number:02d}-{slug}"
        rng = seeded(f"{half} {stem}")
        sheet = Sheet(slug, rng, count, name=options.pop("name", None), dates=options.pop("dates", "date"))
        sheets = function(sheet) or [sheet]
        if tool in ("openpyxl", "lo-xlsx", "lo-ods"):
            ending = "ods" if tool == "lo-ods" else "xlsx"
            path = (folder if tool == "openpyxl" else stage) / f"{stem}.xlsx"
            write_xlsx(path, sheets, **options)
            waiting.setdefault(tool, []).append(path)
        elif tool in ("lo-1251", "lo-866"):
            ending, path = "csv", stage / f"{stem}.xlsx"
            write_xlsx(path, sheets, style=0)
            waiting.setdefault(tool, []).append(path)
            sheet.label("not_utf8", sheet.rows[0][0])
        elif tool == "lo-import":
            ending, path = "xlsx", stage / f"{stem}.csv"
            write_csv(path, sheet)
            sheet.name = stem   # LibreOffice names the sheet after the file
            waiting.setdefault(tool, []).append(path)
        elif tool == "odfpy":
            ending = "ods"
            write_ods(folder / f"{stem}.ods", sheets)
        elif tool == "csv":
            ending = "csv"
            write_csv(folder / f"{stem}.csv", sheet, **options)
            if options.get("encoding"):
                sheet.label("not_utf8", sheet.rows[0][0])
        else:
            ending = tool.split("-")[1]
            (folder / f"{stem}.{ending}").write_text(page(sheet, ending == "csv"), encoding="utf-8")
            labels.append((f"{stem}.{ending}", "html_as_table", "", "1"))
            continue
        for each in sheets:
            labels += each.lines(f"{stem}.{ending}", csv=ending == "csv")
    for tool, target, infilter in (("lo-xlsx", "xlsx:Calc MS Excel 2007 XML", None), ("lo-import", "xlsx:Calc MS Excel 2007 XML", office.CSV_IN),
                                   ("lo-ods", "ods", None), ("lo-1251", office.CSV_1251, None), ("lo-866", office.CSV_866, None)):
        for made in suite.convert(waiting.get(tool, []), target, infilter).values():
            if made.suffix != ".csv":
                freeze(made)
            shutil.copyfile(made, folder / made.name)
    with open(folder / "labels.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["file", "fault", "sheet", "cell_or_line"])
        out.writerows(sorted(labels))


if __name__ == "__main__":
    suite = office.Office()
    try:
        for half in sys.argv[1:] or PLANS:
            make(half, suite)
    finally:
        suite.close()
