"""Prints what a DocBin file holds as JSON, with the library for
MessagePack that spaCy uses, and checks what spaCy relies on: every number of a string
can be looked up, the numbers of tokens agree, and no entity begins or ends with
white space or lacks its beginning.
"""
import json
import struct
import sys
import zlib

import srsly

SYMBOLS = {"PERSON": 380, "EVENT": 387, "WORK_OF_ART": 388, "X": 101, "_": 456, "number": 432}


def hash64(word):
    """MurmurHash64A with seed 1."""
    m, mask = 0xC6A4A7935BD1E995, (1 << 64) - 1
    b = word.encode("utf8")
    h = 1 ^ (len(b) * m & mask)
    for i in range(0, len(b) - 7, 8):
        k = int.from_bytes(b[i:i + 8], "little") * m & mask
        k = (k ^ k >> 47) * m & mask
        h = (h ^ k) * m & mask
    tail = b[len(b) // 8 * 8:]
    if tail:
        h = (h ^ int.from_bytes(tail, "little")) * m & mask
    h = (h ^ h >> 47) * m & mask
    return h ^ h >> 47


msg = srsly.msgpack_loads(zlib.decompress(open(sys.argv[1], "rb").read()))
assert msg["version"] == "0.1" and msg["attrs"][0] == 65
words = {0: ""}
for s in msg["strings"]:
    words[SYMBOLS.get(s) or hash64(s)] = s
lengths = [n for (n,) in struct.iter_unpack("<i", msg["lengths"])]
width = len(msg["attrs"])
rows = list(struct.iter_unpack("<%dQ" % width, msg["tokens"]))
assert len(rows) == len(msg["spaces"]) == sum(lengths)
for key in ("cats", "flags", "span_groups", "user_data"):
    assert len(msg[key]) == len(lengths), key

docs, at = [], 0
for i, n in enumerate(lengths):
    text, edges, spans, label = "", [], [], 0
    for row, space in zip(rows[at:at + n], msg["spaces"][at:at + n]):
        row = dict(zip(msg["attrs"], row))
        word = words[row[65]]
        edges.append((len(text), len(text) + len(word)))
        text += word + " " * space
        if row[77] == 3:
            spans.append([edges[-1][0], edges[-1][1], words[row[78]], words[row.get(452, 0)]])
        elif row[77] == 1:
            assert spans and label == row[78], "an entity without its beginning"
            spans[-1][1] = edges[-1][1]
        else:
            assert row[77] == 2 and row[78] == 0
        label = row[78]
    at += n
    for start, end, _, _ in spans:
        assert not text[start].isspace() and not text[end - 1].isspace()
    groups = srsly.msgpack_loads(msg["span_groups"][i])
    if groups:
        (packed, names), = groups.items()
        group = srsly.msgpack_loads(packed)
        assert names == ["sc"] and group["name"] == "sc"
        every = []
        for b in group["spans"]:
            _, kb, label, first, last, start, end = struct.unpack(">QQQllll", b)
            assert (edges[first][0], edges[last - 1][1]) == (start, end)
            every.append([start, end, words[label], words[kb]])
        for s in spans:
            assert s in every
        spans = every
    user = srsly.msgpack_loads(msg["user_data"][i], use_list=False)
    docs.append({"ID": user["id"], "Text": text, "Spans": spans})
json.dump(docs, sys.stdout)
