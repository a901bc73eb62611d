// No result: says what was searched, and offers the nearest things that have one.

const Help = (() => {
  const { element } = Results

  /** How many articles have it; undefined when none. @param {Query} query */
  const count = async query => {
    const search = new Search(query, "date")
    await search.open()
    const hits = await search.more(search.exact ? 1 : 5)
    if (!hits.length) return undefined
    if (search.exact) await search.countAll()
    const { articles, atLeast } = search.count
    return `${atLeast ? "至少" : ""}${articles}篇`
  }

  /** The word cut where it has a pair of characters that the archive does not have. @param {Query} query @param {Map<string, number>} seen */
  const pieces = (query, seen) => [...new Set(query.words.flatMap(word => {
    /** @type {string[]} */
    const cut = []
    let piece = ""
    const cs = [...word]
    cs.forEach((c, at) => {
      piece += c
      if (seen.get(c + cs[at + 1]) === 0) cut.push(piece), piece = ""
    })
    return [...cut, piece].filter(part => [...part].length > 1)
  }))]

  /** The query without one of its words. @param {Query} query @param {number} left @returns {Query} */
  const fewer = (query, left) => {
    const others = (/** @type {string[]} */ words) => words.filter((_, at) => at !== left)
    return { ...query, words: others(query.words), shown: others(query.shown) }
  }

  /**
   * @param {Element} place @param {Query} query
   * @param {(change: {text: string, filters: Filters}) => string} address of this page
   */
  const show = async (place, query, address) => {
    const manifest = await banmian.manifest()
    const word = query.shown.map(one => `“${one}”`).join(" ")
    const narrow = FiltersForm.told(query.filters)
    const days = manifest?.segments.reduce((sum, { days }) => sum + days.length, 0) ?? 0
    const scope = `全部${days}期${manifest?.articles ?? 0}篇`
    const offers = element("ul", { class: "offers" })
    const box = element("div", { class: "prose" },
      element("h2", {}, `没有找到${word || narrow}`),
      element("p", {}, word ? `在${narrow ? `所选范围（${narrow}）` : scope}里逐字找过标题、正文、图说和署名，都没有${query.words.length > 1 ? "同时含这几个词的" : "这几个字相连的"}。` : ""),
      offers)
    place.append(box)
    /** @param {string} label @param {Query} nearest offered if it has a hit */
    const offer = async (label, nearest) => {
      const some = await count(nearest)
      const text = [...nearest.shown.map(one => /\s/.test(one) ? `“${one}”` : one), ...nearest.without.map(one => "-" + one)].join(" ")
      if (some) offers.append(element("li", {}, element("a", { href: address({ text, filters: nearest.filters }) }, label), " ", element("small", {}, some)))
      return some
    }

    const wide = { ...query, filters: Queries.noFilters() }
    if (word && narrow && !await offer(`不限${narrow}，找${word}`, wide)) offers.before(element("p", {}, `放宽到${scope}，也没有。`))
    for (const [at, one] of (word ? query.shown : query.unclear).entries()) {
      for (const { kind, name } of [...await Names.like(one, 3), ...await Names.near(one)]) {
        const nearest = word ? fewer(query, at) : wide
        await offer(`是不是找${Queries.LABELS[kind]}“${name}”`, { ...nearest, filters: { ...nearest.filters, [kind]: [name] } })
      }
    }
    if (query.words.length > 1) {
      for (const [at, one] of query.shown.entries()) await offer(`去掉“${one}”`, fewer(wide, at))
    } else if (word) {
      const search = new Search(wide, "date")
      await search.more(1)
      const words = pieces(wide, search.lists?.seen ?? new Map())
      if (words.length && words.join() !== query.words.join()) await offer(`分开找：${words.join(" ")}`, { ...wide, words, shown: words })
    }
    const calendar = manifest?.segments[0]?.name.slice(0, 4)
    if (calendar) offers.append(element("li", {}, element("a", { href: `${calendar}/index.html` }, "按日期翻：日历")))
  }

  return { show }
})()
