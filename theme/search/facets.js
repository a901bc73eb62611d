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
    const kinds = /** @type {Kind[]} */ (["region", "section", "reporter"])
    /** @type {Record<Kind | "date", Map<string, number>>} */
    const counts = { region: new Map(), section: new Map(), reporter: new Map(), date: new Map() }
    const hits = [...numbers].sort((a, b) => a - b)
    const long = manifest.segments.length && new Set(manifest.segments.map(({ name }) => name.slice(0, 4))).size > 2
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
      /** @type {Map<Kind, Map<string, number[]>>} */
      const lists = new Map(kinds.map(kind => [kind, new Map(Object.entries(facets[kind])
        .map(([name, text]) => [name, Folding.numbers(text).filter(n => inside.has(n))]))]))
      const passing = (/** @type {Kind} */ kind) => filters[kind].length
        ? new Set(filters[kind].flatMap(name => lists.get(kind)?.get(name) ?? [])) : undefined
      const passed = kinds.map(kind => ({ kind, set: passing(kind) }))
      const dated = (/** @type {string} */ day) => (!filters.from || day >= filters.from) && (!filters.to || day <= filters.to)
      /** @type {string[]} */
      const dayOf = []
      segment.days.forEach(({ day }, at) => {
        const next = segment.days[at + 1]?.first ?? segment.articles
        while (dayOf.length < next) dayOf.push(day)
      })
      for (const kind of kinds) {
        const others = passed.filter(other => other.kind !== kind && other.set)
        for (const [name, numbers] of lists.get(kind) ?? []) {
          const n = numbers.filter(at => dated(dayOf[at]) && others.every(({ set }) => set?.has(at))).length
          if (n || filters[kind].includes(name)) counts[kind].set(name, (counts[kind].get(name) ?? 0) + n)
        }
      }
      for (const at of inside) {
        if (!passed.every(({ set }) => !set || set.has(at))) continue
        const part = dayOf[at].slice(0, long ? 4 : 7)
        counts.date.set(part, (counts.date.get(part) ?? 0) + 1)
      }
    }
    const shares = (/** @type {Kind | "date"} */ kind) => [...counts[kind]].map(([name, count]) => ({ name, count }))
      .sort((a, b) => kind === "date" ? (a.name < b.name ? 1 : -1) : b.count - a.count || (a.name < b.name ? -1 : 1))
    return { region: shares("region"), section: shares("section"), reporter: shares("reporter"), date: shares("date"), whole }
  }

  return { count }
})()
