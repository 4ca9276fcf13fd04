// @neo4j/graphql over the graph as it is stored, read only: `interface` maps the kinds of actors as whobacks does, `concrete` all
// of them as one type.
import { Neo4jGraphQL } from '@neo4j/graphql'
import { connect } from './connect.mjs'
import { serve } from './serve.mjs'

const BACKING = `
type Backing @relationshipProperties {
  id: ID!
  title: String
  earliestStart: Date!
  latestStart: Date!
  earliestEnd: Date!
  latestEnd: Date!
  lastReported: Date!
  blockKind: [String!]!
  blockContested: [Boolean!]!
  blockEarliestStart: [Date!]!
  blockLatestStart: [Date!]!
  blockEarliestEnd: [Date!]!
  blockLatestEnd: [Date!]!
  againstIds: [String!]!
  alleged: Boolean!
  contested: Boolean!
  selfDenied: Boolean!
  supportCount: Int!
  denialCount: Int!
  sourceCount: Int!
  originCount: Int!
  confidence: Float!
  longestSilenceDays: Int!
}
type ExternalId @node(labels: ["ExternalId"]) @mutation(operations: []) @subscription(events: []) { id: ID! }
type Name @node(labels: ["Name"]) @mutation(operations: []) @subscription(events: []) { text: String! primary: Boolean }
`
const FIELDS = `
  id: ID!
  name: String!
  placeholder: Boolean
`
const RELATIONS = `
  backers: [Actor!]! @relationship(type: "BACKS", direction: IN, properties: "Backing")
  names: [Name!]! @relationship(type: "NAMES", direction: IN)
  externalIds: [ExternalId!]! @relationship(type: "IDENTIFIES", direction: IN)
`
const DECLARED = RELATIONS.replace(/@relationship\([^)]*\)/g, '@declareRelationship')
const NO_WRITES = '@mutation(operations: []) @subscription(events: [])'

const TYPE_DEFINITIONS = {
  interface: `interface Actor {${FIELDS}${DECLARED}}
${['State', 'Militia', 'Official', 'Organization']
  .map(
    (type) => `type ${type} implements Actor @node(labels: ["Record", "${type}"]) ${NO_WRITES} {${FIELDS}${RELATIONS}}`,
  )
  .join('\n')}${BACKING}`,
  concrete: `type Actor @node(labels: ["Record", "Actor"]) ${NO_WRITES} {${FIELDS}${RELATIONS}}${BACKING}`,
}

const driver = connect()
const library = new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS[process.argv[2]], driver })
const schema = await library.getSchema()
if (process.argv[3] === 'print') {
  const { printSchema } = await import('graphql')
  console.log(printSchema(schema))
  await driver.close()
} else serve(schema, () => ({ sessionConfig: { database: 'neo4j', defaultAccessMode: 'READ' } }))
