select kind, channel, currency, state, note, action_id, customer_number, target, amount,
    after_action
from action
where delivered_on = :?night or (as_of = :?night and state <> 'withdrawn') or state in ('pending', 'sending')
order by kind, channel, action_id
