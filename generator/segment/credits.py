"""Who wrote it: takes dateline, byline and end signature out of an article's text and pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generator.model import Dateline, Paragraph, Person, Text
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.paragraphs import SHORT, without_tail
from generator.segment.pieces.piece import Piece
from generator.segment.roles.byline_lines import BYLINE_REST
from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import DAY, DOTTED, ROLE_WORD, SIGNED_NAMES
from generator.segment.writers.bylines import (
    Byline,
    has_role,
    is_byline,
    parse_byline,
)
from generator.segment.writers.datelines import find_dateline
from generator.segment.writers.identified import is_identified
from generator.segment.writers.names import glues, heal
from generator.segment.writers.signing import (
    is_day,
    is_reader,
    names_only,
    signature_in,
    signature_unstopped,
    signs_off,
)

BRACKETED = re.compile(r"\s*[（(［【]([^（）()［］【】。；]{2,80})[）)］】]")
PHOTOGRAPHER = re.compile(
    rf"(?P<role>本报记者|记者|通讯员|新华社记者|实习生)?\s*(?P<name>(?:{DOTTED}|(?<![一-鿿])[一-鿿]\s[一-鿿]{{1,2}}|[一-鿿]{{2,8}})"
    rf"(?:[\s、](?:{DOTTED}|[一-鿿]{{2,4}}))*)\s*(?<!拍)摄(?:影)?[）)]?[。]?$"
)
SET_APART = re.compile(r"\s摄[）)]?。?$")
REPORTS = re.compile(
    r"\s*((?:本报)?[^（）()，。；：]{0,4}(?:记者|通讯员)[^（）()，。；：]{2,30}?)\s*报道(?=[：，\s\d]|$)"
)
PICTURES_BY = re.compile("(?:本[组版]|以上)?(?:图片|照片)均?[由为]")
PICTURED_BY = re.compile(
    r"(?:[。！？”]|^)\s*[（(]?((?:供图|图片|摄影|图|摄)\s*[/／：:]\s*[一-鿿·\s]{2,12}|"
    r"[一-鿿·\s]{2,9}[/／]\s*(?:摄影?|图)|[一-鿿·\s]{2,9}供图)[）)]?$"
)
"""Who took the picture, a stroke or colon between, or 供图 behind."""
PICTURE_CREDIT = re.compile(
    r"(?<=[。！？”])\s*(?:新华社发\s*[（(][一-鿿·\s]{2,12}摄[）)]|"
    r"(?:据?新华社|本报)?(?:特约|见习)?(?:记者|通讯员)\s*[一-鿿·\s]{2,12}摄)。?$"
)
"""Who took the picture, behind the text that says what it shows."""
OF_SOURCE = re.compile("[一-鿿]{0,2}来源[：:]")
"""Says whose the figures of a table are: nobody wrote the text."""
FAREWELL = re.compile(
    rf"(?<=[。）])\s*(?P<office>[^，。！？：；“”]{{4,30}}?)\s*(?P<day>{DAY.pattern})?$"
)
"""The office that gives notice and the day, right behind its last words."""
TOLD = re.compile("特此[一-鿿]{2}。\\s*$")
LATEST_DATELINE = 4
CONTINUES = re.compile(
    r"[（(【]?\s*(?:下转|转)第?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]+)\s*版"
    r"(?:[《“][^。]{1,30}[》”])?[^\w。]{0,4}\s*$"
)


@dataclass
class Credits:
    """What an article prints about its making."""

    dateline: Dateline | None = None
    byline: str = ""
    office: str = ""
    people: list[Person] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    continued_on: str | None = None

    def add(self, people: Sequence[Person]) -> None:
        """Further persons; one entry a person, the first role stands."""
        known = {person.name for person in self.people}
        self.people += [person for person in people if person.name not in known]


def credits_of(cutting: Cutting, paragraphs: list[Paragraph]) -> tuple[Credits, list[Paragraph]]:
    """The credits, and the paragraphs without an end signature or a jump line."""
    found = Credits()
    paragraphs = list(paragraphs)
    if paragraphs:
        paragraphs[0] = Paragraph(paragraphs[0].kind, _opening(found, paragraphs[0].text))
    for piece in _whole(cutting.bylines, _name_goes_on):
        # A bare name, with or without □, is how papers sign essays: an author, not a reporter.
        printed = piece.string.strip()
        bare = SIGNED_NAMES.match(printed) or is_bare_name(printed) or is_identified(printed)
        bare = bare or not (has_role(printed) or printed.startswith("本报"))
        default = "作者" if bare else "记者"
        _byline(found, parse_byline(_with_ends(piece), default=default), _plain(piece))
    if paragraphs:
        _jump(found, paragraphs)
    if paragraphs:
        _closing(found, paragraphs, stops=_stops(cutting))
    for piece in _whole(cutting.signatures, _office_goes_on):
        printed = piece.string if signs_off(piece.string) else _with_ends(piece)
        _sign(found, printed.strip("（）() "))
    for piece in cutting.captions:
        for line in piece.lines[:-1]:
            if SET_APART.search(line.string):
                _photographer(found, line.string)  # of another picture
        _photographer(found, piece.string)
    return found, paragraphs


def _whole(pieces: Sequence[Piece], goes_on: Callable[[Piece, Piece], bool]) -> list[Piece]:
    """The pieces, those that go on in the next one put together with it."""
    found: list[Piece] = []
    for piece in pieces:
        above = found[-1] if found else None
        if above and goes_on(above, piece):
            found[-1] = replace(above, lines=above.lines + piece.lines, number=piece.number)
        else:
            found.append(piece)
    return found


def _name_goes_on(above: Piece, piece: Piece) -> bool:
    """Whether a line right below a byline is one too: a name may break over its end."""
    below = above.number + 1 == piece.number and (piece.tight or piece.reason == BYLINE_REST[1])
    return below or piece.string.startswith("·")


def _office_goes_on(above: Piece, piece: Piece) -> bool:
    """Whether the name of an office that signs breaks over the end of its line."""
    if above.number + 1 != piece.number or signs_off(above.string) or is_day(piece.string):
        return False
    return signs_off(above.string + piece.string)


def _opening(found: Credits, text: Text) -> Text:
    """Reads dateline and byline at the start of the first paragraph; they stay in the text.

    Where a line ended between two names, the text that comes back has a space.
    """
    dateline = find_dateline(text.string)
    start = 0
    if dateline and dateline.start <= LATEST_DATELINE:
        found.dateline = dateline.as_dateline()
        start = dateline.end
    bracket = BRACKETED.match(text.string, start) or REPORTS.match(text.string, start)
    told = bracket is not None and ROLE_WORD.search(bracket[1]) is not None
    if not bracket or not (told or (start and names_only(bracket[1]))):
        return text
    inside = _spaced(text.part(bracket.start(1), bracket.end(1)))
    byline = parse_byline(inside.string, default="记者" if told else "作者")
    if byline.people:
        _byline(found, byline, " ".join(inside.string.split()))
    return text.part(0, bracket.start(1)) + inside + text.part(bracket.end(1))


def _spaced(text: Text) -> Text:
    """A byline with a space wherever a line ended between two of its words."""
    marked = _line_ends(text)
    if "\n" not in marked:
        return text
    spaced = Text("")
    place = 0
    marks = iter(glues(marked, ROLE_WORD))
    for number, part in enumerate(marked.split("\n")):
        if number and next(marks):
            spaced += Text(" ", (text.origin[place - 1] + 1,))
        spaced += text.part(place, place + len(part))
        place += len(part)
    return spaced


def _byline(found: Credits, byline: Byline, printed: str) -> None:
    found.add(byline.people)
    found.byline = "　".join(part for part in (found.byline, printed) if part)
    if byline.office_place:
        found.office = printed
    found.signature += byline.offices


def _line_ends(text: Text) -> str:
    """The text with ``\\n`` where a printed line ended: there the raw page has white space."""
    parts: list[str] = []
    for place, char in enumerate(text.string):
        parts.append(char)
        after = place + 1
        if after < len(text) and text.origin and text.origin[after] - text.origin[place] != 1:
            shown = char.isspace() or text.string[after].isspace()
            parts.append("" if shown else "\n")
    return "".join(parts)


def _with_ends(piece: Piece) -> str:
    return heal("\n".join(line.string for line in piece.lines), ROLE_WORD)


def _plain(piece: Piece) -> str:
    return re.sub(r"^[□■◎○●◇◆▲△★☆※\s]+", "", " ".join(_with_ends(piece).split()))


def _jump(found: Credits, paragraphs: list[Paragraph]) -> None:
    last = paragraphs[-1]
    jump = CONTINUES.search(last.text.string)
    if jump:
        found.continued_on = jump[1]
        _replace_last(paragraphs, without_tail(last, jump.start())[0])


def _stops(cutting: Cutting) -> bool:
    """Whether the last line of the text shows by its width that nothing is lost behind it."""
    last = cutting.chains[-1][-1].lines[-1]
    return last.measure is not None and abs(last.width - last.measure) > SHORT


def _closing(found: Credits, paragraphs: list[Paragraph], *, stops: bool) -> None:
    """An end signature after the last full stop: in brackets, of a photographer or an office."""
    last = paragraphs[-1]
    text = last.text.string.rstrip()
    picture = PICTURE_CREDIT.search(text)
    signature = signature_in(text) or signature_unstopped(text)
    if picture:
        kept, cut = without_tail(last, picture.start())
        _replace_last(paragraphs, kept)
        found.signature.append(" ".join(cut.string.split()))
        _photographer(found, cut.string)
    elif not signature:
        _farewell(found, paragraphs, stops=stops)
    elif len(paragraphs) > 1 or signature.start() > 0:
        kept, cut = without_tail(last, signature.start())
        _replace_last(paragraphs, kept)
        _sign(found, heal(_line_ends(cut.strip()), ROLE_WORD).strip("（）() "))


def _farewell(found: Credits, paragraphs: list[Paragraph], *, stops: bool) -> None:
    """The office and the day that sign a notice, run on behind its last sentence.

    An office without a day may as well open a sentence whose rest is lost, unless the text
    ``stops`` with it, or has told what it had to tell.
    """
    last = paragraphs[-1]
    text = last.text.string
    signed = FAREWELL.search(text)
    if not signed:
        return
    told = signed["day"] or TOLD.search(text[: signed.start()]) or stops
    if told and signs_off(signed["office"]):
        kept, _ = without_tail(last, signed.start())
        _replace_last(paragraphs, kept)
        found.signature += [part for part in (signed["office"], signed["day"]) if part]


def _replace_last(paragraphs: list[Paragraph], kept: Paragraph | None) -> None:
    paragraphs[-1:] = [kept] if kept else []


def _sign(found: Credits, printed: str) -> None:
    if not (is_reader(printed) or OF_SOURCE.match(printed)):
        found.add(parse_byline(printed).people)
    dateline = find_dateline(printed)
    if dateline and found.dateline is None:
        found.dateline = dateline.as_dateline()
    found.signature.append(" ".join(printed.split()))


def _photographer(found: Credits, caption: str) -> None:
    caption = PICTURES_BY.sub("", caption)
    beside = PICTURED_BY.search(caption)
    if beside:
        people = parse_byline(beside[1], default="摄影").people
        found.add([person for person in people if is_bare_name(person.name)])
        return
    shown = PHOTOGRAPHER.search(caption)
    if shown and (shown["role"] or is_byline("记者 " + shown["name"])):
        role = (shown["role"] or "摄影").removeprefix("本报").removeprefix("新华社")
        found.add(parse_byline(f"{role} {shown['name']}", default=role).people)
