MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c3
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:BACKS]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN CASE WHEN n2:State THEN 'State' WHEN n2:Militia THEN 'Militia' WHEN n2:Official THEN 'Official' WHEN n2:Organization THEN 'Organization' END AS c0, CASE WHEN n2:State THEN 'State' WHEN n2:Militia THEN 'Militia' WHEN n2:Official THEN 'Official' WHEN n2:Organization THEN 'Organization' WHEN n2:Event THEN 'Event' END AS c1, r1.id AS c2, c3
// $id0 = "northland"
// $first1 = 1
