// Which of some ids no source has.
// parameters: sources [STRING]
// columns: id STRING
// limits: one index seek per id
UNWIND $sources AS id
OPTIONAL MATCH (source:Record {id: id}) WHERE source:Source
WITH id, source WHERE source IS NULL
RETURN id
