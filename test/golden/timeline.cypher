MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COUNT {
  MATCH (n0)-[r1:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n2)
  WHERE NOT (r1:ATTACKED AND r1.event IS NOT NULL)
  UNWIND CASE WHEN r1:ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN THEN [['HAPPENED', r1.blockReachStart[0], CASE WHEN r1.earliestStart = date('0001-01-01') AND r1.latestEnd = date('9999-12-31') THEN [r1.blockReachStart[0], r1.lastReported] ELSE [r1.earliestStart, r1.latestEnd] END]] ELSE [
    CASE WHEN r1.earliestStart > date('0001-01-01') THEN ['BEGAN', r1.earliestStart, [r1.earliestStart, r1.latestStart]] ELSE ['FIRST_REPORTED', r1.blockReachStart[0], [r1.blockReachStart[0], r1.blockReachStart[0]]] END,
    CASE WHEN r1.latestEnd < date('9999-12-31') THEN ['ENDED', r1.earliestEnd, [r1.earliestEnd, r1.latestEnd]] ELSE ['WENT_SILENT', r1.lastReported, [r1.lastReported, r1.lastReported]] END
  ] END AS entry
  WITH n0, r1, n2, entry[0] AS whatr1, entry[1] AS dayr1, entry[2][0] AS earliestr1, entry[2][1] AS latestr1, entry[0] + ' ' + r1.id AS entryr1, CASE WHEN n2:Event THEN n2.id ELSE r1.event END AS eventr1
  RETURN 1
} AS c0, COLLECT {
  MATCH (n0)-[r1:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n2)
  WHERE NOT (r1:ATTACKED AND r1.event IS NOT NULL)
  UNWIND CASE WHEN r1:ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN THEN [['HAPPENED', r1.blockReachStart[0], CASE WHEN r1.earliestStart = date('0001-01-01') AND r1.latestEnd = date('9999-12-31') THEN [r1.blockReachStart[0], r1.lastReported] ELSE [r1.earliestStart, r1.latestEnd] END]] ELSE [
    CASE WHEN r1.earliestStart > date('0001-01-01') THEN ['BEGAN', r1.earliestStart, [r1.earliestStart, r1.latestStart]] ELSE ['FIRST_REPORTED', r1.blockReachStart[0], [r1.blockReachStart[0], r1.blockReachStart[0]]] END,
    CASE WHEN r1.latestEnd < date('9999-12-31') THEN ['ENDED', r1.earliestEnd, [r1.earliestEnd, r1.latestEnd]] ELSE ['WENT_SILENT', r1.lastReported, [r1.lastReported, r1.lastReported]] END
  ] END AS entry
  WITH n0, r1, n2, entry[0] AS whatr1, entry[1] AS dayr1, entry[2][0] AS earliestr1, entry[2][1] AS latestr1, entry[0] + ' ' + r1.id AS entryr1, CASE WHEN n2:Event THEN n2.id ELSE r1.event END AS eventr1
  WITH r1, n2, whatr1, dayr1, earliestr1, latestr1, entryr1, eventr1
  ORDER BY dayr1, entryr1
  LIMIT $first1
  WITH r1, n2, whatr1, dayr1, earliestr1, latestr1, entryr1, eventr1, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN [toString(dayr1), entryr1, whatr1, toString(earliestr1), toString(latestr1), r1.id, COLLECT {
      MATCH (n5:Record {id: eventr1})
      WHERE n5:Event
      WITH n5
      LIMIT 1
      RETURN [n5.id]
    }]
} AS c1, COLLECT {
  MATCH (n0)-[r6:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n7)
  WHERE NOT (r6:ATTACKED AND r6.event IS NOT NULL)
  UNWIND CASE WHEN r6:ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN THEN [['HAPPENED', r6.blockReachStart[0], CASE WHEN r6.earliestStart = date('0001-01-01') AND r6.latestEnd = date('9999-12-31') THEN [r6.blockReachStart[0], r6.lastReported] ELSE [r6.earliestStart, r6.latestEnd] END]] ELSE [
    CASE WHEN r6.earliestStart > date('0001-01-01') THEN ['BEGAN', r6.earliestStart, [r6.earliestStart, r6.latestStart]] ELSE ['FIRST_REPORTED', r6.blockReachStart[0], [r6.blockReachStart[0], r6.blockReachStart[0]]] END,
    CASE WHEN r6.latestEnd < date('9999-12-31') THEN ['ENDED', r6.earliestEnd, [r6.earliestEnd, r6.latestEnd]] ELSE ['WENT_SILENT', r6.lastReported, [r6.lastReported, r6.lastReported]] END
  ] END AS entry
  WITH n0, r6, n7, entry[0] AS whatr6, entry[1] AS dayr6, entry[2][0] AS earliestr6, entry[2][1] AS latestr6, entry[0] + ' ' + r6.id AS entryr6, CASE WHEN n7:Event THEN n7.id ELSE r6.event END AS eventr6
  WHERE earliestr6 <= $to3 AND latestr6 >= $from2
  WITH r6, n7, whatr6, dayr6, earliestr6, latestr6, entryr6, eventr6
  ORDER BY dayr6, entryr6
  LIMIT $first4
  WITH r6, n7, whatr6, dayr6, earliestr6, latestr6, entryr6, eventr6, startNode(r6) AS n8, endNode(r6) AS n9
  RETURN [whatr6, toString(earliestr6), toString(latestr6), r6.id, type(r6), COLLECT {
      MATCH (n10:Record {id: eventr6})
      WHERE n10:Event
      WITH n10
      LIMIT 1
      RETURN [n10.name]
    }]
} AS c2
// $id0 = "northern-guard"
// $first1 = 6
// $from2 = 2019-06-01
// $to3 = 2019-06-30
// $first4 = 25
