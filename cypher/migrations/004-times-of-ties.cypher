// All days of a tie in one text, as src/claims/tie-times.ts writes them: for ties, and retired versions of them, that were written without.
// columns: count INTEGER of what was written; run again until it is 0
MATCH ()-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN|WAS_BACKS|WAS_COMMANDS|WAS_MEMBER_OF|WAS_HOLDS_OFFICE|WAS_ALLIED_WITH|WAS_RIVAL_OF|WAS_FOUGHT|WAS_ATTACKED|WAS_SPOKE_WITH|WAS_ACCUSED|WAS_CONDEMNED|WAS_THREATENED|WAS_PRESSED|WAS_PERPETRATED|WAS_TARGETED_BY|WAS_CLAIMED_RESPONSIBILITY|WAS_TOOK_PART_IN|WAS_KILLED_IN|KEPT_WAS_BACKS|KEPT_WAS_COMMANDS|KEPT_WAS_MEMBER_OF|KEPT_WAS_HOLDS_OFFICE|KEPT_WAS_ALLIED_WITH|KEPT_WAS_RIVAL_OF|KEPT_WAS_FOUGHT|KEPT_WAS_ATTACKED|KEPT_WAS_SPOKE_WITH|KEPT_WAS_ACCUSED|KEPT_WAS_CONDEMNED|KEPT_WAS_THREATENED|KEPT_WAS_PRESSED|KEPT_WAS_PERPETRATED|KEPT_WAS_TARGETED_BY|KEPT_WAS_CLAIMED_RESPONSIBILITY|KEPT_WAS_TOOK_PART_IN|KEPT_WAS_KILLED_IN]->()
WHERE tie.times IS NULL
WITH tie LIMIT 50000
SET tie.times = replace(
  reduce(text = '', day IN [tie.earliestStart, tie.latestStart, tie.earliestEnd, tie.latestEnd, tie.lastReported] | text + toString(day))
  + reduce(text = '', block IN range(0, size(tie.blockKind) - 1) |
    text
    + CASE tie.blockKind[block]
        WHEN 'TROOPS' THEN 'x' WHEN 'PRESENCE' THEN 'p' WHEN 'TERRITORY' THEN 'y' WHEN 'WEAPONS' THEN 'w'
        WHEN 'MATERIEL' THEN 'm' WHEN 'TRAINING' THEN 't' WHEN 'FUNDING' THEN 'f' WHEN 'INTELLIGENCE' THEN 'i'
        WHEN 'INFRASTRUCTURE' THEN 'l' WHEN 'POLITICAL' THEN 'c' WHEN 'OTHER' THEN 'o' WHEN 'UNKNOWN' THEN 'u'
        ELSE '*' END
    + CASE WHEN tie.blockContested[block] THEN '!' ELSE '.' END
    + toString(tie.blockEarliestStart[block]) + toString(tie.blockLatestStart[block])
    + toString(tie.blockEarliestEnd[block]) + toString(tie.blockLatestEnd[block])
    + toString(tie.blockReachStart[block]) + toString(tie.blockReachEnd[block])),
  '-', '')
RETURN count(tie);
