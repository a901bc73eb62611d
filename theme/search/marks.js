// Marks in an opened article what the reader had searched for: #q=….

void (() => {
  const WHERE = "article .headline, article .kicker, article .deck, article .byline, article .body > *"

  /** Marks the words in one block, also where an element begins or ends inside a phrase. @param {Element} block @param {string[]} words */
  const mark = (block, words) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    /** @type {{node: Text, start: number}[]} */
    const nodes = []
    let text = ""
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode)
      nodes.push({ node, start: text.length })
      text += node.data
    }
    for (const [from, to] of Folding.spans(text, words).reverse()) {
      for (const { node, start } of [...nodes].reverse()) {
        const begin = Math.max(from - start, 0)
        const end = Math.min(to - start, node.data.length)
        if (begin >= end) continue
        const range = document.createRange()
        range.setStart(node, begin)
        range.setEnd(node, end)
        range.surroundContents(document.createElement("mark"))
      }
    }
  }

  const asked = new URLSearchParams(location.hash.slice(1)).get("q")
  if (!asked) return
  const words = asked.split(" ").map(Folding.fold).filter(Boolean)
  document.querySelectorAll(WHERE).forEach(block => mark(block, words))
  const first = document.querySelector("article .body mark") ?? document.querySelector("article mark")
  if (first && !first.closest("header")) first.scrollIntoView({ block: "center" })
})()
