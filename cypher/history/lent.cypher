// What came from a merged record and is another's for now: who or what names that one because of it.
// parameters: id STRING of a merged record
// columns: lent MAP as put-lent takes it; beside counts relationships of the same kind between the same two that are the other's own
// limits: walks the claims, external ids and seats of what it was merged into; one merge moves at most 20,000 claims
MATCH (merged:Merged {id: $id})-[:MERGED_INTO*1..20]->(survivor:Actor)
MATCH (survivor)<-[link:SUBJECT|OBJECT|AGAINST|ATTRIBUTED_TO|IDENTIFIES|BASED_IN]-(near)
WHERE link.own = $id
RETURN {
  from: near.id, as: type(link), to: survivor.id, own: link.own,
  beside: CASE type(link) WHEN 'AGAINST' THEN COUNT { (survivor)<-[own:AGAINST]-(near) WHERE own.own IS NULL } ELSE 0 END
}
ORDER BY near.id, type(link)
