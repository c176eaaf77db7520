// The reading of pages, called uncaged: text, language, marks, and how page images lie.
#include "pdf/failure.h"
#include "pdf/worker/page_picture.h"
#include "pdf/worker/poppler_engine.h"
#include "pdf/worker/read_marks.h"
#include "pdf/worker/read_pages.h"
#include "pdf/worker/spoken_language.h"
#include "tests/pdf/inspect_fixtures.h"

#include <QBuffer>
#include <QTest>
#include <QTransform>

using namespace dais;
using namespace dais::pdf;
using namespace dais::pdf::worker;
using namespace dais::tests;

namespace {

const QByteArrayList prose{
    "The respondent, through counsel, moves the court to continue the hearing that was set for",
    "the morning. Good cause is shown, for the application was filed with the agency before it",
    "could be decided by the judge. The other party does not oppose this motion, and there have",
    "been no delays by the respondent. It is in the interest of justice that the hearing be held",
    "after the agency has decided, which is likely to happen by the end of the summer.",
    "Therefore, for the reasons above, the respondent asks the judge to grant this motion",
    "and to set a new hearing at the first date that is free on the calendar of the court."};
const QByteArrayList spanish{
    "El declarante dice que en el mes de marzo los hombres llegaron a la casa y preguntaron por",
    "su hermano. Como no estaba, se fueron, pero volvieron por la noche con sus armas y su jefe.",
    "La familia era muy conocida en el pueblo y por eso el alcalde les dijo que lo mejor era salir",
    "del lugar hasta que todo pasara. El declarante fue con su madre a la capital, donde vivieron",
    "hasta que los mismos hombres los encontraron. Ella no quiso denunciar el hecho porque una",
    "vecina lo hizo y la mataron cuando salía de su trabajo con su hija."};

/// Pages of these lines in Helvetica, 12 points; each line is turned by `turn` degrees about the page's middle.
QByteArray textPdf(const QList<QByteArrayList> &pages, const QByteArray &box = "[0 0 612 792]", int turn = 0)
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>",
                           {},
                           "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    QByteArray kids;
    for (const QByteArrayList &lines : pages) {
        QByteArray content = turn == 180 ? "-1 0 0 -1 612 792 cm " : turn == 90 ? "0 1 -1 0 612 0 cm " : "";
        content += "BT /F 12 Tf 72 700 Td 16 TL ";
        for (const QByteArray &line : lines)
            content += '<' + QString::fromUtf8(line).toLatin1().toHex() + "> Tj T* ";
        objects += streamOf({}, content + "ET");
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects += "<< /Type /Page /Parent 2 0 R /MediaBox " + box +
                   " /Resources << /Font << /F 3 0 R >> >> /Contents " + QByteArray::number(objects.size()) + " 0 R >>";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
    return pdfOf(objects);
}

/// What a scanner makes of a page that lies turned by so many degrees.
QByteArray scanned(const QByteArrayList &lines, double degrees)
{
    PopplerEngine engine;
    const QByteArray pdf = textPdf({lines});
    const QSize size(1275, 1650); // 150 dots an inch
    const auto page = (*engine.open(pdf, {}))->render({0, size, QRect({}, size), Rotation::None}, [] { return false; });
    QImage turned(size, QImage::Format_RGB32);
    turned.fill(Qt::white);
    const QImage whole = page->transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
    const QPoint offset((whole.width() - size.width()) / 2, (whole.height() - size.height()) / 2);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            if (const QPoint from = QPoint(x, y) + offset;
                whole.rect().contains(from) && qAlpha(whole.pixel(from)) > 200)
                turned.setPixel(x, y, whole.pixel(from));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    turned.save(&buffer, "JPEG", 85);
    return jpeg;
}

QByteArrayList often(const QByteArrayList &lines)
{
    return lines + lines + lines + lines;
}

PageReading read(const QByteArray &bytes, const QSet<int> &images = {})
{
    const SteppingClock clock;
    return readPages(bytes, images, clock).value_or(PageReading());
}

int marksOf(const PageReading &reading, MarkKind kind)
{
    return int(std::count_if(reading.marks.begin(), reading.marks.end(),
                             [kind](const PageMark &mark) { return mark.kind == kind; }));
}

} // namespace

class ReadPagesTest : public QObject {
    Q_OBJECT
private slots:
    void aMotionIsReadAndNothingIsSaidOfIt()
    {
        const auto reading = read(textPdf({prose, prose}));
        QCOMPARE(reading.pages, 2);
        QCOMPARE(reading.pagesRead, 2);
        for (const auto &[trait, name] : namesOf(PageTrait()))
            QVERIFY2(reading.with(trait).count == 0, name);
        QVERIFY(reading.marks.isEmpty());
        QVERIFY(reading.firstWords.startsWith(QStringLiteral("the respondent through counsel moves")));
        QCOMPARE(reading.textDigest.size(), 64);
    }

    void theSameTextHasTheSameDigestHoweverItIsSet()
    {
        const auto once = read(textPdf({prose}));
        QByteArrayList broken;
        for (const QByteArray &line : prose) {
            const qsizetype half = line.indexOf(' ', 40);
            broken += {line.first(half).toUpper(), line.sliced(half + 1)};
        }
        QCOMPARE(read(textPdf({broken})).textDigest, once.textDigest);
        auto other = prose;
        other[3].replace("no delays", "few delays");
        QVERIFY(read(textPdf({other})).textDigest != once.textDigest);
        QVERIFY(read(textPdf({{"Short."}})).textDigest.isEmpty()); // Too little to mean anything.
    }

    void aTextThatIsNotWholeHasNoDigest() { QVERIFY(read(textPdf({prose, {}})).textDigest.isEmpty()); }

    void pagesOfOtherSizesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::addColumn<bool>("odd");
        QTest::newRow("letter") << QByteArray("[0 0 612 792]") << false;
        QTest::newRow("letter, lying") << QByteArray("[0 0 792 612]") << false;
        QTest::newRow("a scanner's letter") << QByteArray("[0 0 605 800]") << false;
        QTest::newRow("legal") << QByteArray("[0 0 612 1008]") << true;
        QTest::newRow("A4") << QByteArray("[0 0 595 842]") << true;
    }
    void pagesOfOtherSizesAreNamed()
    {
        QFETCH(QByteArray, box);
        QFETCH(bool, odd);
        const auto reading = read(textPdf({prose}, box));
        QCOMPARE(reading.with(PageTrait::OddSize).pages, odd ? QList<int>{1} : QList<int>());
    }

    void languagesAreToldByTheirWords()
    {
        const auto reading = read(textPdf({prose, spanish, {"Exhibit A", "1 2 3 4 5"}}));
        QCOMPARE(reading.with(PageTrait::Spanish).pages, QList<int>{2});
        QCOMPARE(reading.with(PageTrait::Foreign).count, 0);
    }

    void nothingIsSaidOfWhatTellsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");
        const auto row = [](const char *name, const QString &text, Language language) {
            QTest::newRow(name) << text << int(language);
        };
        row("nothing", {}, Language::Unknown);
        row("names", QStringLiteral("RESPONDENT Sample Garcia Lopez ").repeated(20), Language::Unknown);
        row("numbers", QStringLiteral("17 42 1,045 2026 ").repeated(50), Language::Unknown);
        row("signs, one by one", QString::fromUtf8("α β γ δ ε ").repeated(60), Language::Unknown);
        row("English", QString::fromUtf8(prose.join(' ')), Language::English);
        row("Spanish", QString::fromUtf8(spanish.join(' ')), Language::Spanish);
        row("French",
            QString::fromUtf8("Les hommes sont venus dans la maison pour une affaire qui est encore en cours. Elle ne "
                              "peut pas être réglée par le maire avec les voisins du village, et les autres vous le "
                              "diront aussi au tribunal."),
            Language::Other);
        row("Russian",
            QString::fromUtf8("Заявитель утверждает, что в марте люди пришли в его дом и спрашивали о брате. Потом они "
                              "вернулись ночью с оружием, и семья уехала из города к родственникам."),
            Language::Other);
        row("Chinese",
            QString::fromUtf8("申请人声明三月份有人来到他的家中询问他兄弟的下落后来他们在夜里带着武器回来").repeated(4),
            Language::Other);
    }
    void nothingIsSaidOfWhatTellsNothing()
    {
        QFETCH(QString, text);
        QTEST(int(languageOf(text)), "language");
    }

    void numbersOfPeopleAreFoundWithTheirPlaceAndNeverKept()
    {
        const auto reading =
            read(textPdf({prose, {"His number is 219-45-6781 and the card", "4111 1111 1111 1111 is hers."}}));
        QCOMPARE(marksOf(reading, MarkKind::SocialSecurityNumber), 1);
        QCOMPARE(marksOf(reading, MarkKind::CardNumber), 1);
        const PageMark mark = *reading.first(MarkKind::SocialSecurityNumber);
        QCOMPARE(mark.page, 2);
        QVERIFY(mark.place.left > 200 && mark.place.left < 300 && mark.place.top > 80 && mark.place.top < 130);
        QVERIFY(mark.place.width > 50 && mark.place.height > 5);
        for (const char *digits : {"219-45", "6781", "4111"})
            QVERIFY(!encode(reading).contains(digits));
    }

    void onlyPlausibleNumbersCount_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("socialSecurity");
        QTest::addColumn<int>("cards");
        QTest::newRow("with dashes") << QByteArray("number 219-45-6781.") << 1 << 0;
        QTest::newRow("named") << QByteArray("SSN: 219456781") << 1 << 0;
        QTest::newRow("bare") << QByteArray("receipt 219456781") << 0 << 0;
        QTest::newRow("an A-Number") << QByteArray("A219-456-781") << 0 << 0;
        QTest::newRow("area 000") << QByteArray("000-45-6781") << 0 << 0;
        QTest::newRow("area 666") << QByteArray("666-45-6781") << 0 << 0;
        QTest::newRow("a taxpayer's number") << QByteArray("912-45-6781") << 0 << 0;
        QTest::newRow("group 00") << QByteArray("219-00-6781") << 0 << 0;
        QTest::newRow("serial 0000") << QByteArray("219-45-0000") << 0 << 0;
        QTest::newRow("printed in an advertisement") << QByteArray("078-05-1120") << 0 << 0;
        QTest::newRow("part of a longer one") << QByteArray("1219-45-67810") << 0 << 0;
        QTest::newRow("a card") << QByteArray("5555 5555 5555 4444") << 0 << 1;
        QTest::newRow("a card of four, six, five") << QByteArray("3782 822463 10005") << 0 << 1;
        QTest::newRow("wrong check digit") << QByteArray("5555 5555 5555 4445") << 0 << 0;
        QTest::newRow("no issuer") << QByteArray("9999 9999 9999 9995") << 0 << 0;
        QTest::newRow("named card") << QByteArray("Visa card 4012888888881881") << 0 << 1;
        QTest::newRow("a tracking number") << QByteArray("parcel 4012888888881881") << 0 << 0;
    }
    void onlyPlausibleNumbersCount()
    {
        QFETCH(QByteArray, line);
        const auto reading = read(textPdf({{line}}));
        QTEST(marksOf(reading, MarkKind::SocialSecurityNumber), "socialSecurity");
        QTEST(marksOf(reading, MarkKind::CardNumber), "cards");
    }

    void signaturesAndCertificatesAreFoundByTheirWords()
    {
        const auto reading = read(textPdf({prose,
                                           {"/s/ Sample Counsel", "CERTIFICATE OF SERVICE"},
                                           {"Certificate of Translation", "I am competent to translate"},
                                           {"See https://example.org/s/abc and and/or /such/ words"}}));
        QCOMPARE(marksOf(reading, MarkKind::TypedSignature), 1);
        QCOMPARE(reading.first(MarkKind::TypedSignature)->page, 2);
        QCOMPARE(reading.first(MarkKind::ServiceWords)->page, 2);
        QCOMPARE(reading.first(MarkKind::TranslationWords)->page, 3);
    }

    void numbersOfCasesAndFormsAreReadFromPageOne_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("numbers");
        const QStringList one{QStringLiteral("012345678")};
        QTest::newRow("dashes") << QByteArray("In the matter of A012-345-678") << one;
        QTest::newRow("spaces") << QByteArray("A 012 345 678") << one;
        QTest::newRow("eight digits") << QByteArray("A12-345-678") << one;
        QTest::newRow("sign") << QByteArray("A# 012345678") << one;
        QTest::newRow("file number") << QByteArray("File No.: 012-345-678") << one;
        QTest::newRow("alien number") << QByteArray("Alien Registration Number 012345678") << one;
        QTest::newRow("two") << QByteArray("A012-345-678, A012-345-679")
                             << QStringList{one[0], QStringLiteral("012345679")};
        QTest::newRow("a telephone") << QByteArray("Call 012-345-6789") << QStringList();
        QTest::newRow("bare") << QByteArray("012345678") << QStringList();
    }
    void numbersOfCasesAndFormsAreReadFromPageOne()
    {
        QFETCH(QByteArray, line);
        QTEST(read(textPdf({{line}})).firstNumbers, "numbers");
        QVERIFY(read(textPdf({prose, {line}})).firstNumbers.isEmpty());
        QCOMPARE(read(textPdf({{"U.S. Department of Justice", "Form EOIR-61 Revised"}})).form,
                 QStringLiteral("EOIR-61"));
        QVERIFY(read(textPdf({prose})).form.isEmpty());
    }

    void textThatStandsOnItsHeadOrSideIsSeen()
    {
        QCOMPARE(read(textPdf({prose}, "[0 0 612 792]", 180)).with(PageTrait::UpsideDown).pages, QList<int>{1});
        QCOMPARE(read(textPdf({prose}, "[0 0 612 792]", 90)).with(PageTrait::Sideways).pages, QList<int>{1});
        QVERIFY(read(textPdf({prose})).with(PageTrait::UpsideDown).count == 0);
    }

    void scansThatLieWrongAreSeen_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("skewed");
        QTest::addColumn<bool>("upsideDown");
        QTest::newRow("straight") << 0.0 << false << false;
        QTest::newRow("a hair crooked") << 0.7 << false << false;
        QTest::newRow("crooked to the right") << 3.0 << true << false;
        QTest::newRow("crooked to the left") << -4.0 << true << false;
        QTest::newRow("upside down") << 180.0 << false << true;
        QTest::newRow("upside down and crooked") << 183.0 << true << true;
    }
    void scansThatLieWrongAreSeen()
    {
        QFETCH(double, degrees);
        const auto reading = read(scanned(often(prose), degrees));
        QCOMPARE(reading.pages, 1);
        QCOMPARE(reading.with(PageTrait::Textless).count, 1);
        QTEST(reading.with(PageTrait::Skewed).count == 1, "skewed");
        QTEST(reading.with(PageTrait::UpsideDown).count == 1, "upsideDown");
        const double turn = degrees > 90 ? degrees - 180 : degrees;
        if (reading.skewTenths > 0)
            QVERIFY(std::abs(reading.skewTenths / 10.0 - std::abs(turn)) < 0.4);
    }

    void whatIsNoTextHasNoUpAndDown()
    {
        QVERIFY(read(scanned({"Exhibit A"}, 180)).with(PageTrait::UpsideDown).count == 0); // Too little.
        QImage photo(850, 1100, QImage::Format_Grayscale8);
        for (int y = 0; y < photo.height(); ++y)
            for (int x = 0; x < photo.width(); ++x)
                photo.scanLine(y)[x] = uchar((x * x / 90 + y * 3 + (x * y) / 70) & 0xff);
        QCOMPARE(lookAt(photo), PagePicture());
    }

    void blankPagesAreThoseWithoutInk()
    {
        QCOMPARE(read(textPdf({prose, {}})).with(PageTrait::Blank).pages, QList<int>{2});
        QCOMPARE(read(scanned({}, 0)).with(PageTrait::Blank).count, 1);
        QCOMPARE(read(scanned({"This page is left blank on purpose."}, 0)).with(PageTrait::Blank).count, 0);
        QImage black(850, 1100, QImage::Format_Grayscale8);
        black.fill(0);
        QVERIFY(!lookAt(black).isBlank);
        QImage pale(850, 1100, QImage::Format_Grayscale8);
        pale.fill(255);
        for (int y = 300; y < 340; ++y)
            std::fill_n(pale.scanLine(y) + 300, 40, uchar(225)); // A pale stamp is no blank page.
        QVERIFY(!lookAt(pale).isBlank);
    }

    void timeThatRunsOutIsSaid()
    {
        const SteppingClock hurried(2);
        QList<QByteArrayList> pages;
        for (int i = 0; i < 300; ++i)
            pages.append(prose);
        const auto reading = readPages(textPdf(pages), {}, hurried);
        QVERIFY(reading);
        QVERIFY2(reading->pagesRead > 0 && reading->pagesRead < 300, qPrintable(QString::number(reading->pagesRead)));
        QVERIFY(reading->textDigest.isEmpty());
        const SteppingClock later(2500);
        const auto unseen = readPages(scanned({}, 0), {}, later);
        QVERIFY(unseen && unseen->with(PageTrait::Blank).count == 0);
    }

    void whatDoesNotOpenIsAnError()
    {
        const SteppingClock clock;
        QCOMPARE(failureOf(readPages("%PDF-1.4 nothing", {}, clock).error()), Failure::Damaged);
        QCOMPARE(failureOf(readPages(locked(textPdf({prose}), "secret", "owner"), {}, clock).error()),
                 Failure::Password);
        QVERIFY(!readPages("\xff\xd8\xff\xe0 broken", {}, clock));
    }

    void whatAWorkerSaysSurvivesTheWayAndLiesDoNot()
    {
        const auto reading = read(textPdf({prose, {"/s/ Sample 219-45-6781"}, {}}, "[0 0 595 842]"));
        const QByteArray bytes = encode(reading);
        QCOMPARE(decodePageReading(bytes).value(), reading);
        for (const auto &[from, to] :
             {std::pair{QByteArray("\"pagesRead\":3"), QByteArray("\"pagesRead\":-1")},
              {QByteArray("\"textDigest\":\""), QByteArray("\"textDigest\":\"zz")},
              {QByteArray("\"blank\":[1,3]"), QByteArray("\"blank\":[0,3]")},
              {QByteArray("\"firstNumbers\":[]"), QByteArray("\"firstNumbers\":[\"12345678x\"]")},
              {QByteArray("\"marks\":[["), QByteArray("\"marks\":[[9,")}}) {
            QVERIFY2(bytes.contains(from), from.constData());
            QVERIFY2(!decodePageReading(QByteArray(bytes).replace(from, to)), to.constData());
        }
        QVERIFY(!decodePageReading({}));
    }
};

QTEST_GUILESS_MAIN(ReadPagesTest)
#include "read_pages_test.moc"
