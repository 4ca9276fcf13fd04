import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names that would do harm if they were anything but text. */
export const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
export const RIGHT_TO_LEFT = 'River \u202Etnorf\u202C Front \u2067abc'
export const LONG = 'Endless '.repeat(125).trim()

/**
 * A made-up gazette about known actors: what Hezbollah was given around 1990, a silence, and a denial. The ids of UCDP make it join the
 * data set's actors where that is loaded; alone, it is enough for the first visit. And a front whose names are hostile.
 */
const GAZETTE = `
source: test-gazette
sources:
  - id: test-gazette
    title: A gazette made up for tests
    publisher: Test press
    publishedOn: 2001-05-04
    url: javascript:window.hacked=1
  - id: test-archive
    title: An archive made up for tests
    publishedOn: 2019-05-04
    url: https://example.org/archive?page=1
actors:
  - id: hezbollah
    kind: MILITIA
    name: Hezbollah
    aliases: [Hizbullah, Party of God]
    externalIds: ['ucdp:366']
  - id: hostile-markup
    kind: MILITIA
    name: ${JSON.stringify(MARKUP)}
    description: ${JSON.stringify(`A front called ${MARKUP}`)}
  - id: hostile-direction
    kind: MILITIA
    name: ${JSON.stringify(RIGHT_TO_LEFT)}
  - id: hostile-length
    kind: MILITIA
    name: ${JSON.stringify(LONG)}
claims:
  - id: test-weapons
    type: BACKS
    subject: iran
    object: hezbollah
    against: [israel]
    instruments: [WEAPONS, FUNDING]
    when: { held: 1987/1991 }
    locator: page 3
    summary: Arms and money went to the party between 1987 and 1991.
    confidence: 0.7
  - id: test-silence
    type: BACKS
    subject: iran
    object: hezbollah
    instruments: [TRAINING]
    when: { observed: 2019-01-05 }
    source: test-archive
    locator: sheet 12
    origin: Test wire
    summary: In early 2019 instructors were seen with the party.
    confidence: 0.6
  - id: test-denial
    type: BACKS
    stance: DENIES
    subject: iran
    object: hezbollah
    attributedTo: iran
    when: { held: 1990 }
    locator: page 4
    summary: Iran said in 1990 that it gave the party no arms.
    confidence: 0.5
  - id: test-hostile-markup
    type: BACKS
    subject: jordan
    object: hostile-markup
    instruments: [OTHER]
    when: { held: 2003 }
    summary: ${JSON.stringify(`Support for ${MARKUP}`)}
    quote: ${JSON.stringify(MARKUP)}
    locator: ${JSON.stringify('<b>page</b> 1')}
    confidence: 0.5
  - id: test-hostile-direction
    type: BACKS
    subject: jordan
    object: hostile-direction
    when: { held: 2003 }
    summary: Support for a front whose name turns the line round.
    confidence: 0.5
  - id: test-hostile-length
    type: BACKS
    subject: jordan
    object: hostile-length
    when: { held: 2003 }
    summary: Support for a front whose name does not end.
    confidence: 0.5
`

/** Writes the gazette as a seed file into a folder. */
export async function writeGazette(folder: string): Promise<string> {
  const file = join(folder, 'gazette.yaml')
  await writeFile(file, GAZETTE)
  return file
}
