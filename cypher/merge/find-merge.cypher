// A merge by its id, and what it takes to undo it.
// parameters: mergeId STRING
// columns: id of the merged record, id of what it was merged into, later merge that has to be undone first or null, own [STRING]: the record and all merged into it
// limits: one index seek, at most 20 merges deep
MATCH (merged:Merged)-[merge:MERGED_INTO {mergeId: $mergeId}]->(to)
OPTIONAL MATCH (to)-[later:MERGED_INTO]->()
RETURN merged.id, to.id, later.mergeId, [merged.id] + COLLECT { MATCH (merged)<-[:MERGED_INTO*1..20]-(earlier:Merged) RETURN earlier.id }
