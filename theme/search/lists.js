// What the postings say of a query: which articles of a set may be hits.

const Lists = (() => {
  /** Lists that are still this long after the rarest terms are narrowed down by further ones. */
  const FEW = 4
  const AT_ONCE = 2
  /** So many terms are asked of a set that spans segments, where files are small. */
  const OVERVIEW = 3

  const { both, any, behind, look, guess } = Postings
  const range = (/** @type {number} */ from, /** @type {number} */ to) => Array.from({ length: Math.max(0, to - from) }, (_, at) => at + from)
  const long = (/** @type {string} */ word) => [...word].length > 1

  return class {
    /** @param {Query} query @param {Manifest} manifest */
    constructor(query, manifest) {
      this.query = query
      this.manifest = manifest
      this.terms = query.words.filter(long).flatMap(Folding.terms)
      this.singles = query.words.filter(word => !long(word))
      /** Whether postings alone say which articles there are. */
      this.exact = !query.without.length && !(this.terms.length && this.singles.length)
        && query.words.every(word => !long(word) || Folding.terms(word).length === 1)
      /** What a term was found to have in the segments so far. @type {Map<string, number>} */
      this.seen = new Map()
      /** Articles that postings name, by number. @type {Set<number>} */
      this.named = new Set()
      /** @type {Map<string, Promise<number[]>>} */
      this.asked = new Map()
      /** How many segments' candidates are known. */
      this.known = 0
      /** What the overviews of closed years and months say. @type {Map<string, Promise<number[] | undefined>>} */
      this.which = new Map()
      /** Whether a common single character was looked up by some of its words only. */
      this.partial = false
    }

    /** Whether the postings of all segments are in. */
    get complete() {
      return this.known === this.manifest.segments.length
    }

    /** Articles whose headline has all terms and that pass the filters. @param {SetOfFiles} set */
    async headlines(set) {
      const numbers = (await this.rarest(set) ?? []).map(at => at + set.base)
      /** @type {number[]} */
      const found = []
      for (const segment of this.manifest.segments) {
        const inside = numbers.filter(n => n >= segment.base && n < segment.base + segment.articles)
        if (!inside.length) continue
        const passed = await this.passing(segment)
        found.push(...passed ? both(inside, passed.map(at => at + segment.base)) : inside)
      }
      if (this.exact) for (const n of found) this.named.add(n)
      return found
    }

    /** What has the single characters and the rarest terms, in a set that spans segments. @param {SetOfFiles} set */
    async rarest(set) {
      const lists = await Promise.all([
        ...this.best(OVERVIEW).map(term => look(set, term.text, term.open)), ...this.singles.map(c => look(set, "~" + c)),
      ])
      return lists.length ? lists.reduce(both) : undefined
    }

    /** The terms that promise to be the rarest, first. @param {number} [most] */
    best(most) {
      const weight = (/** @type {Term} */ term) => this.seen.get(term.text) ?? guess(term)
      return [...this.terms].sort((a, b) => weight(a) - weight(b)).slice(0, most)
    }

    /** The numbers in a segment that may be hits, ascending. @param {SetOfFiles} segment @returns {Promise<number[]>} */
    candidates(segment) {
      let asked = this.asked.get(segment.name)
      if (!asked) {
        asked = this.has(segment).then(has => has ? this.intersect(segment) : []).then(list => {
          this.known++
          if (this.exact) for (const at of list) this.named.add(at + segment.base)
          return list
        })
        this.asked.set(segment.name, asked)
      }
      return asked
    }

    /** Whether a closed year or month can have a hit, as far as their overview says. @param {SetOfFiles} segment */
    async has(segment) {
      const group = this.manifest.groups.find(({ members }) => members.includes(segment))
      if (!group) return true
      let which = this.which.get(group.set.name)
      if (!which) {
        which = this.rarest(group.set)
        this.which.set(group.set.name, which)
      }
      return (await which)?.includes(group.members.indexOf(segment)) ?? true
    }

    /** @param {SetOfFiles} segment */
    async intersect(segment) {
      const lists = (await Promise.all([this.passing(segment), ...this.singles.map(c => this.single(segment, c))])).filter(list => !!list)
      let left = this.best()
      let list = lists.length ? lists.reduce(both) : undefined
      while (left.length && (this.exact || !list || list.length > FEW)) {
        const now = left.slice(0, AT_ONCE)
        left = left.slice(AT_ONCE)
        const found = await Promise.all(now.map(term => look(segment, term.text, term.open)))
        now.forEach((term, at) => this.seen.set(term.text, found[at].length / segment.articles))
        list = found.reduce(both, list ?? found[0])
      }
      return list ?? range(0, segment.articles)
    }

    /** The articles of a segment with a single character; for a common one, by its commonest words, or undefined beside other words. @param {SetOfFiles} segment @param {string} c */
    async single(segment, c) {
      const found = await look(segment, "~" + c)
      if (found.length) return found
      if (this.terms.length) return undefined
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
      for (const kind of Queries.kinds) {
        if (!filters[kind].length) continue
        lists.push(any(await Promise.all(filters[kind].map(name => look(segment, Queries.MARKS[kind] + Folding.fold(name))))))
      }
      if (filters.from || filters.to) {
        const after = segment.days.find(({ day }) => !filters.to || day <= filters.to)?.first ?? segment.articles
        const end = segment.days.find(({ day }) => filters.from && day < filters.from)?.first ?? segment.articles
        lists.push(range(after, end))
      }
      return lists.length ? lists.reduce(both) : undefined
    }
  }
})()
