"""Judges lists of components (CycloneDX).

usage: sbom.py VERSION FILE...

Each names the program in this version and every module once, with a version, a
checksum and a licence, and knows what depends on what.
"""

import json
import sys

version, files = sys.argv[1], sys.argv[2:]
for path in files:
    with open(path, encoding="utf-8") as f:
        bom = json.load(f)
    main = bom["metadata"]["component"]
    components = {c["bom-ref"]: c for c in bom["components"]}
    names = [(c["name"], c["version"]) for c in bom["components"]]
    lacking = sorted(
        c["name"]
        for c in bom["components"]
        if c["name"] != "std" and not (c.get("version") and c.get("hashes") and c.get("evidence", {}).get("licenses"))
    )
    faults = []
    if bom["bomFormat"] != "CycloneDX" or main["name"] != "nomina" or main["version"] != f"v{version}":
        faults.append(f"it is a list for {main['name']} {main['version']}, want nomina v{version}")
    if len(set(names)) != len(names) or len(components) != len(names):
        faults.append("something is in it twice")
    if not {"std", "fyne.io/fyne/v2", "modernc.org/sqlite"} <= {n for n, _ in names}:
        faults.append("Go, the toolkit or the storage engine is missing")
    if lacking:
        faults.append("no version, checksum or licence: " + ", ".join(lacking))
    if main["bom-ref"] not in {d["ref"] for d in bom["dependencies"]}:
        faults.append("it does not say what the program depends on")
    if faults:
        sys.exit(f"sbom.py: {path}: " + "; ".join(faults))
    print(f"{path.rsplit('/', 1)[-1]}: {len(names)} components")
