// What the reader's half does without a browser: run by Node's own runner, from pytest.
import assert from "node:assert/strict"
import { test } from "node:test"
import { open } from "./engine.mjs"

const theme = new URL("../../../theme/search", import.meta.url).pathname
const { Folding, Queries, Names, Facets, banmian } = open(theme, "")

const files = {
  manifest: { segments: [["2020-03", "v", 3, 1, 1, "2020-03-30", "$%$$"]], sets: {}, names: "n", t2s: "t" },
  names: [["@", "呼伦贝尔市", "hulunbeiershi", "hlbes"], ["@", "呼和浩特市", "huhehaoteshi", "hhhts"],
    ["#", "盟市·风景线", "mengshifengjingxian", "msfjx"], ["&", "郭洪申", "guohongshen", "ghs"]],
  t2s: "倫伦貝贝爾尔",
  "2020-03/facets": { region: { 通辽市: "$%", 赤峰市: "%" }, section: { 要闻: "$$$" }, reporter: {} },
}
const versions = { names: "n", t2s: "t", "2020-03/facets": "v" }
banmian.carrier.run = async name => banmian.shard(name, versions[name] ?? "", files[name])

const plain = value => JSON.parse(JSON.stringify(value))

test("spans point into the text as it was printed", () => {
  const text = "投资３.49亿 元，（同比）增长"
  const marked = Folding.spans(text, [Folding.fold("3.49亿元同比")]).map(([from, to]) => text.slice(from, to))
  assert.deepEqual(plain(marked), ["３.49亿 元，（同比"])
})

test("spans of words that overlap are one", () => {
  assert.deepEqual(plain(Folding.spans("脱贫攻坚战", ["脱贫攻坚", "攻坚战"])), [[0, 5]])
})

test("a number is not found inside another one", () => {
  assert.deepEqual(plain(Folding.spans("3.49亿与349亿", ["349亿"])), [[6, 10]])
})

test("the terms of a query leave out what others imply, and end in a prefix", () => {
  assert.deepEqual(plain(Folding.terms("年产12345")), [
    { text: "年产", open: false }, { text: "产1", open: false },
    { text: "1234", open: false }, { text: "2345", open: false },
  ])
  assert.deepEqual(plain(Folding.terms("qc8")), [{ text: "qc8", open: true }])
  assert.deepEqual(plain(Folding.terms("3万亩")), [{ text: "3万", open: false }, { text: "万亩", open: false }])
})

test("a query is words, words to leave out, and filters", () => {
  const query = Queries.parse("“就业 扶贫” 通辽，市　-车间 地区:通辽 记者：郭洪申 日期:2020-02")
  assert.deepEqual(plain(query.words), ["就业扶贫", "通辽市"])
  assert.deepEqual(plain(query.without), ["车间"])
  assert.deepEqual(plain(query.asked), [{ kind: "region", part: "通辽" }, { kind: "reporter", part: "郭洪申" }])
  assert.deepEqual([query.filters.from, query.filters.to], ["2020-02-01", "2020-02-29"])
})

test("a filter is taken out of what is typed, and the others stay", () => {
  const typed = "草原 盟市:通辽 作者：“刘 洋” -地区:呼伦 日期:2020-03 10:30"
  assert.equal(Queries.without(typed, "date"), "草原 盟市:通辽 作者：“刘 洋” -地区:呼伦 10:30")
  assert.equal(Queries.without(typed, "region"), "草原 作者：“刘 洋” -地区:呼伦 日期:2020-03 10:30")
  assert.equal(Queries.without(typed), "草原 -地区:呼伦 10:30")
})

test("quotes change nothing where nothing parts the text", () => {
  assert.deepEqual(plain(Queries.parse("“扶贫”").words), plain(Queries.parse("扶贫").words))
  assert.deepEqual(plain(Queries.parse("“大红包”发放").words), ["大红包发放"])
})

test("what looks like a filter and is none is searched as it stands", () => {
  assert.deepEqual(plain(Queries.parse("时间:上午").words), ["时间上午"])
  assert.deepEqual(plain(Queries.parse("10:30").words), ["1030"])
  assert.deepEqual(plain(Queries.parse("日期:昨天").unclear), ["日期:昨天"])
})

for (const [typed, span] of [["2020", ["2020-01-01", "2020-12-31"]], ["2020年3月", ["2020-03-01", "2020-03-31"]],
  ["2020-3-30", ["2020-03-30", "2020-03-30"]], ["2020年3月30日", ["2020-03-30", "2020-03-30"]],
  ["2019-11~2020-02", ["2019-11-01", "2020-02-29"]], ["2020-13", undefined], ["三月", undefined]]) {
  test(`${typed} as days`, () => assert.deepEqual(Queries.days(typed) && plain(Queries.days(typed)), span))
}

test("names are offered by characters, pinyin and first letters", async () => {
  const like = async text => (await Names.like(text, 5)).map(({ name }) => name)
  assert.deepEqual(plain(await like("呼伦")), ["呼伦贝尔市"])
  assert.deepEqual(plain(await like("hlbe")), ["呼伦贝尔市"])
  assert.deepEqual(plain(await like("hulunbeier")), ["呼伦贝尔市"])
  assert.deepEqual(plain(await like("风景线")), ["盟市·风景线"])
  assert.deepEqual(plain(await like("ghs")), ["郭洪申"])
})

test("a near spelling leads to the name", async () => {
  const near = async text => (await Names.near(text)).map(({ name }) => name)
  assert.deepEqual(plain(await near("呼伦贝儿")), ["呼伦贝尔市"])
  assert.deepEqual(plain(await near("郭洪甲")), ["郭洪申"])
  assert.deepEqual(plain(await near("hulunbuier")), ["呼伦贝尔市"])
  assert.deepEqual(plain(await near("扶贫")), [])
  assert.deepEqual(plain(await near("呼伦贝尔")), [])
})

test("traditional characters are known and made simplified", async () => {
  assert.equal(Names.foreign("呼倫貝爾"), true)
  assert.equal(Names.foreign("呼伦贝尔3号"), false)
  assert.equal(await Names.simplified("呼倫貝爾市"), "呼伦贝尔市")
})

test("a filter typed as part of a name means the names that have it", async () => {
  const query = await Names.resolve(Queries.parse("草原 地区:呼"))
  assert.deepEqual(plain(query.filters.region), ["呼伦贝尔市", "呼和浩特市"])
})

test("hits are counted by region, and a filter does not hide its neighbours", async () => {
  const manifest = await banmian.manifest()
  const filters = { ...Queries.noFilters(), region: ["赤峰市"] }
  const shares = await Facets.count(manifest, [0, 1, 2], filters)
  assert.deepEqual(plain(shares.region), [{ name: "通辽市", count: 2 }, { name: "赤峰市", count: 1 }])
  assert.deepEqual(plain(shares.section), [{ name: "要闻", count: 1 }])
})

