-- What may leave one by one: letters first, then what goes with them. Lists are written once a night.
select action_id, channel
from action
where state in ('pending', 'sending')
    and kind in ('reminder', 'dunning', 'final_notice', 'agreement_offer', 'collection_handoff',
        'resend_invoice', 'contact_check', 'agreement_confirmation', 'agreement_broken',
        'instalment_reminder', 'thanks', 'handover_notice')
order by case when after_action = '' then 0 else 1 end, as_of, action_id
