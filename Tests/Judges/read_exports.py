"""Reads catalog.json, datasets.csv with documents.csv, and catalog.xml of an output folder with nothing but the
standard library, and says whether they hold the same data sets and documents.

    python3 read_exports.py FOLDER

Prints {"datasets": n, "documents": n}; exit 1 when the exports differ from each other, from their own totals or from
manifest.json.
"""

import csv
import hashlib
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{urn:dani:catalog:1}"


def from_json(folder):
    root = json.loads((folder / "catalog.json").read_text(encoding="utf-8"))
    sets = [(s["name"], s["title"]) for s in root["datasets"]]
    documents = [(s["name"], d["path"], d["title"], d["issued"]) for s in root["datasets"] for d in s["documents"]]
    return root["as_of"], sets, documents, (root["counts"]["datasets"], root["counts"]["documents"])


def from_csv(folder):
    def rows(name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    sets, documents = rows("datasets.csv"), rows("documents.csv")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    days = {row["as_of"] for row in sets + documents} | {package["as_of"]}
    stated = sum(int(row["documents"]) for row in sets)
    return (
        "/".join(sorted(days)),
        [(row["name"], row["title"]) for row in sets],
        [(row["dataset"], row["path"], row["title"], row["issued"]) for row in documents],
        (package["counts"]["datasets"], stated),
    )


def from_xml(folder):
    root = ElementTree.parse(folder / "catalog.xml").getroot()
    sets, documents = [], []
    for element in root.findall(NAMESPACE + "dataset"):
        name = element.get("name")
        sets.append((name, element.findtext(NAMESPACE + "title")))
        for document in element.findall(NAMESPACE + "document"):
            documents.append(
                (name, document.get("path"), document.findtext(NAMESPACE + "title"), document.get("issued"))
            )
    return root.get("as_of"), sets, documents, (int(root.get("datasets")), int(root.get("documents")))


def manifest_faults(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    listed = {file["path"] for file in manifest["files"]}
    found = {path.name for path in folder.iterdir()} - {"manifest.json"}
    faults = [f"manifest.json: {name}" for name in sorted(listed ^ found)]
    for file in manifest["files"]:
        data = (folder / file["path"]).read_bytes()
        if (len(data), "sha256:" + hashlib.sha256(data).hexdigest()) != (file["bytes"], file["hash"]):
            faults.append(f"{file['path']}: not the size and checksum of manifest.json")
    return faults


def main():
    folder = pathlib.Path(sys.argv[1])
    readings = {"catalog.json": from_json(folder), "CSV": from_csv(folder), "catalog.xml": from_xml(folder)}
    reference = readings["catalog.json"]
    faults = manifest_faults(folder)
    for name, (day, sets, documents, totals) in readings.items():
        if (day, sets, documents) != reference[:3]:
            faults.append(f"{name} differs from catalog.json")
        if totals != (len(sets), len(documents)):
            faults.append(f"{name}: totals {totals}, found {(len(sets), len(documents))}")
    if faults:
        sys.exit("\n".join(faults))
    print(json.dumps({"datasets": len(reference[1]), "documents": len(reference[2])}))


main()
