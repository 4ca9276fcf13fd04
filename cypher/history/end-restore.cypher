// The restoring is complete.
// parameters: none
// columns: none
// limits: one node
MATCH (restore:Restore {id: 'restore'})
DELETE restore
