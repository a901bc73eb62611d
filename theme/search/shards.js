// The files of the index, loaded by script tags: those work from a folder too.

/**
 * @typedef {Object} SetOfFiles a set of files of the index, as the manifest lists it
 * @property {string} name
 * @property {string} version
 * @property {number} articles
 * @property {number} shards
 * @property {number} perText
 * @property {number} base the number of its first article, counted from the newest one of the archive
 * @property {{day: string, first: number}[]} days newest first, with the number of their first article
 * @typedef {Object} Manifest
 * @property {SetOfFiles[]} segments newest first
 * @property {SetOfFiles[]} heads postings of headlines
 * @property {{set: SetOfFiles, members: SetOfFiles[]}[]} groups which closed segments have a term
 * @property {string} names version
 * @property {string} t2s version
 * @property {number} articles
 */

const banmian = (() => {
  const here = typeof document === "undefined" ? "" : /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, "")
  /** @type {Map<string, Promise<any>>} */
  const asked = new Map()
  /** @type {Map<string, {version: string, data: any}>} */
  const told = new Map()
  /** Files that could not be read. @type {Set<string>} */
  const damaged = new Set()

  /** Runs a file of the index; another host of this script may replace it. @type {{run: (name: string, version: string) => Promise<void>}} */
  const carrier = {
    run: (name, version) => new Promise((resolve, reject) => {
      const script = document.createElement("script")
      Object.assign(script, { src: `${here}data/${name}.js${version && "?v=" + version}`, onload: resolve, onerror: reject })
      document.head.append(script)
      script.remove()
    }),
  }

  /** What each file of the index calls. @param {string} name @param {string} version @param {any} data */
  const shard = (name, version, data) => void told.set(name, { version, data })

  /** The data of a file; undefined, and noted as damaged, when it cannot be read. @param {string} name @param {string} version */
  const load = (name, version) => {
    let data = asked.get(name)
    if (!data) {
      data = carrier.run(name, version).catch(() => {}).then(() => {
        const found = told.get(name)
        told.delete(name)
        if (found?.version === version) return found.data
        damaged.add(name)
        return undefined
      })
      asked.set(name, data)
    }
    return data
  }

  /** Numbers (with carries) of each day of a set. @param {string} last @param {string} text */
  const daysOf = (last, text) => {
    const days = []
    let time = Date.parse(last) + 864e5
    let first = 0
    const steps = Folding.steps(text)
    for (let i = 0; i < steps.length; i += 2) {
      time -= steps[i] * 864e5
      days.push({ day: new Date(time).toISOString().slice(0, 10), first })
      first += steps[i + 1]
    }
    return days
  }

  /** The day of an article of a segment. @param {SetOfFiles} segment @param {number} at */
  const dayOf = (segment, at) => segment.days.findLast(({ first }) => first <= at)?.day ?? ""

  /** @param {any[]} row @returns {SetOfFiles} */
  const setOf = ([name, version, articles, shards, perText = 1, last = "", days = ""]) =>
    ({ name, version, articles, shards, perText, base: 0, days: last ? daysOf(last, days) : [] })

  /** @type {Promise<Manifest | undefined> | undefined} */
  let catalogue
  /** What the index has; undefined when there is none. */
  const manifest = () => catalogue ??= load("manifest", "").then(found => {
    if (!found) return undefined
    /** @type {SetOfFiles[]} */
    const segments = found.segments.map(setOf)
    let articles = 0
    for (const segment of segments) segment.base = articles, articles += segment.articles
    /** @param {string[]} names */
    const sets = names => names.flatMap(name => name in found.sets ? [setOf(found.sets[name])] : [])
    const heads = sets(["heads-new", "heads"])
    if (heads.length > 1) heads[1].base = heads[0].articles
    const groups = sets(["months", "years"]).map(set => ({
      set, members: segments.slice(1).filter(({ name }) => name.length === (set.name === "years" ? 4 : 7)),
    }))
    return { segments, heads, groups, names: found.names, t2s: found.t2s, articles }
  })

  return { shard, load, manifest, dayOf, damaged, carrier }
})()
