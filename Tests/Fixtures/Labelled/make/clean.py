"""Makes clean/: forty-five files of all kinds without a fault."""
import csv
import datetime
import gzip
import io
import json
import pathlib
import shutil
import struct
import tarfile
import zipfile
import zlib
from html import escape

import yaml
from openpyxl import load_workbook
from openpyxl.worksheet.table import Table

import office
from sheets import STAMP, Sheet, csv_text, freeze, seeded, write_csv, write_ods, write_xlsx

CLEAN = pathlib.Path(__file__).resolve().parent.parent / "clean"


def sheet(file, slug, count, **options):
    return Sheet(slug, seeded("clean " + file), count, **options)


def records(file, slug, count, names=None):
    table = sheet(file, slug, count)
    headers = names or [cell.value for cell in table.header]
    plain = lambda v: v.isoformat() if isinstance(v, datetime.date) else v
    return [dict(zip(headers, (plain(cell.value) for cell in row))) for row in table.data]


def text(name, content, newline=None):
    with open(CLEAN / name, "w", encoding="utf-8", newline=newline or "\n") as file:
        file.write(content)


def archive(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, data if isinstance(data, bytes) else data.encode("utf-8"))


def tables(suite):
    write_csv(CLEAN / "shkoly.csv", sheet("shkoly", "shkoly", 24), delimiter=",", newline="\n", iso=True)
    write_csv(CLEAN / "dohovory.csv", sheet("dohovory", "dohovory", 30))
    write_csv(CLEAN / "likarni.tsv", sheet("likarni", "likarni", 16), delimiter="\t", newline="\n", iso=True)
    write_csv(CLEAN / "enerhiia-comma.csv", sheet("enerhiia", "enerhiia", 20), delimiter=",", newline="\n")
    write_csv(CLEAN / "biudzhet-bom.csv", sheet("biudzhet", "biudzhet", 18), encoding="utf-8-sig")
    write_csv(CLEAN / "zupynky.csv", sheet("zupynky", "zupynky", 40), delimiter=",", newline="\n", iso=True)
    write_csv(CLEAN / "orenda-quoted.csv", sheet("orenda", "orenda", 22), quoted=True)
    notes = sheet("notes", "proiekty", 12)
    for i, row in enumerate(notes.data):
        row[1].value = (f'Проєкт "{row[1].value}"', f"{row[1].value}\nдруга черга", f"{row[1].value}; доріжки, лави")[i % 3]
    write_csv(CLEAN / "proiekty-notes.csv", notes, newline="\n", iso=True)
    names = ["Верхня", "Нижня", "Зелений Гай", "Яблунівка", "Їжакова", "Ґедзівка", "Єнакова", "Кам’янка Мала", "Степове", "Джерельне"]
    text("sela-one-column.csv", "Назва населеного пункту\n" + "\n".join(names) + "\n")

    write_xlsx(CLEAN / "dereva.xlsx", [sheet("dereva", "dereva", 45)])
    write_xlsx(CLEAN / "komunalne-maino.xlsx", [sheet("maino", "komunalne-maino", 50)], style=15)
    write_xlsx(CLEAN / "sadky-two-sheets.xlsx", [sheet("sadky20", "sadky", 20, name="2020"), sheet("sadky21", "sadky", 22, name="2021")], style=5)
    write_xlsx(CLEAN / "marshruty-table.xlsx", [sheet("marshruty", "marshruty", 18)], style=2)
    book = load_workbook(CLEAN / "marshruty-table.xlsx")
    page = book.active
    page.add_table(Table(displayName="Marshruty", ref=page.dimensions))
    book.save(CLEAN / "marshruty-table.xlsx")
    freeze(CLEAN / "marshruty-table.xlsx")
    write_ods(CLEAN / "vidkhody-odfpy.ods", [sheet("vidkhody", "vidkhody", 30)])

    stage = suite.folder / "clean"
    stage.mkdir()
    for target, jobs in (
            ("xlsx:Calc MS Excel 2007 XML", [("zemlia-saved", "zemlia", 25, 3, "date"), ("reklama-saved", "reklama", 30, 1, "text"), ("shtat-saved", "shtat", 8, 7, "date")]),
            ("ods", [("ukryttia", "ukryttia", 28, 1, "date"), ("kvartyrnyi-oblik", "kvartyrnyi-oblik", 35, 5, "date")]),
            (office.CSV_UTF8, [("dorohy-saved", "dorohy", 26, 0, "date")]),
            ("pdf:calc_pdf_Export", [("biblioteky", "biblioteky", 20, 7, "date")])):
        paths = []
        for stem, slug, count, style, dates in jobs:
            paths.append(stage / f"{stem}.xlsx")
            write_xlsx(paths[-1], [sheet(stem, slug, count, dates=dates)], style=style)
        for made in suite.convert(paths, target).values():
            if made.suffix in (".xlsx", ".ods"):
                freeze(made)
            shutil.copyfile(made, CLEAN / made.name)


POINTS = [("Площа Зоряна", 49.5883, 34.5514), ("Вулиця Дальня", 49.5921, 34.5402), ("Парк Лісовий", 49.6014, 34.5227),
          ("Ринок Новий", 49.5790, 34.5668), ("Річковий порт", 49.5702, 34.5731), ("Станція Ґанкова", 49.6102, 34.5105)]


def structured():
    text("orendari.json", json.dumps(records("json1", "orenda", 15), ensure_ascii=False, indent=2) + "\n")
    text("zvernennia.json", json.dumps({"назва": "Звернення громадян за темами", "період": {"від": "2020-01-01", "до": "2020-09-30"},
                                        "записи": records("json2", "zvernennia", 14)}, ensure_ascii=False, indent=2) + "\n")
    schools = records("json3", "shkoly", 8, ["name", "identifier", "address", "classes", "pupils", "teachers"])
    text("shkoly-nested.json", json.dumps([{"name": s["name"], "identifier": s["identifier"], "address": {"text": s["address"], "country": "UA"},
                                            "numbers": {k: s[k] for k in ("classes", "pupils", "teachers")}} for s in schools],
                                          ensure_ascii=False) + "\n")
    text("rozporiadzhennia.jsonl", "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records("jsonl", "rozporiadzhennia", 25)))
    features = [{"type": "Feature", "id": i, "geometry": {"type": "Point", "coordinates": [x, y]}, "properties": {"name": n, "type": "зупинка"}}
                for i, (n, y, x) in enumerate(POINTS, 1)]
    text("zupynky.geojson", json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n")
    box = lambda x, y, w: [[[x, y], [x + w, y], [x + w, y + w], [x, y + w], [x, y]]]
    areas = [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[round(a, 4), round(b, 4)] for a, b in ring] for ring in box(x, y, 0.004)]},
              "properties": {"name": n, "area_ha": 12.5 + i}} for i, (n, y, x) in enumerate(POINTS[:4])]
    text("parky.geojson", json.dumps({"type": "FeatureCollection", "features": areas}, ensure_ascii=False) + "\n")

    rows = records("xml1", "likarni", 12, ["name", "edrpou", "address", "doctors", "beds", "area"])
    body = "".join("  <zaklad>\n" + "".join(f"    <{k}>{escape(str(v))}</{k}>\n" for k, v in r.items()) + "  </zaklad>\n" for r in rows)
    text("likarni.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<zaklady>\n{body}</zaklady>\n')
    rows = records("xml2", "dohovory", 12, ["number", "date", "supplier", "edrpou", "subject", "amount"])
    body = "".join(f'  <d:dohovir number="{escape(r["number"])}" date="{r["date"]}">\n    <d:supplier edrpou="{r["edrpou"]}">{escape(r["supplier"])}</d:supplier>\n'
                   f'    <d:subject>{escape(r["subject"])}</d:subject>\n    <d:amount currency="UAH">{r["amount"]}</d:amount>\n  </d:dohovir>\n' for r in rows)
    text("dohovory.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<d:reiestr xmlns:d="https://example.org/ns/dohovory">\n{body}</d:reiestr>\n')
    text("katalog.rdf", """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
         xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <dcat:Dataset rdf:about="https://example.org/dataset/shkoly">
    <dct:title xml:lang="uk">Мережа закладів загальної середньої освіти</dct:title>
    <dct:description xml:lang="uk">Перелік ліцеїв громади з кількістю класів та учнів.</dct:description>
    <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2020-10-01</dct:issued>
    <dcat:keyword xml:lang="uk">освіта</dcat:keyword>
    <dct:publisher>
      <foaf:Organization rdf:about="https://example.org/publisher/osvita"><foaf:name xml:lang="uk">Відділ освіти</foaf:name></foaf:Organization>
    </dct:publisher>
    <dcat:distribution>
      <dcat:Distribution rdf:about="https://example.org/dataset/shkoly/csv">
        <dcat:downloadURL rdf:resource="https://example.org/files/shkoly.csv"/>
        <dct:format>CSV</dct:format>
      </dcat:Distribution>
    </dcat:distribution>
  </dcat:Dataset>
</rdf:RDF>
""")
    text("biblioteky.yaml", yaml.safe_dump({"назва": "Публічні бібліотеки", "записи": records("yaml", "biblioteky", 8)}, allow_unicode=True, sort_keys=False))
    text("pasport.txt", "Паспорт набору даних\n\nНазва: Контейнерні майданчики\nРозпорядник: Управління благоустрою\nОновлення: щокварталу\n"
         "Дата оновлення: 01.10.2020\n\nПоля\n  address     адреса майданчика, текст\n  containers  кількість контейнерів, ціле число\n"
         "  volume      об’єм у кубічних метрах, десятковий дріб\n")
    placemarks = "".join(f"    <Placemark>\n      <name>{n}</name>\n      <Point><coordinates>{x},{y}</coordinates></Point>\n    </Placemark>\n" for n, y, x in POINTS)
    text("zupynky.kml", f'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n  <Document>\n    <name>Зупинки</name>\n{placemarks}  </Document>\n</kml>\n')
    track = "".join(f'      <trkpt lat="{y}" lon="{x}"><ele>{120 + i}</ele><time>2020-10-01T09:{i:02d}:00Z</time></trkpt>\n' for i, (_, y, x) in enumerate(POINTS))
    text("velomarshrut.gpx", '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Відділ туризму" xmlns="http://www.topografix.com/GPX/1/1">\n'
         f'  <metadata><name>Веломаршрут</name></metadata>\n  <wpt lat="{POINTS[0][1]}" lon="{POINTS[0][2]}"><name>Початок</name></wpt>\n'
         f'  <trk>\n    <name>Веломаршрут</name>\n    <trkseg>\n{track}    </trkseg>\n  </trk>\n</gpx>\n')


def document(table):
    head = "".join(f'<th scope="col">{escape(cell.value)}</th>' for cell in table.header)
    rows = "".join("<tr>" + "".join(f"<td>{escape(str(cell.value).replace('.', ',') if isinstance(cell.value, float) else str(cell.value))}</td>" for cell in row) + "</tr>\n"
                   for row in table.data)
    return (f'<!DOCTYPE html>\n<html lang="uk">\n<head>\n<meta charset="utf-8">\n<title>{table.title}</title>\n</head>\n<body>\n<h1>{table.title}</h1>\n'
            "<p>Відомості оновлюються щокварталу. Розпорядник інформації: виконавчий комітет громади.</p>\n<h2>Перелік</h2>\n"
            f"<table border=\"1\">\n<caption>{table.title}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</body>\n</html>\n")


def documents(suite):
    text("parkuvannia.html", document(sheet("html", "parkuvannia", 10)))
    stage = suite.folder / "documents"
    stage.mkdir()
    for stem, slug, target in (("zvit-shkoly", "sadky", "docx:MS Word 2007 XML"), ("zvit-sport", "sport", "odt"), ("zvit-dopomohy", "dopomohy", "rtf"),
                               ("zvit-zvernennia", "zvernennia", "pdf:writer_pdf_Export")):
        source = stage / f"{stem}.html"
        source.write_text(document(sheet(stem, slug, 9)), encoding="utf-8")
        made = suite.convert([source], target, "HTML (StarWriter)")[source]
        if made.suffix in (".docx", ".odt"):
            freeze(made)
        shutil.copyfile(made, CLEAN / made.name)


def pictures():
    values = [62, 118, 90, 150, 74, 131]
    width, height = 280, 180
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            bar = (x - 20) // 42 if x >= 20 else -1
            inside = 0 <= bar < len(values) and (x - 20) % 42 < 30 and 165 - values[bar] <= y < 165
            row += bytes((40, 90, 160) if inside else (20, 20, 20) if y == 165 or x == 14 else (255, 255, 255))
        rows.append(b"\0" + bytes(row))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(CLEAN / "diahrama.png", "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))
    bars = "".join(f'  <rect x="{20 + 42 * i}" y="{165 - v}" width="30" height="{v}" fill="#285aa0"/>\n  <text x="{24 + 42 * i}" y="178" font-size="10">{2015 + i}</text>\n'
                   for i, v in enumerate(values))
    text("diahrama.svg", '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="280" height="180" viewBox="0 0 280 180">\n'
         f"  <title>Кількість звернень за роками</title>\n{bars}</svg>\n")


def shapefile():
    """Points with a name, in WGS 84, with the code page named."""
    count = len(POINTS)
    box = (min(x for _, _, x in POINTS), min(y for _, y, _ in POINTS), max(x for _, _, x in POINTS), max(y for _, y, _ in POINTS))
    head = lambda words: struct.pack(">7i", 9994, 0, 0, 0, 0, 0, words) + struct.pack("<2i8d", 1000, 1, *box, 0, 0, 0, 0)
    shp = head(50 + 14 * count) + b"".join(struct.pack(">2i", i, 10) + struct.pack("<i2d", 1, x, y) for i, (_, y, x) in enumerate(POINTS, 1))
    shx = head(50 + 4 * count) + b"".join(struct.pack(">2i", 50 + 14 * i, 10) for i in range(count))
    fields = [(b"ID", b"N", 6, 0), (b"NAME", b"C", 60, 0)]
    size = 1 + sum(f[2] for f in fields)
    dbf = struct.pack("<4BIHH20x", 3, 120, 10, 1, count, 32 + 32 * len(fields) + 1, size)
    dbf += b"".join(struct.pack("<11sc4xBB14x", name, kind, length, digits) for name, kind, length, digits in fields) + b"\r"
    dbf += b"".join(b" " + str(i).rjust(6).encode() + n.encode("utf-8").ljust(60) for i, (n, _, _) in enumerate(POINTS, 1)) + b"\x1a"
    wgs = ('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
           'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]')
    return [("zupynky.shp", shp), ("zupynky.shx", shx), ("zupynky.dbf", dbf), ("zupynky.prj", wgs), ("zupynky.cpg", "UTF-8")]


def feed():
    def part(*rows):
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerows(rows)
        return out.getvalue()
    trips = [("1-tudy", 0, range(6)), ("1-nazad", 1, range(5, -1, -1))]
    times = [(trip, f"{7 + way:02d}:{5 * i:02d}:00", f"{7 + way:02d}:{5 * i:02d}:00", f"S{stop + 1}", i + 1) for trip, way, stops in trips for i, stop in enumerate(stops)]
    return [
        ("agency.txt", part(("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"),
                            ("A1", "КП «Міський автобус»", "https://example.org/", "Europe/Kiev", "uk"))),
        ("stops.txt", part(("stop_id", "stop_name", "stop_lat", "stop_lon"), *((f"S{i}", n, y, x) for i, (n, y, x) in enumerate(POINTS, 1)))),
        ("routes.txt", part(("route_id", "agency_id", "route_short_name", "route_long_name", "route_type"), ("R1", "A1", "1", "Площа Зоряна – Станція Ґанкова", 3))),
        ("trips.txt", part(("route_id", "service_id", "trip_id", "trip_headsign", "direction_id"),
                           ("R1", "budni", "1-tudy", "Станція Ґанкова", 0), ("R1", "budni", "1-nazad", "Площа Зоряна", 1))),
        ("stop_times.txt", part(("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"), *times)),
        ("calendar.txt", part(("service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date"),
                              ("budni", 1, 1, 1, 1, 1, 0, 0, 20201001, 20211231))),
        ("feed_info.txt", part(("feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date", "feed_version"),
                               ("Управління транспорту", "https://example.org/", "uk", 20201001, 20211231, "2020-10-01")))]


def packages():
    archive(CLEAN / "sadky.zip", [("sadky.csv", csv_text(sheet("zip", "sadky", 20), ",", "\n", iso=True))])
    archive(CLEAN / "hromadskyi-transport.gtfs.zip", feed())
    archive(CLEAN / "zupynky-shp.zip", shapefile())
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w") as tar:
        for name, slug in (("dereva.csv", "dereva"), ("sport.csv", "sport")):
            data = csv_text(sheet("tar", slug, 20), ",", "\n", iso=True).encode("utf-8")
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode = len(data), 1601542800, 0o644
            tar.addfile(info, io.BytesIO(data))
    (CLEAN / "blahoustrii.tar.gz").write_bytes(gzip.compress(inner.getvalue(), mtime=0))


if __name__ == "__main__":
    shutil.rmtree(CLEAN, ignore_errors=True)
    CLEAN.mkdir()
    suite = office.Office()
    try:
        tables(suite)
        structured()
        documents(suite)
        pictures()
        packages()
    finally:
        suite.close()
