// Removes ties that no claim supports any more. Their last version is kept beforehand by keep-versions.
// parameters: elements [STRING] (element ids of ties)
// columns: none
// limits: one seek by element id per tie; batches of at most 2,000
MATCH ()-[tie]->() WHERE elementId(tie) IN $elements
DELETE tie
