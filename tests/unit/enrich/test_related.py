"""What else to read: never from the future, with a true reason, and at one cost in any archive."""

from dataclasses import replace

from generator.enrich.related import WINDOW, Place, Tie, related
from generator.model import Article, Person


def article(key: str, date: str | None = "2020-03-30", **fields: object) -> Article:
    blank = Article(
        id=f"{date}-{key}", newspaper=None, date=date, date_source="sidecar", page=None,
        section=None, kicker="", title=key, deck="", title_source="printed", dateline=None,
        reporter=(), byline="", region=None, places=(), paragraphs=(),
    )  # fmt: skip
    return replace(blank, **fields)  # type: ignore[arg-type]


def ties(one: Article) -> list[Tie]:
    found = [Tie("keyword", tag) for tag in one.tags] + [
        Tie("county", place) for place in one.places
    ]
    found += [Tie("reporter", person.name) for person in one.reporter]
    found += [Tie("region", one.region)] if one.region else []
    return found + ([Tie("section", one.section)] if one.section else [])


def read_next(of: Article, among: list[Article], whole: str | None = None) -> list[tuple[str, str]]:
    """What ``related`` says by id, asked of all articles ``among`` which ``of`` is."""
    days = sorted({*among, of}, key=lambda one: (one.date or "", one.id))
    places: dict[str, Place] = {one.id: (one.date or "", n) for n, one in enumerate(days)}

    def latest(tie: Tie, day: str) -> list[Place]:
        having = [one for one in days if tie in (*ties(one), Tie("issue", one.date or ""))]
        return [places[one.id] for one in having if (one.date or "") <= day][::-1][:WINDOW]

    found = related(places[of.id], ties(of), latest, whole)
    return [(days[place[1]].id, reason) for place, reason in found]


def told(of: Article, among: list[Article], whole: str | None = None) -> list[tuple[str, str]]:
    return [(id_.rpartition("-")[2], why) for id_, why in read_next(of, among, whole)]


def test_the_reason_is_what_they_share() -> None:
    one = article("one", tags=("扶贫协作",), region="呼伦贝尔市", section="盟市")
    tag = article("tag", "2020-03-01", tags=("扶贫协作",), region="通辽市")
    region = article("region", "2020-03-01", region="呼伦贝尔市")
    section = article("section", "2020-03-01", section="盟市")
    assert told(one, [one, section, region, tag]) == [
        ("tag", "都讲“扶贫协作”"),
        ("region", "同在呼伦贝尔市"),
        ("section", "同属“盟市”"),
    ]


def test_county_reporter_whole_region_and_issue_are_reasons_too() -> None:
    people = (Person("某某", "记者"),)
    one = article("one", places=("杭锦旗",), reporter=people, region="内蒙古自治区")
    among = [
        article("county", "2020-01-01", places=("杭锦旗",)),
        article("reporter", "2020-01-01", reporter=people),
        article("whole", "2020-01-01", region="内蒙古自治区"),
    ]
    assert told(one, among, "内蒙古自治区") == [
        ("county", "同在杭锦旗"),
        ("reporter", "同为某某报道"),
        ("whole", "同为全区报道"),
    ]
    assert told(one, [article("beside")]) == [("beside", "同一期")]


def test_nothing_comes_from_a_later_issue() -> None:
    one = article("one", "2020-03-30", tags=("防火",))
    later = article("later", "2020-03-31", tags=("防火",))
    assert told(one, [one, later]) == []
    assert told(later, [one, later]) == [("one", "都讲“防火”")]


def test_a_later_issue_changes_no_earlier_answer() -> None:
    old = [
        article(f"a{n}", f"2020-03-{n:02}", tags=("防火",), region="通辽市") for n in range(1, 20)
    ]
    new = [article(f"b{n}", "2020-04-01", tags=("防火",), region="通辽市") for n in range(50)]
    for each in old:
        assert read_next(each, old) == read_next(each, old + new)


def test_no_article_is_related_to_itself_and_three_are_enough() -> None:
    many = [article(f"a{n}", tags=("防火",)) for n in range(9)]
    found = told(many[0], many)
    assert len(found) == 3
    assert "a0" not in dict(found)


def test_of_equals_the_later_comes_first_whatever_the_order_given() -> None:
    one = article("one", tags=("防火",))
    among = [article(f"d{n}", f"2020-01-{n:02}", tags=("防火",)) for n in range(1, 6)]
    expected = ["d5", "d4", "d3"]
    assert [key for key, _ in told(one, among)] == expected
    assert [key for key, _ in told(one, among[::-1])] == expected


def test_a_rare_word_says_more_than_a_common_one() -> None:
    one = article("one", tags=("企业", "驼奶"))
    common = [article(f"c{n}", "2020-02-01", tags=("企业",)) for n in range(40)]
    rare = article("rare", "2019-01-01", tags=("驼奶",))
    assert told(one, [*common, rare])[0] == ("rare", "都讲“驼奶”")


def test_of_two_common_words_the_one_that_comes_less_often_says_more() -> None:
    one = article("one", "2020-03-30", tags=("企业", "驼奶"))
    daily = [article(f"c{n:02}", "2020-03-29", tags=("企业",)) for n in range(2 * WINDOW)]
    years = range(1950, 1950 + WINDOW)
    yearly = [article(f"r{year}", f"{year}-01-01", tags=("驼奶",)) for year in years]
    assert told(one, [*daily, *yearly])[0] == ("r1973", "都讲“驼奶”")


def test_no_more_than_a_window_of_later_articles_feels_a_correction() -> None:
    def archive(tag: str) -> list[Article]:
        first = article("a", "2019-12-31", tags=(tag,))
        days = [f"2020-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(2 * WINDOW)]
        return [first, *(article(f"b{day}", day, tags=("防火",)) for day in days)]

    before, after = archive("防火"), archive("防汛")
    for one in before[WINDOW + 1 :]:
        assert read_next(one, before) == read_next(one, after)
    assert read_next(before[1], before) != read_next(before[1], after)
