"""Reads an export as an analyst would, and prints what it found as JSON.

usage: read.py FILE.jsonl | FILE.xlsx

For every mention it cuts text[start:end] out of the article itself; whoever
calls compares that with the mention and with the project.
"""
import json
import sys


def from_jsonl(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            article = json.loads(line)
            text = article["text"]
            for span in article["spans"]:
                yield span["label"], span["start"], span["end"], span["text"], text[span["start"]:span["end"]]


def rows(sheet):
    head, *body = sheet.iter_rows(values_only=True)
    for row in body:
        yield dict(zip(head, row))


def from_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    texts = {row["article_id"]: row["text"] for row in rows(book["Articles"])}
    for row in rows(book["Mentions"]):
        start, end = row["start"], row["end"]
        assert isinstance(start, int) and isinstance(end, int), (start, end)
        yield row["label"], start, end, row["text"], texts[row["article_id"]][start:end]


def main(path):
    read = from_xlsx if path.endswith(".xlsx") else from_jsonl
    keys = "Label", "Start", "End", "Text", "Cut"
    print(json.dumps([dict(zip(keys, mention)) for mention in read(path)]))


main(sys.argv[1])
