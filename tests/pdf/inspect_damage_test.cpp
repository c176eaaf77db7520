// Files that were damaged at random: whatever the bytes are, looking into them and stamping them ends. With
// DAIS_FUZZ_SECONDS=n it goes on that long, and DAIS_FUZZ_FOLDER=path adds the files there to what is
// damaged.
#include "domain/system.h"
#include "pdf/worker/inspect.h"
#include "pdf/worker/stamp.h"
#include "tests/pdf/inspect_fixtures.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace dais;
using namespace dais::tests;
namespace worker = dais::pdf::worker;

namespace {

QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    for (int changes = random.bounded(1, 12); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(1, 20));
            break;
        case 2:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 60)));
            break;
        case 3:
            bytes.replace(at, 1, QByteArray::number(random.bounded(100'000)));
            break;
        case 4:
            if (random.bounded(8) == 0)
                bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

QByteArrayList whole()
{
    const QByteArray scan = scanOf(QSize(1275, 1650), "q 612 0 0 792 0 0 cm /Im Do Q");
    const OnePage form{
        .catalogue = "/OpenAction << /S /JavaScript /JS (x) >> /AcroForm << /Fields [5 0 R] >>",
        .content = "q /Fm Do Q BI /W 9 /H 9 ID xxxx EI",
        .resources = "/XObject << /Fm 6 0 R >>",
        .more = {"<< /FT /Sig /T (S) /V << /ByteRange [0 1 2 3] /Contents <00> >> >>",
                 streamOf("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm 6 0 R >> >>", "/Fm Do")}};
    QByteArrayList files{scan,
                         pdfOf(form),
                         packed(pdfOf(form)),
                         locked(scan, "", "owner"),
                         locked(scan, "court", ""),
                         withExif(jpegOf(QSize(40, 60), 300), 6, 300)};
    if (qEnvironmentVariableIsSet("DAIS_FUZZ_FOLDER")) {
        QDirIterator more(qEnvironmentVariable("DAIS_FUZZ_FOLDER"), QDir::Files, QDirIterator::Subdirectories);
        while (more.hasNext()) {
            QFile file(more.next());
            if (file.size() < 100'000 && file.size() > 0 && file.open(QIODevice::ReadOnly))
                files += file.readAll();
        }
    }
    return files;
}

} // namespace

class InspectDamageTest : public QObject {
    Q_OBJECT
private slots:
    void whateverTheBytesAreItEnds()
    {
        const qint64 wanted = 1000LL * qEnvironmentVariableIntValue("DAIS_FUZZ_SECONDS");
        const QByteArrayList files = whole();
        const domain::SystemClock clock;
        worker::InspectLimits limits;
        limits.time = std::chrono::milliseconds(3000);
        QElapsedTimer all;
        all.start();
        int tried = 0;
        // The seed of each round is its number, so that a crash can be had again.
        for (; tried < 1500 || all.elapsed() < wanted; ++tried) {
            QRandomGenerator random(quint32(tried) + quint32(qEnvironmentVariableIntValue("DAIS_FUZZ_SEED")));
            const QByteArray bytes = damaged(files[random.bounded(int(files.size()))], random);
            QElapsedTimer one;
            one.start();
            const pdf::Inspection found = worker::inspect(bytes, clock, limits);
            QCOMPARE(*pdf::decodeInspection(pdf::encode(found)), found);
            if (const auto rendition = worker::stamp(bytes, QStringLiteral("Filed"), 16 << 20))
                QVERIFY(rendition->size() > 0);
            QVERIFY2(one.elapsed() < 10'000, qPrintable(QStringLiteral("round %1").arg(tried)));
        }
        if (wanted > 0)
            qInfo("%d damaged files", tried);
    }
};

QTEST_GUILESS_MAIN(InspectDamageTest)
#include "inspect_damage_test.moc"
