const { default: Sequencer } = require('@jest/test-sequencer')

const LONGEST = /\/test\/golden\/lint\.test\.ts$/

/** Jest's order, but for the file that takes longest: begun last it would end alone, and a fresh clone has no times to tell. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    return [...sorted.filter(({ path }) => LONGEST.test(path)), ...sorted.filter(({ path }) => !LONGEST.test(path))]
  }
}
