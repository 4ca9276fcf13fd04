// Resolvers as they are commonly written: graphql-js, one DataLoader for each relation, so one statement for each level.
import DataLoader from 'dataloader'
import { buildSchema } from 'graphql'
import neo4j from 'neo4j-driver'
import { connect } from './connect.mjs'
import { serve } from './serve.mjs'
import { validityText } from '../dist/arms/words.js'

const schema = buildSchema(`
input ActorRef { id: ID }
type Query { actor(by: ActorRef!): Actor  actors(first: Int): Actors! }
type Actors { nodes: [Actor!]!  pageInfo: PageInfo! }
type PageInfo { hasNextPage: Boolean! }
interface Actor { id: ID!  name: String!  placeholder: Boolean!  aliases: [String!]!  externalIds: [String!]!  backers(first: Int): Ties! }
${['State', 'Militia', 'Official', 'Organization']
  .map(
    (type) =>
      `type ${type} implements Actor { id: ID!  name: String!  placeholder: Boolean!  aliases: [String!]!  externalIds: [String!]!  backers(first: Int): Ties! }`,
  )
  .join('\n')}
type Ties { edges: [Edge!]! }
type Edge { node: Actor!  tie: Tie! }
type Validity { earliestStart: String  latestStart: String  earliestEnd: String  latestEnd: String  text: String! }
type Instrument { instrument: String!  contested: Boolean!  valid: Validity! }
type Tie {
  id: ID!  type: String!  title: String  valid: Validity!  instruments: [Instrument!]!  against: [Actor!]!  alleged: Boolean!  contested: Boolean!
  selfDenied: Boolean!  supportCount: Int!  denialCount: Int!  sourceCount: Int!  originCount: Int!  confidence: Float!  longestSilenceDays: Int!
  lastReported: String!
}`)

const driver = connect({ disableLosslessIntegers: true })
const KIND =
  "CASE WHEN a:State THEN 'State' WHEN a:Militia THEN 'Militia' WHEN a:Official THEN 'Official' ELSE 'Organization' END"
const ACTOR = `{kind: ${KIND}, id: a.id, name: a.name, placeholder: coalesce(a.placeholder, false)}`
const DAYS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd']
const BLOCK_DAYS = ['blockEarliestStart', 'blockLatestStart', 'blockEarliestEnd', 'blockLatestEnd']
const TIE = `{id: r.id, type: type(r), title: r.title, ${[...DAYS, 'lastReported'].map((key) => `${key}: toString(r.${key})`).join(', ')},
  ${BLOCK_DAYS.map((key) => `${key}: [day IN r.${key} | toString(day)]`).join(', ')},
  ${['blockKind', 'blockContested', 'againstIds', 'alleged', 'contested', 'selfDenied', 'supportCount', 'denialCount', 'sourceCount', 'originCount', 'confidence', 'longestSilenceDays'].map((key) => `${key}: r.${key}`).join(', ')}}`

const BACKERS = `UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})<-[r:BACKS]-(a)
  WITH r, a ORDER BY r.lastReported DESC, r.id LIMIT $first
  RETURN collect({node: ${ACTOR}, tie: ${TIE}}) AS found
}
RETURN key, found`
const ACTORS = `UNWIND $keys AS key MATCH (a:Record {id: key}) WHERE a:Actor RETURN key, ${ACTOR} AS found`
const ALIASES = `UNWIND $keys AS key
RETURN key, COLLECT { MATCH (:Record {id: key})<-[:NAMES]-(n:Name) WHERE NOT coalesce(n.primary, false) RETURN n.text ORDER BY n.text } AS found`
const EXTERNAL_IDS = `UNWIND $keys AS key
RETURN key, COLLECT { MATCH (:Record {id: key})<-[:IDENTIFIES]-(e:ExternalId) RETURN e.id ORDER BY e.id } AS found`
const PAGE = `MATCH (a:Actor) WITH a ORDER BY a.name, a.id LIMIT $first RETURN ${ACTOR} AS found`

async function read(text, parameters) {
  const session = driver.session({ defaultAccessMode: 'READ', database: 'neo4j' })
  try {
    return (await session.run(text, parameters)).records
  } finally {
    await session.close()
  }
}

const loader = (text, more = {}) =>
  new DataLoader(async (keys) => {
    const found = new Map()
    for (const record of await read(text, { keys, ...more })) found.set(record.get('key'), record.get('found'))
    return keys.map((key) => found.get(key) ?? null)
  })

class Actor {
  constructor(fields) {
    Object.assign(this, fields)
  }
  get __typename() {
    return this.kind
  }
  aliases(_, { loaders }) {
    return loaders.aliases.load(this.id)
  }
  externalIds(_, { loaders }) {
    return loaders.externalIds.load(this.id)
  }
  async backers({ first = 25 }, { loaders }) {
    const found = await loaders.backers(first).load(this.id)
    return { edges: found.map(({ node, tie }) => ({ node: new Actor(node), tie: new Tie(tie) })) }
  }
}

const told = (day) => (day === '0001-01-01' || day === '9999-12-31' ? null : day)
class Tie {
  constructor(fields) {
    Object.assign(this, fields)
  }
  get valid() {
    const points = Object.fromEntries(DAYS.map((key) => [key, told(this[key])]))
    return {
      ...points,
      text: () =>
        validityText(
          DAYS.map((key) => this[key]),
          this.lastReported,
        ),
    }
  }
  get instruments() {
    return this.blockKind.flatMap((instrument, block) =>
      instrument === ''
        ? []
        : [
            {
              instrument,
              contested: this.blockContested[block],
              valid: Object.fromEntries(DAYS.map((key, place) => [key, told(this[BLOCK_DAYS[place]][block])])),
            },
          ],
    )
  }
  async against(_, { loaders }) {
    const found = await loaders.actors.loadMany(this.againstIds)
    return found.filter(Boolean).map((fields) => new Actor(fields))
  }
}

schema.getQueryType().getFields().actor.resolve = async (_, { by }, { loaders }) => {
  const found = await loaders.actors.load(by.id)
  return found && new Actor(found)
}
schema.getQueryType().getFields().actors.resolve = async (_, { first = 25 }) => {
  const records = await read(PAGE, { first: neo4j.int(first + 1) })
  const nodes = records.slice(0, first).map((record) => new Actor(record.get('found')))
  return { nodes, pageInfo: { hasNextPage: records.length > first } }
}

serve(schema, () => {
  const backers = new Map()
  return {
    loaders: {
      actors: loader(ACTORS),
      aliases: loader(ALIASES),
      externalIds: loader(EXTERNAL_IDS),
      backers: (first) => {
        if (!backers.has(first)) backers.set(first, loader(BACKERS, { first: neo4j.int(first) }))
        return backers.get(first)
      },
    },
  }
})
