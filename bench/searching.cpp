// Reading the words of a long record into the search index, and finding them: against Poppler reading and searching the
// same file page by page. Usage: searching FILE (text, about 1,000 pages; it is read five times under five hashes)
#include "bench/ratio.h"
#include "models/text_reader.h"
#include "store/text_index.h"

#include <poppler-qt6.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int rounds = 5;
constexpr int copies = 5;
constexpr double patience = 50; ///< Milliseconds: more than that, and typing feels slow.

template <typename T>
T must(Result<T> &&result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}
void mustHold(const Result<> &result)
{
    if (!result)
        giveUp(result.error().detail);
}

/// The file in a folder of documents, as often as wanted: each copy differs in a comment at its end, so in its hash.
QStringList keepCopies(const store::Documents &documents, const QByteArray &bytes)
{
    QStringList hashes;
    for (int copy = 0; copy < copies; ++copy) {
        const QByteArray own = bytes + "\n% copy " + QByteArray::number(copy) + "\n";
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(own, QCryptographicHash::Sha256).toHex());
        auto partial = must(documents.fetching(hash));
        mustHold(partial.append(own));
        mustHold(partial.finish());
        hashes.append(hash);
    }
    return hashes;
}

/// Seconds that reading one document into an index of its own takes.
double secondsToRead(const store::Documents &documents, pdf::WorkerLauncher &launcher, const QString &hash,
                     const QString &path)
{
    store::WriteGate gate;
    QFile::remove(path);
    models::TextReader reader({.path = path, .gate = gate, .documents = documents, .launcher = launcher});
    QEventLoop loop;
    QObject::connect(&reader, &models::TextReader::documentRead, &loop, &QEventLoop::quit);
    return millisecondsOf([&] {
               reader.want({hash}, models::TextReader::Turn::Next);
               loop.exec();
           }) /
           1000;
}

/// The same file's words by Poppler alone, in this process.
double secondsOfPoppler(const QString &path)
{
    return millisecondsOf([&] {
               const auto document = Poppler::Document::load(path);
               for (int page = 0; page < document->numPages(); ++page)
                   if (document->page(page)->textList().empty())
                       giveUp(QStringLiteral("Poppler read no words."));
           }) /
           1000;
}

double millisecondsOfPopplerSearch(const QString &path, const QString &word)
{
    return millisecondsOf([&] {
        const auto document = Poppler::Document::load(path);
        int found = 0;
        for (int page = 0; page < document->numPages(); ++page)
            found += document->page(page)->search(word, Poppler::Page::IgnoreCase).isEmpty() ? 0 : 1;
        if (found == 0)
            giveUp(QStringLiteral("Poppler found nothing."));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        giveUp(QStringLiteral("Usage: searching FILE"));
    const QString path = QString::fromLocal8Bit(argv[1]);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("%1 cannot be read.").arg(path));
    QTemporaryDir folder;
    const auto documents = must(store::Documents::open(folder.filePath(QStringLiteral("documents"))));
    const QStringList hashes = keepCopies(documents, file.readAll());
    const int pages = Poppler::Document::load(path)->numPages();
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    static_cast<void>(launcher.prepare());

    const Medians reading = inTurn(
        rounds,
        [&] {
            return pages / secondsToRead(documents, launcher, hashes[0], folder.filePath(QStringLiteral("one.db")));
        },
        [&] { return pages / secondsOfPoppler(path); });
    int status =
        report({QStringLiteral("Pages of text read into the search index"), QStringLiteral("Poppler's own text rate"),
                QStringLiteral("pages/s"), reading.ours, reading.theirs, 0.8, Ratio::Better::Higher});

    // The record of 5,000 pages.
    const QString all = folder.filePath(QStringLiteral("all.db"));
    store::WriteGate gate;
    {
        models::TextReader reader({.path = all, .gate = gate, .documents = documents, .launcher = launcher});
        QEventLoop loop;
        int read = 0;
        QObject::connect(&reader, &models::TextReader::documentRead, &loop, [&] {
            if (++read == copies)
                loop.quit();
        });
        reader.want(hashes, models::TextReader::Turn::Next);
        loop.exec();
    }
    const auto index = must(store::TextIndex::open(all, gate, store::TextIndex::Use::Find));
    const QString word = QStringLiteral("page 731"); // On one page in a thousand.
    const Medians finding = inTurn(
        rounds, [&] { return millisecondsOf([&] { must(index->find(QStringLiteral("\"page 731\""), hashes, 60)); }); },
        [&] { return copies * millisecondsOfPopplerSearch(path, word); });
    status = std::max(status, report({QStringLiteral("Finding words in a record of 5,000 pages"),
                                      QStringLiteral("Poppler page by page"), QStringLiteral("ms"), finding.ours,
                                      finding.theirs, 1.0 / 500, Ratio::Better::Lower}));

    std::vector<double> waits;
    for (const char *typed : {"respondent asks the court", "line 17 of page 900", "more time", "the"})
        for (int length = 1; length <= int(qstrlen(typed)); ++length)
            for (int round = 0; round < rounds; ++round)
                waits.push_back(
                    millisecondsOf([&] { must(index->find(QString::fromLatin1(typed, length), hashes, 60)); }));
    std::sort(waits.begin(), waits.end());
    return std::max(status, report({QStringLiteral("A keystroke in a record of 5,000 pages: 99 of 100 answered after"),
                                    QStringLiteral("what a keystroke may take"), QStringLiteral("ms"),
                                    waits[waits.size() * 99 / 100], patience, 1, Ratio::Better::Lower}));
}
