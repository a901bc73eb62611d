// Theme and text size, remembered; the search box, hidden where it cannot work. Pages read whole without it.
(() => {
  const root = document.documentElement
  const keep = (key, value) => {
    try { return value ? localStorage.setItem(key, value) : localStorage.getItem(key) } catch { return null }
  }
  const show = (key, value) => value && root.setAttribute(key, value)
  show("data-md-color-scheme", keep("scheme"))
  show("data-size", keep("size"))
  // A browser reads no other file from a folder, so the index is out of reach there.
  root.classList.toggle("from-folder", location.protocol === "file:")

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
  const plain = node => {
    if (node.nodeType === Node.TEXT_NODE) node.data = node.data.replaceAll("\u200b", "")
    else node.childNodes.forEach(plain)
  }
  addEventListener("DOMContentLoaded", () => {
    press()
    const search = document.querySelector("[data-search-script]")
    if (!search || location.protocol === "file:") return
    const script = document.createElement("script")
    script.src = search.dataset.searchScript
    document.body.append(script)
    // The index parts words by zero-width spaces: shown, a line could begin with a comma.
    // Material's hits are headed h1 and left out of the tab order: here they are a list on a page.
    const settle = hit => {
      plain(hit)
      hit.querySelectorAll("[tabindex]").forEach(link => link.removeAttribute("tabindex"))
      hit.querySelectorAll("h1").forEach(title => {
        const heading = document.createElement("h2")
        heading.append(...title.childNodes)
        title.replaceWith(heading)
      })
    }
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(settle)))
      .observe(search.querySelector("#hits"), { childList: true })
    // Material adds further hits when their box is scrolled; ours scrolls with the window.
    addEventListener("scroll", () => search.querySelector(".hits").dispatchEvent(new Event("scroll")), { passive: true })
  })
})()
