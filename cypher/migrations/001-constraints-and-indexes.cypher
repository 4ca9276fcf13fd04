// The constraints and indexes that every look-up of the service starts from.
// Applied once by src/graph/migrations; statements end with a semicolon at the end of a line, and each may be run again.

CREATE CONSTRAINT record_id IF NOT EXISTS FOR (r:Record) REQUIRE r.id IS UNIQUE;

// One external id can't belong to two records.
CREATE CONSTRAINT external_id IF NOT EXISTS FOR (e:ExternalId) REQUIRE e.id IS UNIQUE;

CREATE INDEX claim_triple IF NOT EXISTS FOR (c:Claim) ON (c.triple);
CREATE INDEX claim_recorded_at IF NOT EXISTS FOR (c:Claim) ON (c.recordedAt);
CREATE INDEX claim_review IF NOT EXISTS FOR (c:Claim) ON (c.review);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX event_latest IF NOT EXISTS FOR (e:Event) ON (e.latest);
CREATE INDEX source_title IF NOT EXISTS FOR (s:Source) ON (s.title);

CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Name|Event|Source|Claim) ON EACH [n.text, n.folded, n.name, n.title, n.summary, n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
