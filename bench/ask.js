// From Enter to the first result that the reader sees: drawn, not only known.
async query => {
  const form = document.querySelector(".big-search")
  const drawn = () => new Promise(next => requestAnimationFrame(() => setTimeout(() => next(performance.now()))))
  await new Promise(next => requestIdleCallback(next))
  performance.clearResourceTimings()
  performance.setResourceTimingBufferSize(5000)
  form.elements.q.value = query
  const status = document.querySelector("#hits-status")
  const told = () => document.querySelectorAll("#hits > li").length || status.textContent.startsWith("没有找到")
  const full = () => /^没有找到|篇$/.test(status.textContent)
  const until = true_ => new Promise(resolve => {
    const watch = new MutationObserver(() => true_() && (watch.disconnect(), resolve()))
    watch.observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true })
  })
  const start = performance.now()
  const first = until(told).then(drawn)
  const all = until(full).then(() => performance.now())
  form.requestSubmit()
  const [seen, end] = await Promise.all([first, all])
  const asked = performance.getEntriesByType("resource").filter(one => one.startTime <= end && one.name.includes("/search/data/"))
  return {
    ms: seen - start,
    full: end - start,
    requests: asked.length,
    bytes: asked.reduce((sum, one) => sum + one.encodedBodySize, 0),
    keys: [...document.querySelectorAll("#hits > li h2 a")].map(a => a.pathname.split("/").pop().replace(".html", "")),
  }
}
