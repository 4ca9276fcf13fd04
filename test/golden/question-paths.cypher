OPTIONAL MATCH (referred:Record {id: $id0} WHERE referred:Actor)
WITH collect(DISTINCT referred) AS ref0
OPTIONAL MATCH (referred:Record {id: $id1} WHERE referred:Actor)
WITH ref0, collect(DISTINCT referred) AS ref1
WITH ref0, ref1, ref0[..1] + ref1[..1] AS starts, ref0[..1] + ref1[..1] AS reached0
WITH ref0, ref1, starts, head(starts) AS start, last(starts) AS end
CALL (ref0, ref1, start) {
  MATCH (start)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE r0.confidence >= $minConfidence2
  RETURN collect(DISTINCT n2) AS actors
}
WITH ref0, ref1, starts, start, end, actors AS startSide
CALL (ref0, ref1, end) {
  MATCH (end)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE r0.confidence >= $minConfidence2
  RETURN collect(DISTINCT n2) AS actors
}
WITH ref0, ref1, starts, start, end, startSide, actors AS endSide, [one IN startSide WHERE one IN actors] AS shared
WITH *, size(shared) + CASE WHEN end IN startSide THEN 1 ELSE 0 END AS upTo2
CALL (shared) {
  UNWIND shared AS one
  WITH one ORDER BY one.id LIMIT $each5
  RETURN collect(one) AS between2
}
OPTIONAL CALL (ref0, ref1, start, end, startSide, endSide, upTo2) {
  WITH * WHERE upTo2 < $enough4 AND $longest6 >= 3
  WITH *, reduce(sum = 0, one IN startSide | sum + COUNT { (one)--() }) <= reduce(sum = 0, one IN endSide | sum + COUNT { (one)--() }) AS isStart
  WITH *, CASE WHEN isStart THEN endSide ELSE startSide END AS others, CASE WHEN isStart THEN startSide ELSE endSide END AS fewer
  UNWIND fewer AS n1
  WITH * WHERE n1 <> start AND n1 <> end
  MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE n2 IN others AND n2 <> start AND n2 <> end AND r0.confidence >= $minConfidence2
  WITH DISTINCT CASE WHEN isStart THEN n1 ELSE n2 END AS first, CASE WHEN isStart THEN n2 ELSE n1 END AS second
  ORDER BY first.id, second.id
  LIMIT 1 + $each5
  RETURN collect([first, second]) AS pairs3
}
WITH *, coalesce(pairs3, []) AS ways3
WITH *, upTo2 + size(ways3) AS upTo3
OPTIONAL CALL (ref0, ref1, start, end, startSide, endSide, upTo3) {
  WITH * WHERE upTo3 < $enough4 AND $longest6 >= 4
  CALL (ref0, ref1, start, end, endSide) {
    UNWIND endSide AS n1
    WITH * WHERE n1 <> start
    MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
      WHERE n2 <> start AND n2 <> end AND r0.confidence >= $minConfidence2
    WITH n2, count(DISTINCT n1) AS times
    RETURN collect(n2) AS reached, collect(CASE WHEN times > 1 THEN n2 END) AS reachedTwice
  }
  CALL (ref0, ref1, start, end, startSide, endSide, reached, reachedTwice) {
    UNWIND startSide AS n1
    WITH * WHERE n1 <> end
    MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
      WHERE n2 IN reached AND (NOT n1 IN endSide OR n2 IN reachedTwice) AND r0.confidence >= $minConfidence2
    WITH DISTINCT n1, n2
    ORDER BY n1.id, n2.id
    LIMIT 1 + $each5
    RETURN collect([n1, n2]) AS pairs4
  }
  RETURN pairs4, reached, reachedTwice
}
WITH *, coalesce(pairs4, []) AS ways4
WITH *, upTo3 + size(ways4) AS upTo4
OPTIONAL CALL (ref0, ref1, start, end, startSide, endSide, reached, reachedTwice, upTo4) {
  WITH * WHERE upTo4 < $enough4 AND $longest6 >= 5
  UNWIND startSide AS first
  WITH * WHERE first <> end
  MATCH (first)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n1)
    WHERE n1 <> start AND n1 <> end AND r0.confidence >= $minConfidence2
  WITH DISTINCT first, n1 ORDER BY first.id, n1.id
  CALL (ref0, ref1, first, n1, endSide, reached, reachedTwice) {
    MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
      WHERE n2 IN reached AND (NOT n1 IN endSide OR n2 IN reachedTwice) AND n2 <> first AND r0.confidence >= $minConfidence2
    WITH DISTINCT n2 ORDER BY n2.id LIMIT 1 + $each5
    RETURN n2
  }
  WITH first, n1, n2 LIMIT 1 + $each5
  RETURN collect([first, n1, n2]) AS threes
}
WITH *, coalesce(threes, []) AS ways5
CALL (ref0, ref1, ways3, ways4, ways5) {
  UNWIND ways3[..$each5] + ways4[..$each5] + [way IN ways5[..$each5] | way[..2]] + [way IN ways5[..$each5] | way[1..]] AS pair
  WITH DISTINCT pair
  WITH pair[0] AS n1, pair[1] AS n2
  MATCH (n1)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
    WHERE r0.confidence >= $minConfidence2
  RETURN collect(r0) AS inner
}
CALL (ref0, ref1, endSide, ways4, ways5) {
  WITH *, [way IN ways4[..$each5] + ways5[..$each5] | last(way)] AS kept
  UNWIND CASE WHEN kept = [] THEN [] ELSE endSide END AS n2
  MATCH (n2)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n1)
    WHERE n1 IN kept AND r0.confidence >= $minConfidence2
  RETURN collect(r0) AS lastTies, collect(DISTINCT n2) AS lasts
}
WITH *, between2 + [end] + [way IN ways3 + ways4 + ways5 | way[0]] AS fromStart, between2 + [start] + [pair IN ways3 | pair[1]] + lasts AS fromEnd
CALL (ref0, ref1, start, end, fromStart, fromEnd, inner, lastTies) {
  CALL (ref0, ref1, start, fromStart) {
    UNWIND fromStart AS n2
    WITH DISTINCT n2
    MATCH (start)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
      WHERE r0.confidence >= $minConfidence2
    RETURN collect(r0) AS startTies
  }
  CALL (ref0, ref1, end, fromEnd) {
    UNWIND fromEnd AS n2
    WITH DISTINCT n2
    MATCH (end)-[r0:ACCUSED|ALLIED_WITH|ATTACKED|BACKS|COMMANDS|CONDEMNED|FOUGHT|HOLDS_OFFICE|MEMBER_OF|PRESSED|RIVAL_OF|SPOKE_WITH|THREATENED]-(n2)
      WHERE r0.confidence >= $minConfidence2
    RETURN collect(r0) AS endTies
  }
  UNWIND startTies + endTies + inner + lastTies AS tie
  WITH DISTINCT tie LIMIT $most3
  RETURN collect(tie) AS ties
}
WITH ref0, ref1, starts, ties, [
  CASE WHEN upTo2 >= $enough4 OR $longest6 < 3 THEN 2 WHEN upTo3 >= $enough4 OR $longest6 < 4 THEN 3 WHEN upTo4 >= $enough4 OR $longest6 < 5 THEN 4 ELSE 5 END,
  CASE WHEN size(shared) > $each5 THEN [last(between2).id] END,
  CASE WHEN size(ways3) > $each5 THEN [ways3[$each5 - 1][0].id, ways3[$each5 - 1][1].id] END,
  CASE WHEN size(ways4) > $each5 THEN [ways4[$each5 - 1][0].id, ways4[$each5 - 1][1].id] END,
  CASE WHEN size(ways5) > $each5 THEN [one IN ways5[$each5 - 1] | one.id] END
] AS ways
CALL (ref0, ref1, starts, ties, ways) {
  RETURN [0, [[one IN ref0 | one.id], [one IN ref1 | one.id]], 0, ways] AS row
  UNION ALL
  UNWIND starts + ref0 + ref1 + [tie IN ties | startNode(tie)] + [tie IN ties | endNode(tie)] AS node
  WITH DISTINCT node
  RETURN [1, node.id, node.name, CASE WHEN node:State THEN 'State' WHEN node:Militia THEN 'Militia' WHEN node:Official THEN 'Official' WHEN node:Organization THEN 'Organization' WHEN node:Event THEN 'Event' END, coalesce(node.placeholder, false)] AS row
  UNION ALL
  UNWIND ties AS tie
  RETURN [2, tie.id, type(tie), startNode(tie).id, endNode(tie).id, tie.confidence, toString(tie.lastReported)] AS row
}
RETURN row
// $id0 = "eastria"
// $id1 = "hill-guard"
// $minConfidence2 = 0.1
// $most3 = 50001
// $enough4 = 3
// $each5 = 32
// $longest6 = 5
