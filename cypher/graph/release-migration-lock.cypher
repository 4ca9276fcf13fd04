// Parameters: $owner. No columns.
MATCH (lock:MigrationLock {id: 'migrations', owner: $owner})
DELETE lock
