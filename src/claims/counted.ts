import type { Claim } from './claim'

/** A claim that has been let in, retracted or not. Plans and wishes are shown as statements, and never counted. */
export const isAccepted = (claim: Claim): boolean => claim.review === 'ACCEPTED' && claim.modality !== 'INTENDED'

/** A claim that ties and events are made of. */
export const isCounted = (claim: Claim): boolean => isAccepted(claim) && claim.retractedAt === null
