// Entries of the journal for whoever audits it, the latest first.
// Parameters: $before (a number that all entries lie below), $by, $action, $target, $from and $to (ISO text), each null for any; $limit.
// Columns: seq, at as ISO text, by, via, action, targets, before, after, claimIds, tieIds.
MATCH (e:JournalEntry)
WHERE e.seq < $before
  AND ($by IS NULL OR e.by = $by)
  AND ($action IS NULL OR e.action = $action)
  AND ($target IS NULL OR $target IN e.targets OR $target IN e.claimIds OR $target IN e.tieIds)
  AND ($from IS NULL OR e.at >= datetime($from))
  AND ($to IS NULL OR e.at < datetime($to))
WITH e ORDER BY e.seq DESC LIMIT toInteger($limit)
RETURN e.seq, toString(e.at), e.by, e.via, e.action, e.targets, e.before, e.after, e.claimIds, e.tieIds
ORDER BY e.seq DESC
