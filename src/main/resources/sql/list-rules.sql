select r.rule_id, r.night as learned_on, r.learned_from as "from",
    case when coalesce(r.account, '') <> '' then r.account else coalesce(r.name, '') end as matches,
    coalesce(r.customer_number, '') as customer_number, r.effect
from learned_rule r
where r.word = 'learned' and r.night <= ?
    and not exists (select 1 from learned_rule f where f.rule_id = r.rule_id and f.word = 'forgotten')
order by r.seq
