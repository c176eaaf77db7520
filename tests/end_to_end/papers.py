"""Small real PDFs, set in Times. SPDX-License-Identifier: GPL-3.0-or-later"""
import textwrap

LETTER = (612, 792)
_LINES_A_PAGE = 44

_BODY = """The Department of Homeland Security and the respondent, through the papers that follow, put before the
immigration court what is said here. Every name, number and address in this paper is invented. The paper is long enough
to be read, scrolled and searched, and it says the same thing on every page so that nothing depends on where a test looks.
The respondent was served in person. The hearing notice was sent to the address on file. A continuance is asked for good
cause: counsel was retained after the notice was served and needs time to read the record."""


def _escaped(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _page_stream(title, number, count, lines, band):
    words = [f"q {band} rg 12 12 40 768 re f Q"] if band else []
    words += ["BT", "/F2 15 Tf", "72 720 Td", f"({_escaped(title)}) Tj", "/F1 11 Tf", "0 -30 Td", "14 TL"]
    words += [f"({_escaped(line)}) Tj T*" for line in lines]
    words += ["ET", "BT", "/F1 10 Tf", f"270 40 Td (page {number} of {count}) Tj", "ET"]
    return "\n".join(words).encode("latin-1")


def paper(title, pages=2, marker="", band=""):
    """A PDF of typed pages; `marker` is a word that stands on every page, `band` the colour of a margin, "0.1 0.2 0.8"."""
    lines = textwrap.wrap((marker + ". " if marker else "") + " ".join(_BODY.split()) * 5, 84)[:_LINES_A_PAGE]
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>",
               3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
               4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >>"}
    kids = []
    for number in range(1, pages + 1):
        page, content = 3 + 2 * number, 4 + 2 * number
        stream = _page_stream(title, number, pages, lines, band)
        objects[page] = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {LETTER[0]} {LETTER[1]}] /Contents {content} 0 R "
                         "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>").encode()
        objects[content] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
        kids.append(f"{page} 0 R")
    objects[2] = f"<< /Type /Pages /Count {pages} /Kids [{' '.join(kids)}] >>".encode()
    return _assembled(objects)


def _assembled(objects):
    file = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number in sorted(objects):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)
