select id as run_id, as_of, started, coalesce(finished, '') as finished, state, files, payments, actions
from run
where as_of <= ?
order by id
