#include "pdf/failure.h"
#include "pdf/picture_words.h"
#include "pdf/worker_launcher.h"

#include <QPainter>
#include <QTest>

using namespace dais;
using namespace dais::pdf;

namespace {

QImage pageSaying(const QStringList &lines)
{
    QImage page(2550, 3300, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter pen(&page);
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(56);
    pen.setFont(font);
    for (int i = 0; i < lines.size(); ++i)
        pen.drawText(300, 400 + 100 * i, lines[i]);
    return page;
}

} // namespace

/// Words from pictures of pages, by the real program in its cage.
class PictureWordsTest : public QObject {
    Q_OBJECT
private slots:
    void printIsReadInEnglishAndSpanishWithItsPlaces()
    {
        const auto words = readPicture(m_launcher, pageSaying({QStringLiteral("The respondent fled the village."),
                                                               QStringLiteral("La señora declaró la verdad.")}));
        QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
        QCOMPARE(words->toString().simplified(),
                 QStringLiteral("The respondent fled the village. La señora declaró la verdad."));
        const QRectF first = words->boxes.first().place; // Points: 300 dots from the left are 72.
        QVERIFY2(std::abs(first.left() - 72) < 3 && first.top() > 60 && first.bottom() < 100,
                 qPrintable(words->boxes.first().word));
        QCOMPARE(words->boxes[4].follows, TextBox::Follows::LineEnd);
    }

    void aPageWithoutPrintSaysNothing()
    {
        QImage grey(1000, 1000, QImage::Format_Grayscale8);
        grey.fill(Qt::lightGray);
        const auto words = readPicture(m_launcher, grey);
        QVERIFY(words);
        QVERIFY(words->boxes.isEmpty());
    }

    void whatIsNoPictureIsRefused()
    {
        QVERIFY(!parsePicture("nonsense"));
        const auto good = pictureFile(pageSaying({})).value().read().value();
        QVERIFY(parsePicture(good));
        QVERIFY(!parsePicture(QByteArrayView(good).chopped(1)));
        QCOMPARE(failureOf(parsePicture(QByteArray(good).replace(4, 4, "\xff\xff\xff\x7f")).error()),
                 Failure::BadRequest);
    }

    void itsWorkerIsLockedInLikeTheOtherOne()
    {
        const auto report = m_launcher.selfTest();
        QVERIFY(report);
        QCOMPARE(report->acts.size(), 12);
        QVERIFY(report->isPassed());
    }

    void aPictureThatIsNoLongerWantedEndsTheWork()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto words = readPicture(m_launcher, pageSaying({QStringLiteral("Never")}), stop.get_token());
        QVERIFY(!words);
        QCOMPARE(words.error().kind, Error::Kind::Cancelled);
    }

private:
    WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-picture-reader")};
};

QTEST_MAIN(PictureWordsTest)
#include "picture_words_test.moc"
