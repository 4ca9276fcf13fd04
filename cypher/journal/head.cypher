// The number of the last entry of the journal. No parameters. Columns: seq; no row while nothing was written.
MATCH (head:JournalHead {id: 'journal'})
RETURN coalesce(head.seq, 0)
