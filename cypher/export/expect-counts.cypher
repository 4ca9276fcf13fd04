// Ends a script: what it has made, or an error that says what is missing. A conversion that must fail carries the words.
// parameters: expected MAP of how many sources, actors, events, claims and ties there must be
// columns: sources, actors, events, claims, ties INTEGER
// limits: counts by label; every relationship is looked at once
WITH {
  sources: COUNT { (:Source) },
  actors: COUNT { (:Actor) },
  events: COUNT { (:Event) },
  claims: COUNT { (:Claim) },
  ties: COUNT { (:Record)-[tie]->(:Record) WHERE tie.triple IS NOT NULL AND tie.knownUntil IS NULL }
} AS found, $expected AS expected
WITH found, [what IN keys(expected) WHERE found[what] <> expected[what] | toString(found[what]) + ' of ' + toString(expected[what]) + ' ' + what] AS wrong
WITH found, CASE WHEN size(wrong) = 0 THEN null ELSE date('This graph is not the one that was exported: ' + reduce(text = wrong[0], each IN wrong[1..] | text + ', ' + each)) END AS fault
WHERE fault IS NULL
RETURN found.sources AS sources, found.actors AS actors, found.events AS events, found.claims AS claims, found.ties AS ties
