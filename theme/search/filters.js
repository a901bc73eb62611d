// The filters beside the results: days, regions, sections, reporters, with how many hits each has.

const FiltersForm = (() => {
  const { element } = Results
  const MOST_NAMES = 8
  const MOST_SPANS = 14
  const { LABELS, kinds } = Queries

  /** In words what is chosen. @param {Filters} filters */
  const told = ({ from, to, ...names }) =>
    [...kinds.flatMap(kind => names[kind]), ...from || to ? [from === to ? from : `${from}—${to}`] : []].join("、")

  /** The names of one kind, the chosen ones first, what is many folded away. @param {Kind} kind @param {Share[]} shares @param {string[]} chosen @param {boolean} open */
  const names = (kind, shares, chosen, open) => {
    const labels = shares.map(({ name, count }) => {
      const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: kind, value: name }))
      box.checked = chosen.includes(name)
      return element("label", {}, box, name, element("span", {}, String(count)))
    })
    labels.sort((a, b) => Number(b.querySelector("input")?.checked) - Number(a.querySelector("input")?.checked))
    const rest = labels.splice(MOST_NAMES)
    const more = element("details", { "data-kind": kind, ...open ? { open: "" } : {} }, element("summary", {}, `另${rest.length}个`), ...rest)
    return element("fieldset", {}, element("legend", {}, LABELS[kind]), ...labels, ...rest.length ? [more] : [])
  }

  /**
   * Two fields, and years or months to choose from.
   * @param {Share[]} shares @param {Filters} meant by the query @param {Filters} given in the address
   * @param {(filters: Filters) => string} address
   */
  const days = (shares, meant, given, address) => {
    const [from, to] = /** @type {("from" | "to")[]} */ (["from", "to"]).map(name => {
      const field = /** @type {HTMLInputElement} */ (element("input", { type: "date", name, "aria-label": name === "from" ? "从哪天" : "到哪天" }))
      field.value = meant[name]
      return field
    })
    const spans = shares.slice(0, MOST_SPANS).map(({ name, count }) => {
      const [from, to] = Queries.days(name) ?? ["", ""]
      const on = given.from === from && given.to === to
      const [year, month] = name.split("-")
      return element("a", { href: address({ ...given, ...on ? { from: "", to: "" } : { from, to } }), ...on ? { "aria-current": "true" } : {} },
        `${year}年${month ? Number(month) + "月" : ""}`, element("span", {}, String(count)))
    })
    return element("fieldset", {}, element("legend", {}, LABELS.date), element("div", { class: "days" }, from, "—", to), ...spans)
  }

  /** @param {HTMLElement} form @param {Shares} shares @param {Filters} meant @param {Filters} given @param {(filters: Filters) => string} address */
  const show = (form, shares, meant, given, address) => {
    const open = new Set([...form.querySelectorAll("details[open]")].map(one => /** @type {HTMLElement} */ (one).dataset.kind))
    const sets = kinds.filter(kind => shares[kind].length).map(kind => names(kind, shares[kind], meant[kind], open.has(kind)))
    form.replaceChildren(days(shares.date, meant, given, address), ...sets)
    if (!shares.whole) form.append(element("p", { class: "meta" }, "篇数只计最近的部分。"))
  }

  /**
   * What is asked after a click in the form: a filter typed as 地区:… becomes a chosen one.
   * @param {HTMLElement} form @param {HTMLInputElement} field @param {{text: string, filters: Filters}} asked
   */
  const changed = (form, field, { text, filters }) => {
    const chosen = { ...filters }
    const kind = kinds.find(kind => kind === field.name)
    if (kind) {
      chosen[kind] = [...form.querySelectorAll(`input[name=${kind}]:checked`)].map(box => /** @type {HTMLInputElement} */ (box).value)
    } else if (field.name === "from" || field.name === "to") chosen[field.name] = field.value
    return { filters: chosen, text: Queries.without(text, kind ?? "date") }
  }

  return { told, show, changed }
})()
