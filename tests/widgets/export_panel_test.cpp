#include "widgets/error_text.h"
#include "widgets/export_panel.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::widgets;

class ExportPanelTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_panel = std::make_unique<ExportPanel>();
        m_wanted = std::make_unique<QSignalSpy>(m_panel.get(), &ExportPanel::exportWanted);
        m_closed = std::make_unique<QSignalSpy>(m_panel.get(), &ExportPanel::closed);
        m_panel->resize(900, 300);
    }

    void aWholeRecordIsCopiedByOneKey()
    {
        open({.documents = 12, .pages = 345, .path = QStringLiteral("/tmp/record.pdf")});
        QVERIFY(says(QStringLiteral("12 document(s), 345 page(s).")));
        QVERIFY(says(QStringLiteral("Outside Dais nothing protects the copy")));
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 1);
        QCOMPARE(m_panel->choice().path, QStringLiteral("/tmp/record.pdf"));
        QVERIFY(m_panel->choice().withIndex && m_panel->choice().numbered);
    }

    void whatIsMissingIsSaidAndNothingIsCopied()
    {
        open({.documents = 12, .pages = 345, .missing = 3});
        QCOMPARE(box().title(), QStringLiteral("3 document(s) are not on this computer yet"));
        QVERIFY(m_panel->focusWidget() && m_panel->focusWidget()->isEnabled());
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 0);
    }

    void whatComesWhileItIsOpenIsSeenAndWhatWasChosenStays()
    {
        open({});
        m_panel->findChild<QCheckBox *>()->setChecked(false);
        m_panel->setFacts({.documents = 2, .pages = 5});
        QVERIFY(says(QStringLiteral("2 document(s), 5 page(s).")));
        QVERIFY(box().title().isEmpty() || !box().isVisible());
        QVERIFY(!m_panel->choice().withIndex);
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 1);
    }

    void anEmptyRecordIsNotCopied()
    {
        open({});
        QCOMPARE(box().title(), QStringLiteral("There is nothing to copy yet"));
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 0);
    }

    void whileItGoesNothingElseCanBeChosenAndEscapeStopsIt()
    {
        open({.documents = 2, .pages = 5});
        m_panel->showProgress(0, 2);
        QVERIFY(m_panel->isBusy());
        QVERIFY(says(QStringLiteral("Reading document 1 of 2")));
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 0);
        m_panel->showProgress(2, 2);
        QVERIFY(says(QStringLiteral("Putting the pages together")));
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_closed->count(), 1);
        QVERIFY(!m_panel->isVisible() && !m_panel->isBusy());
    }

    void whatFailedIsSaidAndCanBeTriedAgain()
    {
        open({.documents = 2, .pages = 5});
        m_panel->showProgress(0, 2);
        m_panel->say(toldOf({Error::Kind::Storage, QStringLiteral("copy_not_written")}, Doing::CopyingOut));
        QCOMPARE(box().title(), QStringLiteral("The copy was not written"));
        QTest::keyClick(m_panel.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_wanted->count(), 1);
    }

    void whenItIsThereItsPlaceIsShown()
    {
        open({.documents = 2, .pages = 5, .path = QStringLiteral("/tmp/record.pdf")});
        m_panel->showProgress(0, 2);
        m_panel->showDone(QStringLiteral("/tmp/record.pdf"));
        QCOMPARE(box().title(), QStringLiteral("The record is copied out"));
        QCOMPARE(box().body(), QStringLiteral("/tmp/record.pdf"));
        QSignalSpy folder(m_panel.get(), &ExportPanel::folderWanted);
        for (QPushButton *button : m_panel->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Open the folder"))
                button->click();
        QCOMPARE(folder.count(), 1);
    }

private:
    void open(const ExportPanel::Facts &facts)
    {
        m_panel->open(facts);
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    [[nodiscard]] const TintedBox &box() const { return *m_panel->findChild<TintedBox *>(); }

    std::unique_ptr<ExportPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<QSignalSpy> m_closed;
};

QTEST_MAIN(ExportPanelTest)
#include "export_panel_test.moc"
