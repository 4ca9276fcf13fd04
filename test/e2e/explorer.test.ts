import { describeInBrowser } from './chromium'
import { accessibleTests } from './explorer/accessible'
import { canvasTests } from './explorer/canvas'
import { everythingTests } from './explorer/everything'
import { evidenceTests } from './explorer/evidence'
import { findTests } from './explorer/find'
import { makeHand } from './explorer/hand'
import { lackingTests } from './explorer/lacking'
import { questionTests } from './explorer/questions'
import { robustTests } from './explorer/robust'
import { shareTests } from './explorer/share'
import { hasUcdp, setStage, type Stage } from './explorer/stage'
import { tableTests } from './explorer/table'
import { timeTests } from './explorer/time'

/** One service, one graph and one browser for all of it; each part of the page has its file in `explorer/`. */
describeInBrowser('The explorer', () => {
  let stage: Stage
  const hand = makeHand(() => stage)

  beforeAll(async () => {
    stage = await setStage()
  }, 600_000)
  afterAll(() => stage?.close())

  test('the API answers everything that the page asks', () => {
    expect(stage.refused).toEqual([])
  })

  describe('1. find and open', () => findTests(hand))
  describe('2. the canvas', () => canvasTests(hand))
  describe('3. time', () => timeTests(hand))
  describe('4. the evidence panel', () => evidenceTests(hand))
  describe('5. questions', () => questionTests(hand))
  describe('6. the table', () => tableTests(hand))
  describe('7. share and take away', () => shareTests(hand))
  describe('8. accessible', () => accessibleTests(hand))
  describe('8. robust', () => robustTests(hand))
  describe('8. where something is lacking', () => lackingTests(hand))
  ;(hasUcdp ? describe : describe.skip)('with all of UCDP ESD on the canvas', () => everythingTests(hand))
})
