#include "tests/widgets/support.h"
#include "widgets/hint_bar.h"
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais::widgets;

namespace {

QStringList wordsOf(const HintBar &bar)
{
    QStringList words;
    for (const KeyHint &hint : bar.hints())
        words.append(hint.word);
    return words;
}

} // namespace

class HintBarTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void itShowsTheKeysOfTheRegionThatHasTheFocus()
    {
        QWidget list;
        addKeyAction(list, {.text = "Accept filing", .keys = {Qt::Key_A}, .hint = "accept"});
        QWidget page;
        addKeyAction(page, {.text = "Go to page", .keys = {Qt::Key_G}, .hint = "go to page"});
        HintBar bar;
        QCOMPARE(wordsOf(bar), QStringList{"all keys"});
        bar.setRegion(&list);
        QCOMPARE(wordsOf(bar), (QStringList{"accept", "all keys"}));
        bar.setRegion(&page);
        QCOMPARE(wordsOf(bar), (QStringList{"go to page", "all keys"}));
        QCOMPARE(bar.accessibleName(), QStringLiteral("G go to page, ? all keys"));
    }

    void atMostSevenAndTheLastListsThemAll()
    {
        QWidget region;
        for (int i = 0; i < 12; ++i)
            addKeyAction(region, {.text = "Act", .keys = {Qt::Key_A + i}, .hint = QStringLiteral("act %1").arg(i)});
        HintBar bar;
        bar.setRegion(&region);
        QCOMPARE(bar.hints().size(), 7);
        QCOMPARE(bar.hints().last().word, QStringLiteral("all keys"));
    }

    void itFollowsAnActionThatCannotBeDoneNow()
    {
        QWidget region;
        QAction *undo = addKeyAction(region, {.text = "Undo", .keys = {Qt::Key_U}, .hint = "undo"});
        HintBar bar;
        bar.setRegion(&region);
        undo->setEnabled(false);
        QCOMPARE(bar.accessibleName(), QStringLiteral("? all keys"));
        undo->setEnabled(true);
        QVERIFY(bar.accessibleName().contains(QStringLiteral("undo")));
    }

    void aRegionThatGoesAwayLeavesNothingBehind()
    {
        HintBar bar;
        {
            QWidget region;
            addKeyAction(region, {.text = "Accept", .keys = {Qt::Key_A}, .hint = "accept"});
            bar.setRegion(&region);
        }
        QCOMPARE(wordsOf(bar), QStringList{"all keys"});
        bar.grab();
    }

    void theOfferToUndoGoesByItself()
    {
        HintBar bar;
        bar.resize(900, 28);
        QSignalSpy undone(&bar, &HintBar::undoRequested);
        bar.offerUndo(QStringLiteral("Rejected A000-118-907"), Qt::Key_U, 50);
        QVERIFY(bar.offersUndo());
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(undone.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!bar.offersUndo(), 2000);
    }

    void aNewOfferReplacesTheOld()
    {
        HintBar bar;
        bar.offerUndo(QStringLiteral("Rejected A000-118-907"), Qt::Key_U, 60000);
        bar.offerUndo(QStringLiteral("Accepted A000-118-300"), Qt::Key_U, 60000);
        auto *line = bar.findChild<UndoLine *>();
        QVERIFY(line->accessibleName().startsWith(QStringLiteral("Accepted A000-118-300")));
        bar.withdrawUndo();
        QVERIFY(!bar.offersUndo());
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(HintBarTest)
#include "hint_bar_test.moc"
