package mahnlauf.store;

/** The selects that fold facts into the books; each takes the last night that counts. */
final class FactSql {

    static final String CUSTOMERS =
            """
            select customer_number, kind, case when salt is null then 'erased' else name end, email, phone, street, postcode, city, country, language, iban
            from customer_version where night <= ? order by seq""";

    static final String INVOICES =
            """
            select seq, night, invoice_number, customer_number, document_type, related_invoice,
                invoice_date, due_date, currency, gross, discount_percent, discount_until, due_agreed,
                consumer_notice, contract_date, service, pdf, contract_pdf
            from invoice_version where night <= ? order by seq""";

    static final String POSTINGS =
            """
            select type, booked_on, value_date, customer_number, invoice_number, component, amount, currency,
                reference, rule, confidence, reason
            from posting where booked_on <= ? order by seq""";

    static final String EVENTS =
            """
            select type, happened_on, customer_number, invoice_number, reference, word, from_day, until_day,
                case when salt is null then 'erased' else note end
            from event where happened_on <= ? order by seq""";

    /** Money that is booked on nothing and whose it is, or what it may pay. */
    static final String CREDITS =
            """
            select o.customer_number, o.rest, e.currency, e.bank_ref, o.proposal, o.confidence,
                o.proposal_2, o.confidence_2, o.proposal_3, o.confidence_3
            from open_entry o join bank_entry e on e.seq = o.seq
            where o.customer_number is not null or o.proposal <> '' order by o.seq""";

    private FactSql() {}
}
