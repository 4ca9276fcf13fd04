// Gives claims that the bulk importer made the empty list of instruments, which its files can not tell from none at all.
// parameters: from STRING, to STRING: ids of records, the latter outside
// columns: none
// limits: claims of at most 1,000 actors, and one hub
MATCH (claim:Record)
WHERE claim.id >= $from AND claim.id < $to AND claim:Claim AND claim.instruments IS NULL
SET claim.instruments = []
