// No result: says what was searched, and offers the nearest thing that has one.

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
  const pieces = (query, seen) => query.words.flatMap(word => {
    /** @type {string[]} */
    const cut = []
    let piece = ""
    const cs = [...word]
    cs.forEach((c, at) => {
      piece += c
      if (seen.get(c + cs[at + 1]) === 0) cut.push(piece), piece = ""
    })
    return [...cut, piece].filter(part => [...part].length > 1)
  })

  /**
   * @param {Element} place @param {Query} query
   * @param {{address: (change: any) => string, text: string, filters: Filters}} page
   */
  const show = async (place, query, page) => {
    const manifest = await banmian.manifest()
    const word = query.shown.map(one => `“${one}”`).join(" ")
    const narrow = Object.values(query.filters).flat().filter(Boolean)
    const days = manifest?.segments.reduce((sum, { days }) => sum + days.length, 0) ?? 0
    const scope = `全部${days}期${manifest?.articles ?? 0}篇`
    const told = query.unclear.length ? `“${query.unclear.join("”“")}”不是这里的地区、栏目、记者或日期。` : ""
    const box = element("div", { class: "prose" },
      element("h2", {}, `没有找到${word || narrow.join(" ")}`),
      element("p", {}, told + (word ? `在${narrow.length ? "所选范围（" + narrow.join("、") + "）" : scope}里逐字找过标题、正文、图说和署名，都没有${query.words.length > 1 ? "同时含这几个词的" : "这几个字相连的"}。` : "")))
    const offers = element("ul", { class: "offers" })
    box.append(offers)
    place.append(box)
    /** @param {string} label @param {string} to @param {string} [note] */
    const offer = (label, to, note) => offers.append(element("li", {}, element("a", { href: to }, label), " ", element("small", {}, note ?? "")))

    const wide = { ...query, filters: Queries.noFilters() }
    if (query.words.length && narrow.length) {
      const all = await count(wide)
      const bare = Queries.without(page.text)
      if (!all) box.append(element("p", {}, `放宽到${scope}，也没有。`), offers)
      else offer(`不限${narrow.join("、")}，找${word}`, page.address({ text: bare, filters: Queries.noFilters() }), all)
    }
    for (const one of query.words.length ? query.shown : query.unclear) {
      for (const { kind, name } of await Names.near(one)) {
        offer(`是不是找“${name}”`, page.address({ text: kind === "section" ? "" : page.text.replace(one, name), filters: kind === "section" ? { ...page.filters, section: [name] } : page.filters }))
      }
    }
    if (query.words.length > 1) {
      for (const [at, left] of query.words.entries()) {
        const fewer = { ...wide, words: query.words.filter(other => other !== left), shown: query.shown.filter((_, other) => other !== at) }
        const some = await count(fewer)
        if (some) offer(`去掉“${query.shown[at]}”`, page.address({ text: fewer.shown.join(" "), filters: Queries.noFilters() }), some)
      }
    } else if (query.words.length) {
      const search = new Search(wide, "date")
      await search.more(1)
      const words = pieces(wide, search.lists?.seen ?? new Map())
      const some = words.length && words.join() !== query.words.join() ? await count({ ...wide, words, shown: words }) : undefined
      if (some) offer(`分开找：${words.join(" ")}`, page.address({ text: words.join(" "), filters: Queries.noFilters() }), some)
    }
    const calendar = manifest?.segments[0]?.name.slice(0, 4)
    if (calendar) offer("按日期翻：日历", `${calendar}/index.html`)
  }

  return { show }
})()
