#!/usr/bin/env python3
"""Looks into a project, and compares it with what was exported from it.

usage: project.py PROJECT                     prints each annotation
       project.py PROJECT COUNT               fails unless there are as many
       project.py PROJECT JSONL XLSX          compares both exports with it

Python counts code points, as the project does, so that text[start:end] must be
what is said to stand there. The file is copied first: it may be open elsewhere,
and by itself it is complete.
"""
import json
import pathlib
import shutil
import sqlite3
import sys
import tempfile


def mentions(path):
    """Returns (label, start, end, quote, title) of each annotation of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "copy.nomina")
        shutil.copyfile(path, copy)
        db = sqlite3.connect(copy)
        rows = db.execute("SELECT label, start, end, quote, title, text FROM mention ORDER BY article, start, end").fetchall()
        db.close()
    for label, start, end, quote, title, text in rows:
        check(text[start:end] == quote, f"{quote!r} is not what stands at {start}-{end} of {title!r}")
        around = text[max(start - 1, 0):start] + text[end:end + 1]
        check(not any(c.isalnum() for c in around), f"{quote!r} is not a whole word")
    return [row[:5] for row in rows]


def from_jsonl(path):
    found = []
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        for span in article["spans"]:
            text = article["text"][span["start"]:span["end"]]
            check(text == span["text"], f"{path}: {span['text']!r} is not what stands there: {text!r}")
            found.append((span["label"], span["start"], span["end"], text, article["title"]))
    return found


def from_xlsx(path):
    import openpyxl
    head, *rows = openpyxl.load_workbook(path, read_only=True, data_only=True)["Mentions"].iter_rows(values_only=True)
    columns = [head.index(name) for name in ("label", "start", "end", "text", "article")]
    return [tuple(row[c] for c in columns) for row in rows]


def check(right, complaint):
    if not right:
        sys.exit(complaint)


def main(project, *args):
    found = mentions(project)
    if len(args) == 1:
        check(len(found) == int(args[0]), f"{len(found)} annotations")
    for read, path in zip((from_jsonl, from_xlsx), args if len(args) == 2 else ()):
        check(sorted(read(path)) == sorted(found), f"{path} has {read(path)}, the project {found}")
        print(f"{pathlib.Path(path).name}: {len(found)} spans, the same as in the project")
    if not args:
        for label, start, end, quote, title in found:
            print(f"{label} {start}-{end} {quote!r}")


main(*sys.argv[1:])
