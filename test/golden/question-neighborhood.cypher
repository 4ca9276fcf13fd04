OPTIONAL MATCH (referred:Record {id: $id0} WHERE referred:Actor)
WITH collect(DISTINCT referred) AS ref0
OPTIONAL MATCH (referred:Record {id: $id1} WHERE referred:Actor)
WITH ref0, collect(DISTINCT referred) AS ref1
WITH ref0, ref1, ref0[..1] + ref1[..1] AS starts, ref0[..1] + ref1[..1] AS reached0
WITH ref0, ref1, starts, starts AS ring, starts AS known, [] AS ties, [] AS passing
CALL (ref0, ref1, starts, ring) {
  UNWIND ring AS n1
  WITH DISTINCT n1
  CALL (ref0, ref1, starts, n1) {
    MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE (n2:State OR n2:Militia OR n2:Official OR n2:Organization) AND (n2 IN starts OR n2:Militia|Official|Organization AND NOT coalesce(n2.placeholder, false))
    WITH r0
    ORDER BY r0.lastReported DESC, r0.confidence DESC, r0.id
    RETURN collect(r0) AS ranked
  }
  WITH n1, size(ranked) AS passes, [tie IN ranked[..$perActor2] | tie] AS first ORDER BY n1.id
  RETURN collect([n1, passes]) AS counts, collect(first) AS lists
}
CALL (ties, lists) {
  UNWIND range(0, size(lists) - 1) AS place
  UNWIND range(0, size(lists[place]) - 1) AS rank
  WITH place * $perActor2 + rank AS at, lists[place][rank] AS tie
  WHERE NOT tie IN ties
  WITH tie, min(at) AS at ORDER BY at LIMIT 1 + $limit3
  RETURN collect(tie) AS fresh
}
WITH *, (ties + fresh)[size(ties)..$limit3] AS joins
WITH *, [one IN [tie IN joins | startNode(tie)] + [tie IN joins | endNode(tie)] WHERE NOT one IN known] AS next
WITH ref0, ref1, starts, next AS ring, known + next AS known, (ties + fresh)[..1 + $limit3] AS ties, passing + counts AS passing
CALL (ref0, ref1, starts, ring) {
  UNWIND ring AS n1
  WITH DISTINCT n1
  CALL (ref0, ref1, starts, n1) {
    MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE (n2:State OR n2:Militia OR n2:Official OR n2:Organization) AND (n2 IN starts OR n2:Militia|Official|Organization AND NOT coalesce(n2.placeholder, false))
    WITH r0
    ORDER BY r0.lastReported DESC, r0.confidence DESC, r0.id
    RETURN collect(r0) AS ranked
  }
  WITH n1, size(ranked) AS passes, [tie IN ranked[..$perActor2] | tie] AS first ORDER BY n1.id
  RETURN collect([n1, passes]) AS counts, collect(first) AS lists
}
CALL (ties, lists) {
  UNWIND range(0, size(lists) - 1) AS place
  UNWIND range(0, size(lists[place]) - 1) AS rank
  WITH place * $perActor2 + rank AS at, lists[place][rank] AS tie
  WHERE NOT tie IN ties
  WITH tie, min(at) AS at ORDER BY at LIMIT 1 + $limit3
  RETURN collect(tie) AS fresh
}
WITH ref0, ref1, starts, (ties + fresh)[..1 + $limit3] AS ties, passing + counts AS passing
CALL (ref0, ref1, starts, ties, passing) {
  RETURN [0, [[one IN ref0 | one.id], [one IN ref1 | one.id]], 0] AS row
  UNION ALL
  UNWIND starts + ref0 + ref1 + [tie IN ties | startNode(tie)] + [tie IN ties | endNode(tie)] AS node
  WITH DISTINCT node
  RETURN [1, node.id, node.name, CASE WHEN node:State THEN 'State' WHEN node:Militia THEN 'Militia' WHEN node:Official THEN 'Official' WHEN node:Organization THEN 'Organization' WHEN node:Event THEN 'Event' END, coalesce(node.placeholder, false)] AS row
  UNION ALL
  UNWIND passing AS one
  RETURN [3, one[0].id, one[1]] AS row
  UNION ALL
  UNWIND ties AS tie
  RETURN [2, tie.id, type(tie), startNode(tie).id, endNode(tie).id, tie.confidence, toString(tie.lastReported)] AS row
}
RETURN row
// $id0 = "eastria"
// $id1 = "hill-guard"
// $perActor2 = 2
// $limit3 = 6
