// Whether a history can be restored here.
// parameters: none
// columns: isEmpty BOOLEAN nothing was ever written, file STRING of a restoring that was begun or null, recorded BOOLEAN its claims are there, line INTEGER up to which its history is
// limits: one node of each label
OPTIONAL MATCH (restore:Restore {id: 'restore'})
RETURN NOT EXISTS { MATCH (:Record) } AND NOT EXISTS { MATCH (:Merged) } AND NOT EXISTS { MATCH (:JournalEntry) },
       restore.file, coalesce(restore.recorded, false), coalesce(restore.line, 0)
LIMIT 1
