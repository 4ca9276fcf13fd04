// The journal of writes (src/journal), the records that were merged into others, and what happened to claims.

// One node, whose lock puts all writes in one order.
CREATE CONSTRAINT journal_head IF NOT EXISTS FOR (h:JournalHead) REQUIRE h.id IS UNIQUE;
CREATE CONSTRAINT journal_entry IF NOT EXISTS FOR (e:JournalEntry) REQUIRE e.seq IS UNIQUE;
CREATE INDEX journal_at IF NOT EXISTS FOR (e:JournalEntry) ON (e.at);

// A merged record keeps its id, and is a :Record no longer.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (m:Merged) REQUIRE m.id IS UNIQUE;
// Undoing a merge starts from its id.
CREATE INDEX merge_id IF NOT EXISTS FOR ()-[m:MERGED_INTO]-() ON (m.mergeId);
