"""Make the shipped fonts out of unpacked upstream fonts: the same input always gives the same bytes.

Fira Sans carries Latin and Cyrillic; Noto Sans Arabic carries Arabic script, with its Latin,
digits, brackets and punctuation taken from Noto Sans. Shaping tables (GSUB, GPOS) are kept for the
screen, presentation forms for the paper. Each source folder must hold the regular and the
semi-bold static TrueType font and the licence text (OFL.txt, LICENSE_FONT or OFL).
"""

from __future__ import annotations

import argparse
import io
import re
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "SemiBold")
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x300, 0x330), *range(0x1E00, 0x1F00))
CYRILLIC = tuple(range(0x400, 0x530))
ARABIC = (
    *range(0x600, 0x700),
    *range(0x750, 0x780),
    *range(0x8A0, 0x900),
    *range(0xFB50, 0xFE00),
    *range(0xFE70, 0xFF00),
)
PUNCTUATION = (
    *range(0x2010, 0x2028),
    *range(0x202F, 0x203B),
    0x2044,
    *range(0x2070, 0x20A0),
    0x20AC,
    0x20B4,
    0x20BA,
    0x20BD,
    0x2116,
    0x2122,
    *range(0x2190, 0x21FF),
    0x2212,
    0x2215,
    0x221E,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x25CC,
    0x2713,
    0x2714,
)
INVISIBLE = (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
LICENCES = ("OFL.txt", "LICENSE_FONT", "OFL")


def one_font(folder: Path, weight: str) -> Path:
    """Find the upright static font of this weight; raises SystemExit when there is not exactly one."""
    pattern = re.compile(rf"[A-Za-z]+[-_](?:\d{{3}})?{weight}\.ttf")
    found = [path for path in sorted(folder.rglob("*.ttf")) if pattern.fullmatch(path.name)]
    if len(found) != 1:
        message = f"{folder} should hold one {weight} font, but holds {len(found)}."
        raise SystemExit(message)
    return found[0]


def licence(folder: Path) -> str:
    """Read the licence text that came with a font; raises SystemExit when there is none."""
    for name in LICENCES:
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    message = f"{folder} holds no licence text ({', '.join(LICENCES)})."
    raise SystemExit(message)


def subset(path: Path, characters: Iterable[int]) -> TTFont:
    """Keep these characters, and what shapes and hints them."""
    options = Options()
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "gasp"]
    options.recalc_timestamp = False
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def in_memory(font: TTFont) -> io.BytesIO:
    """Write a font where the merger can read it."""
    stream = io.BytesIO()
    font.save(stream)
    stream.seek(0)
    return stream


def arabic_with_latin(arabic: Path, latin: Path) -> TTFont:
    """Put Arabic script and the Latin of Noto Sans in one font, without a character twice."""
    own = subset(arabic, (*ARABIC, *INVISIBLE))
    taken = set(own.getBestCmap())
    rest = [code for code in (*LATIN, *CYRILLIC, *PUNCTUATION, *INVISIBLE) if code not in taken]
    options = MergeOptions(drop_tables=["vhea", "vmtx"])
    merged = Merger(options=options).merge([in_memory(own), in_memory(subset(latin, rest))])
    merged.recalcTimestamp = False
    merged["head"].created, merged["head"].modified = own["head"].created, own["head"].modified
    return merged


def make(fira: Path, noto: Path, arabic: Path, out: Path) -> None:
    """Write the four fonts and their licences into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        latin = subset(one_font(fira, weight), (*LATIN, *CYRILLIC, *PUNCTUATION, *INVISIBLE))
        latin.save(out / f"FiraSans-{weight}.ttf")
        both = arabic_with_latin(one_font(arabic, weight), one_font(noto, weight))
        both.save(out / f"NotoSansArabic-{weight}.ttf")
    (out / "FiraSans-OFL.txt").write_text(licence(fira), encoding="utf-8")
    both_licences = licence(arabic).splitlines()[0] + "\n" + licence(noto)
    (out / "NotoSansArabic-OFL.txt").write_text(both_licences, encoding="utf-8")


def main() -> None:
    """Read the arguments, make the fonts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fira_sans", type=Path, help="folder of Fira Sans")
    parser.add_argument("noto_sans", type=Path, help="folder of Noto Sans")
    parser.add_argument("noto_sans_arabic", type=Path, help="folder of Noto Sans Arabic")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "assets" / "fonts")
    asked = parser.parse_args()
    make(asked.fira_sans, asked.noto_sans, asked.noto_sans_arabic, asked.out)


if __name__ == "__main__":
    main()
