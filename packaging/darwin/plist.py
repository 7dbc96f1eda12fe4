"""Judges the property lists of the bundle.

usage: plist.py FyneApp.toml Nomina.app/Contents

Info.plist says what FyneApp.toml says, opens what the program opens, and each
word in it that is shown has a translation in every language.
"""

import pathlib
import plistlib
import re
import sys
import tomllib

manifest = tomllib.loads(pathlib.Path(sys.argv[1]).read_text())
contents = pathlib.Path(sys.argv[2])
info = plistlib.loads((contents / "Info.plist").read_bytes())
details, release = manifest["Details"], manifest["Release"]


def expect(what, got, want):
    if got != want:
        sys.exit(f"plist.py: {what}: got {got!r}, want {want!r}")


core = details["Version"].split("-")[0]
for key, want in {
    "CFBundleIdentifier": details["ID"],
    "CFBundleName": details["Name"],
    "CFBundleDisplayName": details["Name"],
    "CFBundleShortVersionString": core,
    "CFBundleVersion": core,
    "CFBundleExecutable": "nomina",
    "CFBundlePackageType": "APPL",
    "CFBundleLocalizations": manifest["Languages"],
    "NSHumanReadableCopyright": release["Copyright"],
    "NSHighResolutionCapable": True,
    "LSApplicationCategoryType": "public.app-category.productivity",
}.items():
    expect(key, info.get(key), want)
if not re.fullmatch(r"\d+\.\d+(\.\d+)?", core):
    sys.exit(f"plist.py: {core} is no version to macOS")

# Projects are this program's own; what is to be imported belongs to others.
project, articles = info["CFBundleDocumentTypes"]
expect("the roles", (project["CFBundleTypeRole"], project["LSHandlerRank"]), ("Editor", "Owner"))
expect("articles' rank", (articles["CFBundleTypeRole"], articles["LSHandlerRank"]), ("Viewer", "Alternate"))
exported, imported = info["UTExportedTypeDeclarations"], info["UTImportedTypeDeclarations"]
expect("the project's type", project["LSItemContentTypes"], [exported[0]["UTTypeIdentifier"]])
tags = exported[0]["UTTypeTagSpecification"]
expect("the ending", tags["public.filename-extension"], ["nomina"])
expect("the MIME type", tags["public.mime-type"], [manifest["CanOpen"]["MimeTypes"]])
expect("JSON Lines", imported[0]["UTTypeIdentifier"] in articles["LSItemContentTypes"], True)

for icon in (info["CFBundleIconFile"], project["CFBundleTypeIconFile"], exported[0]["UTTypeIconFile"]):
    if not (contents / "Resources" / f"{icon}.icns").is_file():
        sys.exit(f"plist.py: there is no icon {icon}")

# What is shown, by the keys that macOS looks its translation up with.
shown = {t["CFBundleTypeName"] for t in info["CFBundleDocumentTypes"]}
shown |= {t["UTTypeDescription"] for t in exported + imported}
shown |= {k for k in info if k.endswith("UsageDescription")}
shown |= {"CFBundleName", "CFBundleDisplayName", "NSHumanReadableCopyright"}
for language in manifest["Languages"]:
    path = contents / "Resources" / f"{language}.lproj" / "InfoPlist.strings"
    words = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    pairs = {}
    for line in filter(None, map(str.strip, words.splitlines())):
        pair = re.fullmatch(r'"([^"\\]+)" = "([^"\\]+)";', line)
        if not pair:
            sys.exit(f"plist.py: {path.name} in {language}: {line!r} is no pair of words")
        pairs[pair[1]] = pair[2]
    expect(f"what {language} has words for", sorted(pairs), sorted(shown))
    for key in filter(lambda k: k.endswith("UsageDescription"), pairs):
        if language == "en":
            expect(key, pairs[key], info[key])
