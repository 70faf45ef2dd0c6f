package mahnlauf.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.Bounce;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.ReviewSink;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.zip.ArchiveReader;

/** What a file turned out to be. Reading it is left to whoever has a sink for it. */
public sealed interface Recognised {

    /** The format, as the table {@code files} names it. */
    String name();

    /** The answer for what this is. */
    <T> T answer(Cases<T> cases) throws IOException, RefusedException;

    /** What to do with each kind of file. */
    interface Cases<T> {
        T statement(Statement statement) throws IOException, RefusedException;

        T invoices(Invoices invoices) throws IOException, RefusedException;

        T customers(Customers customers) throws IOException, RefusedException;

        T review(Review review) throws IOException, RefusedException;

        T contacts(Contacts contacts) throws IOException, RefusedException;

        T agencyReport(AgencyReports reports) throws IOException, RefusedException;

        T electronicInvoice(EInvoice invoice) throws IOException, RefusedException;

        T bounce(Returned bounce) throws IOException, RefusedException;

        T document(Document document) throws IOException, RefusedException;

        T archive(Archive archive) throws IOException, RefusedException;
    }

    /**
     * A bank statement. A refusal while reading takes back all that was told: whole or not at all.
     */
    record Statement(String name, Reading<StatementSink> reading) implements Recognised {

        public void read(StatementSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.statement(this);
        }
    }

    /** An export of invoices, row by row. */
    record Invoices(String name, Reading<InvoiceSink> reading) implements Recognised {

        public void read(InvoiceSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.invoices(this);
        }
    }

    /** A review list that somebody filled. */
    record Review(String name, Reading<ReviewSink> reading) implements Recognised {

        public void read(ReviewSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.review(this);
        }
    }

    /** What came of calls and mails, row by row. */
    record Contacts(String name, Reading<ContactSink> reading) implements Recognised {

        public void read(ContactSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.contacts(this);
        }
    }

    /** What an agency says of its claims, row by row. */
    record AgencyReports(String name, Reading<AgencyReportSink> reading) implements Recognised {

        public void read(AgencyReportSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.agencyReport(this);
        }
    }

    /** A list of customers, row by row. */
    record Customers(String name, Reading<CustomerSink> reading) implements Recognised {

        public void read(CustomerSink sink) throws IOException, RefusedException {
            reading.read(sink);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.customers(this);
        }
    }

    /** One electronic invoice, as XML or within a PDF; it was read already. */
    record EInvoice(String name, ElectronicInvoice invoice) implements Recognised {

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.electronicInvoice(this);
        }
    }

    /** The report of a mail server about a mail that left. */
    record Returned(String name, Bounce bounce) implements Recognised {

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.bounce(this);
        }
    }

    /** A PDF without data: a copy of an invoice or contract that letters may enclose. */
    record Document(String name) implements Recognised {

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.document(this);
        }
    }

    /** A zip of such files, each to be recognised on its own. */
    record Archive(String name, Unpacking unpacking) implements Recognised {

        /** Unpacks all of it into {@code folder}, which the caller empties afterwards. */
        public List<ArchiveReader.Member> unpackInto(Path folder)
                throws IOException, RefusedException {
            return unpacking.into(folder);
        }

        @Override
        public <T> T answer(Cases<T> cases) throws IOException, RefusedException {
            return cases.archive(this);
        }
    }

    /** Tells a sink what the file holds. */
    interface Reading<S> {
        void read(S sink) throws IOException, RefusedException;
    }

    /** Unpacks an archive. */
    interface Unpacking {
        List<ArchiveReader.Member> into(Path folder) throws IOException, RefusedException;
    }
}
