// Revokes a key for good; one that is revoked keeps its time. Parameters: $name, $now (ISO text).
// Columns: the time at which it was revoked, as ISO text. No row: no such key.
MATCH (k:ApiKey {name: $name})
SET k.revokedAt = coalesce(k.revokedAt, datetime($now))
RETURN toString(k.revokedAt)
