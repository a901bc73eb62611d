// The search box with its suggestions: names by characters or pinyin, and headlines.

const SearchBox = (() => {
  const { element } = Results
  const PAUSE = 120

  /**
   * Gives a form its suggestions. `choose` is told an address chosen from the list.
   * @param {HTMLFormElement} form @param {string} root @param {(address: string) => void} choose
   */
  const attach = (form, root, choose) => {
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))
    if (input.hasAttribute("aria-controls")) return
    const list = element("ul", { class: "suggestions", role: "listbox", "aria-label": "联想", id: "suggestions" })
    list.hidden = true
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": list.id, "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off" })) {
      input.setAttribute(name, value)
    }
    form.append(list)
    let typed = 0
    let at = -1

    const close = () => {
      typed++
      at = -1
      list.hidden = true
      list.replaceChildren()
      input.setAttribute("aria-expanded", "false")
      input.removeAttribute("aria-activedescendant")
    }

    /** @param {(Node | string)[]} content @param {string} address @param {string} label */
    const option = (content, address, label) => {
      list.append(element("li", { role: "option", id: `suggestion-${list.children.length}`, "data-to": address },
        element("span", {}, ...content), element("small", {}, label)))
    }

    const suggest = async () => {
      const mine = ++typed
      const text = input.value.trim()
      if (!text || /[:：]$/.test(text)) return close()
      const names = await Names.like(text, 5)
      if (!names.length && Names.foreign(text)) names.push(...await Names.like(await Names.simplified(text), 5))
      const query = Queries.parse(text)
      const plain = query.words.length && !query.asked.length && !/^[a-z]{1,12}$/.test(query.words.join(""))
      const titles = plain ? await new Search(query, "relevance").titles(4) : []
      if (mine !== typed || document.activeElement !== input) return
      list.replaceChildren()
      at = -1
      for (const { kind, name } of names) {
        option(Results.marked(name, query.words), `${root}search.html?${new URLSearchParams({ [kind]: name })}`, Queries.LABELS[kind])
      }
      for (const hit of titles) option(Results.marked(hit.title, query.words), Results.address(hit, query.words, root), Results.long(hit.date))
      list.hidden = !list.children.length
      input.setAttribute("aria-expanded", String(!list.hidden))
      input.removeAttribute("aria-activedescendant")
    }

    /** @param {number} step */
    const move = step => {
      const options = [...list.children]
      if (!options.length) return
      options[at]?.removeAttribute("aria-selected")
      at = (at + 1 + step + options.length + 1) % (options.length + 1) - 1
      if (at < 0) return input.removeAttribute("aria-activedescendant")
      options[at].setAttribute("aria-selected", "true")
      options[at].scrollIntoView({ block: "nearest" })
      input.setAttribute("aria-activedescendant", options[at].id)
    }

    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(suggest, PAUSE)
    }
    // what an input method composes is no word yet
    input.addEventListener("input", event => /** @type {InputEvent} */ (event).isComposing || later())
    input.addEventListener("compositionend", later)
    input.addEventListener("keydown", event => {
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!list.hidden) event.preventDefault(), move(event.key === "ArrowDown" ? 1 : -1)
        else if (event.key === "ArrowDown") suggest()
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault()
        close()
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault()
        const to = /** @type {HTMLElement} */ (list.children[at]).dataset.to ?? ""
        close()
        choose(to)
      }
    })
    input.addEventListener("blur", () => setTimeout(close, 150))
    form.addEventListener("submit", () => {
      clearTimeout(timer)
      close()
    })
    list.addEventListener("mousedown", event => {
      const to = /** @type {HTMLElement} */ (event.target).closest("li")?.dataset.to
      event.preventDefault()
      if (to) close(), choose(to)
    })
    if (document.activeElement === input && input.value && form.classList.contains("script") && !form.classList.contains("big-search")) later()
  }

  return { attach }
})()
