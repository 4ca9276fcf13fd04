CALL () {
  RETURN [0, [], 0] AS row
  UNION ALL
  CALL () {
    CALL () {
      MATCH (n1)-[r0:ACCUSED|WAS_ACCUSED|ALLIED_WITH|WAS_ALLIED_WITH|ATTACKED|WAS_ATTACKED]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:BACKS|WAS_BACKS|CLAIMED_RESPONSIBILITY|WAS_CLAIMED_RESPONSIBILITY|COMMANDS|WAS_COMMANDS]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:CONDEMNED|WAS_CONDEMNED|FOUGHT|WAS_FOUGHT|HOLDS_OFFICE|WAS_HOLDS_OFFICE]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:KILLED_IN|WAS_KILLED_IN|MEMBER_OF|WAS_MEMBER_OF|PERPETRATED|WAS_PERPETRATED]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:PRESSED|WAS_PRESSED|RIVAL_OF|WAS_RIVAL_OF|SPOKE_WITH|WAS_SPOKE_WITH]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:TARGETED_BY|WAS_TARGETED_BY|THREATENED|WAS_THREATENED|TOOK_PART_IN|WAS_TOOK_PART_IN]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
    }
    RETURN 0 AS met, sum(count) AS continued, reduce(all = [], some IN collect(some) | all + some)[..$most1] AS ties
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
    RETURN [2, tie.id, replace(type(tie), 'WAS_', ''), startNode(tie).id, endNode(tie).id, tie.confidence, tie.times] AS row
  }
  RETURN row
}
RETURN row
// $knownAt0 = 2024-02-01T00:00:00Z
// $most1 = 20001
// $earlier2 = 2024-02-01T00:00:00Z
// $later3 = 2024-04-01T00:00:00Z

CALL () {
  RETURN [0, [], 0] AS row
  UNION ALL
  CALL () {
    CALL () {
      MATCH (n1)-[r0:ACCUSED|WAS_ACCUSED|ALLIED_WITH|WAS_ALLIED_WITH|ATTACKED|WAS_ATTACKED]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:BACKS|WAS_BACKS|CLAIMED_RESPONSIBILITY|WAS_CLAIMED_RESPONSIBILITY|COMMANDS|WAS_COMMANDS]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:CONDEMNED|WAS_CONDEMNED|FOUGHT|WAS_FOUGHT|HOLDS_OFFICE|WAS_HOLDS_OFFICE]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:KILLED_IN|WAS_KILLED_IN|MEMBER_OF|WAS_MEMBER_OF|PERPETRATED|WAS_PERPETRATED]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:PRESSED|WAS_PRESSED|RIVAL_OF|WAS_RIVAL_OF|SPOKE_WITH|WAS_SPOKE_WITH]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
      UNION ALL
      MATCH (n1)-[r0:TARGETED_BY|WAS_TARGETED_BY|THREATENED|WAS_THREATENED|TOOK_PART_IN|WAS_TOOK_PART_IN]->(n2)
      WITH *, r0.times AS times
      WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND NOT coalesce(r0.contested, false)
      WITH r0, r0.knownFrom <= $earlier2 AND (r0.knownUntil IS NULL OR r0.knownUntil > $later3) AS known
      RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN r0 END)[..$most1] AS some
    }
    RETURN 0 AS met, sum(count) AS continued, reduce(all = [], some IN collect(some) | all + some)[..$most1] AS ties
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
    RETURN [2, tie.id, replace(type(tie), 'WAS_', ''), startNode(tie).id, endNode(tie).id, tie.confidence, tie.times] AS row
  }
  RETURN row
}
RETURN row
// $knownAt0 = 2024-04-01T00:00:00Z
// $most1 = 20001
// $earlier2 = 2024-02-01T00:00:00Z
// $later3 = 2024-04-01T00:00:00Z

CALL () {
  UNWIND $group0 AS key
  MATCH (n1:Record {id: key[1]})-[r0:BACKS|WAS_BACKS|COMMANDS|WAS_COMMANDS|MEMBER_OF|WAS_MEMBER_OF|HOLDS_OFFICE|WAS_HOLDS_OFFICE|ALLIED_WITH|WAS_ALLIED_WITH|RIVAL_OF|WAS_RIVAL_OF|FOUGHT|WAS_FOUGHT|ATTACKED|WAS_ATTACKED|SPOKE_WITH|WAS_SPOKE_WITH|ACCUSED|WAS_ACCUSED|CONDEMNED|WAS_CONDEMNED|THREATENED|WAS_THREATENED|PRESSED|WAS_PRESSED|PERPETRATED|WAS_PERPETRATED|TARGETED_BY|WAS_TARGETED_BY|CLAIMED_RESPONSIBILITY|WAS_CLAIMED_RESPONSIBILITY|TOOK_PART_IN|WAS_TOOK_PART_IN|KILLED_IN|WAS_KILLED_IN]->(n2:Record {id: key[2]})
  WHERE r0.knownFrom <= $knownAt0 AND (r0.knownUntil IS NULL OR r0.knownUntil > $knownAt0) AND r0.id = key[0]
  RETURN 0 AS place, key[0] AS id, [r0.id] AS columns
  UNION ALL
  UNWIND $group1 AS key
  MATCH (n4:Record {id: key[1]})-[r3:BACKS|WAS_BACKS|COMMANDS|WAS_COMMANDS|MEMBER_OF|WAS_MEMBER_OF|HOLDS_OFFICE|WAS_HOLDS_OFFICE|ALLIED_WITH|WAS_ALLIED_WITH|RIVAL_OF|WAS_RIVAL_OF|FOUGHT|WAS_FOUGHT|ATTACKED|WAS_ATTACKED|SPOKE_WITH|WAS_SPOKE_WITH|ACCUSED|WAS_ACCUSED|CONDEMNED|WAS_CONDEMNED|THREATENED|WAS_THREATENED|PRESSED|WAS_PRESSED|PERPETRATED|WAS_PERPETRATED|TARGETED_BY|WAS_TARGETED_BY|CLAIMED_RESPONSIBILITY|WAS_CLAIMED_RESPONSIBILITY|TOOK_PART_IN|WAS_TOOK_PART_IN|KILLED_IN|WAS_KILLED_IN]->(n5:Record {id: key[2]})
  WHERE r3.knownFrom <= $knownAt1 AND (r3.knownUntil IS NULL OR r3.knownUntil > $knownAt1) AND r3.id = key[0]
  RETURN 1 AS place, key[0] AS id, [r3.id] AS columns
  UNION ALL
  UNWIND $group2 AS key
  MATCH (n7:Record {id: key[1]})-[r6:BACKS|WAS_BACKS|COMMANDS|WAS_COMMANDS|MEMBER_OF|WAS_MEMBER_OF|HOLDS_OFFICE|WAS_HOLDS_OFFICE|ALLIED_WITH|WAS_ALLIED_WITH|RIVAL_OF|WAS_RIVAL_OF|FOUGHT|WAS_FOUGHT|ATTACKED|WAS_ATTACKED|SPOKE_WITH|WAS_SPOKE_WITH|ACCUSED|WAS_ACCUSED|CONDEMNED|WAS_CONDEMNED|THREATENED|WAS_THREATENED|PRESSED|WAS_PRESSED|PERPETRATED|WAS_PERPETRATED|TARGETED_BY|WAS_TARGETED_BY|CLAIMED_RESPONSIBILITY|WAS_CLAIMED_RESPONSIBILITY|TOOK_PART_IN|WAS_TOOK_PART_IN|KILLED_IN|WAS_KILLED_IN]->(n8:Record {id: key[2]})
  WHERE r6.knownFrom <= $knownAt0 AND (r6.knownUntil IS NULL OR r6.knownUntil > $knownAt0) AND r6.id = key[0]
  RETURN 2 AS place, key[0] AS id, [r6.id] AS columns
}
RETURN place, id, columns
// $knownAt0 = 2024-04-01T00:00:00Z
// $knownAt1 = 2024-02-01T00:00:00Z
// $group0 = []
// $group1 = []
// $group2 = [["BACKS:c23","free-brigade-s","westfall"]]
