select name, sha256, format, state, records, taken_at, reason
from file
where night <= ?
order by id
