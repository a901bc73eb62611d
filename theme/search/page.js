// The search page: the address says what is asked, the page shows it.

void (() => {
  const { element } = Results
  const { LABELS, kinds } = Queries
  const PAGE = 10
  /** Milliseconds until the page says that it is looking. */
  const WAIT = 200

  /** @param {string} selector @returns {HTMLElement} */
  const part = selector => /** @type {HTMLElement} */ (document.querySelector(selector))
  const form = /** @type {HTMLFormElement} */ (part(".big-search"))
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))
  const list = part("#hits")
  const status = part("#hits-status")
  const filters = part(".filters")
  const notes = part(".search-notes")
  const button = /** @type {HTMLButtonElement} */ (part(".further button"))
  const root = form.dataset.root ?? ""

  /** @type {InstanceType<typeof Search> | undefined} */
  let search
  /** Counts runs, so that what an older one still finds is not shown. */
  let run = 0
  /** Whose hits stand in the list. */
  let shownFor = 0
  let busy = false

  /** What the address asks. */
  const asked = () => {
    const given = new URLSearchParams(location.search)
    const day = (/** @type {string} */ name) => /^\d{4}-\d\d-\d\d$/.test(given.get(name) ?? "") ? given.get(name) ?? "" : ""
    return {
      text: given.get("q")?.trim() ?? "",
      order: /** @type {"relevance" | "date"} */ (given.get("sort") === "date" ? "date" : "relevance"),
      filters: {
        region: given.getAll("region"), section: given.getAll("section"), reporter: given.getAll("reporter"),
        from: day("from"), to: day("to"),
      },
    }
  }

  /** The address of what is asked with something changed. @param {Partial<ReturnType<typeof asked>>} change */
  const address = change => {
    const { text, order, filters } = { ...asked(), ...change }
    const given = new URLSearchParams()
    if (text) given.set("q", text)
    for (const kind of kinds) for (const name of filters[kind]) given.append(kind, name)
    if (filters.from) given.set("from", filters.from)
    if (filters.to) given.set("to", filters.to)
    if (order === "date") given.set("sort", order)
    return `search.html${given.size ? "?" : ""}${given}`
  }

  /** @param {string} to an address of this page */
  const go = to => {
    history.replaceState({ shown: list.children.length, y: scrollY }, "")
    history.pushState(null, "", to)
    start()
  }

  const quoted = (/** @type {string[]} */ shown) => shown.map(word => `“${word}”`).join(" ")

  /** Puts the results in the place of the help: with the first of them, not before, as each change is a frame to draw. */
  const open = () => {
    part(".results").hidden = part(".legend").hidden = false
    part(".search-help").hidden = true
  }

  /** Says how many there are. @param {Query} query */
  const tell = query => {
    if (!search) return
    const { articles, atLeast } = search.count
    const what = quoted(query.shown) || FiltersForm.told(query.filters)
    open()
    status.textContent = articles || atLeast ? `${what} ${atLeast ? "至少" : ""}${articles}篇` : `没有找到${what}`
    button.parentElement?.toggleAttribute("hidden", search.done)
    const broken = [...banmian.damaged]
    part("#search-damage").textContent = broken.length ? `有${broken.length}个索引文件读不出来（如${broken[0]}.js），结果可能不全。` : ""
  }

  /** Shows hits behind those that are there; the first ones of a run, in place of all. @param {Query} query @param {Hit[]} hits @param {number} mine */
  const append = (query, hits, mine) => {
    if (mine !== run) return
    const items = hits.map(hit => Results.item(hit, query.words, root))
    if (shownFor === mine) return list.append(...items)
    list.replaceChildren(...items)
    open()
    part(".results").classList.remove("none")
    shownFor = mine
  }

  /** Shows further hits. @param {number} wanted */
  const more = async wanted => {
    const mine = run
    if (!search || busy || search.done) return
    busy = true
    const { query } = search
    await search.more(wanted, hits => append(query, hits, mine))
    if (mine !== run) return
    busy = false
    tell(query)
    watch()
  }

  const observer = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && list.children.length && more(PAGE), { rootMargin: "600px" })
  /** Looks anew whether the end of the list is near: it may have been so while hits were on their way. */
  const watch = () => {
    observer.disconnect()
    observer.observe(button)
  }

  const start = async () => {
    const mine = ++run
    const { text, order, filters } = asked()
    busy = false
    search = undefined
    input.value = text
    document.title = document.title.replace(/^检索(“.*?”)?/, text ? `检索“${text}”` : "检索")
    notes.replaceChildren()
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#order a"))) {
      const by = /** @type {"relevance" | "date"} */ (link.dataset.by)
      link.href = address({ order: by })
      link.ariaCurrent = by === order ? "true" : null
    }
    let query = await Names.resolve(Queries.parse(text, filters))
    if (query.unclear.length) notes.append(element("p", {}, `“${query.unclear.join("”“")}”不是这里的地区、栏目、记者或日期。`))
    if (!query.words.length && !FiltersForm.told(query.filters)) {
      list.replaceChildren()
      part(".results").hidden = part(".legend").hidden = true
      part(".search-help").hidden = false
      status.textContent = ""
      if (text && !query.unclear.length) notes.append(element("p", {}, query.without.length ? "只写了要排除的词，请再写一个要找的词。" : `“${text}”里没有可找的字或数字。`))
      if (!await banmian.manifest()) notes.append(element("p", {}, "这一版还没有检索索引，请先整理全站。"))
      return
    }
    busy = true
    setTimeout(() => mine === run && busy && (open(), status.textContent = "正在查……"), WAIT)
    // the first files are on their way while the characters are looked at
    await new Search(query, order).ahead()
    if (query.words.some(Names.foreign)) query = await inSimplified(query, mine)
    if (mine !== run) return
    let found = await pages(search = new Search(query, order), mine)
    if (mine !== run) return
    if (!found && query.words.length) {
      const simple = await inSimplified(query, mine)
      if (simple !== query) found = await pages(search = new Search(query = simple, order), mine)
    }
    if (mine !== run) return
    busy = false
    if (!found) list.replaceChildren()
    tell(query)
    watch()
    if (history.state?.y) scrollTo(0, history.state.y)
    part(".results").classList.toggle("none", !found)
    // what was found is drawn before more is asked
    await new Promise(next => setTimeout(next))
    if (mine !== run) return
    if (!found) await Help.show(notes, query, address)
    else await names(text, mine)
    if (mine === run) await divide(query, mine)
  }

  /** Shows the first hits; as many as stood here before, page by page, so that they stand as they did. @param {InstanceType<typeof Search>} search @param {number} mine */
  const pages = async (search, mine) => {
    const before = Math.min(history.state?.shown || PAGE, 300)
    let found = 0
    do found += (await search.more(PAGE, hits => append(search.query, hits, mine))).length
    while (mine === run && found < before && !search.done)
    return found
  }

  /** The query in simplified characters, with a word about it; itself when that changes nothing. @param {Query} query @param {number} mine */
  const inSimplified = async (query, mine) => {
    const words = await Promise.all(query.words.map(Names.simplified))
    if (mine !== run || words.join() === query.words.join()) return query
    const shown = await Promise.all(query.shown.map(Names.simplified))
    notes.append(element("p", {}, `报上用简化字，已按${quoted(shown)}查找。`))
    return { ...query, words, shown, without: await Promise.all(query.without.map(Names.simplified)) }
  }

  /** Offers the list of a region, section or reporter of that name. @param {string} text @param {number} mine */
  const names = async (text, mine) => {
    if (text.length > 12) return
    const found = await Names.like(text, 3)
    if (mine !== run || !found.length) return
    notes.append(element("p", {}, "只看：", ...found.flatMap(({ kind, name }, at) => [at ? "　" : "",
      element("a", { href: address({ text: "", filters: { ...Queries.noFilters(), [kind]: [name] } }) }, `${LABELS[kind]} ${name}`)])))
  }

  /** Counts all hits as far as that is cheap, and how they divide. @param {Query} query @param {number} mine */
  const divide = async (query, mine) => {
    const manifest = await banmian.manifest()
    if (!manifest || !search) return
    let all = search
    if (all.exact) {
      await all.countAll()
      if (mine !== run) return
      tell(query)
      const unfiltered = { ...query, filters: Queries.noFilters() }
      if (query.words.length) await (all = new Search(unfiltered, "date")).countAll()
    }
    const shares = await Facets.count(manifest, all.found, query.filters)
    if (mine === run) FiltersForm.show(filters, shares, query.filters, asked().filters, chosen => address({ filters: chosen }))
  }

  filters.addEventListener("change", event => {
    go(address(FiltersForm.changed(filters, /** @type {HTMLInputElement} */ (event.target), asked())))
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    go(address({ text: input.value.trim() }))
    scrollTo(0, 0)
  })
  document.addEventListener("click", event => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a")
    const here = link?.getAttribute("href")?.startsWith("search.html")
    if (!link || !here || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    go(link.getAttribute("href") ?? "")
  })
  addEventListener("popstate", start)
  addEventListener("pagehide", () => history.replaceState({ shown: list.children.length, y: scrollY }, ""))
  button.addEventListener("click", () => more(PAGE))
  history.scrollRestoration = "manual"
  SearchBox.attach(form, root, to => to.startsWith("search.html") ? go(to) : void (location.href = to))
  start()
})()
