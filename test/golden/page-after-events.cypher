WITH COUNT {
  MATCH (n0:Event)
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Event)
  WHERE (coalesce(n0.latest, date('0001-01-01')) < $afterKey1 OR (coalesce(n0.latest, date('0001-01-01')) = $afterKey1 AND n0.id > $afterId2))
  WITH n0
  ORDER BY coalesce(n0.latest, date('0001-01-01')) DESC, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, toString(n0.latest) AS c1, n0.id AS c2
// $first0 = 3
// $afterKey1 = 2019-05-31
// $afterId2 = "convoy-ambush"
