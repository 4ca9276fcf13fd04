// What sources say of themselves.
// parameters: ids [STRING]
// columns: id, title, publisher, origin, kind, publishedOn ISO day, url, licence
// limits: one index seek per id; batches of at most 1,000
UNWIND $ids AS id
MATCH (source:Record {id: id}) WHERE source:Source
RETURN id, source.title, source.publisher, source.origin, source.kind, toString(source.publishedOn), source.url, source.licence
