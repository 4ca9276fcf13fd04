// Where the journal ends.
// parameters: none
// columns: seq INTEGER, at ISO 8601; no row while nothing was written
// limits: one node
MATCH (head:JournalHead {id: 'journal'})
RETURN coalesce(head.seq, 0), toString(head.at)
