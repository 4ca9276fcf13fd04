OPTIONAL CALL () {
  MATCH (n0:Event)
  WHERE n0.latest >= $from0 AND n0.earliest <= $to1
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first2
  RETURN n0
}
RETURN n0.id AS c0
// $from0 = 2019-05-01
// $to1 = 2019-05-31
// $first2 = 25

WITH COUNT {
  MATCH (n0:Event)
  WHERE n0.kind IN $kinds0
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Event)
  WHERE n0.kind IN $kinds0
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN c0, n0.id AS c1
// $kinds0 = ["AMBUSH","BOMBING"]
// $first1 = 25

OPTIONAL MATCH (:Name {folded: $name0})-[:NAMES]->(referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
OPTIONAL CALL (ref0) {
  MATCH (n0:Event)
  WHERE EXISTS { (n0)<-[:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(joined) WHERE joined.id IN ref0 }
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0, ref0
// $name0 = "river front"
// $first1 = 25

OPTIONAL MATCH (referred:Record {id: $id3} WHERE referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
OPTIONAL CALL (ref0) {
  MATCH (n0:Event)
  WHERE n0.latest >= $from0 AND n0.earliest <= $to1 AND n0.kind IN $kinds2 AND EXISTS { (n0)<-[:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(joined) WHERE joined.id IN ref0 }
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first4
  RETURN n0
}
RETURN n0.id AS c0, ref0
// $from0 = 0001-01-01
// $to1 = 2019-05-10
// $kinds2 = ["AMBUSH"]
// $id3 = "southmark"
// $first4 = 25
