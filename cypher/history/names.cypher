// All names of the actors that others were merged into, with whose they are.
// parameters: ids [STRING] of actors
// columns: names MAP as put-names takes it
// limits: one index seek per id; batches of at most 100
UNWIND $ids AS id
MATCH (actor:Record {id: id}) WHERE EXISTS { (actor)<-[lent:NAMES]-(:Name) WHERE lent.own IS NOT NULL }
RETURN {
  of: id,
  names: COLLECT {
    MATCH (actor)<-[link:NAMES]-(name:Name)
    RETURN {text: name.text, folded: name.folded, shown: name.primary, own: link.own, stack: link.primary}
    ORDER BY name.text, link.own
  }
}
ORDER BY id
