OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND n0.stance = $stance0
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0
// $stance0 = "DENIES"
// $first1 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND n0.modality = $modality0
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0
// $modality0 = "INTENDED"
// $first1 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE n0.review = $review0
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0, n0.review AS c1
// $review0 = "PENDING"
// $first1 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE n0.review = $review0 AND n0.modality = $modality1
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first2
  RETURN n0
}
RETURN n0.id AS c0, toString(n0.retractedAt) AS c1
// $review0 = "ACCEPTED"
// $modality1 = "INTENDED"
// $first2 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND n0.latestEnd >= $from0 AND n0.earliestStart <= $to1
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first2
  RETURN n0
}
RETURN n0.id AS c0
// $from0 = 1986-06-01
// $to1 = 1990-01-01
// $first2 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND n0.type IN $types0
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0
// $types0 = ["OCCURRED","PRESSED"]
// $first1 = 25

OPTIONAL MATCH (referred:Record {id: $id0} WHERE referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
OPTIONAL CALL (ref0) {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND EXISTS { (n0)-[:ATTRIBUTED_TO]->(joined) WHERE joined.id IN ref0 }
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0, ref0
// $id0 = "northland"
// $first1 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND EXISTS { (n0)-[:CITES]->(joined:Record {id: $source0}) }
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0
// $source0 = "leaflet"
// $first1 = 25

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND n0.origin = $origin0
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first1
  RETURN n0
}
RETURN n0.id AS c0
// $origin0 = "Herald"
// $first1 = 25
