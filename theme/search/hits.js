// An article of the index as a result: read from its text, kept if it has what is asked, and rated.

/**
 * @typedef {Object} Hit
 * @property {string} path of the article, below the site's root
 * @property {string} date
 * @property {string} title
 * @property {boolean} derived
 * @property {string} kicker
 * @property {string} deck
 * @property {string} region
 * @property {string} section
 * @property {string} byline
 * @property {string[]} paragraphs
 * @property {string[]} tail captions and signature
 * @property {number} number from the newest article of the archive
 * @property {number} score
 */

const Hits = (() => {
  const HEADLINE = 40
  /** What a hit in kicker or deck scores at least: what a suggestion must have. */
  const HEADS = 16

  /** How well an article fits; −1 when it does not have all words or has one that it must not. @param {Hit} hit @param {Query} query */
  const score = (hit, { words, without }) => {
    const [lead, ...rest] = hit.paragraphs
    /** @type {[string, number][]} */
    const weights = [[hit.title, HEADLINE], [hit.kicker, HEADS], [hit.deck, HEADS], [hit.byline, 12], [lead, 8],
      [rest.join("\n"), 2], [hit.tail.join("\n"), 2]]
    const fields = weights.map(([text, weight]) => ({ text: Folding.fold(text), weight }))
    if (without.some(word => fields.some(({ text }) => text.includes(word)))) return -1
    let score = 0
    for (const word of words) {
      const found = fields.filter(({ text }) => text.includes(word))
      if (!found.length) return -1
      const [{ text, weight }] = found
      // a short headline that is little else than the word says it is the subject
      score += weight + (weight === HEADLINE ? 10 * word.length / text.length : 0) + Math.min(3, found.length)
    }
    const phrase = words.length > 1 && fields.find(({ text }) => text.includes(words.join("")))
    return score + (phrase ? phrase.weight : 0)
  }

  /** The article of a number, if it is a hit. @param {Manifest} manifest @param {Query} query @param {number} number @returns {Promise<Hit | undefined>} */
  const read = async (manifest, query, number) => {
    const segment = manifest.segments.find(({ base, articles }) => number < base + articles)
    if (!segment) return undefined
    const at = number - segment.base
    const rows = await banmian.load(`${segment.name}/t/${Math.floor(at / segment.perText)}`, segment.version)
    const row = rows?.[at % segment.perText]
    if (!row) return undefined
    const [key, title, derived, kicker, deck, region, section, byline, body, tail] = row
    const date = banmian.dayOf(segment, at)
    const hit = {
      path: `${date.replaceAll("-", "/")}/${key}.html`, date, title, derived: !!derived, kicker, deck, region, section, byline,
      paragraphs: body.split("\n"), tail: tail ? tail.split("\n") : [], number, score: 0,
    }
    hit.score = score(hit, query)
    return hit.score >= 0 ? hit : undefined
  }

  return { read, HEADS }
})()
