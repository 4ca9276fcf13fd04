// A page of the records that were merged into others, the last merge first: what one was merged into then comes before it.
// parameters: after {at ISO 8601, id} of the last one of the page before; at in the far future for the first
// columns: merged MAP as put-merged takes it
// limits: 1,000 rows; sorts all merges
MATCH (merged:Merged)-[merge:MERGED_INTO]->(into)
WHERE merge.at < datetime($after.at) OR merge.at = datetime($after.at) AND merged.id > $after.id
WITH merged, merge, into ORDER BY merge.at DESC, merged.id LIMIT 1000
RETURN merged {
  .id, label: merged.mergedLabel, .name, .description, .iso3, .kind, .placeholder,
  born: toString(merged.born), died: toString(merged.died), basedIn: [(merged)-[:BASED_IN]->(seat) | seat.id][0],
  into: into.id, mergeId: merge.mergeId, at: toString(merge.at), by: merge.by, reason: merge.reason
}
ORDER BY merge.at DESC, merged.id
