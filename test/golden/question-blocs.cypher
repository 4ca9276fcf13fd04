CALL () {
  RETURN [0, [], 0] AS row
  UNION ALL
  CALL () {
    CALL () {
      MATCH (n1)-[r0:ALLIED_WITH|ATTACKED|BACKS|COMMANDS|FOUGHT|MEMBER_OF]->(n2)
      WITH *, r0.times AS times
      WHERE r0.earliestStart <= $to5 AND r0.latestEnd >= $from4 AND any(b IN range(40, size(r0.times) - 1, 50) WHERE substring(r0.times, b, 1) = '*' AND substring(r0.times, b + 2, 8) <= $to1 AND substring(r0.times, b + 26, 8) >= $from0 AND substring(r0.times, b + 34, 8) <= $reachTo3 AND substring(r0.times, b + 42, 8) >= $reachFrom2)
      RETURN r0
      UNION ALL
      MATCH (n1)-[r0:RIVAL_OF]->(n2)
      WITH *, r0.times AS times
      WHERE r0.earliestStart <= $to5 AND r0.latestEnd >= $from4 AND any(b IN range(40, size(r0.times) - 1, 50) WHERE substring(r0.times, b, 1) = '*' AND substring(r0.times, b + 2, 8) <= $to1 AND substring(r0.times, b + 26, 8) >= $from0 AND substring(r0.times, b + 34, 8) <= $reachTo3 AND substring(r0.times, b + 42, 8) >= $reachFrom2)
      RETURN r0
    }
    WITH r0 LIMIT $most6
    RETURN collect(r0) AS ties
  }
  WITH [] AS starts, ties
  CALL (starts, ties) {
    UNWIND starts + [tie IN ties | startNode(tie)] + [tie IN ties | endNode(tie)] AS node
    WITH DISTINCT node
    RETURN [1, node.id, node.name, CASE WHEN node:State THEN 'State' WHEN node:Militia THEN 'Militia' WHEN node:Official THEN 'Official' WHEN node:Organization THEN 'Organization' WHEN node:Event THEN 'Event' END, coalesce(node.placeholder, false)] AS row
    UNION ALL
    UNWIND ties AS tie
    RETURN [2, tie.id, type(tie), startNode(tie).id, endNode(tie).id, tie.confidence, toString(tie.lastReported)] AS row
  }
  RETURN row
}
RETURN row
// $from0 = "20180601"
// $to1 = "20180601"
// $reachFrom2 = "20150601"
// $reachTo3 = "20210601"
// $from4 = 2018-06-01
// $to5 = 2018-06-01
// $most6 = 60001
