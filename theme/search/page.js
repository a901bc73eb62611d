// The search page: the address says what is asked, the page shows it.

const SearchPage = (() => {
  const { element } = Results
  const PAGE = 10
  const MOST_NAMES = 8
  const KINDS = /** @type {Kind[]} */ (["region", "section", "reporter"])
  const LEGENDS = { date: "日期", region: "地区", section: "栏目", reporter: "记者" }

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
    for (const kind of KINDS) for (const name of filters[kind]) given.append(kind, name)
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

  /** Says how many there are. @param {Query} query */
  const tell = query => {
    if (!search) return
    const { articles, atLeast } = search.count
    const what = quoted(query.shown) || Object.values(query.filters).flat().filter(Boolean).join(" ")
    status.textContent = articles || atLeast ? `${what} ${atLeast ? "至少" : ""}${articles}篇` : `没有找到${what}`
    button.parentElement?.toggleAttribute("hidden", search.done && !search.waiting.length)
    const broken = [...banmian.damaged]
    part("#search-damage").textContent = broken.length ? `有${broken.length}个索引文件读不出来（${broken[0]}.js${broken.length > 1 ? "等" : ""}），结果可能不全；其余照常可查。` : ""
  }

  /** Shows further hits. @param {number} wanted */
  const more = async wanted => {
    const mine = run
    if (!search || busy || search.done) return
    busy = true
    const { query } = search
    const hits = await search.more(wanted)
    if (mine !== run) return
    busy = false
    list.append(...hits.map(hit => Results.item(hit, query.words, root)))
    tell(query)
  }

  const start = async () => {
    const mine = ++run
    const { text, order, filters } = asked()
    busy = false
    search = undefined
    input.value = text
    document.title = document.title.replace(/^检索(“.*?”)?/, text ? `检索“${text}”` : "检索")
    notes.replaceChildren()
    part(".results").hidden = part(".legend").hidden = false
    part(".search-help").hidden = true
    part("#order").replaceChildren(...["relevance", "date"].map(name => element("a", {
      href: address({ order: /** @type {"relevance" | "date"} */ (name) }), ...name === order ? { "aria-current": "true" } : {},
      title: name === "relevance" ? "标题先于正文，只排已读入的结果" : "新的在前",
    }, name === "relevance" ? "相关" : "日期")))
    let query = await Names.resolve(Queries.parse(text, filters))
    const narrowed = KINDS.some(kind => query.filters[kind].length) || query.filters.from || query.filters.to
    if (!query.words.length && !narrowed) {
      list.replaceChildren()
      part(".results").hidden = part(".legend").hidden = true
      part(".search-help").hidden = false
      status.textContent = ""
      if (query.without.length) notes.append(element("p", {}, "只写了要排除的词，请再写一个要找的词。"))
      if (!await banmian.manifest()) notes.append(element("p", {}, "这一版还没有检索索引，请先整理全站。"))
      return
    }
    if (query.words.some(Names.foreign)) query = await inSimplified(query, mine)
    if (mine !== run) return
    status.textContent = "正在查……"
    search = new Search(query, order)
    let hits = await pages(search)
    if (mine !== run) return
    if (!hits.length && query.words.length) {
      const simple = await inSimplified(query, mine)
      if (simple !== query) {
        query = simple
        search = new Search(query, order)
        hits = await pages(search)
      }
    }
    if (mine !== run) return
    list.replaceChildren(...hits.map(hit => Results.item(hit, query.words, root)))
    tell(query)
    if (history.state?.y) scrollTo(0, history.state.y)
    part(".results").classList.toggle("none", !hits.length)
    if (!hits.length) await Help.show(notes, query, { address, text, filters })
    else await names(text, mine)
    if (mine === run) await divide(query, mine)
  }

  /** The first hits; as many as stood here before, page by page, so that they stand as they did. @param {InstanceType<typeof Search>} search */
  const pages = async search => {
    const before = Math.min(history.state?.shown || PAGE, 300)
    const hits = await search.more(PAGE)
    while (hits.length < before && !search.done) hits.push(...await search.more(PAGE))
    return hits
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
      element("a", { href: address({ text: "", filters: { ...Queries.noFilters(), [kind]: [name] } }) }, `${LEGENDS[kind]} ${name}`)])))
  }

  /** Counts all hits as far as that is cheap, and how they divide. @param {Query} query @param {number} mine */
  const divide = async (query, mine) => {
    const manifest = await banmian.manifest()
    if (!manifest || !search) return
    const current = search
    let all = current
    if (current.exact) {
      await current.countAll()
      if (mine !== run) return
      tell(query)
      const unfiltered = { ...query, filters: Queries.noFilters() }
      if (query.words.length) await (all = new Search(unfiltered, "date")).countAll()
    }
    const shares = await Facets.count(manifest, all.exact ? all.named : all.shown, query.filters)
    if (mine === run) show(shares, query)
  }

  /** @param {Awaited<ReturnType<typeof Facets.count>>} shares @param {Query} query */
  const show = (shares, query) => {
    const given = asked().filters
    const open = new Set([...filters.querySelectorAll("details[open]")].map(one => /** @type {HTMLElement} */ (one).dataset.kind))
    const sets = KINDS.filter(kind => shares[kind].length).map(kind => {
      const labels = shares[kind].map(({ name, count }) => {
        const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: kind, value: name }))
        box.checked = query.filters[kind].includes(name)
        return element("label", {}, box, name, element("span", {}, String(count)))
      })
      labels.sort((a, b) => Number(b.querySelector("input")?.checked) - Number(a.querySelector("input")?.checked))
      const rest = labels.splice(MOST_NAMES)
      const more = element("details", { "data-kind": kind, ...open.has(kind) ? { open: "" } : {} }, element("summary", {}, `另${rest.length}个`), ...rest)
      return element("fieldset", {}, element("legend", {}, LEGENDS[kind]), ...labels, ...rest.length ? [more] : [])
    })
    const days = ["from", "to"].map(name => {
      const field = /** @type {HTMLInputElement} */ (element("input", { type: "date", name, "aria-label": name === "from" ? "从哪天" : "到哪天" }))
      field.value = query.filters[/** @type {"from" | "to"} */ (name)]
      return field
    })
    const spans = shares.date.slice(0, 14).map(({ name, count }) => {
      const [from, to] = Queries.days(name) ?? ["", ""]
      const on = given.from === from && given.to === to
      const [year, month] = name.split("-")
      return element("a", { href: address({ filters: { ...given, ...on ? { from: "", to: "" } : { from, to } } }), ...on ? { "aria-current": "true" } : {} },
        `${year}年${month ? Number(month) + "月" : ""}`, element("span", {}, String(count)))
    })
    filters.replaceChildren(element("fieldset", {}, element("legend", {}, LEGENDS.date), element("div", { class: "days" }, days[0], "—", days[1]), ...spans), ...sets)
    if (!shares.whole) filters.append(element("p", { class: "meta" }, "篇数只计最近的部分。"))
  }

  filters.addEventListener("change", event => {
    const field = /** @type {HTMLInputElement} */ (event.target)
    const { filters: given, text } = asked()
    const chosen = { ...given }
    const kind = KINDS.find(kind => kind === field.name)
    if (kind) {
      // a filter typed as 地区:… becomes a chosen one with the first click
      chosen[kind] = [...filters.querySelectorAll(`input[name=${kind}]:checked`)].map(box => /** @type {HTMLInputElement} */ (box).value)
    } else if (field.name === "from" || field.name === "to") chosen[field.name] = field.value
    const label = kind ? LEGENDS[kind] : LEGENDS.date
    const bare = text.replace(new RegExp(`(^|\\s)(${label}|盟市)[:：]\\S+`, "g"), "").trim()
    go(address({ filters: chosen, text: bare }))
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
  new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && list.children.length && more(PAGE), { rootMargin: "600px" }).observe(button)
  history.scrollRestoration = "manual"
  SearchBox.attach(form, root, to => to.startsWith("search.html") ? go(to) : void (location.href = to))
  start()
  return { start }
})()
