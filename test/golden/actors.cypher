WITH COUNT {
  MATCH (n0:Actor)
  WHERE n0:Militia|Official
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Actor)
  WHERE n0:Militia|Official
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, n0.name AS c1, n0.id AS c2
// $first0 = 4

OPTIONAL CALL () {
  MATCH (n0:Actor)
  WHERE coalesce(n0.placeholder, false)
  WITH n0
  ORDER BY n0.name DESC, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN n0.name AS c0, n0.id AS c1
// $first0 = 25
