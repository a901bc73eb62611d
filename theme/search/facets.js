// How the hits divide over regions, sections, reporters and months.

/** @typedef {{name: string, count: number}} Share */
/** @typedef {{region: Share[], section: Share[], reporter: Share[], date: Share[], whole: boolean}} Shares */

const Facets = (() => {
  /** Segments are read until they hold so many articles: a further one is a large file. */
  const ENOUGH = 12_000

  /**
   * The shares of known hits, of those that pass the filters of other kinds.
   * @param {Manifest} manifest @param {Iterable<number>} numbers of the known hits @param {Filters} filters
   * @param {boolean} [everything] however large the files are @returns {Promise<Shares>}
   */
  const count = async (manifest, numbers, filters, everything) => {
    const { kinds } = Queries
    /** @type {Record<Kind | "date", Map<string, number>>} */
    const counts = { region: new Map(), section: new Map(), reporter: new Map(), date: new Map() }
    const hits = [...numbers].sort((a, b) => a - b)
    const long = new Set(manifest.segments.map(({ name }) => name.slice(0, 4))).size > 2
    let read = 0
    let whole = true
    for (const segment of manifest.segments) {
      const inside = new Set(hits.filter(n => n >= segment.base && n < segment.base + segment.articles).map(n => n - segment.base))
      if (!inside.size) continue
      if (read > ENOUGH && !everything) {
        whole = false
        break
      }
      read += segment.articles
      /** @type {Record<Kind, Record<string, string>> | undefined} */
      const facets = await banmian.load(`${segment.name}/facets`, segment.version)
      if (!facets) continue
      const dayOf = new Map([...inside].map(at => [at, banmian.dayOf(segment, at)]))
      const dated = [...dayOf].flatMap(([at, day]) => (!filters.from || day >= filters.from) && (!filters.to || day <= filters.to) ? [at] : [])
      const lists = kinds.map(kind => Object.entries(facets[kind]).map(([name, text]) =>
        ({ name, numbers: Folding.numbers(text).filter(n => inside.has(n)) })))
      const passed = kinds.map((kind, at) => new Set(filters[kind].length
        ? lists[at].flatMap(({ name, numbers }) => filters[kind].includes(name) ? numbers : []) : inside))
      kinds.forEach((kind, at) => {
        const others = [new Set(dated), ...passed.filter((_, other) => other !== at)]
        for (const { name, numbers } of lists[at]) {
          const n = numbers.filter(at => others.every(set => set.has(at))).length
          if (n || filters[kind].includes(name)) counts[kind].set(name, (counts[kind].get(name) ?? 0) + n)
        }
      })
      for (const [at, day] of dayOf) {
        if (!passed.every(set => set.has(at))) continue
        const part = day.slice(0, long ? 4 : 7)
        counts.date.set(part, (counts.date.get(part) ?? 0) + 1)
      }
    }
    const shares = (/** @type {Kind | "date"} */ kind) => [...counts[kind]].map(([name, count]) => ({ name, count }))
      .sort((a, b) => kind === "date" ? (a.name < b.name ? 1 : -1) : b.count - a.count || (a.name < b.name ? -1 : 1))
    return { region: shares("region"), section: shares("section"), reporter: shares("reporter"), date: shares("date"), whole }
  }

  return { count }
})()
