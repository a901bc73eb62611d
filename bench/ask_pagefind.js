async query => {
  const start = performance.now()
  const pagefind = await import("/pagefind/pagefind.js")
  const { results } = await pagefind.search(query)
  const first = await Promise.all(results.slice(0, 10).map(one => one.data()))
  const ms = performance.now() - start
  const bytes = performance.getEntriesByType("resource").reduce((sum, one) => sum + one.encodedBodySize, 0)
  const all = await Promise.all(results.map(one => one.data()))
  return { ms, bytes, keys: all.map(one => one.url.split("/").pop().replace(".html", "")) }
}
