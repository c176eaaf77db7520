#include "server/intake/verdict.h"

#include <QTest>

using namespace dais::server::intake;
using dais::pdf::Inspection;
using dais::pdf::SecondOpinion;
using Opening = Inspection::Opening;
using Type = Inspection::Type;

namespace {

Inspection pdf(Opening opening, int pages)
{
    Inspection inspection;
    inspection.type = Type::Pdf;
    inspection.opening = opening;
    inspection.pages = pages;
    return inspection;
}

SecondOpinion shows(int pages)
{
    return {true, false, pages};
}

const std::optional<SecondOpinion> silent;
const SecondOpinion doesNotOpen{};
const SecondOpinion asksForPassword{false, true, -1};

} // namespace

Q_DECLARE_METATYPE(std::optional<Inspection>)
Q_DECLARE_METATYPE(std::optional<SecondOpinion>)

class VerdictTest : public QObject {
    Q_OBJECT
private slots:
    void theGravestFindingDecides()
    {
        const Finding warn{QStringLiteral("A"), Severity::Warn, {}, {}, {}};
        const Finding refuse{QStringLiteral("B"), Severity::Refuse, {}, {}, {}};
        const Finding information{QStringLiteral("C"), Severity::Information, {}, {}, {}};
        QCOMPARE(verdictOf({}), Verdict::Accept);
        QCOMPARE(verdictOf({information}), Verdict::Accept);
        QCOMPARE(verdictOf({information, warn}), Verdict::Review);
        QCOMPARE(verdictOf({warn, refuse, information}), Verdict::Refuse);
    }

    void twoReadersAreWeighed_data()
    {
        QTest::addColumn<std::optional<Inspection>>("first");
        QTest::addColumn<std::optional<SecondOpinion>>("second");
        QTest::addColumn<QString>("codes");
        QTest::addColumn<int>("pages");
        const auto row = [](const char *name, std::optional<Inspection> first, std::optional<SecondOpinion> second,
                            const char *codes, int pages) {
            QTest::newRow(name) << first << second << QString::fromLatin1(codes) << pages;
        };
        row("both open it", pdf(Opening::Opens, 3), shows(3), "", 3);
        row("rebuilt", pdf(Opening::Repaired, 3), shows(3), "REPAIRED", 3);
        row("they count differently", pdf(Opening::Opens, 3), shows(2), "REPAIRED", 2);
        row("only libqpdf opens it", pdf(Opening::Opens, 3), doesNotOpen, "REPAIRED", 3);
        row("only Poppler opens it", pdf(Opening::Damaged, -1), shows(2), "REPAIRED", 2);
        row("neither opens it", pdf(Opening::Damaged, -1), doesNotOpen, "DAMAGED", -1);
        row("no pages", pdf(Opening::Opens, 0), doesNotOpen, "EMPTY", 0);
        row("no pages in one, some in the other", pdf(Opening::Opens, 0), shows(4), "REPAIRED", 4);
        row("locked, though Poppler shows blank pages", pdf(Opening::NeedsPassword, -1), shows(1), "PASSWORD", -1);
        row("a lock that only Poppler minds", pdf(Opening::Opens, 1), asksForPassword, "REPAIRED", 1);
        row("Poppler came to no answer", pdf(Opening::Opens, 3), silent, "TOO_COSTLY", 3);
        row("libqpdf came to no answer", std::nullopt, shows(30), "TOO_COSTLY", 30);
        row("libqpdf came to no answer, Poppler opens nothing", std::nullopt, doesNotOpen, "DAMAGED,TOO_COSTLY", -1);
        row("libqpdf came to no answer, Poppler meets a lock", std::nullopt, asksForPassword, "PASSWORD,TOO_COSTLY",
            -1);
        row("neither came to an answer", std::nullopt, silent, "TOO_COSTLY", -1);
        Inspection cutShort = pdf(Opening::Opens, 500);
        cutShort.tooCostly = true;
        row("a bound was reached", cutShort, shows(500), "TOO_COSTLY", 500);
        Inspection bomb = pdf(Opening::Damaged, -1);
        bomb.tooCostly = true;
        row("a bound was reached before it was open", bomb, silent, "TOO_COSTLY", -1);
        Inspection other;
        row("something else", other, silent, "FILE_TYPE", -1);
    }
    void twoReadersAreWeighed()
    {
        QFETCH(std::optional<Inspection>, first);
        QFETCH(std::optional<SecondOpinion>, second);
        const Judgement judgement = judge({first, second});
        QTEST(judgement.codes.join(u','), "codes");
        QTEST(judgement.pages, "pages");
    }

    void whatIsInItIsNamed()
    {
        Inspection form = pdf(Opening::Opens, 12);
        form.ownerEncrypted = form.javaScript = form.xfa = form.embeddedFile = form.launch = true;
        form.signatures = 1;
        form.lowPages = {{2, 200}};
        form.lowPageCount = 1;
        QCOMPARE(judge({form, shows(12)}).codes.join(u','),
                 QStringLiteral("LOW_DPI,LAUNCH,EMBEDDED_FILE,JAVASCRIPT,XFA,SIGNED,OWNER_ENCRYPTED"));
    }

    void aJpegNeedsNoSecondReader()
    {
        Inspection picture;
        picture.type = Type::Jpeg;
        picture.opening = Opening::Opens;
        picture.pages = 1;
        QVERIFY(judge({picture, silent}).codes.isEmpty());
        QCOMPARE(judge({picture, silent}).pages, 1);
        picture.opening = Opening::Repaired;
        QCOMPARE(judge({picture, silent}).codes, QStringList{QStringLiteral("REPAIRED")});
        picture.opening = Opening::Damaged;
        QCOMPARE(judge({picture, silent}).codes, QStringList{QStringLiteral("DAMAGED")});
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdict_test.moc"
