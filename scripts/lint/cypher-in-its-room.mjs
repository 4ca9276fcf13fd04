/** Text that only Cypher has: clauses in capitals with a pattern or a call behind them. */
const CYPHER = /\b(MATCH|MERGE|CREATE)\s*\(|\b(UNWIND|CALL)\s+[\w.$[{(]+.*\b(RETURN|AS|YIELD)\b|\bDETACH DELETE\b/

/** An ESLint rule: Cypher is written in src/cypher (printed from plans) and in cypher/*.cypher (by hand), nowhere else. */
export const cypherInItsRoom = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { elsewhere: 'Cypher belongs to src/cypher or to a file in cypher/.' },
  },
  create(context) {
    const check = (node, text) => CYPHER.test(text) && context.report({ node, messageId: 'elsewhere' })
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    }
  },
}
