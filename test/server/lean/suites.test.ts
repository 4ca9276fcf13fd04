import { useWarmRoute } from '../serve'

// What holds on Apollo's route holds on the lean one: the same suites, with every document known beforehand.
useWarmRoute()
describe('on the lean route', () => {
  for (const suite of ['answers', 'errors', 'limits', 'time', 'graphql-over-http', 'requests'])
    describe(suite, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      require(`../${suite}.test`)
    })
})
