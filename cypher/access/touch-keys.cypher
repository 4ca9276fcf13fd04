// Notes when keys were last used. Parameters: $names, $now (ISO text). No columns.
UNWIND $names AS name
MATCH (k:ApiKey {name: name})
SET k.lastUsedAt = datetime($now)
