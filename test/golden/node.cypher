MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN n0.id AS c0, n0.iso3 AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $id0 = "northland"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN n0.name AS c0, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c1
// $id0 = "hill-guard"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c0
// $id0 = "osric"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN n0.kind AS c0, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c1
// $id0 = "accord"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN toString(n0.earliest) AS c0, toString(n0.latest) AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $id0 = "border-war"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN n0.title AS c0, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c1
// $id0 = "wire"

MATCH (n0:Record {id: $id0} WHERE n0:Record)
RETURN n0.summary AS c0, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c1
// $id0 = "c20"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, n1.id AS c1, n2.id AS c2
// $id0 = "BACKS:c20"
// $claim1 = "c20"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0
// $id0 = "BACKS:none"
// $claim1 = "none"
