"""Prints the names that NLTK finds in CoNLL-2003 files, as JSON.

For each file a list of [article, text, label]; articles are counted from 0.
"""

import json
import os
import sys

from nltk.chunk import conlltags2tree
from nltk.corpus.reader import ConllCorpusReader
from nltk.tree import Tree


def names(path):
    reader = ConllCorpusReader(
        os.path.dirname(path), [os.path.basename(path)], ("words", "pos", "ignore", "chunk"), encoding="utf-8"
    )
    found, article = [], -1
    for sentence in reader.iob_sents():
        if not sentence:  # what is left of -DOCSTART-
            article += 1
            continue
        for node in conlltags2tree(sentence):
            if isinstance(node, Tree):
                found.append([article, " ".join(word for word, _ in node.leaves()), node.label()])
    return found


json.dump([names(path) for path in sys.argv[1:]], sys.stdout)
