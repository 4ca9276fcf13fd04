// A page of the ids of all records of one kind, in ascending order.
// parameters: after STRING, label STRING Actor, Event, Source or Claim
// columns: id STRING
// limits: 1,000 rows; walks the index of ids from where the page before ended
MATCH (record:Record)
USING INDEX record:Record(id)
WHERE record.id > $after AND $label IN labels(record)
RETURN record.id
ORDER BY record.id
LIMIT 1000
