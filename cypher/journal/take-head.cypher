// Takes the lock of the journal's head, and the instant of this write: `now`, or just after the last write if that is not later.
// Held until the transaction ends, so that writes are numbered and dated in the order in which they commit.
// parameters: now ISO 8601 in UTC
// columns: seq INTEGER of the last entry, at ISO 8601
// limits: one node
MERGE (head:JournalHead {id: 'journal'})
SET head.locked = true
REMOVE head.locked
WITH head
SET head.at = CASE WHEN head.at >= datetime($now) THEN head.at + duration({milliseconds: 1}) ELSE datetime($now) END,
    head.seq = coalesce(head.seq, 0)
RETURN head.seq, toString(head.at)
