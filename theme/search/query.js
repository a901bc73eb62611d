// What a reader types: words, words to leave out, and filters.

/**
 * @typedef {Object} Query
 * @property {string[]} words folded, all of them must be there
 * @property {string[]} without folded
 * @property {string[]} shown the words as typed
 * @property {Filters} filters
 * @property {{kind: Kind, part: string}[]} asked filters by a part of a name: 地区:通辽
 * @property {string[]} unclear what stands for a filter and is none
 * @typedef {"region" | "section" | "reporter"} Kind
 * @typedef {{region: string[], section: string[], reporter: string[], from: string, to: string}} Filters
 */

const Queries = (() => {
  /** What a search can be narrowed to: the mark before its terms in the index, and its name. */
  const MARKS = { region: "@", section: "#", reporter: "&" }
  const LABELS = { region: "地区", section: "栏目", reporter: "记者", date: "日期" }
  const kinds = /** @type {Kind[]} */ (Object.keys(MARKS))
  /** @type {Record<string, Kind | "date">} */
  const TYPED = {
    地区: "region", 地區: "region", 盟市: "region", region: "region",
    栏目: "section", 欄目: "section", section: "section",
    记者: "reporter", 記者: "reporter", 作者: "reporter", reporter: "reporter",
    日期: "date", date: "date",
  }
  const TOKEN = /(?:^|\s)([-－]?)(?:([\p{L}]{2,8})[:：])?(?:["“「『＂]([^"”」』＂]*)["”」』＂](?=\s|$)|(\S+))/gu

  /** @param {number} year @param {number} month */
  const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate()

  /** The first and the last day of 2020, 2020-03, 2020年3月30日, or of two joined by ~. @param {string} text @returns {[string, string] | undefined} */
  const days = text => {
    const ends = text.normalize("NFKC").split(/~|\.\.|至|到/).map(part => {
      const found = /^(\d{4})(?:[-.\/年]?(\d{1,2})(?:[-.\/月]?(\d{1,2})日?|月)?)?年?$/.exec(part.trim())
      if (!found) return undefined
      const [year, month, day] = found.slice(1).map(Number)
      if (month > 12 || month === 0) return undefined
      const two = (/** @type {number} */ n) => String(n).padStart(2, "0")
      const ends = [`${year}-${two(month || 1)}-${two(day || 1)}`,
        `${year}-${two(month || 12)}-${two(day || lastDay(year, month || 12))}`]
      return ends
    })
    const first = ends[0]
    const last = ends[ends.length - 1]
    return first && last && ends.length < 3 ? [first[0], last[1]] : undefined
  }

  /** @returns {Filters} */
  const noFilters = () => ({ region: [], section: [], reporter: [], from: "", to: "" })

  /** @param {string} text as typed @param {Filters} [filters] chosen beside it @returns {Query} */
  const parse = (text, filters = noFilters()) => {
    /** @type {Query} */
    const query = { words: [], without: [], shown: [], asked: [], unclear: [], filters: { ...noFilters(), ...filters } }
    for (const [whole, minus, label = "", quoted, bare] of text.normalize("NFC").matchAll(TOKEN)) {
      const value = (quoted ?? bare ?? "").trim()
      const kind = minus ? undefined : TYPED[label.toLowerCase()]
      if (kind === "date") {
        const span = days(value)
        if (span) [query.filters.from, query.filters.to] = span
        else query.unclear.push(whole.trim())
      } else if (kind) {
        query.asked.push({ kind, part: value })
      } else {
        const shown = label ? `${label}:${value}` : value
        const word = Folding.fold(shown).replace(/\n/g, "")
        if (!word) continue
        if (minus) query.without.push(word)
        else if (!query.words.includes(word)) query.words.push(word), query.shown.push(shown)
      }
    }
    return query
  }

  /** The text as typed, without what filters by one kind, or by any. @param {string} text @param {Kind | "date"} [kind] */
  const without = (text, kind) => text.replace(TOKEN, (whole, minus, label = "") => {
    const found = minus ? undefined : TYPED[label.toLowerCase()]
    return found && (!kind || found === kind) ? " " : whole
  }).replace(/\s+/g, " ").trim()

  return { MARKS, LABELS, kinds, parse, days, noFilters, without }
})()
