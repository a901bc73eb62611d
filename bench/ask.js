async query => {
  const form = document.querySelector(".big-search"), start = performance.now()
  performance.clearResourceTimings()
  performance.setResourceTimingBufferSize(5000)
  form.elements.q.value = query
  const done = new Promise(resolve => {
    const seen = () => {
      const items = document.querySelectorAll("#hits > li")
      const none = document.querySelector("#hits-status").textContent.startsWith("没有找到")
      if (items.length || none) resolve(performance.now())
    }
    new MutationObserver(seen).observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true })
  })
  form.requestSubmit()
  const end = await done
  const asked = performance.getEntriesByType("resource").filter(one => one.startTime <= end)
  return {
    ms: end - start,
    requests: asked.length,
    bytes: asked.reduce((sum, one) => sum + one.encodedBodySize, 0),
    keys: [...document.querySelectorAll("#hits > li h2 a")].map(a => a.pathname.split("/").pop().replace(".html", "")),
  }
}
