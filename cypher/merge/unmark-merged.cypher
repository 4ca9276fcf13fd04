// Makes a merged record the actor that it was.
// parameters: id STRING, mergeId STRING
// columns: none
// limits: one node
MATCH (merged:Merged {id: $id})-[merge:MERGED_INTO {mergeId: $mergeId}]->()
DELETE merge
SET merged:Record:Actor:$(merged.mergedLabel)
REMOVE merged:Merged, merged.mergedLabel
