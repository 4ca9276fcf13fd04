CALL () {
  RETURN [0, [], 0] AS row
  UNION ALL
  CALL () {
    CALL () {
      MATCH (n1)-[r0:BACKS|RIVAL_OF]->(n2)
      WITH *, r0.times AS times
      WHERE r0.confidence >= $minConfidence0 AND n1:Militia|State AND n2:Militia|State
      WITH r0, r0.times AS times
      WITH r0, CASE
        WHEN substring(times, 0, 8) = '00010101' THEN CASE WHEN substring(times, 74, 8) >= $first3 AND substring(times, 74, 8) <= $last4 THEN 1 END
        WHEN substring(times, 0, 8) <= $last4 AND substring(times, 8, 8) >= $first3 THEN 0
      END AS starts, CASE
        WHEN substring(times, 24, 8) = '99991231' THEN CASE WHEN substring(times, 32, 8) >= $first3 AND substring(times, 32, 8) <= $last4 THEN 3 END
        WHEN substring(times, 16, 8) <= $last4 AND substring(times, 24, 8) >= $first3 THEN 2
      END AS ends, CASE WHEN substring(times, 0, 8) <= $eve5 AND substring(times, 24, 8) >= $morrow8 AND any(b IN range(40, size(times) - 1, 50) WHERE substring(times, b, 1) = '*' AND substring(times, b + 2, 8) <= $eve5 AND substring(times, b + 26, 8) >= $eve5 AND substring(times, b + 34, 8) <= $eveForth7 AND substring(times, b + 42, 8) >= $eveBack6) AND any(b IN range(40, size(times) - 1, 50) WHERE substring(times, b, 1) = '*' AND substring(times, b + 2, 8) <= $morrow8 AND substring(times, b + 26, 8) >= $morrow8 AND substring(times, b + 34, 8) <= $morrowForth10 AND substring(times, b + 42, 8) >= $morrowBack9) THEN CASE WHEN reduce(found = '', b IN range(40, size(times) - 1, 50) | CASE WHEN substring(times, b, 1) <> '*' AND substring(times, b + 2, 8) <= $eve5 AND substring(times, b + 26, 8) >= $eve5 AND substring(times, b + 34, 8) <= $eveForth7 AND substring(times, b + 42, 8) >= $eveBack6 AND NOT found CONTAINS substring(times, b, 1) THEN found + substring(times, b, 1) ELSE found END) = reduce(found = '', b IN range(40, size(times) - 1, 50) | CASE WHEN substring(times, b, 1) <> '*' AND substring(times, b + 2, 8) <= $morrow8 AND substring(times, b + 26, 8) >= $morrow8 AND substring(times, b + 34, 8) <= $morrowForth10 AND substring(times, b + 42, 8) >= $morrowBack9 AND NOT found CONTAINS substring(times, b, 1) THEN found + substring(times, b, 1) ELSE found END) THEN 5 ELSE 4 END END AS continues
      WHERE starts IS NOT NULL OR ends IS NOT NULL OR continues IS NOT NULL
      UNWIND [starts, ends, continues] AS list
      WITH list, r0 WHERE list IS NOT NULL
      RETURN list, r0
    }
    WITH list, CASE WHEN list < 5 THEN r0 END AS r0 LIMIT $most1
    WITH list, r0 ORDER BY list, r0.id
    WITH list, count(*) AS count, collect(r0)[..$perList2] AS firsts
    RETURN sum(count) AS met, sum(CASE WHEN list >= 4 THEN count ELSE 0 END) AS continued, reduce(all = [], firsts IN collect(firsts) | all + firsts) AS ties
  }
  WITH [] AS starts, ties, met, continued
  CALL (starts, ties, met, continued) {
    UNWIND starts + [tie IN ties | startNode(tie)] + [tie IN ties | endNode(tie)] AS node
    WITH DISTINCT node
    RETURN [1, node.id, node.name, CASE WHEN node:State THEN 'State' WHEN node:Militia THEN 'Militia' WHEN node:Official THEN 'Official' WHEN node:Organization THEN 'Organization' WHEN node:Event THEN 'Event' END, coalesce(node.placeholder, false)] AS row
    UNION ALL
    RETURN [4, met, null, continued] AS row
    UNION ALL
    UNWIND ties AS tie
    RETURN [2, tie.id, type(tie), startNode(tie).id, endNode(tie).id, tie.confidence, tie.times] AS row
  }
  RETURN row
}
RETURN row
// $minConfidence0 = 0.1
// $most1 = 500001
// $perList2 = 21
// $first3 = "20170101"
// $last4 = "20181231"
// $eve5 = "20161231"
// $eveBack6 = "20131231"
// $eveForth7 = "20200101"
// $morrow8 = "20190101"
// $morrowBack9 = "20160101"
// $morrowForth10 = "20220101"
