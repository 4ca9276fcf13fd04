WITH COUNT {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, toString(n0.recordedAt) AS c1, n0.id AS c2
// $first0 = 4
