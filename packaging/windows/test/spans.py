"""Compares an export with the text that was annotated: spans.py TEXT JSONL LABEL...

Each span of the one article must be a whole word or words that stand in the
text where the span says, under the labels that are named, in their order."""

import json
import sys

text = open(sys.argv[1], encoding="utf-8", newline="").read().replace("\r\n", "\n")
articles = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
assert len(articles) == 1, f"{len(articles)} articles"
article = articles[0]
assert article["text"].strip() in text, "the text is another"
spans = sorted(article["spans"], key=lambda s: s["start"])
for span in spans:
    start, end = span["start"], span["end"]
    word = article["text"][start:end]
    assert word == span["text"], f"{span} but there stands {word!r}"
    around = article["text"][max(start - 1, 0) : start] + article["text"][end : end + 1]
    assert word.strip() == word and not any(c.isalnum() for c in around), f"{word!r} is no whole word"
    print(f"{span['label']:8} {start}-{end} {word!r}")
labels = [s["label"] for s in spans]
assert labels == sys.argv[3:], f"labels {labels}, want {sys.argv[3:]}"
