OPTIONAL MATCH (referred:Record {id: $id1} WHERE referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH ref0, n0, COLLECT { MATCH (n0)<-[:NAMES]-(linked:Name) WHERE NOT coalesce(linked.primary, false) RETURN linked.text ORDER BY linked.text } AS c0, COUNT {
  MATCH (n0)-[r1:BACKS]->(n2)
  WHERE any(opponent IN ref0 WHERE opponent IN r1.againstIds)
  RETURN 1
} AS c1
OPTIONAL CALL (ref0, n0) {
  MATCH (n0)-[r1:BACKS]->(n2)
  WHERE any(opponent IN ref0 WHERE opponent IN r1.againstIds)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first3
  RETURN r1, n2
}
WITH ref0, n0, c0, c1, collect([r1, n2]) AS elements
CALL (ref0, elements) {
  UNWIND elements AS element
  UNWIND element[0].againstIds AS id
  WITH DISTINCT id
  MATCH (n3:Record {id: id})
  WHERE n3:Actor
  WITH n3
  ORDER BY n3.id
  RETURN collect([n3.id, n3.name, COLLECT {
      MATCH (n3)<-[r4:BACKS]-(n5)
      WHERE any(opponent IN ref0 WHERE opponent IN r4.againstIds)
      WITH r4, n5
      ORDER BY r4.lastReported DESC, r4.id
      LIMIT $first2
      RETURN [n5.id]
    }]) AS n3s
}
CALL (ref0, elements) {
  UNWIND elements AS element
  UNWIND element[0].againstIds AS id
  WITH DISTINCT id
  MATCH (n6:Record {id: id})
  WHERE n6:Actor
  WITH n6
  ORDER BY n6.id
  RETURN collect([n6.id]) AS n6s
}
UNWIND range(0, size(elements) - 1) AS place
WITH ref0, n0, c0, c1, elements[place][0] AS r1, elements[place][1] AS n2, CASE place WHEN 0 THEN n3s END AS n3s, CASE place WHEN 0 THEN n6s END AS n6s
RETURN c0, c1, n2.id AS c2, r1.times AS c3, r1.againstIds AS c4, n3s AS c5, n6s AS c6, r1.id AS c7, ref0
// $id0 = "northland"
// $id1 = "southmark"
// $first2 = 1
// $first3 = 10

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:BACKS]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
WITH n0, collect([r1, n2]) AS elements
CALL (elements) {
  UNWIND elements AS element
  UNWIND element[0].againstIds AS id
  WITH DISTINCT id
  MATCH (n3:Record {id: id})
  WHERE n3:Actor
  WITH n3
  ORDER BY n3.id
  RETURN collect([n3.id]) AS n3s
}
UNWIND range(0, size(elements) - 1) AS place
WITH n0, elements[place][0] AS r1, elements[place][1] AS n2, CASE place WHEN 0 THEN n3s END AS n3s
RETURN n2.id AS c0, r1.againstIds AS c1, n3s AS c2, r1.id AS c3
// $id0 = "hill-guard"
// $first1 = 25
