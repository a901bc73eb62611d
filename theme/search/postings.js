// Postings: what a file of the index says behind a term, and lists of numbers.

const Postings = (() => {
  /** Characters that say little: terms made of them are asked for last. */
  const PLAIN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"

  /** @param {number[]} a @param {number[]} b ascending */
  const both = (a, b) => {
    const found = []
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) found.push(a[i]), i++, j++
      else if (a[i] < b[j]) i++
      else j++
    }
    return found
  }
  /** @param {number[][]} lists */
  const any = lists => {
    const filled = lists.filter(list => list.length)
    return filled.length < 2 ? filled[0] ?? [] : [...new Set(filled.flat())].sort((a, b) => a - b)
  }

  /** What a file of postings has behind a term. @param {string} file @param {string} term @param {boolean} [open] @returns {string[]} */
  const behind = (file, term, open) => {
    const upTo = (/** @type {string} */ mark, /** @type {number} */ from) => file.slice(from, file.indexOf(mark, from))
    const far = /[\ud800-\udbff\uf000-\uffff]/.test(term)
    if (term < "\x80" || far) {
      const values = []
      const sought = ` ${far ? "^" : ""}${term}${open ? "" : "!"}`
      for (let at = file.indexOf(sought); at >= 0; at = open ? file.indexOf(sought, at + 1) : -1) {
        values.push(upTo(" ", file.indexOf("!", at) + 1))
      }
      return values
    }
    const at = file.indexOf(" " + term[0])
    if (at < 0) return []
    const [once, ...often] = upTo(" ", at + 2).split("!")
    const sought = term.charCodeAt(1)
    let second = 0
    for (let i = 0; i < once.length; i += 2) if ((second += Folding.value(once[i])) === sought) return [once[i + 1]]
    second = 0
    for (const value of often) if ((second += Folding.value(value)) === sought) return [value.slice(1)]
    return []
  }

  /** The numbers under a term of one set. @param {SetOfFiles} set @param {string} term @param {boolean} [open] */
  const look = async (set, term, open) => {
    /** @type {string} */
    const file = await banmian.load(`${set.name}/p/${Folding.shardOf(term, set.shards)}`, set.version) ?? ""
    return any([[], ...behind(file, term, open).map(Folding.numbers)])
  }

  /** The share of articles that a term may be in, before anything is known of it. @param {Term} term */
  const guess = ({ text, open }) => {
    if (text < "\x80") return [1, 0.5, 0.1, 0.01, 0.002][text.length] * (open ? 4 : 1)
    return [...text].reduce((share, c) => share * (PLAIN.includes(c) ? 0.7 / (1 + PLAIN.indexOf(c) / 60) : 0.06), 0.3)
  }

  return { both, any, behind, look, guess }
})()
