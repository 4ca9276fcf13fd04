// Entries of the journal from a number on, in order. Parameters: $seq. Limit: 50 entries, each with at most 1,000 claims and ties.
// Columns: seq, at as ISO text, action, claimIds, tieIds, tieChanges.
MATCH (e:JournalEntry)
WHERE e.seq >= $seq
WITH e ORDER BY e.seq LIMIT 50
RETURN e.seq, toString(e.at), e.action, e.claimIds, e.tieIds, e.tieChanges
ORDER BY e.seq
