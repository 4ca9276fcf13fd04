// Gives claims that the bulk importer made the empty list of instruments, which its files can not tell from none at all.
// parameters: from STRING, to STRING: ids of records, the latter outside; most INTEGER
// columns: completed INTEGER: as many as `most` if there may be more
// limits: `most` claims: those of a hub alone may be more than one transaction has memory for
MATCH (claim:Record)
WHERE claim.id >= $from AND claim.id < $to AND claim:Claim AND claim.instruments IS NULL
WITH claim LIMIT toInteger($most)
SET claim.instruments = []
RETURN count(claim) AS completed
