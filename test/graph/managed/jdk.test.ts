import { chooseJdk, findJdks, type Jdk, majorOfJavaVersion } from '../../../src/graph/managed/jdk'
import { RELEASES, releaseForJdk, releaseOfDistribution } from '../../../src/graph/managed/release'

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "25" 2025-09-16 LTS', 25],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21-ea" 2023-09-19', 21],
  ['sh: java: not found', undefined],
])('the major version in %j is %s', (output, major) => {
  expect(majorOfJavaVersion(output)).toBe(major)
})

test.each([
  [17, '5.26.29'],
  [21, '5.26.29'],
  [25, '2026.09.0'],
  [11, undefined],
  [19, undefined],
])('JDK %i runs Neo4j %s', (major, version) => {
  expect(releaseForJdk(major)?.version).toBe(version)
})

const jdk = (major: number, foundBy: Jdk['foundBy']): Jdk => ({
  java: foundBy,
  major,
  build: `version "${major}"`,
  foundBy,
})
const accepted = RELEASES.flatMap(({ jdks }) => jdks)

test('the JDK of JAVA_HOME comes first', () => {
  expect(chooseJdk([jdk(25, 'JAVA_HOME'), jdk(17, 'PATH')], accepted).major).toBe(25)
})

test('one on the PATH is used if that of JAVA_HOME is too old', () => {
  expect(chooseJdk([jdk(8, 'JAVA_HOME'), jdk(17, 'PATH')], accepted)).toEqual(jdk(17, 'PATH'))
})

test('no JDK that fits: the error names what was found and how to get one', () => {
  expect(() => chooseJdk([jdk(11, 'PATH')], accepted)).toThrow(
    /needs a JDK 17, 21, or 25; PATH leads to Java 11\. Get one with `apt-get/,
  )
  expect(() => chooseJdk([], accepted)).toThrow(/no Java was found.*openjdk-17/)
  expect(() => chooseJdk([jdk(17, 'PATH')], [21, 25])).toThrow(/a JDK 21 or 25; PATH leads to Java 17.*openjdk-21/)
})

test('nothing is found where there is nothing', async () => {
  expect(await findJdks({ JAVA_HOME: '/nowhere', PATH: '/nowhere' })).toEqual([])
})

test('a distribution of one’s own is run by its version', () => {
  expect(releaseOfDistribution('5.26.3')).toMatchObject({
    mainClass: RELEASES[0]!.mainClass,
    jdks: [17, 21],
    settings: [],
  })
  expect(releaseOfDistribution('2025.10.1')).toMatchObject({
    mainClass: RELEASES[1]!.mainClass,
    jdks: [21, 25],
    settings: [],
  })
  expect(() => releaseOfDistribution('4.4.40')).toThrow('5.26 or later is needed')
})

test('options for every Java of the environment do not make another build of it', async () => {
  const builds = async (environment: NodeJS.ProcessEnv) => (await findJdks(environment)).map(({ build }) => build)
  const plain = await builds({ ...process.env, JAVA_TOOL_OPTIONS: undefined })
  expect(plain.length).toBeGreaterThan(0)
  expect(await builds({ ...process.env, JAVA_TOOL_OPTIONS: '-XX:+UseSerialGC' })).toEqual(plain)
})
