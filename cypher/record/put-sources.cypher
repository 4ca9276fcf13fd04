// Adds sources; of one that is there, only what is absent is filled in.
// parameters: rows [{id, title, publisher, origin, kind, publishedOn ISO day, url, licence}]
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MERGE (source:Record {id: row.id})
SET source:Source,
    source.title = coalesce(source.title, row.title),
    source.publisher = coalesce(source.publisher, row.publisher),
    source.origin = coalesce(source.origin, row.origin),
    source.kind = coalesce(source.kind, row.kind),
    source.publishedOn = coalesce(source.publishedOn, date(row.publishedOn)),
    source.url = coalesce(source.url, row.url),
    source.licence = coalesce(source.licence, row.licence)
