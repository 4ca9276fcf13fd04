// Takes the lease on migrating, unless another service holds one that has not run out. The database's clock counts, not the services'.
// Parameters: $owner, $seconds. Columns: owner. One row if taken, else none.
MERGE (lock:MigrationLock {id: 'migrations'})
// Written before it is read, so that of two services the second waits for the first's commit.
SET lock.asked = datetime()
WITH lock
WHERE lock.until IS NULL OR lock.until < datetime() OR lock.owner = $owner
SET lock.owner = $owner, lock.until = datetime() + duration({seconds: $seconds})
RETURN lock.owner AS owner
