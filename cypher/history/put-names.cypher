// Gives actors exactly these names.
// parameters: rows [{of STRING, names [{text, folded, shown BOOLEAN, own STRING or null, stack [BOOLEAN] or null}]}]
// columns: count INTEGER of what was written
// limits: one index seek per row; batches of at most 100
UNWIND $rows AS row
MATCH (actor:Record {id: row.of}) WHERE actor:Actor
CALL (actor) {
  MATCH (actor)<-[:NAMES]-(name:Name)
  DETACH DELETE name
}
CALL (actor, row) {
  UNWIND row.names AS each
  CREATE (actor)<-[link:NAMES]-(:Name {text: each.text, folded: each.folded, primary: each.shown})
  SET link.own = each.own, link.primary = each.stack
}
RETURN count(*)
