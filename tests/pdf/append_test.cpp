#include "pdf/append.h"
#include "pdf/document_session.h"
#include "pdf/failure.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"
#include "tests/pdf/signed_pdf.h"
#include "tests/support/other_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::pdf;
using namespace dais::tests;

namespace {

const std::vector<CopiedMark> marks{{.page = 0,
                                     .kind = domain::MarkKind::Highlight,
                                     .areas = {{100'000, 100'000, 400'000, 40'000}},
                                     .points = {},
                                     .fill = 0xffffe48a,
                                     .edge = 0xff8a6d00,
                                     .text = QStringLiteral("Past harm"),
                                     .author = QStringLiteral("A. Lindqvist")}};

} // namespace

/// Marks behind the end of a file: its own bytes stay, its signatures stay whole, and readers that know nothing of us see
/// them.
class AppendTest : public QObject {
    Q_OBJECT
private slots:
    void theFileStaysAsItWasAndItsSignatureStaysWhole()
    {
        const QByteArray before = signedPdf();
        const QByteArray after = appended(before);
        QVERIFY(after.startsWith(before) && after.size() > before.size());
        const auto found = inspect(m_launcher, *SealedFile::copyOf(after));
        QVERIFY(found);
        QCOMPARE(found->opening, Inspection::Opening::Opens); // Nothing had to be repaired.
        QCOMPARE(found->signatureFacts.size(), 1);
        QCOMPARE(found->signatureFacts.first().fit, SignatureFacts::Fit::Fits);
        QCOMPARE(found->signatureFacts.first().coveredBytes, qint64(before.size()));
        QVERIFY(found->changedSinceSigned); // And that something came later is seen.
    }

    void otherProgramsReadIt_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("signed") << signedPdf();
        QTest::newRow("plain") << samplePdf(3);
        QTest::newRow("with a stream of places") << withStreamOfPlaces(samplePdf(3));
        QTest::newRow("with notes") << samplePdf(
            {{.lines = {QStringLiteral("Words")}, .crop = {}, .hasHighlight = true}});
    }
    void otherProgramsReadIt()
    {
        QFETCH(QByteArray, before);
        QVERIFY(!before.isEmpty());
        const QByteArray after = appended(before);
        QVERIFY(after.startsWith(before));
        const QString path = write(after);
        const Ran checked = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        QVERIFY2(checked.exitCode == 0, checked.output.constData());
        QVERIFY2(!checked.output.contains("WARNING"), checked.output.constData());
        DocumentSession session(m_launcher, *SealedFile::copyOf(after));
        const auto facts = session.facts();
        QVERIFY(facts);
        QVERIFY(facts->pages.first().hasAnnotations);
        const QSize size(612, 792);
        const auto page = session.render({.page = 0, .pageSize = size, .tile = QRect({}, size)});
        QVERIFY(page);
        const QImage picture = page->convertToFormat(QImage::Format_RGB32);
        QVERIFY2(qBlue(picture.pixel(200, 95)) < 200, "the mark is not drawn where it should be");
        // Once more: the update of an update.
        const QByteArray again = appended(after);
        QVERIFY(again.startsWith(after));
        QCOMPARE(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), write(again)}).exitCode, 0);
    }

    void pdfsigFindsTheSignatureWhole()
    {
        const Ran said = run(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), write(appended(signedPdf()))});
        QVERIFY2(said.output.contains("Signature is Valid"), said.output.constData());
        QVERIFY2(said.output.contains("Not total document signed"), said.output.constData());
    }

    void aSignerWhoAllowsNoNotesIsHeeded_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("no changes") << 1 << false;
        QTest::newRow("forms") << 2 << false;
        QTest::newRow("forms and notes") << 3 << true;
    }
    void aSignerWhoAllowsNoNotesIsHeeded()
    {
        QFETCH(int, permission);
        QFETCH(bool, isAllowed);
        const QByteArray catalog = "/Perms << /DocMDP << /Type /Sig /Reference [ << /TransformMethod /DocMDP "
                                   "/TransformParams << /P " +
                                   QByteArray::number(permission) + " >> >> ] >> >> ";
        const auto made =
            appendMarks(m_launcher, *SealedFile::copyOf(signedPdf("adbe.pkcs7.detached", catalog)), marks);
        QCOMPARE(made.has_value(), isAllowed);
        if (!isAllowed)
            QCOMPARE(failureOf(made.error()), Failure::BadRequest);
    }

    void whatIsNotAsItShouldBeIsLeftAlone()
    {
        QByteArray before = samplePdf(1);
        const auto junk = appendMarks(m_launcher, *SealedFile::copyOf("junk\n" + before), marks);
        QVERIFY(!junk);
        QCOMPARE(failureOf(junk.error()), Failure::Damaged);
        const qsizetype place = before.lastIndexOf("startxref") + 10;
        const auto lost = appendMarks(m_launcher, *SealedFile::copyOf(before.replace(place, 1, "1")), marks);
        QVERIFY(!lost);
        QCOMPARE(failureOf(lost.error()), Failure::Damaged);
    }

    void aFileThatCountsMoreObjectsThanItHasIsRefusedRatherThanLeftWithoutItsMarks()
    {
        const auto made =
            appendMarks(m_launcher, *SealedFile::copyOf(signedPdf().replace("/Size 6", "/Size 9")), marks);
        QVERIFY(!made);
        QCOMPARE(failureOf(made.error()), Failure::Damaged);
    }

    void whatIsEncryptedOrHasNoEndIsLeftAlone()
    {
        const QByteArray locked = encryptedPdf(samplePdf(1), {});
        QVERIFY(!appendMarks(m_launcher, *SealedFile::copyOf(locked), marks));
        QByteArray cut = samplePdf(2);
        cut.truncate(cut.lastIndexOf("startxref"));
        const auto made = appendMarks(m_launcher, *SealedFile::copyOf(cut), marks);
        QVERIFY(!made);
        QCOMPARE(failureOf(made.error()), Failure::Damaged);
    }

private:
    QByteArray appended(const QByteArray &before)
    {
        const auto made = appendMarks(m_launcher, *SealedFile::copyOf(before), marks);
        return made ? made->read().value() : QByteArray();
    }
    QByteArray withStreamOfPlaces(const QByteArray &pdf)
    {
        const QString out = m_folder.filePath(QStringLiteral("packed.pdf"));
        const Ran done = run(QStringLiteral("qpdf"), {QStringLiteral("--object-streams=generate"), write(pdf), out});
        QFile file(out);
        return done.exitCode == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("%1.pdf").arg(m_count++)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test file was not written");
        return file.fileName();
    }

    WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")};
    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(AppendTest)
#include "append_test.moc"
