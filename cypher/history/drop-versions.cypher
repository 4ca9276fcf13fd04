// Removes retired versions of ties: those that writing claims in many transactions leaves behind before a history is put back.
// parameters: none
// columns: count INTEGER of what was removed; 0 when there is nothing left
// limits: 10,000 at once
MATCH ()-[version:WAS_BACKS|WAS_COMMANDS|WAS_MEMBER_OF|WAS_HOLDS_OFFICE|WAS_ALLIED_WITH|WAS_RIVAL_OF|WAS_FOUGHT|WAS_ATTACKED|WAS_SPOKE_WITH|WAS_ACCUSED|WAS_CONDEMNED|WAS_THREATENED|WAS_PRESSED|WAS_PERPETRATED|WAS_TARGETED_BY|WAS_CLAIMED_RESPONSIBILITY|WAS_TOOK_PART_IN|WAS_KILLED_IN]->()
WITH version LIMIT 10000
DELETE version
RETURN count(*)
