// When sources that are there were published, and which outlet they relay.
// parameters: ids [STRING]
// columns: id STRING, publishedOn ISO day or null, origin STRING or null
// limits: batches of at most 5,000
UNWIND $ids AS id
MATCH (source:Record {id: id}) WHERE source:Source
RETURN id, toString(source.publishedOn), source.origin
