// Uses what the service's statements use of Cypher, on a graph that is thrown away: what Neo4j loads for them is kept for quicker starts.
MERGE (a:Record:Actor {id: 'a'})
MERGE (b:Record:Actor {id: 'b'})
MERGE (a)-[r:BACKS {id: 'tie'}]->(b)
ON CREATE SET r.latestStart = date('2000-01-01'), r.blockKind = ['', 'WEAPONS'];
UNWIND ['a', 'b'] AS id
MATCH (x:Actor {id: id})
CALL (x) {
  MATCH (x)<-[r:BACKS WHERE any(i IN range(0, size(r.blockKind) - 1) WHERE r.blockKind[i] = 'WEAPONS')]-(y:Actor)
  WHERE r.latestStart <= date('2024-04-04') AND NOT y.id IN ['c']
  WITH y, r ORDER BY coalesce(r.confidence, 0.0) DESC, r.id LIMIT 25
  RETURN collect([y.id, labels(y), r.id, toString(r.latestStart)]) AS backers, count(*) AS total
}
OPTIONAL MATCH (x)<-[:NAMES]-(n:Name)
RETURN x.id AS id, backers, total, collect(DISTINCT n.text) AS names;
MATCH (a:Actor {id: 'a'})
MATCH (a)-[r:BACKS|COMMANDS]-{1,3}(y:Actor)
WITH DISTINCT y, size(r) AS hops ORDER BY hops LIMIT 5
RETURN collect(y.id) AS ids
UNION ALL
MATCH (y:Actor) WHERE y.id > '' AND EXISTS { (y)<-[:BACKS]-(:Actor) }
RETURN collect(y.id) AS ids
