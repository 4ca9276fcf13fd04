// A page of the journal, in order.
// parameters: after INTEGER
// columns: entry MAP as put-entries takes it
// limits: 100 rows, each with at most 1,000 ids of claims and of ties
MATCH (entry:JournalEntry)
WHERE entry.seq > $after
WITH entry ORDER BY entry.seq LIMIT 100
RETURN entry {
  .seq, at: toString(entry.at), .by, .via, .action, .targets, .before, .after, .claimIds, .tieIds, .tieChanges
}
ORDER BY entry.seq
