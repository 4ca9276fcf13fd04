// Waits until every index can be used. Parameters: $seconds. No columns.
CALL db.awaitIndexes($seconds)
