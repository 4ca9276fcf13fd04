// Puts back records that were merged into others. The statement runs for one at a time: another of the same lot may be what it was merged into.
// parameters: row {id, label, name, description, iso3, kind, placeholder, born ISO day, died ISO day, basedIn, into, mergeId, at ISO 8601, by, reason}
// columns: count INTEGER of what was written
// limits: three index seeks
CALL () {
  MATCH (into:Record {id: $row.into}) WHERE into:Actor
  RETURN into
  UNION
  MATCH (into:Merged {id: $row.into})
  RETURN into
}
CREATE (merged:Merged {
  id: $row.id, mergedLabel: $row.label, name: $row.name, description: $row.description, iso3: $row.iso3, kind: $row.kind,
  placeholder: $row.placeholder, born: date($row.born), died: date($row.died)
})
CREATE (merged)-[:MERGED_INTO {mergeId: $row.mergeId, at: datetime($row.at), by: $row.by, reason: $row.reason}]->(into)
WITH merged
OPTIONAL MATCH (seat:Record {id: $row.basedIn})
FOREACH (each IN CASE WHEN seat IS NULL THEN [] ELSE [seat] END | CREATE (merged)-[:BASED_IN]->(each))
RETURN count(*)
