"""Reads exported files the way an analyst would and compares every mention.

usage: check.py FILE...; prints "FILE ROWS" for each, exits 1 at a difference.
"""
import json
import os
import sys


def units(text, unit):
    if unit == "codepoints":
        return lambda s, e: text[s:e]
    if unit == "utf16":
        b = text.encode("utf-16-le")
        return lambda s, e: b[2 * s:2 * e].decode("utf-16-le")
    b = text.encode("utf-8")
    return lambda s, e: b[s:e].decode("utf-8")


def check_jsonl(path):
    rows = 0
    with open(path, encoding="utf-8", newline="") as f:
        lines = f.read().splitlines()  # the strictest idea of what a line is
    known = {}
    for line in lines:
        doc = json.loads(line)
        known.update({e["id"]: e for e in doc.get("entities", [])})
        cut = units(doc["text"], doc["offset_unit"])
        for s in doc["spans"]:
            assert cut(s["start"], s["end"]) == s["text"], (path, s)
            if "entity" in s:
                assert known[s["entity"]["id"]]["name"] == s["entity"]["name"], (path, s)
            rows += 1
    return rows


def records(book, kind):
    """Yields the rows of all sheets of a kind, long texts put together."""
    for sheet in book.worksheets:
        if sheet.title != kind and not sheet.title.startswith(kind + " "):
            continue
        rows = sheet.iter_rows(values_only=True)
        head = [c for c in next(rows) if c is not None]
        for row in rows:
            rec = {h: v for h, v in zip(head, row) if v is not None}
            rest = list(row[len(head):])
            for part in str(rec.get("continued", "")).split():
                name, n = part.split(":")
                rec[name] += "".join(rest[:int(n)])
                rest = rest[int(n):]
            yield rec


def check_xlsx(path):
    import openpyxl
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    about = dict(r[:2] for r in book["About"].iter_rows(values_only=True))
    texts = {}
    for r in records(book, "Articles"):
        texts[r["article_id"]] = r["text"]
        assert hasattr(r["created"], "year") or isinstance(r["created"], str), r
    assert len(texts) == about["articles"], (path, len(texts), about)
    known = {}
    if "Entities" in book.sheetnames:
        known = {r["entity_id"]: r for r in records(book, "Entities")}
    assert len(known) == about["entities"], (path, len(known), about)
    rows = 0
    for r in records(book, "Mentions"):
        if "entity_id" in r:
            assert known[r["entity_id"]]["name"] == r["entity"], (path, r)
        assert isinstance(r["start"], int) and isinstance(r["end"], int), r
        covered = units(texts[r["article_id"]], about["offset_unit"])(r["start"], r["end"])
        assert covered == r["text"], (path, covered, r)
        assert r["to_article"] == "→", r
        rows += 1
    assert rows == about["annotations"], (path, rows, about)
    check_pandas(path, book)
    return rows


def check_pandas(path, book):
    """Reads the first sheet of mentions as a table, where there is pandas."""
    try:
        import pandas
    except ImportError:
        assert not os.environ.get("NOMINA_CONSUMERS"), "pandas is missing"
        return
    first = next(s.title for s in book.worksheets if s.title.startswith("Mentions"))
    table = pandas.read_excel(path, sheet_name=first, dtype={"text": str}, keep_default_na=False)
    plain = [r for r in book[first].iter_rows(min_row=2, values_only=True) if any(c is not None for c in r)]
    head = [c for c in next(book[first].iter_rows(values_only=True))]
    column = head.index("text")
    assert list(table["text"]) == [r[column] or "" for r in plain], path


for p in sys.argv[1:]:
    print(p, check_xlsx(p) if p.endswith(".xlsx") else check_jsonl(p))
