// Regions, sections and reporters by name or pinyin; traditional characters; near spellings.

/** @typedef {{kind: Kind, name: string, plain: string, pinyin: string, initials: string}} Name */

const Names = (() => {
  const HAN = /\p{Script=Han}/u
  /** @type {Promise<Name[]> | undefined} */
  let loaded
  const all = () => loaded ??= /** @type {Promise<Name[]>} */ (banmian.manifest()
    .then(manifest => manifest && banmian.load("names", manifest.names))
    .then(rows => (rows ?? []).map((/** @type {string[]} */ [mark, name, pinyin, initials]) =>
      ({ kind: Queries.kinds.find(kind => Queries.MARKS[kind] === mark), name, plain: Folding.fold(name), pinyin, initials }))))

  /** The characters of GB 2312: what simplified text is made of. */
  let common = ""
  const isCommon = (/** @type {string} */ c) => {
    if (!common) {
      const bytes = Uint8Array.from({ length: 72 * 94 * 2 }, (_, at) => at % 2 ? 0xa1 + (at >> 1) % 94 : 0xb0 + at / 188)
      common = new TextDecoder("gbk").decode(bytes)
    }
    return common.includes(c)
  }

  /** Whether a text has characters that simplified text does not use. @param {string} text */
  const foreign = text => [...text].some(c => HAN.test(c) && !isCommon(c))

  /** The text in simplified characters. @param {string} text */
  const simplified = async text => {
    const manifest = await banmian.manifest()
    const pairs = [...manifest && await banmian.load("t2s", manifest.t2s) || ""]
    /** @type {Map<string, string>} */
    const table = new Map()
    for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i], pairs[i + 1])
    return [...text].map(c => table.get(c) ?? c).join("")
  }

  /** How well a name fits what is typed; 0 for not at all. @param {Name} name @param {string} typed folded */
  const fit = (name, typed) => {
    if (name.plain === typed) return 9
    if (name.plain.startsWith(typed)) return 8
    if (/^[a-z]+$/.test(typed) && typed.length > 1) {
      if (name.initials === typed || name.initials === typed + "s") return 7
      if (name.pinyin.startsWith(typed)) return 6
      return name.initials.startsWith(typed) ? 4 : 0
    }
    return typed.length > 1 && name.plain.includes(typed) ? 5 : 0
  }

  /** Names that fit what is typed, the best first. @param {string} text @param {number} most @param {Kind} [kind] */
  const like = async (text, most, kind) => {
    const typed = Folding.fold(text)
    if (!typed) return []
    const rated = (await all()).filter(name => !kind || name.kind === kind)
      .map(name => ({ name, rate: fit(name, typed) })).filter(({ rate }) => rate)
    return rated.sort((a, b) => b.rate - a.rate).slice(0, most).map(({ name }) => name)
  }

  /** How many letters must change to make one word of another. @param {string} a @param {string} b */
  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, at) => at)
    for (let i = 1; i <= a.length; i++) {
      const above = row
      row = [i]
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      }
    }
    return row[b.length]
  }

  /** Names that are one character away from what is typed, or its pinyin two letters. @param {string} text */
  const near = async text => {
    const typed = Folding.fold(text)
    const latin = /^[a-z]+$/.test(typed)
    if (typed.length < (latin ? 4 : 2)) return []
    return (await all()).filter(({ plain, pinyin }) => {
      const forms = latin ? [pinyin, pinyin.replace(/(shi|meng|qi|xian|qu)$/, "")] : [plain, plain.replace(/[市盟旗县区]$/, "")]
      return !forms.includes(typed) && forms.some(form => form.length > 1 && distance(form, typed) <= (latin ? 2 : 1))
    }).slice(0, 4)
  }

  /** Puts the names meant by 地区:通辽 among the query's filters. @param {Query} query */
  const resolve = async query => {
    for (const { kind, part } of query.asked) {
      let found = await like(part, 20, kind)
      if (!found.length && foreign(part)) found = await like(await simplified(part), 20, kind)
      const exact = found.filter(({ plain }) => plain === Folding.fold(part))
      const names = (exact.length ? exact : found).map(({ name }) => name)
      query.filters[kind] = names.length ? [...new Set([...query.filters[kind], ...names])] : [part]
      if (!names.length) query.unclear.push(part)
    }
    query.asked = []
    return query
  }

  return { like, near, foreign, simplified, resolve }
})()
