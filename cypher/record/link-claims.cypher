// Joins claims to what they are about and where they come from.
// parameters: rows [{claim, record, role: SUBJECT | OBJECT | ABOUT | AGAINST | ATTRIBUTED_TO | CITES}]
// columns: none
// limits: two index seeks per row; batches of at most 5,000
UNWIND $rows AS row
MATCH (claim:Record {id: row.claim})
MATCH (record:Record {id: row.record})
CREATE (claim)-[:$(row.role)]->(record)
