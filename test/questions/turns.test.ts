import { askedOf } from '../../src/questions/asked'
import { findAttribution } from '../../src/questions/attribution/find-attribution'
import { findBlocs } from '../../src/questions/blocs/find-blocs'
import { findChains } from '../../src/questions/chains/find-chains'
import { findPaths } from '../../src/questions/paths/find-paths'
import { findReach } from '../../src/questions/reach/find-reach'
import { findWhyNot } from '../../src/questions/why-not/find-why-not'
import type { InSteps } from '../../src/questions/work'
import { buildTieGraph } from './graph/build-tie-graph'
import { rowOf } from './random-graph'

const held = (from: number, to: number) => ({
  kind: '',
  ...{ earliestStart: from, latestStart: from, reachStart: from },
  ...{ earliestEnd: to, latestEnd: to, reachEnd: to },
})
const ids = Array.from({ length: 30 }, (_, n) => `m${n}`)
/** All back each other, but two of them only at another time: there are more chains to try than anybody would wait for. */
const dense = buildTieGraph(
  ids.map((id) => ({ id, name: id, kind: 'Militia', placeholder: false })),
  ids.flatMap((a) =>
    ids.flatMap((b) => (a === b ? [] : [rowOf(tieOf(a, b), [a === 'm29' || b === 'm28' ? held(50, 59) : held(0, 9)])])),
  ),
)
/** A long ring in which each backs some further on: more ties than one turn looks at. */
const wide = buildTieGraph(
  Array.from({ length: 8_000 }, (_, n) => ({ id: `w${n}`, name: '', kind: 'Militia' as const, placeholder: false })),
  Array.from({ length: 8_000 }, (_, n) =>
    [1, 7, 31, 127].map((far) => rowOf(tieOf(`w${n}`, `w${(n + far) % 8_000}`), [held(0, 9)])),
  ).flat(),
)

function tieOf(subject: string, object: string) {
  return { id: `${subject}>${object}`, subject, object }
}

const rules = { asked: askedOf(), via: ['Militia' as const], through: ['BACKS' as const], maxHops: 6 }
const [first, last] = [dense.actorOf('m0')!, dense.actorOf('m29')!]
const bounds = { maxSteps: 500_000 }
const charge = { tieId: 'm1>m0', actorId: 'm0', basis: 'STATED' as const, basisBy: [] }

const questions: Record<string, () => InSteps<unknown>> = {
  chains: () => findChains(dense, { ...rules, backed: first, backer: last, limit: 10, orderBy: 'FEWEST_HOPS' }, bounds),
  reach: () => findReach(dense, { ...rules, of: first, direction: 'BACKERS' }, bounds),
  paths: () =>
    findPaths(
      dense,
      {
        ...{ from: first, to: dense.actorOf('m28')!, k: 5, maxLength: 8 },
        ...{ types: ['BACKS'], directed: true, together: true, asked: askedOf() },
      },
      bounds,
    ),
  attribution: () =>
    findAttribution(dense, { on: null, charges: [charge], asked: askedOf(), maxHops: 7, limit: 10 }, bounds),
  whyNot: () =>
    findWhyNot(
      dense,
      { ...rules, backed: first, backer: last, evidence: {}, furthestHops: 8, denials: 0, limit: 10 },
      bounds,
    ),
  blocs: () => findBlocs(wide, { types: ['BACKS'], asked: askedOf() }, bounds),
}

test.each(Object.keys(questions))('%s: others have a turn every few milliseconds of a long search', (name) => {
  const steps = questions[name]!()
  let turns = 0
  while (!steps.next().done) turns++
  expect(turns).toBeGreaterThan(8)
})
