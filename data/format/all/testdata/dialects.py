"""Reads files of trainers the way a trainer's script would.

usage: dialects.py FORMAT UNIT FILE...; prints for each file, as JSON, a list of
[article, text, label] for the names in it, where articles count from 0.
"""
import csv
import json
import re
import sys


def cutter(text, unit):
    if unit == "utf16":
        b = text.encode("utf-16-le")
        return lambda s, e: b[2 * s:2 * e].decode("utf-16-le")
    return lambda s, e: text[s:e]


def lines(path):
    with open(path, encoding="utf-8", newline="") as f:
        for line in f.read().splitlines():  # the strictest idea of what a line is
            yield json.loads(line)


def doccano(path, unit):
    keys = None
    for i, d in enumerate(lines(path)):
        assert keys in (None, list(d)), (path, i, keys, list(d))
        keys = list(d)
        cut = cutter(d["text"], unit)
        for s, e, label in d["label"]:
            yield i, cut(s, e), label


def spacy_jsonl(path, unit):
    for i, d in enumerate(lines(path)):
        last = 0
        flat = sorted(map(tuple, d["entities"]))
        for s, e, label in flat:
            assert s >= last, (path, d["entities"])  # spaCy refuses overlaps
            last = e
        groups = d.get("spans", {}).get("sc")
        for x in groups if groups else [dict(start=s, end=e, label=label) for s, e, label in flat]:
            yield i, d["text"][x["start"]:x["end"]], x["label"]


def prodigy(path, unit):
    seen = []
    for d in lines(path):
        assert d["answer"] in ("accept", "ignore"), d
        key = (d["text"], json.dumps(d.get("meta", {}).get("doc_id")))
        if not seen or seen[-1] != key:  # a line for each annotator
            seen.append(key)
        for t in d["tokens"]:
            assert d["text"][t["start"]:t["end"]] == t["text"], t
        for s in d["spans"]:
            first, last = d["tokens"][s["token_start"]], d["tokens"][s["token_end"]]
            assert (first["start"], last["end"]) == (s["start"], s["end"]), s
            yield len(seen) - 1, d["text"][s["start"]:s["end"]], s["label"]


def labelstudio(path, unit):
    with open(path, encoding="utf-8", newline="") as f:
        tasks = json.load(f)
    for i, t in enumerate(tasks):
        for a in t["annotations"]:
            for r in a["result"]:
                v = r["value"]
                covered = t["data"]["text"][v["start"]:v["end"]]
                assert covered == v["text"], r
                yield i, covered, v["labels"][0]


def hf(path, unit):
    for i, d in enumerate(lines(path)):
        assert len(d["tokens"]) == len(d["ner_tags"]), d
        name = None
        for token, tag in zip(d["tokens"] + [""], d["ner_tags"] + ["O"]):
            if name and not tag.startswith("I-"):
                yield i, " ".join(name[1:]), name[0]
                name = None
            if tag.startswith("B-"):
                name = [tag[2:], token]
            elif tag.startswith("I-"):
                assert name and name[0] == tag[2:], (token, tag)
                name.append(token)


def mentions(path, unit):
    known = {}
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            row = {k: v[1:] if re.match("'+[=+@\t\r-]", v) else v for k, v in row.items()}  # what keeps spreadsheets from calculating
            yield known.setdefault(row["doc_id"], len(known)), row["text"], row["label"]


read = {"doccano": doccano, "spacy-jsonl": spacy_jsonl, "prodigy": prodigy, "labelstudio": labelstudio, "hf": hf, "csv": mentions}
print(json.dumps([list(read[sys.argv[1]](p, sys.argv[2])) for p in sys.argv[3:]]))
