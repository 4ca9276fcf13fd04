// Stores a key unless its name is taken, by a revoked key too.
// Parameters: $name, $role, $hash, $createdAt and $expiresAt (ISO text; null: never). Columns: whether it was stored.
MERGE (k:ApiKey {name: $name})
ON CREATE SET
  k.role = $role,
  k.hash = $hash,
  k.createdAt = datetime($createdAt),
  k.expiresAt = datetime($expiresAt)
RETURN k.hash = $hash
