// Begins to restore a history: what is written from now on is numbered and dated behind it.
// parameters: file STRING, seq INTEGER, at ISO 8601 or null
// columns: none
// limits: two nodes
MERGE (head:JournalHead {id: 'journal'})
SET head.seq = toInteger($seq), head.at = datetime($at)
CREATE (:Restore {id: 'restore', file: $file, recorded: false, line: 0})
