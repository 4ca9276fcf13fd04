// Notes how far a restoring has come, in the transaction that brought it there.
// parameters: file STRING, from INTEGER the line noted before, recorded BOOLEAN, line INTEGER
// columns: line INTEGER; no row if somebody else noted another line meanwhile
// limits: one node
MATCH (restore:Restore {id: 'restore', file: $file})
SET restore.recorded = $recorded
WITH restore WHERE restore.line = toInteger($from)
SET restore.line = toInteger($line)
RETURN restore.line
