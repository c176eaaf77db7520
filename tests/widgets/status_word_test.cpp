#include "tests/widgets/support.h"
#include "widgets/status_word.h"
#include <QAccessible>
#include <QTest>

using namespace dais::widgets;

class StatusWordTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void aWordSaysItselfInFullToAScreenReader()
    {
        StatusWord word;
        word.setWord(Word::SavedHere, wordInFull(Word::SavedHere, QStringLiteral("9:58:04")));
        QCOMPARE(word.accessibleName(),
                 QStringLiteral("Saved here. Saved on this computer at 9:58:04. It has not reached the court."));
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&word);
        QCOMPARE(heard->role(), QAccessible::StaticText);
    }

    void enteredFadesOnTheNextVisit()
    {
        QCOMPARE(wordBoxOf(Word::Entered).tint, Tint::Ok);
        QCOMPARE(wordBoxOf(Word::Entered, Visit::Later).tint, Tint::Quiet);
    }

    void aRefusalSaysWhy()
    {
        const QString why = QStringLiteral("M. Chen accepted it first. Open it to choose.");
        QCOMPARE(wordInFull(Word::NeedsYou, {}, why), why);
        QVERIFY(!wordInFull(Word::NeedsYou, {}).isEmpty());
    }

    void theBoxGrowsWithTheText()
    {
        StatusWord word;
        word.setBox({.icon = {}, .text = QStringLiteral("2 checks"), .tint = Tint::Warn});
        const QSize small = word.sizeHint();
        m_look->apply({.textPercent = 200});
        QVERIFY(word.sizeHint().height() > small.height() * 3 / 2);
        QVERIFY(word.sizeHint().width() > small.width() * 3 / 2);
        m_look->apply({.textPercent = 100});
        QCOMPARE(word.sizeHint(), small);
    }

    void everyWordIsPaintedInItsTint()
    {
        for (const Word which :
             {Word::SavedHere, Word::Received, Word::Entered, Word::NeedsYou, Word::NotSaved, Word::SignedNotEntered}) {
            StatusWord word;
            word.setWord(which, {});
            word.resize(word.sizeHint());
            const QImage image = word.grab().toImage();
            const Ink ink = tokensFor(&word).ink(wordBoxOf(which).tint);
            QCOMPARE(image.pixelColor(image.width() / 2, 2).rgb(), ink.fill.rgb());
            QCOMPARE(image.pixelColor(image.width() / 2, 0).rgb(), ink.edge.rgb());
        }
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(StatusWordTest)
#include "status_word_test.moc"
