async query => {
  const input = document.querySelector("[data-md-component=search-query]")
  const start = performance.now()
  input.focus()
  while (!window.searchReady) await new Promise(next => setTimeout(next, 10))
  const items = await new Promise(resolve => {
    window.searchTold = resolve
    input.value = query
    input.dispatchEvent(new Event("keyup", { bubbles: true }))
    input.dispatchEvent(new Event("input", { bubbles: true }))
  })
  const ms = performance.now() - start
  const bytes = performance.getEntriesByType("resource").filter(one => one.name.includes("search"))
    .reduce((sum, one) => sum + one.encodedBodySize, 0)
  const keys = items.map(group => group[0].location.split("#")[0].replace(/(\/index)?\.html$|\/$/, "").split("/").pop())
  return { ms, bytes, keys }
}
