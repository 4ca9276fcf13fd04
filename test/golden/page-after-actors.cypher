WITH COUNT {
  MATCH (n0:Actor)
  WHERE n0:Militia
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Actor)
  WHERE n0:Militia AND (n0.name > $afterKey1 OR (n0.name = $afterKey1 AND n0.id > $afterId2))
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, n0.id AS c1
// $first0 = 3
// $afterKey1 = "Free Brigade"
// $afterId2 = "free-brigade-n"
