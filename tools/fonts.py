"""Cuts the interface's fonts to the glyphs it uses: fonts.py LUCIDE_FOLDER OUT_FOLDER. See tools/setup/fonts.sh.

assets/icons.h (the icons' code points, by name) is rewritten from assets/icons.txt when they differ."""

import json
import pathlib
import re
import shutil
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = pathlib.Path(sys.argv[2])

TEXT = [
    (0x20, 0x7E), (0xA0, 0x17F),  # ASCII, Latin-1, Latin Extended-A: names and comments in European languages
    (0x394, 0x394), (0x3B1, 0x3C9),  # Δ, Greek small letters
    (0x2010, 0x2027), (0x202F, 0x2044),  # dashes, quotes, bullets, ellipsis, narrow space
    (0x2070, 0x2089), (0x20AC, 0x20AC), (0x2122, 0x2122),
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2303, 0x2303), (0x2318, 0x2318), (0x2325, 0x2325), (0x2380, 0x23FF),  # keys
    (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]  # fmt: skip
HEADING = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2190, 0x2193), (0x25CF, 0x25CF)]  # titles, names, buttons
CODE = TEXT + [(0x2500, 0x259F)]  # box drawing, blocks: what programs print


def codepoints(ranges):
    return [c for first, last in ranges for c in range(first, last + 1)]


def tabular_digits(font):
    """ImGui applies no OpenType features, so digits of one width (tnum) replace the proportional ones: times must not jitter."""
    gsub = font["GSUB"].table
    swap = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap:
                table.cmap[code] = swap.get(table.cmap[code], table.cmap[code])


def cut(source, name, unicodes, prepare=None):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, family, style, licence
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "MATH"]
    font = TTFont(source)
    if prepare:
        prepare(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    path = OUT / (name + pathlib.Path(source).suffix)
    font.save(path, reorderTables=True)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


def icons(lucide):
    known = json.loads((lucide / "font" / "codepoints.json").read_text())
    names = [n for n in (ROOT / "assets" / "icons.txt").read_text().split("\n") if n and not n.startswith("#")]
    unknown = [n for n in names if n not in known]
    if unknown:
        sys.exit("assets/icons.txt: no such icon: " + ", ".join(unknown))
    cut(lucide / "font" / "lucide.ttf", "icons", [known[n] for n in names])
    lines = [
        "// The icons by name, as UTF-8 for the font `icons`. Written by tools/fonts.py from",
        "// assets/icons.txt; do not edit.",
        "#pragma once",
        "",
        "namespace interleave::icon {",
        "",
    ]
    for name in sorted(set(names)):
        constant = "k" + "".join(part.capitalize() for part in name.split("-"))
        escaped = "".join(f"\\x{byte:02x}" for byte in chr(known[name]).encode())
        lines.append(f'inline constexpr const char* {constant} = "{escaped}";')
    lines += ["", "}  // namespace interleave::icon", ""]
    header = ROOT / "assets" / "icons.h"
    if not header.exists() or header.read_text() != "\n".join(lines):
        header.write_text("\n".join(lines))


def licences(lucide):
    shutil.copy(lucide / "LICENSE", OUT / "LICENSE-lucide.txt")
    for package, name in (("fonts-inter", "inter"), ("fonts-jetbrains-mono", "jetbrains-mono")):
        text = pathlib.Path(f"/usr/share/doc/{package}/copyright").read_text()
        text = re.sub(r"^(Source|Upstream-Contact|Format): .*\n", "", text, flags=re.M)
        (OUT / f"LICENSE-{name}.txt").write_text(text)


def main():
    lucide = pathlib.Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    inter = pathlib.Path("/usr/share/fonts/opentype/inter")
    mono = pathlib.Path("/usr/share/fonts/truetype/jetbrains-mono")
    cut(inter / "Inter-Regular.otf", "inter", codepoints(TEXT), tabular_digits)
    cut(inter / "Inter-SemiBold.otf", "inter_semibold", codepoints(HEADING), tabular_digits)
    cut(mono / "JetBrainsMono-Regular.ttf", "jetbrains_mono", codepoints(CODE))
    icons(lucide)
    licences(lucide)


main()
