#include "widgets/preset_shelf.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace dais;
using namespace dais::domain;
using namespace dais::widgets;

namespace {

Preset words(const QString &owner, const QString &name, const QString &text)
{
    return {.id = PresetId(QUuid::createUuidV5(QUuid(), name)),
            .owner = UserId(QUuid::createUuidV5(QUuid(), owner)),
            .ownerName = owner,
            .name = name,
            .text = text};
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

class PresetShelfTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_shelf = std::make_unique<PresetShelf>();
        m_shelf->setOwner(words(QStringLiteral("me"), {}, {}).owner, QStringLiteral("NEW"));
        m_shelf->setPresets({words(QStringLiteral("me"), QStringLiteral("Fee & copy"), QStringLiteral("Pay the fee.")),
                             words(QStringLiteral("M. Chen"), QStringLiteral("Copy"), QStringLiteral("Serve it."))});
    }

    void minesComeFirstAndOthersSayWhoShares()
    {
        const auto menu = make({});
        QCOMPARE(menu->actions()[0]->text(), QStringLiteral("Fee && copy"));
        QVERIFY(entry(*menu, QStringLiteral("Copy (shared by M. Chen)")));
        entry(*menu, QStringLiteral("Copy (shared by M. Chen)"))->trigger();
        QCOMPARE(m_taken, QStringLiteral("Serve it."));
    }

    void whatStandsThereIsKeptUnderItsOwnBeginning()
    {
        QSignalSpy kept(m_shelf.get(), &PresetShelf::keepWanted);
        const QString text =
            QStringLiteral("Have the last page signed by the respondent or by counsel, then file it again.");
        make(text);
        entry(*m_menu, QStringLiteral("Keep these words for me"))->trigger();
        entry(*m_menu, QStringLiteral("Keep these words for everybody in this court"))->trigger();
        QCOMPARE(kept.size(), 2);
        const auto mine = kept[0][0].value<SetPreset>();
        QCOMPARE(mine.text, text);
        QVERIFY(!mine.court);
        QCOMPARE(mine.name, QStringLiteral("Have the last page signed by the respondent or by\u2026"));
        QCOMPARE(*kept[1][0].value<SetPreset>().court, QStringLiteral("NEW"));
    }

    void nothingAndWhatIsKeptAlreadyIsNotOffered()
    {
        for (const QString &text : {QString(), QStringLiteral("  "), QStringLiteral("Pay the fee.")}) {
            make(text);
            QVERIFY(!entry(*m_menu, QStringLiteral("Keep these words for me"))->isEnabled());
        }
    }

    void onlyMineCanBeForgotten()
    {
        QSignalSpy dropped(m_shelf.get(), &PresetShelf::dropWanted);
        make({});
        const QMenu *forget = entry(*m_menu, QStringLiteral("Forget"))->menu();
        QCOMPARE(forget->actions().size(), 1);
        forget->actions()[0]->trigger();
        QCOMPARE(dropped[0][0].value<Preset>().name, QStringLiteral("Fee & copy"));
        m_shelf->setPresets({});
        make({});
        QVERIFY(!entry(*m_menu, QStringLiteral("Forget"))->isEnabled());
    }

private:
    QMenu *make(const QString &present)
    {
        m_menu.reset(m_shelf->makeMenu(
            Preset::Use::Words, present, [this](const QString &text) { m_taken = text; }, nullptr));
        return m_menu.get();
    }
    std::unique_ptr<PresetShelf> m_shelf;
    std::unique_ptr<QMenu> m_menu;
    QString m_taken;
};

QTEST_MAIN(PresetShelfTest)
#include "preset_shelf_test.moc"
