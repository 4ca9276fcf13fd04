// The names and aliases that actors have.
// parameters: ids [STRING]
// columns: id STRING, text STRING
// limits: batches of at most 5,000
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:NAMES]-(name:Name)
RETURN id, name.text
