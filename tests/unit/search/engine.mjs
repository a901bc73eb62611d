// The reader's half, as it ships, over an index in a folder: reads jobs (JSON, one a line) from
// standard input and answers each with one line.
import fs from "node:fs"
import readline from "node:readline"
import vm from "node:vm"

const scripts = ["folding", "shards", "query", "postings", "lists", "hits", "engine", "names", "facets"]

/** The scripts in a context of their own, reading the index in `folder`. */
export const open = (theme, folder) => {
  const context = vm.createContext({ console, URL, URLSearchParams, TextDecoder })
  const run = file => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file })
  for (const name of scripts) run(`${theme}/${name}.js`)
  context.asked = []
  context.carry = async name => {
    context.asked.push(name)
    run(`${folder}/${name}.js`)
  }
  vm.runInContext("banmian.carrier.run = carry", context)
  const parts = vm.runInContext("({ Folding, banmian, Queries, Search, Names, Facets })", context)
  return { ...parts, asked: context.asked }
}

const keyOf = path => path.slice(path.lastIndexOf("/") + 1, -5)

const jobs = {
  /** All hits of each query: keys of articles, numbers where the postings alone tell. */
  async all({ queries }, { Search, Queries, Names }) {
    const answers = []
    for (const text of queries) {
      const search = new Search(await Names.resolve(Queries.parse(text)), "date")
      await search.open()
      if (search.exact && search.query.words.length) {
        await search.countAll()
        answers.push({ numbers: [...search.found].sort((a, b) => a - b), atLeast: search.count.atLeast })
      } else {
        const hits = await search.more(Infinity)
        answers.push({ numbers: hits.map(hit => hit.number).sort((a, b) => a - b), atLeast: search.count.atLeast })
      }
    }
    return answers
  },
  /** The first hits of each query, as a page of results shows them. */
  async first({ queries, order = "relevance", wanted = 10 }, { Search, Queries, Names, banmian }) {
    const answers = []
    for (const text of queries) {
      const search = new Search(await Names.resolve(Queries.parse(text)), order)
      const hits = await search.more(wanted)
      answers.push({
        keys: hits.map(hit => keyOf(hit.path)), titles: hits.map(hit => hit.title), paths: hits.map(hit => hit.path),
        ...search.count, damaged: [...banmian.damaged],
      })
    }
    return answers
  },
  /** Which files the first page of results of a query needs. */
  async cost({ query, wanted = 10 }, { Search, Queries, asked }) {
    await new Search(Queries.parse(query), "relevance").more(wanted)
    return { asked }
  },
  /** After how many rounds of files, each asked for when the last is in, there are first hits, and all that are wanted. */
  async rounds({ query, wanted = 10 }, { Search, Queries, banmian }) {
    const deliver = banmian.carrier.run
    let rounds = 0
    let waiting = []
    const round = () => {
      rounds++
      for (const go of waiting.splice(0)) go()
    }
    banmian.carrier.run = name => new Promise(next => {
      if (!waiting.length) setTimeout(round)
      waiting.push(() => deliver(name).then(next))
    })
    let first = 0
    const hits = await new Search(Queries.parse(query), "relevance").more(wanted, () => first ||= rounds)
    return { first, all: rounds, found: hits.length }
  },
  async folded({ texts }, { Folding }) {
    return texts.map(Folding.fold)
  },
  async shards({ terms, shards }, { Folding }) {
    return terms.map(term => Folding.shardOf(term, shards))
  },
  async numbers({ texts }, { Folding }) {
    return texts.map(Folding.numbers)
  },
}

if (process.argv[1]?.endsWith("engine.mjs")) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const job = JSON.parse(line)
    const half = open(job.theme, job.folder)
    process.stdout.write(JSON.stringify(await jobs[job.do](job, half)) + "\n")
  }
}
