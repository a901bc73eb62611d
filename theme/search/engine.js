// Runs a query: headlines of the whole archive first, then the segments, newest first, until enough.

const Search = (() => {
  /** Segments that begin among so many of the newest articles are asked at once, with the headlines. */
  const OPENING = 300
  /** So few candidates in a segment let further ones be asked ahead, so many of them, and of large ones half as many. */
  const RARE = 4
  const AHEAD = 4
  const LARGE = 3000
  /** Candidates may be none: so many more than wanted are read. */
  const SPARE = 2

  return class {
    /** @param {Query} query @param {"relevance" | "date"} order */
    constructor(query, order) {
      this.query = query
      this.order = order
      /** @type {InstanceType<typeof Lists> | undefined} */
      this.lists = undefined
      /** Articles told, by number. @type {Set<number>} */
      this.shown = new Set()
      /** Candidates whose texts were not read yet; and all that ever waited. @type {number[]} */
      this.waiting = []
      /** @type {Set<number>} */
      this.queued = new Set()
      /** Segments whose candidates are not among those waiting yet, newest first. @type {SetOfFiles[] | undefined} */
      this.left = undefined
    }

    /** Whether there can be no further hit. */
    get done() {
      return this.left?.length === 0 && !this.waiting.length
    }

    /** Whether postings alone say which articles there are. */
    get exact() {
      return !!this.lists?.exact
    }

    /** Articles known to be hits. */
    get found() {
      return this.exact && this.lists ? this.lists.named : this.shown
    }

    /** How many articles are known to have it, and whether there may be more. */
    get count() {
      const complete = this.exact ? this.lists?.complete : this.done
      return { articles: this.found.size, atLeast: !complete || !!this.lists?.partial }
    }

    async open() {
      const manifest = await banmian.manifest()
      this.left ??= [...manifest?.segments ?? []]
      return this.lists ??= manifest && new Lists(this.query, manifest)
    }

    /** Asks for the files that come first, so that they are there when another search wants them. */
    async ahead() {
      const lists = await this.open()
      if (lists) void this.advance(lists)
    }

    /**
     * Further hits, `wanted` of them or all that there are. `told` hears those that are in, while the
     * next ones are asked for: best first among those that came together.
     * @param {number} wanted @param {(hits: Hit[]) => void} [told] @returns {Promise<Hit[]>}
     */
    async more(wanted, told) {
      const lists = await this.open()
      /** @type {Hit[]} */
      const found = []
      while (lists && !this.done && found.length < wanted) {
        const missing = wanted - found.length
        const next = this.waiting.length < missing ? this.advance(lists) : undefined
        const hits = await this.read(lists, missing)
        if (hits.length) found.push(...hits), told?.(hits)
        await next
      }
      return found
    }

    /** The newest articles whose headline has the words: for suggestions. @param {number} most */
    async titles(most) {
      const lists = await this.open()
      if (!lists) return []
      const numbers = (await Promise.all(lists.manifest.heads.map(set => lists.headlines(set)))).flat()
      const hits = await Promise.all(numbers.slice(0, most).map(number => Hits.read(lists.manifest, this.query, number)))
      return hits.flatMap(hit => hit && hit.score >= Hits.HEADS ? [hit] : [])
    }

    /** The postings of the segments not yet asked, so that the count is exact. */
    async countAll() {
      const lists = await this.open()
      await Promise.all((lists?.manifest.segments ?? []).map(segment => lists?.candidates(segment)))
    }

    /** Adds the candidates of the next segment; at first those of the headlines and the newest ones. @param {InstanceType<typeof Lists>} lists */
    async advance(lists) {
      /** @type {SetOfFiles[]} */
      const left = this.left ?? []
      const first = left.length === lists.manifest.segments.length
      const now = left.splice(0, first ? left.filter(({ base }) => base < OPENING).length : 1)
      const heads = first && this.order === "relevance" && this.query.words.length ? lists.manifest.heads : []
      // closed segments will be needed for a rare word: what they have is asked at the same time
      if (first && left.length) void lists.has(left[0])
      const [named, ...asked] = await Promise.all([
        Promise.all(heads.map(set => lists.headlines(set))), ...now.map(segment => lists.candidates(segment)),
      ])
      const numbers = [...named.flat(), ...asked.flatMap((list, at) => list.map(n => n + now[at].base))]
      if (asked.flat().length < RARE) this.beyond(lists)
      for (const n of numbers) if (!this.queued.has(n)) this.queued.add(n), this.waiting.push(n)
    }

    /** Asks for the postings of the next segments that can have a hit. @param {InstanceType<typeof Lists>} lists */
    async beyond(lists) {
      let most = AHEAD
      for (const segment of this.left ?? []) {
        if (!await lists.has(segment)) continue
        lists.candidates(segment)
        most -= segment.articles < LARGE ? 1 : 2
        if (most <= 0) return
      }
    }

    /** Reads waiting candidates, about as many as are wanted; those that are hits, the best first. @param {InstanceType<typeof Lists>} lists @param {number} wanted */
    async read(lists, wanted) {
      const now = this.waiting.splice(0, lists.exact ? wanted : wanted + SPARE)
      const hits = (await Promise.all(now.map(number => Hits.read(lists.manifest, this.query, number)))).filter(hit => !!hit)
      for (const { number } of hits) this.shown.add(number)
      if (this.order === "relevance") hits.sort((a, b) => b.score - a.score || a.number - b.number)
      return hits
    }
  }
})()
