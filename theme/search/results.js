// A hit as the reader sees it: headline, excerpt with the words marked, where it stands.

const Results = (() => {
  const EXCERPT = 110
  const BEFORE = 28
  const OPENING = /^(?:本报|新华社|据)[^，。（]{0,30}[讯电]\s*(?:（[^）]{1,60}）)?\s*/

  /** An element with its content. @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} content */
  const element = (tag, attributes = {}, ...content) => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    made.append(...content)
    return made
  }

  /** The text with the words (folded) marked. @param {string} text @param {string[]} words @returns {(Node | string)[]} */
  const marked = (text, words) => {
    const parts = []
    let end = 0
    for (const [from, to] of Folding.spans(text, words)) {
      parts.push(text.slice(end, from), element("mark", {}, text.slice(from, to)))
      end = to
    }
    return [...parts, text.slice(end)]
  }

  /** The piece of an article that best shows why it was found. @param {Hit} hit @param {string[]} words */
  const excerpt = (hit, words) => {
    const pieces = [...hit.paragraphs, ...hit.tail]
    const rated = pieces.map(text => ({ text, had: words.filter(word => Folding.fold(text).includes(word)).length }))
    const best = rated.reduce((a, b) => b.had > a.had ? b : a)
    const lead = best === rated[0] || !best.had
    const [first] = best.had ? Folding.spans(best.text, words) : []
    let start = 0
    if (lead) start = OPENING.exec(best.text)?.[0].length ?? 0
    if (first && first[0] < start) start = 0
    if (first && first[1] > start + EXCERPT - 20) start = Math.max(start, first[0] - BEFORE)
    let end = start + EXCERPT
    if (end + 8 >= best.text.length) end = best.text.length
    const cut = best.text.slice(start, end)
    return [...start && !(lead && start < 80) ? ["……"] : [], ...marked(cut, words), ...end < best.text.length ? ["……"] : []]
  }

  /** The address of an article with its hit to be marked there. @param {Hit} hit @param {string[]} words @param {string} root */
  const address = (hit, words, root) => root + hit.path + (words.length ? "#q=" + encodeURIComponent(words.join(" ")) : "")

  /** @param {string} day */
  const long = day => day.replace(/(\d+)-0?(\d+)-0?(\d+)/, "$1年$2月$3日")

  /** A row of the results. @param {Hit} hit @param {string[]} words @param {string} root */
  const item = (hit, words, root) => {
    const title = hit.title || "（无题）"
    const heading = element("h2", { class: "headline" }, element("a", { href: address(hit, words, root) }, ...marked(title, words)))
    if (hit.derived) heading.append(element("span", { class: "derived" }, "编者拟题"))
    const heads = [hit.kicker, hit.deck].filter(text => text && Folding.spans(text, words).length)
    const meta = [hit.region, hit.section].filter(Boolean).join(" · ")
    return element("li", {},
      element("time", { datetime: hit.date }, long(hit.date)),
      element("div", {}, heading,
        ...heads.map(text => element("p", { class: "deck" }, ...marked(text, words))),
        element("p", {}, ...excerpt(hit, words)),
        element("p", { class: "meta" }, meta, meta && hit.byline ? " · " : "", ...marked(hit.byline, words))))
  }

  return { element, item, marked, address, long }
})()
