// Gives ties that the bulk importer made the empty lists of opponents and denials, which its files can not tell from none at all.
// parameters: from STRING, to STRING: ids of the actors that the ties start in, the latter outside; most INTEGER
// columns: completed INTEGER: as many as `most` if there may be more
// limits: `most` ties: those of a hub alone may be more than one transaction has memory for
MATCH (subject:Record)-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->()
WHERE subject.id >= $from AND subject.id < $to AND (tie.againstIds IS NULL OR tie.denialIds IS NULL)
WITH tie LIMIT toInteger($most)
SET tie.againstIds = coalesce(tie.againstIds, []), tie.denialIds = coalesce(tie.denialIds, [])
RETURN count(tie) AS completed
