// Theme and text size, remembered; the keys and the box of the search. Pages read whole without it.
(() => {
  const root = document.documentElement
  const keep = (key, value) => {
    try { return value ? localStorage.setItem(key, value) : localStorage.getItem(key) } catch { return null }
  }
  const show = (key, value) => value && root.setAttribute(key, value)
  show("data-md-color-scheme", keep("scheme"))
  show("data-size", keep("size"))
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
  const here = document.currentScript.src
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
    press()
    if (document.querySelector(".article, .desk")) load("article").catch(() => {})
    if (/^#q=/.test(location.hash) && document.querySelector("article .body")) near().then(() => load("search/mark"))
  })
})()
