import { ALL_SETTINGS } from './setting'

/** The text of `.env.example`: each setting commented out at its default, with what it means. */
export function printExample(): string {
  const lines = ALL_SETTINGS.map(({ name, byDefault, about }) => `# ${about}\n#${name}=${byDefault}\n`)
  return `# Settings of whobacks, each at its default. Copy to .env and remove the # of what you change;\n# the environment overrides .env.\n\n${lines.join('\n')}`
}
