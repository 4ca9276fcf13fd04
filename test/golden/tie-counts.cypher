MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n2)
  WITH r1, n2
  WITH type(r1) AS type, CASE WHEN r1:ALLIED_WITH|RIVAL_OF|FOUGHT|SPOKE_WITH THEN 'EITHER' WHEN startNode(r1) = n0 THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS ties
  ORDER BY type, direction
  RETURN [type, direction, ties]
} AS c0, COLLECT {
  MATCH (n0)-[r3:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n4)
  WHERE r3.earliestStart <= $to2 AND r3.latestEnd >= $from1 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] = '' AND r3.blockEarliestStart[i] <= $to2 AND r3.blockLatestEnd[i] >= $from1 AND r3.blockReachStart[i] <= $reachTo4 AND r3.blockReachEnd[i] >= $reachFrom3) AND n4:State
  WITH r3, n4
  WITH type(r3) AS type, CASE WHEN r3:ALLIED_WITH|RIVAL_OF|FOUGHT|SPOKE_WITH THEN 'EITHER' WHEN startNode(r3) = n0 THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS ties
  ORDER BY type, direction
  RETURN [type, direction, ties]
} AS c1
// $id0 = "northland"
// $from1 = 2018-01-15
// $to2 = 2018-01-15
// $reachFrom3 = 2015-01-15
// $reachTo4 = 2021-01-15
