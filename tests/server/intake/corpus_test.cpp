// Real files, real workers. Skipped where the corpus is not there.
#include "domain/code_table_csv.h"
#include "domain/system.h"
#include "pdf/worker_launcher.h"
#include "server/intake/check.h"

#include <cstdio>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>
#include <sys/resource.h>

using namespace dais;
using namespace dais::server::intake;

namespace {

constexpr qint64 longestMilliseconds = 20'000;

QString corpusFolder()
{
    const QString named = qEnvironmentVariable("DAIS_CORPUS");
    return named.isEmpty() ? QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus") : named;
}

bool anyOf(const QString &codes, const Report &report)
{
    const QStringList each = codes.split(u'|', Qt::SkipEmptyParts);
    return std::any_of(each.begin(), each.end(), [&report](const QString &code) { return report.has(code); });
}

/// Why a report is not what a row expects; empty when it is.
QStringList disagreements(const QStringList &row, const Report &report)
{
    QStringList reasons;
    if ((report.verdict == Verdict::Refuse) != (row[1] == QLatin1String("refuse")))
        reasons += QStringLiteral("verdict %1").arg(domain::nameOf(report.verdict));
    if (!row[2].isEmpty() && row[2].toInt() != report.pages)
        reasons += QStringLiteral("pages %1, not %2").arg(report.pages).arg(row[2]);
    if (!row[3].isEmpty() && !anyOf(row[3], report))
        reasons += QStringLiteral("lacks %1").arg(row[3]);
    if (anyOf(row[4], report))
        reasons += QStringLiteral("has %1").arg(row[4]);
    return reasons;
}

qint64 peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class IntakeCorpusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QFile::exists(corpusFolder() + QStringLiteral("/expected_verdicts.csv")))
            QSKIP("The corpus is not here: set DAIS_CORPUS to its folder.");
    }

    void expectedVerdictsHold()
    {
        QFile file(corpusFolder() + QStringLiteral("/expected_verdicts.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = domain::CsvTable::parse(file.readAll());
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        std::size_t agreed = 0;
        for (std::size_t i = 0; i < rows->rowCount(); ++i) {
            const Report *report = checked(rows->row(i)[0]);
            const QStringList reasons =
                report ? disagreements(rows->row(i), *report) : QStringList{QStringLiteral("not checked")};
            agreed += reasons.isEmpty() ? 1 : 0;
            if (!reasons.isEmpty())
                std::printf("disagreement: %s: %s\n", qPrintable(rows->row(i)[0]),
                            qPrintable(reasons.join(QStringLiteral("; "))));
        }
        std::printf("agreement: %zu of %zu rows, %.2f %%\n", agreed, rows->rowCount(),
                    100.0 * double(agreed) / double(rows->rowCount()));
        QVERIFY(double(agreed) >= 0.99 * double(rows->rowCount()));
    }

    void everyFileEndsInAVerdictWithASentenceInTime()
    {
        const qint64 before = peakMegabytes();
        int files = 0;
        qint64 slowest = 0;
        for (const char *folder : {"pdf", "jpeg", "derived", "av"}) {
            QDirIterator all(corpusFolder() + u'/' + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QString path = all.next().mid(corpusFolder().size() + 1);
                const Report *report = checked(path);
                QVERIFY2(report, qPrintable(path));
                QVERIFY2(report->verdict != Verdict::Refuse || !report->findings.isEmpty(), qPrintable(path));
                QVERIFY2(report->milliseconds < longestMilliseconds, qPrintable(path));
                // What is let through without a look has its pages counted.
                QVERIFY2(report->verdict != Verdict::Accept || report->pages > 0, qPrintable(path));
                slowest = std::max(slowest, report->milliseconds);
                ++files;
            }
        }
        const auto counts = m_launcher.counts();
        std::printf("%d files, slowest %lld ms, memory peak %lld MB (%lld before), workers %d, crashes %d, "
                    "time-outs %d\n",
                    files, static_cast<long long>(slowest), static_cast<long long>(peakMegabytes()),
                    static_cast<long long>(before), counts.workersStarted, counts.crashes, counts.timeOuts);
#ifndef DAIS_SANITIZED
        QVERIFY(peakMegabytes() < 200);
#endif
    }

    void noRealFormIsRefused()
    {
        QDirIterator forms(corpusFolder() + QStringLiteral("/pdf/forms-eoir-uscis"), QDir::Files);
        int files = 0;
        while (forms.hasNext()) {
            const QString path = forms.next().mid(corpusFolder().size() + 1);
            const Report *report = checked(path);
            QVERIFY2(report && report->verdict != Verdict::Refuse, qPrintable(path));
            ++files;
        }
        QVERIFY(files > 0);
    }

    void theLargestFileThatMayBeFiledIsFiled_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("refused");
        QTest::newRow("25,000,000") << 25'000'000LL << false;
        QTest::newRow("25 MiB") << 26'214'400LL << false;
        QTest::newRow("one byte more") << 26'214'401LL << true;
    }
    void theLargestFileThatMayBeFiledIsFiled()
    {
        QFETCH(qint64, bytes);
        QFile form(corpusFolder() + QStringLiteral("/pdf/forms-eoir-uscis/immigration__EOIR-42B.pdf"));
        QVERIFY(form.open(QIODevice::ReadOnly));
        QTemporaryFile padded;
        QVERIFY(padded.open());
        padded.write(form.readAll());
        padded.write(QByteArray(bytes - padded.pos(), ' '));
        padded.flush();
        const auto report = m_checker.check(padded.handle(), QStringLiteral("padded.pdf"));
        QVERIFY(report);
        QCOMPARE(report->bytes, bytes);
        QTEST(report->verdict == Verdict::Refuse, "refused");
        QCOMPARE(report->has(QStringLiteral("FILE_SIZE")), report->verdict == Verdict::Refuse);
    }

private:
    /// The report on a file of the corpus; each is checked once. Null when it could not be.
    const Report *checked(const QString &path)
    {
        const auto known = m_reports.constFind(path);
        if (known != m_reports.constEnd())
            return &*known;
        QFile file(corpusFolder() + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            return nullptr;
        auto report = m_checker.check(file.handle(), path);
        return report ? &*m_reports.insert(path, *std::move(report)) : nullptr;
    }

    pdf::WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")};
    CagedExaminer m_examiner{m_launcher};
    NoScanner m_scanner;
    FindingTable m_table = FindingTable::load().value();
    domain::SystemClock m_clock;
    Checker m_checker{m_examiner, m_scanner, m_table, m_clock};
    QHash<QString, Report> m_reports;
};

QTEST_GUILESS_MAIN(IntakeCorpusTest)
#include "corpus_test.moc"
