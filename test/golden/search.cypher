OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Actor AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN matchedn0 AS c0, n0.id AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $query0 = "(northland^8 OR northland*^4 OR northland~2)"
// $folded1 = "northland"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Actor AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN matchedn0 AS c0, n0.id AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $query0 = "(north^8 OR north*^4 OR north~1)"
// $folded1 = "north"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Actor AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN n0.id AS c0
// $query0 = "(nortland^8 OR nortland*^4 OR nortland~2)"
// $folded1 = "nortland"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Actor AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN matchedn0 AS c0, n0.id AS c1
// $query0 = "(river^8 OR river*^4 OR river~1) AND (front^8 OR front*^4 OR front~1)"
// $folded1 = "river front"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Source AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN matchedn0 AS c0, n0.id AS c1
// $query0 = "(elan^8 OR elan*^4 OR elan~1)"
// $folded1 = "elan"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Actor AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN matchedn0 AS c0, n0.id AS c1
// $query0 = "(kataib^8 OR kataib*^4 OR kataib~1) AND (jabal^8 OR jabal*^4 OR jabal~1)"
// $folded1 = "kataib jabal"
// $first2 = 25

OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Event AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN n0.id AS c0, n0.place AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $query0 = "(ambush^8 OR ambush*^4 OR ambush~1) AND (convoy^8 OR convoy*^4 OR convoy~1)"
// $folded1 = "ambush convoy"
// $first2 = 25

WITH COUNT {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Claim|Source AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  RETURN 1
} AS c0
OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Claim|Source AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN c0, n0.id AS c1, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' WHEN n0:Event THEN 'Event' WHEN n0:Claim THEN 'Claim' WHEN n0:Source THEN 'Source' END AS c2
// $query0 = "(tents^8 OR tents*^4 OR tents~1)"
// $folded1 = "tents"
// $first2 = 25

RETURN COUNT {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE n0:Claim AND (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  RETURN 1
} AS c0
// $query0 = "(would^8 OR would*^4 OR would~1) AND (arm^8 OR arm*^4) AND (guard^8 OR guard*^4 OR guard~1)"
// $folded1 = "would arm the guard"
// $first2 = 25

WITH COUNT {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  RETURN 1
} AS c0
OPTIONAL CALL () {
  CALL db.index.fulltext.queryNodes('search', $query0, {limit: 1000}) YIELD node AS hit, score AS hitScore
  OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)
  WITH coalesce(named, hit) AS n0, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,
    hitScore + CASE WHEN hit.folded = $folded1 THEN 100.0 ELSE 0.0 END AS hitScore
  ORDER BY hitScore DESC, hitText
  WITH n0, max(hitScore) AS scoren0, head(collect(hitText)) AS matchedn0
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL))
  WITH n0, scoren0, matchedn0
  ORDER BY scoren0 DESC, n0.id
  LIMIT $first2
  RETURN n0, scoren0, matchedn0
}
RETURN c0, n0.id AS c1, scoren0 AS c2
// $query0 = "(zzzzzz^8 OR zzzzzz*^4 OR zzzzzz~1)"
// $folded1 = "zzzzzz"
// $first2 = 26
