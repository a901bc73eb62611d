// Theme and text size, remembered; the keys and the box of the search. Pages read whole without it.
(() => {
  const root = document.documentElement
  const keep = (key, value) => {
    try { return value ? localStorage.setItem(key, value) : localStorage.getItem(key) } catch { return null }
  }
  const show = (key, value) => value && root.setAttribute(key, value)
  show("data-md-color-scheme", keep("scheme"))
  show("data-size", keep("size"))
  const here = document.currentScript.src
  // What works by scripts alone is made here, once for all pages, before the page is first drawn.
  const made = html => document.createRange().createContextualFragment(html)
  const furnish = () => {
    const head = document.querySelector(".site-head")
    const search = new URL("search.html", here).href
    const box = `<form class="search-box" role="search" action="${search}"><input type="search" name="q" required aria-label="检索报道"><button>检索</button></form>`
    if (location.href.split(/[?#]/)[0] !== search) head.append(made(box))
    head.append(made('<button class="theme" data-theme aria-label="昼夜配色">◐</button>'))
  }
  const furnishArticle = () => {
    const tools = document.querySelector(".article .tools")
    if (!tools) return
    tools.prepend(made('<span>字号 <button data-size="1">小</button> <button data-size="2">中</button> <button data-size="3">大</button></span>'))
    tools.append(made('<button data-speak hidden>朗读</button>'))
    document.querySelector("#cite").append(made(
      '<p class="more"><button data-save="bib">BibTeX</button><button data-save="ris">RIS</button><button data-copy>复制</button></p>'))
  }
  new MutationObserver((_, watch) => {
    if (!document.querySelector("main")) return
    watch.disconnect()
    furnish()
  }).observe(document, { childList: true, subtree: true })
  const press = () => {
    const size = root.getAttribute("data-size") ?? "2"
    document.querySelectorAll("[data-size]:is(button)").forEach(b => b.setAttribute("aria-pressed", b.dataset.size === size))
  }
  addEventListener("click", event => {
    const button = event.target.closest("button")
    if (!button) return
    if ("theme" in button.dataset) {
      const scheme = getComputedStyle(root).colorScheme === "dark" ? "default" : "slate"
      show("data-md-color-scheme", scheme)
      keep("scheme", scheme)
    }
    if (button.dataset.size) {
      show("data-size", button.dataset.size)
      keep("size", button.dataset.size)
      press()
    }
  })
  // The search: its scripts are loaded when somebody comes near the box, or a hit is to be marked.
  const load = name => new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = new URL(`${name}.js`, here).href
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  let box
  const near = () => box ??= load("search/box").catch(error => { box = undefined; throw error })
  addEventListener("focusin", event => {
    const form = event.target.closest?.(".site-head .search-box")
    if (form) near().then(() => SearchBox.attach(form, new URL(".", here).href, to => location.href = to), () => {})
  })
  addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    const input = document.querySelector(".search-box input")
    if (!input || event.isComposing || !slash && !k) return
    event.preventDefault()
    input.focus()
    input.select()
  })
  addEventListener("DOMContentLoaded", () => {
    furnishArticle()
    press()
    if (document.querySelector(".article, .desk")) load("article").catch(() => {})
    if (/^#q=/.test(location.hash) && document.querySelector("article .body")) near().then(() => load("search/mark"))
  })
})()
