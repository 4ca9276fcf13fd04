import { countWords, daysWords } from './sentence'

interface Evidence {
  readonly alleged: boolean
  readonly contested: boolean
  readonly selfDenied: boolean
  readonly denialCount: number
}

/** What must not be overlooked about a tie's evidence. */
export function EvidenceBadges({ alleged, contested, selfDenied, denialCount }: Evidence) {
  return (
    <>
      {alleged && (
        <span class="badge alleged" title="Every claim that supports it is itself only an allegation.">
          alleged
        </span>
      )}
      {contested && (
        <span class="badge contested" title={selfDenied ? 'The subject itself denies it.' : 'Somebody denies it.'}>
          {selfDenied ? 'denied by the subject' : `contested: ${countWords(denialCount, 'denial')}`}
        </span>
      )}
    </>
  )
}

interface Answering {
  readonly timing: 'CERTAIN' | 'POSSIBLE' | null
  readonly gapDays: number | null
}

/** How it answers for the time chosen: certain or possible, and how far into silence. Nothing without a time. */
export function TimingBadges({ timing, gapDays }: Answering) {
  return (
    <>
      {timing === 'CERTAIN' && (
        <span class="badge certain" title="By its dates it surely held on some day of the time asked.">
          certain
        </span>
      )}
      {timing === 'POSSIBLE' && (
        <span class="badge possible" title="It may have held: a date is fuzzy, or a report is let stand into silence.">
          possible
        </span>
      )}
      {gapDays !== null && gapDays > 0 && (
        <span class="badge gap" title="Days from the time asked to the nearest report that answers.">
          {daysWords(gapDays)} from the nearest report
        </span>
      )}
    </>
  )
}
