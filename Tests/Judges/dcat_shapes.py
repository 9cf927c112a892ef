"""Reads the linked data of an output folder: one graph in three forms, and DCAT-AP by its official shapes.

Usage: dcat_shapes.py OUTPUT SHAPES DATASETS
"""

import sys
from collections import Counter
from pathlib import Path

import pyshacl
import rdflib
from rdflib.namespace import DCAT, RDF, SH

output, shapes, datasets = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])


def graph(name, form):
    return rdflib.Graph().parse(output / name, format=form)


def statements(graph):
    """The statements with what is said of a thing without an address in place of that thing.

    The general question whether two graphs are one takes minutes; it is simple where such things hold no others.
    """
    things = {}
    for thing in {one for one in graph.subjects() if isinstance(one, rdflib.BNode)}:
        said = sorted((name.n3(), value.n3()) for name, value in graph.predicate_objects(thing))
        assert not any(isinstance(value, rdflib.BNode) for value in graph.objects(thing)), said
        things[thing] = str(said)
    return Counter(tuple(things.get(part) or part.n3() for part in statement) for statement in graph)


turtle = graph("catalog.ttl", "turtle")
for name, form in (("catalog.jsonld", "json-ld"), ("catalog.rdf", "xml")):
    differences = statements(turtle) - statements(graph(name, form)) + (statements(graph(name, form)) - statements(turtle))
    assert not differences, f"{name} says something else than Turtle: {list(differences)[:5]}"
older = graph("catalog-2.1.1.rdf", "xml")
for data in (turtle, older):
    found = len(set(data.subjects(RDF.type, DCAT.Dataset)))
    assert found == datasets, f"{found} data sets in place of {datasets}"

for data, names in (
    (turtle, ["dcat-ap-3.0.1-shapes.ttl", "dcat-ap-3.0.1-shapes-recommended.ttl"]),
    (older, ["dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl", "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes_recommended.ttl"]),
):
    for name in names:
        conforms, results, text = pyshacl.validate(data, shacl_graph=str(shapes / name))
        kinds = Counter(str(path) for path in results.objects(None, SH.resultPath))
        assert conforms, f"{name}: {kinds}\n{text[:2000]}"
print("ok")
