WITH COUNT {
  MATCH (n0:Event)
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Event)
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, n0.id AS c1, n0.name AS c2, n0.kind AS c3, n0.series AS c4, n0.description AS c5, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c6, toString(n0.earliest) AS c7, toString(n0.latest) AS c8, n0.place AS c9, n0.latitude AS c10, n0.longitude AS c11, n0.deathsLow AS c12, n0.deathsBest AS c13, n0.deathsHigh AS c14
// $first0 = 25
