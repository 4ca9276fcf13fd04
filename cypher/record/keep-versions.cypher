// Keeps what ties say now as versions that were known until now, beside the ties: WAS_BACKS for BACKS.
// parameters: elements [STRING] (element ids of ties), now ISO 8601 in UTC
// columns: none
// limits: one seek by element id per tie; batches of at most 2,000
MATCH (subject)-[tie]->(object) WHERE elementId(tie) IN $elements
CREATE (subject)-[version:$('WAS_' + type(tie))]->(object)
SET version = properties(tie), version.knownUntil = datetime($now)
