#include "pdf/document_session.h"
#include "pdf/failure.h"
#include "pdf/worker_launcher.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace dais;
using namespace dais::pdf;

namespace {
QString corpusFolder()
{
    const QString named = qEnvironmentVariable("DAIS_CORPUS");
    return named.isEmpty() ? QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus") : named;
}

QStringList pdfsIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator each(folder, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();)
        files.append(each.next());
    files.sort();
    return files;
}

/// About 50 dots per inch, whatever size the page says it has.
RenderRequest smallPage(const QSizeF &points)
{
    const auto pixels = [](double side) { return qBound(1, qRound(side * 50 / 72), 2000); };
    const QSize size(pixels(points.width()), pixels(points.height()));
    return {0, size, QRect({}, size), Rotation::None};
}

struct Tally {
    QMap<QString, int> outcomes;
    QStringList slow;
    qint64 slowestMilliseconds = 0;
};

QString outcomeOf(const Error &error)
{
    const auto failure = failureOf(error);
    return failure ? failureCode(*failure) : QStringLiteral("NO CODE: ") + error.detail;
}
} // namespace

class CorpusRenderTest : public QObject {
    Q_OBJECT
private slots:
    void everyPdfIsDrawnOrRefusedWithACode()
    {
        const QStringList files = pdfsIn(corpusFolder() + QStringLiteral("/pdf"));
        if (files.isEmpty())
            QSKIP("The corpus is not here; set DAIS_CORPUS to its folder.");
        WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
        QElapsedTimer whole;
        whole.start();
        Tally tally;
        for (const QString &file : files)
            tryFile(launcher, file, tally);
        report(launcher, tally, int(files.size()), whole.elapsed());
        QVERIFY(tally.slowestMilliseconds < 20000);
        QVERIFY(tally.outcomes.value(QStringLiteral("drawn")) >= files.size() * 9 / 10);
        QCOMPARE(launcher.counts().lies, 0);
        QCOMPARE(launcher.counts().serverStarts, 1); // The fork server outlives every document.
        for (auto outcome = tally.outcomes.cbegin(); outcome != tally.outcomes.cend(); ++outcome)
            QVERIFY2(!outcome.key().startsWith(QStringLiteral("NO CODE")), qPrintable(outcome.key()));
    }

private:
    static void tryFile(WorkerLauncher &launcher, const QString &path, Tally &tally)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto document = SealedFile::copyOfFile(file.handle());
        QVERIFY(document);
        QElapsedTimer timer;
        timer.start();
        DocumentSession session(launcher, *document, {5, 10000});
        const QString outcome = outcomeIn(session);
        const qint64 milliseconds = timer.elapsed();
        ++tally.outcomes[outcome];
        tally.slowestMilliseconds = qMax(tally.slowestMilliseconds, milliseconds);
        if (milliseconds > 1000 || outcome == QStringLiteral("crashed"))
            tally.slow.append(QStringLiteral("%1: %2, %3 ms")
                                  .arg(file.fileName().section(QLatin1Char('/'), -1), outcome)
                                  .arg(milliseconds));
    }

    static QString outcomeIn(DocumentSession &session)
    {
        const auto facts = session.facts();
        if (!facts)
            return QStringLiteral("not opened: ") + outcomeOf(facts.error());
        const auto image = session.render(smallPage(facts->pages.value(0).size));
        if (!image)
            return QStringLiteral("not drawn: ") + outcomeOf(image.error());
        const auto text = session.text(0);
        const auto outline = session.outline();
        return text && outline ? QStringLiteral("drawn") : QStringLiteral("drawn, but no text or outline");
    }

    static void report(const WorkerLauncher &launcher, const Tally &tally, int files, qint64 milliseconds)
    {
        qInfo("%d files in %lld ms, slowest %lld ms; workers %d, crashes %d, time-outs %d", files, milliseconds,
              tally.slowestMilliseconds, launcher.counts().workersStarted, launcher.counts().crashes,
              launcher.counts().timeOuts);
        for (auto outcome = tally.outcomes.cbegin(); outcome != tally.outcomes.cend(); ++outcome)
            qInfo("  %4d %s", outcome.value(), qPrintable(outcome.key()));
        for (const QString &line : tally.slow)
            qInfo("  %s", qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(CorpusRenderTest)
#include "corpus_render_test.moc"
