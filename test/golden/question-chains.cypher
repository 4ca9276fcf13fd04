OPTIONAL MATCH (referred:Record {id: $id0} WHERE referred:Actor)
WITH collect(DISTINCT referred) AS ref0
WITH ref0, ref0[..1] AS starts, ref0[..1] AS reached0
CALL (ref0, reached0) {
  UNWIND reached0 AS n1
  MATCH (n1)<-[r0:BACKS]-(n2)
    WHERE r0.earliestStart <= $to2 AND r0.latestEnd >= $from1 AND any(i IN range(0, size(r0.blockKind) - 1) WHERE r0.blockKind[i] = '' AND r0.blockEarliestStart[i] <= $to2 AND r0.blockLatestEnd[i] >= $from1 AND r0.blockReachStart[i] <= $reachTo4 AND r0.blockReachEnd[i] >= $reachFrom3)
  WITH r0, n2 ORDER BY r0.confidence DESC, r0.latestEnd DESC, r0.earliestEnd DESC, r0.id LIMIT $firstCount6
  RETURN collect(DISTINCT r0) AS ties0, collect(DISTINCT n2) AS met
}
WITH ref0, starts, ties0, CASE WHEN size(ties0) < $firstCount6 THEN [one IN met WHERE one:Militia OR one:Organization OR one:Official] ELSE [] END AS reached1
CALL (ref0, reached1) {
  UNWIND reached1 AS n1
  MATCH (n1)<-[r0:BACKS]-(n2)
    WHERE r0.earliestStart <= $to2 AND r0.latestEnd >= $from1 AND any(i IN range(0, size(r0.blockKind) - 1) WHERE r0.blockKind[i] = '' AND r0.blockEarliestStart[i] <= $to2 AND r0.blockLatestEnd[i] >= $from1 AND r0.blockReachStart[i] <= $reachTo4 AND r0.blockReachEnd[i] >= $reachFrom3)
  WITH r0, n2 LIMIT $most5
  RETURN collect(DISTINCT r0) AS ties1, collect(DISTINCT n2) AS met
}
WITH ref0, starts, ties0, ties1, [one IN met WHERE one:Militia OR one:Organization OR one:Official] AS reached2
CALL (ref0, reached2) {
  UNWIND reached2 AS n1
  MATCH (n1)<-[r0:BACKS]-(n2)
    WHERE r0.earliestStart <= $to2 AND r0.latestEnd >= $from1 AND any(i IN range(0, size(r0.blockKind) - 1) WHERE r0.blockKind[i] = '' AND r0.blockEarliestStart[i] <= $to2 AND r0.blockLatestEnd[i] >= $from1 AND r0.blockReachStart[i] <= $reachTo4 AND r0.blockReachEnd[i] >= $reachFrom3)
  WITH r0, n2 LIMIT $most5
  RETURN collect(DISTINCT r0) AS ties2, collect(DISTINCT n2) AS met
}
WITH ref0, starts, ties0, ties1, ties2, [one IN met WHERE one:Militia OR one:Organization OR one:Official] AS reached3
CALL (ref0, reached3) {
  UNWIND reached3 AS n1
  MATCH (n1)<-[r0:BACKS]-(n2)
    WHERE r0.earliestStart <= $to2 AND r0.latestEnd >= $from1 AND any(i IN range(0, size(r0.blockKind) - 1) WHERE r0.blockKind[i] = '' AND r0.blockEarliestStart[i] <= $to2 AND r0.blockLatestEnd[i] >= $from1 AND r0.blockReachStart[i] <= $reachTo4 AND r0.blockReachEnd[i] >= $reachFrom3)
  WITH r0, n2 LIMIT $most5
  RETURN collect(DISTINCT r0) AS ties3
}
CALL (ties0, ties1, ties2, ties3) {
  UNWIND reduce(all = [], layer IN [ties0, ties1, ties2, ties3] | all + layer) AS tie
  WITH DISTINCT tie LIMIT $most5
  RETURN collect(tie) AS ties
}
WITH ref0, starts, ties
CALL (ref0, starts, ties) {
  RETURN [0, [[one IN ref0 | one.id]], 0] AS row
  UNION ALL
  UNWIND starts + ref0 + [tie IN ties | startNode(tie)] + [tie IN ties | endNode(tie)] AS node
  WITH DISTINCT node
  RETURN [1, node.id, node.name, CASE WHEN node:State THEN 'State' WHEN node:Militia THEN 'Militia' WHEN node:Official THEN 'Official' WHEN node:Organization THEN 'Organization' WHEN node:Event THEN 'Event' END, coalesce(node.placeholder, false)] AS row
  UNION ALL
  UNWIND ties AS tie
  RETURN [2, tie.id, type(tie), startNode(tie).id, endNode(tie).id, tie.confidence, tie.times] AS row
}
RETURN row
// $id0 = "free-brigade-n"
// $from1 = 2018-02-15
// $to2 = 2018-02-15
// $reachFrom3 = 2015-02-15
// $reachTo4 = 2021-02-15
// $most5 = 50001
// $firstCount6 = 51

CALL () {
  UNWIND $group0 AS key
  MATCH (n0:Record {id: key})
  RETURN 0 AS place, key AS id, [n0.name, COLLECT {
    MATCH (n0)<-[r1:BACKS]-(n2)
    WHERE n0:State
    WITH r1, n2
    ORDER BY r1.lastReported DESC, r1.id
    LIMIT $first0
    RETURN [n2.id]
  }, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END] AS columns
  UNION ALL
  UNWIND $group1 AS key
  MATCH (n4:Record {id: key[1]})-[r3:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(n5:Record {id: key[2]})
  WHERE r3.id = key[0]
  RETURN 1 AS place, key[0] AS id, [r3.id, r3.times] AS columns
}
RETURN place, id, columns
// $first0 = 25
// $group0 = ["free-brigade-n","northland","river-front"]
// $group1 = []
