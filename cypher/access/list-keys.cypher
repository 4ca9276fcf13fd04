// All keys, revoked ones too. No parameters. Columns: name, role, hash, and as ISO text createdAt, expiresAt, revokedAt, lastUsedAt.
// Limit: the 10,000 created last.
MATCH (k:ApiKey)
WITH k ORDER BY k.createdAt DESC LIMIT 10000
RETURN
  k.name, k.role, k.hash, toString(k.createdAt), toString(k.expiresAt), toString(k.revokedAt), toString(k.lastUsedAt)
ORDER BY k.createdAt, k.name
