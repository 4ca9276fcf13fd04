// Asks a running service each kind of question over HTTP, many times, and prints how long the answers took.
//   WHOBACKS_DATA_DIR=… node bench/questions.mjs [http://127.0.0.1:4000/graphql]
// The graph is one that `npx whobacks generate` made. Actors are picked from its managed database: of median degree (of
// those with any backer), and the busiest hubs. One client; the first rounds of each question are not counted.
import { readFileSync } from 'node:fs'
import neo4j from 'neo4j-driver'
import managed from '../dist/graph/find-running.js'

const URL = process.argv[2] ?? 'http://127.0.0.1:4000/graphql'
const ROUNDS = Number(process.env.ROUNDS ?? 60)
const WARM_UP = 8
const ONLY = process.env.ONLY

const CHAIN = 'chains { hops confidence gapDays timing actors { id name } ties { id confidence } } complete stoppedBy'
const TIE = 'id confidence alleged contested lastReported valid { text } instruments { instrument } sourceCount'
const ACTOR = 'actor(by: {id: $id})'

/** Each question: its document, and its variables for the round's actor. */
const QUESTIONS = {
  'direct backers': [
    `query ($id: ID!) { ${ACTOR} { name backers(first: 50) { edges { node { id name } tie { ${TIE} } } } } }`,
  ],
  'two levels of backers': [
    `query ($id: ID!) { ${ACTOR} { name backers(first: 25) { edges { node { id name backers(first: 10) { edges { node { id name } tie { ${TIE} } } } } tie { ${TIE} } } } } }`,
  ],
  'chains ≤ 4 hops': [`query ($id: ID!) { backingChains(backed: {id: $id}) { ${CHAIN} } }`],
  'chains ≤ 4 hops, at a day': [
    `query ($id: ID!) { backingChains(backed: {id: $id}, filter: {at: "2005-06-01"}) { ${CHAIN} } }`,
  ],
  'chains ≤ 4 hops, by confidence': [
    `query ($id: ID!) { backingChains(backed: {id: $id}, orderBy: CONFIDENCE_DESC) { ${CHAIN} } }`,
  ],
  reach: [
    `query ($id: ID!) { reach(of: {id: $id}, direction: BACKERS) { totalCount complete edges { leastHops node { id name } } } }`,
  ],
  '5 shortest paths ≤ 6': [
    'query ($id: ID!, $other: ID!) { paths(from: {id: $id}, to: {id: $other}, k: 5, maxLength: 6) { complete stoppedBy paths { length actors { id name } steps { ties { id type } } } } }',
  ],
  'common backers': [
    'query ($id: ID!, $other: ID!) { common(of: [{id: $id}, {id: $other}], relation: BACKERS) { totalCount complete edges { node { id name } } } }',
  ],
  'neighborhood, depth 1': [
    'query ($id: ID!) { neighborhood(of: [{id: $id}]) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  ],
  'neighborhood, depth 2': [
    'query ($id: ID!) { neighborhood(of: [{id: $id}], depth: 2) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  ],
}

const picked = await pickActors()
const rows = []
for (const [group, ids] of Object.entries(picked)) {
  for (const [name, [query]] of Object.entries(QUESTIONS)) {
    if (ONLY && !name.includes(ONLY)) continue
    rows.push({ question: name, actors: group, ...(await measure(query, ids)) })
    console.error(JSON.stringify(rows.at(-1)))
  }
}
console.table(rows)
const memory = serviceMemory()
if (memory) console.log(`Service: ${memory}`)

async function measure(query, ids) {
  const times = []
  let errors = 0
  let cut = 0
  let bytes = 0
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const variables = { id: ids[round % ids.length], other: ids[(round * 7 + 3) % ids.length] }
    if (variables.other === variables.id) variables.other = ids[(round + 1) % ids.length]
    const started = performance.now()
    const response = await fetch(URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: query.includes('$other') ? variables : { id: variables.id } }),
    })
    const text = await response.text()
    const took = performance.now() - started
    if (round < WARM_UP) continue
    times.push(took)
    bytes += text.length
    const { data, errors: failed } = JSON.parse(text)
    if (failed) {
      errors++
      if (errors === 1) console.error(failed[0].message)
    } else if (Object.values(data).some((answer) => answer?.complete === false)) cut++
  }
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1))
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    cut: `${cut}/${ROUNDS}`,
    errors,
    kB: Math.round(bytes / ROUNDS / 1000),
  }
}

async function pickActors() {
  const found = await managed.findRunning(process.env.WHOBACKS_DATA_DIR ?? '.whobacks')
  if (!found) throw new Error('no managed database runs on WHOBACKS_DATA_DIR')
  const driver = neo4j.driver(found.uri, neo4j.auth.basic(found.username, found.password))
  const { records } = await driver.executeQuery(
    'MATCH (a:Actor) WITH a, COUNT { (a)<-[:BACKS]-() } AS backers WHERE backers > 0 RETURN a.id AS id, backers ORDER BY backers DESC, id',
  )
  await driver.close()
  const actors = records.map((record) => ({ id: record.get('id'), backers: record.get('backers').toNumber() }))
  const median = actors[actors.length >> 1].backers
  const typical = actors.filter(({ backers }) => backers === median)
  const step = Math.max(1, Math.floor(typical.length / 40))
  console.log(
    `${actors.length} backed actors; median ${median} ties of backing, hubs ${actors.slice(0, 3).map(({ backers }) => backers)}`,
  )
  return {
    median: typical
      .filter((_, i) => i % step === 0)
      .slice(0, 40)
      .map(({ id }) => id),
    hub: actors.slice(0, 3).map(({ id }) => id),
  }
}

/** Of the process named by SERVICE_PID, where /proc tells it. */
function serviceMemory() {
  if (!process.env.SERVICE_PID) return undefined
  const status = readFileSync(`/proc/${process.env.SERVICE_PID}/status`, 'utf8')
  return status
    .match(/^Vm(HWM|RSS):.*$/gm)
    ?.join(', ')
    .replace(/\s+/g, ' ')
}
