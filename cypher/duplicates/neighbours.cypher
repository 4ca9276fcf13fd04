// Who stands behind actors, and whom they stand behind.
// parameters: ids [STRING], most INTEGER
// columns: id, backers [STRING], backed [STRING]
// limits: one index seek and twice $most ties per id
UNWIND $ids AS id
MATCH (actor:Record {id: id})
RETURN id,
       COLLECT { MATCH (actor)<-[:BACKS]-(backer:Record) WITH backer LIMIT toInteger($most) RETURN DISTINCT backer.id },
       COLLECT { MATCH (actor)-[:BACKS]->(backed:Record) WITH backed LIMIT toInteger($most) RETURN DISTINCT backed.id }
