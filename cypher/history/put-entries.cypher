// Puts entries of a journal back.
// parameters: rows [{seq, at ISO 8601, by, via, action, targets [STRING], before, after, claimIds [STRING], tieIds [STRING], tieChanges [STRING]}]
// columns: count INTEGER of what was written
// limits: batches of at most 100
UNWIND $rows AS row
CREATE (entry:JournalEntry)
SET entry = row, entry.seq = toInteger(row.seq), entry.at = datetime(row.at)
RETURN count(*)
