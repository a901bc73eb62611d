// 朗读 by the browser's own speech, 复制, and a repair's note beside it. Pages read whole without it.
(() => {
  const $ = selector => document.querySelector(selector)

  // Read aloud: the button shows once the browser has a Chinese voice, and never without one.
  const button = $("[data-speak]")
  const speech = button && window.speechSynthesis
  const voice = () => speech.getVoices().find(one => /^(zh|cmn)/i.test(one.lang))
  const offer = () => { button.hidden = !voice() }
  const done = () => { button.textContent = "朗读" }
  const speak = () => {
    const texts = [...document.querySelectorAll("h1, .body :is(p, h2, figcaption)")]
    texts.forEach((element, place) => {
      // One utterance a paragraph: browsers cut long ones off.
      const said = new SpeechSynthesisUtterance(element.innerText.replace(/编者拟题$/, ""))
      said.voice = voice()
      said.lang = said.voice.lang
      if (place === texts.length - 1) said.onend = done
      speech.speak(said)
    })
    button.textContent = "停止"
  }
  if (speech) {
    offer()
    speech.addEventListener?.("voiceschanged", offer)
    addEventListener("pagehide", () => speech.cancel())
  }

  // Copy: the clipboard of a page from a folder may be closed; the old way is open there.
  const copy = text => navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))
  const copyByHand = text => {
    const area = document.createElement("textarea")
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand("copy")
    area.remove()
  }
  const told = one => {
    one.textContent = "已复制"
    setTimeout(() => { one.textContent = "复制" }, 2000)
  }

  // BibTeX and RIS from what the page says to machines, as a file to save.
  const said = name => [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map(one => one.content)
  const facts = () => ({
    key: location.pathname.split("/").slice(-4).join("-").replace(".html", ""),
    authors: said("author"),
    title: said("title")[0],
    paper: said("journal_title")[0],
    day: said("publication_date")[0],
    page: said("firstpage")[0],
    url: $("link[rel=canonical]")?.href,
  })
  const tex = text => text.replace(/[\\{}$&%#_~^]/g, char =>
    ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[char] ?? `\\${char}`)
  const forms = {
    bib: one => {
      const [year, month, day] = one.day.split("-").map(Number)
      const fields = {
        author: one.authors.map(tex).join(" and "), title: `{${tex(one.title)}}`, journal: tex(one.paper),
        year, month, day, pages: one.page, url: one.url, entrysubtype: "newspaper",
      }
      const known = Object.entries(fields).filter(([, value]) => value)
      return `@article{${one.key},\n${known.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`
    },
    ris: one => [
      ["TY", "NEWS"], ...one.authors.map(author => ["AU", author]), ["TI", one.title], ["T2", one.paper],
      ["DA", one.day.replaceAll("-", "/")], ["SP", one.page], ["UR", one.url],
    ].filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\n`).join("") + "ER  - \n",
  }
  const save = form => {
    const one = facts()
    const link = document.createElement("a")
    link.download = `${one.key}.${form}`
    link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(forms[form](one))}`
    link.click()
  }

  addEventListener("click", event => {
    const one = event.target.closest("button")
    if (!one) return
    if ("speak" in one.dataset) {
      const speaking = speech.speaking
      speech.cancel()
      if (speaking) done()
      else speak()
    }
    if (one.dataset.save) save(one.dataset.save)
    if ("copy" in one.dataset) {
      const text = (one.closest("section").querySelector("pre") ?? $("#cite p")).innerText.trim()
      copy(text).catch(() => copyByHand(text)).then(() => told(one))
    }
  })

  // A repair's note as a tip. The link to the note works without it.
  for (const link of document.querySelectorAll(".repair")) {
    const note = $(link.getAttribute("href"))
    link.dataset.note = note.innerText.replace(/\s*↑$/, "")
  }
})()
