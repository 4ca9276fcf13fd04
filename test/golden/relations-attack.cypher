MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:ATTACKED]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, r1.id, r1.alleged, COLLECT {
      MATCH (n3:Record {id: r1.event})
      WHERE n3:Event
      WITH n3
      LIMIT 1
      RETURN [n3.id]
    }]
} AS c0, COLLECT {
  MATCH (n0)<-[r4:ATTACKED]-(n5)
  WITH r4, n5
  ORDER BY r4.lastReported DESC, r4.id
  LIMIT $first1
  RETURN [n5.id]
} AS c1
// $id0 = "southmark"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:ATTACKED]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, r1.id, COLLECT {
      MATCH (n3:Record {id: r1.event})
      WHERE n3:Event
      WITH n3
      LIMIT 1
      RETURN [n3.id]
    }]
} AS c0, COLLECT {
  MATCH (n0)-[r4:ATTACKED]->(n5)
  WITH r4, n5
  ORDER BY r4.lastReported DESC, r4.id
  LIMIT $first1
  RETURN [n5.id]
} AS c1
// $id0 = "northland"
// $first1 = 25
