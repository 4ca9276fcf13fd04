WITH COLLECT { UNWIND $ids0 AS id MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor) RETURN survivor.id } AS ref0
OPTIONAL CALL (ref0) {
  MATCH (n0:Actor)
  WHERE n0.id IN $ids0
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0, n0.iso3 AS c1, n0.description AS c2, n0.kind AS c3, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c4, ref0
// $ids0 = ["anna-vel","herald","hill-guard","northland"]
// $first1 = 25
