// What of a text is searched, by which terms it is found, and numbers as characters.
// Has the same functions as generator/search/folding.py and digits.py.

/** @typedef {{text: string, open: boolean}} Term a term of a query; open: a prefix of terms */

const Folding = (() => {
  const OTHER = /[^\u3400-\u4dbf\u4e00-\u9fff0-9a-z\n.]+/gu
  const LOOSE_POINT = /(?<![0-9])\.|\.(?![0-9])/g
  const COUNTS = /[\p{L}\p{N}\ue000-\uf8ff\u{20000}-\u{3fffd}]/u
  const NARROW = /^[0-9a-z.]$/
  const NARROW_TERM = 4
  /** @type {Map<string, string>} */
  const known = new Map()

  /** @param {string} c */
  const foldCharacter = c => {
    let folded = known.get(c)
    if (folded === undefined) {
      const plain = c.normalize("NFKC")
      folded = c === "\n" || plain === "." ? plain
        : [...plain.toUpperCase().toLowerCase()].filter(part => COUNTS.test(part)).join("")
      known.set(c, folded)
    }
    return folded
  }

  /** @param {string} run */
  const foldRun = run => {
    let folded = ""
    for (const c of run) folded += foldCharacter(c)
    return folded
  }

  /** The text as it is searched: letters and digits, a point between digits, line ends. @param {string} text */
  const fold = text => text.normalize("NFC").replace(OTHER, foldRun).replace(LOOSE_POINT, "")

  /**
   * Where the words (folded) stand in the text: pairs of start and end, in order, not overlapping.
   * @param {string} text in NFC @param {string[]} words @returns {[number, number][]}
   */
  const spans = (text, words) => {
    if (!words.some(word => fold(text).includes(word))) return []
    /** @type {{unit: string, from: number, to: number}[]} */
    const units = []
    let at = 0
    for (const c of text) {
      const from = at
      at += c.length
      for (const unit of foldCharacter(c).split("")) units.push({ unit, from, to: at })
    }
    const digit = (/** @type {number} */ n) => /[0-9]/.test(units[n]?.unit)
    const kept = units.filter(({ unit }, n) => unit !== "." || digit(n - 1) && digit(n + 1))
    const folded = kept.map(({ unit }) => unit).join("")
    /** @type {[number, number][]} */
    const found = []
    for (const word of words) {
      for (let i = folded.indexOf(word); word && i >= 0; i = folded.indexOf(word, i + word.length)) {
        found.push([kept[i].from, kept[i + word.length - 1].to])
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    /** @type {[number, number][]} */
    const apart = []
    for (const span of found) {
      const last = apart[apart.length - 1]
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
      else apart.push(span)
    }
    return apart
  }

  /** The terms that a word (folded, two characters or more) must have, none implied by another. @param {string} word @returns {Term[]} */
  const terms = word => {
    const cs = [...word]
    const found = []
    let covered = 0
    for (let start = 0; start < cs.length - 1; start++) {
      if (cs[start] === ".") continue
      let end = start + 2
      if (NARROW.test(cs[start])) {
        for (end = start + 1; end < cs.length && end < start + NARROW_TERM; end++) {
          if (!NARROW.test(cs[end - 1])) break
        }
      }
      if (end <= covered) continue
      covered = end
      // a pair at the end is a term itself; three may go on to many
      const open = end === cs.length && end === start + 3 && NARROW.test(cs[start]) && NARROW.test(cs[end - 1])
      found.push({ text: cs.slice(start, end).join(""), open })
    }
    return found
  }

  /** @param {number} n */
  const mixed = n => {
    const spread = Math.imul(n, 0x9e3779b1)
    return Math.imul(spread ^ spread >>> 15, 0x2c1b3c6d) >>> 0
  }

  /** The file that has a term, by its first three characters. @param {string} term @param {number} shards */
  const shardOf = (term, shards) => {
    const codes = [...term].map(c => c.codePointAt(0) ?? 0)
    if (term < "\x80") return mixed(codes.slice(0, 3).reduce((number, code) => Math.imul(number, 31) + code | 0, 0)) % shards
    const width = Math.min(8, Math.max(1, shards >> 7))
    return (mixed(codes[0]) + ((codes[1] ?? 0) >> 9) % width) % shards
  }

  const values = new Uint16Array(65536)
  let largest = 0
  for (let code = 0x24; code < 0x10000; code++) {
    const skipped = code === 0x5c || code > 0x7e && code < 0xa0 || code === 0xad || code === 0x2028 || code === 0x2029
      || code > 0xd7ff && code < 0xe000 || code === 0xfeff || code > 0xfffd
    if (!skipped) values[code] = ++largest
  }

  /** What the first digit of a text stands for. @param {string} text */
  const value = text => values[text.charCodeAt(0)]

  /** The gaps that a piece of text stands for. @param {string} text @returns {number[]} */
  const steps = text => {
    const found = []
    let carried = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x23) carried += largest
      else found.push(values[code] + carried), carried = 0
    }
    return found
  }

  /** The ascending numbers whose gaps a piece of text has. @param {string} text @returns {number[]} */
  const numbers = text => {
    let last = -1
    return steps(text).map(step => last += step)
  }

  return { fold, spans, terms, shardOf, value, steps, numbers }
})()
