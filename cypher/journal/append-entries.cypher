// Appends entries of one write to the journal. Its head is locked already.
// parameters: rows [{seq, by, via, action, targets [STRING], before JSON, after JSON, claimIds [STRING], tieIds [STRING], tieChanges [STRING]}], at ISO 8601
// columns: none
// limits: batches of at most 100, each with at most 1,000 ids of claims and of ties
UNWIND $rows AS row
CREATE (entry:JournalEntry)
SET entry = row, entry.seq = toInteger(row.seq), entry.at = datetime($at)
WITH max(entry.seq) AS last
MATCH (head:JournalHead {id: 'journal'})
SET head.seq = last
