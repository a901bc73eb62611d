// Runs a query: headlines of the whole archive first, then the segments, newest first, until enough.

/**
 * @typedef {Object} Hit
 * @property {string} path of the article, below the site's root
 * @property {string} date
 * @property {string} title
 * @property {boolean} derived
 * @property {string} kicker
 * @property {string} deck
 * @property {string} region
 * @property {string} section
 * @property {string} byline
 * @property {string[]} paragraphs
 * @property {string[]} tail captions and signature
 * @property {number} number from the newest article of the archive
 * @property {number} score
 */

const Search = (() => {
  const MARKS = { region: "@", section: "#", reporter: "&" }
  /** Lists that are still this long after the rarest terms are narrowed down by further ones. */
  const FEW = 4
  const AT_ONCE = 2
  /** So few candidates in a segment let the next ones be asked ahead, so many of them. */
  const RARE = 4
  const AHEAD = 4

  const { both, any, behind, look, guess } = Postings

  return class {
    /** @param {Query} query @param {"relevance" | "date"} order */
    constructor(query, order) {
      /** @type {Manifest | undefined} */
      this.manifest = undefined
      this.query = query
      this.order = order
      this.terms = query.words.filter(word => [...word].length > 1).flatMap(Folding.terms)
      this.singles = query.words.filter(word => [...word].length === 1)
      /** Whether the postings alone say which articles there are. */
      this.exact = !query.without.length && query.words.every(word => [...word].length === 1 || Folding.terms(word).length === 1)
      /** What a term was found to have in the segments so far. @type {Map<string, number>} */
      this.seen = new Map()
      /** Articles told, and those that only postings name, by number. @type {Set<number>} */
      this.shown = new Set()
      /** @type {Set<number>} */
      this.named = new Set()
      /** Candidates of the headlines, then of the segment that is being read. @type {number[]} */
      this.waiting = []
      this.next = -1
      /** @type {Map<string, Promise<number[]>>} */
      this.asked = new Map()
      /** Segments whose candidates are known. @type {Map<string, number[]>} */
      this.lists = new Map()
      /** What the overviews of closed years and months say. @type {Map<string, Promise<number[] | undefined>>} */
      this.which = new Map()
      /** Whether a common single character was looked up by some of its words only. */
      this.partial = false
      this.done = false
    }

    /** How many articles are known to have it, and whether there may be more. */
    get count() {
      const all = this.exact ? this.named.size : this.shown.size
      return { articles: all, atLeast: this.partial || !(this.exact ? this.listed : this.done) }
    }

    /** Whether the postings of all segments are in. */
    get listed() {
      return this.manifest !== undefined && this.lists.size === this.manifest.segments.length
    }

    /** Further hits, `wanted` of them or all that there are, best first. @param {number} wanted @returns {Promise<Hit[]>} */
    async more(wanted) {
      this.manifest ??= await banmian.manifest()
      if (!this.manifest) this.done = true
      /** @type {Hit[]} */
      const found = []
      while (!this.done && found.length < wanted) {
        if (!this.waiting.length) await this.advance()
        else found.push(...await this.read(wanted - found.length))
      }
      if (this.order === "relevance") found.sort((a, b) => b.score - a.score || a.number - b.number)
      return found
    }

    /** The newest articles whose headline has the words: for suggestions. @param {number} most */
    async titles(most) {
      this.manifest ??= await banmian.manifest()
      const numbers = (await Promise.all((this.manifest?.heads ?? []).map(set => this.headlines(set)))).flat()
      const hits = await Promise.all(numbers.slice(0, most).map(number => this.hit(number)))
      return hits.flatMap(hit => hit && hit.score >= 16 ? [hit] : [])
    }

    /** The postings of the segments not yet asked, so that the count is exact. */
    async countAll() {
      this.manifest ??= await banmian.manifest()
      await Promise.all((this.manifest?.segments ?? []).map(segment => this.candidates(segment)))
    }

    /** Goes to the headlines, or to the next segment. */
    async advance() {
      const { segments, heads } = /** @type {Manifest} */ (this.manifest)
      this.next++
      if (this.next === 0) {
        if (this.order !== "relevance" || !this.query.words.length) return
        // the newest segment will most often be needed too: asked for at the same time
        const [first] = segments
        const [lists] = await Promise.all([Promise.all(heads.map(set => this.headlines(set))), this.candidates(first)])
        this.waiting = lists.flat()
        return
      }
      if (this.next > segments.length) {
        this.done = true
        return
      }
      const segment = segments[this.next - 1]
      const list = await this.candidates(segment)
      // a rare word: the next segments will most likely be needed too
      if (list.length < RARE) for (const later of segments.slice(this.next, this.next + AHEAD)) this.candidates(later)
      this.waiting = list.map(at => at + segment.base).filter(n => !this.shown.has(n))
    }

    /** Articles whose headline has all terms and that pass the filters. @param {SetOfFiles} set */
    async headlines(set) {
      const numbers = (await this.rarest(set, 4) ?? []).map(at => at + set.base)
      const { segments } = /** @type {Manifest} */ (this.manifest)
      /** @type {number[]} */
      const found = []
      for (const segment of segments) {
        const inside = numbers.filter(n => n >= segment.base && n < segment.base + segment.articles)
        if (!inside.length) continue
        const passed = await this.passing(segment)
        found.push(...passed ? both(inside, passed.map(at => at + segment.base)) : inside)
      }
      if (this.exact) for (const n of found) this.named.add(n)
      return found
    }

    /** What has the single characters and the rarest terms, some at a time, in an overview. @param {SetOfFiles} set @param {number} most */
    async rarest(set, most) {
      const terms = this.best(this.terms, most)
      let list = await this.narrowed(set, terms.splice(0, AT_ONCE), this.singles)
      if (list?.length && terms.length) list = both(list, await this.narrowed(set, terms) ?? [])
      return list
    }

    /** @param {SetOfFiles} set @param {Term[]} terms @param {string[]} singles @returns {Promise<number[] | undefined>} */
    async narrowed(set, terms, singles = []) {
      const lists = await Promise.all([
        ...terms.map(term => look(set, term.text, term.open)), ...singles.map(c => look(set, "~" + c)),
      ])
      return lists.length ? lists.reduce(both) : undefined
    }

    /** The terms that promise to be the rarest. @param {Term[]} terms @param {number} most */
    best(terms, most) {
      const weight = (/** @type {Term} */ term) => this.seen.get(term.text) ?? guess(term)
      return [...terms].sort((a, b) => weight(a) - weight(b)).slice(0, most)
    }

    /** The numbers in a segment that may be hits, ascending. @param {SetOfFiles} segment @returns {Promise<number[]>} */
    candidates(segment) {
      let asked = this.asked.get(segment.name)
      if (!asked) {
        asked = this.has(segment).then(has => has ? this.intersect(segment) : []).then(list => {
          this.lists.set(segment.name, list)
          if (this.exact) for (const at of list) this.named.add(at + segment.base)
          return list
        })
        this.asked.set(segment.name, asked)
      }
      return asked
    }

    /** Whether a closed year or month can have a hit, as far as their overview says. @param {SetOfFiles} segment */
    async has(segment) {
      const group = this.manifest?.groups.find(({ members }) => members.includes(segment))
      if (!group) return true
      let which = this.which.get(group.set.name)
      if (!which) {
        which = this.rarest(group.set, 3)
        this.which.set(group.set.name, which)
      }
      return (await which)?.includes(group.members.indexOf(segment)) ?? true
    }

    /** @param {SetOfFiles} segment */
    async intersect(segment) {
      const [passed, ...lists] = await Promise.all([this.passing(segment), ...this.singles.map(c => this.single(segment, c))])
      if (passed) lists.push(passed)
      let left = this.best(this.terms, this.terms.length)
      let list = lists.length ? lists.reduce(both) : undefined
      while (left.length && (this.exact || !list || list.length > FEW)) {
        const now = left.slice(0, AT_ONCE)
        left = left.slice(AT_ONCE)
        const found = await Promise.all(now.map(term => look(segment, term.text, term.open)))
        now.forEach((term, at) => this.seen.set(term.text, found[at].length / segment.articles))
        list = found.reduce(both, list ?? found[0])
      }
      return list ?? Array.from({ length: segment.articles }, (_, at) => at)
    }

    /** The articles of a segment with a single character; for a common one, by its commonest words. @param {SetOfFiles} segment @param {string} c */
    async single(segment, c) {
      const found = await look(segment, "~" + c)
      if (found.length) return found
      /** @type {string} */
      const file = await banmian.load(`${segment.name}/p/${Folding.shardOf("=" + c, segment.shards)}`, segment.version) ?? ""
      const [followers] = behind(file, "=" + c)
      if (!followers) return found
      this.partial = true
      return any([[], ...await Promise.all([...followers].map(next => look(segment, c + next)))])
    }

    /** What the filters let pass in a segment; undefined when there are none. @param {SetOfFiles} segment */
    async passing(segment) {
      const { filters } = this.query
      /** @type {number[][]} */
      const lists = []
      for (const kind of /** @type {Kind[]} */ (["region", "section", "reporter"])) {
        if (!filters[kind].length) continue
        lists.push(any(await Promise.all(filters[kind].map(name => look(segment, MARKS[kind] + Folding.fold(name))))))
      }
      if (filters.from || filters.to) {
        const after = segment.days.find(({ day }) => !filters.to || day <= filters.to)?.first ?? segment.articles
        const end = segment.days.find(({ day }) => filters.from && day < filters.from)?.first ?? segment.articles
        lists.push(Array.from({ length: Math.max(0, end - after) }, (_, at) => at + after))
      }
      return lists.length ? lists.reduce(both) : undefined
    }

    /** Reads waiting candidates, about as many as are wanted; those that are hits. @param {number} wanted */
    async read(wanted) {
      const now = this.waiting.splice(0, this.exact || this.next === 0 ? wanted : wanted + 2)
      const hits = await Promise.all(now.map(number => this.hit(number)))
      /** @type {Hit[]} */
      const found = []
      for (const hit of hits) {
        if (hit && !this.shown.has(hit.number)) this.shown.add(hit.number), found.push(hit)
      }
      return found
    }

    /** The article of a number, if it is a hit. @param {number} number @returns {Promise<Hit | undefined>} */
    async hit(number) {
      const segment = this.manifest?.segments.find(({ base, articles }) => number < base + articles)
      if (!segment) return undefined
      const at = number - segment.base
      const file = Math.floor(at / segment.perText)
      const rows = await banmian.load(`${segment.name}/t/${file}`, segment.version)
      const row = rows?.[at % segment.perText]
      if (!row) return undefined
      const [key, title, derived, kicker, deck, region, section, byline, body, tail] = row
      let date = ""
      for (const { day, first } of segment.days) if (first <= at) date = day
      const hit = {
        path: `${date.replaceAll("-", "/")}/${key}.html`, date, title, derived: !!derived, kicker, deck, region, section, byline,
        paragraphs: body.split("\n"), tail: tail ? tail.split("\n") : [], number, score: 0,
      }
      hit.score = this.score(hit)
      return hit.score >= 0 ? hit : undefined
    }

    /** How well an article fits; −1 when it does not have all words or has one that it must not. @param {Hit} hit */
    score(hit) {
      const [lead, ...rest] = hit.paragraphs
      const fields = [[hit.title, 40], [hit.kicker, 16], [hit.deck, 16], [hit.byline, 12], [lead, 8],
        [rest.join("\n"), 2], [hit.tail.join("\n"), 2]].map(([text, weight]) => ({ text: Folding.fold(String(text)), weight: Number(weight) }))
      if (this.query.without.some(word => fields.some(({ text }) => text.includes(word)))) return -1
      let score = 0
      const { words } = this.query
      for (const word of words) {
        const found = fields.filter(({ text }) => text.includes(word))
        if (!found.length) return -1
        const [{ text, weight }] = found
        // a short headline that is little else than the word says it is the subject
        score += weight + (weight === 40 ? 10 * word.length / text.length : 0) + Math.min(3, found.length)
      }
      const phrase = words.length > 1 && fields.find(({ text }) => text.includes(words.join("")))
      return score + (phrase ? phrase.weight : 0)
    }
  }
})()
