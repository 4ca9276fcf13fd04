MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:CONDEMNED|THREATENED|BACKS]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, n2.name, CASE WHEN n2:State THEN 'State' WHEN n2:Militia THEN 'Militia' WHEN n2:Official THEN 'Official' WHEN n2:Organization THEN 'Organization' WHEN n2:Event THEN 'Event' END, type(r1), n0.id]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:PRESSED|ATTACKED]-(n4)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.id, type(r3), n0.id]
} AS c1
// $id0 = "northland"
// $first1 = 25
