"""Reads the linked data of an output folder: one graph in three forms, and DCAT-AP by its official shapes.

Usage: dcat_shapes.py OUTPUT SHAPES DATASETS
"""

import sys
from pathlib import Path

import pyshacl
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, RDF

output, shapes, datasets = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])


def graph(name, form):
    return rdflib.Graph().parse(output / name, format=form)


turtle = graph("catalog.ttl", "turtle")
assert isomorphic(turtle, graph("catalog.jsonld", "json-ld")), "JSON-LD says something else than Turtle"
assert isomorphic(turtle, graph("catalog.rdf", "xml")), "RDF/XML says something else than Turtle"
older = graph("catalog-2.1.1.rdf", "xml")
for data in (turtle, older):
    found = len(set(data.subjects(RDF.type, DCAT.Dataset)))
    assert found == datasets, f"{found} data sets in place of {datasets}"

for data, names in (
    (turtle, ["dcat-ap-3.0.1-shapes.ttl", "dcat-ap-3.0.1-shapes-recommended.ttl"]),
    (older, ["dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl", "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes_recommended.ttl"]),
):
    for name in names:
        conforms, _, text = pyshacl.validate(data, shacl_graph=str(shapes / name), advanced=True)
        assert conforms, f"{name}:\n{text[:3000]}"
print("ok")
