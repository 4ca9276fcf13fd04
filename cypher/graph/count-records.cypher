// How much the graph holds, by the count store alone. Columns: records, claims, migrations.
MATCH (r:Record)
WITH count(r) AS records
OPTIONAL MATCH (c:Claim)
WITH records, count(c) AS claims
OPTIONAL MATCH (m:Migration)
RETURN records, claims, count(m) AS migrations
